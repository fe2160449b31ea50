import { describe, expect, it } from "vitest";
import {
  addMonths,
  daysOf,
  firstMonth,
  fiscalMonth,
  fiscalYear,
  fiscalYearOf,
  halfOf,
  lastMonth,
  monthAt,
  monthNumber,
  monthsOf,
  periodKind,
  periodOfRhythm,
  periodsBetween,
  quarterOf,
  untilAsked,
  yearOf,
  yearToDateOf,
  yearToDateUntil,
} from "../../connectors/period.js";

describe("a period", () => {
  it.each([
    ["2026-10", "month"],
    ["2026-01", "month"],
    ["2026-12", "month"],
    ["FY2570", "year"],
    ["FY2570-Q1", "quarter"],
    ["FY2570-Q4", "quarter"],
    ["FY2570-H1", "half"],
    ["FY2570-H2", "half"],
    ["FY2570-YTD", "ytd"],
    ["FY2570-YTD-2026-10", "ytd"],
    ["FY2570-YTD-2027-09", "ytd"],
  ])("%s is a %s", (period, kind) => expect(periodKind(period)).toBe(kind));
  it.each([
    ...["", "2026", "2026-00", "2026-13", "2026-1", "2026-10-01", " 2026-10", "x2026-10", "2026-10 ", "12026-10"],
    ...["FY257", "FY2570-", "FY2570-Q5", "FY2570-Q0", "FY2570-H3", "FY2570-YTDx", "xFY2570", "FY2570-Q1-Q2", "fy2570", "FY2570-QTD"],
    ...[
      "FY2570-YTD-2026-09",
      "FY2570-YTD-2027-10",
      "FY2570-YTD-2026-13",
      "FY2570-YTD-",
      "FY2570-Q1-2026-12",
      "FY2570-2026-12",
      "FY2570-YTD-2026-100",
    ],
  ])("%j is none", (text) => expect(periodKind(text)).toBeNull());
});

describe("a year to date up to a month", () => {
  it("is named by it, and spans no more", () => {
    expect([yearToDateUntil("2026-10"), yearToDateUntil("2027-03")]).toEqual(["FY2570-YTD-2026-10", "FY2570-YTD-2027-03"]);
    expect(monthsOf("FY2570-YTD-2026-12")).toEqual(["2026-10", "2026-11", "2026-12"]);
    expect(lastMonth("FY2570-YTD-2026-10")).toBe("2026-10");
    expect(fiscalYearOf("FY2570-YTD-2026-10")).toBe(2570);
    expect(daysOf("FY2570-YTD-2027-02")).toEqual({ first: "2026-10-01", last: "2027-02-28" });
  });

  it("goes as far as the nearer of its own end and the one it is given", () => {
    const until = (end: string) => monthsOf("FY2570-YTD-2026-12", end).at(-1);
    expect(["2026-11", "2026-12", "2027-01"].map(until)).toEqual(["2026-11", "2026-12", "2026-12"]);
  });

  it("tells the month it is asked for; no other period has one", () => {
    const asked = ["FY2570-YTD-2026-12", "FY2570-YTD", "FY2570-Q1", "FY2570", "2026-12", "FY2570-YTD-2026-09", "nothing"];
    expect(asked.map(untilAsked)).toEqual(["2026-12", null, null, null, null, null, null]);
  });
});

