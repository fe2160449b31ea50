/** Titles, sheets and file names that cannot all be right about the period. */
import { describe, expect, it } from "vitest";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

type Rows = (string | number | null)[][];
const book = (sheet: string, ...titles: string[]) => {
  const rows: Rows = [...titles.map((title) => [title]), ["อำเภอ", "คดี", "คน"], ["เมือง", 10, 12], ["ฝาง", 5, 5], ["แม่ริม", 4, 6]];
  return packZip(workbookParts([{ name: sheet, xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row]))) }]));
};
const PERIODS = ["SHEET_DIFFERS", "TITLES_DIFFER", "NAME_DIFFERS"];
async function doubted(bytes: Uint8Array, name = "คดี.xlsx") {
  const { tables, doubts } = await inspection(bytes, name);
  return [...tables.flatMap((table) => table.doubts), ...doubts]
    .filter(({ code }) => PERIODS.includes(code))
    .map(({ code, found, expected }) => [code, found, expected]);
}

describe("a sheet's name against its title", () => {
  it.each([
    ["ก.พ.69", "รายงานคดี ประจำเดือน มกราคม 2569", "2026-01"],
    ["กุมภาพันธ์", "รายงานคดี ประจำเดือน มกราคม 2569", "2026-01"],
    ["2568", "รายงานคดี ประจำเดือน มกราคม 2569", "2026-01"],
    ["ปีงบประมาณ 2568", "รายงานคดี ประจำเดือน พฤศจิกายน 2568", "2025-11"],
    ["ต.ค.68", "รายงานคดี ปีงบประมาณ 2568", "FY2568"],
    ["ไตรมาส 2 ปีงบประมาณ 2569", "รายงานคดี ไตรมาส 1 ปีงบประมาณ 2569", "FY2569-Q1"],
    ["ก.พ.69", "ข้อมูล ณ วันที่ 31 มกราคม 2569", "2026-01-31"],
    ["ก.พ.69", "รายงานคดี พฤศจิกายน 2568 - มกราคม 2569", "2025-11, 2026-01"],
  ])("is doubted where it names another: “%s” under “%s”", async (sheet, title, titled) => {
    expect(await doubted(book(sheet, title))).toEqual([["SHEET_DIFFERS", sheet, titled]]);
  });
  it.each([
    ["ม.ค.69", "รายงานคดี ประจำเดือน มกราคม 2569"],
    ["มกราคม", "รายงานคดี ประจำเดือน มกราคม 2569"],
    ["ธ.ค.68", "รายงานคดี พฤศจิกายน 2568 - มกราคม 2569"],
    ["ม.ค.69", "รายงานคดี ปีงบประมาณ 2569"],
    ["2568", "รายงานคดี ปีงบประมาณ 2568"],
    ["2568", "รายงานคดี ประจำเดือน พฤศจิกายน 2568"],
    ["ม.ค.69", "ข้อมูล ณ วันที่ 1 กุมภาพันธ์ 2569"],
    ["ปีงบประมาณ 2569", "รายงานคดี สะสมถึง มกราคม 2569"],
    ["Sheet1", "รายงานคดี ประจำเดือน มกราคม 2569"],
    ["ตาราง 1", "รายงานคดี ประจำเดือน มกราคม 2569"],
  ])("is not where it may be the same: “%s” under “%s”", async (sheet, title) => {
    expect(await doubted(book(sheet, title))).toEqual([]);
  });
});

