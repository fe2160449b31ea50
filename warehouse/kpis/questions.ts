/** Questions about KPIs: values, breakdowns, series, revisions. */
import {
  addMonths,
  firstMonth,
  fiscalYear,
  lastMonth,
  monthsOf,
  type Period,
  periodKind,
  periodsBetween,
  type Rhythm,
  yearToDateOf,
} from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import { dataVersion, type Moment, momentOf } from "../as-of.js";
import { withComplement } from "../disclosure/balance.js";
import { isWithheld, seesExact } from "../disclosure/primary.js";
import { type Sql, sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import { placesOfKpi, settingIn } from "../strategy/frames.js";
import type { AsOf, KpiInFrame, KpiQuestion, KpiValue, Revision, Series, SeriesQuestion, Viewer } from "../warehouse.js";
import { breaksOf } from "./breaks.js";
import { tenThousandths } from "./cube.sql.js";
import { datasetsOf } from "./dependants.js";
import type { Place } from "./evaluate.js";
import { parseRef } from "./evidence.js";
import type { KpiEntry } from "./kpi.js";
import { isApplicable } from "./reach.js";
import { dataTo, entryOf, figureOf, headlinePeriod, type KpiRow, readRows, type Setting, settingOf, targetAt, valueAt } from "./reading.js";
import { placesOf } from "./refresh.js";
import { EXACT_PLACES, exact } from "./rounding.js";
import { yearBefore } from "./targets.js";

function checked(period: Period): Period {
  if (periodKind(period) === null) throw new Problem("UNKNOWN_PERIOD", { found: period.slice(0, 40) });
  return period;
}

const rowKey = (row: { kpi: string; period: string; level: string; place: string }) => `${row.kpi}|${row.period}|${row.level}|${row.place}`;
const province: Place = { level: "province", id: "" };
/** Values of several figures at one moment: one question to the mart. */
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
  const levels = [...new Set(wanted.map(({ place }) => place.level).concat("province"))];
  const rows = await readRows(store, setting.moment, sql`kpi in ${kpis} and period in ${periods} and level in ${levels}`);
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  const beside = besideOne(rows, setting, viewer);
  return wanted.map(({ entry, period, place }, i) => {
    const row = byKey.get(rowKey({ kpi: entry.id, period, level: place.level, place: place.id })) ?? null;
    const previous = before[i] && byKey.get(rowKey({ kpi: entry.id, period: before[i], level: place.level, place: place.id }));
    return valueAt(entry, period, place, row, previous || null, setting, viewer, row !== null && beside.has(row));
  });
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
    const entry = kpis.find(({ id }) => id === own[0]!.kpi)!;
    if (!datasetsOf(entry).some((dataset) => contracts.get(dataset) && !seesExact(viewer, contracts.get(dataset)!))) continue;
    const parts = own.map((row) => ({
      numerator: scaled(row.numerator),
      denominator: scaled(row.denominator),
      behind: scaled(row.behind),
    }));
    const small = parts.map((part, i) => isWithheld(entry, part, own[i]!.level, viewer, contracts));
    withComplement(
      parts.map(({ numerator }) => numerator),
      small,
    ).forEach((isHidden, i) => {
      if (isHidden && !small[i]) hidden.add(own[i]!);
    });
  }
  return hidden;
}

export async function kpiValues(
  store: Store,
  period: Period | null,
  asOf: AsOf,
  viewer: Viewer,
  frame: string | null = null,
): Promise<KpiValue[]> {
  const setting = settingIn(await settingOf(store, await momentOf(store, asOf)), frame);
  const wanted = setting.definitions.kpis.map((entry) => ({
    entry,
    period: period ? checked(period) : headlinePeriod(entry, setting),
    place: province,
  }));
  return valuesAt(store, setting, wanted, viewer);
}

export async function kpiValue(store: Store, question: KpiQuestion, viewer: Viewer): Promise<KpiValue> {
  const setting = settingIn(await settingOf(store, await momentOf(store, question.asOf)), question.frame ?? null);
  const entry = entryOf(setting, question.kpi);
  const place = placeOf(question, setting);
  const period = question.period ? checked(question.period) : headlinePeriod(entry, setting);
  return (await valuesAt(store, setting, [{ entry, period, place }], viewer))[0]!;
}

/** A figure by its ref, at the version and by the frame's targets that it pins. */
export function figureByRef(store: Store, ref: string, viewer: Viewer): Promise<KpiValue> {
  const { kpi, period, place, asOf, frame } = parseRef(ref);
  const at = { office: place.level === "office" ? place.id : null, district: place.level === "district" ? place.id : null };
  return kpiValue(store, { kpi, period, ...at, asOf, frame }, viewer);
}

