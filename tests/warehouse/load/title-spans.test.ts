/** Titles that span several periods hold their file; those that say the one period in more than one way are read. */
import { describe, expect, it } from "vitest";
import type { ReadTable } from "../../../connectors/reader/reading.js";
import { projectRoot } from "../../../connectors/root.js";
import { readFiles } from "../../../warehouse/definitions/record.js";
import { Places } from "../../../warehouse/load/lines/places.js";
import { readTitle } from "../../../warehouse/load/lines/title.js";

const { contracts, province } = await readFiles(`${projectRoot}/warehouse/provinces/chiang-mai`);
const places = Places.of(province);

/** The period, or the as-of day of a case list, that a title names; “held” where it names none alone. */
function read(dataset: string, title: string, sheet = ""): string | null {
  const preamble = title.split("\n").map((text, i) => ({ line: i + 1, text }));
  const table = { sheet, preamble, headerLines: [preamble.length + 1] } as unknown as ReadTable;
  const found = readTitle(contracts.get(dataset)!, table, places, "file");
  if ("problem" in found) return found.problem.code === "TITLE_UNREADABLE" ? "held" : found.problem.code;
  return found.period ?? found.observedOn;
}

describe("a survey's or a register's day", () => {
  it.each([
    ["djop_custody", "ข้อมูล ณ วันที่ 1 ต.ค. 2568 - 30 พ.ย. 2568"],
    ["djop_custody", "ข้อมูล ณ วันที่ 31 ต.ค. 2568 ถึง 30 พ.ย. 2568"],
    ["djop_custody", "ข้อมูล ณ วันที่ 1 - 30 พ.ย. 2568"],
    ["djop_custody", "ข้อมูล ณ วันที่ 31 ต.ค. 2568 ถึงวันที่ 30 พ.ย. 2568 พิมพ์เมื่อ 5 ธ.ค. 2568"],
    ["doc_population", "เรือนจำกลางเชียงใหม่ สำรวจ ณ วันที่ 1 พ.ย. 2568, 1 ธ.ค. 2568"],
    ["doc_population", "เรือนจำกลางเชียงใหม่ สำรวจ ณ วันที่ 1 พ.ย. 2568 - 1 ธ.ค. 2568"],
    ["doc_population", "เรือนจำกลางเชียงใหม่ สำรวจ ณ วันที่ 1 พ.ย. 2568 ถึงวันที่ 1 ธ.ค. 2568"],
    ["pjo_complaints", "ทะเบียนเรื่องร้องเรียน ข้อมูล ณ วันที่ 1 ต.ค. 2568 - 30 พ.ย. 2568"],
  ])("of %s is not one in “%s”", (dataset, title) => expect(read(dataset, title)).toBe("held"));

  it.each([
    ["djop_custody", "ข้อมูล ณ วันที่ 30 พ.ย. 2568 (พิมพ์เมื่อ 5 ธ.ค. 2568)", "2025-11"],
    ["djop_custody", "ข้อมูล ณ วันที่ 30 พ.ย. 2568 - สถานพินิจฯ เชียงใหม่", "2025-11"],
    ["pjo_complaints", "ข้อมูลตั้งแต่วันที่ 1 ต.ค. 2568 ข้อมูล ณ วันที่ 30 พ.ย. 2568", "2025-11-30"],
  ])("of %s in “%s” is of %s", (dataset, title, period) => expect(read(dataset, title)).toBe(period));
});

describe("a title's month", () => {
  const prison = "เรือนจำ/ทัณฑสถาน : เรือนจำกลางเชียงใหม่ ประจำเดือน";
  it.each([
    `${prison} ตุลาคม 2568 (1 - 15 ต.ค. 2568)`,
    `${prison} ตุลาคม 2568 (1 ต.ค. 2568 ถึงวันที่ 25 ต.ค. 2568)`,
    `${prison} ตุลาคม 2568 ระหว่างวันที่ 16-31 ตุลาคม 2568`,
    `${prison} ตุลาคม 2568 (01/10/2568 - 15/10/2568)`,
    `${prison} ก.ย. - ต.ค. 2568`,
    `${prison} ตุลาคม 2568\nตั้งแต่วันที่ 1 ต.ค. 2568 ถึงวันที่ 30 พ.ย. 2568`,
    `${prison} ตุลาคม 2568\nระหว่างวันที่ 1 - 15 ต.ค. 2568`,
  ])("is not one in “%s”", (title) => expect(read("doc_flow", title)).toBe("held"));

  it.each([
    `${prison} ตุลาคม 2568 (1 - 31 ต.ค. 2568)`,
    `${prison} ตุลาคม 2568 ระหว่างวันที่ 1 ถึง 31 ตุลาคม 2568`,
    `${prison} ตุลาคม 2568 ข้อมูล ณ วันที่ 5 พ.ย. 2568`,
    `${prison} ตุลาคม 2568 - พิมพ์วันที่ 5 พ.ย. 2568`,
    `${prison} ตุลาคม 2568 (แดน 1 - 7)`,
    `${prison} ตุลาคม 2568\n(1 ต.ค. - 31 ต.ค. 2568)`,
    `รายงานตามแผน ต.ค. 2568 - ก.ย. 2569\n${prison} ตุลาคม 2568`,
  ])("in “%s” is October", (title) => expect(read("doc_flow", title)).toBe("2025-10"));
});

