/** Columns that add up along a line are known by their figures, told with the lines that contradict, and drafted as a check. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { inspect } from "../../../connectors/inspect/inspect.js";
import { draftFor } from "../../../gateway/commands/draft.js";
import { inspectionText } from "../../../gateway/commands/inspection-text.js";
import { provinceFolder } from "../../warehouse/fresh-store.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function sumsIn(text: string | Uint8Array, name?: string) {
  const table = (await inspection(text, name)).tables[0]!;
  return table.lineSums.map(
    ({ total, parts, minus, lines, agreeing, contradicting }) =>
      `${total} = ${[parts.join(" + "), ...minus].join(" − ")}: ${agreeing}/${lines}${contradicting.map(({ line, found, expected }) => ` ${line}:${found}≠${expected}`).join("")}`,
  );
}

const prisons = (total = "28") => `แดน,ชาย,หญิง,รวม\nหนึ่ง,10,12,22\nสอง,5,7,12\nสาม,20,9,${total}\nสี่,3,4,7\n`;

describe("columns that add up along a line", () => {
  it("are told, in how many lines, and each line that contradicts", async () => {
    expect(await sumsIn(prisons("29"))).toEqual(["รวม = ชาย + หญิง: 4/4"]);
    expect(await sumsIn(prisons())).toEqual(["รวม = ชาย + หญิง: 3/4 4:28≠29"]);
    const read = await inspection(prisons());
    expect(read.tables[0]!.doubts).toContainEqual(
      expect.objectContaining({ code: "LINE_SUM_DISAGREES", line: 4, column: "รวม", found: "28", expected: "ชาย + หญิง = 29" }),
    );
    expect(inspectionText(read)).toContain("รวม = ชาย + หญิง: 3 จาก 4 บรรทัด / in 3 of 4 lines; บรรทัดที่ขัด / lines that contradict: 4");
  });
  it("are known with the sum before its parts, and where no heading says that it is one", async () => {
    expect(await sumsIn("แดน,รวม,ชาย,หญิง\nหนึ่ง,22,10,12\nสอง,12,5,7\n")).toEqual(["รวม = ชาย + หญิง: 2/2"]);
    expect(await sumsIn("แดน,ชาย,หญิง,ผู้ต้องขัง\nหนึ่ง,10,12,22\nสอง,5,7,12\nสาม,20,9,29\n")).toEqual(["ผู้ต้องขัง = ชาย + หญิง: 3/3"]);
  });
  it("are no sum where two lines alone agree by chance, or most lines do not", async () => {
    expect(await sumsIn("แดน,ก,ข,ค\nหนึ่ง,1,1,2\nสอง,5,7,12\nสาม,20,9,3\nสี่,3,4,8\n")).toEqual([]);
    expect(await sumsIn("แดน,ชาย,หญิง,รวม\nหนึ่ง,10,12,22\nสอง,5,7,13\nสาม,20,9,3\nสี่,3,4,7\nห้า,1,1,5\n")).toEqual([]);
  });
  it("leave what stands blank open, unless the others are more than the sum already", async () => {
    expect(await sumsIn(`${prisons("29")}ห้า,,3,9\nหก,11,,9\n`)).toEqual(["รวม = ชาย + หญิง: 4/5 7:9≠11"]);
  });
  it("are told of totals of totals, and of a sex over groups", async () => {
    const rows = [
      ["แดน", "เด็ดขาด", null, null, "ระหว่าง", null, null, "รวมทั้งสิ้น", null, null],
      [null, "ชาย", "หญิง", "รวม", "ชาย", "หญิง", "รวม", "ชาย", "หญิง", "รวม"],
      ["หนึ่ง", 10, 12, 22, 1, 2, 3, 11, 14, 25],
      ["สอง", 5, 7, 12, 4, 6, 10, 9, 13, 22],
      ["สาม", 20, 9, 29, 8, 3, 11, 28, 12, 40],
    ];
    const merges = ["A1:A2", "B1:D1", "E1:G1", "H1:J1"];
    const book = packZip(workbookParts([{ name: "a", xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), merges) }]));
    expect(await sumsIn(book, "a.xlsx")).toEqual([
      "เด็ดขาด › รวม = เด็ดขาด › ชาย + เด็ดขาด › หญิง: 3/3",
      "ระหว่าง › รวม = ระหว่าง › ชาย + ระหว่าง › หญิง: 3/3",
      "รวมทั้งสิ้น › รวม = รวมทั้งสิ้น › ชาย + รวมทั้งสิ้น › หญิง: 3/3",
      "รวมทั้งสิ้น › รวม = เด็ดขาด › รวม + ระหว่าง › รวม: 3/3",
      "รวมทั้งสิ้น › ชาย = เด็ดขาด › ชาย + ระหว่าง › ชาย: 3/3",
      "รวมทั้งสิ้น › หญิง = เด็ดขาด › หญิง + ระหว่าง › หญิง: 3/3",
    ]);
  });
  it("are told of what was left, came and went", async () => {
    const text = "ศาล,ค้างมา,รับใหม่,เสร็จไป,ค้างไป\nเชียงใหม่,100,40,50,90\nฝาง,20,11,9,22\nฮอด,7,5,6,9\n";
    expect(await sumsIn(text)).toEqual(["ค้างไป = ค้างมา + รับใหม่ − เสร็จไป: 2/3 4:9≠6"]);
  });
  it("are followed to the end of a long table", async () => {
    const lines = Array.from({ length: 2500 }, (_, i) => `แดน ${i},${i + 1},${2 * i + 3},${3 * i + 4 + (i === 2400 ? 1 : 0)}`);
    expect(await sumsIn(`แดน,ชาย,หญิง,รวม\n${lines.join("\n")}\n`)).toEqual(["รวม = ชาย + หญิง: 2499/2500 2402:7205≠7204"]);
  });
});

describe("a draft of such columns", { timeout: 120_000 }, () => {
  it("checks them, and tells the line that contradicts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "yutitham-row-sums-"));
    folders.push(folder);
    const path = join(folder, "แดน.csv");
    writeFileSync(path, `รายงาน ประจำเดือน ตุลาคม 2568,,,\n${prisons()}`);
    const draft = await draftFor(
      path,
      await inspect(path, { offices: [], districts: [] }),
      "pjo_drafted",
      join(folder, "draft"),
      provinceFolder,
    );
    expect(draft.contract.checks).toEqual([{ lineSum: ["ชาย", "หญิง"], equals: "รวม", severity: "warn" }]);
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { loaded: 4, quarantined: 0 } });
    expect(JSON.stringify(draft.outcome)).toContain("CHECK_FAILED");
  });
});