/** The same figure in every frame that has the KPI, rated by each frame's own target. */
export async function kpiInFrames(store: Store, question: KpiQuestion, viewer: Viewer): Promise<KpiInFrame[]> {
  const setting = await settingOf(store, await momentOf(store, question.asOf));
  const entry = entryOf(setting, question.kpi);
  const wanted = {
    entry,
    period: question.period ? checked(question.period) : headlinePeriod(entry, setting),
    place: placeOf(question, setting),
  };
  const placed = placesOfKpi(setting.definitions, entry.id);
  const values = await Promise.all(placed.map(({ frame }) => valuesAt(store, settingIn(setting, frame.id), [wanted], viewer)));
  return placed.map((place, i) => ({ ...place, value: values[i]![0]! }));
}

/** @throws Problem UNKNOWN_PLACE */
export function placeOf(question: Pick<KpiQuestion, "office" | "district">, setting: Setting): Place {
  const { offices, districts } = setting.definitions.province;
  const unknown = (found: string) => new Problem("UNKNOWN_PLACE", { found: found.slice(0, 40) });
  if (question.office) {
    if (!offices.some((office) => office.id === question.office)) throw unknown(question.office);
    return { level: "office", id: question.office };
  }
  if (question.district) {
    if (!districts.some((district) => district.id === question.district)) throw unknown(question.district);
    return { level: "district", id: question.district };
  }
  return province;
}

export async function kpiBreakdown(store: Store, question: KpiQuestion, by: "office" | "district", viewer: Viewer): Promise<KpiValue[]> {
  const setting = settingIn(await settingOf(store, await momentOf(store, question.asOf)), question.frame ?? null);
  const entry = entryOf(setting, question.kpi);
  const period = question.period ? checked(question.period) : headlinePeriod(entry, setting);
  const places = placesOf(entry, setting.definitions).filter((place) => place.level === by);
  const values = await valuesAt(
    store,
    setting,
    places.map((place) => ({ entry, period, place })),
    viewer,
  );
  // A district without a case this time has no rate, and still has its place; an office that never reports this has none.
  return values.filter((value) => by === "district" || value.state !== "NOT_APPLICABLE" || value.completeness.expected > 0);
}

export async function series(store: Store, question: SeriesQuestion, viewer: Viewer): Promise<Series> {
  const setting = await settingOf(store, await momentOf(store, question.asOf));
  const entry = entryOf(setting, question.kpi);
  const last = dataTo(entry, setting) ?? addMonths(setting.moment.day.slice(0, 7), -1);
  const from = question.from ? monthsOf(checked(question.from))[0]! : firstMonth(fiscalYear(last) - 4);
  const to = question.to ? lastMonth(checked(question.to)) : last;
  const periods =
    question.grain === "ytd"
      ? [...new Set(periodsBetween("month", from, to < last ? to : last).map(yearToDateOf))]
      : periodsBetween(question.grain as Rhythm, from, to).filter((period) => isApplicable(entry, period) && lastMonth(period) <= last);
  const places: Place[] = question.groupBy
    ? placesOf(entry, setting.definitions).filter((place) => place.level === question.groupBy)
    : [province];
  const wanted = places.flatMap((place) => periods.map((period) => ({ entry, period, place })));
  const values = await valuesAt(store, setting, wanted, viewer);
  const groups = places
    .map((place, i) => ({ place, values: values.slice(i * periods.length, (i + 1) * periods.length) }))
    .filter((group) => !question.groupBy || group.values.some((value) => value.state !== "NOT_APPLICABLE" && value.state !== "MISSING"));
  const column = <T>(of: readonly KpiValue[], pick: (value: KpiValue) => T): T[] => of.map(pick);
  return {
    periods,
    groups: groups.map(({ place, values: own }) => ({
      office: place.level === "office" ? place.id : null,
      district: place.level === "district" ? place.id : null,
      values: column(own, (value) => value.value),
      shown: column(own, (value) => value.shown),
      states: column(own, (value) => value.state),
      provisional: column(own, (value) => value.provisional),
      revised: column(own, (value) => value.revised),
      numerators: column(own, (value) => value.numerator),
      denominators: column(own, (value) => value.denominator),
      targets: column(own, (value) => value.target ?? value.targetHigh),
      plans: column(own, (value) => value.planToDate ?? value.targetLow),
      statuses: column(own, (value) => value.status),
    })),
    breaks: breaksOf(entry, setting.definitions),
    version: dataVersion(setting.moment),
  };
}

interface RevisionRow extends KpiRow {
  version: number;
  recorded_at: string;
  old_state: KpiRow["state"];
  old_numerator: string | null;
  old_numerator_over: number;
  old_denominator: string | null;
  old_denominator_over: number;
  old_behind: string | null;
  datasets: string;
}

