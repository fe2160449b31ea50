/** The tables of `docs/ingest.md` and `docs/faults.md` as data: what is promised there is what the tests try. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../connectors/root.js";

export interface Fault {
  /** As the first column says it. */
  what: string;
  state: string;
  /** Any of these; none where nothing is wrong. */
  codes: string[];
  /** `4 times`, `once more`, `next pull`, `when it changes`, or null where nothing is to be asked again. */
  again: string | null;
}

const none = (cell: string) => (cell === "–" ? null : cell);

/**
 * The rows of one section's table.
 * @param page  `docs/ingest.md`
 * @param heading  the section's, without its `##`
 */
export function faultsOf(page: string, heading: string): Fault[] {
  const lines = readFileSync(join(projectRoot, page), "utf8").split("\n");
  const from = lines.findIndex((line) => line.replace(/^#+ /, "") === heading);
  if (from < 0) throw new Error(`${page} has no section “${heading}”`);
  const until = lines.findIndex((line, i) => i > from && /^#{1,3} /.test(line));
  const rows = lines.slice(from, until < 0 ? undefined : until).filter((line) => line.startsWith("| "));
  return rows.slice(1).map((line) => {
    const cells = line.slice(2, -2).split(/ \| /);
    if (cells.length !== 4) throw new Error(`${page}: ${line}`);
    const [what, state, code, again] = cells.map((cell) => cell.trim()) as [string, string, string, string];
    return { what, state: state.replaceAll("`", ""), codes: code === "–" ? [] : code.replaceAll("`", "").split(" "), again: none(again) };
  });
}
