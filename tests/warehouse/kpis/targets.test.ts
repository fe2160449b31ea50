/** Which target holds, what a season is, what the rest of the year asks: worked by hand. */
import { describe, expect, it } from "vitest";
import { type Month, monthsOf } from "../../../connectors/period.js";
import type { Target } from "../../../warehouse/kpis/kpi.js";
import { outlookOf } from "../../../warehouse/kpis/rating/outlook.js";
import { planToDate, yearPlan } from "../../../warehouse/kpis/rating/pace.js";
import { seasonOf } from "../../../warehouse/kpis/rating/season.js";
import { Targets, targetId, yearBefore } from "../../../warehouse/kpis/rating/targets.js";

const level = { id: "RH02", accumulates: false };
const amount = { id: "AJ03", accumulates: true };
const of = (kpi: string, value: string, more: Partial<Target> = {}): Target => ({ kpi, fiscalYear: 2570, kind: "level", value, ...more });

describe("a level", () => {
  const targets = new Targets([
    of("RH02", "17"),
    of("RH02", "17.5", { period: "FY2570-Q1" }),
    of("RH02", "18", { period: "2026-10" }),
    of("RH02", "16", { place: "DOC" }),
    of("RH02", "15", { place: "DOC-5009" }),
    of("RH02", "14", { place: "DOC-5009", period: "2026-11" }),
  ]);
  const at = (period: string, ...places: string[]) => targets.of(level, period, [...places, ""])?.value;

  it("is the month's own, else its quarter's, else the year's", () => {
    expect(at("2026-10")).toBe("18");
    expect(at("2026-11")).toBe("17.5");
    expect(at("FY2570-Q1")).toBe("17.5");
    expect(at("2027-01")).toBe("17");
    expect(at("FY2570-YTD")).toBe("17");
    expect(at("FY2571")).toBeUndefined();
  });

  it("is the office's own, else its agency's, else the province's", () => {
    expect(at("2026-11", "DOC-5009", "DOC")).toBe("14");
    expect(at("2026-10", "DOC-5009", "DOC")).toBe("15");
    expect(at("2026-10", "DOC-5006", "DOC")).toBe("16");
    expect(at("2026-10", "5009")).toBe("18");
  });

  it("of a quarter is due in each of its months", () =>
    expect(planToDate({ entry: level, target: targets.of(level, "2026-11", [""]), period: "2026-11" })).toMatchObject({
      planToDate: "17.5",
      target: "17.5",
      basis: "LEVEL",
    }));
});

describe("an amount", () => {
  const quarters = ["1.32", "1.5", "1.5", "1.68"].map((value, i) => of("AJ03", value, { period: `FY2570-Q${i + 1}` }));
  const targets = new Targets([of("AJ03", "6"), ...quarters, of("AJ03", "0.9", { place: "PJO-5001" })]);
  const due = (period: string, dataTo?: string) => planToDate({ entry: amount, target: targets.of(amount, period, [""]), period, dataTo });

  it("by quarters makes the plan of the months", () => {
    expect(due("FY2570-Q1")).toMatchObject({ planToDate: "1.32", target: "1.32", basis: "FILED" });
    expect(due("2026-10")).toMatchObject({ planToDate: "0.44", target: "6", basis: "FILED" }); // 1.32 ÷ 3
    expect(due("FY2570-YTD", "2027-01")).toMatchObject({ planToDate: "1.82", target: "6" }); // 1.32 + 0.5
    expect(due("FY2570-YTD", "2027-03")).toMatchObject({ planToDate: "2.82" });
    expect(due("FY2570-H1")).toMatchObject({ planToDate: "2.82" });
    expect(due("FY2570")).toMatchObject({ planToDate: "6" });
  });

  it("has no plan of parts while a part is missing", () => {
    const three = new Targets([of("AJ03", "6"), ...quarters.slice(0, 3)]);
    expect(
      planToDate({ entry: amount, target: three.of(amount, "FY2570-YTD", [""]), period: "FY2570-YTD", dataTo: "2026-12" }),
    ).toMatchObject({
      planToDate: "1.5",
      basis: "STRAIGHT_LINE",
    });
  });

  it("is never taken from a wider place", () => {
    expect(targets.of(amount, "FY2570-YTD", ["5009", ""])).toBeNull();
    expect(targets.of(amount, "FY2570-YTD", ["PJO-5001", "PJO", ""])?.value).toBe("0.9");
  });
});

