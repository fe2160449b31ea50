/** Figures that stayed as they were over one version, and were rated otherwise in it than before. */
import { dayInBangkok } from "../../connectors/clock.js";
import { type Period, untilAsked } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import { rowsUntilMonth } from "../kpis/arithmetic/until-month.js";
import type { Level } from "../kpis/kpi.js";
import { headlinePeriod, readRows, settingOf } from "../kpis/reading.js";
import type { KpiRow, Setting } from "../kpis/setting.js";
import { valuesAt } from "../kpis/values.js";
import type { Store } from "../store.js";
import type { Revision } from "./revision.js";

export interface Asked {
  kpi: string | null;
  level: Level;
  place: string | null;
}

interface At {
  version: number;
  recordedAt: string;
}

interface Flipped {
  old: KpiValue;
  value: KpiValue;
  row: KpiRow;
}

/** What a version flipped never changes again: it is worked out once, not anew after each load. */
const flips = new WeakMap<Store, Map<string, Promise<Revision[]>>>();
const mostFlips = 500;

/** @param of names what was asked of which version */
export function heldFlips(store: Store, of: readonly unknown[], work: () => Promise<Revision[]>): Promise<Revision[]> {
  const held = flips.get(store) ?? new Map<string, Promise<Revision[]>>();
  flips.set(store, held);
  const key = JSON.stringify(of);
  const flipped = held.get(key) ?? work();
  held.set(key, flipped);
  flipped.catch(() => held.delete(key));
  if (held.size > mostFlips) held.delete(held.keys().next().value!);
  return flipped;
}

/**
 * Both sides are judged on the day of the version, so that what only came due is not taken for a flip.
 * @param own KPIs that are looked at
 * @returns null where there is nothing on one of the sides
 */
export async function bothSides(
  store: Store,
  { version, recordedAt }: At,
  own: (kpi: string) => boolean,
  { kpi, level, place }: Asked,
  viewer: Viewer,
  isLookedAt: (row: KpiRow) => boolean = () => true,
): Promise<{ before: Setting; now: Setting; flipped: Flipped[] } | null> {
  const [before, now] = await Promise.all(
    [version - 1, version].map(async (side) => {
      const moment = await momentOf(store, `${side}@${dayInBangkok(new Date(recordedAt))}`);
      return (await store.definitions(side)) ? settingOf(store, moment) : null;
    }),
  );
  if (!before || !now) return null;
  const known = new Set(before.definitions.kpis.map(({ id }) => id));
  const ids = now.definitions.kpis.map(({ id }) => id).filter((id) => (!kpi || id === kpi) && own(id) && known.has(id));
  if (!ids.length) return null;
  const stood = await readRows(store, now, sql`kpi in ${ids} and level = ${level} and (${place}::varchar is null or place = ${place})`);
  const ofCards = (await cardsToDate(store, now, ids)).filter((row) => row.level === level && (place === null || row.place === place));
  const rows = [...stood, ...ofCards].filter((row) => row.state === "REPORTED" && isLookedAt(row));
  const wanted = (setting: Setting) =>
    rows.map(({ kpi: id, period, place }) => ({
      entry: setting.definitions.kpis.find((entry) => entry.id === id)!,
      period,
      place: { level, id: place },
    }));
  const [olds, news] = [await valuesAt(store, before, wanted(before), viewer), await valuesAt(store, now, wanted(now), viewer)];
  // A figure that moved as well is told as a revision of its own.
  const flipped = news.flatMap((value, i) => {
    const old = olds[i]!;
    return old.status === value.status || old.value !== value.value || old.state !== value.state ? [] : [{ old, value, row: rows[i]! }];
  });
  return { before, now, flipped };
}

/** Years to date up to a month that stand on cards: no mart holds them. */
async function cardsToDate(store: Store, setting: Setting, ids: readonly string[]): Promise<KpiRow[]> {
  if (setting.definitions.rules.rating.revisedToDate !== "told") return [];
  const periods = new Map<Period, string[]>();
  for (const entry of setting.definitions.kpis) {
    const period = ids.includes(entry.id) ? headlinePeriod(entry, setting) : null;
    if (period !== null && untilAsked(period) !== null) periods.set(period, [...(periods.get(period) ?? []), entry.id]);
  }
  return (await Promise.all([...periods].map(([period, kpis]) => rowsUntilMonth(store, setting, kpis, period)))).flat();
}

/** What is told of a flip whatever its cause. */
export const flipAt = ({ version, recordedAt }: At, { old, value }: Pick<Flipped, "old" | "value">) => ({
  kpi: value.kpi,
  period: value.period,
  office: value.office,
  district: value.district,
  old: old.value,
  new: value.value,
  oldState: old.state,
  newState: value.state,
  recordedAt,
  version: String(version),
});
