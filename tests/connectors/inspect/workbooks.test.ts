/** Workbooks as offices keep them; every expected reading was written by hand from the cells. */
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { type ExpectedTable, facts, inspection, whole } from "./inspecting.js";

type Cells = (string | number | Date | boolean | null | { formula: string; result?: unknown } | { error: string })[];

interface Sheet {
  name: string;
  rows: Record<number, Cells>;
  merges?: string[];
  hidden?: boolean;
  hiddenRows?: number[];
  formats?: Record<string, string>;
}

async function workbook(sheets: Sheet[], date1904 = false): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  for (const { name, rows, merges = [], hidden, hiddenRows = [], formats = {} } of sheets) {
    const sheet = book.addWorksheet(name, hidden ? { state: "hidden" } : {});
    for (const [row, cells] of Object.entries(rows)) sheet.getRow(Number(row)).values = cells as ExcelJS.CellValue[];
    for (const merge of merges) sheet.mergeCells(merge);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
    for (const [place, format] of Object.entries(formats)) sheet.getCell(place).numFmt = format;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function expectTables(file: Buffer, tables: ExpectedTable[]) {
  const seen = await inspection(file, "file.xlsx");
  expect(seen.tables.map((table, i) => facts(table, tables[i] ?? tables[0]!))).toEqual(tables.map(whole));
  return seen;
}

const month = (name: string, title: string, shift: number): Sheet => ({
  name,
  rows: {
    1: [title],
    3: ["สถานพินิจฯ", "อายุไม่เกิน 15 ปี", null, "เกิน 15 ปี", null, "รวม"],
    4: [null, "ชาย", "หญิง", "ชาย", "หญิง", null],
    5: ["เชียงใหม่", 3 + shift, "-", 12, 1, { formula: "SUM(B5:E5)", result: 16 + shift }],
    6: ["ฝาง", "๔", 0, 2, 3, { formula: "SUM(B6:E6)", result: 9 }],
    7: ["รวมทั้งสิ้น", 7 + shift, 0, 14, 4, { formula: "SUM(F5:F6)", result: 25 + shift }],
    9: ["ที่มา: สถานพินิจและคุ้มครองเด็กและเยาวชน"],
  },
  merges: ["A1:F1", "A3:A4", "B3:C3", "D3:E3", "F3:F4", "A9:F9"],
});

describe("a workbook with a sheet a month", () => {
  it("is read sheet by sheet: merged header, formulas, a figure in Thai digits kept as text", async () => {
    const file = await workbook([month("ต.ค.68", "สถิติคดีเด็กและเยาวชน", 0), month("พ.ย.68 ", "สถิติคดีเด็กและเยาวชน", 1)]);
    const columns = (shift: number) => [
      "สถานพินิจฯ: text, districts 1+1",
      `อายุไม่เกิน 15 ปี › ชาย: integer, sum ${7 + shift}, ${3 + shift}…4`,
      "อายุไม่เกิน 15 ปี › หญิง: integer, sum 0, missing 1, 0…0",
      "เกิน 15 ปี › ชาย: integer, sum 14, 2…12",
      "เกิน 15 ปี › หญิง: integer, sum 4, 1…3",
      `รวม: integer, sum ${25 + shift}, 9…${16 + shift}`,
    ];
    const table = { titles: [1], header: [3, 4], first: 5, rows: 2, totals: [7], notes: [9], doubts: ["FORMULA_CACHED"] };
    const seen = await expectTables(file, [
      { ...table, sheet: "ต.ค.68", periods: ["2025-10"], columns: columns(0) },
      { ...table, sheet: "พ.ย.68 ", periods: ["2025-11"], columns: columns(1) },
    ]);
    expect(seen.format).toBe("xlsx");
    expect(seen.tables[0]!.columns[1]!.written).toEqual({ thaiDigits: 1, asText: 1 });
    expect(seen.tables[0]!.columns[5]).toMatchObject({ place: "F", written: { formulas: 2 } });
  });
});

describe("sheets that are no table", () => {
  it("are told of: hidden, empty, words", async () => {
    const file = await workbook([
      { name: "ข้อมูล", rows: { 1: ["อำเภอ", "คดี"], 2: ["เมือง", 5], 3: ["ฝาง", 6] } },
      { name: "ซ่อน", hidden: true, rows: { 1: ["อำเภอ", "คดี"], 2: ["เมือง", 500] } },
      { name: "คำอธิบาย", rows: { 1: ["อ่านก่อนใช้"], 2: ["ข้อมูลนี้รวบรวมจากรายงานประจำเดือนของทุกหน่วยงานในจังหวัด"] } },
      { name: "ว่าง", rows: {} },
    ]);
    const seen = await expectTables(file, [
      { sheet: "ข้อมูล", header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "คดี: integer คดี, sum 11, 5…6"] },
    ]);
    expect(seen.passedOver).toEqual([
      { sheet: "ซ่อน", why: "hidden", lines: 2 },
      { sheet: "คำอธิบาย", why: "no_table", lines: 2 },
      { sheet: "ว่าง", why: "empty", lines: 0 },
    ]);
    expect(seen.doubts.map(({ code }) => code)).toEqual(["SHEET_HIDDEN"]);
  });
});

