/**
 * A year to date up to a month that is asked for, as it stands beside another year's: no mart holds it, and it is worked out from the monthly
 * figures by the same walk as every other figure. It was never told before, so that nothing of it is revised.
 */
import type { Period } from "../../../connectors/period.js";
import type { Store } from "../../store.js";
import { rowKey } from "../held-rows.js";
import type { KpiEntry } from "../kpi.js";
import { entryOf } from "../reading.js";
import { placesOf, versionOf } from "../refresh.js";
import type { KpiRow, Setting } from "../setting.js";
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
  const now = readRows(store, setting, kpis, period).then((rows) => new Map(rows.map((row) => [rowKey(row), row])));
  setting.rows.set(key, { now, history: Promise.resolve(new Map()) });
  now.catch(() => setting.rows.delete(key));
  return [...(await now).values()];
}

async function readRows(store: Store, setting: Setting, kpis: readonly string[], period: Period): Promise<KpiRow[]> {
  const { contracts, province } = setting.definitions;
  const entries = kpis.map((kpi) => entryOf(setting, kpi));
  const figures = entries.flatMap((entry) => figuresOfPeriods(entry, contracts, [period]));
  const cube = await store.database.read((session) => readCube(session, contracts, province, figures, setting.moment.version));
  return entries.flatMap((entry) => {
    const places = placesOf(entry, setting.definitions);
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
