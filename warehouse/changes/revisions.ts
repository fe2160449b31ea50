/** Figures that were given and then changed for the same months: by which file or definition, and whether their status flipped. */
import { dayInBangkok } from "../../connectors/clock.js";
import { lastMonth, monthsOf, type Period } from "../../connectors/period.js";
import { momentOf } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { hidesPlaces, isWithheld } from "../disclosure/primary.js";
import { type Sql, sql } from "../engine/sql.js";
import { tenThousandths } from "../kpis/cube.sql.js";
import { datasetsOf } from "../kpis/dependants.js";
import type { Place } from "../kpis/evaluate.js";
import type { KpiEntry, Level, Status } from "../kpis/kpi.js";
import { entryOf, figureOf, type KpiRow, settingOf } from "../kpis/reading.js";
import { EXACT_PLACES, exact } from "../kpis/rounding.js";
import { valuesAt } from "../kpis/values.js";
import type { Store } from "../store.js";
import type { AsOf, Revision, Viewer } from "../warehouse.js";
import { rerated } from "./rerated.js";

export interface RevisionQuestion {
  kpi?: string | null;
  /** Not before, and not after, these versions or moments. */
  since?: AsOf;
  until?: AsOf;
  /** Default: the province's figures. */
  level?: Level | null;
}

interface RevisionRow extends KpiRow {
  version: number;
  recorded_at: string;
  kind: string;
  old_state: KpiRow["state"];
  old_numerator: string | null;
  old_numerator_over: number;
  old_denominator: string | null;
  old_denominator_over: number;
  old_behind: string | null;
}

const mostRevisions = 5000;

/** Newest first: figures that moved, and those that another target or rule rates differently. */
export async function revisions(store: Store, question: RevisionQuestion, viewer: Viewer): Promise<Revision[]> {
  const setting = await settingOf(store, await momentOf(store, null));
  const { kpi, level = "province" } = question;
  if (kpi) entryOf(setting, kpi);
  const after = question.since ? (await momentOf(store, question.since)).version : 0;
  const until = question.until ? (await momentOf(store, question.until)).version : store.version;
  const only: Sql = kpi ? sql`and kpi = ${kpi}` : sql``;
  const rows = await store.database.read((session) =>
    session.all<RevisionRow>(
      sql`with stood as (select * from mart.kpi where level = ${level ?? "province"} and recorded_from < recorded_to ${only})
        select h.kpi, h.period, h.level, h.place, h.state, h.numerator::varchar as numerator, h.numerator_over, h.denominator::varchar as denominator, h.denominator_over,
          h.behind::varchar as behind, o.state as old_state, o.numerator::varchar as old_numerator, o.numerator_over as old_numerator_over,
          o.denominator::varchar as old_denominator, o.denominator_over as old_denominator_over, o.behind::varchar as old_behind,
          h.recorded_from as version, v.recorded_at, v.kind
        from stood h join stood o on o.kpi = h.kpi and o.period = h.period and o.place = h.place and o.recorded_to = h.recorded_from
          join ops.version v on v.id = h.recorded_from
        where h.recorded_from > ${after} and h.recorded_from <= ${until} and o.state = 'REPORTED' and o.data_to = h.data_to
          and (h.numerator is distinct from o.numerator or h.denominator is distinct from o.denominator or h.state <> o.state)
        order by h.recorded_from desc, h.kpi, h.period, h.place limit ${mostRevisions}`,
    ),
  );
  const artifacts = await artifactsOf(store, rows, setting.definitions);
  const told: Revision[] = [];
  for (const row of rows) {
    const [before, after] = [await store.definitions(row.version - 1), await store.definitions(row.version)];
    const entry = entryIn(after, row.kpi);
    if (!entry || !after) continue;
    const old = {
      ...row,
      numerator: row.old_numerator,
      numerator_over: row.old_numerator_over,
      denominator: row.old_denominator,
      denominator_over: row.old_denominator_over,
    };
    const hideOld = hidden(entry, row.level, { ...old, behind: row.old_behind }, viewer, after);
    const hideNew = hidden(entry, row.level, row, viewer, after);
    told.push({
      kpi: row.kpi,
      period: row.period,
      office: row.level === "office" ? row.place : null,
      district: row.level === "district" ? row.place : null,
      old: hideOld ? null : exactly(figureOf(entryIn(before, row.kpi) ?? entry, old, EXACT_PLACES)),
      new: hideNew ? null : exactly(figureOf(entry, row, EXACT_PLACES)),
      oldState: hideOld ? "WITHHELD" : row.old_state,
      newState: hideNew ? "WITHHELD" : row.state,
      recordedAt: row.recorded_at,
      version: String(row.version),
      cause: row.kind === "definitions" ? "DEFINITION" : "DELIVERY",
      artifact: row.kind === "definitions" ? null : (artifacts.get(row) ?? null),
    });
  }
  const flipped = await rerated(store, { kpi: kpi ?? null, after, until, level: level ?? "province" }, viewer);
  return flipped.length ? [...told, ...flipped].sort((a, b) => Number(b.version) - Number(a.version)).slice(0, mostRevisions) : told;
}

const entryIn = (definitions: Recorded | null, kpi: string): KpiEntry | undefined => definitions?.kpis.find(({ id }) => id === kpi);
const exactly = (decimal: string | null): string | null => (decimal === null ? null : exact(decimal));

