/** A figure taken apart by a dimension; every number here was worked out by hand. */
import { describe, expect, it } from "vitest";
import { loadContracts } from "../../../connectors/contracts.js";
import type { Viewer } from "../../../warehouse/answer.js";
import type { Cube } from "../../../warehouse/kpis/arithmetic/cube.js";
import { evaluate } from "../../../warehouse/kpis/arithmetic/evaluate.js";
import type { Place } from "../../../warehouse/kpis/arithmetic/evaluation.js";
import { codeName, dimensionName } from "../../../warehouse/kpis/dimension-words.js";
import { figureOf } from "../../../warehouse/kpis/reading.js";
import { isSummed, type SplitPart, splitOf } from "../../../warehouse/kpis/split.js";
import { splitDimensions } from "../../../warehouse/kpis/split-dimensions.js";
import { hiddenParts } from "../../../warehouse/kpis/split-question.js";
import { cubeOf, entryOf, type Given } from "../small-cube.js";
import { chiangMai } from "./chiang-mai.js";

const contracts = await loadContracts();
const province: Place = { level: "province", id: "" };
const ids = (kpi: string) => splitDimensions(entryOf(kpi), contracts).map(({ id, ownBases }) => (ownBases ? `${id} own` : id));

function split(kpi: string, dimension: string, period: string, cube: Cube, place = province) {
  const entry = entryOf(kpi);
  const by = splitDimensions(entry, contracts).find(({ id }) => id === dimension)!;
  const whole = evaluate(entry, period, place, cube);
  const parts = splitOf(entry, whole, by, place, cube);
  return { whole, parts, summed: isSummed(entry, by), values: Object.fromEntries(parts.map((part) => [part.code, told(kpi, part)])) };
}
function told(kpi: string, { state, numerator, denominator }: SplitPart): string {
  if (state !== "REPORTED" || !numerator) return state;
  const text = (value: bigint) => `${value / 10_000n}.${String(value % 10_000n).padStart(4, "0")}`;
  const row = {
    period: "2026-10",
    numerator: text(numerator.total),
    numerator_over: numerator.over,
    denominator: denominator && text(denominator.total),
    denominator_over: denominator?.over ?? 1,
  };
  return figureOf(entryOf(kpi), row, 4)!;
}
const sumOf = (parts: readonly SplitPart[]) => parts.reduce((sum, { numerator }) => sum + (numerator?.total ?? 0n), 0n);

describe("what a KPI can be taken apart by", () => {
  it.each([
    ["RH01", ["legal_status", "sex"]], // places have neither: shares of the occupancy
    ["RH02", ["legal_status", "sex own"]], // remand of all by status would be all or nothing
    ["CP01", ["charge"]],
    ["CP02", ["charge"]],
    ["CP05", []], // one level, one level before
    ["CP08", ["case_type own", "sex"]],
    ["CP11", ["offence", "age", "sex own"]], // ages of the register are other ages
    ["CP12", ["case_type"]],
    ["AJ01", ["purpose own", "sex own"]], // a decision decides what is counted
    ["SO06", []],
  ])("%s", (kpi, wanted) => expect(ids(kpi)).toEqual(wanted));

  it("has words in both languages for every dimension and every code", () => {
    for (const entry of chiangMai.kpis)
      for (const { id, codes } of splitDimensions(entry, contracts)) {
        expect(dimensionName(id).th).toMatch(/[\u0e01-\u0e4e]/);
        for (const code of codes)
          expect([id, code, codeName(id, code, contracts.values()).th]).toEqual([id, code, expect.stringMatching(/[\u0e01-\u0e4e]/)]);
      }
  });
});

