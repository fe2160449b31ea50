/** What stands around the lines of a table and is none of them: names with values above it, other periods and rates below its total, totals not filled in. */
import { describe, expect, it } from "vitest";
import { type ExpectedTable, facts, inspection, whole } from "./inspecting.js";

const lines = (...all: string[]) => `${all.join("\n")}\n`;

const cases: { name: string; file: string; tables: ExpectedTable[] }[] = [
  {
    name: "names with their values and figures below them: no header, and the names say of what it is",
    file: lines("จังหวัด,เชียงใหม่", "ปีงบประมาณ,2568", "หน่วยงาน,สำนักงานทดสอบ", "คดีรับใหม่ (คดี),125", "คดีแล้วเสร็จ (คดี),98"),
    tables: [
      {
        header: [],
        first: 4,
        rows: 2,
        titles: [1, 2, 3],
        columns: ["(1): text", "(2): integer, sum 223, 98…125"],
        periods: ["FY2568"],
        doubts: ["NO_HEADER"],
      },
    ],
  },
  {
    name: "names with their values right above a header",
    file: lines("หน่วยงาน,เรือนจำกลางเชียงใหม่,,", "ประจำเดือน,ตุลาคม 2568,,", "ประเภท,ชาย,หญิง,รวม", "ก,32,3,35", "ข,2,1,3", "รวม,34,4,38"),
    tables: [
      {
        header: [3],
        first: 4,
        rows: 2,
        totals: [6],
        titles: [1, 2],
        columns: ["ประเภท: text", "ชาย: integer, sum 34, 2…32", "หญิง: integer, sum 4, 1…3", "รวม: integer, sum 38, 3…35"],
        periods: ["2025-10"],
      },
    ],
  },
  {
    name: "a form: a title, names with colons, and numbered lines",
    file: lines("แบบรายงาน,", "หน่วยงาน:,สำนักงานทดสอบ", "ประจำเดือน:,มกราคม 2569", "1. รับเรื่อง,12", "2. ให้คำปรึกษา,85"),
    tables: [
      {
        header: [],
        first: 4,
        rows: 2,
        titles: [1, 2, 3],
        columns: ["(1): text", "(2): integer, sum 97, 12…85"],
        periods: ["2026-01"],
        doubts: ["NO_HEADER"],
      },
    ],
  },
  {
    name: "months below a year, and a province beside a heading, stay headers",
    file: lines("เดือน,2568", "ต.ค.,12", "พ.ย.,15"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["เดือน: month, 10…11", "2568: integer, sum 27, 12…15"],
        periods: ["BE2568"],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
      },
    ],
  },
  {
    name: "last month and the difference below a total",
    file: lines("ประเภท,ยกมา,รับใหม่", "แพ่ง,1200,85", "ล้มละลาย,310,12", "รวม,1510,97", "เดือนก่อน,1520,101", "เพิ่ม/ลด,-10,-4"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        derived: [5, 6],
        columns: ["ประเภท: text", "ยกมา: integer, sum 1510, 310…1200", "รับใหม่: integer, sum 97, 12…85"],
        doubts: ["LINES_DERIVED"],
      },
    ],
  },
  {
    name: "earlier years below a total of places",
    file: lines("อำเภอ,คดี", "ก,120", "ข,45", "รวม,165", "ปีงบประมาณ 2567,210", "ปีงบประมาณ 2566,190"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        derived: [5, 6],
        columns: ["อำเภอ: text", "คดี: integer คดี, sum 165, 45…120"],
        doubts: ["LINES_DERIVED"],
      },
    ],
  },
  {
    name: "years below a total of years are lines like the others, which is told",
    file: lines("ปีงบประมาณ,คดี", "2565,120", "2566,45", "รวม,165", "2567,210"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 3,
        totals: [4],
        columns: ["ปีงบประมาณ: fiscal_year, 2565…2567, BE", "คดี: integer คดี, sum 375, 45…210"],
        doubts: ["BELOW_TOTAL_IN_SUM"],
      },
    ],
  },
  {
    name: "a rate by head below a total, in Thai or English",
    file: lines("Disease,2024,2025", "A,31,25", "B,8,13", "total,39,38", "Rate per 100000 population,8.73,9.4", "อัตราต่อแสนคน,8.73,9.4"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        derived: [5, 6],
        columns: ["Disease: text", "2024: integer, sum 39, 8…31", "2025: integer, sum 38, 13…25"],
        doubts: ["YEAR_FISCAL_OR_CALENDAR", "LINES_DERIVED"],
      },
    ],
  },
  {
    name: "the difference of two years without a total",
    file: lines("รายการ,คดี", "แพ่ง,100", "อาญา,120", "ผลต่าง,20"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        derived: [4],
        columns: ["รายการ: text", "คดี: integer คดี, sum 220, 100…120"],
        doubts: ["LINES_DERIVED"],
      },
    ],
  },
  {
    name: "totals not filled in head nothing, and the same headings below another word head a table of their own",
    file: lines(
      "ปัญหาเด็ก,ปกติ (ราย),พิการ (ราย)",
      "ก,,29",
      "ข,,11",
      "รวม,,xxx",
      "ปัญหาเยาวชน,ปกติ (ราย),พิการ (ราย)",
      "ก,30,12",
      "ข,11,10",
      "รวม,xxx,xxx",
    ),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        columns: ["ปัญหาเด็ก: text", "ปกติ (ราย): empty, missing 2", "พิการ (ราย): integer ราย, sum 40, 11…29"],
        doubts: ["TOTAL_UNREADABLE"],
        disagreeing: [4],
      },
      {
        header: [5],
        first: 6,
        rows: 2,
        totals: [8],
        columns: ["ปัญหาเยาวชน: text", "ปกติ (ราย): integer ราย, sum 41, 11…30", "พิการ (ราย): integer ราย, sum 22, 10…12"],
        doubts: ["TOTAL_UNREADABLE"],
        disagreeing: [8],
      },
    ],
  },
  {
    name: "a whole by its name over all other lines",
    file: lines("รายการ,จำนวน (คน)", "ผู้ต้องขังทั้งหมด,500", "ชาย,420", "หญิง,80"),
    tables: [
      {
        header: [1],
        first: 3,
        rows: 2,
        totals: [2],
        columns: ["รายการ: text", "จำนวน (คน): integer คน, sum 500, 80…420"],
        doubts: ["TOTAL_BY_FIGURES"],
      },
    ],
  },
  {
    name: "a first line that all others part by sex and once more by age has no sum below it",
    file: lines("รายการ,จำนวน (คน)", "ผู้ต้องขังทั้งหมด,500", "ชาย,420", "หญิง,80", "ต่ำกว่า 25 ปี,120", "25-60 ปี,340", "60 ปีขึ้นไป,40"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 6,
        columns: ["รายการ: text", "จำนวน (คน): integer คน, 40…500"],
        doubts: ["WHOLE_REPEATED"],
      },
    ],
  },
  {
    name: "shares of another whole, ranks and lowest figures below a total",
    file: lines("กลุ่มอายุ,2567", "15-19,12", "20-24,30", "รวม,42", "คิดเป็นร้อยละของภาค,12.5", "ลำดับที่ในภาค,3", "อายุต่ำสุด,15", "เพิ่ม/ลด (%),2.5"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        derived: [5, 6, 7, 8],
        columns: ["กลุ่มอายุ: text", "2567: integer, sum 42, 12…30"],
        doubts: ["YEAR_FISCAL_OR_CALENDAR", "LINES_DERIVED"],
      },
    ],
  },
  {
    name: "what was carried in, what came and what was carried out add to nothing",
    file: lines("รายการ,เดือนนี้", "ยกมา,310", "รับใหม่,40", "แล้วเสร็จ,35", "ยกไป,315"),
    tables: [{ header: [1], first: 2, rows: 4, columns: ["รายการ: text", "เดือนนี้: integer, 35…315"], doubts: ["UNITS_BY_LABEL"] }],
  },
  {
    name: "what came and what is left add to nothing, though nothing says what was carried in",
    file: lines("รายการ,เดือนนี้", "คดีรับใหม่,40", "คดีเสร็จไป,35", "คดีคงค้าง,315"),
    tables: [{ header: [1], first: 2, rows: 3, columns: ["รายการ: text", "เดือนนี้: integer, 35…315"], doubts: ["UNITS_BY_LABEL"] }],
  },
  {
    name: "what was done and what is left are all there is, and add",
    file: lines("ผลการดำเนินการ,จำนวนเรื่อง", "ยุติเรื่อง,40", "ส่งหน่วยงานอื่น,35", "คงค้าง,15"),
    tables: [{ header: [1], first: 2, rows: 3, columns: ["ผลการดำเนินการ: text", "จำนวนเรื่อง: integer เรื่อง, sum 90, 15…40"], doubts: [] }],
  },
  {
    name: "a second total that sums nothing below the first is told",
    file: lines("เรือนจำ,ต.ค. 67", "ก,3200", "ข,480", "รวมต้นเดือน,3680", "รับใหม่,120", "ปล่อย,78", "รวมปลายเดือน,3722"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 5,
        totals: [4],
        columns: ["เรือนจำ: text", "ต.ค. 67: integer, 78…3722"],
        doubts: ["MAYBE_TOTAL", "UNITS_BY_LABEL"],
      },
    ],
  },
  {
    name: "lines of which each spans the one before and more are running totals",
    file: lines("ช่วงเวลา,คดี", "ต.ค. 67,12", "ต.ค.-พ.ย. 67,27", "ต.ค.-ธ.ค. 67,36"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 3,
        columns: ["ช่วงเวลา: text", "คดี: integer คดี, sum 75, 12…36"],
        doubts: ["CUMULATIVE"],
      },
    ],
  },
  {
    name: "two tables side by side, one of which has a total and the other ends before it",
    file: lines("อำเภอ,คดี,,ประเภท,คน", "ก,10,,ชาย,5", "ข,20,,หญิง,6", "รวม,30,,,"),
    tables: [
      { header: [1], first: 2, rows: 2, totals: [4], columns: ["อำเภอ: text", "คดี: integer คดี, sum 30, 10…20"], doubts: ["SIDE_BY_SIDE"] },
      { header: [1], first: 2, rows: 2, columns: ["ประเภท: text", "คน: integer คน, sum 11, 5…6"], doubts: ["SIDE_BY_SIDE"] },
    ],
  },
  {
    name: "running totals named in English",
    file: lines("Month,Given Cum", "ต.ค. 67,120", "พ.ย. 67,230"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["Month: month, 2024-10…2024-11, BE", "Given Cum: integer, sum 350, 120…230"],
        doubts: ["CUMULATIVE"],
      },
    ],
  },
];

describe("around the lines of a table", () => {
  it.each(cases)("$name", async ({ file, tables }) => {
    const { tables: found } = await inspection(file);
    expect(found.map((table, i) => facts(table, tables[i] ?? tables[0]!))).toEqual(tables.map(whole));
  });
});