describe("an amount by halves", () => {
  const halves = (first: string, second: string, more: Partial<Target> = {}) => [
    of("AJ03", first, { period: "FY2570-H1", ...more }),
    of("AJ03", second, { period: "FY2570-H2", ...more }),
  ];
  const parts = (values: Record<string, string>) => Object.entries(values).map(([period, value]) => of("AJ03", value, { period }));
  const due = (filed: readonly Target[], period: string, dataTo?: string, rule: "planned" | null = "planned") =>
    planToDate({ entry: amount, target: new Targets(filed, rule ?? undefined).of(amount, period, [""]), period, dataTo });

  it("makes the plan of its months: 2.4 and 3.6 are 0.4 and 0.6 a month", () => {
    const filed = halves("2.4", "3.6");
    expect(due(filed, "2026-10")).toMatchObject({ planToDate: "0.4", target: "6", basis: "FILED" });
    expect(due(filed, "FY2570-Q1")).toMatchObject({ planToDate: "1.2" });
    expect(due(filed, "FY2570-Q3")).toMatchObject({ planToDate: "1.8" });
    expect(due(filed, "FY2570-YTD", "2027-01")).toMatchObject({ planToDate: "1.6" }); // 4 × 0.4
    expect(due(filed, "FY2570-YTD", "2027-03")).toMatchObject({ planToDate: "2.4" });
    expect(due(filed, "FY2570-YTD", "2027-05")).toMatchObject({ planToDate: "3.6" }); // 2.4 + 2 × 0.6
    expect(due(filed, "FY2570-H2")).toMatchObject({ planToDate: "3.6", target: "3.6", basis: "FILED" });
    expect(due(filed, "FY2570")).toMatchObject({ planToDate: "6", target: "6" });
  });

  it("of 1 and 1 is exact at the end of each, though sixths do not end", () => {
    expect(due(halves("1", "1"), "FY2570-YTD", "2027-03")).toMatchObject({ planToDate: "1" });
    expect(due(halves("1", "1"), "FY2570-YTD", "2027-09")).toMatchObject({ planToDate: "2" });
  });

  it("says what each month left must bring: 1.2 of 6 after four months leave 0.6 a month", () => {
    const target = new Targets(halves("2.4", "3.6"), "planned").of(amount, "FY2570-YTD", [""])!;
    const plan = yearPlan(target, "6", null);
    expect(plan).toEqual(["0.4", "0.8", "1.2", "1.6", "2", "2.4", "3", "3.6", "4.2", "4.8", "5.4", "6"]);
    const entry = { better: "higher" as const, unit: "million_baht" as const, decimals: 2 };
    const is = outlookOf({ entry, value: "1.2", target: "6", dataTo: "2027-01", plan, keeps: true, signs: true });
    // Three quarters of 1.6 are reached; so three quarters of 6 at the end.
    expect(is).toMatchObject({ monthsLeft: 8, neededPerMonth: "0.6", yearEnd: "4.5" });
  });

  it("stands beside quarters of the other half", () => {
    const filed = parts({ "FY2570-Q1": "1.2", "FY2570-Q2": "1.5", "FY2570-H2": "3.3" });
    expect(due(filed, "FY2570-YTD", "2027-04")).toMatchObject({ planToDate: "3.25", target: "6" }); // 2.7 + 3.3 ÷ 6
  });

  it("makes none while the other half is missing", () => {
    const straight = { planToDate: "1.5", target: "6", basis: "STRAIGHT_LINE" };
    expect(due([of("AJ03", "6"), ...halves("2.4", "3.6").slice(0, 1)], "FY2570-YTD", "2026-12")).toMatchObject(straight);
  });

  it("gives way to a plan filed with the year's amount", () => {
    const plan = Array.from({ length: 12 }, (_, i) => String((i + 1) * 0.25));
    expect(due([of("AJ03", "3", { plan }), ...halves("2.4", "3.6")], "FY2570-YTD", "2026-12")).toMatchObject({
      planToDate: "0.75",
      target: "3",
    });
  });

  it("holds everywhere where it says so, and at its office where it is the office's", () => {
    const everywhere = new Targets(halves("2.4", "3.6", { holds: "everywhere" }), "planned");
    expect(everywhere.of(amount, "FY2570-YTD", ["5009", ""])).toMatchObject({ value: "6", holds: "everywhere" });
    const own = new Targets(halves("1.2", "1.8", { place: "PJO-5001" }), "planned");
    expect(own.of(amount, "FY2570-YTD", ["PJO-5001", ""])).toMatchObject({ value: "3", place: "PJO-5001" });
    expect(own.of(amount, "FY2570-YTD", [""])).toBeNull();
  });

  it("made no plan by rules from before", () => {
    expect(due(halves("2.4", "3.6"), "FY2570-YTD", "2027-01", null)).toBeNull();
    expect(due([of("AJ03", "6"), ...halves("2.4", "3.6")], "FY2570-YTD", "2026-12", null)).toMatchObject({ basis: "STRAIGHT_LINE" });
    expect(due(halves("2.4", "3.6"), "FY2570-H1", undefined, null)).toMatchObject({ planToDate: "2.4" });
  });
});

