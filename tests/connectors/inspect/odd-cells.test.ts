/** Cells that hold no figure that adds: times of day, two figures at once, ditto marks, scores and places. */
import { describe, expect, it } from "vitest";
import { type ExpectedTable, facts, inspection, whole } from "./inspecting.js";
import { workbookOf } from "./workbook-of.js";

const lines = (...all: string[]) => `${all.join("\n")}\n`;

const cases: { name: string; file: string; table: ExpectedTable }[] = [
  {
    name: "times of day are none",
    file: lines("วันที่,เวลาเริ่ม,ผู้เยี่ยม", "1/10/2568,08.30,45", "2/10/2568,09.00,38"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["วันที่: date, 2025-10-01…2025-10-02, BE", "เวลาเริ่ม: text", "ผู้เยี่ยม: integer, sum 83, 38…45"],
      doubts: ["FIGURES_AMONG_TEXT"],
    },
  },
  {
    name: "days that a spreadsheet counts are days, in a year of the Buddhist era too",
    file: lines("วันที่รับแจ้ง,วันที่เสร็จ,จำนวน (ราย)", "244197,45500,5", "244199,45510,7"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["วันที่รับแจ้ง: date, 2025-08-01…2025-08-03", "วันที่เสร็จ: date, 2024-07-27…2024-08-06", "จำนวน (ราย): integer ราย, sum 12, 5…7"],
      doubts: ["BE_TYPED_AS_CE", "SERIAL_DAYS"],
    },
  },
  {
    name: "how long something took is a figure",
    file: lines("ขั้นตอน,เวลา (นาที)", "ก,8.30", "ข,9.15"),
    table: { header: [1], first: 2, rows: 2, columns: ["ขั้นตอน: text", "เวลา (นาที): decimal นาที, sum 17.45, 8.3…9.15"] },
  },
  {
    name: "a count with its share, two counts, and a change with an arrow are told as unread",
    file: lines("ฐาน,ชาย,จับกุม,คดี/คน,เปลี่ยนแปลง", "ก,120 (60.0%),12 คดี / 15 คน,12/15,▲ 15", "ข,80 (40.0%),9 คดี / 9 คน,9/9,▼ 5"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: ["ฐาน: text", "ชาย: text", "จับกุม: text", "คดี/คน: text", "เปลี่ยนแปลง: text"],
      doubts: ["FIGURES_UNREAD"],
    },
  },
  {
    name: "numbers of houses and of cases are texts like others",
    file: lines("เลขที่,บ้าน", "อ.1/2568,12/5", "อ.2/2568,9/1"),
    table: { header: [1], first: 2, rows: 2, columns: ["เลขที่: text", "บ้าน: text"] },
  },
  {
    name: "a ditto mark says what stands above, and is told",
    file: lines("อำเภอ,ตำบล,คดี", "ฝาง,เวียง,12", '"""",สันคง,5', "-do-,แม่งอน,7"),
    table: {
      header: [1],
      first: 2,
      rows: 3,
      columns: ["อำเภอ: text, missing 2, districts 1+0", "ตำบล: text", "คดี: integer คดี, sum 24, 5…12"],
      doubts: ["BLANK_AS_ABOVE"],
    },
  },
  {
    name: "terms in years and in months add to nothing",
    file: lines("คดี,โทษ", "ก,6 เดือน", "ข,1 ปี"),
    table: { header: [1], first: 2, rows: 2, columns: ["คดี: text", "โทษ: integer"], doubts: ["UNITS_MIXED"] },
  },
  {
    name: "scores, heights, grids of a map and remarks add to nothing",
    file: lines("จุด,คะแนนความเชื่อมั่น (เต็ม 5),ส่วนสูง (ซม.),พิกัด X,หมายเหตุ", "ก,4.83,170,498765.2,3 ราย", "ข,4.61,168,497001.9,1 ราย"),
    table: {
      header: [1],
      first: 2,
      rows: 2,
      columns: [
        "จุด: text",
        "คะแนนความเชื่อมั่น (เต็ม 5): decimal, 4.61…4.83",
        "ส่วนสูง (ซม.): integer, 168…170",
        "พิกัด X: decimal, 497001.9…498765.2",
        "หมายเหตุ: integer ราย, 1…3",
      ],
    },
  },
  {
    name: "people asked how content they are are counted",
    file: lines("หน่วยงาน,ความพึงพอใจ (คน)", "ก,40", "ข,35"),
    table: { header: [1], first: 2, rows: 2, columns: ["หน่วยงาน: text", "ความพึงพอใจ (คน): integer คน, sum 75, 35…40"] },
  },
];

describe("cells that hold no figure that adds", () => {
  it.each(cases)("$name", async ({ file, table }) => {
    const { tables } = await inspection(file);
    expect(facts(tables[0]!, table)).toEqual(whole(table));
  });
});

describe("how long something took, in a cell formatted [h]:mm", () => {
  it("is no day of the year 1900", async () => {
    const rows = [
      ["คดี", "ใช้เวลา", "เริ่ม"],
      ["ก", 1.5, 0.375],
      ["ข", 0.25, 0.5],
      ["ค", 70.125, 0.75],
    ];
    const formats = { B2: "[h]:mm", B3: "[h]:mm", B4: "[h]:mm:ss", C2: "h:mm", C3: "h:mm", C4: "h:mm" };
    const { columns } = (await inspection(await workbookOf(rows, { formats }), "file.xlsx")).tables[0]!;
    expect(columns.map(({ type, min }) => [type, min])).toEqual([
      ["text", null],
      ["text", null],
      ["text", null],
    ]);
  });
});

describe("ranges and numbers of houses that a spreadsheet took for days", () => {
  const days = { A3: "d-mmm", A4: "mmm-yy" };
  const rows = (heading: string, first: string, last: string) => [
    [heading, "คน"],
    [first, 100],
    [new Date(Date.UTC(2025, 4, 9)), 110],
    [new Date(Date.UTC(2025, 9, 14)), 120],
    [last, 130],
  ];
  const seen = async (heading: string, first: string, last: string) => {
    const file = await workbookOf(rows(heading, first, last), { formats: days });
    const { columns, doubts } = (await inspection(file, "file.xlsx")).tables[0]!;
    return [columns[0]!.type, ...doubts.flatMap(({ code, found }) => (code === "DAYS_FOR_RANGES" ? found : []))];
  };
  it("are texts, and told", async () => {
    expect(await seen("กลุ่มวัย", "0-4", "15-19")).toEqual(["text", "2"]);
    expect(await seen("บ้านเลขที่", "112/3", "45/12")).toEqual(["text", "2"]);
    expect(await seen("ช่วงอายุ", "แรกเกิด", "ไม่ระบุ")).toEqual(["text", "2"]);
  });
  it("are days below a heading of days", async () => {
    expect(await seen("วันที่รับ", "3/10", "15/10")).toEqual(["mixed"]);
    expect(await seen("เกิดเหตุ", "3 ต.ค. 2568", "5 ต.ค. 2568")).toEqual(["date"]);
  });
});
