/** Shapes of files as offices and portals publish them, that were once read otherwise than they are meant. */
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { type ExpectedTable, facts, inspection, whole } from "./inspecting.js";

const lines = (...all: string[]) => `${all.join("\n")}\n`;

const cases: { name: string; file: string; table: ExpectedTable }[] = [
  {
    name: "months below a heading of the year are the second line of the header",
    file: lines("สัญชาติ,ผู้ต้องขัง ปี 2567,,", "ประเทศ,ม.ค.,ก.พ.,มี.ค.", "ก,12,15,11", "ข,22,25,21", "ค,3,4,5"),
    table: {
      header: [1, 2],
      first: 3,
      rows: 3,
      doubts: ["YEAR_FISCAL_OR_CALENDAR"],
      columns: [
        "สัญชาติ › ประเทศ: text",
        "ผู้ต้องขัง ปี 2567 › ม.ค.: integer, sum 37, 3…22",
        "ผู้ต้องขัง ปี 2567 › ก.พ.: integer, sum 44, 4…25",
        "ผู้ต้องขัง ปี 2567 › มี.ค.: integer, sum 37, 5…21",
      ],
    },
  },
  {
    name: "a blank line parts the header's first line from the one that names what it groups",
    file: lines("จังหวัด,ประชากร,ผู้ป่วย (คน),,", ",,,,", ",,ชาย,หญิง,ไม่ระบุ", "ก,900,30,20,1", "ข,800,25,24,2"),
    table: {
      header: [1, 3],
      first: 4,
      rows: 2,
      columns: [
        "จังหวัด: text",
        "ประชากร: integer, sum 1700, 800…900",
        "ผู้ป่วย (คน) › ชาย: integer คน, sum 55, 25…30",
        "ผู้ป่วย (คน) › หญิง: integer คน, sum 44, 20…24",
        "ผู้ป่วย (คน) › ไม่ระบุ: integer คน, sum 3, 1…2",
      ],
    },
  },
  {
    name: "a line that is by chance the sum of those below it stays data where the labelled totals need it",
    file: lines(
      "กลุ่ม,ระดับ,หญิง,รวม",
      "ครู,-,3,3",
      "ครู,กลาง,2,2",
      "ครู,สูง,1,1",
      "ครู,สูงมาก,0,0",
      "ครู,รวม,6,6",
      "ลูกจ้าง,-,1,1",
      "ลูกจ้าง,ชั่วคราว,1,2",
      "รวมทั้งหมด,รวมทั้งหมด,8,9",
    ),
    table: {
      header: [1],
      first: 2,
      rows: 6,
      totals: [6, 9],
      columns: ["กลุ่ม: text", "ระดับ: text, missing 2", "หญิง: integer, sum 8, 0…3", "รวม: integer, sum 9, 0…3"],
    },
  },
  {
    name: "a total of its group stands above lines that part the group anew",
    file: lines(
      "เครื่อง,ที่มา,จำนวน",
      "สำนักงาน,งบประมาณ,31",
      "สำนักงาน,บริจาค,9",
      "สำนักงาน,รวม,40",
      "สำนักงาน,ใช้ได้,25",
      "สำนักงาน,ใช้ไม่ได้,15",
      "ห้องเรียน,งบประมาณ,2",
      "ห้องเรียน,บริจาค,1",
      "ห้องเรียน,รวม,3",
      "ห้องเรียน,ใช้ได้,3",
      "ทั้งสองแห่ง,ใช้ได้,28",
    ),
    table: {
      header: [1],
      first: 2,
      rows: 8,
      totals: [4, 9],
      columns: ["เครื่อง: text", "ที่มา: text", "จำนวน: integer, sum 114, 1…31"],
    },
  },
  {
    name: "a month run together is no figure of a total",
    file: lines(
      "ปีเดือน,รหัส,ชื่อ,รหัสอำเภอ,ชื่ออำเภอ,ชาย,หญิง",
      "6812,50,ก,0,-,60,70",
      "6812,50,ก,5001,ข,20,30",
      "6812,50,ก,5002,ค,25,30",
      "6812,50,ก,5003,ง,15,10",
    ),
    table: {
      header: [1],
      first: 3,
      rows: 3,
      totals: [2],
      columns: [
        "ปีเดือน: month, 2025-12…2025-12",
        "รหัส: code",
        "ชื่อ: text",
        "รหัสอำเภอ: code",
        "ชื่ออำเภอ: text",
        "ชาย: integer, sum 60, 15…25",
        "หญิง: integer, sum 70, 10…30",
      ],
      doubts: ["MONTH_RUN_TOGETHER", "TOTAL_BY_FIGURES"],
    },
  },
  {
    name: "rates, averages, ranks and changes add to nothing",
    file: lines(
      "rank,แผนก,คดี,อัตราการเสร็จ,AVG ต่อคดี,%CH (Y-o-Y),อัตรากำลัง",
      "1,ก,10,0.5,3.5,+ 4.29,3",
      "2,ข,20,0.7,4.5,- 0.10,4",
      "1,ค,30,0.9,5.5,+ 13.30,5",
      "3,ง,40,0.4,6.5,- 20.32,6",
    ),
    table: {
      header: [1],
      first: 2,
      rows: 4,
      columns: [
        "rank: integer, 1…3",
        "แผนก: text",
        "คดี: integer คดี, sum 100, 10…40",
        "อัตราการเสร็จ: decimal, 0.4…0.9",
        "AVG ต่อคดี: decimal, 3.5…6.5",
        "%CH (Y-o-Y): percent ร้อยละ, -20.32…13.3",
        "อัตรากำลัง: integer, sum 18, 3…6",
      ],
    },
  },
  {
    name: "the whole country beside one province is told, since its figures are in the sum",
    file: lines("จังหวัด,ประชากร,ผู้ป่วย", "ก,900,30", "ระดับประเทศ,53000,1400"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["จังหวัด: text", "ประชากร: integer, sum 53900, 900…53000", "ผู้ป่วย: integer, sum 1430, 30…1400"],
      doubts: ["WHOLE_IN_SUM"],
    },
  },
  {
    name: "codes that number their lines from nought are of no whole",
    file: lines("รหัสสาเหตุ,สาเหตุ,ราย", "0,เร็ว,70", "1,ตัดหน้า,20", "2,หลับใน,15", "3,เมา,9"),
    table: { header: [1], first: 2, rows: 4, columns: ["รหัสสาเหตุ: code", "สาเหตุ: text", "ราย: integer ราย, sum 114, 9…70"] },
  },
  {
    name: "a total below the numbers of polling places is one, and the numbers add to nothing",
    file: lines("หน่วยเลือกตั้งที่,ตำบล,ผู้มีสิทธิ,ผู้มาใช้สิทธิ", "1,ก,800,600", "2,ก,750,600", "3,ข,900,720", "รวม,,2450,1920"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      totals: [5],
      columns: ["หน่วยเลือกตั้งที่: code", "ตำบล: text", "ผู้มีสิทธิ: integer, sum 2450, 750…900", "ผู้มาใช้สิทธิ: integer, sum 1920, 600…720"],
    },
  },
  {
    name: "so is one below ages",
    file: lines("อายุ (ปี),ชาย,หญิง", "1,11,10", "2,12,9", "3,13,8", "รวม,36,27"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      totals: [5],
      columns: ["อายุ (ปี): integer ปี, 1…3", "ชาย: integer, sum 36, 11…13", "หญิง: integer, sum 27, 8…10"],
    },
  },
  {
    name: "a mean over the months is derived, and a year with its mark is a year",
    file: lines("ปี,คดี,ราย", "พ.ศ. 2565,10,12", "พ.ศ. 2566,20,22", "พ.ศ. 2567*,30,35", "เฉลี่ย/ปี,20,23"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      derived: [5],
      columns: ["ปี: year, 2565…2567, BE", "คดี: integer คดี, sum 60, 10…30", "ราย: integer ราย, sum 69, 12…35"],
      doubts: ["LINES_DERIVED", "YEAR_FISCAL_OR_CALENDAR"],
    },
  },
  {
    name: "the moment a form was sent is a day, a comma before the hour or not",
    file: lines("ประทับเวลา,อำเภอ,คะแนน", '"5/10/2568, 14:30:21",ก,5', '"15/10/2568, 9:12:00",ข,4'),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["ประทับเวลา: date, 2025-10-05…2025-10-15, BE", "อำเภอ: text", "คะแนน: integer, sum 9, 4…5"],
    },
  },
  {
    name: "a total told in words is a note, and no line that lacks its figures",
    file: lines("ประเภท,ราย,ร้อยละ", "ก,30,60", "ข,20,40", "รวมทั้งสิ้น 50 ราย,,"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      notes: [4],
      columns: ["ประเภท: text", "ราย: integer ราย, sum 50, 20…30", "ร้อยละ: percent ร้อยละ, sum 100, 40…60"],
    },
  },
  {
    name: "a few words without the frequent letters are Thai all the same",
    file: lines("สัปดาห์ที่,ช่วงวันที่,ผู้ป่วยใหม่,สะสม", "1,1-7 ม.ค. 67,10,10", "2,8-14 ม.ค. 67,12,22", "3,15-21 ม.ค. 67,9,31"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: ["สัปดาห์ที่: code", "ช่วงวันที่: text", "ผู้ป่วยใหม่: integer, sum 31, 9…12", "สะสม: integer, sum 63, 10…31"],
      doubts: ["CUMULATIVE"],
    },
  },
  {
    name: "dashes below the header of a typed table are none",
    file: lines("| อำเภอ | ชาย | หญิง |", "|-------|----:|----:|", "| ก | 1,200 | 1,300 |", "| ข | 500 | 480 |"),
    table: {
      header: [1],
      first: 3,
      rows: 2,
      notes: [2],
      columns: ["อำเภอ: text", "ชาย: integer, sum 1700, 500…1200", "หญิง: integer, sum 1780, 480…1300"],
    },
  },
  {
    name: "an age group as many as the others together is none of their totals, since the total counts it",
    file: lines("กลุ่มอายุ,ชาย,หญิง,รวม", "ต่ำกว่า 18 ปี,5,3,8", "18-25 ปี,20,7,27", "26-35 ปี,25,10,35", "รวม,50,20,70"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      totals: [5],
      columns: ["กลุ่มอายุ: text", "ชาย: integer, sum 50, 5…25", "หญิง: integer, sum 20, 3…10", "รวม: integer, sum 70, 8…35"],
    },
  },
  {
    name: "a share is one, whatever word stands before it and whatever unit above the table",
    file: lines("(หน่วย : คน),,,", "อำเภอ,จับได้,คิดเป็นร้อยละ,เพิ่มขึ้นร้อยละ", "ก,10,83.33,1.5", "ข,35,87.50,2.5"),
    table: {
      header: [2],
      first: 3,
      rows: 2,
      columns: [
        "อำเภอ: text",
        "จับได้: integer คน, sum 45, 10…35",
        "คิดเป็นร้อยละ: percent ร้อยละ, 83.33…87.5",
        "เพิ่มขึ้นร้อยละ: percent ร้อยละ, 1.5…2.5",
      ],
    },
  },
];