describe("a count", () => {
  const received = (office: string, type: string, value: number): Given => ({
    measure: "dop_cases.received",
    office,
    period: "2026-10",
    value: String(value),
    dims: `case_type=${type};law_group=drunk_driving`,
  });
  const given = [
    received("DOP-5001", "investigation", 100),
    received("DOP-5001", "adult_supervision", 20),
    received("DOP-5009", "investigation", 7),
    received("DOP-5009", "adult_supervision", 3),
  ];
  it("is the sum of its parts; a code nobody reported is missing, not zero", () => {
    const { whole, parts, values, summed } = split("CP12", "case_type", "2026-10", cubeOf(given));
    expect(values).toEqual({ investigation: "107.0000", adult_supervision: "23.0000", parole: "MISSING", juvenile: "MISSING" });
    expect([summed, sumOf(parts)]).toEqual([true, whole.numerator!.total]);
  });
  it("has its parts over the offices the whole is over", () => {
    // One of 5009's two figures is a blank: the office is out of the whole, and so out of the part that it did report.
    const blank = given.map((one) => (one.value === "3" ? { ...one, value: null, missing: true } : one));
    const { whole, parts, values } = split("CP12", "case_type", "2026-10", cubeOf(blank));
    expect(whole.partial).toBe(true);
    expect(values).toMatchObject({ investigation: "100.0000", adult_supervision: "20.0000" });
    expect(sumOf(parts)).toBe(whole.numerator!.total);
  });
});

describe("a ratio", () => {
  const inmates = (status: string, sex: string, value: number): Given => ({
    measure: "doc_population.inmates",
    office: "DOC-5006",
    period: "2026-10",
    value: String(value),
    dims: `legal_status=${status};sex=${sex}`,
  });
  const cube = cubeOf([
    inmates("sentenced", "male", 50),
    inmates("sentenced", "female", 10),
    inmates("trial", "male", 15),
    inmates("trial", "female", 5),
    inmates("appeal", "male", 11),
    inmates("appeal", "female", 4),
    inmates("investigation", "male", 4),
    inmates("investigation", "female", 1),
    inmates("detained", "male", 0),
    inmates("detained", "female", 0),
  ]);
  it("whose base stays whole is the sum of its shares", () => {
    // 40 of 100 on remand: 15 + 20 + 5 points.
    const { values, summed, parts, whole } = split("RH02", "legal_status", "2026-10", cube);
    expect(values).toEqual({ appeal: "15.0000", trial: "20.0000", investigation: "5.0000" });
    expect([summed, sumOf(parts)]).toEqual([true, whole.numerator!.total]);
  });
  it("whose base is split too has ratios of their own, and sums of both sides that fit", () => {
    // Men: 30 of 80; women: 10 of 20.
    const { values, summed, parts, whole } = split("RH02", "sex", "2026-10", cube);
    expect(values).toEqual({ male: "37.5000", female: "50.0000" });
    expect(summed).toBe(false);
    expect(sumOf(parts)).toBe(whole.numerator!.total);
    expect(parts.reduce((sum, { denominator }) => sum + denominator!.total, 0n)).toBe(whole.denominator!.total);
  });
  it("over nothing has no value", () => {
    const men = cubeOf([
      inmates("sentenced", "male", 50),
      inmates("trial", "male", 50),
      inmates("trial", "female", 0),
      inmates("sentenced", "female", 0),
    ]);
    expect(split("RH02", "sex", "2026-10", men).values).toEqual({ male: "50.0000", female: "NOT_APPLICABLE" });
  });
});