describe("months", () => {
  it("are counted, and come back from their number", () => {
    expect(monthNumber("0000-01")).toBe(0);
    expect(monthNumber("2026-11")).toBe(2026 * 12 + 10);
    expect([monthAt(0), monthAt(11), monthAt(12), monthAt(2026 * 12 + 11)]).toEqual(["0000-01", "0000-12", "0001-01", "2026-12"]);
  });
  it("are added over the year's end, both ways", () => {
    expect([addMonths("2026-11", 1), addMonths("2026-11", 2), addMonths("2026-01", -1), addMonths("2026-06", -18)]).toEqual([
      ...["2026-12", "2027-01", "2025-12", "2024-12"],
    ]);
  });
  it("belong to the fiscal year that begins in October", () => {
    expect([fiscalYear("2026-09"), fiscalYear("2026-10"), fiscalYear("2026-12"), fiscalYear("2027-01")]).toEqual([2569, 2570, 2570, 2570]);
    expect([fiscalMonth("2026-10"), fiscalMonth("2026-12"), fiscalMonth("2027-01"), fiscalMonth("2027-09")]).toEqual([1, 3, 4, 12]);
    expect(firstMonth(2570)).toBe("2026-10");
  });
  it("have a quarter, a half and a year of theirs", () => {
    expect(["2026-10", "2026-12", "2027-01", "2027-03", "2027-04", "2027-06", "2027-07", "2027-09"].map(quarterOf)).toEqual([
      ...["FY2570-Q1", "FY2570-Q1", "FY2570-Q2", "FY2570-Q2", "FY2570-Q3", "FY2570-Q3", "FY2570-Q4", "FY2570-Q4"],
    ]);
    expect(["2026-10", "2027-03", "2027-04", "2027-09"].map(halfOf)).toEqual(["FY2570-H1", "FY2570-H1", "FY2570-H2", "FY2570-H2"]);
    expect([yearOf("2026-09"), yearOf("2026-10"), yearToDateOf("2026-10")]).toEqual(["FY2569", "FY2570", "FY2570-YTD"]);
  });
});

describe("what a period spans", () => {
  it.each([
    ["2026-10", ["2026-10"]],
    ["FY2570-Q1", ["2026-10", "2026-11", "2026-12"]],
    ["FY2570-Q4", ["2027-07", "2027-08", "2027-09"]],
    ["FY2570-H1", ["2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03"]],
    ["FY2570-H2", ["2027-04", "2027-05", "2027-06", "2027-07", "2027-08", "2027-09"]],
  ])("%s", (period, months) => expect(monthsOf(period)).toEqual(months));
  it("is twelve months for a year, and for a year to date as far as it goes", () => {
    expect(monthsOf("FY2570")).toHaveLength(12);
    expect([monthsOf("FY2570")[0], monthsOf("FY2570").at(-1)]).toEqual(["2026-10", "2027-09"]);
    expect(monthsOf("FY2570-YTD")).toHaveLength(12);
    expect(monthsOf("FY2570-YTD", "2026-11")).toEqual(["2026-10", "2026-11"]);
    expect(monthsOf("FY2570-YTD", "2026-09")).toEqual([]);
    // Only a year to date stops where the data does.
    expect(monthsOf("FY2570-Q1", "2026-10")).toHaveLength(3);
    expect(monthsOf("FY2570", "2026-10")).toHaveLength(12);
  });
  it("is nothing for what is no period, and that is said", () => expect(() => monthsOf("FY25")).toThrow("not a period: FY25"));
  it("ends with its last month and day, leap years included", () => {
    expect([lastMonth("2026-10"), lastMonth("FY2570-Q2"), lastMonth("FY2570")]).toEqual(["2026-10", "2027-03", "2027-09"]);
    expect(daysOf("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(daysOf("2100-02")).toEqual({ first: "2100-02-01", last: "2100-02-28" });
    expect(daysOf("2026-12")).toEqual({ first: "2026-12-01", last: "2026-12-31" });
    expect(daysOf("FY2570-Q1")).toEqual({ first: "2026-10-01", last: "2026-12-31" });
  });
  it("has a fiscal year", () =>
    expect(["2026-09", "2026-10", "FY2570", "FY2570-Q1", "FY2570-YTD"].map(fiscalYearOf)).toEqual([2569, 2570, 2570, 2570, 2570]));
});

describe("a rhythm", () => {
  it("gives each month its period", () => {
    const of = (["month", "quarter", "half", "year"] as const).map((rhythm) => periodOfRhythm(rhythm, "2027-02"));
    expect(of).toEqual(["2027-02", "FY2570-Q2", "FY2570-H1", "FY2570"]);
  });
  it("gives every period between two months once", () => {
    expect(periodsBetween("month", "2026-12", "2027-02")).toEqual(["2026-12", "2027-01", "2027-02"]);
    expect(periodsBetween("quarter", "2026-11", "2027-04")).toEqual(["FY2570-Q1", "FY2570-Q2", "FY2570-Q3"]);
    expect(periodsBetween("year", "2026-09", "2026-10")).toEqual(["FY2569", "FY2570"]);
    expect(periodsBetween("half", "2026-10", "2026-10")).toEqual(["FY2570-H1"]);
    expect(periodsBetween("month", "2026-10", "2026-09")).toEqual([]);
  });
});