describe("a change against last year", () => {
  it("is against the same period", () =>
    expect(["2026-10", "FY2570-Q1", "FY2570-YTD", "FY2570"].map(yearBefore)).toEqual(["2025-10", "FY2569-Q1", "FY2569", "FY2569"]));
  it("of a quarter: 300 last year and −5 are 285", () => {
    const target = of("CP12", "-5", { kind: "change", period: "FY2570-Q1" });
    expect(planToDate({ entry: amount, target, previous: "300", period: "FY2570-Q1" })).toMatchObject({ planToDate: "285", target: "285" });
    expect(new Targets([target]).of({ id: "CP12", accumulates: false }, "2026-11", [""])).toBeNull();
  });
});

it("targets are named by KPI, period and place", () => {
  expect(targetId(of("RH02", "17"))).toBe("RH02/FY2570");
  expect(targetId(of("RH02", "17", { period: "FY2570-Q1", place: "DOC-5009" }))).toBe("RH02/FY2570-Q1@DOC-5009");
});

describe("a season", () => {
  const years = (each: Record<number, number[]>): Map<Month, string> =>
    new Map(Object.entries(each).flatMap(([year, values]) => monthsOf(`FY${year}`).map((month, i) => [month, String(values[i])] as const)));
  const even = Array<number>(12).fill(10);
  const april = even.map((value, i) => (i === 6 ? 40 : value));

  it("is each month's part of the years' sum: April 80 of 410", () => {
    const shares = seasonOf(years({ 2567: even, 2568: april, 2569: even.map((value, i) => (i === 6 ? 30 : value)) }), 2570)!;
    // Eleven months of 30 and an April of 10 + 40 + 30.
    expect(shares[6]).toBe("0.19512195122"); // 80 ÷ 410
    expect(shares[0]).toBe("0.073170731707"); // 30 ÷ 410
    expect(shares.reduce((sum, share) => sum + BigInt(Math.round(Number(share) * 1e12)), 0n)).toBe(10n ** 12n);
  });
  it("needs three full years before the year asked", () => {
    expect(seasonOf(years({ 2568: even, 2569: even }), 2570)).toBeNull();
    expect(seasonOf(years({ 2567: even, 2568: even, 2569: even }), 2569)).toBeNull();
    const gap = years({ 2567: even, 2568: even, 2569: even });
    gap.delete("2025-01");
    expect(seasonOf(gap, 2570)).toBeNull();
  });
  it("of nothing is none", () => {
    const nothing = Array<number>(12).fill(0);
    expect(seasonOf(years({ 2567: nothing, 2568: nothing, 2569: nothing }), 2570)).toBeNull();
  });
});

