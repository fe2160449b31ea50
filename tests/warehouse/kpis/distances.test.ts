/** Distances to plan are told as the figures beside them are read; rules from before keep the words they had. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../warehouse/kpis/rating/pace.js";
import { type RatingQuestion, statusOf } from "../../../warehouse/kpis/rating/status.js";
import type { Rules } from "../../../warehouse/kpis/rules.js";
import { chiangMai } from "./chiang-mai.js";

const { rules } = chiangMai;
const { distances: _, ...earlier } = rules.rating;
const before: Rules = { ...rules, rating: earlier };

const level: Plan = { planToDate: null, low: null, high: null, target: null, basis: "LEVEL" };
const entry = (of: Partial<RatingQuestion["entry"]>): RatingQuestion["entry"] => ({
  better: "higher",
  unit: "percent",
  decimals: 1,
  formula: { numerator: [{ measure: "a.b" }], denominator: [{ measure: "c.d" }], times: "100" },
  ...of,
});
const words = (of: Partial<RatingQuestion>, by: Rules = rules) =>
  statusOf(
    {
      entry: entry({}),
      state: "REPORTED",
      value: "44",
      denominator: "200",
      plan: { ...level, planToDate: "45" },
      due: true,
      overdue: false,
      completeness: { reported: 2, expected: 2 },
      ripe: true,
      ...of,
    },
    by,
  ).words;

describe("a distance beside two figures that were rounded", () => {
  const drugs = entry({ unit: "per_100k", better: "lower" });
  const target = (planToDate: string): Plan => ({ ...level, planToDate, target: "416.2", basis: "SEASONAL" });

  it("says that it was worked out before rounding where it is not their difference", () => {
    // 33.0 against 34.7 reads as 1.7; 34.6859 − 33.0424 is 1.6435.
    const told = { entry: drugs, value: "33.0424", plan: target("34.6859") };
    expect(words(told)).toEqual({
      th: "ต่ำกว่าแผนถึงงวดนี้ 1.6 ต่อแสนประชากร (คิดก่อนปัดเศษ)",
      en: "1.6 per 100,000 under the plan to date (before rounding)",
    });
    expect(words(told, before).en).toBe("1.6 per 100,000 under the plan to date");
    expect(words({ ...told, value: "33.04", plan: target("34.74") }).en).toBe("1.7 per 100,000 under the plan to date");
  });
  it("says so of one too small to show between figures that look apart, and not between two that look alike", () => {
    expect(words({ value: "44.94", plan: target("44.96") }).en).toBe("near plan, less than 0.1 points below it (before rounding)");
    expect(words({ value: "44.96", plan: target("45") }).en).toBe("near plan, less than 0.1 points below it");
  });
  it("is one from a band's nearer edge, both edges with their unit", () => {
    const occupancy = { entry: entry({ better: "within_band" }), plan: { ...level, low: "80", high: "110" } };
    expect(words({ ...occupancy, value: "113.95" })).toEqual({
      th: "ใกล้ขอบช่วง 80–110% สูงกว่าช่วง 4.0 จุด",
      en: "near the band 80–110%, 4.0 points above the band",
    });
    expect(words({ ...occupancy, value: "79.96" }).en).toBe("near the band 80–110%, less than 0.1 points below the band");
    expect(words({ ...occupancy, value: "79.94" }).en).toContain("0.1 points below the band");
    expect(words({ ...occupancy, value: "100" }).en).toBe("within 80–110%");
    expect(words({ ...occupancy, value: "100" }, before).en).toBe("within 80–110");
  });
  it("counts one of what it counts", () => {
    const cases = { entry: entry({ unit: "cases", decimals: 0 }) };
    expect(words(cases).en).toBe("near plan, 1 case below it");
    expect(words(cases, before).en).toBe("near plan, 1 cases below it");
  });
});