describe("a three-row header with a numbering row below it", () => {
  it("names each column by its whole path", async () => {
    const file = await workbook([
      {
        name: "ตาราง",
        rows: {
          1: ["ผลการดำเนินงาน ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569"],
          2: ["ประเภท", "คดีรับใหม่ (คดี)", null, null, null, "รวม"],
          3: [null, "ผู้ใหญ่", null, "เด็ก", null, null],
          4: [null, "ชาย", "หญิง", "ชาย", "หญิง", null],
          5: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(2)+(3)+(4)+(5)"],
          6: ["ยาเสพติด", 10, 2, 3, 1, 16],
          7: ["ทรัพย์", 5, 1, 1, 0, 7],
        },
        merges: ["A1:F1", "A2:A4", "B2:E2", "B3:C3", "D3:E3", "F2:F4"],
      },
    ]);
    await expectTables(file, [
      {
        header: [2, 3, 4, 5],
        first: 6,
        rows: 2,
        periods: ["FY2569-Q1"],
        columns: [
          "ประเภท: text",
          "คดีรับใหม่ (คดี) › ผู้ใหญ่ › ชาย: integer คดี, sum 15, 5…10",
          "คดีรับใหม่ (คดี) › ผู้ใหญ่ › หญิง: integer คดี, sum 3, 1…2",
          "คดีรับใหม่ (คดี) › เด็ก › ชาย: integer คดี, sum 4, 1…3",
          "คดีรับใหม่ (คดี) › เด็ก › หญิง: integer คดี, sum 1, 0…1",
          "รวม: integer, sum 23, 7…16",
        ],
      },
    ]);
  });
});

describe("a table that starts low and to the right", () => {
  it("is found there, with its title", async () => {
    const file = await workbook([
      {
        name: "แผ่น1",
        rows: {
          4: [null, null, "สรุปผล ณ วันที่ 30 กันยายน 2568"],
          7: [null, null, "เรือนจำ", "ผู้ต้องขัง (คน)"],
          8: [null, null, "เรือนจำกลางเชียงใหม่", 5212],
          9: [null, null, "เรือนจำอำเภอฝาง", 880],
        },
      },
    ]);
    const seen = await expectTables(file, [
      {
        titles: [4],
        header: [7],
        first: 8,
        rows: 2,
        periods: ["2025-09-30"],
        columns: ["เรือนจำ: text, offices 2+0", "ผู้ต้องขัง (คน): integer คน, sum 6092, 880…5212"],
      },
    ]);
    expect(seen.tables[0]).toMatchObject({ columnsFrom: "C", columnsTo: "D" });
  });
});

describe("merged cells among the data", () => {
  it("stand for every line when they are words, for the first when they are figures", async () => {
    const file = await workbook([
      {
        name: "แผ่น1",
        rows: {
          1: ["อำเภอ", "ปี พ.ศ.", "เพศ", "คน", "งบ (บาท)"],
          2: ["เมือง", 2568, "ชาย", 50, 1000],
          3: [null, null, "หญิง", 60, null],
          4: ["ฝาง", 2568, "ชาย", 7, 500],
          5: [null, null, "หญิง", 8, null],
        },
        merges: ["A2:A3", "A4:A5", "B2:B3", "B4:B5", "E2:E3", "E4:E5"],
      },
    ]);
    await expectTables(file, [
      {
        header: [1],
        first: 2,
        rows: 4,
        columns: [
          "อำเภอ: text, districts 2+0",
          "ปี พ.ศ.: year, 2568…2568, BE",
          "เพศ: text",
          "คน: integer คน, sum 125, 7…60",
          "งบ (บาท): money บาท, sum 1500, missing 2, 500…1000",
        ],
        doubts: ["MERGED_FIGURES", "YEAR_FISCAL_OR_CALENDAR"],
      },
    ]);
  });
});