function hidden(
  entry: KpiEntry,
  level: Level,
  row: Pick<KpiRow, "numerator" | "denominator" | "behind">,
  viewer: Viewer,
  { contracts }: Recorded,
): boolean {
  const scaled = (decimal: string | null): bigint | null => (decimal === null ? null : tenThousandths(decimal));
  const parts = { numerator: scaled(row.numerator), denominator: scaled(row.denominator), behind: scaled(row.behind) };
  return hidesPlaces(entry, level, viewer, contracts) || isWithheld(entry, parts, level, viewer, contracts);
}

export interface Flip {
  old: Status;
  new: Status;
}

const flips = new WeakMap<Store, Map<string, Flip>>();
const keptFlips = 20_000;

/** The status of each revised figure before and after its version, both as judged on that version's day; what one asked once stays known. */
export async function flipsOf(store: Store, asked: readonly Revision[], viewer: Viewer): Promise<Flip[]> {
  const known = flips.get(store) ?? new Map<string, Flip>();
  flips.set(store, known);
  if (known.size > keptFlips) known.clear();
  const scope = JSON.stringify(viewer);
  const keyOf = (one: Revision) => [scope, one.version, one.kpi, one.period, one.office, one.district].join("|");
  const missing = asked.filter((one) => !known.has(keyOf(one)));
  for (const version of new Set(missing.map((one) => one.version))) {
    const own = missing.filter((one) => one.version === version);
    const day = dayInBangkok(new Date(own[0]!.recordedAt));
    const [before, after] = [
      await statusesAt(store, own, `${Number(version) - 1}@${day}`, viewer),
      await statusesAt(store, own, `${version}@${day}`, viewer),
    ];
    own.forEach((one, i) => {
      known.set(keyOf(one), { old: before[i]!, new: after[i]! });
    });
  }
  return asked.map((one) => known.get(keyOf(one))!);
}

async function statusesAt(store: Store, asked: readonly Revision[], asOf: string, viewer: Viewer): Promise<Status[]> {
  const setting = await settingOf(store, await momentOf(store, asOf));
  const known = asked.flatMap((one, i) => {
    const entry = entryIn(setting.definitions, one.kpi);
    return entry ? [{ entry, period: one.period, place: placeOf(one), i }] : [];
  });
  const values = await valuesAt(store, setting, known, viewer);
  const statuses = asked.map((): Status => "NOT_RATED");
  known.forEach(({ i }, at) => {
    statuses[i] = values[at]!.status;
  });
  return statuses;
}

const placeOf = ({ office, district }: Pick<Revision, "office" | "district">): Place =>
  office ? { level: "office", id: office } : district ? { level: "district", id: district } : { level: "province", id: "" };

/**
 * The artifact behind each revision: the one whose report for a period inside the figure's took the place of another in that version.
 * Where a report was only withdrawn, the delivery that withdrew it.
 */
async function artifactsOf(
  store: Store,
  rows: readonly RevisionRow[],
  definitions: Recorded,
): Promise<Map<RevisionRow, { sha256: string; name: string }>> {
  const versions = [...new Set(rows.map((row) => row.version))];
  if (!versions.length) return new Map();
  const datasets = [...new Set(rows.flatMap((row) => entryIn(definitions, row.kpi) ?? []).flatMap(datasetsOf))];
  const reports = await store.database.read((session) =>
    session.all<{ version: number; dataset: string; period: Period; office: string; sha256: string; name: string }>(
      sql`select r.recorded_from as version, r.dataset, r.period, r.office, d.sha256, d.name from core.report r join raw.delivery d on d.id = r.delivery
        where r.recorded_from in ${versions} and r.recorded_to > r.recorded_from and r.dataset in ${datasets} order by d.id`,
    ),
  );
  const byVersion = new Map<number, typeof reports>();
  for (const report of reports) byVersion.set(report.version, [...(byVersion.get(report.version) ?? []), report]);
  const artifacts = new Map<RevisionRow, { sha256: string; name: string }>();
  for (const row of rows) {
    const entry = entryIn(definitions, row.kpi);
    const datasets = entry ? datasetsOf(entry) : [];
    const [first, last] = [monthsOf(row.period)[0]!, lastMonth(row.period)];
    const own = (byVersion.get(row.version) ?? []).filter((report) => datasets.includes(report.dataset));
    const inside = own.filter((report) => lastMonth(report.period) >= first && monthsOf(report.period)[0]! <= last);
    const at = row.level === "office" ? inside.filter((report) => report.office === row.place) : inside;
    const found = at.at(-1) ?? inside.at(-1) ?? own.at(-1);
    if (found) artifacts.set(row, { sha256: found.sha256, name: found.name });
  }
  const without = rows.filter((row) => !artifacts.has(row));
  if (!without.length) return artifacts;
  const deliveries = await lastDeliveries(store, [...new Set(without.map((row) => row.version))]);
  for (const row of without) {
    const found = deliveries.find((delivery) => delivery.version === row.version);
    if (found) artifacts.set(row, { sha256: found.sha256, name: found.name });
  }
  return artifacts;
}

const lastDeliveries = (store: Store, versions: readonly number[]) =>
  store.database.read((session) =>
    session.all<{ version: number; sha256: string; name: string }>(
      sql`select version, arg_max(sha256, id) as sha256, arg_max(name, id) as name from raw.delivery where version in ${[...versions]} group by version`,
    ),
  );
