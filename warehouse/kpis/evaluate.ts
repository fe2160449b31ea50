/**
 * The arithmetic of a KPI: which reports, of which offices and periods, its numerator and denominator stand on, and what they add up to.
 * Numerator and denominator are taken over the same offices (and, for flows, the same office-months): an office that has not reported
 * never makes a figure fall. The same walk answers the value and lists what it used, so that evidence cannot drift from the figure.
 * @see docs/methods/measures.md
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import {
  addMonths,
  fiscalYearOf,
  lastMonth,
  type Month,
  monthNumber,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
  periodsBetween,
} from "../../connectors/period.js";
import { punctuality } from "../measures/punctual.js";
import type { ValueState } from "../warehouse.js";
import { type Cube, datasetOf, type Figure, measureOf } from "./cube.js";
import type { KpiEntry, Level, Term } from "./kpi.js";

export interface Place {
  level: Level;
  /** Office or district id; "" for the province. */
  id: string;
}

/** What the arithmetic reads of an entry: a series of a plain measure asks with no more than this. */
export type Reckoned = Pick<KpiEntry, "every" | "levels" | "formula" | "carryForward" | "population">;

/** One dataset period of one office that a part stands on. */
export interface Use {
  part: "numerator" | "denominator";
  term: Term;
  sign: 1 | -1;
  role: "value" | "carried_forward" | "population";
  office: string;
  period: Period;
}

export interface Sum {
  /** Ten-thousandths. */
  total: bigint;
  /** A mean: the sum over so many periods. */
  over: number;
}

export interface Evaluation {
  state: ValueState;
  numerator: Sum | null;
  denominator: Sum | null;
  dataTo: Month | null;
  observedOn: string | null;
  provisional: boolean;
  partial: boolean;
  carried: boolean;
  reported: number;
  expected: number;
  onTime: number;
  unjudged: number;
  receivedAt: string | null;
  /** Ten-thousandths: the count behind amounts (requests behind baht), null where nothing is an amount. */
  behind: bigint | null;
  uses: Use[];
}

const kindsOf = {
  month: ["month", "quarter", "half", "year", "ytd"],
  quarter: ["quarter", "half", "year", "ytd"],
  half: ["half", "year", "ytd"],
  year: ["year"],
};

/** Whether a KPI of a rhythm has figures for such a period. */
export function isApplicable(entry: Reckoned, period: Period): boolean {
  const kind = periodKind(period);
  return kind !== null && kindsOf[entry.every].includes(kind);
}

/** How a term's dataset periods make its value. */
type Way = "flow" | "running" | "point" | "average" | "first" | "population";

interface Reading {
  term: Term;
  part: Use["part"];
  contract: DatasetContract;
  way: Way;
  /** Dataset periods inside the asked period; for a point, the one it is read at. */
  periods: Period[];
  /** First month of the asked period. */
  start: Month;
}