/** Figures that were given and then changed for the same months, newest first: by a correction, or by a late report joining in. */
export async function revisions(store: Store, kpi: string | null, since: string | null, viewer: Viewer): Promise<Revision[]> {
  const moment: Moment = await momentOf(store, null);
  const setting = await settingOf(store, moment);
  if (kpi) entryOf(setting, kpi);
  const after = since ? (await momentOf(store, since)).version : 0;
  const only: Sql = kpi ? sql`and kpi = ${kpi}` : sql``;
  const rows = await store.database.read((session) =>
    session.all<RevisionRow>(
      sql`with history as (
          select *, lag(state) over w as old_state, lag(numerator) over w as old_numerator, lag(numerator_over) over w as old_numerator_over,
            lag(denominator) over w as old_denominator, lag(denominator_over) over w as old_denominator_over, lag(behind) over w as old_behind,
            lag(data_to) over w as old_data_to, lag(reported) over w as old_reported, lag(recorded_to) over w as old_to
          from mart.kpi where level = 'province' and recorded_from < recorded_to ${only} window w as (partition by kpi, period order by recorded_from))
        select h.kpi, h.period, h.level, h.place, h.state, h.numerator::varchar as numerator, h.numerator_over, h.denominator::varchar as denominator, h.denominator_over,
          h.behind::varchar as behind, h.old_state, h.old_numerator::varchar as old_numerator, h.old_numerator_over, h.old_denominator::varchar as old_denominator,
          h.old_denominator_over, h.old_behind::varchar as old_behind, h.recorded_from as version, v.recorded_at
        from history h join ops.version v on v.id = h.recorded_from
        where h.recorded_from > ${after} and h.old_state = 'REPORTED' and h.old_to = h.recorded_from and h.old_data_to = h.data_to
          and (h.numerator is distinct from h.old_numerator or h.denominator is distinct from h.old_denominator or h.state <> h.old_state)
        order by h.recorded_from desc, h.kpi, h.period limit 5000`,
    ),
  );
  const artifacts = await artifactsOf(store, rows, setting);
  return rows.map((row) => {
    const entry = entryOf(setting, row.kpi);
    const old = {
      numerator: row.old_numerator,
      numerator_over: row.old_numerator_over,
      denominator: row.old_denominator,
      denominator_over: row.old_denominator_over,
    };
    const hidden = (numerator: string | null, denominator: string | null, behind: string | null) =>
      isWithheld(
        entry,
        { numerator: scaled(numerator), denominator: scaled(denominator), behind: scaled(behind) },
        "province",
        viewer,
        setting.definitions.contracts,
      );
    const hideOld = hidden(row.old_numerator, row.old_denominator, row.old_behind);
    const hideNew = hidden(row.numerator, row.denominator, row.behind);
    return {
      kpi: row.kpi,
      period: row.period,
      old: hideOld ? null : exactly(figureOf(entry, old, EXACT_PLACES)),
      new: hideNew ? null : exactly(figureOf(entry, row, EXACT_PLACES)),
      oldState: hideOld ? "WITHHELD" : row.old_state,
      newState: hideNew ? "WITHHELD" : row.state,
      recordedAt: row.recorded_at,
      version: String(row.version),
      artifact: artifacts.get(row) ?? null,
    };
  });
}

const exactly = (decimal: string | null): string | null => (decimal === null ? null : exact(decimal));
const scaled = (decimal: string | null): bigint | null => (decimal === null ? null : tenThousandths(decimal));

/**
 * The artifact behind each revision: the one whose report for a period inside the figure's took the place of another in that version.
 * Where a report was only withdrawn, the delivery that withdrew it.
 */
async function artifactsOf(
  store: Store,
  rows: readonly RevisionRow[],
  setting: Setting,
): Promise<Map<RevisionRow, { sha256: string; name: string }>> {
  const versions = [...new Set(rows.map((row) => row.version))];
  if (!versions.length) return new Map();
  const [reports, deliveries] = await store.database.read(async (session) => [
    await session.all<{ version: number; dataset: string; period: Period; sha256: string; name: string }>(
      sql`select r.recorded_from as version, r.dataset, r.period, d.sha256, d.name from core.report r join raw.delivery d on d.id = r.delivery
        where r.recorded_from in ${versions} and r.recorded_to > r.recorded_from order by d.id`,
    ),
    await session.all<{ version: number; sha256: string; name: string }>(
      sql`select version, arg_max(sha256, id) as sha256, arg_max(name, id) as name from raw.delivery where version in ${versions} group by version`,
    ),
  ]);
  const byVersion = new Map<number, typeof reports>();
  for (const report of reports) byVersion.set(report.version, [...(byVersion.get(report.version) ?? []), report]);
  const artifacts = new Map<RevisionRow, { sha256: string; name: string }>();
  for (const row of rows) {
    const datasets = datasetsOf(entryOf(setting, row.kpi));
    const [first, last] = [monthsOf(row.period)[0]!, lastMonth(row.period)];
    const own = (byVersion.get(row.version) ?? []).filter((report) => datasets.includes(report.dataset));
    const inside = own.filter((report) => lastMonth(report.period) >= first && monthsOf(report.period)[0]! <= last);
    const found = inside.at(-1) ?? own.at(-1) ?? deliveries.find((delivery) => delivery.version === row.version);
    if (found) artifacts.set(row, { sha256: found.sha256, name: found.name });
  }
  return artifacts;
}
