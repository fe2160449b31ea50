/** What figures are counted in, wherever a file says it; where it says several things, that is told. */
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

type Rows = (string | number | null)[][];
const book = (rows: Rows) =>
  packZip(workbookParts([{ name: "a", xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row]))) }]));

async function seen(rows: Rows) {
  const { tables } = await inspection(book(rows), "file.xlsx");
  const table = tables[0]!;
  return {
    columns: table.columns.slice(1).map(({ type, unit, multiplier, baseUnit, sum }) => `${type} ${unit} ${multiplier} ${baseUnit} ${sum}`),
    doubts: [...new Set(table.doubts.map(({ code }) => code))],
  };
}

describe("the unit above a table", () => {
  const under = (unit: string, heads = ["งบจัดสรร", "เบิกจ่าย"]) =>
    seen([["สถิติการเงิน"], [null, null, unit], ["อำเภอ", ...heads], ["เมือง", 100.5, 50], ["ฝาง", 200, 60]]);
  it.each([
    ["หน่วย : 1,000 บาท", "1,000 บาท"],
    ["หน่วย : 000 บาท", "000 บาท"],
    ["หน่วยเงิน : พันบาท", "พันบาท"],
    ["หน่วย (พันบาท)", "พันบาท"],
    ["หน่วยเป็นพันบาท", "พันบาท"],
    ["หน่วย ; พันบาท", "พันบาท"],
    ["(พันบาท)", "พันบาท"],
    ["จำนวนเงินเป็นพันบาท", "พันบาท"],
    ["มูลค่าทรัพย์ (พันบาท)", "พันบาท"],
  ])("is thousands of baht in %s", async (title, unit) => {
    const columns = [`money ${unit} 1000 บาท 300.5`, `money ${unit} 1000 บาท 110`];
    expect(await under(title)).toEqual({ columns, doubts: ["MULTIPLIER"] });
  });
  it.each(["หน่วย : ราย/พันบาท", "หน่วย : คน, พันบาท"])(
    "goes to amounts and counts by their headings where there are two: %s",
    async (title) => {
      const { columns, doubts } = await under(title);
      expect(columns).toEqual(["money พันบาท 1000 บาท 300.5", "money พันบาท 1000 บาท 110"]);
      expect(doubts).toEqual(["MULTIPLIER", "UNITS_IN_TITLE"]);
      const [counted] = (await under(title, ["จำนวน", "เบิกจ่าย"])).columns;
      expect(counted).toMatch(/^decimal (?:ราย|คน) null (?:ราย|คน) 300.5$/);
      expect((await under(title, ["ยอด", "เบิกจ่าย"])).columns[0]).toBe("decimal null null null 300.5");
    },
  );
  it.each([
    ["คดีที่รับใหม่ (พันคดี)", "พันคดี 1000 คดี"],
    ["ประชากร (ล้านคน)", "ล้านคน 1000000 คน"],
    ["Prisoners (thousand persons)", "thousand persons 1000 persons"],
  ])("is thousands of what is counted in %s", async (title, unit) => {
    const { columns, doubts } = await under(title, ["ก", "ข"]);
    expect({ columns, doubts }).toEqual({ columns: [`decimal ${unit} 300.5`, `integer ${unit} 110`], doubts: ["MULTIPLIER"] });
  });
  it("of people is not that of an amount", async () => {
    const { columns, doubts } = await under("หน่วย : ราย");
    expect({ columns, doubts }).toEqual({
      columns: ["money null null null 300.5", "money null null null 110"],
      doubts: ["MONEY_WITHOUT_UNIT"],
    });
  });
  it("is not taken from a share in brackets, nor from the name of an office", async () => {
    for (const title of ["จำนวนและสัดส่วน (ร้อยละ)", "หน่วยงานคดี", "หน่วยคุมประพฤติ (สาขา)"])
      expect((await under(title, ["ก", "ข"])).columns).toEqual(["decimal null null null 300.5", "integer null null null 110"]);
  });
});

describe("the unit in a heading", () => {
  it.each([
    ["งบ หน่วย:พันบาท", "พันบาท", "1000"],
    ["ทรัพย์สิน (บาท:พัน)", "บาท:พัน", "1000"],
    ["งบที่ได้รับ (ลบ.)", "ลบ.", "1000000"],
    ["มูลค่า (1,000 บาท)", "1,000 บาท", "1000"],
    ["มูลค่า ('000 บาท)", "'000 บาท", "1000"],
    ["มูลค่า (000 บาท)", "000 บาท", "1000"],
    ["มูลค่า ล้านบาท", "ล้านบาท", "1000000"],
    ["มูลค่า:ล้านบาท", "ล้านบาท", "1000000"],
    ["จำนวนเงิน/พันบาท", "พันบาท", "1000"],
  ])("is read in %s", async (head, unit, multiplier) => {
    const rows: Rows = [
      ["อำเภอ", head],
      ["เมือง", 2],
      ["ฝาง", 3],
    ];
    expect(await seen(rows)).toEqual({ columns: [`money ${unit} ${multiplier} บาท 5`], doubts: ["MULTIPLIER"] });
  });
});

