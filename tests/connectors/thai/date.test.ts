import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fiscalYear } from "../../../connectors/period.js";
import {
  findDate,
  findDates,
  findHalf,
  findMonth,
  findMonthSpan,
  findPartOfMonths,
  findQuarter,
  findSpanEnd,
  findYear,
  isMonthFirst,
  isOfHalves,
  isOfMonths,
  isOfQuarters,
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

  it.each([
    ["2025-11-01T00:30:00+0700", "2025-11-01"],
    ["2025-11-01T00:30:00+07", "2025-11-01"],
    ["2025-11-01T06:29:00+07:30", "2025-11-01"],
    ["2025-11-01T00:29:00+07:30", "2025-10-31"],
    ["2025-10-31T11:59:00-05:00", "2025-10-31"],
    ["2025-10-31T12:00:00-05:00", "2025-11-01"],
    ["2025-10-31T13:29:00-03:30", "2025-10-31"],
    ["2025-10-31T13:30:00-03:30", "2025-11-01"],
    ["2025-10-31 17:00 Z", "2025-11-01"],
    ["2025-10-31 10.30 น.", "2025-10-31"],
    ["3 NOV 2025", "2025-11-03"],
  ])("%s is %s in Bangkok", (text, expected) => expect(day(text)).toBe(expected));
  it.each(["2025-10-31T24:00:00", "2025-10-31T10:60", "2025-10-31T10:00+7", "32/1/2568", "99 ต.ค. 2568", "3 พ.ย. 2568 เวลา"])(
    "%s is none",
    (text) => expect(day(text)).toBe(null),
  );

  it("that only make sense with the month first are told from those that are none", () => {
    expect(["11/23/2568", "11-23-2568", "11.23.2568", "11/23/68", "1/31/2025", "๑๑/๒๓/๒๕๖๘"].map(isMonthFirst)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(["23/11/2568", "11/12/2568", "1/1/2568", "31/31/2568", "13/32/2568", "2/30/2568", "11/23-2568"].map(isMonthFirst)).toEqual([
      ...[false, false, false, false, false, false, false],
    ]);
    expect(
      ["x11/23/2568", "11/23/2568x", "111/23/2568", "11/233/2568", "11/23/256", "11/23/2", "aa/bb/2568", "45000", ""].map(isMonthFirst),
    ).toEqual([...[false, false, false, false, false, false, false, false, false]]);
  });

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
  it.each([
    ["OCTOBER 2025", "2025-10"],
    ["1/2568", "2025-01"],
    ["12/2568", "2025-12"],
    ["1 ตุลาคม 2568", "2025-10"],
  ])("%s is %s", (text, month) => expect(readMonth(text, calendar)).toBe(month));
  it.each(["0/2568", "13/2568", "10/1234", "ตุลาคม 1234", "1 ต.ค. 68", "10/68", ""])("%s is none", (text) =>
    expect(readMonth(text, calendar)).toBe(null),
  );
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
  it("no two digits that may be a year of the common era", () => {
    expect(day("1 ต.ค. 25", true)).toBe(null);
    expect(["39", "40"].map((text) => readYear(text, { twoDigitYears: true }))).toEqual([null, 2540]);
  });
  it.each([
    ["ไตรมาส 1", 1],
    ["ไตรมาสที่ ๒", 2],
    ["Q3", 3],
    ["4", 4],
    ["ต.ค.–ธ.ค.", 1],
    ["ไตรมาส 4 (ก.ค.-ก.ย.)", 4],
  ])("%s is quarter %i", (text, quarter) => expect(readQuarter(text)).toBe(quarter));
  it.each([
    ["ม.ค. - มี.ค.", 2],
    ["เมษายน-มิถุนายน", 3],
    ["ก.ค. ถึง ก.ย.", 4],
    ["OCT-DEC", 1],
    ["Quarter 2", 2],
  ])("%s is quarter %i", (text, quarter) => expect(readQuarter(text)).toBe(quarter));
  it.each(["0", "xQ1", "Q1x", "15", "พ.ย.-ม.ค.", "ต.ค.-พ.ย.", "ต.ค.-มี.ค.", "ก.ย.-พ.ย."])("%s is none", (text) =>
    expect(readQuarter(text)).toBe(null),
  );
  it("years lie between their first and last", () => {
    expect(["2400", "2700", "1900", "2100"].map((text) => readYear(text))).toEqual([2400, 2700, 2443, 2643]);
    expect(["2399", "2701", "1899", "2101", "025", "02568", "25680"].map((text) => readYear(text))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(readYear("ค.ศ. 67", { twoDigitYears: true })).toBe(null);
    expect(readYear("xFY2567")).toBe(null);
  });
  it.each(["x1", "1x", "3", "รอบ", "H12"])("%s is no half", (text) => expect(readHalf(text)).toBe(null));
  it.each([
    ["1", 1],
    ["หลัง", 2],
    ["งวดที่ 2", 2],
    ["รอบ 6 เดือนแรก", 1],
    ["Half 1", 1],
  ])("%s is half %i", (text, half) => expect(readHalf(text)).toBe(half));
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
  it.each([
    ["ณ วันที่ 1 ต.ค. 2568 - 30 พ.ย. 2568", ["2025-10-01", "2025-11-30"]],
    ["ณ วันที่ 1 ต.ค. 2568 ถึง 30 พ.ย. 2568", ["2025-10-01", "2025-11-30"]],
    ["ณ วันที่ 1 ต.ค. ถึงวันที่ 30 พ.ย. 2568", ["2025-11-30", "2025-10-01"]],
    ["ณ วันที่ 1 พ.ย. 2568, 1 ธ.ค. 2568", ["2025-11-01", "2025-12-01"]],
    ["ณ วันที่ 1 พ.ย. 2568 และวันที่ 1 ธ.ค. 68", ["2025-11-01", "2025-12-01"]],
    ["ณ วันที่ 1 พ.ย. 2568 1 ธ.ค. 2568", ["2025-11-01", "2025-12-01"]],
    ["ณ วันที่ 1/11/2568-30/11/2568", ["2025-11-01", "2025-11-30"]],
    ["ณ วันที่ 1 - 30 พ.ย. 2568", ["2025-11-30", "2025-11-01"]],
    ["ณ วันที่ 30 พ.ย. 2568 - 30 พฤศจิกายน 2025", ["2025-11-30"]],
    ["ณ วันที่ 30 พ.ย. 2568 (พิมพ์เมื่อ 5 ธ.ค. 2568)", ["2025-11-30"]],
    ["ณ วันที่ 30 พ.ย. 2568 - เรือนจำอำเภอฝาง", ["2025-11-30"]],
    ["ตั้งแต่วันที่ 1 ต.ค. 2568 ข้อมูล ณ วันที่ 30 พ.ย. 2568", ["2025-11-30"]],
    ["ณ วันที่ 31 เมษายน 2568", []],
    ["30 พ.ย. 2568", []],
  ])("“%s” names these days together", (line, days) => expect(findDates(line, ["ณ วันที่"])).toEqual(days));
  it("so do month, year, quarter and half", () => {
    expect(findMonth("ประจำเดือน ตุลาคม 2568 สำนักงานคุมประพฤติจังหวัดเชียงใหม่", ["ประจำเดือน"])).toBe("2025-10");
    expect(findMonth("ประจำเดือนตุลาคม ปีงบประมาณ 2569", ["ประจำเดือน"])).toBe("2025-10");
    expect(findYear("ไตรมาส 1 ปีงบประมาณ พ.ศ. 2569 (ต.ค. 2568)", ["ปีงบประมาณ"])).toBe(2569);
    expect(findQuarter("ไตรมาสที่ ๒ ปีงบประมาณ 2569", ["ไตรมาส"])).toBe(2);
    expect(findHalf("รอบ 6 เดือนหลัง ปีงบประมาณ 2569", [])).toBe(2);
  });
  it("the first that stands counts, whatever its form, after the first of the words that is there", () => {
    expect(findDate("ณ 31/10/2568 (แก้ไข 3 พ.ย. 2568)", [])).toEqual({ day: "2025-10-31" });
    expect(findDate("ณ 3 พ.ย. 2568 (เดิม 31/10/2568)", [])).toEqual({ day: "2025-11-03" });
    expect(findDate("เดิม 1/10/2568 ณ วันที่ 31/10/2568 และ ณ สิ้นปี 30/9/2569", ["ณ สิ้นปี", "ณ วันที่"])).toEqual({ day: "2025-10-31" });
    expect(findDate("AS OF 3 NOV 2025", ["as of"])).toEqual({ day: "2025-11-03" });
    expect(findDate("ไม่มีวัน", [])).toBe(null);
  });
  it("is nothing where the words are not, or nothing follows them", () => {
    expect(findMonth("ตุลาคม 2568", ["ประจำเดือน"])).toBe(null);
    expect(findMonth("ประจำเดือน", ["ประจำเดือน"])).toBe(null);
    expect(findMonth("ประจำเดือน ตุลาคม 2569", ["ประจำเดือน"], { yearIs: "fiscal" })).toBe("2025-10");
    expect([findYear("2569", ["ปีงบประมาณ"]), findQuarter("1", ["ไตรมาส"]), findHalf("1", ["รอบ"])]).toEqual([null, null, null]);
    expect([findQuarter("ปี 2569", []), findHalf("ปี 2569", [])]).toEqual([null, null]);
  });
  it("a year is the first that can be one, and no part of another number", () => {
    expect(findYear("ปีงบประมาณ 1234 และ 2569", ["ปีงบประมาณ"])).toBe(2569);
    expect(findYear("จำนวน 12,569 ราย ปี 2568", [])).toBe(2568);
    expect(findYear("ปีงบประมาณ พ.ศ. 2024", ["ปีงบประมาณ"])).toBe(null);
  });
  it.each(["ปีงบประมาณ 69", "ปีงบประมาณ พ.ศ. ๖๙ (ก.ค. - ก.ย. 2568)", "ปีงบฯ 69 จังหวัดเชียงใหม่"])("“%s” is fiscal 2569", (line) =>
    expect(findYear(line, ["ปีงบประมาณ", "ปีงบฯ"])).toBe(2569),
  );
  it.each(["ปีงบประมาณ 68-69", "ปีงบประมาณ 68/69", "ปีงบประมาณ 68 และ 69", "ปีงบประมาณ 68 ถึง 69", "ปีงบประมาณ 12 ราย", "ปีงบประมาณ 695"])(
    "“%s” names no single year",
    (line) => expect(findYear(line, ["ปีงบประมาณ"])).toBe(null),
  );
  it("a span of quarters is one with years of two digits too", () => {
    expect(isOfQuarters("ไตรมาส 3 ปีงบประมาณ 69 - ไตรมาส 4 ปีงบประมาณ 69", [])).toBe(true);
    expect(isOfQuarters("ไตรมาส 4 ปีงบประมาณ 69", [])).toBe(false);
  });
  it.each([
    "ประจำเดือน ส.ค. - ต.ค. 2569",
    "ประจำเดือน ต.ค. 2568 – ต.ค. 2569",
    "ประจำเดือน ต.ค.-พ.ย. 2569",
    "ประจำเดือน ตุลาคม ถึง เดือน ธันวาคม 2569",
    "ประจำเดือน ตุลาคม 2569 ถึงธันวาคม 2569",
    "ประจำเดือน 1 ส.ค. 2569 — 31 ต.ค. 2569",
    "ประจำเดือน ก.ค., ส.ค. และ ก.ย. 2569",
    "ประจำเดือน Aug to Oct 2026",
    "ประจำเดือน ต.ค. 2568 ถึงวันที่ 31 ธ.ค. 2568",
    "ประจำเดือน ต.ค. 2568 ถึงสิ้นเดือน ธ.ค. 2568",
    "ประจำเดือน ต.ค. ถึงสิ้น ธ.ค. 2568",
    "ประจำเดือน 1 ต.ค. ถึงวันที่ 31 ธ.ค. 2568",
    "ประจำเดือน ตุลาคม 2568 ไปจนถึงวันสุดท้ายของเดือนธันวาคม 2568",
    "ประจำเดือน ตุลาคม ~ ธันวาคม 2568",
    "ประจำเดือน ตุลาคม พฤศจิกายน ธันวาคม 2568",
    "ประจำเดือน ตุลาคม 2568 พฤศจิกายน 2568",
    "ประจำเดือน ต.ค.พ.ย.ธ.ค. 2568",
    "ประจำเดือน ต.ค./พ.ย./ธ.ค. 2568",
    "ประจำเดือน ต.ค.+พ.ย. 2568",
    "ประจำเดือน ต.ค. 2568 - ธันวาคมของปี 2568",
    "ประจำเดือน ตุลาคม 2568 ถึง 31/12/2568",
    "ประจำเดือน ตุลาคม 2568 (1 ต.ค. - 31 ธ.ค. 2568)",
  ])("“%s” names several months", (line) => expect(isOfMonths(line, ["ประจำเดือน"])).toBe(true));
  it.each([
    "ประจำเดือน ตุลาคม 2569",
    "ประจำเดือน ตุลาคม 2569 (1 ต.ค. - 31 ต.ค. 2569)",
    "ประจำเดือน 1 - 31 ตุลาคม 2569",
    "ประจำเดือน 1 ต.ค. 2569 - 31 ต.ค. 2569",
    "ประจำเดือน 1 ต.ค. - 31 ต.ค. 2569",
    "ประจำเดือน ตุลาคม 2569 - เรือนจำอำเภอฝาง",
    "ปีงบประมาณ 2568 - 2569 ประจำเดือน ตุลาคม 2569 ข้อมูล ณ 5 พ.ย. 2569",
    "ประจำเดือน",
    "ประจำเดือน 1 ต.ค. ถึงวันที่ 31 ต.ค. 2568",
    "ประจำเดือน 1 ต.ค. 68 ถึงวันที่ 31 ต.ค. 2568",
    "ประจำเดือน ตุลาคม 2568 ข้อมูล ณ วันที่ 5 พ.ย. 2568",
    "ประจำเดือน ตุลาคม 2568 ณ วันที่ 5 พ.ย. 2568",
    "ประจำเดือน ตุลาคม 2568 (5 พ.ย. 2568)",
    "ประจำเดือน ตุลาคม 2568 5 พ.ย. 2568",
    "ประจำเดือน ตุลาคม 2568, พิมพ์เมื่อ 5 พ.ย. 2568",
    "ประจำเดือน 1 - 31 ต.ค. 2568 วันที่ 5 พ.ย. 2568",
    "ประจำเดือน ตุลาคม 2568 พยานมาศาล",
    "ประจำเดือน ตุลาคม 2568 มีคดีค้าง",
    "ประจำเดือน พฤศจิกายน 2568 ตุลาการ",
    "ประจำเดือน ตุลาคม 2568 ปีงบประมาณ 2569 (ต.ค. 2568 - ก.ย. 2569)",
  ])("“%s” names one, or none", (line) => expect(isOfMonths(line, ["ประจำเดือน"])).toBe(false));
  it.each([
    ["ไตรมาส 4 (ต.ค. - ธ.ค.) พ.ศ. 2568", 10, 12],
    ["ไตรมาส 4 (ก.ค.–ก.ย. 2569)", 7, 9],
    ["ตั้งแต่ ต.ค. 2568 ถึง 31 ม.ค. 2569", 10, 1],
    ["ตุลาคม พ.ศ. 2568 - เดือน ธันวาคม 2568", 10, 12],
    ["Q1 Oct to Dec 2025", 10, 12],
    ["ระหว่างวันที่ 1 ต.ค. 2568 ถึงวันที่ 31 มี.ค. 2569", 10, 3],
    ["ไตรมาส 1 (ต.ค., พ.ย. และ ธ.ค. 2568)", 10, 12],
    ["ไตรมาส 1 (ต.ค./พ.ย./ธ.ค. 68)", 10, 12],
    ["1/10/2568 ถึงสิ้นเดือนมีนาคม 2569", 10, 3],
  ])("“%s” names the months from %i to %i", (line, from, to) => expect(findMonthSpan(line)).toEqual({ from, to }));
  it.each(["ไตรมาส 4 ปีงบประมาณ 2569", "ตุลาคม 2568", "ข้อมูล ณ 5 พ.ย. 2569 ไตรมาส 4", "1 - 31 ต.ค. 2569"])("“%s” names no span", (line) =>
    expect(findMonthSpan(line)).toBe(null),
  );
  it.each([
    "ไตรมาส 3-4 ปีงบประมาณ 2569",
    "ไตรมาสที่ 1 ถึง 2",
    "Q1 - Q4 2569",
    "ไตรมาส 1 ปีงบประมาณ 2569 – ไตรมาส 2 ปีงบประมาณ 2569",
    "ไตรมาส 1 และ 2",
    "ไตรมาส 1+2",
    "ไตรมาส 1/2/3 ปีงบประมาณ 2569",
    "ไตรมาส 1 ถึงสิ้นไตรมาส 3",
    "ไตรมาส 1 ไปจนถึงไตรมาสที่ 3",
    "ไตรมาส 1 ~ 2",
    "ไตรมาส 1 2 3 ปีงบประมาณ 2569",
    "ไตรมาส 1 ไตรมาส 2 ปีงบประมาณ 2569",
    "ไตรมาส 1 (ต.ค.-ธ.ค. 2568) ถึงไตรมาส 2 (ม.ค.-มี.ค. 2569)",
    "ไตรมาส 1/2568 - 1/2569",
  ])("“%s” names several quarters", (line) => expect(isOfQuarters(line, [])).toBe(true));
  it.each([
    "ไตรมาส 4 (ก.ค.-ก.ย.) ปีงบประมาณ 2569",
    "ไตรมาส 1/2569",
    "ไตรมาส 4, 1 ก.ค. - 30 ก.ย. 2569",
    "ไตรมาส 3 - 2569",
    "ไตรมาส 2 ปีงบประมาณ 2569",
    "ไตรมาส 2 ถึงวันที่ 3 ม.ค. 2569",
    "ไตรมาส 1 2569 (ไตรมาส 1/2569)",
  ])("“%s” names one", (line) => expect(isOfQuarters(line, [])).toBe(false));
  it.each([
    ["ไตรมาส 1/2569", 1],
    ["ไตรมาสที่ 3", 3],
    ["ไตรมาส2", 2],
    ["Q4 2569", 4],
    ["quarter 2", 2],
    [": ที่ 3", 3],
    ["2 ปี 2569", 2],
  ])("“%s” names quarter %i", (line, quarter) => expect(findQuarter(line, [])).toBe(quarter));
  it.each([
    "1 ม.ค. 2569 ถึงวันที่ 31 มี.ค. 2569",
    "1 - 31 ม.ค. 2569",
    "1/1/2569 - 31/3/2569",
    "1 เดือน",
    "3 เดือนหลัง ปีงบประมาณ 2569",
    "3 เดือนแรกและ 3 เดือนหลัง ปีงบประมาณ 2569",
  ])("of “%s”, no digit is a quarter", (line) => expect(findQuarter(line, [])).toBe(null));
  it("the first three months are the first quarter", () => {
    expect(findQuarter("ประจำ 3 เดือนแรก ปีงบประมาณ 2569", ["ประจำ"])).toBe(1);
    expect(findQuarter("ไตรมาส 3 เดือนเมษายน - มิถุนายน 2569", [])).toBe(3);
  });
  it.each([
    ["ประจำ 1 ม.ค. 2569 ถึงวันที่ 31 มี.ค. 2569 ปีงบประมาณ 2569", 3, 2],
    ["ประจำเดือน ต.ค. - ธ.ค. 2568", 3, 1],
    ["ประจำรอบ 1 เม.ย. - 30 ก.ย. 2569", 6, 2],
    ["ประจำ รอบ 6 เดือน (ตุลาคม 2568 - มีนาคม 2569)", 6, 1],
    ["ประจำ 1/4/2569 - 30/9/2569", 6, 2],
    ["ประจำ 1 ม.ค. - 15 มี.ค. 2569", 3, null],
    ["ประจำ 2 ม.ค. - 31 มี.ค. 2569", 3, null],
    ["ประจำ ม.ค. และ มี.ค. 2569", 3, null],
    ["ประจำ ต.ค. 2568 - ก.ย. 2569", 6, null],
    ["ประจำ พ.ย. 2568 - ม.ค. 2569", 3, null],
    ["ประจำปี ต.ค. 2568 - ธ.ค. 2568", 3, null],
    ["ประจำ", 3, null],
  ] as const)("the months of “%s”, by %i, are part %s of the year", (line, size, part) =>
    expect(findPartOfMonths(line, ["ประจำ"], size)).toBe(part),
  );
  it.each([
    ["ต.ค. - ธ.ค. 2568", "2025-12"],
    ["ต.ค. - ธ.ค. ปีงบประมาณ 2569", "2025-12"],
    ["ต.ค. 2568 - มี.ค. 69", "2026-03"],
    ["ต.ค. - ธ.ค.", null],
    ["ธันวาคม 2568", null],
  ])("the span of “%s” ends in %s", (line, month) => expect(findSpanEnd(line)).toBe(month));
  it.each([
    "ครึ่งปีแรก - ครึ่งปีหลัง ปีงบประมาณ 2569",
    "ครึ่งปีแรกและหลัง",
    "รอบ 1-2 ปีงบประมาณ 2569",
    "งวดที่ 1 ถึงงวดที่ 2",
    "รอบ 6 เดือนแรก และ 6 เดือนหลัง",
    "ครึ่งปีแรก ปีงบประมาณ 2569 ครึ่งปีหลัง ปีงบประมาณ 2569",
    "ครึ่งปีแรก (ต.ค. - มี.ค.) + ครึ่งปีหลัง (เม.ย. - ก.ย.)",
    "ครึ่งปีแรก ปีงบประมาณ 2568 - ครึ่งปีแรก ปีงบประมาณ 2569",
  ])("“%s” names several halves", (line) => expect(isOfHalves(line, [])).toBe(true));
  it.each([
    "ครึ่งปีแรก ปีงบประมาณ 2569",
    "รอบ 6 เดือนหลัง (1 เม.ย. - 30 ก.ย. 2569)",
    "รอบ 1 - 2 ต.ค. 2568",
    "งวดที่ 1/2569",
    "ครึ่งปีแรก, รอบ 6 เดือนแรก",
    "",
  ])("“%s” names one half, or none", (line) => expect(isOfHalves(line, [])).toBe(false));
  it.each([
    "รอบ 1 เม.ย. - 30 ก.ย. 2569",
    "งวด 1 เมษายน 2569 - 30 กันยายน 2569",
    "ปีงบประมาณ 2569 (รอบ 1 ต.ค. - 30 ก.ย.)",
    "รอบ 1 เดือน",
    "รอบ 1 - 31 ต.ค. 2568",
    "งวด 1.4.2569",
  ])("of “%s”, no digit is a half", (line) => expect(findHalf(line, [])).toBe(null));
  it.each(["ไตรมาส 12", "ไตรมาส 5", "iq2", "ปี 2", "12", "ก 1"])("“%s” names none", (line) => expect(findQuarter(line, [])).toBe(null));
  it.each([
    ["ครึ่งปีแรก", 1],
    ["6 เดือนหลัง", 2],
    ["6เดือนแรก", 1],
    ["งวดที่ 1", 1],
    ["รอบ 2", 2],
    ["half 1", 1],
    ["แรก ปี 2569", 1],
    ["2 ปี 2569", 2],
  ])("“%s” names half %i", (line, half) => expect(findHalf(line, [])).toBe(half));
  it.each(["งวดที่ 3", "งวดที่ 12", "รอบ 1/2569", "ปี 1", ""])("“%s” names no half", (line) => expect(findHalf(line, [])).toBe(null));
});