describe("one title against another", () => {
  it.each([
    [
      ["รายงานคดี ปีงบประมาณ 2568", "ประจำเดือน พฤศจิกายน 2568"],
      ["FY2568", "2025-11"],
    ],
    [
      ["รายงานคดี ประจำเดือน มกราคม 2569", "เดือน กุมภาพันธ์ 2569"],
      ["2026-01", "2026-02"],
    ],
  ])("is doubted where both cannot be right: %s", async ([one, other], found) => {
    expect(await doubted(book("ก", one!, other!))).toEqual([["TITLES_DIFFER", ...found]]);
  });
  it.each([
    ["รายงานคดี ปีงบประมาณ 2569", "ประจำเดือน พฤศจิกายน 2568"],
    ["รายงานตามพระราชบัญญัติกองทุนยุติธรรม พ.ศ. 2558", "ประจำเดือน พฤศจิกายน 2568"],
    ["รายงานคดี ประจำเดือน มกราคม 2569", "เปรียบเทียบกับ มกราคม 2568"],
    ["รายงานคดี ประจำเดือน มกราคม 2569", "ข้อมูล ณ วันที่ 5 กุมภาพันธ์ 2569"],
  ])("is not: “%s”, “%s”", async (one, other) => {
    expect(await doubted(book("ก", one, other))).toEqual([]);
  });
});

describe("the lines of a table against its title", () => {
  const lines = async (title: string, column: string, ...values: string[]) => {
    const text = `${title},,\n${column},อำเภอ,คดี\n${values.map((value, i) => `${value},ก${i},${i + 5}`).join("\n")}\n`;
    return (await inspection(text)).tables[0]!.doubts.filter(({ code }) => code === "LINES_DIFFER").map(({ found, expected }) => [
      found,
      expected,
    ]);
  };
  it.each([
    ["สถิติคดี ปีงบประมาณ 2568", "ปีงบประมาณ", ["2567", "2567"], ["2567", "FY2568"]],
    ["สถิติคดี ปีงบประมาณ 2568", "เดือน", ["ต.ค. 2568", "พ.ย. 2568"], ["2025-10–2025-11", "FY2568"]],
    ["สถิติคดี ประจำเดือน มกราคม 2569", "เดือน", ["ธ.ค. 2568", "ธ.ค. 2568"], ["2025-12", "2026-01"]],
  ])("is doubted where they are of other times: %s, %s %s", async (title, column, values, found) => {
    expect(await lines(title, column, ...values)).toEqual([found]);
  });
  it.each([
    ["สถิติคดี ปีงบประมาณ 2568", "เดือน", ["ต.ค. 2567", "ก.ย. 2568"]],
    ["สถิติคดี ปีงบประมาณ 2566 - 2568", "ปีงบประมาณ", ["2567", "2568"]],
    ["สถิติคดี ปีงบประมาณ 2568", "ปี", ["2568", "2568"]],
    ["สถิติคดี ปีงบประมาณ 2568", "ปีที่เกิด", ["2540", "2541"]],
  ])("is not where they lie within it, or are of something else: %s, %s %s", async (title, column, values) => {
    expect(await lines(title, column, ...values)).toEqual([]);
  });
});

describe("a file's name", () => {
  it.each([
    ["คดี_202602.xlsx", "2026-02"],
    ["คดี 2569-02.xlsx", "2026-02"],
    ["คดี_ปีงบประมาณ_2568.xlsx", "FY2568"],
    ["คดี_ไตรมาส1_ปีงบประมาณ2569.xlsx", "FY2569-Q1"],
  ])("is doubted beside a title of another period: %s", async (name, found) => {
    expect(await doubted(book("ก", "รายงานคดี ประจำเดือน มกราคม 2569"), name)).toEqual([["NAME_DIFFERS", found, "2026-01"]]);
  });
  it("is doubted beside a sheet of another period, where no title says any", async () => {
    expect(await doubted(book("ก.พ.69", "รายงานคดี"), "คดี_มกราคม_2569.xlsx")).toEqual([["NAME_DIFFERS", "2026-01", "2026-02"]]);
  });
  it.each(["คดี_202601.xlsx", "คดี_ปีงบประมาณ_2569.xlsx", "คดี_20260205.xlsx", "คดี_5_ก.พ._2569.xlsx", "คดี_50010203.xlsx"])(
    "is not where it says the same, a day after it, or nothing: %s",
    async (name) => {
      expect(await doubted(book("ก", "รายงานคดี ประจำเดือน มกราคม 2569"), name)).toEqual([]);
    },
  );
});
