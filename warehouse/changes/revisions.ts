/** Figures that were given and then changed for the same months: by which file or definition, and whether their status flipped. */
import { dayInBangkok } from "../../connectors/clock.js";
import { lastMonth, type Period } from "../../connectors/period.js";
import type { AsOf, Viewer } from "../answer.js";
import { momentOf, momentOrStart, versionsUpTo } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { hidesPlaces, isWithheld } from "../disclosure/primary.js";
import { sql } from "../engine/sql.js";
import { Cube } from "../kpis/arithmetic/cube.js";
import { tenThousandths } from "../kpis/arithmetic/cube.sql.js";
import { datasetsOf } from "../kpis/arithmetic/dependants.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import { readings } from "../kpis/arithmetic/readings.js";
import { EXACT_PLACES, exact } from "../kpis/arithmetic/rounding.js";
import { beforeFirst } from "../kpis/arithmetic/takings.js";
import { historyOfKpi, isMoved, readHistory } from "../kpis/held-rows.js";
import type { KpiEntry, Level, Status } from "../kpis/kpi.js";
import { placeOf as placeAsked } from "../kpis/questions.js";
import { entryOf, figureOf, settingOf } from "../kpis/reading.js";
import type { History, HistoryRow, KpiRow } from "../kpis/setting.js";
import { valuesAt } from "../kpis/values.js";
import { STILL } from "../load/shape.js";
import type { Store } from "../store.js";
import { rerated } from "./rerated.js";
import type { Revision } from "./revision.js";

export interface RevisionQuestion {
  kpi?: string | null;
  /** Not before, and not after, these versions or moments. */
  since?: AsOf;
  until?: AsOf;
  /** Default: the province's figures. */
  level?: Level | null;
  /** Figures of one office or district alone; its level is then the one asked for. */
  office?: string | null;
  district?: string | null;
}

/** A figure with the version that brought it. */
export interface BroughtRow extends HistoryRow {
  version: number;
}

/** A figure that was changed, beside what it had been. */
interface RevisedRow extends BroughtRow {
  before: HistoryRow;
}

const mostRevisions = 5000;

/** Newest first: figures that moved, and those that another target or rule rates differently. */
export async function revisions(store: Store, question: RevisionQuestion, viewer: Viewer): Promise<Revision[]> {
  const after = question.since ? (await momentOrStart(store, question.since)).version : 0;
  const until = question.until ? (await momentOrStart(store, question.until)).version : store.version;
  const setting = await settingOf(store, await momentOf(store, null));
  if (question.kpi) entryOf(setting, question.kpi);
  const place = question.office || question.district ? placeAsked(question, setting) : null;
  const level = place?.level ?? question.level ?? "province";
  const history = question.kpi
    ? await historyOfKpi(store, setting, question.kpi, level)
    : await changedHistory(store, level, place?.id ?? null);
  const rows = revisedRows(history, { level, id: place?.id ?? null }, after, until);
  const versions = await versionsUpTo(store, until);
  const artifacts = await artifactsOf(store, rows, setting.definitions);
  const told: Revision[] = [];
  for (const row of rows) {
    const [before, after] = [await store.definitions(row.version - 1), await store.definitions(row.version)];
    const entry = entryIn(after, row.kpi);
    if (!entry || !after) continue;
    const { kind, recorded_at } = versions.get(row.version)!;
    const hideOld = hidden(entry, row.level, row.before, viewer, after);
    const hideNew = hidden(entry, row.level, row, viewer, after);
    told.push({
      kpi: row.kpi,
      period: row.period,
      office: row.level === "office" ? row.place : null,
      district: row.level === "district" ? row.place : null,
      old: hideOld ? null : exactly(figureOf(entryIn(before, row.kpi) ?? entry, row.before, EXACT_PLACES)),
      new: hideNew ? null : exactly(figureOf(entry, row, EXACT_PLACES)),
      oldState: hideOld ? "WITHHELD" : row.before.state,
      newState: hideNew ? "WITHHELD" : row.state,
      recordedAt: recorded_at,
      version: String(row.version),
      cause: kind === "definitions" ? "DEFINITION" : "DELIVERY",
      artifact: kind === "definitions" ? null : (artifacts.get(row) ?? null),
    });
  }
  const flipped = await rerated(store, { kpi: question.kpi ?? null, after, until, level, place: place?.id ?? null }, viewer);
  return flipped.length ? [...told, ...flipped].sort((a, b) => Number(b.version) - Number(a.version)).slice(0, mostRevisions) : told;
}

