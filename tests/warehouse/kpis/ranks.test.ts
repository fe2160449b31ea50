/** Which places are ranked among their like, and which only stand beside them. */
import { describe, expect, it } from "vitest";
import type { KpiValue } from "../../../warehouse/kpis/answer.js";
import type { StatusReason } from "../../../warehouse/kpis/kpi.js";
import { lacksPart, rankOf } from "../../../warehouse/kpis/place-report.js";
import { chiangMai } from "./chiang-mai.js";

const { rules } = chiangMai;
const figure = (value: string, statusReason: StatusReason = "PLAN_MET", partial = false) =>
  ({ state: "REPORTED", value, statusReason, partial }) as KpiValue;
const whole = ["1", "2", "3", "4", "5"].map((value) => figure(value));
const rank = (one: KpiValue, peers: readonly KpiValue[], ranks = rules.rating.ranks) =>
  rankOf({ better: "lower" }, one, [one, ...peers], { ...rules, rating: { ...rules.rating, ranks } }).rank;

describe("a place's rank", () => {
  it("is not given to a sum that lacks a part: half of the reports would look like half of the cases", () => {
    for (const reason of ["INCOMPLETE", "SOURCE_OVERDUE", "NOT_DUE"] as const) expect(rank(figure("0.5", reason, true), whole)).toBeNull();
    expect(rankOf({ better: "lower" }, whole[0]!, [...whole, figure("0.5", "INCOMPLETE", true)], rules)).toMatchObject({ rank: 1, of: 5 });
  });
  it("is given to a rate that lacks a part and is rated all the same", () => expect(rank(figure("2.5", "PLAN_MET", true), whole)).toBe(3));
  it("is the rule by which the pages shade and mark a figure too", () => {
    expect(lacksPart(figure("1", "SOURCE_OVERDUE", true))).toBe(true);
    expect(lacksPart(figure("1", "PLAN_MET", true))).toBe(false);
    expect(lacksPart(figure("1", "INCOMPLETE"))).toBe(false);
  });
  it("is as it was where rules did not ask for what is whole", () =>
    expect(rank(figure("0.5", "INCOMPLETE", true), whole, "rated")).toBe(1));
});