export function evaluate(entry: Reckoned, period: Period, place: Place, cube: Cube): Evaluation {
  const empty = (state: ValueState): Evaluation => ({
    state,
    numerator: null,
    denominator: null,
    dataTo: null,
    observedOn: null,
    provisional: false,
    partial: false,
    carried: false,
    reported: 0,
    expected: 0,
    onTime: 0,
    unjudged: 0,
    receivedAt: null,
    behind: null,
    uses: [],
  });
  if (!isApplicable(entry, period) || !entry.levels.includes(place.level)) return empty("NOT_APPLICABLE");
  const until = untilOf(entry, period, cube);
  if (until === null) return { ...empty("MISSING"), ...completeness(entry, readings(entry, period, lastMonth(period), cube), place, cube) };
  const all = readings(entry, period, until, cube);
  const counted = completeness(entry, all, place, cube);
  const result: Evaluation = { ...empty("MISSING"), ...counted, dataTo: until };
  const groups = new Map<string, Reading[]>();
  for (const reading of all) {
    const key = "office" in reading.contract.reporters ? reading.contract.reporters.office : reading.contract.agency;
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  const sums = { numerator: null as Sum | null, denominator: null as Sum | null };
  const own = [...groups.values()].filter((group) => isOwn(group, place, until, cube));
  const parts = new Set(own.flat().map((reading) => reading.part));
  if (!parts.has("numerator") || (entry.formula.denominator && !parts.has("denominator")))
    return { ...result, state: place.level === "office" ? "NOT_APPLICABLE" : "MISSING" };
  for (const group of own) {
    const taken = takeGroup(entry, group, place, until, cube);
    if (taken.state) return { ...result, state: taken.state };
    result.uses.push(...taken.uses);
    result.partial ||= taken.partial;
  }
  for (const use of result.uses) addUse(use, place, cube, result, sums);
  for (const part of ["numerator", "denominator"] as const) {
    const over = all.filter((reading) => reading.part === part && reading.way === "average");
    if (over.length && sums[part])
      sums[part].over = new Set(result.uses.filter((use) => use.part === part).map((use) => use.period)).size || 1;
  }
  result.numerator = sums.numerator;
  result.denominator = sums.denominator;
  if (!sums.numerator || (entry.formula.denominator && !sums.denominator)) return { ...result, state: "MISSING", uses: [] };
  result.carried = result.uses.some((use) => use.role === "carried_forward");
  if (entry.formula.denominator && sums.denominator!.total === 0n) return { ...result, state: "NOT_APPLICABLE" };
  return { ...result, state: "REPORTED" };
}

/** The last month a figure can cover: the period's own when its reports are there, the last month with data for a year to date. */
function untilOf(entry: Reckoned, period: Period, cube: Cube): Month | null {
  const last = dataToOf(entry, cube);
  if (last === null) return null;
  const own = lastMonth(period);
  if (periodKind(period) !== "ytd") return own <= last ? own : null;
  const until = own < last ? own : last;
  return fiscalYearOf(until) === fiscalYearOf(period) ? until : null;
}

/** The last month that every dataset of a formula reaches (what is carried forward or counted once a year aside), at the KPI's own rhythm. */
export function dataToOf(entry: Reckoned, cube: Cube): Month | null {
  const terms = [...entry.formula.numerator, ...(entry.formula.denominator ?? [])];
  const counted = terms.filter((term) => !entry.population?.includes(term.measure) && !entry.carryForward?.[term.measure]);
  const months = counted.map((term) => cube.lastMonthOf(datasetOf(term)));
  if (!months.length || months.some((month) => month === null)) return null;
  const last = (months as Month[]).reduce((a, b) => (a < b ? a : b));
  const whole = periodOfRhythm(entry.every, last);
  return lastMonth(whole) <= last ? last : addMonths(monthsOf(whole)[0]!, -1);
}

function readings(entry: Reckoned, period: Period, until: Month, cube: Cube): Reading[] {
  const parts: [Use["part"], Term[]][] = [
    ["numerator", entry.formula.numerator],
    ["denominator", entry.formula.denominator ?? []],
  ];
  const months = monthsOf(period, until);
  return parts.flatMap(([part, terms]) =>
    terms.map((term) => {
      const contract = cube.contractOf(term);
      const measure = contract.measures[measureOf(term)]!;
      const way = wayOf(entry, term, measure);
      const inside = periodsBetween(contract.due.every, months[0]!, months.at(-1)!).filter((own) =>
        monthsOf(own).every((month) => months.includes(month)),
      );
      const at = periodOfRhythm(contract.due.every, until);
      const periods = way === "flow" || way === "average" ? inside : way === "first" ? inside.slice(0, 1) : [at];
      return { term, part, contract, way, periods, start: months[0]! };
    }),
  );
}

function wayOf(entry: Reckoned, term: Term, measure: DatasetContract["measures"][string]): Way {
  if (entry.population?.includes(term.measure)) return "population";
  if (measure.adds === "flow") return "flow";
  if (measure.adds === "running_total") return "running";
  if (measure.adds === "cohort") return "flow";
  const overTime = term.overTime ?? measure.overTime ?? "last";
  return overTime === "average" ? "average" : overTime === "first" ? "first" : "point";
}

/** At an office only what it reports itself counts: of a KPI of two agencies, its own agency's terms. */
const isOwn = (group: readonly Reading[], place: Place, until: Month, cube: Cube): boolean =>
  place.level !== "office" || group.some((reading) => officesOf(reading, until, cube).includes(place.id));

/** Chooses the offices and periods of one agency's terms, the same for all of them. */
function takeGroup(
  entry: Reckoned,
  group: readonly Reading[],
  place: Place,
  until: Month,
  cube: Cube,
): { uses: Use[]; partial: boolean; state?: ValueState } {
  const offices = new Set(group.flatMap((reading) => officesOf(reading, until, cube)));
  const wanted = place.level === "office" ? [place.id] : [...offices].sort();
  if (!wanted.length) return { uses: [], partial: false, state: "MISSING" };
  const uses: Use[] = [];
  let partial = false;
  let notCollected = false;
  const rhythm = group.filter((reading) => reading.way === "flow" || reading.way === "average");
  const shared = new Map<string, Period[]>();
  for (const office of wanted) shared.set(office, sharedPeriods(rhythm, office, cube));
  const averaged = rhythm.some((reading) => reading.way === "average") ? commonPeriods([...shared.values()]) : null;
  for (const office of wanted) {
    const own: Use[] = [];
    const periods = averaged ?? shared.get(office)!;
    let complete = true;
    for (const reading of group) {
      const taken = takeReading(entry, reading, office, periods, until, cube);
      if (taken === "not_collected") notCollected = true;
      if (typeof taken === "string") {
        complete = false;
        break;
      }
      own.push(...taken.uses);
      partial ||= taken.partial;
    }
    if (complete) uses.push(...own);
    else partial = true;
  }
  if (!uses.length) return { uses, partial, state: notCollected ? "NOT_COLLECTED" : "MISSING" };
  return { uses, partial };
}

function officesOf(reading: Reading, until: Month, cube: Cube): string[] {
  const period = reading.periods.at(-1) ?? periodOfRhythm(reading.contract.due.every, until);
  return cube.expected(reading.contract, period).map(({ office }) => office);
}

/** Periods in which every flow of the group is there for an office. */
function sharedPeriods(rhythm: readonly Reading[], office: string, cube: Cube): Period[] {
  const all = [...new Set(rhythm.flatMap((reading) => reading.periods))].sort();
  return all.filter((period) =>
    rhythm.every((reading) => !reading.periods.includes(period) || isThere(reading, office, period, cube) === "there"),
  );
}

/** For means: periods that every office with any report has. */
function commonPeriods(ofOffices: readonly Period[][]): Period[] {
  const reporting = ofOffices.filter((periods) => periods.length > 0);
  if (!reporting.length) return [];
  const common = reporting[0]!.filter((period) => reporting.every((periods) => periods.includes(period)));
  return common.length ? common : reporting.reduce((best, periods) => (periods.length > best.length ? periods : best)).slice(-1);
}

/** Whether an office's figures of a term stand for a period: a report with a blank in it does not count as one. */
function isThere(reading: Reading, office: string, period: Period, cube: Cube): "there" | "missing" | "not_collected" {
  const report = cube.report(reading.contract.id, office, period);
  // Of a table with a line set aside the rest would be too low a sum; a case list goes on, and says that it is partial.
  if (!report || (report.damaged > 0 && reading.contract.absentRows === "missing")) return "missing";
  const own = cube.figures(reading.term, period).filter((figure) => figure.office === office);
  if (own.some((figure) => figure.missing > 0)) return "missing";
  if (own.some((figure) => figure.notCollected > 0)) return "not_collected";
  return own.length > 0 || reading.contract.absentRows === "zero" ? "there" : "missing";
}

function takeReading(
  entry: Reckoned,
  reading: Reading,
  office: string,
  shared: readonly Period[],
  until: Month,
  cube: Cube,
): { uses: Use[]; partial: boolean } | "missing" | "not_collected" {
  const { term, part } = reading;
  const sign = term.sign ?? 1;
  const use = (period: Period, role: Use["role"] = "value", turn: 1 | -1 = 1): Use => ({
    part,
    term,
    sign: (sign * turn) as 1 | -1,
    role,
    office,
    period,
  });
  if (reading.way === "flow" || reading.way === "average") {
    const periods = reading.periods.filter((period) => shared.includes(period));
    if (!periods.length) return "missing";
    return { uses: periods.map((period) => use(period)), partial: periods.length < reading.periods.length };
  }
  if (reading.way === "population" || entry.carryForward?.[term.measure]) return carried(entry, reading, office, until, cube, use);
  const at = reading.periods[0]!;
  const there = isThere(reading, office, at, cube);
  if (there !== "there") return there;
  if (reading.way !== "running") return { uses: [use(at)], partial: false };
  const before = beforeFirst(reading);
  if (before === null) return { uses: [use(at)], partial: false };
  const known = isThere(reading, office, before, cube);
  return known === "there" ? { uses: [use(at), use(before, "value", -1)], partial: false } : known;
}

/** A running total is differenced with the month before the period; since October begins it anew, October has none. */
function beforeFirst(reading: Reading): Period | null {
  return reading.start.endsWith("-10") ? null : periodOfRhythm(reading.contract.due.every, addMonths(reading.start, -1));
}

/** The last report at or before the period's end, for as long as declared; population belongs to its fiscal year. */
function carried(
  entry: Reckoned,
  reading: Reading,
  office: string,
  until: Month,
  cube: Cube,
  use: (period: Period, role: Use["role"]) => Use,
): { uses: Use[]; partial: boolean } | "missing" | "not_collected" {
  const months = entry.carryForward?.[reading.term.measure]?.months ?? 24;
  const every = reading.contract.due.every;
  const candidates = periodsBetween(every, addMonths(until, -months - 12), until)
    .filter((period) => (reading.way === "population" ? true : lastMonth(period) <= until))
    .filter((period) => monthNumber(until) - monthNumber(lastMonth(period)) <= months)
    .reverse();
  for (const period of candidates) {
    if (isThere(reading, office, period, cube) !== "there") continue;
    const role = reading.way === "population" ? "population" : lastMonth(period) === until ? "value" : "carried_forward";
    return { uses: [use(period, role)], partial: false };
  }
  return "missing";
}

/** Figures of a use at a place. */
export function figuresOf(use: Use, place: Place, cube: Cube): Figure[] {
  return cube
    .figures(use.term, use.period)
    .filter((figure) => figure.office === use.office && fitsPlace(figure.district, use.term, place, cube));
}

export function fitsPlace(district: string | null, term: Term, place: Place, cube: Cube): boolean {
  if (place.level === "district" && district !== place.id) return false;
  const { not, only } = term.districts ?? {};
  const named = (names: string[]) =>
    district !== null && names.some((name) => name === district || (name === "capital" && cube.capital.has(district)));
  if (not && named(not)) return false;
  return !only || named(only);
}

function addUse(use: Use, place: Place, cube: Cube, result: Evaluation, sums: { numerator: Sum | null; denominator: Sum | null }): void {
  sums[use.part] ??= { total: 0n, over: 1 };
  const sum = sums[use.part]!;
  for (const figure of figuresOf(use, place, cube)) {
    if (figure.value !== null) sum.total += BigInt(use.sign) * figure.value;
    result.provisional ||= figure.provisional;
    if (figure.observedOn && use.role === "value" && figure.observedOn > (result.observedOn ?? "")) result.observedOn = figure.observedOn;
  }
  const counted = cube.contractOf(use.term).measures[measureOf(use.term)]!.countedBy;
  if (counted) {
    const behind = { ...use, term: { ...use.term, measure: `${datasetOf(use.term)}.${counted}` } };
    for (const figure of figuresOf(behind, place, cube)) result.behind = (result.behind ?? 0n) + (figure.value ?? 0n);
    result.behind ??= 0n;
  }
  const report = cube.report(datasetOf(use.term), use.office, use.period);
  if (report?.damaged) result.partial = true;
  if (report && report.receivedAt > (result.receivedAt ?? "")) result.receivedAt = report.receivedAt;
}

/** Reports received and expected over the datasets of the formula, what is carried forward or counted once a year aside. */
function completeness(
  entry: Reckoned,
  all: readonly Reading[],
  place: Place,
  cube: Cube,
): Pick<Evaluation, "reported" | "expected" | "onTime" | "unjudged"> {
  const seen = new Set<string>();
  const counts = { reported: 0, expected: 0, onTime: 0, unjudged: 0 };
  for (const reading of all) {
    if (reading.way === "population" || entry.carryForward?.[reading.term.measure]) continue;
    for (const period of reading.periods)
      for (const { office, dueOn } of cube.expected(reading.contract, period)) {
        const key = `${reading.contract.id}|${office}|${period}`;
        if (seen.has(key) || (place.level === "office" && office !== place.id)) continue;
        seen.add(key);
        counts.expected++;
        const report = cube.report(reading.contract.id, office, period);
        if (!report || (report.damaged > 0 && reading.contract.absentRows === "missing")) continue;
        counts.reported++;
        const came = punctuality(report, dueOn);
        if (came === "ON_TIME") counts.onTime++;
        else if (came === "UNKNOWN") counts.unjudged++;
      }
  }
  return counts;
}
