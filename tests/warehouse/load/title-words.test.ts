/** What an officer is told of a title that does not serve: an example is called one, and what is quoted is readable. */
import { describe, expect, it } from "vitest";
import type { ReadTable } from "../../../connectors/reader/reading.js";
import { projectRoot } from "../../../connectors/root.js";
import { readFiles } from "../../../warehouse/definitions/record.js";
import { Places } from "../../../warehouse/load/lines/places.js";
import { readTitle } from "../../../warehouse/load/lines/title.js";

describe("a title that does not serve", () => {
  it("is told what its own period is written like, and that this is an example", async () => {
    const { th, en } = await told("police_victims", "ผู้เสียหาย ประจำ ไตรมาส 4 ปี 2569");
    expect(th).toContain("ไตรมาสและปีงบประมาณของตัวเลขในแฟ้มนี้ เขียนแบบตัวอย่าง “ประจำ ไตรมาส 1 ปีงบประมาณ 2569”");
    expect(en).toContain("of the figures in this file, written as in the example “ประจำ ไตรมาส 1 ปีงบประมาณ 2569”");
  });
  it("says the sheet's name in both languages where that is what is wrong", async () => {
    const { th, en } = await told("djop_cases", "สถิติคดี |  |  | ประจำเดือน ก.ย. 2569 |  | ", "ก.ย. 2569 (2)");
    expect([th, en].map((one) => one.includes("“ก.ย. 2569 (2)”"))).toEqual([true, true]);
    expect(th).toContain("สถิติคดี | ประจำเดือน ก.ย. 2569");
    expect(`${th}${en}`).not.toMatch(/\| *\|/);
  });
});

async function told(dataset: string, title: string, sheet = ""): Promise<{ th: string; en: string }> {
  const { contracts, province } = await readFiles(`${projectRoot}/warehouse/provinces/chiang-mai`);
  const table = { sheet, preamble: [{ line: 1, text: title }], headerLines: [2] } as unknown as ReadTable;
  const read = readTitle(contracts.get(dataset)!, table, Places.of(province), "file");
  if (!("problem" in read)) throw new Error(`read: ${JSON.stringify(read)}`);
  return read.problem;
}
