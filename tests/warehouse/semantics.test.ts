/**
 * Semantics that hold for every KPI there is, whatever the figures: any grouping makes the same total, offices may be permuted, and a report
 * taken away leaves the value over the same offices, flagged, or none; never what is left of the sum.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatasetContract } from "../../connectors/dataset.js";
import { type Period, periodsBetween } from "../../connectors/period.js";
import { evaluate } from "../../warehouse/kpis/arithmetic/evaluate.js";
import type { Evaluation, Place, Use } from "../../warehouse/kpis/arithmetic/evaluation.js";
import type { KpiEntry, Term } from "../../warehouse/kpis/kpi.js";
import { reportersOf } from "../../warehouse/measures/expected.js";
import { chiangMai } from "./kpis/chiang-mai.js";
import { contracts, cubeOf, district, type Given, office, type Silent } from "./small-cube.js";

const province: Place = { level: "province", id: "" };
const asked: Record<KpiEntry["every"], Period[]> = {
  month: ["2026-11", "FY2570-Q1", "FY2570-YTD"],
  quarter: ["FY2570-Q1", "FY2569"],
  half: ["FY2569-H2"],
  year: ["FY2569"],
};
const districts = ["5001", "5009", "5016"];
const contractOf = (term: Term) => contracts.get(term.measure.split(".")[0]!)!;
const termsOf = ({ formula }: KpiEntry) => [...formula.numerator, ...(formula.denominator ?? [])];
const carried = (entry: KpiEntry, { measure }: Term) => Boolean(entry.carryForward?.[measure] ?? entry.population?.includes(measure));

/** Numbers from 1 to 999 that follow from a seed alone. */
function numbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return 1 + (Math.abs(state) % 999);
  };
}

/** What one to nine cases took each, zero days included. */
const taken = (next: () => number): string[] => Array.from({ length: 1 + (next() % 9) }, () => String(next() % 90));

/** Every report that the entry's datasets owe from October 2024 to December 2026 (of the population from FY2567), filled with numbers. */
function reported(entry: KpiEntry, seed: number): Given[] {
  const next = numbers(seed);
  const given = new Map<string, Given>();
  const { takes, numerator, denominator } = entry.formula;
  for (const term of takes ? numerator : termsOf(entry)) {
    const contract = contractOf(term);
    for (const period of periodsBetween(contract.due.every, "2023-10", "2026-12"))
      for (const { id } of reportersOf(contract, chiangMai.province, period))
        for (const at of contract.district ? districts : [undefined])
          for (const dims of dimsOf(term)) {
            const one: Given = { measure: term.measure, period, office: id, value: String(next()), ...(at ? { district: at } : {}), dims };
            const key = (measure: string) => [measure, period, id, at, dims].join("|");
            given.set(key(one.measure), one);
            if (!takes) continue;
            const each = taken(next);
            given.set(key(one.measure), { ...one, each, value: String(each.reduce((sum, value) => sum + Number(value), 0)) });
            const cases = denominator![0]!.measure;
            given.set(key(cases), { ...one, measure: cases, value: String(each.length) });
          }
  }
  return [...given.values()];
}

