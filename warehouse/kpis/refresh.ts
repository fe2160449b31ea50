/** `mart.kpi`: every KPI's value at every period and place, refreshed for the declared dependants of what a load changed, and only for them. */
import { setImmediate } from "node:timers/promises";
import type { DatasetContract } from "../../connectors/dataset.js";
import {
  addMonths,
  firstMonth,
  fiscalYearOf,
  halfOf,
  lastMonth,
  type Month,
  monthsOf,
  type Period,
  periodsBetween,
  quarterOf,
  yearOf,
  yearToDateOf,
} from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/database.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { STILL } from "../load/shape.js";
import { createMap } from "../load/stage.sql.js";
import type { Province } from "../place.js";
import { datasetOf, measureOf } from "./cube.js";
import { decimalText, readCube } from "./cube.sql.js";
import { type Evaluation, evaluate, isApplicable, type Place } from "./evaluate.js";
import type { KpiEntry, Term } from "./kpi.js";

export interface Believed {
  contracts: ReadonlyMap<string, DatasetContract>;
  province: Province;
  kpis: readonly KpiEntry[];
}

export const termsOf = (entry: KpiEntry): Term[] => [...entry.formula.numerator, ...(entry.formula.denominator ?? [])];
export const datasetsOf = (entry: KpiEntry): string[] => [...new Set(termsOf(entry).map(datasetOf))];

/** KPI periods that a change in a dataset's periods can move. */
export function dependentPeriods(entry: KpiEntry, changed: readonly Period[], last: Month): Period[] {
  const periods = new Set<Period>();
  const reach = Math.max(1, ...Object.values(entry.carryForward ?? {}).map((carry) => carry.months), entry.population?.length ? 24 : 0);
  for (const period of changed) {
    const months = monthsOf(period);
    const until = addMonths(months.at(-1)!, reach);
    for (let month = months[0]!; month <= until && month <= last; month = addMonths(month, 1))
      for (const candidate of [month, quarterOf(month), halfOf(month), yearOf(month), yearToDateOf(month)])
        if (isApplicable(entry, candidate)) periods.add(candidate);
  }
  return [...periods].sort();
}

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

const columns = [
  "kpi",
  "period",
  "level",
  "place",
  "state",
  "numerator",
  "numerator_over",
  "denominator",
  "denominator_over",
  "data_to",
  "observed_on",
  "provisional",
  "partial",
  "carried",
  "reported",
  "expected",
  "on_time",
  "unjudged",
  "received_at",
  "behind",
  "definition",
] as const;
type KpiRow = Record<(typeof columns)[number], string | null>;

function rowOf(entry: KpiEntry, period: Period, place: Place, is: Evaluation): KpiRow {
  return {
    kpi: entry.id,
    period,
    level: place.level,
    place: place.id,
    state: is.state,
    numerator: is.numerator && decimalText(is.numerator.total),
    numerator_over: String(is.numerator?.over ?? 1),
    denominator: is.denominator && decimalText(is.denominator.total),
    denominator_over: String(is.denominator?.over ?? 1),
    data_to: is.dataTo,
    observed_on: is.observedOn,
    provisional: String(is.provisional),
    partial: String(is.partial),
    carried: String(is.carried),
    reported: String(is.reported),
    expected: String(is.expected),
    on_time: String(is.onTime),
    unjudged: String(is.unjudged),
    received_at: is.receivedAt,
    behind: is.behind === null ? null : decimalText(is.behind),
    definition: String(versionOf(entry, period)),
  };
}

/** The definition's version in force in a period. */
export function versionOf(entry: KpiEntry, period: Period): number {
  const inForce = (entry.versions ?? [])
    .filter((version) => lastMonth(version.from) <= lastMonth(period))
    .map((version) => version.version);
  return Math.max(1, ...inForce);
}