describe("thousands behind their unit, and of other things", () => {
  const under = (head: string) =>
    seen([
      ["District", head],
      ["Muang", 2],
      ["Fang", 3],
    ]);
  it.each([
    ["Value (Baht '000)", "money Baht '000 1000 Baht 5"],
    ["Value (Baht 1,000)", "money Baht 1,000 1000 Baht 5"],
    ["ประชากร (1,000 คน)", "integer 1,000 คน 1000 คน 5"],
    ["GPP (1,000 ล้านบาท)", "money 1,000 ล้านบาท 1000000000 บาท 5"],
    ["Budget (M.baht)", "money M.baht 1000000 baht 5"],
    ["Budget (Mil. Baht)", "money Mil. Baht 1000000 Baht 5"],
    ["Budget (K THB)", "money K THB 1000 THB 5"],
  ])("are read in %s", async (head, column) => expect(await under(head)).toEqual({ columns: [column], doubts: ["MULTIPLIER"] }));
  it.each(["หนี้ไม่เกิน 5 ล้านบาท", "คดีทุนทรัพย์ 1 - 3 ล้านบาท"])("are no unit in the name of a class: %s", async (head) =>
    expect((await under(head)).doubts).not.toContain("MULTIPLIER"),
  );
});

describe("the unit that a spreadsheet's format writes behind a figure", () => {
  const formatted = async (format: string) => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("a");
    for (const row of [
      ["แผนงาน", "วงเงิน"],
      ["ก่อสร้าง", 170.5],
      ["อบรม", 5.25],
    ])
      sheet.addRow(row);
    for (const cell of ["B2", "B3"]) sheet.getCell(cell).numFmt = format;
    const { tables } = await inspection(Buffer.from(await workbook.xlsx.writeBuffer()), "file.xlsx");
    const { type, unit, multiplier, sum } = tables[0]!.columns[1]!;
    return `${type} ${unit} ${multiplier} ${sum}`;
  };
  it.each([
    ['0.0" ล้านบาท"', "money ล้านบาท 1000000 175.75"],
    ['#,##0.00\\ "พันบาท";-#,##0.00\\ "พันบาท"', "money พันบาท 1000 175.75"],
    ['0.0" (ประมาณ)"', "money null null 175.75"],
    // Millions are left out of what is shown, and stand in what is stored.
    ['0.0,," ล้านบาท"', "money null null 175.75"],
  ])("is read of %s", async (format, column) => expect(await formatted(format)).toBe(column));
});

describe("the unit in the cells", () => {
  const amounts = (...cells: (string | number)[]) =>
    seen([["แผนงาน", "วงเงิน"], ...cells.map((cell, i): (string | number)[] => [`แผน ${i}ก`, cell])]);
  it("is read with its multiple", async () =>
    expect(await amounts("170.47 ล้านบาท", "101.21 ล้านบาท", "5.33 ล้านบาท")).toEqual({
      columns: ["money ล้านบาท 1000000 บาท 277.01"],
      doubts: ["MULTIPLIER"],
    }));
  it("gives no sum where cells are in different multiples", async () => {
    const mixed = await amounts("170.47 ล้านบาท", "101.21 ล้านบาท", "900,000 บาท");
    expect(mixed).toEqual({ columns: ["money null null null null"], doubts: ["MONEY_WITHOUT_UNIT", "UNITS_MIXED"] });
    expect((await amounts("5 ล้านบาท", "6 ล้านบาท", 700000)).columns).toEqual(["money ล้านบาท 1000000 บาท null"]);
  });
});

describe("baht and satang in columns of their own", () => {
  it("add to nothing apart, and are told", async () => {
    const { tables } = await inspection("สาขา,ค่าธรรมเนียม,,จำนวน (ราย)\n,บาท,สต.,\nเชียงใหม่,250,50,3\nฝาง,300,05,4\nฮอด,300,75,5\n");
    expect(tables[0]!.columns.map(({ sum }) => sum)).toEqual([null, null, null, "12"]);
    expect(tables[0]!.doubts).toMatchObject([{ code: "SATANG_APART", column: "ค่าธรรมเนียม › สต.", found: "ค่าธรรมเนียม › บาท" }]);
  });
});
