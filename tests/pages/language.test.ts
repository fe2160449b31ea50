import { describe, expect, it } from "vitest";
import { dictionaries } from "../../dashboard/language/both.js";
import { dayInWords, momentInWords, shortMonth } from "../../dashboard/language/dates.js";
import { asShown, grouped, magnitude, percentOf, rounded, signOf, trimmed } from "../../dashboard/language/numbers.js";
import {
  addMonths,
  dataToInWords,
  fiscalYearOf,
  isPeriod,
  longPeriod,
  monthsOfYear,
  shortPeriod,
  spanOf,
} from "../../dashboard/language/periods.js";
import { periodWords } from "../../warehouse/kpis/period-words.js";

/** Every leaf of a dictionary: `kpi.target` → what it holds. */
function leaves(node: unknown, path = ""): [string, unknown][] {
  if (typeof node !== "object" || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

describe("the two dictionaries", () => {
  const [th, en] = [leaves(dictionaries.th), leaves(dictionaries.en)];

  it("hold the same words", () => expect(en.map(([path]) => path)).toEqual(th.map(([path]) => path)));
  it("leave nothing empty", () => expect([...th, ...en].filter(([, value]) => value === "")).toEqual([]));
  it("take the same figures into a sentence", () => {
    const arity = (all: [string, unknown][]) => all.flatMap(([path, value]) => (typeof value === "function" ? [[path, value.length]] : []));
    expect(arity(en)).toEqual(arity(th));
  });
  it("put every figure of a sentence into it", () => {
    const sentences = [...th, ...en].filter((leaf): leaf is [string, (...words: string[]) => string] => typeof leaf[1] === "function");
    for (const [path, sentence] of sentences) {
      const figures = Array.from({ length: sentence.length }, (_, index) => `«${index}»`);
      for (const figure of figures) expect(sentence(...figures), path).toContain(figure);
    }
  });
});

describe("what a director reads a figure by", () => {
  const both = [dictionaries.en, dictionaries.th];
  it("says of what a threshold is a share, by the direction of good", () => {
    expect(both.map(({ detail }) => detail.thresholdsHigher("100", "90"))).toEqual([
      "Watch below 100% of the plan to date, off track below 90% of it",
      "เฝ้าระวังเมื่อค่าต่ำกว่า 100% ของแผนถึงงวดนี้ ไม่เป็นไปตามแผนเมื่อต่ำกว่า 90% ของแผน",
    ]);
    expect(both.map(({ detail }) => detail.thresholdsLower("100", "90"))).toEqual([
      "Watch above the plan to date, off track when the plan is less than 90% of the value",
      "เฝ้าระวังเมื่อค่าสูงกว่าแผนถึงงวดนี้ ไม่เป็นไปตามแผนเมื่อแผนน้อยกว่า 90% ของค่า",
    ]);
    expect(dictionaries.en.detail.thresholdsLower("95", "90")).toContain("Watch when the plan to date is less than 95% of the value");
    expect(both.map(({ detail }) => detail.thresholdsBand("0", "5"))).toEqual([
      "Watch outside the band, off track outside by more than 5% of its edge",
      "เฝ้าระวังเมื่ออยู่นอกช่วง ไม่เป็นไปตามแผนเมื่อห่างจากขอบช่วงเกิน 5% ของขอบ",
    ]);
    expect(dictionaries.en.detail.thresholdsBand("2", "5")).toContain("Watch outside the band by more than 2% of its edge");
  });
  it("says which cases a median is of: one in the middle, or the two of an even number", () => {
    const median = (cases: string) => both.map(({ figure }) => figure.averageOf.median(cases));
    expect(median("45")).toEqual(["median of 45 cases: the one in the middle", "มัธยฐานของ 45 เรื่อง: ค่าของเรื่องที่อยู่กลาง"]);
    expect(median("1,044")).toEqual([
      "median of 1,044 cases: the mean of the two in the middle",
      "มัธยฐานของ 1,044 เรื่อง: ค่าเฉลี่ยของสองเรื่องที่อยู่กลาง",
    ]);
    expect(median("1")[0]).toMatch(/^median of 1 case:/);
  });
  it("counts one thing as one, in every sentence", () => {
    const sentences = leaves(dictionaries.en).filter(
      (leaf): leaf is [string, (...words: string[]) => string] => typeof leaf[1] === "function",
    );
    const things = "lines|rows|files|cells|values|figures|reports|days|periods|months|datasets|indicators|times|agencies|places|cases";
    const wrong = sentences
      .map(([path, sentence]) => [path, sentence(...Array.from({ length: sentence.length }, () => "1"))])
      .filter(([, text]) => new RegExp(`\\b1 (more |source )?(${things})\\b`).test(text!));
    expect(wrong).toEqual([]);
    expect(dictionaries.en.health.pullingSoFar("1", "1,204")).toBe("Pulling: 1 file fetched, 1,204 lines loaded");
  });
  it("speaks of one place as one", () =>
    expect(both.map(({ detail }) => detail.changeParts("1"))).toEqual(["The part of the one place", "ดูส่วนของแห่งเดียวที่มี"]));
  it("tells withheld places together as several", () =>
    expect(both.flatMap(({ detail }) => ["0", "1"].map(detail.changePartsWithheld))).toEqual([
      "The part of all places together, each withheld",
      "The part of 1 place, and of the withheld ones together",
      "ดูส่วนของทุกแห่งรวมกัน (ปกปิดรายแห่ง)",
      "ดูส่วนของ 1 แห่ง และของแห่งที่ปกปิดรวมกัน",
    ]));
});

describe("numbers stay exact", () => {
  it("groups by thousands", () =>
    expect(["0", "999", "1000", "-1234567.5", "12345678901234567890"].map(grouped)).toEqual([
      "0",
      "999",
      "1,000",
      "−1,234,567.5",
      "12,345,678,901,234,567,890",
    ]));
  it("rounds half up, once, without floating point", () => {
    expect(rounded("2.345", 2)).toBe("2.35");
    expect(rounded("-2.345", 2)).toBe("-2.35");
    expect(rounded("9007199254740993.5", 0)).toBe("9007199254740994");
    expect(rounded("0.05", 1)).toBe("0.1");
    expect(rounded("-0.04", 1)).toBe("0.0");
    expect(rounded("7", 1)).toBe("7.0");
  });
  it("drops zeros of a target, not of a value", () =>
    expect([trimmed("45.0", 1), asShown("45", 1), trimmed("100", 0)]).toEqual(["45", "45.0", "100"]));
  it("knows a sign", () => expect([signOf("-0.0"), signOf("-0.1"), signOf("3"), magnitude("-4.5")]).toEqual([0, -1, 1, "4.5"]));
  it("calls only all of them a hundred percent", () =>
    expect([percentOf(199, 200), percentOf(200, 200), percentOf(0, 0)]).toEqual([99, 100, 100]));
  it("leaves what is no number as it is", () => expect(grouped("–")).toBe("–"));
});

describe("days and periods in words", () => {
  it("says a day in the calendar of the language", () =>
    expect([dayInWords("2026-10-31", "th"), dayInWords("2026-09-30", "en")]).toEqual(["31 ต.ค. 2569", "30 Sep 2026"]));
  it("says a moment in Bangkok time", () =>
    expect([momentInWords("2026-11-22T23:05:00Z", "th"), momentInWords("2026-11-22T23:05:00Z", "en")]).toEqual([
      "23 พ.ย. 2569 06:05 น.",
      "23 Nov 2026, 06:05",
    ]));
  it("says a month", () => expect([shortMonth("2026-10", "th"), shortMonth("2026-10", "en")]).toEqual(["ต.ค. 2569", "Oct 2026"]));
  it("says every kind of period", () => {
    expect(
      ["2026-10", "FY2570", "FY2570-Q1", "FY2569-H2", "FY2570-YTD", "FY2570-YTD-2026-12"].map((period) => shortPeriod(period, "th")),
    ).toEqual(["ต.ค. 2569", "ปีงบฯ 2570", "ไตรมาส 1/2570", "ครึ่งปีที่ 2/2569", "สะสม ปีงบฯ 2570", "สะสม ปีงบฯ 2570 ถึง ธ.ค. 2569"]);
    expect(longPeriod("FY2570-YTD-2026-12", "en")).toBe("Fiscal year 2570 to December 2026");
    expect(["FY2570-YTD-2026-12", "FY2570-YTD-2026-09", "FY2570-Q1-2026-12", "2026-12"].map(isPeriod)).toEqual([true, false, false, true]);
    expect(longPeriod("FY2570-H1", "th")).toBe("ครึ่งปีที่ 1 ปีงบประมาณ 2570 (ต.ค.–มี.ค.)");
    // In the words of a sentence that the warehouse gives.
    for (const period of ["FY2570-Q1", "FY2569-H2"])
      expect([shortPeriod(period, "th"), shortPeriod(period, "en")]).toEqual([periodWords(period).th, periodWords(period).en]);
    expect(longPeriod("FY2570-Q1", "en")).toBe("Q1, fiscal year 2570 (Oct–Dec)");
    expect(longPeriod("FY2570", "en")).toBe("Fiscal year 2570 (Oct 2026–Sep 2027)");
  });
  it("counts the fiscal year from October", () =>
    expect([fiscalYearOf("2026-09"), fiscalYearOf("2026-10"), fiscalYearOf("FY2570-Q1")]).toEqual([2569, 2570, 2570]));
  it("gives a fiscal year its months", () =>
    expect([monthsOfYear(2570)[0], monthsOfYear(2570)[11], addMonths("2026-01", -2)]).toEqual(["2026-10", "2027-09", "2025-11"]));
  it("ends a period with its last month", () =>
    expect([spanOf("FY2570-Q2").last, spanOf("FY2570-H1").last, spanOf("2026-02").last, dataToInWords("2028-02", "th")]).toEqual([
      "2027-03",
      "2027-03",
      "2026-02",
      "29 ก.พ. 71",
    ]));
});
