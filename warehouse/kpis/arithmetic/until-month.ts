/**
 * A year to date up to a month that is asked for, as it stands beside another year's: no mart holds it, and it is worked out from the monthly
 * figures by the same walk as every other figure. What it said as of an earlier version is worked out where a month of it moved since.
 */
import { monthsOf, type Period, periodsBetween, untilAsked } from "../../../connectors/period.js";
import type { Recorded } from "../../definitions/recorded.js";
import { sql } from "../../engine/sql.js";
import type { Store } from "../../store.js";
import { completedIn, isMoved } from "../completed-rows.js";
import { versionOf } from "../definition-version.js";
import { readHistory, rowKey } from "../held-rows.js";
import type { KpiEntry } from "../kpi.js";
import { placesOf } from "../refresh.js";
import type { HistoryRow, KpiRow, Setting } from "../setting.js";
import { decimalText, readCube } from "./cube.sql.js";
import { figuresOfPeriods } from "./dependants.js";
import { evaluateAt } from "./evaluate.js";
import type { Evaluation, Place } from "./evaluation.js";

/** The figures of these KPIs in one such period, at every place they are given at. Held, as what a page asks next. */
export async function rowsUntilMonth(store: Store, setting: Setting, kpis: readonly string[], period: Period): Promise<readonly KpiRow[]> {
  // Told apart from what the mart holds of a period, which of such a one is nothing.
  const key = `until|${kpis.join(",")}|${period}`;
  const known = setting.rows.get(key);
  if (known) return [...(await known.now).values()];
  const now = readRows(store, setting.definitions, kpis, period, setting.moment.version)
    .then((rows) => withRevised(store, setting, rows, period))
    .then((rows) => new Map(rows.map((row) => [rowKey(row), row])));
  setting.rows.set(key, { now, history: Promise.resolve(new Map()) });
  now.catch(() => setting.rows.delete(key));
  return [...(await now).values()];
}

async function readRows(store: Store, definitions: Recorded, kpis: readonly string[], period: Period, version: number): Promise<KpiRow[]> {
  const { contracts } = definitions;
  const entries = definitions.kpis.filter(({ id }) => kpis.includes(id));
  const figures = entries.flatMap((entry) => figuresOfPeriods(entry, contracts, [period]));
  const cube = await store.database.read((session) => readCube(session, definitions, figures, version));
  return entries.flatMap((entry) => {
    const places = placesOf(entry, definitions);
    return evaluateAt(entry, period, places, cube).flatMap((is, i) =>
      is.state !== "MISSING" || is.reported > 0 ? [rowOf(entry, period, places[i]!, is)] : [],
    );
  });
}

const rowOf = (entry: KpiEntry, period: Period, { level, id }: Place, is: Evaluation): KpiRow => ({
  kpi: entry.id,
  period,
  level,
  place: id,
  state: is.state,
  numerator: is.numerator && decimalText(is.numerator.total),
  numerator_over: is.numerator?.over ?? 1,
  denominator: is.denominator && decimalText(is.denominator.total),
  denominator_over: is.denominator?.over ?? 1,
  data_to: is.dataTo,
  observed_on: is.observedOn,
  provisional: is.provisional,
  partial: is.partial,
  carried: is.carried,
  reported: is.reported,
  expected: is.expected,
  on_time: is.onTime,
  unjudged: is.unjudged,
  received_at: is.receivedAt,
  behind: is.behind === null ? null : decimalText(is.behind),
  definition: versionOf(entry, period),
  revised: false,
});

/** Whether what was told of the same months before was another. By rules from before nothing of such a figure was revised. */
async function withRevised(store: Store, { definitions, moment }: Setting, rows: KpiRow[], period: Period): Promise<KpiRow[]> {
  if (definitions.rules.rating.revisedToDate !== "told" || !rows.length) return rows;
  const moved = await movesWithin(store, definitions, rows, period, moment.version);
  const versions = [...new Set([...moved.values()].flat())];
  const before = new Map<number, ReadonlyMap<string, KpiRow>>();
  for (const version of versions) {
    const then = await store.definitions(version - 1);
    const kpis = [...new Set(rows.filter((row) => moved.get(rowKey(row))?.includes(version)).map(({ kpi }) => kpi))];
    const stood = then ? await readRows(store, then, kpis, period, version - 1) : [];
    before.set(version, new Map(stood.map((row) => [rowKey(row), row])));
  }
  return rows.map((row) => {
    const key = rowKey(row);
    const stood = (moved.get(key) ?? []).flatMap((version) => before.get(version)?.get(key) ?? []);
    return stood.some((one) => isMoved(one, row)) ? { ...row, revised: true } : row;
  });
}

/**
 * Versions in which a month of a figure moved, by the figure's key: since its last month was told first, before which it had not been told. A month
 * that was completed moved nothing that had been told whole.
 */
async function movesWithin(store: Store, definitions: Recorded, rows: readonly KpiRow[], period: Period, version: number) {
  const within = (kpi: string, until: string | null) => {
    const entry = definitions.kpis.find(({ id }) => id === kpi)!;
    return periodsBetween(entry.every, monthsOf(period)[0]!, until ?? untilAsked(period)!);
  };
  const kpis = [...new Set(rows.map(({ kpi }) => kpi))];
  const periods = [...new Set(rows.flatMap(({ kpi, data_to }) => within(kpi, data_to)))];
  const { history, completed } = await store.database.read(async (session) => {
    const read = await readHistory(session, sql`kpi in ${kpis} and period in ${periods}`);
    return { history: read, completed: await completedIn(session, read, definitions) };
  });
  const moves = new Map<string, number[]>();
  for (const row of rows) {
    const own = within(row.kpi, row.data_to).map((month) => history.get(rowKey({ ...row, period: month })) ?? []);
    const told = own.at(-1)?.find(({ state }) => state === "REPORTED")?.recorded_from;
    if (told === undefined) continue;
    const isMove = (one: HistoryRow, i: number, all: readonly HistoryRow[]) =>
      i > 0 && one.recorded_from > told && one.recorded_from <= version && isMoved(all[i - 1]!, one) && !completed.has(one);
    const versions = own.flatMap((months) => months.filter(isMove).map(({ recorded_from }) => recorded_from));
    if (versions.length) moves.set(rowKey(row), versions);
  }
  return moves;
}
