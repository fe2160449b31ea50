/**
 * The arithmetic of a stage in one period: opening + in − out = closing, all of it over the same offices, by the same walk that works KPIs
 * out. An office that lacks any part is left out of every part and named, so that a missing report never looks like people who vanished.
 * @see docs/methods/pipeline.md
 */
import type { MeasureRule } from "../../connectors/dataset.js";
import {
  addMonths,
  lastMonth,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
  periodsBetween,
  type Rhythm,
  rhythms,
} from "../../connectors/period.js";
import type { ValueState } from "../answer.js";
import { type Cube, datasetOf, measureOf } from "../kpis/arithmetic/cube.js";
import { evaluate } from "../kpis/arithmetic/evaluate.js";
import type { Evaluation, Place, Reckoned, Use } from "../kpis/arithmetic/evaluation.js";
import { isApplicable } from "../kpis/arithmetic/reach.js";
import type { Term } from "../kpis/kpi.js";
import type { Ground } from "./ground.js";
import type { PipelineTerm } from "./pipeline.js";

/** One line in one period. */
export interface Counted {
  state: ValueState;
  /** Ten-thousandths. */
  value: bigint | null;
  provisional: boolean;
  /** Offices that should be in it and are not. */
  leftOut: string[];
  /** The reports it stands on. */
  uses: Use[];
}

export interface Lines {
  /** In the order they were asked for. */
  counted: Counted[];
  /** Offices left out of all of them. */
  leftOut: string[];
  /** Over the same offices; else each line stands for itself, and they make no balance. */
  together: boolean;
}

/** The longest rhythm among the datasets of some terms. */
export function rhythmOf(terms: readonly PipelineTerm[], cube: Cube): Rhythm {
  return rhythms[Math.max(...terms.map((term) => rhythms.indexOf(cube.contractOf(term).due.every)))]!;
}

/** The one unit of all that is counted. */
export function unitOf(
  terms: readonly PipelineTerm[] | null | undefined,
  { cube, definitions }: Pick<Ground, "cube" | "definitions">,
): MeasureRule["unit"] | null {
  if (!definitions.rules.exports?.pipeline || !terms) return null;
  const units = new Set(terms.map((term) => cube.contractOf(term).measures[measureOf(term)]!.unit));
  return units.size === 1 ? [...units][0]! : null;
}

const reckoned = (terms: readonly PipelineTerm[], cube: Cube): Reckoned => ({
  every: rhythmOf(terms, cube),
  levels: ["province", "office"],
  formula: { numerator: [...terms], times: "1" },
});

/** Lines of one balance, over the offices that have all of them; where there are none, each by itself. */
export function linesTogether(lines: readonly PipelineTerm[][], period: Period, place: Place, cube: Cube): Lines {
  const terms = lines.flat();
  const entry = reckoned(terms, cube);
  const is = evaluate(entry, period, place, cube);
  const kept = is.state === "REPORTED" ? wholeOffices(is, terms, period, cube) : new Set<string>();
  const leftOut = expectedOffices(terms, period, place, cube).filter((office) => !kept.has(office));
  if (!kept.size) return { counted: lines.map((own) => lineAlone(own, period, place, cube)), leftOut, together: false };
  const uses = is.uses.filter(({ office }) => kept.has(office));
  return {
    counted: lines.map((own) => ({
      ...sumOf(
        uses.filter(({ term }) => (own as readonly Term[]).includes(term)),
        cube,
      ),
      leftOut,
    })),
    leftOut,
    together: true,
  };
}

/** A line for itself, over every office that reports it. */
export function lineAlone(terms: readonly PipelineTerm[], period: Period, place: Place, cube: Cube): Counted {
  const is = evaluate(reckoned(terms, cube), period, place, cube);
  const used = new Set(is.uses.map(({ office }) => office));
  const leftOut = is.state === "NOT_APPLICABLE" ? [] : expectedOffices(terms, period, place, cube).filter((office) => !used.has(office));
  if (is.state !== "REPORTED") return { state: is.state, value: null, provisional: false, leftOut, uses: [] };
  const lacking = is.partial && !leftOut.length ? [...used].filter((office) => !wholeOffices(is, terms, period, cube).has(office)) : [];
  return { ...sumOf(is.uses, cube), leftOut: [...leftOut, ...lacking] };
}

/**
 * What the offices of some opening reports closed the period before with: null where the opening is that very figure, or where any of them
 * did not close.
 */
