import { describe, expect, it } from "vitest";
import type { KpiEntry } from "../../../warehouse/kpis/kpi.js";
import type { Plan } from "../../../warehouse/kpis/rating/pace.js";
import { planReached } from "../../../warehouse/kpis/rating/standing.js";
import { cohortRipe, type RatingQuestion, sourceOverdue, statusOf } from "../../../warehouse/kpis/rating/status.js";
import type { Rules } from "../../../warehouse/kpis/rules.js";
import { chiangMai } from "./chiang-mai.js";

const rules: Rules = chiangMai.rules;
const entry = (of: Partial<KpiEntry> = {}): RatingQuestion["entry"] => ({
  better: "higher",
  unit: "percent",
  decimals: 1,
  formula: { numerator: [{ measure: "a.b" }], denominator: [{ measure: "a.c" }], times: "100" },
  ...of,
});
const plan = (of: Partial<Plan>): Plan => ({ planToDate: null, low: null, high: null, target: null, basis: "LEVEL", ...of });
const question: RatingQuestion = {
  entry: entry(),
  state: "REPORTED",
  value: "95",
  denominator: "200",
  plan: plan({ planToDate: "100" }),
  due: true,
  overdue: false,
  completeness: { reported: 3, expected: 3 },
  ripe: true,
};
const rate = (of: Partial<RatingQuestion>) => statusOf({ ...question, ...of }, rules);

describe("a figure that cannot be rated says why, and the first rule wins", () => {
  // Each step mends the fault before it; what remains is the next one in order.
  const steps: [Partial<RatingQuestion>, string][] = [
    [{ state: "NOT_APPLICABLE" }, "NOT_APPLICABLE"],
    [
      {
        due: false,
        overdue: true,
        completeness: { reported: 0, expected: 3 },
        state: "MISSING",
        value: null,
        denominator: null,
        ripe: false,
        plan: null,
      },
      "NOT_DUE",
    ],
    [
      {
        overdue: true,
        completeness: { reported: 0, expected: 3 },
        state: "MISSING",
        value: null,
        denominator: "1",
        ripe: false,
        plan: null,
      },
      "SOURCE_OVERDUE",
    ],
    [
      { completeness: { reported: 2, expected: 3 }, state: "WITHHELD", value: null, denominator: "1", ripe: false, plan: null },
      "INCOMPLETE",
    ],
    [{ state: "WITHHELD", value: null, denominator: "1", ripe: false, plan: null }, "WITHHELD"],
    [{ denominator: "9", ripe: false, plan: null }, "SMALL_DENOMINATOR"],
    [{ ripe: false, state: "MISSING", value: null, plan: null }, "COHORT_NOT_RIPE"],
    [{ state: "MISSING", value: null, plan: null }, "NO_DATA"],
    [{ state: "NOT_COLLECTED", value: null }, "NO_DATA"],
    [{ plan: null }, "NO_TARGET"],
  ];
  it.each(steps)("%o is %s", (question, reason) => {
    const rating = rate(question);
    expect(rating).toMatchObject({ status: "NOT_RATED", reason, gap: null });
    expect(rating.words.th).not.toBe("");
    expect(rating.words.en).not.toBe("");
  });
});

describe("at the edges of the rules", () => {
  it.each([
    [4, 5, "WATCH"], // exactly 80 percent is enough
    [79, 100, "NOT_RATED"],
    [0, 0, "WATCH"], // nothing expected, nothing lacking
  ])("%i of %i reports: %s", (reported, expected, status) => expect(rate({ completeness: { reported, expected } }).status).toBe(status));

  it.each([
    ["9", "NOT_RATED", false],
    ["9.9", "NOT_RATED", false],
    ["10", "WATCH", true],
    ["29", "WATCH", true],
    ["30", "WATCH", false],
  ])("a ratio over %s: %s, caution %s", (denominator, status, caution) => expect(rate({ denominator })).toMatchObject({ status, caution }));

  it("asks no denominator of a plain count", () =>
    expect(rate({ entry: entry({ formula: { numerator: [{ measure: "a.b" }], times: "1" } }), denominator: null })).toMatchObject({
      status: "WATCH",
      caution: false,
    }));

  it("says of a sum that lacks a part whether reports are lacking, or lines of one that came", () => {
    const sum = {
      entry: entry({ unit: "cases", formula: { numerator: [{ measure: "a.b" }], times: "1" } }),
      lacking: true,
      denominator: null,
    };
    expect(rate({ ...sum, completeness: { reported: 3, expected: 3 } })).toMatchObject({
      reason: "INCOMPLETE",
      words: { th: expect.stringContaining("กักไว้"), en: "the sum lacks a part: lines of a report are set aside" },
    });
    expect(rate({ ...sum, completeness: { reported: 2, expected: 3 } }).words.en).toContain("2 of 3 reports are whole");
  });

  it("says of a ratio that lacks a part that it is no sum, until rules of before are asked", () => {
    const lacks = { lacking: true, completeness: { reported: 2, expected: 3 } };
    expect(rate(lacks)).toMatchObject({
      reason: "INCOMPLETE",
      words: { th: "ข้อมูลของอัตราส่วนยังไม่ครบ: ได้รับครบ 2 จาก 3 รายงาน", en: "the ratio lacks a part: 2 of 3 reports are whole" },
    });
    expect(rate({ ...lacks, completeness: { reported: 3, expected: 3 } }).words.en).toBe(
      "the ratio lacks a part: lines of a report are set aside",
    );
    const before: Rules = { ...rules, rating: { ...rules.rating, words: "plain" } };
    const asked = { ...question, ...lacks };
    expect(statusOf(asked, before).words.en).toBe("the sum lacks a part: 2 of 3 reports are whole");
    expect(statusOf({ ...question, denominator: "9" }, before).caution).toBe(true);
  });

  it("lets nothing of a withheld figure show: no caution, no gap, the same words", () => {
    const small = rate({ state: "WITHHELD", value: null, denominator: "3" });
    expect(small).toEqual(rate({ state: "WITHHELD", value: "50", denominator: "3000" }));
    expect(small).toMatchObject({ caution: false, gap: null });
  });
});

