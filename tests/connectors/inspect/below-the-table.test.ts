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

describe("footnotes below a table", () => {
  it("are notes by the sign they explain", async () => {
    const rows: Rows = { 1: ["ปี", "คดี", "จับกุม"], 2: ["2564", "1,234 1/", ".."], 3: ["2565", "2,345", "…"], 4: ["2566", "3,456*", "-"] };
    const notes = { 5: ["1/ ข้อมูลเบื้องต้น"], 6: [".. ไม่มีข้อมูล"], 7: ["r ข้อมูลแก้ไข"], 8: ["p = preliminary"], 9: ["* ไม่รวมสาขา"] };
    expect(await seen({ ...rows, ...notes })).toMatchObject({ rows: 3, notes: [5, 6, 7, 8, 9] });
  });
  it("are none before any line of data, nor with a figure beside them", async () => {
    const rows: Rows = { 1: ["รายการ", "คดี", "คน"], 2: ["1/ ก่อนฟ้อง", 5, 6], 3: ["2/ หลังฟ้อง", 7, 8] };
    expect(await seen(rows)).toMatchObject({ rows: 2, notes: [] });
  });
});

describe("a column that numbers lines and those below them", () => {
  const rows: Rows = {
    1: ["ลำดับที่", "กิจกรรม", "เป้าหมาย", "ผลงาน"],
    2: ["1", "สืบเสาะและพินิจ", 120, 10],
    3: ["2", "ควบคุมและสอดส่อง", 200, 15],
    4: ["2.1", "ผู้ใหญ่", 150, 10],
    5: ["2.2", "เด็กและเยาวชน", 50, 5],
    6: ["3", "บริการสังคม", 80, 8],
  };
  it("is none of decimals, and says which line is the sum of which", async () => {
    const { tables } = await inspection(book(rows), "file.xlsx");
    const [table] = tables;
    expect(table!.columns.map(({ type, sum }) => [type, sum])).toEqual([
      ["code", null],
      ["text", null],
      ["integer", "400"],
      ["integer", "33"],
    ]);
    expect(table!.totalLines).toEqual([3]);
  });
});

describe("a title of a text file that holds commas", () => {
  const header = async (title: string) => {
    const { tables } = await inspection(`${title}\nอำเภอ,จำนวน,ร้อยละ\nเมือง,5,45.45\nฝาง,6,54.55\nรวม,11,100\n`);
    return tables.map(({ titles, headerLines, columns }) => [titles.length, headerLines, columns.map(({ name }) => name)]);
  };
  it.each(["สถิติ คดีอาญา, คดีแพ่ง, คดีล้มละลาย, อื่น ๆ ปี 2567", "สถิติ คดีอาญา, คดีแพ่ง ปี 2567", "สถิติ คดีอาญา, คดีแพ่ง, คดีล้มละลาย ปี 2567"])(
    "is none of the header: %s",
    async (title) => expect(await header(title)).toEqual([[1, [2], ["อำเภอ", "จำนวน", "ร้อยละ"]]]),
  );
  it("is told from a header of two rows whose ends were cut", async () => {
    const { tables } = await inspection("ที่,อำเภอ,จำนวน (คน),,หมายเหตุ\n,,ชาย,หญิง\n1,เมือง,5,6,-\n2,ฝาง,7,8,ก\n");
    expect(tables[0]!.headerLines).toEqual([1, 2]);
  });
});

describe("a title above a table without a header", () => {
  it("is none of its lines, and says of when they are", async () => {
    const seen = async (first: string) => (await inspection(`${first},\nฝาง,12\nแม่ริม,15\nแม่แตง,9\nรวม,36\n`)).tables[0]!;
    const { titles, periods, rows, columns } = await seen("จำนวนคดียาเสพติด ปีงบประมาณ 2567");
    expect([titles.length, periods.map(({ value }) => value), rows, columns[1]!.missing]).toEqual([1, ["FY2567"], 3, 0]);
    expect(await seen("เมือง")).toMatchObject({ titles: [], rows: 4 });
  });
});
