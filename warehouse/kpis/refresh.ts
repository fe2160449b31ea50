/** `mart.kpi`: every KPI's value at every period and place, refreshed for the declared dependants of what a load changed, and only for them. */
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { fiscalYearOf, type Month, monthsOf, type Period } from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/session.js";
import type { Cube, Defined } from "./arithmetic/cube.js";
import { beginCube, holdsThese, type Reached } from "./arithmetic/cube.sql.js";
import { datasetsOf, dependentPeriods, figuresOfPeriods, periodsAround } from "./arithmetic/dependants.js";
import { evaluateAt, spanOf } from "./arithmetic/evaluate.js";
import type { Evaluation, Place } from "./arithmetic/evaluation.js";
import { reachesOf } from "./arithmetic/reach.js";
import { formulasOf, versionOf } from "./definition-version.js";
import type { KpiEntry } from "./kpi.js";
import { type Computed, type KpiRow, rowOf } from "./kpi-rows.js";
import { KpiWriter } from "./kpi-writer.js";
import type { Rules } from "./rules.js";

export interface Believed extends Defined {
  kpis: readonly KpiEntry[];
}

/** Periods of KPIs whose rows are written at once: a month of all of them is a quarter of it. */
const fewPeriods = 1000;

/** Milliseconds of figures worked out before others have their turn: to give way after each KPI costs a small refresh a twentieth. */
const longestTurn = 10;

/** Every place a KPI is given at. */
export function placesOf(entry: KpiEntry, believed: Believed): Place[] {
  const places: Place[] = [{ level: "province", id: "" }];
  if (entry.levels.includes("office")) {
    const agencies = new Set(datasetsOf(entry).map((dataset) => believed.contracts.get(dataset)?.agency));
    for (const office of believed.province.offices) if (agencies.has(office.agency)) places.push({ level: "office", id: office.id });
  }
  if (entry.levels.includes("district"))
    for (const district of believed.province.districts) places.push({ level: "district", id: district.id });
  return places;
}

/** The first month a KPI can have a figure for: its first dataset begins. */
const earliest = (entry: KpiEntry, contracts: Believed["contracts"]): Month =>
  datasetsOf(entry)
    .map((dataset) => monthsOf(contracts.get(dataset)!.since)[0]!)
    .reduce((a, b) => (a < b ? a : b));

export interface Change {
  dataset: string;
  periods: readonly Period[];
}

/**
 * @param changes what a load changed; null: definitions changed, these KPIs are computed for every period
 * @returns the KPIs computed, whether or not their figures moved
 */
export async function refreshKpis(
  session: Session,
  believed: Believed,
  version: number,
  lastClosed: Month,
  changes: readonly Change[] | null,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const { contracts } = believed;
  const affected = believed.kpis.filter((entry) =>
    changes === null ? (only?.has(entry.id) ?? true) : datasetsOf(entry).some((dataset) => changes.some((one) => one.dataset === dataset)),
  );
  if (!affected.length) return [];
  const wanted = affected.map((entry) => ({
    entry,
    periods: changes
      ? new Set(changes.flatMap(({ dataset, periods }) => [...dependentPeriods(entry, dataset, periods, contracts, lastClosed)]))
      : periodsAround(entry, earliest(entry, contracts), lastClosed, lastClosed),
  }));
  const figuresOf = (all: typeof wanted) => all.flatMap(({ entry, periods }) => figuresOfPeriods(entry, contracts, periods));
  const figures = figuresOf(wanted);
  const read = () => beginCube(session, believed, figures, version, changes ? "of changes" : "of all");
  let { cube, singles, reached } = await read();
  if (reached) {
    const more = wanted.flatMap(({ entry, periods }) => {
      const further = [...newlyReached(entry, reached!, earliest(entry, contracts), lastClosed, cube.reachBy)].filter(
        (period) => !periods.has(period),
      );
      for (const period of further) periods.add(period);
      return figuresOf([{ entry, periods: new Set(further) }]);
    });
    // Seldom: a dataset that held others back has gone on by more than it brought itself.
    if (!holdsThese(figures, more)) {
      figures.push(...more);
      await singles;
      ({ cube, singles } = await read());
    }
  }
  const isFew = wanted.reduce((sum, { periods }) => sum + periods.size, 0) <= fewPeriods;
  let began = performance.now();
  const writer = new KpiWriter(session, version, isFew ? wanted : null);
  try {
    // What is found among single cases is worked out last, when those have been read.
    for (const one of [...wanted].sort((a, b) => Number(isMedian(a.entry)) - Number(isMedian(b.entry)))) {
      if (isMedian(one.entry)) await singles;
      await writer.add(one, rowsOf(one, believed, cube));
      if (performance.now() - began < longestTurn) continue;
      await setImmediate();
      began = performance.now();
    }
    await writer.end();
  } catch (cause) {
    await Promise.allSettled([singles, writer.stopped()]);
    throw cause;
  }
  return affected.map((entry) => entry.id);
}

const isMedian = (entry: KpiEntry): boolean => formulasOf(entry).some(({ takes }) => takes === "median");

/** Its figures of these periods at all its places. */
function rowsOf({ entry, periods }: Computed, believed: Believed, cube: Cube): KpiRow[] {
  const places = placesOf(entry, believed);
  const ofSpans = new Map<string, Evaluation[]>();
  const rows: KpiRow[] = [];
  for (const period of periods) {
    const definition = versionOf(entry, period);
    const span = spanOf(entry, period, cube);
    const figures = (span !== null && ofSpans.get(span)) || evaluateAt(entry, period, places, cube);
    if (span !== null) ofSpans.set(span, figures);
    figures.forEach((is, i) => {
      if (is.state !== "MISSING" || is.reported > 0) rows.push(rowOf(entry, period, places[i]!, is, definition));
    });
  }
  return rows;
}

/**
 * A KPI goes as far as the dataset that goes least far, or at a place as those that are asked for there: when one gains a month, so do figures that
 * stand on the others.
 */
function newlyReached(
  entry: KpiEntry,
  { before, now }: Reached,
  first: Month,
  last: Month,
  reachBy: Rules["rating"]["reach"],
): Set<Period> {
  const reached = formulasOf(entry).flatMap((formula) => {
    const [old, is] = [before, now].map((reach) => reachesOf({ ...entry, formula }, reach, reachBy)) as [Reaches, Reaches];
    return old.flatMap((from, i) => (from === is[i]! ? [] : [...periodsAround(entry, ...between(from, is[i]!, first), last)]));
  });
  return new Set(reached);
}

type Reaches = ReturnType<typeof reachesOf>;

/** From the nearer of two months to the farther; where one of them is none, from the first. */
const between = (old: Month | null, is: Month | null, first: Month): [Month, Month] =>
  old === null || is === null ? [first, old ?? is!] : old < is ? [old, is] : [is, old];

/** Fiscal years a dataset's change lies in, for the pull's record. */
export const fiscalYears = (periods: readonly Period[]): number[] => [...new Set(periods.map(fiscalYearOf))].sort();