describe("a file from the field", () => {
  for (const { name, file, table } of cases)
    it(name, async () => {
      const { tables } = await inspection(file);
      expect(tables.map((seen) => facts(seen, table))).toEqual([whole(table)]);
    });
});

describe("when the figures are", () => {
  const periodsOf = async (...all: string[]) => (await inspection(lines(...all))).tables[0]!.periods;

  it("is told where a note below the table says it, and not when the file was printed", async () => {
    const table = ["ชั้น,ชาย,หญิง", "ป.1,4,2", "ป.2,2,5"];
    expect(await periodsOf(...table, "ข้อมูล ณ วันที่ 10 มิถุนายน 2568,ข้อมูล ณ วันที่ 10 มิถุนายน 2568,ข้อมูล ณ วันที่ 10 มิถุนายน 2568")).toEqual([
      { value: "2025-06-10", is: "day", text: "ข้อมูล ณ วันที่ 10 มิถุนายน 2568", line: 4, below: true },
    ]);
    expect(await periodsOf(...table, "พิมพ์เมื่อ 10 มิถุนายน 2568,,")).toEqual([]);
  });

  it.each([
    ["ประชากร จำแนกตามอำเภอ พ.ศ.2567", ["BE2567"]],
    ["ผลการดำเนินงาน ปีงบประมาณ พ.ศ.2568", ["FY2568"]],
    ["การเบิกจ่าย ปีงบประมาณ พ.ศ.2568 (ณ 31 มีนาคม 2568)", ["2025-03-31", "FY2568"]],
    ["คดีตั้งแต่ 1/10/2567", ["2024-10-01"]],
    ["คดียาเสพติด ปีงบประมาณ 2564-2566", ["FY2564", "FY2566"]],
    [`จำนวนผู้เข้ารับการบำบัด ${"จำแนกตามระบบการบำบัด เพศ และกลุ่มอายุ ".repeat(4)}ปีงบประมาณ พ.ศ. 2567`, ["FY2567"]],
    ["นักเรียน ภาคเรียนที่ 1/2567", []],
  ])("is told though no blank stands before the year: %s", async (title, values) => {
    expect((await periodsOf(title, "อำเภอ,คน", "ก,5", "ข,6")).map(({ value }) => value)).toEqual(values);
  });

  it("is the month where a spreadsheet keeps a heading of months as their first days", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("คดี");
    sheet.addRow(["ประเภท", ...[9, 10, 11].map((month) => new Date(Date.UTC(2024, month, 1)))]);
    sheet.addRow(["แพ่ง", 1, 2, 3]);
    sheet.addRow(["อาญา", 4, 5, 6]);
    const { tables } = await inspection(Buffer.from(await book.xlsx.writeBuffer()), "file.xlsx");
    expect(tables[0]!.periods.map(({ value, is }) => [value, is])).toEqual(
      ["2024-10", "2024-11", "2024-12"].map((value) => [value, "month"]),
    );
  });

  it("is doubted where the file's name says another period than its title", async () => {
    const text = lines("สถิติคดี ประจำเดือน ตุลาคม 2568", "อำเภอ,คดี", "ก,5", "ข,6");
    const doubtsOf = async (name: string) =>
      (await inspection(text, name)).doubts.map(({ code, found, expected }) => [code, found, expected]);
    expect(await doubtsOf("คดี_กันยายน_2568.csv")).toEqual([["NAME_DIFFERS", "2025-09", "2025-10"]]);
    for (const name of ["คดี_ตุลาคม_2568.csv", "คดี_2568.csv", "คดี_20251105.csv", "คดี.csv"]) expect(await doubtsOf(name)).toEqual([]);
  });

  it("is doubted where a note says that the figures are running totals", async () => {
    const { tables } = await inspection(lines("อำเภอ,คดี", "ก,5", "ข,6", "หมายเหตุ : ตัวเลขเป็นยอดสะสมตั้งแต่ต้นปีงบประมาณ,"));
    expect(tables[0]!.doubts.map(({ code, line }) => [code, line])).toEqual([["NOTE_CUMULATIVE", 4]]);
  });

  it("is no span where the title speaks of prisoners awaiting trial or of what lies between countries", async () => {
    const table = ["เรือนจำ,2566,2567", "ก,4,2", "ข,2,5"];
    for (const title of ["ผู้ต้องขังระหว่างพิจารณา ปี 2566 และ 2567", "นักท่องเที่ยวระหว่างประเทศ ปี 2566 ปี 2567"])
      expect((await periodsOf(title, ...table)).map(({ value, span }) => [value, span])).toEqual([
        ["BE2566", undefined],
        ["BE2567", undefined],
      ]);
    expect((await periodsOf("ผู้ต้องขัง ระหว่างปี 2566 และ 2567", ...table)).every(({ span }) => span)).toBe(true);
  });

  it("is not counted since an age", async () => {
    expect((await periodsOf("ประชากรอายุตั้งแต่ 15 ปีขึ้นไป พ.ศ. 2567", "อำเภอ,คน", "ก,5", "ข,6"))[0]).toEqual({
      value: "BE2567",
      is: "year",
      text: "ประชากรอายุตั้งแต่ 15 ปีขึ้นไป พ.ศ. 2567",
      line: 1,
    });
    expect((await periodsOf("คดีตั้งแต่ต้นปีงบประมาณ 2568", "อำเภอ,คดี", "ก,5", "ข,6"))[0]).toMatchObject({ cumulative: true });
  });
});

describe("an answer of a portal's search", () => {
  it("is told to be a list of datasets rather than data", async () => {
    const found = { help: "package_search", success: true, result: { count: 1, results: [{ name: "ก", num_resources: 2 }] } };
    expect((await inspection(JSON.stringify(found), "found.json")).doubts.map(({ code }) => code)).toEqual(["CATALOGUE_ENTRY"]);
  });
});