describe("higher is better", () => {
  it.each([
    ["100", "ON_TRACK", "PLAN_MET", "ตรงตามแผน", "on plan"],
    ["102.5", "ON_TRACK", "PLAN_MET", "สูงกว่าแผน 2.5 จุด", "2.5 points above plan"],
    ["99.999999", "WATCH", "NEAR_PLAN", "ใกล้แผน ต่ำกว่าแผนไม่ถึง 0.1 จุด", "near plan, less than 0.1 points below it"],
    ["90", "WATCH", "NEAR_PLAN", "ใกล้แผน ต่ำกว่าแผน 10.0 จุด", "near plan, 10.0 points below it"],
    ["89.999999999999", "OFF_TRACK", "BELOW_PLAN", "ต่ำกว่าแผน 10.0 จุด", "10.0 points below plan"],
  ])("%s of 100 is %s", (value, status, reason, th, en) => expect(rate({ value })).toMatchObject({ status, reason, words: { th, en } }));

  it("gives the gap with its sign", () => {
    expect(rate({ value: "102.5" }).gap).toBe("2.5");
    expect(rate({ value: "97" }).gap).toBe("-3");
  });

  it("of nothing planned is on track", () => expect(rate({ value: "0", plan: plan({ planToDate: "0" }) }).status).toBe("ON_TRACK"));
});

describe("lower is better", () => {
  const lower = (value: string, ceiling = "90") => rate({ entry: entry({ better: "lower" }), value, plan: plan({ planToDate: ceiling }) });
  it.each([
    ["90", "ON_TRACK", "PLAN_MET", "เท่ากับเพดาน"],
    ["60", "ON_TRACK", "PLAN_MET", "ต่ำกว่าเพดาน 30.0 จุด"],
    ["90.1", "WATCH", "NEAR_CEILING", "ใกล้เพดาน สูงกว่าเพดาน 0.1 จุด"],
    ["100", "WATCH", "NEAR_CEILING", "ใกล้เพดาน สูงกว่าเพดาน 10.0 จุด"], // plan ÷ actual is exactly 90 percent
    ["100.000001", "OFF_TRACK", "ABOVE_CEILING", "สูงกว่าเพดาน 10.0 จุด"],
  ])("%s under a ceiling of 90 is %s", (value, status, reason, th) =>
    expect(lower(value)).toMatchObject({ status, reason, words: { th } }),
  );

  it.each([
    ["145", "PLAN_MET", "เท่ากับแผนถึงงวดนี้", "at the plan to date"],
    ["100", "PLAN_MET", "ต่ำกว่าแผนถึงงวดนี้ 45 คดี", "45 cases under the plan to date"],
    ["150", "NEAR_CEILING", "ใกล้แผนถึงงวดนี้ สูงกว่าแผนถึงงวดนี้ 5 คดี", "near the plan to date, 5 cases above it"],
    ["179", "ABOVE_CEILING", "สูงกว่าแผนถึงงวดนี้ 34 คดี", "34 cases above the plan to date"],
  ])("%s beside 145 of a year's 2,143 is told of the plan to date (%s)", (value, reason, th, en) => {
    const question = {
      entry: { ...entry({ better: "lower", unit: "cases", decimals: 0 }), formula: { numerator: [{ measure: "a.b" }], times: "1" } },
      value,
      denominator: null,
      plan: plan({ planToDate: "145", target: "2143", basis: "SEASONAL" }),
    };
    expect(rate(question)).toMatchObject({ reason, words: { th, en } });
    // The whole year's is the ceiling itself, and so it was called by earlier rules.
    expect(rate({ ...question, plan: plan({ planToDate: "145", target: "145", basis: "FILED" }) }).words.en).toContain("ceiling");
    const { reasons: _dated, ...earlier } = rules.rating;
    const whole = { state: "REPORTED", due: true, overdue: false, completeness: { reported: 3, expected: 3 }, ripe: true } as const;
    expect(statusOf({ ...whole, ...question }, { ...rules, rating: earlier }).words.en).toContain("ceiling");
  });

  it("zero is on track, even under a ceiling of zero", () => {
    expect(lower("0").status).toBe("ON_TRACK");
    expect(lower("0", "0").status).toBe("ON_TRACK");
    expect(lower("1", "0").status).toBe("OFF_TRACK");
  });
});