export function closedBefore(opening: Counted, closing: readonly PipelineTerm[], period: Period, place: Place, cube: Cube): bigint | null {
  if (!opening.uses.length || opening.uses.some(({ term }) => (term as PipelineTerm).overTime === "before")) return null;
  const offices = new Set(opening.uses.map(({ office }) => office));
  const before = evaluate(reckoned(closing, cube), periodBefore(period), place, cube);
  const uses = before.uses.filter(({ office }) => offices.has(office));
  return before.state === "REPORTED" && new Set(uses.map(({ office }) => office)).size === offices.size ? sumOf(uses, cube).value : null;
}

/** Of a year to date the whole year before. */
function periodBefore(period: Period): Period {
  const kind = periodKind(period);
  return periodOfRhythm(kind === "ytd" ? "year" : (kind as Rhythm), addMonths(monthsOf(period)[0]!, -1));
}

/** Whether lines of these terms exist for such a period: what is reported each quarter has no month. */
export function isReportedAt(terms: readonly PipelineTerm[], period: Period, cube: Cube): boolean {
  return isApplicable(reckoned(terms, cube), period);
}

function sumOf(uses: Use[], cube: Cube): Omit<Counted, "leftOut"> {
  let value = 0n;
  let provisional = false;
  for (const use of uses)
    for (const counted of cube.counted(use.term, use.period, use.office)) {
      value += BigInt(use.sign) * counted.value;
      provisional ||= counted.provisional;
    }
  return { state: "REPORTED", value, provisional, uses };
}

/** Offices whose every term has every one of its periods: over several months a flow with one month missing would not close. */
function wholeOffices(is: Evaluation, terms: readonly PipelineTerm[], period: Period, cube: Cube): Set<string> {
  const wanted = terms.reduce((sum, term) => sum + usesOf(term, period, is, cube), 0);
  const found = new Map<string, number>();
  for (const { office } of is.uses) found.set(office, (found.get(office) ?? 0) + 1);
  return new Set([...found].filter(([, count]) => count >= wanted).map(([office]) => office));
}

/** How many reports a term reads of one office. */
function usesOf(term: PipelineTerm, period: Period, is: Evaluation, cube: Cube): number {
  const contract = cube.contractOf(term);
  const { adds } = contract.measures[measureOf(term)]!;
  const months = monthsOf(period, is.dataTo ?? undefined);
  if (adds === "running_total") return months[0]!.endsWith("-10") ? 1 : 2;
  return adds === "stock" ? 1 : wholePeriods(contract.due.every, months).length;
}

const wholePeriods = (every: Rhythm, months: readonly string[]): Period[] =>
  periodsBetween(every, months[0]!, months.at(-1)!).filter((own) => monthsOf(own).every((month) => months.includes(month)));

/** Offices that should report any of the terms at the period's end. */
function expectedOffices(terms: readonly PipelineTerm[], period: Period, place: Place, cube: Cube): string[] {
  const offices = new Set<string>();
  for (const contract of new Set(terms.map((term) => cube.contractOf(term))))
    for (const { office } of cube.expected(contract, lastOf(contract.due.every, period, cube.lastMonthOf(contract.id))))
      if (place.level !== "office" || office === place.id) offices.add(office);
  return [...offices].sort();
}

/** The dataset's own last period in a period; of a year to date that the data reach. */
function lastOf(every: Rhythm, period: Period, reached: string | null): Period {
  const months = monthsOf(period, periodKind(period) === "ytd" && reached ? reached : undefined);
  const inside = wholePeriods(every, months.length ? months : monthsOf(period));
  return inside.at(-1) ?? periodsBetween(every, lastMonth(period), lastMonth(period))[0]!;
}

/** Reports of some terms that are not there: whose, and whether all of them may still come in time. */
export function missingReports(
  terms: readonly PipelineTerm[],
  period: Period,
  place: Place,
  cube: Cube,
  day: string,
): { offices: string[]; allDueLater: boolean } {
  const offices = new Set<string>();
  let allDueLater = true;
  for (const term of terms) {
    const contract = cube.contractOf(term);
    const months = monthsOf(period);
    const inside = wholePeriods(contract.due.every, months);
    for (const own of inside)
      for (const { office, dueOn } of cube.expected(contract, own)) {
        if (place.level === "office" && office !== place.id) continue;
        if (cube.report(datasetOf(term), office, own)) continue;
        offices.add(office);
        allDueLater &&= dueOn >= day;
      }
  }
  return { offices: [...offices].sort(), allDueLater: offices.size > 0 && allDueLater };
}
