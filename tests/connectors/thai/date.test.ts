import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fiscalYear } from "../../../connectors/period.js";
import {
  findDate,
  findHalf,
  findMonth,
  findQuarter,
  findYear,
  readDate,
  readHalf,
  readMonth,
  readMonthName,
  readQuarter,
  readYear,
} from "../../../connectors/thai/date.js";

const day = (text: string, twoDigitYears = false) => readDate(text, { twoDigitYears })?.day ?? null;

describe("days", () => {
  it.each([
    ["3 พฤศจิกายน 2568", "2025-11-03"],
    ["๓ พฤศจิกายน ๒๕๖๘", "2025-11-03"],
    ["3พย2568", "2025-11-03"],
    ["03/11/2568", "2025-11-03"],
    ["๑๗/๑๑/๒๕๖๘", "2025-11-17"],
    ["17-11-2568", "2025-11-17"],
    ["17.11.2568", "2025-11-17"],
    ["วันที่ 1 พฤศจิกายน พ.ศ. 2568", "2025-11-01"],
    ["2025-11-17", "2025-11-17"],
    ["2568-11-17", "2025-11-17"],
    ["3 พ.ย. 2025", "2025-11-03"],
    ["29 ก.พ. 2567", "2024-02-29"],
    ["29/02/2024", "2024-02-29"],
    ["5 มิถุนา 2568", "2025-06-05"],
    ["2025-10-31T23:59:59", "2025-10-31"],
    ["2025-10-31 07:00:00", "2025-10-31"],
    ["2025-10-31T17:00:00Z", "2025-11-01"],
    ["2025-10-31T16:59:59Z", "2025-10-31"],
    ["2025-11-01T00:30:00+07:00", "2025-11-01"],
  ])("%s is %s", (text, expected) => expect(day(text)).toBe(expected));

  it.each([
    "29 ก.พ. 2566",
    "29/02/2566",
    "31/04/2568",
    "12/31/2568",
    "0/1/2568",
    "1/0/2568",
    "3 พ.ย. 1234",
    "3 พ.ย.",
    "11/2568",
    "45978",
    "",
    "-",
    "3 11 2568",
    "3/11-2568",
    "1 พ.ศ. 2568",
  ])("%s is no day", (text) => expect(day(text)).toBe(null));

  it("reads two-digit years only where the contract allows them", () => {
    expect(day("3 พ.ย. 68", true)).toBe("2025-11-03");
    expect(day("03/11/68", true)).toBe("2025-11-03");
    expect(day("3 พ.ย. 68")).toBe(null);
  });

  it("come back the same from every way of writing them", () =>
    fc.assert(
      fc.property(fc.date({ min: new Date("1960-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split("-").map(Number) as [number, number, number];
        const long = new Intl.DateTimeFormat("th-TH", { dateStyle: "long", timeZone: "UTC" }).format(date);
        const medium = new Intl.DateTimeFormat("th-TH", { dateStyle: "medium", timeZone: "UTC" }).format(date);
        const thaiDigits = new Intl.DateTimeFormat("th-TH-u-nu-thai", { dateStyle: "long", timeZone: "UTC" }).format(date);
        for (const text of [
          long,
          medium,
          thaiDigits,
          `${dayOfMonth}/${month}/${year + 543}`,
          `${dayOfMonth}/${month}/${year}`,
          `${year + 543}-${iso.slice(5)}`,
          iso,
        ])
          expect(day(text)).toBe(iso);
      }),
    ));
});

describe("months", () => {
  const calendar = { yearIs: "calendar" } as const;
  it.each([
    "ตุลาคม 2568",
    "ต.ค.68",
    "ต.ค. 2568",
    "ต ค 2568",
    "2568-10",
    "10/2568",
    "2025-10",
    "เดือนตุลาคม พ.ศ. 2568",
    "ตุลาคม ปีงบประมาณ 2569",
    "2025-10-01",
    "๑๐/๒๕๖๘",
    "ต.ค.68 ",
  ])("%s is October 2025", (text) => expect(readMonth(text, calendar)).toBe("2025-10"));
  it("of a fiscal year begin in October of the year before", () => {
    expect(readMonth("ตุลาคม 2569", { yearIs: "fiscal" })).toBe("2025-10");
    expect(readMonth("กันยายน 2569", { yearIs: "fiscal" })).toBe("2026-09");
    expect(readMonth("ธ.ค.", { yearIs: "fiscal", fiscalYear: 2569 })).toBe("2025-12");
    expect(readMonth("ม.ค.", { yearIs: "calendar", fiscalYear: 2569 })).toBe("2026-01");
  });
  it.each(["ตุลาคม", "13/2568", "2568", "ตุลา2", "รวม", "2025-10-15"])("%s alone is none", (text) =>
    expect(readMonth(text, calendar)).toBe(null),
  );
  it("any month of any fiscal year comes back to it", () =>
    fc.assert(
      fc.property(fc.integer({ min: 2500, max: 2650 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const read = readMonth(`${month}/${year}`, { yearIs: "fiscal" })!;
        expect([fiscalYear(read), Number(read.slice(5))]).toEqual([year, month]);
      }),
    ));
  it.each([
    ["มิถุนา", 6],
    ["กรกฏาคม", 7],
    ["พ.ย", 11],
    ["พย", 11],
    ["มิ.ย.", 6],
    ["ธ. ค.", 12],
    ["กุมภาพันธ", 2],
    ["เดือน ตุลาคม", 10],
    ["Oct", 10],
    ["10", 10],
    ["๐๑", 1],
  ])("%s is month %i", (text, month) => expect(readMonthName(text)).toBe(month));
  it.each(["13", "0", "", "รวม", "ค."])("%s is no month", (text) => expect(readMonthName(text)).toBe(null));
});

describe("years, quarters, halves", () => {
  it.each([
    ["2567", 2567],
    ["๒๕๖๗", 2567],
    ["พ.ศ.2567", 2567],
    ["ปีงบประมาณ พ.ศ. 2567", 2567],
    ["2024", 2567],
    ["ค.ศ. 2024", 2567],
    ["ปี 2567", 2567],
    ["FY2567", 2567],
  ])("%s is %i", (text, year) => expect(readYear(text)).toBe(year));
  it.each(["67", "1234", "2800", "พ.ศ. 2024", "ค.ศ. 2567", "25677", ""])("%s is no year", (text) => expect(readYear(text)).toBe(null));
  it("two digits only where allowed", () => expect(readYear("๖๗", { twoDigitYears: true })).toBe(2567));
  it.each([
    ["ไตรมาส 1", 1],
    ["ไตรมาสที่ ๒", 2],
    ["Q3", 3],
    ["4", 4],
    ["ต.ค.–ธ.ค.", 1],
    ["ไตรมาส 4 (ก.ค.-ก.ย.)", 4],
  ])("%s is quarter %i", (text, quarter) => expect(readQuarter(text)).toBe(quarter));
  it.each(["5", "ไตรมาส", "ไตรมาส 1 (ม.ค.-มี.ค.)"])("%s is no quarter", (text) => expect(readQuarter(text)).toBe(null));
  it.each([
    ["ครึ่งปีแรก", 1],
    ["รอบ 6 เดือนหลัง", 2],
    ["H2", 2],
    ["ครึ่งปีที่ 1", 1],
  ])("%s is half %i", (text, half) => expect(readHalf(text)).toBe(half));
});

describe("in a title", () => {
  it("the day stands after its words, however these are typed", () => {
    expect(findDate("รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 พฤศจิกายน 2568", ["สำรวจ ณ วันที่"])).toEqual({ day: "2025-11-01" });
    expect(findDate("สํารวจณวันที่  ๑ พ.ย. ๖๘ เรือนจำกลาง", ["สำรวจ ณ วันที่"])).toEqual({ day: "2025-11-01" });
    expect(findDate("ตั้งแต่ 1/10/2568 ข้อมูล ณ 31/10/2568", ["ข้อมูล ณ"])).toEqual({ day: "2025-10-31" });
    expect(findDate("สำรวจ ณ วันที่ 31 เมษายน 2568", ["สำรวจ ณ วันที่"])).toBe(null);
    expect(findDate("1 พฤศจิกายน 2568", ["สำรวจ ณ วันที่"])).toBe(null);
  });
  it("so do month, year, quarter and half", () => {
    expect(findMonth("ประจำเดือน ตุลาคม 2568 สำนักงานคุมประพฤติจังหวัดเชียงใหม่", ["ประจำเดือน"])).toBe("2025-10");
    expect(findMonth("ประจำเดือนตุลาคม ปีงบประมาณ 2569", ["ประจำเดือน"])).toBe("2025-10");
    expect(findYear("ไตรมาส 1 ปีงบประมาณ พ.ศ. 2569 (ต.ค. 2568)", ["ปีงบประมาณ"])).toBe(2569);
    expect(findQuarter("ไตรมาสที่ ๒ ปีงบประมาณ 2569", ["ไตรมาส"])).toBe(2);
    expect(findHalf("รอบ 6 เดือนหลัง ปีงบประมาณ 2569", [])).toBe(2);
  });
});
