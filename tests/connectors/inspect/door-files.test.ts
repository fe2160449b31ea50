/** Files that were once read otherwise than they are meant, without a word: each is read rightly now, or doubted in words. */
import { describe, expect, it } from "vitest";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { type ExpectedTable, facts, inspection, whole } from "./inspecting.js";

const lines = (...all: string[]) => `${all.join("\n")}\n`;
type Rows = (string | number | null)[][];
const book = (rows: Rows, merges: string[] = [], cols = "") =>
  packZip(
    workbookParts([
      {
        name: "งาน",
        xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), merges).replace("<sheetData>", `${cols}<sheetData>`),
      },
    ]),
  );

const cases: { name: string; file: string | Uint8Array; table: ExpectedTable }[] = [
  {
    name: "a first line of data with a letter for a figure is no second header",
    file: lines("อำเภอ,จำนวน", "ฝาง,1O", "แม่ริม,5", "จอมทอง,7", "สันทราย,9"),
    table: {
      header: [1],
      first: 2,
      rows: 4,
      columns: ["อำเภอ: text, districts 4+0", "จำนวน: mixed, sum 21, 5…9, integer but 1 at 2"],
      doubts: ["VALUES_MIXED"],
    },
  },
  {
    name: "nor is one whose figure is written in a way that is not ours",
    file: lines("รายการ,ยอด", 'ก,"1,200-"', "ข,800", "ค,(300)"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: ["รายการ: text", "ยอด: mixed, sum 500, -300…800, integer but 1 at 2"],
      doubts: ["VALUES_MIXED"],
    },
  },
  {
    name: "nor one of figures 1, 2, 3, 4 below names that stand twice",
    file: lines("อำเภอ,ชาย,หญิง,ชาย,หญิง", "ฝาง,1,2,3,4", "แม่ริม,5,6,7,8"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: [
        "อำเภอ: text, districts 2+0",
        "ชาย: integer, sum 6, 1…5",
        "หญิง: integer, sum 8, 2…6",
        "ชาย: integer, sum 10, 3…7",
        "หญิง: integer, sum 12, 4…8",
      ],
      doubts: ["NAME_REPEATED"],
    },
  },
  {
    name: "a line of shares below the total is in no sum",
    file: lines("ประเภท,ชาย,หญิง", "เด็ดขาด,80,20", "ระหว่าง,20,10", "รวม,100,30", "ร้อยละ,76.92,23.08"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      totals: [4],
      derived: [5],
      columns: ["ประเภท: text", "ชาย: integer, sum 100, 20…80", "หญิง: integer, sum 30, 10…20"],
      doubts: ["LINES_DERIVED"],
    },
  },
  {
    name: "nor are the mean and the highest of the months",
    file: lines("เดือน,คดี", "ม.ค.,10", "ก.พ.,20", "มี.ค.,30", "รวม,60", "ค่าเฉลี่ย,20", "สูงสุด,30"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      totals: [5],
      derived: [6, 7],
      columns: ["เดือน: month, 01…03", "คดี: integer คดี, sum 60, 10…30"],
      doubts: ["LINES_DERIVED"],
    },
  },
  {
    name: "lines of days that are about shares each stay data",
    file: lines("วันที่,ประเภท,ค่า", "1/10/2567,จำนวน,12", "1/10/2567,ร้อยละ,40", "2/10/2567,จำนวน,18", "2/10/2567,ร้อยละ,60"),
    table: {
      header: [1],
      first: 2,
      rows: 4,
      columns: ["วันที่: date, 2024-10-01…2024-10-02, BE", "ประเภท: text", "ค่า: integer, 12…60"],
      doubts: ["UNITS_BY_LABEL"],
    },
  },
  {
    name: "indented lines are parts of the line they stand below",
    file: lines("รายการ,2565,2566", "คดีรับใหม่,100,110", "  ชาย,80,90", "  หญิง,20,20", "คดีเสร็จ,90,100", "  ชาย,70,80", "  หญิง,20,20"),
    table: {
      header: [1],
      first: 3,
      rows: 4,
      totals: [2, 5],
      columns: ["รายการ: text", "2565: integer, sum 190, 20…80", "2566: integer, sum 210, 20…90"],
      periods: ["BE2565", "BE2566"],
      doubts: ["YEAR_FISCAL_OR_CALENDAR", "TOTAL_BY_FIGURES"],
    },
  },
  {
    name: "a quarter whose figure is by chance the sum of those before is data",
    file: lines("ปีงบประมาณ,ไตรมาส,จำนวน", "2567,1,10", "2567,2,20", "2567,3,30"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: ["ปีงบประมาณ: fiscal_year, 2567…2567, BE", "ไตรมาส: quarter", "จำนวน: integer, sum 60, 10…30"],
    },
  },
  {
    name: "columns of quarters and of years hold figures, whatever these are",
    file: lines("หน่วยงาน,ต.ค.,พ.ย.,ไตรมาส 1,ปี 2567", "ก,1,2,3,2510", "ข,1,3,4,2520", "ค,0,1,1,2530"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: [
        "หน่วยงาน: text",
        "ต.ค.: integer, sum 2, 0…1",
        "พ.ย.: integer, sum 6, 1…3",
        "ไตรมาส 1: integer, sum 8, 1…4",
        "ปี 2567: integer, sum 7560, 2510…2530",
      ],
      periods: ["BE2567"],
      doubts: ["YEAR_FISCAL_OR_CALENDAR"],
    },
  },
  {
    name: "a group without a case has its total too, and a note that an export put into every cell is one",
    file: lines(
      "ชั้น,ชาย,หญิง,รวม",
      "ป.1,4,2,6",
      "ป.2,2,5,7",
      "รวมประถม,6,7,13",
      "ม.1,0,0,0",
      "ม.2,0,0,0",
      "รวมมัธยมต้น,0,0,0",
      "รวมทั้งหมด,6,7,13",
      Array(4).fill("ข้อมูล ณ วันที่ 10 มิถุนายน 2565").join(),
    ),
    table: {
      header: [1],
      first: 2,
      rows: 4,
      totals: [4, 7, 8],
      notes: [9],
      columns: ["ชั้น: text", "ชาย: integer, sum 6, 0…4", "หญิง: integer, sum 7, 0…5", "รวม: integer, sum 13, 0…7"],
    },
  },
  {
    name: "totals of groups that stand below all of them are named after the groups' headings",
    file: lines(
      "ศาล,ประเภทคดี,รับใหม่,เสร็จไป",
      "ศาลจังหวัด,ส่วนแพ่ง,,",
      ",แพ่ง,2,1",
      ",ผู้บริโภค,6,4",
      ",ส่วนอาญา,,",
      ",อาญา,16,9",
      ",ยาเสพติด,3,3",
      ",รวมส่วนแพ่ง,8,5",
      ",รวมส่วนอาญา,19,12",
      ",รวมทั้งสิ้น,27,17",
    ),
    table: {
      header: [1],
      first: 2,
      rows: 6,
      totals: [8, 9, 10],
      columns: [
        "ศาล: text, missing 5",
        "ประเภทคดี: text",
        "รับใหม่: integer, sum 27, missing 2, 2…16",
        "เสร็จไป: integer, sum 17, missing 2, 1…9",
      ],
      // Their lines are not those right above them.
      disagreeing: [8, 9],
      doubts: ["BLANK_AS_ABOVE", "LABEL_WITHOUT_FIGURES", "TOTAL_DISAGREES"],
    },
  },
  {
    name: "years in brackets under two groups of years are the third line of the header",
    file: lines(
      "รายการ,(ล้านบาท),,,ร้อยละ,,",
      ",2555,2556,2557,2555,2556,2557",
      ",(2012),(2013),(2014),(2012),(2013),(2014)",
      'กรม ก,"1,624","1,774","1,890",16.8,9.2,6.6',
      "กรม ข,405,412,463,4.8,1.7,12.5",
    ),
    table: {
      header: [1, 2, 3],
      first: 4,
      rows: 2,
      columns: [
        "รายการ: text",
        "(ล้านบาท) › 2555 › (2012): money ล้านบาท, sum 2029, 405…1624",
        "(ล้านบาท) › 2556 › (2013): money ล้านบาท, sum 2186, 412…1774",
        "(ล้านบาท) › 2557 › (2014): money ล้านบาท, sum 2353, 463…1890",
        "ร้อยละ › 2555 › (2012): percent ร้อยละ, 4.8…16.8",
        "ร้อยละ › 2556 › (2013): percent ร้อยละ, 1.7…9.2",
        "ร้อยละ › 2557 › (2014): percent ร้อยละ, 6.6…12.5",
      ],
      periods: ["BE2555", "BE2556", "BE2557"],
      doubts: ["YEAR_FISCAL_OR_CALENDAR", "MULTIPLIER"],
    },
  },
  {
    name: "a unit that stands above the table in two languages, and a total of which a cell cannot be read",
    file: lines("รายรับ ปีงบประมาณ 2562,,", "(พันบาท Thousand Baht),,", "อำเภอ,ภาษี,ค่าปรับ", "ฝาง,12.5,4", "แม่ริม,7.5,3", 'รวม,"2,0",7'),
    table: {
      header: [3],
      first: 4,
      rows: 2,
      totals: [6],
      disagreeing: [6],
      columns: ["อำเภอ: text, districts 2+0", "ภาษี: money พันบาท, sum 20, 7.5…12.5", "ค่าปรับ: money พันบาท, sum 7, 3…4"],
      periods: ["FY2562"],
      doubts: ["MULTIPLIER", "TOTAL_UNREADABLE"],
    },
  },
  {
    name: "a total of shares alone, below counts, is none of them",
    file: lines("ยาเสพติด,จำนวน,ร้อยละ", 'ยาบ้า,"1,065",94.6', "กัญชา,44,3.9", "ยาไอซ์,17,1.5", "รวม,-,100.0"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      totals: [5],
      columns: ["ยาเสพติด: text", "จำนวน: integer, sum 1126, 17…1065", "ร้อยละ: percent ร้อยละ, sum 100, 1.5…94.6"],
    },
  },
  {
    name: "changes in percent below each line of counts are no counts",
    file: lines(
      "ระดับการศึกษา,2549,2550",
      "ประถมศึกษา,120,150",
      "ร้อยละการเพิ่ม/ลด,,25.0",
      "มัธยมศึกษา,200,180",
      "ร้อยละการเพิ่ม/ลด,,-10.0",
      "รวม,320,330",
      "ร้อยละการเพิ่ม/ลด,,3.1",
    ),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      totals: [6],
      derived: [3, 5, 7],
      columns: ["ระดับการศึกษา: text", "2549: integer, sum 320, 120…200", "2550: integer, sum 330, 150…180"],
      periods: ["BE2549", "BE2550"],
      doubts: ["YEAR_FISCAL_OR_CALENDAR", "LINES_DERIVED"],
    },
  },
  {
    name: "numbers of documents are no months",
    file: lines("เลขที่,วันที่รับ", "1/2568,5/10/2567", "2/2568,6/10/2567", "3/2568,7/10/2567"),
    table: { header: [1], first: 2, rows: 3, columns: ["เลขที่: text", "วันที่รับ: date, 2024-10-05…2024-10-07, BE"] },
  },
  {
    name: "years of two digits, and a year and a month run together",
    file: lines("ปี,งวด,คดี", "65,256512,120", "66,256601,130", "67,256702,140"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: ["ปี: year, 2565…2567", "งวด: month, 2022-12…2024-02", "คดี: integer คดี, sum 390, 120…140"],
      doubts: ["MONTH_RUN_TOGETHER", "TWO_DIGIT_YEARS"],
    },
  },
  {
    name: "decimal commas with points for thousands, and numbers that a spreadsheet shortened",
    file: lines("รหัส;เงิน", "1.23E+11;1.234,50", "2.34E+11;2.500,00", "3.11E+11;999,25"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: ["รหัส: text", "เงิน: text"],
      doubts: ["COMMA_DECIMALS", "DIGITS_LOST"],
    },
  },
  {
    name: "serial numbers of days, fractions below percent, running totals, units by line",
    file: lines("วันที่,หน่วยนับ,ร้อยละ,สะสม", "45570,คน,0.75,10", "45602,บาท,0.9,22"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["วันที่: date, 2024-10-05…2024-11-06", "หน่วยนับ: text", "ร้อยละ: percent ร้อยละ, 0.75…0.9", "สะสม: integer, 10…22"],
      doubts: ["CUMULATIVE", "FRACTIONS_OR_PERCENT", "SERIAL_DAYS", "UNITS_BY_LINE"],
    },
  },
  {
    name: "a unit of money above the table is not that of the column that counts",
    file: lines("หน่วย : ล้านบาท,,", "สำนักงาน,จำนวน,มูลค่า", "ก,120,450.25", "ข,20,45.5"),
    table: {
      header: [2],
      first: 3,
      rows: 2,
      columns: ["สำนักงาน: text", "จำนวน: integer, sum 140, 20…120", "มูลค่า: money ล้านบาท, sum 495.75, 45.5…450.25"],
      doubts: ["MULTIPLIER", "UNIT_OF_OTHERS"],
    },
  },
  {
    name: "a hidden column is told of",
    file: book(
      [
        ["อำเภอ", "จำนวน", "ร่าง"],
        ["ฝาง", 12, 1],
        ["แม่ริม", 5, 2],
      ],
      [],
      '<cols><col min="3" max="3" width="9" hidden="1"/></cols>',
    ),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["อำเภอ: text, districts 2+0", "จำนวน: integer, sum 17, 5…12", "ร่าง: integer, sum 3, 1…2"],
      doubts: ["COLUMN_HIDDEN"],
    },
  },
  {
    name: "a first line of data in Thai below field names in English stays data",
    file: lines("office,n", "เชียงใหม่,รอยืนยัน", "ฝาง,5", "ฮอด,7"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: ["office: text, districts 1+2", "n: mixed, sum 12, 5…7, integer but 1 at 2"],
      doubts: ["VALUES_MIXED"],
    },
  },
  {
    name: "a small line that is by chance the sum of two others is doubted, not left out, decimals or none",
    file: lines("อำเภอ,ชาย,หญิง,เงิน", "ฝาง,1,1,1.5", "แม่ริม,2,2,3", "จอมทอง,3,3,4.5", "สันทราย,4,4,6"),
    table: {
      header: [1],
      first: 2,
      rows: 4,
      columns: ["อำเภอ: text, districts 4+0", "ชาย: integer, sum 10, 1…4", "หญิง: integer, sum 10, 1…4", "เงิน: money, sum 15, 1.5…6"],
      doubts: ["MAYBE_TOTAL", "MONEY_WITHOUT_UNIT"],
    },
  },
  {
    name: "subtotals named as a spreadsheet names them",
    file: lines("สำนักงาน,ประเภท,จำนวน", "ก,แพ่ง,5", "ก,ล้มละลาย,2", "ก รวม,,7", "ข,แพ่ง,3", "ข,ล้มละลาย,1", "ข รวม,,4", "ผลรวมทั้งหมด,,11"),
    table: {
      header: [1],
      first: 2,
      rows: 4,
      totals: [4, 7, 8],
      columns: ["สำนักงาน: text", "ประเภท: text", "จำนวน: integer, sum 11, 1…5"],
    },
  },
  {
    name: "terms and meetings are no months, quarters are quarters, guarded numbers are told of",
    file: lines("ครั้งที่ประชุม,ไตรมาส,รหัส,คน", "1/2567,1/2567,'001,10", "2/2567,2/2567,'002,12"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["ครั้งที่ประชุม: text", "ไตรมาส: quarter", "รหัส: text", "คน: integer คน, sum 22, 10…12"],
      doubts: ["GUARDED", "MONTH_OR_NUMBER"],
    },
  },
];

