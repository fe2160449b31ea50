/** Values of figures at one moment, and what is withheld of them together. */
import { setImmediate } from "node:timers/promises";
import { type Period, untilAsked } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import { withComplement } from "../disclosure/balance.js";
import { isWithheld, seesExact } from "../disclosure/primary.js";
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { KpiValue } from "./answer.js";
import { tenThousandths } from "./arithmetic/cube.sql.js";
import { datasetsOf } from "./arithmetic/dependants.js";
import type { Place } from "./arithmetic/evaluation.js";
import { rowsUntilMonth } from "./arithmetic/until-month.js";
import { entryAt } from "./definition-version.js";
import { placeRowsOfKpi, rowKey, rowsOfKpi } from "./held-rows.js";
import type { KpiEntry, Level } from "./kpi.js";
import { yearBefore } from "./rating/targets.js";
import { readRows, targetAt, valueAt } from "./reading.js";
import type { KpiRow, Setting } from "./setting.js";

const scaled = (decimal: string | null): bigint | null => (decimal === null ? null : tenThousandths(decimal));

/** Values of several figures at one moment: one question to the mart, none where its level was asked about before. */
export async function valuesAt(
  store: Store,
  setting: Setting,
  wanted: readonly { entry: KpiEntry; period: Period; place: Place }[],
  viewer: Viewer,
): Promise<KpiValue[]> {
  if (!wanted.length) return [];
  const kpis = [...new Set(wanted.map(({ entry }) => entry.id))];
  const before = wanted.map(({ entry, period, place }) => {
    const target = targetAt(entry, period, place, setting);
    return target?.kind === "change" ? yearBefore(target.period ?? `FY${target.fiscalYear}`) : null;
  });
  const periods = [...new Set(wanted.flatMap(({ period }, i) => [period, before[i] ?? period]))];
  const levels = [...new Set(wanted.map(({ place }) => place.level))];
  const held = periods.filter((period) => untilAsked(period) === null);
  const ofMart = held.length ? levels.map((level) => rowsOf(store, setting, { kpis, periods: held, level })) : [];
  const workedOut = periods.filter((period) => !held.includes(period)).map((period) => rowsUntilMonth(store, setting, kpis, period));
  const rows = (await Promise.all([...ofMart, ...workedOut])).flat();
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  const beside = besideOne(rows, setting, viewer);
  const values: KpiValue[] = [];
  for (const [i, { entry, period, place }] of wanted.entries()) {
    const row = byKey.get(rowKey({ kpi: entry.id, period, level: place.level, place: place.id })) ?? null;
    const previous = before[i] && byKey.get(rowKey({ kpi: entry.id, period: before[i], level: place.level, place: place.id }));
    values.push(valueAt(entry, period, place, row, previous || null, setting, viewer, row !== null && beside.has(row)));
    // Others are answered between: a question may ask for tens of thousands.
    if (values.length % manyAtOnce === 0) await setImmediate();
  }
  return values;
}

/** Figures that are rated before others have their turn; a few milliseconds' work. */
const manyAtOnce = 64;

/** Of one period the places are asked for alone; of more, all that the KPI has at a level is held for what is asked next. */
const FEW_PERIODS = 3;

async function rowsOf(
  store: Store,
  setting: Setting,
  { kpis, periods, level }: { kpis: readonly string[]; periods: readonly Period[]; level: Level },
): Promise<KpiRow[]> {
  if (kpis.length > 1) return readRows(store, setting, sql`kpi in ${[...kpis]} and period in ${[...periods]} and level = ${level}`);
  const [kpi] = kpis as [string];
  if (level === "province" || periods.length > FEW_PERIODS)
    return [...(await rowsOfKpi(store, setting, kpi, level)).values()].filter(({ period }) => periods.includes(period));
  const ofPeriods = await Promise.all(periods.map((period) => placeRowsOfKpi(store, setting, kpi, period)));
  return ofPeriods.flatMap((rows) => [...rows.values()].filter((row) => row.level === level));
}

/** Of each figure's places: the second that is withheld with a single small one, which would else be the rest of the province. */
function besideOne(rows: readonly KpiRow[], setting: Setting, viewer: Viewer): Set<KpiRow> {
  const { kpis, contracts } = setting.definitions;
  const groups = new Map<string, KpiRow[]>();
  for (const row of rows) {
    if (row.level === "province" || row.state !== "REPORTED") continue;
    const key = `${row.kpi}|${row.period}|${row.level}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const hidden = new Set<KpiRow>();
  for (const own of groups.values()) {
    const entry = entryAt(kpis.find(({ id }) => id === own[0]!.kpi)!, own[0]!.period);
    if (!datasetsOf(entry).some((dataset) => contracts.get(dataset) && !seesExact(viewer, contracts.get(dataset)!))) continue;
    const parts = own.map((row) => ({
      numerator: scaled(row.numerator),
      denominator: scaled(row.denominator),
      behind: scaled(row.behind),
    }));
    const small = parts.map((part, i) => isWithheld(entry, part, own[i]!.level, viewer, contracts));
    withComplement(
      parts.map(({ numerator, denominator }) => (entry.formula.takes ? denominator : numerator)),
      small,
    ).forEach((isHidden, i) => {
      if (isHidden && !small[i]) hidden.add(own[i]!);
    });
  }
  return hidden;
}
