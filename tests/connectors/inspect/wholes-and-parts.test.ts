/** Totals by any name, above or below what they sum: taken for totals or doubted, never added in silence. */
import { describe, expect, it } from "vitest";
import { inspectionText } from "../../../gateway/commands/inspection-text.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

type Rows = (string | number | null)[][];
const book = (rows: Rows, merges: string[] = []) =>
  packZip(workbookParts([{ name: "a", xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), merges) }]));

async function seen(rows: Rows, merges: string[] = []) {
  const { tables } = await inspection(book(rows, merges), "file.xlsx");
  const table = tables[0]!;
  return {
    header: table.headerLines,
    names: table.columns.map(({ name }) => name),
    totals: table.totalLines,
    sums: table.columns.flatMap(({ sum }) => (sum === null ? [] : [sum])),
    doubts: [...new Set(table.doubts.map(({ code, line }) => (line ? `${code} ${line}` : code)))],
  };
}

describe("a lower header row that begins with รวม", () => {
  it("is a header over figures of the whole and its parts", async () => {
    const rows: Rows = [
      ["ที่", "หน่วยงาน", "จำนวน (คน)", null, null],
      [null, null, "รวม", "ชาย", "หญิง"],
      [1, "สภ.เมือง", 10, 6, 4],
      [2, "สภ.ฝาง", 5, 2, 3],
      [null, "รวม", 15, 8, 7],
    ];
    const expected = {
      header: [1, 2],
      names: ["ที่", "หน่วยงาน", "จำนวน (คน) › รวม", "จำนวน (คน) › ชาย", "จำนวน (คน) › หญิง"],
      totals: [5],
      sums: ["3", "15", "8", "7"],
      doubts: [],
    };
    expect(await seen(rows, ["A1:A2", "B1:B2", "C1:E1"])).toEqual(expected);
    expect(await seen(rows)).toEqual(expected);
  });
  it("is none where signs for “none” stand behind the word", async () => {
    const { header } = await seen([
      ["อำเภอ", "ชาย", "หญิง"],
      ["รวม", "-", "-"],
      ["เมือง", "-", "-"],
      ["ฝาง", 5, 2],
    ]);
    expect(header).toEqual([1]);
  });
});

const provinces: Rows = [
  ["เชียงใหม่", 10, 63, 25],
  ["เชียงราย", 47, 100, 62],
  ["ลำพูน", 84, 46, 99],
];
const header = ["จังหวัด", "คดี ก", "คดี ข", "คดี ค"];

describe("a line above all others that is their exact sum", () => {
  it.each(["ทั่วประเทศ", "ภาคเหนือ", "จังหวัดเชียงใหม่"])("is a total, whatever it is called: %s", async (label) => {
    const { totals, sums } = await seen([header, [label, 141, 209, 186], ...provinces]);
    expect({ totals, sums }).toEqual({ totals: [2], sums: ["141", "209", "186"] });
  });
  it("is a total over lines that are totals in their turn", async () => {
    const south: Rows = [
      ["สงขลา", 7, 8, 9],
      ["ยะลา", 20, 30, 40],
    ];
    const rows = [header, ["ประเทศ", 168, 247, 235], ["เหนือ", 141, 209, 186], ...provinces, ["ใต้", 27, 38, 49], ...south] as Rows;
    const { totals, sums } = await seen(rows);
    expect({ totals, sums }).toEqual({ totals: [2, 3, 7], sums: ["168", "247", "235"] });
  });
});