describe("hidden rows, errors, formulas never computed, numbers as text", () => {
  it("are each told of", async () => {
    const file = await workbook([
      {
        name: "แผ่น1",
        rows: {
          1: ["อำเภอ", "คดี", "คน", "ร้อยละ"],
          2: ["เมือง", 5, "12", 0.125],
          3: ["ฝาง", { error: "#REF!" }, "1,300", 0.5],
          4: ["แม่ริม", { formula: "B2+1" }, "14", 0.375],
          5: ["สันทราย", 8, "15", 0],
          6: ["จอมทอง", 9, "16", 0],
        },
        hiddenRows: [5],
        formats: { D2: "0.00%", D3: "0.00%", D4: "0.00%", D5: "0.00%", D6: "0.00%" },
      },
    ]);
    const seen = await expectTables(file, [
      {
        header: [1],
        first: 2,
        rows: 5,
        columns: [
          "อำเภอ: text, districts 5+0",
          "คดี: mixed คดี, sum 22, 5…9, integer but 2 at 3 4",
          "คน: integer คน, sum 1357, 12…1300",
          "ร้อยละ: percent ร้อยละ, sum 100, 0…50",
        ],
        doubts: ["ERROR_CELLS", "FORMULA_NOT_COMPUTED", "LINES_HIDDEN", "VALUES_MIXED"],
      },
    ]);
    expect(seen.tables[0]!.columns[2]!.written).toEqual({ grouped: 1, asText: 5 });
    expect(seen.tables[0]!.hiddenLines).toBe(1);
  });
});

describe("days kept as serial numbers", () => {
  const days = (date1904: boolean) =>
    workbook(
      [
        {
          name: "แผ่น1",
          rows: {
            1: ["เลขรับ", "วันที่รับ", "จำนวนเงิน (บาท)"],
            2: ["ยธ 1/68", new Date(Date.UTC(2025, 10, 3)), 80000],
            3: ["ยธ 2/68", new Date(Date.UTC(2568, 10, 17)), 1500.25],
            4: ["ยธ 3/68", "20 พ.ย. 68", "2,000.-"],
          },
          formats: { B2: "dd/mm/yyyy", B3: "dd/mm/yyyy" },
        },
      ],
      date1904,
    );
  it.each([
    ["1900", false],
    ["1904", true],
  ])("are days in the calendar of %s, whatever era the year was typed in", async (_, date1904) => {
    await expectTables(await days(date1904), [
      {
        header: [1],
        first: 2,
        rows: 3,
        columns: ["เลขรับ: text", "วันที่รับ: date, 2025-11-03…2025-11-20, BE", "จำนวนเงิน (บาท): money บาท, sum 83500.25, 1500.25…80000"],
        doubts: ["BE_TYPED_AS_CE", "TWO_DIGIT_YEARS"],
      },
    ]);
  });
});

describe("two tables side by side under titles of their own", () => {
  it("are two tables", async () => {
    const file = await workbook([
      {
        name: "แผ่น1",
        rows: {
          1: ["คดีรับใหม่", null, null, "ผู้ต้องขัง"],
          2: ["ศาล", "คดี", null, "เรือนจำ", "คน"],
          3: ["ศาลจังหวัดเชียงใหม่", 10, null, "เรือนจำกลางเชียงใหม่", 5000],
          4: ["ศาลแขวงเชียงใหม่", 20, null, "เรือนจำอำเภอฝาง", 800],
        },
      },
    ]);
    const seen = await expectTables(file, [
      { titles: [1], header: [2], first: 3, rows: 2, columns: ["ศาล: text", "คดี: integer คดี, sum 30, 10…20"] },
      { titles: [1], header: [2], first: 3, rows: 2, columns: ["เรือนจำ: text, offices 2+0", "คน: integer คน, sum 5800, 800…5000"] },
    ]);
    expect(seen.tables.map(({ titles }) => titles[0]!.text)).toEqual(["คดีรับใหม่", "ผู้ต้องขัง"]);
  });
});

describe("a sheet whose last cell lies very far down", () => {
  it("is read to the end and says where it ends", async () => {
    const rows = { 1: ["อำเภอ", "คดี"], 2: ["เมือง", 5], 3: ["ฝาง", 6], 1048576: [" ", null] };
    const file = packZip(workbookParts([{ name: "ข้อมูล", xml: sheetData(rows as Record<number, (string | number | null)[]>) }]));
    const seen = await expectTables(file, [
      { header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "คดี: integer คดี, sum 11, 5…6"] },
    ]);
    expect(seen.tables[0]).toMatchObject({ lastDataLine: 3 });
  });
});