describe("a file at the door", () => {
  for (const { name, file, table } of cases)
    it(name, async () => {
      const { tables } = await inspection(file, typeof file === "string" ? "file.csv" : "file.xlsx");
      expect(tables.map((seen) => facts(seen, table))).toEqual([whole(table)]);
    });
});

describe("two tables of a text file parted by a blank line and a title", () => {
  it("are both read", async () => {
    const { tables } = await inspection(
      lines("ตาราง ก", "อำเภอ,ชาย", "ฝาง,1", "แม่ริม,2", "", "ตาราง ข", "สำนักงาน,รับ,เสร็จ", "ก,5,4", "ข,3,2"),
      "file.csv",
    );
    expect(tables.map(({ headerLines, rows }) => [headerLines, rows])).toEqual([
      [[2], 2],
      [[7], 2],
    ]);
  });
});

describe("a JSON answer that holds fewer records than it says", () => {
  it.each(['{"page":1,"total":100,"data":[{"a":1},{"a":2}]}', '{"value":[{"a":1},{"a":2}],"@odata.nextLink":"https://x/?skip=2"}'])(
    "is told of: %s",
    async (file) => {
      expect((await inspection(file, "file.json")).doubts.map(({ code }) => code)).toEqual(["NOT_ALL_RECORDS"]);
    },
  );

  it("a record with one name twice is a bad record, not the end of the reading", async () => {
    const { tables } = await inspection('[{"a":1,"a":2},{"a":3},{"a":4}]', "file.json");
    expect(tables.map(({ badLines, rows }) => ({ badLines, rows }))).toEqual([{ badLines: [1], rows: 2 }]);
  });
});