describe("a sheet that is named after its month", () => {
  it("holds the whole of it", () => {
    expect(read("djop_cases", "สถิติคดีเด็กและเยาวชน ประจำเดือน ตุลาคม พ.ศ. 2568 (1 - 15 ต.ค. 2568)", "ต.ค. 2568")).toBe("held");
    expect(read("djop_cases", "สถิติคดีเด็กและเยาวชน ประจำเดือน ตุลาคม พ.ศ. 2568 (1 - 31 ต.ค. 2568)", "ต.ค. 2568")).toBe("2025-10");
  });
});

describe("a title's quarter", () => {
  it.each([
    "ประจำไตรมาสที่ 2 ปีงบประมาณ 2569 (ระหว่างวันที่ 1 ต.ค. 2568 ถึงวันที่ 31 มี.ค. 2569)",
    "ประจำไตรมาส 1 (ต.ค. - ธ.ค. 2569) ปีงบประมาณ 2569",
    "ประจำไตรมาส 1+2 ปีงบประมาณ 2569",
    "ประจำไตรมาส 1/2/3 ปีงบประมาณ 2569",
    "ประจำไตรมาส 1 ถึงสิ้นไตรมาส 3 ปีงบประมาณ 2569",
    "ประจำ 1 ม.ค. 2568 ถึงวันที่ 31 มี.ค. 2568 ปีงบประมาณ 2569",
    "ประจำ 1 ม.ค. 2569 ถึงวันที่ 15 มี.ค. 2569 ปีงบประมาณ 2569",
    "ประจำ 3 เดือนหลัง ปีงบประมาณ 2569",
    "ประจำ 3 เดือนแรก ปีงบประมาณ 2569 (ม.ค. - มี.ค. 2569)",
    "ประจำไตรมาส 1 (1 ต.ค. - 15 ธ.ค. 2568) ปีงบประมาณ 2569",
    "ประจำไตรมาส 1 ปีงบประมาณ 2569 (15 ต.ค. - 31 ธ.ค. 2568)",
    "ประจำไตรมาส 1 ปีงบประมาณ 2569\n(ม.ค. - มี.ค. 2569)",
    "ประจำไตรมาส 1 ปีงบประมาณ 2569\nระหว่างวันที่ 1 ต.ค. 2567 ถึงวันที่ 31 ธ.ค. 2567",
  ])("is not one in “%s”", (title) => expect(read("police_victims", title)).toBe("held"));

  it.each([
    ["ประจำ 1 ม.ค. 2569 ถึงวันที่ 31 มี.ค. 2569 ปีงบประมาณ 2569", "FY2569-Q2"],
    ["ประจำ 3 เดือนแรก ปีงบประมาณ 2569", "FY2569-Q1"],
    ["ประจำไตรมาส 1 (1 ต.ค. ถึงวันที่ 31 ธ.ค. 2568) ปีงบประมาณ 2569", "FY2569-Q1"],
    ["ประจำไตรมาส 1 ปีงบประมาณ 2569 (ต.ค., พ.ย. และ ธ.ค. 2568)", "FY2569-Q1"],
    ["ประจำไตรมาส 1 ปีงบประมาณ 2569 ข้อมูล ณ วันที่ 5 ม.ค. 2569", "FY2569-Q1"],
    ["ประจำไตรมาส 1 ปีงบประมาณ 2569\n(ต.ค. - ธ.ค. 2568)", "FY2569-Q1"],
    ["แผนปฏิบัติการ ต.ค. 2568 - ก.ย. 2569\nประจำไตรมาส 1 ปีงบประมาณ 2569", "FY2569-Q1"],
  ])("in “%s” is %s", (title, period) => expect(read("police_victims", title)).toBe(period));
});

describe("a title's half-year", () => {
  it.each([
    "ประจำครึ่งปีแรก ปีงบประมาณ 2569 (เม.ย. - ก.ย. 2569)",
    "ประจำครึ่งปีแรก ปีงบประมาณ 2569 (1 ต.ค. 2568 - 28 ก.พ. 2569)",
    "ประจำครึ่งปีแรก ปีงบประมาณ 2569 (1 ต.ค. 2568 - 15 มี.ค. 2569)",
    "ประจำครึ่งปีแรก ปีงบประมาณ 2569 (ต.ค. 2569 - มี.ค. 2570)",
    "ประจำปีงบประมาณ 2569 (รอบ 1 ต.ค. - 30 ก.ย.)",
    "ประจำรอบ 1 ต.ค. 2568 - 30 ก.ย. 2569 ปีงบประมาณ 2569",
    "ประจำรอบ 1-2 ปีงบประมาณ 2569",
    "ประจำครึ่งปีแรก - ครึ่งปีหลัง ปีงบประมาณ 2569",
    "ประจำรอบ 1 เม.ย. - 30 ก.ย. 2568 ปีงบประมาณ 2569",
  ])("is not one in “%s”", (title) => expect(read("doc_followup", title)).toBe("held"));

  it.each([
    ["ประจำรอบ 1 เม.ย. - 30 ก.ย. 2569 ปีงบประมาณ 2569", "FY2569-H2"],
    ["ประจำงวด 1 เมษายน 2569 - 30 กันยายน 2569 ปีงบประมาณ 2569", "FY2569-H2"],
    ["ประจำครึ่งปีแรก ปีงบประมาณ 2569 (1 ต.ค. 2568 - 31 มี.ค. 2569)", "FY2569-H1"],
    ["ประจำรอบ 6 เดือนหลัง ปีงบประมาณ 2569 (เม.ย. - ก.ย. 69)", "FY2569-H2"],
    ["ประจำงวดที่ 1 ปีงบประมาณ 2569 ข้อมูล ณ วันที่ 5 เม.ย. 2569", "FY2569-H1"],
  ])("in “%s” is %s", (title, period) => expect(read("doc_followup", title)).toBe(period));
});
