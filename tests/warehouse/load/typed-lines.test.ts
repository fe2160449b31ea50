/** A file of typed lines ends in the same as the same file read as text: rows, raw texts, quarantine, findings, reports and figures. */
import "../../promises/november.js";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../connectors/root.js";
import { bothWays } from "./both-ways.js";

const fixtures = join(projectRoot, "tests", "fixtures");
const datasets = ["doc_capacity", "doc_flow", "doc_population", "dopa_population", "led_revenue", "police_victims"];
const cases = datasets.flatMap((dataset) =>
  readdirSync(join(fixtures, dataset)).map((folder) => {
    const file = readdirSync(join(fixtures, dataset, folder)).find((one) => !/\.(json|ts)$/.test(one))!;
    return { dataset, folder, file };
  }),
);

describe("a file read as typed columns", () => {
  it.each(cases)("leaves what it leaves as text: $dataset, $folder", async ({ dataset, folder, file }) => {
    const { typed, text } = await bothWays(dataset, [[file, readFileSync(join(fixtures, dataset, folder, file))]]);
    expect(typed).toEqual(text);
  });

  // The fixture's own lines, their figures written plainly so that typed columns take them.
  const { folder, file } = cases.find(({ dataset }) => dataset === "dopa_population")!;
  const [title, header, ...lines] = readFileSync(join(fixtures, "dopa_population", folder, file), "utf8")
    .replace(/"(\d+),(\d+)"/g, "$1$2")
    .trimEnd()
    .split(/\r?\n/);
  const population = (own: readonly string[]) => `${[title, header, ...own].join("\n")}\n`;

  it("finds a key that stands twice, once as typed and once as text", async () => {
    const [first, ...others] = lines;
    const cells = first!.split(",");
    // The same line once more, its last figure with a blank that a typed column does not take.
    const again = [...cells.slice(0, -1), ` ${cells.at(-1)}`].join(",");
    const { typed, text } = await bothWays("dopa_population", [[file, population([first!, ...others, again, first!])]]);
    expect(typed.quarantine.map(({ code }) => code)).toEqual(["DISTRICT_UNKNOWN", "KEY_REPEATED", "KEY_REPEATED"]);
    expect(typed).toEqual(text);
  });

  it("finds a key that stands twice in two spellings of a district", async () => {
    const [first, ...others] = lines;
    const again = first!.replace(/^อำเภอ/, "อ.");
    expect(again).not.toBe(first);
    const { typed, text } = await bothWays("dopa_population", [[file, population([...others, first!, again])]]);
    expect(typed.quarantine.map(({ code }) => code)).toContain("KEY_REPEATED");
    expect(typed).toEqual(text);
  });

  it("sets aside a line whose first cell a note's word was written over", async () => {
    const over = lines[0]!.replace(/^[^,]*/, "หมายเหตุ");
    const { typed, text } = await bothWays("dopa_population", [[file, population([over, ...lines.slice(1)])]]);
    expect(typed.quarantine.map(({ code, line }) => `${line} ${code}`)).toContain("3 NOTE_WITH_FIGURES");
    expect(typed).toEqual(text);
  });

  it("closes and adds what a correction changes, and leaves the rest as it was", async () => {
    // One figure corrected, one line left out.
    const corrected = [lines[0]!.replace(/^([^,]*,[^,]*,)\d+/, "$14321"), ...lines.slice(2)];
    const { typed, text } = await bothWays("dopa_population", [
      [file, population(lines)],
      [file.replace(".csv", "_r2.csv"), population(corrected)],
    ]);
    expect(typed.rows.filter((row) => row.recorded_to !== 2147483647)).toHaveLength(2);
    expect(typed).toEqual(text);
  });
});
