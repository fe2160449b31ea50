/** What stands below a table and is none of it: signatures and footnotes are notes, and no name gets any further. */
import { describe, expect, it } from "vitest";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

type Rows = Record<number, (string | number | null)[]>;
const book = (rows: Rows) => packZip(workbookParts([{ name: "a", xml: sheetData(rows) }]));

async function seen(rows: Rows) {
  const { tables } = await inspection(book(rows), "file.xlsx");
  const [table] = tables;
  return { tables: tables.length, rows: table!.rows, totals: table!.totalLines, notes: table!.noteLines, doubts: table!.doubts.length };
}

const cases: Rows = { 1: ["อำเภอ", "คดี", "คน"], 2: ["เมือง", 10, 12], 3: ["ฝาง", 5, 5], 4: ["ฮอด", 5, 4], 5: ["รวม", 20, 21] };

describe("a signature below a table", () => {
  it("is a note, with the name and the day below it", async () => {
    const signed = { 7: [null, "ลงชื่อ..................ผู้รายงาน"], 8: [null, "(นายทดสอบ ตัวอย่าง)"], 9: [null, "วันที่ 5 กุมภาพันธ์ 2567"] };
    expect(await seen({ ...cases, ...signed })).toEqual({ tables: 1, rows: 3, totals: [5], notes: [7, 8, 9], doubts: 0 });
  });
  it("is a note in a column of figures too, a bare day and an office included", async () => {
    const signed = {
      6: [null, "(นางสาวทดสอบ ตัวอย่าง)"],
      7: [null, "นักวิชาการยุติธรรมชำนาญการ"],
      8: [null, "5 ธ.ค. 2568"],
    };
    expect(await seen({ ...cases, ...signed })).toEqual({ tables: 1, rows: 3, totals: [5], notes: [6, 7, 8], doubts: 0 });
  });
  it("of two people side by side is no second table", async () => {
    const signed = {
      7: ["ผู้จัดทำ นางสาวทดสอบ ตัวอย่าง", null, "ผู้ตรวจสอบ นายตัวอย่าง ทดสอบ"],
      8: ["ตำแหน่ง นักวิชาการยุติธรรม", null, "ตำแหน่ง ยุติธรรมจังหวัด"],
      9: ["นักวิชาการยุติธรรม", "เจ้าพนักงาน", "ยุติธรรมจังหวัด"],
      10: ["โทร. 053-000000"],
    };
    expect(await seen({ ...cases, ...signed })).toEqual({ tables: 1, rows: 3, totals: [5], notes: [7, 8, 9, 10], doubts: 0 });
  });
  it("hides no second table below it", async () => {
    const more = { 7: ["ลงชื่อ ................"], 9: ["เดือน", "จำนวน", "รวม"], 10: ["ตุลาคม", 4, 4], 11: ["พฤศจิกายน", 5, 5] };
    expect(await seen({ ...cases, ...more })).toEqual({ tables: 2, rows: 3, totals: [5], notes: [7], doubts: 0 });
  });
  it("is none in a column of offices, nor where lines of data follow", async () => {
    const rows: Rows = { 1: ["ตำแหน่ง", "ตำแหน่ง (อัตรา)"], 2: ["ผู้ตรวจราชการ", 2], 3: ["นักวิชาการ", 5], 4: ["ผู้อนุมัติ", 1], 5: ["นิติกร", 4] };
    expect(await seen(rows)).toMatchObject({ rows: 4, notes: [] });
  });
});