describe("a total of which one cell is off", () => {
  it.each(["รวมเป็นเงินทั้งสิ้น", "จำนวนรวม", "รวมคดีทั้งหมด"])("is a total by its words: %s", async (label) => {
    const { totals, sums, doubts } = await seen([header, ...provinces, [label, 141, 210, 186]]);
    expect({ totals, sums, doubts }).toEqual({ totals: [5], sums: ["141", "209", "186"], doubts: ["TOTAL_DISAGREES 5"] });
  });
  it.each(["ยอดสะสม", "อำเภอทุกแห่งของจังหวัด"])("is doubted by its figures where its words do not tell: %s", async (label) => {
    expect((await seen([header, ...provinces, [label, 141, 210, 186]])).doubts).toEqual(["MAYBE_TOTAL 5"]);
    expect((await seen([header, [label, 141, 210, 186], ...provinces])).doubts).toEqual(["MAYBE_TOTAL 2"]);
  });
  it("is not suspected of a line whose figures are another's by chance", async () => {
    expect((await seen([header, ...provinces, ["แพร่", 141, 12, 3]])).doubts).toEqual([]);
  });
});

describe("a column alone", () => {
  it("is doubted where its last figure is the sum of all others", async () => {
    const rows: Rows = [
      ["จังหวัด", "คดี"],
      ["ก", 10],
      ["ข", 47],
      ["ค", 84],
      ["ทุกแห่ง", 141],
    ];
    expect((await seen(rows)).doubts).toEqual(["MAYBE_TOTAL 5"]);
  });
});

describe("a last line that sums the heads of the groups above it", () => {
  const groups: Rows = [
    ["ภาคเกษตร", 48120, 49033],
    ["เกษตรกรรม", 40120, 41033],
    ["ประมง", 8000, 8000],
    ["ภาคนอกเกษตร", 77880, 75967],
    ["อุตสาหกรรม", 20110, 21000],
    ["ขายส่งขายปลีก", 57770, 54967],
  ];
  const last = (...figures: number[]) => [["ผลิตภัณฑ์มวลรวมจังหวัด", ...figures]];
  it("is their total by whatever name, and no line is counted three times", async () =>
    expect(await seen([["สาขา", "แผน", "ผล"], ...groups, ...last(126000, 125000)])).toMatchObject({
      totals: [2, 5, 8],
      sums: ["126000", "125000"],
      doubts: ["TOTAL_BY_FIGURES 2", "TOTAL_BY_FIGURES 5", "TOTAL_BY_FIGURES 8"],
    }));
  it("is so over one column of large figures, and over a group of one line", async () => {
    const one = groups.filter(([name]) => name !== "ประมง").map(([name, figure]) => [name!, name === "เกษตรกรรม" ? 48120 : figure!]);
    expect(await seen([["สาขา", "มูลค่า"], ...one, ...last(126000)])).toMatchObject({ totals: [2, 4, 7], sums: ["126000"] });
  });
  it("is a line like the others where small figures agree by chance, or large ones do not agree", async () => {
    const small: Rows = [3, 1, 2, 9, 4, 5, 12].map((figure, i) => [`ก${i}`, figure]);
    expect(await seen([["ตำบล", "ราย"], ...small])).toMatchObject({ totals: [], sums: ["36"] });
    expect(await seen([["สาขา", "แผน", "ผล"], ...groups, ...last(126001, 125000)])).toMatchObject({ totals: [] });
  });
});

describe("a total with nothing to compare", () => {
  const textOf = async (last: string) => inspectionText(await inspection(`อำเภอ,จำนวน\nเมือง,#REF!\nฝาง,#REF!\nฮอด,5\n${last}\n`));
  it("is said to agree with nothing, for it was not compared", async () => {
    expect(await textOf("รวม,-")).toMatch(/“รวม” = \?: ไม่มีตัวเลขให้เทียบ \/ nothing to compare/);
  });
  it("is said to hold no figure, where a text stands for it", async () => {
    const text = inspectionText(await inspection("อำเภอ,จำนวน\nเมือง,4\nฝาง,3\nฮอด,5\nรวม,1x2\n"));
    expect(text).toMatch(/“รวม” = \?: จำนวน: “1x2” ไม่ใช่ตัวเลข \/ no figure/);
  });
});