describe("within a band of 80 to 110", () => {
  const band = (value: string) => rate({ entry: entry({ better: "within_band" }), value, plan: plan({ low: "80", high: "110" }) });
  it.each([
    ["75.9", "OFF_TRACK", "OUTSIDE_BAND", "-4.1"],
    ["76", "WATCH", "NEAR_BAND", "-4"], // 5 percent of 80
    ["79.9", "WATCH", "NEAR_BAND", "-0.1"],
    ["80", "ON_TRACK", "WITHIN_BAND", "0"],
    ["110", "ON_TRACK", "WITHIN_BAND", "0"],
    ["110.1", "WATCH", "NEAR_BAND", "0.1"],
    ["115.5", "WATCH", "NEAR_BAND", "5.5"], // 5 percent of 110
    ["115.6", "OFF_TRACK", "OUTSIDE_BAND", "5.6"],
  ])("%s is %s", (value, status, reason, gap) => expect(band(value)).toMatchObject({ status, reason, gap }));

  it("says on which side", () =>
    expect(band("120").words).toEqual({
      th: "นอกช่วง 80–110% สูงกว่าช่วง 10.0 จุด",
      en: "outside the band 80–110%, 10.0 points above the band",
    }));
});

it("an entry's own thresholds stand before the rule's", () => {
  const strict = entry({ thresholds: { watchFrom: 1, offFrom: 0.98 } });
  expect(rate({ entry: strict, value: "98" }).status).toBe("WATCH");
  expect(rate({ entry: strict, value: "97" }).status).toBe("OFF_TRACK");
});

it("says large amounts with separators, exactly", () =>
  expect(
    rate({ entry: entry({ unit: "million_baht", decimals: 2 }), value: "2234567.891", plan: plan({ planToDate: "1000000" }) }).words,
  ).toEqual({
    th: "สูงกว่าแผน 1,234,567.89 ล้านบาท",
    en: "1,234,567.89 million baht above plan",
  }));

describe("how much of the plan is reached", () => {
  const reached = (better: KpiEntry["better"], value: string, planToDate: string | null) =>
    planReached({ entry: { better }, value, planToDate });
  it("is the value in percent of the plan, and of a ceiling the plan in percent of the value", () => {
    expect(reached("higher", "61", "65")).toBe("93.8");
    expect(reached("lower", "14.9", "14")).toBe("93.9");
  });
  it("is never rounded up to a plan that is not reached", () => expect(reached("higher", "99.999", "100")).toBe("99.9"));
  it("is not told of a band, without a plan, or where there is nothing to divide by", () => {
    expect(reached("within_band", "90", "100")).toBeNull();
    expect(reached("higher", "90", null)).toBeNull();
    expect(reached("lower", "0", "10")).toBeNull();
  });
});

describe("a cohort", () => {
  const years = (ripensAfterYears?: number) => ({ ripensAfterYears });
  it.each([
    [1, "FY2567", "2025-09-30", false], // FY2568 is not over
    [1, "FY2567", "2025-10-01", true],
    [3, "FY2566", "2026-09-30", false],
    [3, "FY2566", "2026-10-01", true],
    [undefined, "2026-10", "2026-10-31", true],
  ])("that ripens in %s years, of %s, on %s: %s", (ripens, period, day, ripe) =>
    expect(cohortRipe(years(ripens), period, day, false)).toBe(ripe),
  );

  it("is open as long as the agency marks it so", () => expect(cohortRipe(years(1), "FY2567", "2026-11-23", true)).toBe(false));
});

describe("a source is overdue", () => {
  it.each([
    ["month", "2026-10-10", "2026-11-10", false],
    ["month", "2026-10-10", "2026-11-11", true],
    ["month", "2026-01-31", "2026-03-01", true], // a cycle after 31 January ends with February
    ["quarter", "2026-07-20", "2026-10-20", false],
    ["quarter", "2026-07-20", "2026-10-21", true],
    ["half", "2026-04-30", "2026-10-31", true],
    ["year", "2024-02-29", "2025-02-28", false],
    ["month", null, "2026-11-23", false],
  ] as const)("%sly, missing since %s, on %s: %s", (every, dueOn, day, overdue) =>
    expect(sourceOverdue(every, dueOn, day, rules)).toBe(overdue),
  );
});
