/** Titles that speak of weeks, first months, school years, and of a year that was over by a day: no month or year of another time is read. */
import { describe, expect, it } from "vitest";
import { draftContract } from "../../../connectors/inspect/draft.js";
import { periodsIn } from "../../../connectors/inspect/periods.js";
import { inspection } from "./inspecting.js";

const values = (title: string) => periodsIn(title, 1).map(({ value, span }) => (span ? `${value}~` : value));

describe("a number before a month's name that is none of its days", () => {
  it.each([
    ["การจับกุมประจำสัปดาห์ที่ 2 เดือนมีนาคม 2568", ["2025-03"]],
    ["สรุปการประชุมครั้งที่ 4 มีนาคม 2568", ["2025-03"]],
    ["วารสารฉบับที่ 12 ธันวาคม 2567", ["2024-12"]],
    ["จดหมายข่าวปีที่ 3 มีนาคม 2568", ["2025-03"]],
    ["สถิติตำรวจภูธรภาค 5 มีนาคม 2568", ["2025-03"]],
    ["รายงานรอบ 6 เดือน ตุลาคม 2566 - มีนาคม 2567", ["2023-10~", "2024-03~"]],
    ["รายงานครั้งที่ 4 วันที่ 7 มีนาคม 2568", ["2025-03-07"]],
    ["ยอดผู้ต้องขัง ใน 7 มีนาคม 2568", ["2025-03-07"]],
  ])("is not read as one: %s", (title, read) => expect(values(title)).toEqual(read));
});

describe("a span of days", () => {
  it.each([
    ["จุดตรวจช่วงปีใหม่ (3-9 มกราคม 2568)", ["2025-01-03~", "2025-01-09~"]],
    ["จุดตรวจ 11 เม.ย.-17 เม.ย. 2568", ["2025-04-11~", "2025-04-17~"]],
    ["จุดตรวจ 29 ธันวาคม - 4 มกราคม 2568", ["2024-12-29~", "2025-01-04~"]],
    ["จุดตรวจ 29 ธ.ค. ถึง 4 ม.ค. 68", ["2024-12-29~", "2025-01-04~"]],
  ])("is read by both its days, though they share a month or a year: %s", (title, read) => expect(values(title)).toEqual(read));
});

describe("a year that was over by the day beside it", () => {
  it.each([
    ["คดีประจำปี 2566 (ข้อมูล ณ วันที่ 9 กุมภาพันธ์ 2567)", ["BE2566", "2024-02-09"]],
    ["คดีปีงบประมาณ 2566 ณ วันที่ 9 กุมภาพันธ์ 2567", ["FY2566", "2024-02-09"]],
    ["คดี ณ วันที่ 9 เดือนกุมภาพันธ์ ปี 2567", ["2024-02-09"]],
    ["คดีค้างตั้งแต่ปี 2560 ณ วันที่ 9 กุมภาพันธ์ 2568", ["2025-02-09"]],
    ["คดีรับก่อนปี 2565 ณ วันที่ 9 กุมภาพันธ์ 2568", ["2025-02-09"]],
    ["คดีปี 2565 - 2567 ณ วันที่ 9 กุมภาพันธ์ 2568", ["2025-02-09"]],
  ])("is the period, and the day comes after it: %s", (title, read) => expect(values(title)).toEqual(read));
});

describe("the first months of a fiscal year", () => {
  it.each([
    ["ผลงานรอบ 9 เดือน ปีงบประมาณ 2568", ["2024-10~", "2025-06~"]],
    ["ผลงาน 3 เดือนแรก ปีงบประมาณ พ.ศ. 2568", ["2024-10~", "2024-12~"]],
    ["ผลงานรอบ 12 เดือน ปีงบประมาณ 2568", ["FY2568"]],
    ["คดีค้างเกิน 3 เดือน ปีงบประมาณ 2568", ["FY2568"]],
    ["ผู้กลับมากระทำผิดภายใน 3 เดือน ปีงบประมาณ 2568", ["FY2568"]],
    ["ผลงานรอบ 6 เดือนหลัง ปีงบประมาณ 2568", ["FY2568-H2"]],
  ])("are a span of months: %s", (title, read) => expect(values(title)).toEqual(read));
});

describe("time that is no whole month or year", () => {
  const doubts = async (title: string) =>
    (await inspection(`${title},,\nอำเภอ,รับแจ้ง,จับกุม\nเมือง,5,4\nฝาง,7,3\n`)).tables[0]!.doubts.map(({ code, found, expected }) => [
      code,
      found,
      expected,
    ]);
  it.each([
    ["คดีสัปดาห์ที่ 2 เดือนมีนาคม 2568", "สัปดาห์ที่ 2", "2025-03"],
    ["ผลงานรอบ 6 เดือน ปีงบประมาณ 2568", "รอบ 6 เดือน", "FY2568"],
    ["ผลงานรอบ 9 เดือน ปี 2568", "รอบ 9 เดือน", "BE2568"],
    ["เด็กในสถานศึกษา ปีการศึกษา 2567", "ปีการศึกษา 2567", "ไม่มี / none"],
    ["ผลผลิตที่ยึดได้ พ.ศ. 2566/67", "2566/67", "BE2566, BE2567"],
  ])("is doubted: %s", async (title, found, expected) => {
    expect(await doubts(title)).toEqual([["PERIOD_NOT_WHOLE", found, expected]]);
  });
  it.each([
    "คดีสัปดาห์ที่ 2 (9-15 มีนาคม 2568)",
    "ผลงานรอบ 6 เดือนแรก ปีงบประมาณ 2568",
    "ผลงานรอบ 9 เดือน ปีงบประมาณ 2568",
    "ผลงานรอบ 12 เดือน ปีงบประมาณ 2568",
    "หนังสือที่ ยธ 02/2567",
    "คดีหมายเลข 2566/12",
  ])("is not where it is told, or is whole: %s", async (title) => {
    expect(await doubts(title)).toEqual([]);
  });
  it.each(["คดีสัปดาห์ที่ 2 เดือนมีนาคม 2568", "ผลงานรอบ 6 เดือน ปีงบประมาณ 2568", "คดีปีงบประมาณ 2566 ณ วันที่ 9 กุมภาพันธ์ 2567"])(
    "makes no draft: %s",
    async (title) => {
      const seen = await inspection(`${title},\nข้อหา,จับกุม\nยาเสพติด,4\nลักทรัพย์,3\n`);
      const question = { id: "arrests", file: "a.csv", agency: "กรมราชทัณฑ์" as never, office: "เรือนจำกลางเชียงใหม่" };
      const texts = { words: new Map([["A", ["ยาเสพติด", "ลักทรัพย์"]]]), totals: new Map(), notes: [] };
      expect(() => draftContract(seen, question, texts)).toThrow("no contract can be drafted");
    },
  );
});