/** Of one figure those that moved it: how it is rated stands in its own status, and in `revisions`. */
export const isMove = (one: Pick<Revision, "old" | "new" | "oldState" | "newState">): boolean =>
  one.old !== one.new || one.oldState !== one.newState;

/** Every row of a level's figures, or of one place's, that did not stay as they first stood. */
const changedHistory = (store: Store, level: Level, id: string | null): Promise<History> =>
  store.database.read((session) =>
    readHistory(
      session,
      sql`level = ${level} and (${id}::varchar is null or place = ${id}) and (kpi, period, place) in
        (select (kpi, period, place) from mart.kpi where level = ${level} and recorded_from < recorded_to and recorded_to < ${STILL})`,
    ),
  );

/** Figures whose row took the place of one for the same data that said something else; the newest version's first. */
function revisedRows(history: History, { level, id }: { level: Level; id: string | null }, after: number, until: number): RevisedRow[] {
  const revised: RevisedRow[] = [];
  for (const rows of history.values())
    rows.forEach((row, i) => {
      const [before, version] = [rows[i - 1], row.recorded_from];
      if (
        before &&
        row.level === level &&
        (id === null || row.place === id) &&
        version > after &&
        version <= until &&
        before.recorded_to === version &&
        isGivenAnew(before, row)
      )
        revised.push({ ...row, before, version });
    });
  const order = (a: RevisedRow, b: RevisedRow) => b.version - a.version || compare(a.kpi, b.kpi) || compare(a.period, b.period);
  return revised.sort((a, b) => order(a, b) || compare(a.place, b.place)).slice(0, mostRevisions);
}

/** Also a figure that can no longer be given for the same data is revised. */
const isGivenAnew = (before: HistoryRow, row: HistoryRow): boolean =>
  isMoved(before, row) ||
  (before.state === "REPORTED" && row.state !== before.state && before.data_to !== null && before.data_to === row.data_to);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
      // A status would tell on which side of its plan a figure is that is not told.
      known.set(keyOf(one), {
        old: one.oldState === "WITHHELD" ? "NOT_RATED" : before[i]!,
        new: one.newState === "WITHHELD" ? "NOT_RATED" : after[i]!,
      });
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

/** Periods of each dataset that a figure may stand on; those that are carried forward apart, for they may stand far back. */
function periodsRead(row: BroughtRow, entry: KpiEntry, cube: Cube): { read: Map<string, Set<Period>>; carried: Set<string> } {
  const until = row.data_to ?? lastMonth(row.period);
  const read = new Map<string, Set<Period>>();
  const carried = new Set<string>();
  for (const reading of readings(entry, row.period, until, cube)) {
    const { term, way, periods, contract } = reading;
    if (way === "population" || entry.carryForward?.[term.measure]) carried.add(contract.id);
    // A running total is the difference of two months.
    const before = way === "running" ? beforeFirst(reading) : null;
    const known = read.get(contract.id) ?? new Set();
    for (const period of before === null ? periods : [...periods, before]) known.add(period);
    read.set(contract.id, known);
  }
  return { read, carried };
}

/**
 * The artifact behind each figure: the last one of that version whose report is of a period that the figure stands on: of a stock its last
 * month alone. Where a report was only withdrawn, the delivery that withdrew it.
 */
export async function artifactsOf<Row extends BroughtRow>(
  store: Store,
  rows: readonly Row[],
  definitions: Recorded,
): Promise<Map<Row, { sha256: string; name: string }>> {
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
  const artifacts = new Map<Row, { sha256: string; name: string }>();
  const cube = new Cube(definitions.contracts, definitions.province, [], []);
  for (const row of rows) {
    const entry = entryIn(definitions, row.kpi);
    if (!entry) continue;
    const { read, carried } = periodsRead(row, entry, cube);
    const until = row.data_to ?? lastMonth(row.period);
    const own = (byVersion.get(row.version) ?? []).filter((report) => read.has(report.dataset));
    const inside = own.filter((report) => read.get(report.dataset)!.has(report.period));
    const behind = own.filter((report) => carried.has(report.dataset) && lastMonth(report.period) <= until);
    const at = row.level === "office" ? inside.filter((report) => report.office === row.place) : inside;
    const found = at.at(-1) ?? inside.at(-1) ?? behind.at(-1) ?? own.at(-1);
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
