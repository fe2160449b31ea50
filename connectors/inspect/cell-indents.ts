/** How far a workbook's cell styles set their texts in: to the eye as much as blanks before them. */
import { parseXml } from "../reader/xml.js";
import type { SafeZip } from "../reader/zip.js";

/** By style: how many steps. @throws Problem FILE_BROKEN */
export async function cellIndents(zip: SafeZip, part: string, file: string): Promise<number[]> {
  const indents: number[] = [];
  let inCells = false;
  await parseXml(await zip.stream(part), file, {
    open(name, attributes) {
      if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) indents.push(0);
      else if (name === "alignment" && inCells && indents.length > 0) indents[indents.length - 1] = stepsOf(attributes.indent);
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return indents;
}

/** A spreadsheet sets in by 250 at most; deeper ones tell no more. */
const MOST_STEPS = 20;
const stepsOf = (indent: string | undefined) => Math.min(MOST_STEPS, Math.max(0, Math.trunc(Number(indent ?? 0)) || 0));

/** A text set in by so many steps; figures stay as they are. */
export const setIn = (text: string, steps: number): string => (steps > 0 && /[ก-๙a-z]/i.test(text) ? "  ".repeat(steps) + text : text);