describe("a running total and a mean", () => {
  it("differences each part by itself", () => {
    const suspects = (period: string, charge: string, value: number): Given => ({
      measure: "oncb_arrests.cases",
      office: "ONCB-R5",
      period,
      value: String(value),
      district: "5001",
      dims: `charge=${charge}`,
    });
    const cube = cubeOf([
      suspects("2026-10", "sell", 40),
      suspects("2026-10", "use", 60),
      suspects("2026-11", "sell", 100),
      suspects("2026-11", "use", 160),
      {
        measure: "dopa_population.population",
        office: "DOPA-50",
        period: "FY2570",
        value: "200000",
        district: "5001",
        dims: "age=20_24;sex=male",
      },
    ]);
    // November: 60 and 100 of 200,000; per 100,000 half as many. Nothing else was reported, which here means none.
    expect(split("CP01", "charge", "2026-11", cube).values).toEqual({
      produce_import: "0.0000",
      sell: "30.0000",
      possess_to_sell: "0.0000",
      possess: "0.0000",
      use: "50.0000",
    });
  });
  it("keeps the months a mean is over", () => {
    const months = ["2026-10", "2026-11", "2026-12"];
    const again = (sex: string, by: number[]): Given[] =>
      by.map((value, i) => ({
        measure: "dop_outcome.reoffended_during",
        office: "DOP-5001",
        period: months[i]!,
        value: String(value),
        dims: `case_type=parole;sex=${sex}`,
      }));
    const under = [1000, 1100, 1200].map(
      (value, i): Given => ({
        measure: "dop_cases.carried_out",
        office: "DOP-5001",
        period: months[i]!,
        value: String(value),
        dims: "case_type=parole;law_group=drug",
      }),
    );
    // 11 and 22 of 1,100 on the average.
    const { values } = split("CP08", "sex", "FY2570-Q1", cubeOf([...again("male", [7, 7, 8]), ...again("female", [4, 4, 3]), ...under]));
    expect(values).toEqual({ male: "2.0000", female: "1.0000", not_reported: "MISSING" });
  });
});

describe("what is withheld of the parts", () => {
  const analyst: Viewer = { exact: "none", lines: "all" };
  const parts = (...values: number[]): SplitPart[] =>
    values.map((value, i) => ({
      code: String(i),
      state: "REPORTED",
      numerator: { total: BigInt(value) * 10_000n, over: 1 },
      denominator: { total: 1_000_000n, over: 1 },
      behind: null,
    }));
  const hidden = (kpi: string, of: SplitPart[], isProvince = true, viewer = analyst) =>
    hiddenParts(entryOf(kpi), of, isProvince, viewer, contracts)
      .map((one) => (one ? "x" : "-"))
      .join("");

  it.each([
    ["AJ01", [3, 12, 20], "xx-"], // 3 alone would be 35 − 12 − 20
    ["AJ01", [3, 2, 20], "xx-"], // two small ones protect each other
    ["AJ01", [3, 0, 20], "x-x"], // a zero protects nothing
    ["AJ01", [5, 12, 20], "---"],
    ["AJ01", [0, 12, 20], "---"],
    ["CP11", [9, 15, 30], "xx-"], // juveniles: under ten
    ["RH01", [1, 2, 3], "---"], // inmates are no sensitive dataset
  ])("%s %j", (kpi, values, wanted) => expect(hidden(kpi, parts(...values))).toBe(wanted));

  it("is everything below the province, where many small tables would give it back", () => {
    expect(hidden("AJ01", parts(50, 60), false)).toBe("xx");
    expect(hidden("RH01", parts(50, 60), false)).toBe("--");
  });
  it("is nothing for who may see exact figures", () =>
    expect(hidden("AJ01", parts(1, 2), false, { exact: "all", lines: "all" })).toBe("--"));
  it("is a part of which all but a few are counted: 7 of 8 tells of one", () => {
    const [men, women, rest] = parts(22, 7, 30);
    const own = [{ ...men!, denominator: { total: 360_000n, over: 1 } }, { ...women!, denominator: { total: 80_000n, over: 1 } }, rest!];
    expect(hidden("AJ01", own)).toBe("xx-"); // 22 of 36 goes with it
  });
  it("is an amount with few cases behind it", () => {
    const few = parts(5000, 9000, 7000).map((part, i) => ({ ...part, denominator: null, behind: BigInt([2, 9, 8][i]!) * 10_000n }));
    expect(hidden("AJ03", few)).toBe("x-x");
  });
});
