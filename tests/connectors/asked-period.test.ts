import { describe, expect, it } from "vitest";
import { checkPeriods, checkRhythm, periodAsked } from "../../connectors/asked-period.js";
import { Problem } from "../../connectors/problem.js";

const refusal = (ask: () => unknown): Problem => {
  try {
    ask();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error("not refused");
};

describe("a period as it is asked", () => {
  it.each(["2026-10", "2399-12", "FY2570", "FY2400", "FY2570-Q1", "FY2570-H2", "FY2570-YTD"])("%s is taken", (period) =>
    expect(periodAsked(period)).toBe(period),
  );
  it.each([
    ["2569-10", "2026-10"],
    ["2400-01", "1857-01"],
    ["FY2026", "FY2569"],
    ["FY2399", "FY2942"],
    ["FY2027-Q1", "FY2570-Q1"],
    ["FY2027-YTD", "FY2570-YTD"],
  ])("%s is of the other era: %s is meant", (period, accepted) => {
    const { code, place } = refusal(() => periodAsked(period));
    expect([code, place.meant]).toEqual(["UNKNOWN_PERIOD", { written: period, accepted }]);
  });
  it.each(["9999-01", "FY0001"])("%s is of neither era, and nothing is meant", (period) =>
    expect(refusal(() => periodAsked(period)).place.meant).toBeUndefined(),
  );
  it("is refused in words that say what to write", () => {
    const month = refusal(() => periodAsked("2569-10"));
    expect(month.en).toBe(
      "“2569-10” cannot be asked: a month is written with the year of the Christian era, as 2026-10. Did you mean “2026-10”?",
    );
    expect(month.th).toBe("ถามงวด “2569-10” ไม่ได้: เดือนเขียนด้วยปี ค.ศ. เช่น 2026-10 หมายถึง “2026-10” หรือไม่");
    expect(refusal(() => periodAsked("FY2026")).en).toContain("in the Buddhist era, as FY2570. Did you mean “FY2569”?");
    expect(refusal(() => periodAsked("last year")).en).toContain("is no period; examples: 2026-10");
  });
  it("is checked with each other that is given", () => {
    expect(() => checkPeriods(null, undefined, "2026-10")).not.toThrow();
    expect(refusal(() => checkPeriods("2026-10", "FY2026")).place.found).toBe("FY2026");
  });
});

describe("a period of a dataset's rhythm", () => {
  const yearly = { id: "dopa_population", due: { every: "year", withinDays: 1 } } as unknown as Parameters<typeof checkRhythm>[1];

  it.each(["FY2570", "2026-09"])("%s is taken of a yearly one", (period) => expect(() => checkRhythm(period, yearly)).not.toThrow());
  it("is named, with an example, where another is asked", () => {
    const { code, en, th } = refusal(() => checkRhythm("2026-10", yearly));
    expect(code).toBe("UNKNOWN_PERIOD");
    expect(en).toBe("“2026-10” cannot be asked: dopa_population reports by fiscal year, as FY2570.");
    expect(th).toBe("ถามงวด “2026-10” ไม่ได้: dopa_population รายงานรายปีงบประมาณ เช่น FY2570");
    expect(refusal(() => checkRhythm("FY2570-Q1", yearly)).code).toBe("UNKNOWN_PERIOD");
  });
});