describe("the rest of the year", () => {
  const plan = Array.from({ length: 12 }, (_, i) => String((i + 1) * 10)); // 120, evenly
  const entry = { better: "higher" as const, unit: "million_baht" as const, decimals: 2 };

  it("asks what is left, over the months left", () => {
    // 30 of 120 after four months: 90 ÷ 8; at this pace 30 ÷ 40 × 120 = 90.
    const is = outlookOf({ entry, value: "30", target: "120", dataTo: "2027-01", plan, keeps: true, signs: true });
    expect(is).toMatchObject({ monthsLeft: 8, neededPerMonth: "11.25", reached: false, reachesIn: null, yearEnd: "90" });
    expect(is.words.en).toBe(
      "11.25 million baht a month needed for the 8 months left · at today’s pace 90.00 million baht by the year’s end",
    );
  });
  it("has a percent sign close to its number, until rules of before are asked", () => {
    const asked = { entry: { ...entry, unit: "percent" as const }, value: "30", target: "120", dataTo: "2027-01", plan, keeps: true };
    expect(outlookOf({ ...asked, signs: true }).words).toEqual({
      th: "ต้องได้อีกเดือนละ 11.25% ใน 8 เดือน · ด้วยอัตรานี้สิ้นปีได้ 90.00%",
      en: "11.25% a month needed for the 8 months left · at today’s pace 90.00% by the year’s end",
    });
    expect(outlookOf({ ...asked, signs: false }).words.en).toContain("11.25 % a month");
  });
  it("tells the month that reaches the target: 60 ÷ 40 of plan reaches 120 when the plan says 80, in May", () =>
    expect(outlookOf({ entry, value: "60", target: "120", dataTo: "2027-01", plan, keeps: true, signs: true })).toMatchObject({
      reachesIn: "2027-05",
      yearEnd: "180",
    }));
  it("tells the month that passes a ceiling, and what may still come", () => {
    const ceiling = { ...entry, better: "lower" as const, unit: "cases" as const, decimals: 0 };
    const is = outlookOf({ entry: ceiling, value: "50", target: "120", dataTo: "2027-01", plan, keeps: true, signs: true });
    expect(is).toMatchObject({ neededPerMonth: "8.75", reachesIn: "2027-07", reached: false }); // 50 ÷ 40 × 100 = 125 in July; June: 112.5
    expect(outlookOf({ entry: ceiling, value: "120", target: "120", dataTo: "2027-01", plan, keeps: true, signs: true }).reached).toBe(
      false,
    );
    expect(outlookOf({ entry: ceiling, value: "121", target: "120", dataTo: "2027-01", plan, keeps: true, signs: true })).toMatchObject({
      reached: true,
      neededPerMonth: null,
    });
  });
  it("rounds what may still come down, and what is needed up, so that the months left keep to it", () => {
    const months = { ...entry, unit: "cases" as const, decimals: 0 };
    // 100 of 2064.16 after the first month: 1964.16 ÷ 11 = 178.56; 11 × 179 would pass it.
    const told = { value: "100", target: "2064.16", dataTo: "2026-10", plan };
    const words = (better: "lower" | "higher", keeps: boolean) =>
      outlookOf({ ...told, entry: { ...months, better }, keeps, signs: true }).words;
    expect(words("lower", true).en).toContain("at most 178 cases a month");
    expect(words("lower", true).th).toContain("ไม่เกิน 178 คดี");
    expect(words("lower", false).en).toContain("at most 179 cases a month"); // As rules once had it.
    expect(outlookOf({ ...told, target: "2060", entry: months, keeps: true, signs: true }).words.en).toContain("179 cases a month needed"); // 178.18
  });
  it("has one month left in August; rules from before keep the words they had", () => {
    const inAugust = (better: "lower" | "higher", keeps: boolean) =>
      outlookOf({ entry: { ...entry, better }, value: "100", target: "120", dataTo: "2027-08", plan, keeps, signs: true }).words.en;
    expect(inAugust("lower", true)).toContain("a month for the month left");
    expect(inAugust("higher", true)).toContain("a month needed for the month left");
    expect(inAugust("higher", false)).toContain("for the 1 months left");
  });

  it("is over in September", () =>
    expect(outlookOf({ entry, value: "100", target: "120", dataTo: "2027-09", plan, keeps: true, signs: true })).toMatchObject({
      monthsLeft: 0,
      neededPerMonth: null,
      yearEnd: "100",
    }));
});