/** One set of codes for each code the term asks for, and one that it does not. */
function dimsOf({ where }: Term): string[] {
  const codes = Object.entries(where ?? {}).map(([dim, wanted]) => wanted.map((code) => `${dim}=${code}`));
  const joined = codes.reduce<string[][]>((sets, own) => sets.flatMap((set) => own.map((one) => [...set, one])), [[]]);
  return [...joined.map((set) => set.sort().join(";")), ...(where ? [`${Object.keys(where)[0]}=no_such`] : [])];
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const total = (part: Evaluation["numerator"]) => part && [part.total, part.over];
const figures = ({ state, numerator, denominator, partial }: Evaluation) => [state, total(numerator), total(denominator), partial];
const datasetOfUse = ({ term }: Use) => term.measure.split(".")[0]!;

describe.each(chiangMai.kpis.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
  const periods = asked[entry.every];
  const check = (property: (given: Given[], period: Period, seed: number) => void) =>
    fc.assert(
      fc.property(seeds, fc.constantFrom(...periods), (seed, period) => {
        property(reported(entry, seed), period, seed);
      }),
      { numRuns: 20 },
    );

  it("is reported where every report is there", () =>
    check((given, period) => {
      const is = evaluate(entry, period, province, cubeOf(given));
      // Two running totals may be drawn alike: between them was nothing to divide by.
      const state = is.denominator?.total === 0n ? "NOT_APPLICABLE" : "REPORTED";
      expect(is).toMatchObject({ state, partial: false });
    }));

  it("makes the same total of its offices, or of its districts", () =>
    check((given, period) => {
      const cube = cubeOf(given);
      const whole = evaluate(entry, period, province, cube);
      const sums = (places: Place[], part: "numerator" | "denominator") =>
        places.reduce((sum, place) => sum + (evaluate(entry, period, place, cube)[part]?.total ?? 0n), 0n);
      const of = entry.levels.includes("office")
        ? chiangMai.province.offices.map(({ id }) => office(id))
        : entry.levels.includes("district")
          ? chiangMai.province.districts.map(({ id }) => district(id))
          : null;
      if (!of) return;
      if (entry.formula.takes !== "median") expect(sums(of, "numerator")).toBe(whole.numerator!.total);
      if (whole.denominator) expect(sums(of, "denominator")).toBe(whole.denominator.total);
    }));

  if (entry.formula.takes === "median")
    it("is the middle of all cases pooled, however they are grouped by months and places", () =>
      check((given, period) => {
        const cube = cubeOf(given);
        const whole = evaluate(entry, period, province, cube);
        const [term] = entry.formula.numerator as [Term];
        const own = whole.uses.filter(({ part }) => part === "numerator");
        const isOwn = (one: Given) =>
          one.measure === term.measure && own.some((use) => use.period === one.period && use.office === one.office);
        const row = given
          .filter(isOwn)
          .flatMap(({ each = [] }) => each.map(Number))
          .sort((a, b) => a - b);
        expect(whole.denominator!.total).toBe(BigInt(row.length) * 10_000n);
        const [low, high] = [row[Math.ceil(row.length / 2) - 1]!, row[Math.floor(row.length / 2)]!];
        expect(whole.numerator!.total).toBe(BigInt((low + high) * 5_000));
        // Cases of one district moved into another change nothing for the province.
        const moved = given.map((one) => ({ ...one, district: "5002" }));
        expect(figures(evaluate(entry, period, province, cubeOf(moved)))).toEqual(figures(whole));
        const inOne = evaluate(entry, period, district("5002"), cubeOf(moved));
        expect([total(inOne.numerator), total(inOne.denominator)]).toEqual([total(whole.numerator), total(whole.denominator)]);
      }));

  it("is the same in whatever order the figures stand, and whichever office sent which", () =>
    check((given, period, seed) => {
      const next = numbers(seed + 1);
      const whole = figures(evaluate(entry, period, province, cubeOf(given)));
      const shuffled = given.map((one) => [next(), one] as const).sort(([a], [b]) => a - b);
      expect(figures(evaluate(entry, period, province, cubeOf(shuffled.map(([, one]) => one))))).toEqual(whole);
      const alike = officesAlike(entry, period);
      const turned = new Map(alike.map((id, i) => [id, alike[(i + 1) % alike.length]!]));
      const swapped = given.map((one) => ({ ...one, office: turned.get(one.office) ?? one.office }));
      expect(figures(evaluate(entry, period, province, cubeOf(swapped)))).toEqual(whole);
    }));

  it("without one report is over the same offices and says so, or is none: never what is left of the sum", () =>
    check((given, period, seed) => {
      const whole = evaluate(entry, period, province, cubeOf(given));
      const counted = whole.uses.filter((use) => !carried(entry, use.term));
      const gone = counted[numbers(seed + 2)() % counted.length]!;
      const silent: Silent = { dataset: datasetOfUse(gone), office: gone.office, period: gone.period };
      const without = evaluate(entry, period, province, cubeOf(given, [silent]));
      if (without.state !== "REPORTED") return void expect(without.numerator).toBeNull();
      // A year to date whose last month nobody has reported ends before it, and says so.
      if (without.dataTo! < whole.dataTo!) expect(period.endsWith("-YTD")).toBe(true);
      else expect([without.partial, without.reported < without.expected]).toEqual([true, true]);
      // The same as if that office had sent nothing at all for that period, of whatever the formula asks of it.
      const companions = [
        ...new Set(
          termsOf(entry)
            .filter((term) => !carried(entry, term))
            .map(contractOf),
        ),
      ]
        .filter(({ agency }) => agency === contracts.get(silent.dataset)!.agency)
        .map(({ id }) => ({ ...silent, dataset: id }));
      const together = evaluate(entry, period, province, cubeOf(given, companions));
      expect(figures(without).slice(0, 3)).toEqual(figures(together).slice(0, 3));
      // What is left of the sum: that report's own cells out of the part it stands in, the other part untouched.
      const isGone = (use: Use) => datasetOfUse(use) === silent.dataset && use.office === silent.office && use.period === silent.period;
      const parts = new Set(whole.uses.filter(isGone).map(({ part }) => part));
      if (entry.formula.denominator && parts.size === 1 && !oneSided(entry, gone))
        expect([...parts][0] === "numerator" ? without.denominator!.total : without.numerator!.total).not.toBe(
          [...parts][0] === "numerator" ? whole.denominator!.total : whole.numerator!.total,
        );
    }));
});

/** Offices that report every dataset that the formula asks of their agency. */
function officesAlike(entry: KpiEntry, period: Period): string[] {
  const [first] = termsOf(entry).map(contractOf) as [DatasetContract];
  const own = [...new Set(termsOf(entry).map(contractOf))].filter(({ agency }) => agency === first.agency);
  const sets = own.map((contract) => reportersOf(contract, chiangMai.province, period).map(({ id }) => id));
  return sets.reduce((all, ids) => all.filter((id) => ids.includes(id)));
}

/** Whether the other part comes from another agency, or is population or carried forward: then it is not the same offices that it stands on. */
function oneSided(entry: KpiEntry, gone: Use): boolean {
  const other = gone.part === "numerator" ? (entry.formula.denominator ?? []) : entry.formula.numerator;
  return other.every((term) => carried(entry, term) || contractOf(term).agency !== contractOf(gone.term).agency);
}