/** The measures KPIs stand on, and those that count what is behind their amounts. */
export function measuresOf(kpis: readonly KpiEntry[], contracts: ReadonlyMap<string, DatasetContract>): string[] {
  const measures = new Set<string>();
  for (const term of kpis.flatMap(termsOf)) {
    measures.add(term.measure);
    const counted = contracts.get(datasetOf(term))?.measures[measureOf(term)]?.countedBy;
    if (counted) measures.add(`${datasetOf(term)}.${counted}`);
  }
  return [...measures];
}

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
  const changed = new Map((changes ?? []).map((change) => [change.dataset, change.periods]));
  const affected = believed.kpis.filter((entry) =>
    changes === null ? (only?.has(entry.id) ?? true) : datasetsOf(entry).some((dataset) => changed.has(dataset)),
  );
  if (!affected.length) return [];
  const first = firstMonth(2566);
  const wanted = affected.map((entry) => {
    const all =
      changes === null
        ? periodsBetween("month", first, lastClosed)
        : datasetsOf(entry).flatMap((dataset) => [...(changed.get(dataset) ?? [])]);
    return { entry, periods: dependentPeriods(entry, all, lastClosed) };
  });
  const earliest = wanted
    .flatMap(({ periods }) => periods.map((period) => monthsOf(period)[0]!))
    .reduce((a, b) => (a < b ? a : b), lastClosed);
  const measures = measuresOf(affected, believed.contracts);
  const cube = await readCube(session, believed.contracts, believed.province, measures, version, addMonths(earliest, -37));
  const rows: KpiRow[] = [];
  for (const { entry, periods } of wanted) {
    const places = placesOf(entry, believed);
    for (const period of periods)
      for (const place of places) {
        const is = evaluate(entry, period, place, cube);
        if (is.state !== "MISSING" || is.reported > 0) rows.push(rowOf(entry, period, place, is));
      }
    await setImmediate();
  }
  await write(session, version, rows, wanted);
  return affected.map((entry) => entry.id);
}

const typed: Partial<Record<(typeof columns)[number], Sql>> = {
  numerator: sql`decimal(38, 4)`,
  denominator: sql`decimal(38, 4)`,
  behind: sql`decimal(38, 4)`,
  numerator_over: sql`integer`,
  denominator_over: sql`integer`,
  provisional: sql`boolean`,
  partial: sql`boolean`,
  carried: sql`boolean`,
  reported: sql`integer`,
  expected: sql`integer`,
  on_time: sql`integer`,
  unjudged: sql`integer`,
  definition: sql`integer`,
};
const cast = (column: (typeof columns)[number]): Sql =>
  typed[column] ? sql`${name(column)}::${typed[column]} as ${name(column)}` : name(column);
const equal = join(
  columns.map((column) => sql`${name("n", column)} is not distinct from ${name("m", column)}`),
  " and ",
);

async function write(
  session: Session,
  version: number,
  rows: readonly KpiRow[],
  wanted: readonly { entry: KpiEntry; periods: Period[] }[],
): Promise<void> {
  await session.run(createMap("kpi_text", rows as unknown as Record<string, string | null>[], columns));
  await session.run(sql`create or replace temp table new_kpis as select ${join(columns.map(cast))} from kpi_text`);
  const scope = wanted.flatMap(({ entry, periods }) => periods.map((period) => ({ kpi: entry.id, period })));
  await session.run(createMap("kpi_scope", scope, ["kpi", "period"]));
  await session.run(sql`update mart.kpi m set recorded_to = ${version} where m.recorded_to = ${STILL}
    and exists (select 1 from kpi_scope s where s.kpi = m.kpi and s.period = m.period)
    and not exists (select 1 from new_kpis n where ${equal})`);
  await session.run(sql`insert into mart.kpi (${join(columns.map((column) => name(column)))}, recorded_from, recorded_to)
    select ${join(columns.map((column) => name(column)))}, ${literal(version)}, ${literal(STILL)} from new_kpis n
    where not exists (select 1 from mart.kpi m where m.recorded_to = ${STILL} and ${equal})`);
}

/** Fiscal years a dataset's change lies in, for the pull's record. */
export const fiscalYears = (periods: readonly Period[]): number[] => [...new Set(periods.map(fiscalYearOf))].sort();
