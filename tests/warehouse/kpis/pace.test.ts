import { describe, expect, it } from "vitest";
import { Problem } from "../../../connectors/problem.js";
import type { Target } from "../../../warehouse/kpis/kpi.js";
import { planToDate } from "../../../warehouse/kpis/rating/pace.js";

const amount = { accumulates: true };
const level = { accumulates: false };
const target = (of: Partial<Target>): Target => ({ kpi: "SO01", fiscalYear: 2570, kind: "level", ...of });
const filed = ["5", "12", "20", "28", "36", "44", "50", "59", "69", "79", "89", "100"];

describe("an amount to reach by the end of the year", () => {
  const of = (period: string, rest: object = {}) => planToDate({ entry: amount, target: target({ value: "120" }), period, ...rest });

  it.each([
    ["2026-10", "10"],
    ["FY2570-Q1", "30"],
    ["FY2570-H1", "60"],
    ["FY2570", "120"],
  ])("is due evenly: %s brings %s", (period, due) =>
    expect(of(period)).toMatchObject({ planToDate: due, target: "120", basis: "STRAIGHT_LINE" }),
  );

  it("is due to the month the year so far goes to", () => {
    expect(of("FY2570-YTD", { dataTo: "2026-10" })?.planToDate).toBe("10");
    expect(of("FY2570-YTD", { dataTo: "2027-02" })?.planToDate).toBe("50");
    expect(of("FY2570-YTD")?.planToDate).toBe("120");
  });

  it("is kept exact to twelve decimals", () =>
    expect(planToDate({ entry: amount, target: target({ value: "100" }), period: "2026-10" })?.planToDate).toBe("8.333333333333"));

  it("follows the plan filed, a quarter being the difference of two months", () => {
    const plan = (period: string, dataTo?: string) =>
      planToDate({ entry: amount, target: target({ value: "100", plan: filed }), period, dataTo, profile: Array(12).fill("0.1") });
    expect(plan("2026-10")).toMatchObject({ planToDate: "5", basis: "FILED" });
    expect(plan("FY2570-Q2")?.planToDate).toBe("24"); // 44 − 20
    expect(plan("FY2570-YTD", "2027-03")?.planToDate).toBe("44");
    expect(plan("FY2570")?.planToDate).toBe("100");
  });

  it("follows its own season when nothing was filed", () => {
    const season = ["0.2", "0.05", "0.05", "0.05", "0.05", "0.1", "0.1", "0.1", "0.1", "0.1", "0.05", "0.05"];
    expect(of("FY2570-YTD", { dataTo: "2026-12", profile: season })).toMatchObject({ planToDate: "36", basis: "SEASONAL" });
  });

  it("refuses a season that is not whole", () => {
    expect(() => of("2026-10", { profile: ["1"] })).toThrow(Problem);
    expect(() => of("2026-10", { profile: Array(12).fill("0.1") })).toThrow(/Σ 1.2/);
  });

  it("is last year's value less five percent, spread over the year, for a change of −5", () => {
    const change = target({ kind: "change", value: "-5", kpi: "CP12" });
    expect(planToDate({ entry: amount, target: change, previous: "2400", period: "FY2570-YTD", dataTo: "2026-12" })).toEqual({
      planToDate: "570",
      low: null,
      high: null,
      target: "2280",
      basis: "STRAIGHT_LINE",
    });
    expect(planToDate({ entry: amount, target: change, previous: null, period: "FY2570" })).toBeNull();
  });
});

describe("a level to hold", () => {
  it.each(["2026-10", "FY2570-Q1", "FY2570-YTD", "FY2570"])("is the same in %s", (period) =>
    expect(planToDate({ entry: level, target: target({ value: "45" }), period })).toMatchObject({ planToDate: "45", basis: "LEVEL" }),
  );

  it("follows a filed plan by month", () =>
    expect(planToDate({ entry: level, target: target({ value: "100", plan: filed }), period: "FY2570-Q1" })).toMatchObject({
      planToDate: "20",
      basis: "FILED",
    }));

  it("of a band is its two edges", () =>
    expect(planToDate({ entry: level, target: target({ kind: "band", low: "80", high: "110" }), period: "2026-10" })).toEqual({
      planToDate: null,
      low: "80",
      high: "110",
      target: null,
      basis: "LEVEL",
    }));
});

it("without a target there is no plan", () => expect(planToDate({ entry: level, target: null, period: "2026-10" })).toBeNull());
