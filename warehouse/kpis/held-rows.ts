/**
 * All that one KPI's rows ever said, read once as a plain scan: what a page asks of it (the figure, its series, its offices and districts,
 * what was revised) stands on them. What lies between two rows of a figure is compared here; asked of the engine it cost ten times as much.
 */
import type { Period } from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/session.js";
import { join, name, type Sql, sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import { columnEnd, rowEnd } from "./arithmetic/cube.sql.js";
import { completedIn, isMoved } from "./completed-rows.js";
import type { Level } from "./kpi.js";
import type { History, HistoryRow, KpiRow, OfKpi, Setting } from "./setting.js";

/** By `kpi|period|level|place`. */
export const rowKey = (row: Pick<KpiRow, "kpi" | "period" | "level" | "place">): string =>
  `${row.kpi}|${row.period}|${row.level}|${row.place}`;

/** As they were believed at the setting's moment. */
export const rowsOfKpi = (store: Store, setting: Setting, kpi: string, level: Level): Promise<ReadonlyMap<string, KpiRow>> =>
  ofKpi(store, setting, kpi, level).now;

/** As they were believed at any version up to the setting's, and some after it. */
export const historyOfKpi = (store: Store, setting: Setting, kpi: string, level: Level): Promise<History> =>
  ofKpi(store, setting, kpi, level).history;

/** The offices and districts of one period, which a page asks for together. */
export function placeRowsOfKpi(store: Store, setting: Setting, kpi: string, period: Period): Promise<ReadonlyMap<string, KpiRow>> {
  const where = sql`kpi = ${kpi} and period = ${period} and level <> 'province'`;
  return held(store, setting, `${kpi}|${period}`, where).now;
}

/** A page asks for all that the province's figures ever said, and of offices and districts mostly one period. */
function ofKpi(store: Store, setting: Setting, kpi: string, level: Level): OfKpi {
  return held(store, setting, `${kpi}|${level}`, sql`kpi = ${kpi} and level = ${level}`);
}

function held(store: Store, setting: Setting, of: string, where: Sql): OfKpi {
  const known = setting.rows.get(of);
  if (known) return known;
  const history = store.database.read((session) => readHistory(session, where));
  const now = history.then(async (rows) => {
    const completed = await store.database.read((session) => completedIn(session, rows, setting.definitions));
    return believedAt(rows, setting.moment.version, completed);
  });
  const read = { history, now };
  setting.rows.set(of, read);
  read.now.catch(() => setting.rows.delete(of));
  return read;
}

/**
 * Figures as they were believed at a version, with whether what was given before for the same data has moved.
 * @param completed rows that only brought the rest of what the one before lacked
 */
export function believedAt(history: History, version: number, completed: ReadonlySet<HistoryRow>): Map<string, KpiRow> {
  const believed = new Map<string, KpiRow>();
  for (const [key, rows] of history) {
    const at = rows.findIndex((row) => row.recorded_from <= version && row.recorded_to > version);
    if (at < 0) continue;
    const now = rows[at]!;
    const isRevised = (before: HistoryRow, i: number) => isMoved(before, now) && !isCompletedOnly(rows.slice(i, at + 1), completed);
    believed.set(key, { ...now, revised: rows.slice(0, at).some(isRevised) });
  }
  return believed;
}

/** Each row says what the one before said, or completes it. */
const isCompletedOnly = (rows: readonly HistoryRow[], completed: ReadonlySet<HistoryRow>): boolean =>
  completed.size > 0 &&
  rows.every((row, i) => {
    const before = rows[i - 1];
    return !before || completed.has(row) || (row.state === before.state && row.data_to === before.data_to && !isMoved(before, row));
  });

/** In the order {@link rowOf} takes them. */
const columns = [
  "kpi",
  "period",
  "level",
  "place",
  "state",
  "numerator",
  "denominator",
  "data_to",
  "observed_on",
  "received_at",
  "behind",
  "numerator_over",
  "denominator_over",
  "reported",
  "expected",
  "on_time",
  "unjudged",
  "definition",
  "recorded_from",
  "recorded_to",
  "provisional",
  "partial",
  "carried",
] as const;
/** A text that is not there; an empty one is another thing. */
const absent = "∅";

/** Every row that ever stood, of the figures that `where` chooses; in the order of their keys. */
export async function readHistory(session: Session, where: Sql): Promise<History> {
  const cells: Sql[] = columns.map((column) => sql`coalesce(${name(column)}::varchar, ${absent})`);
  const pack = await session.one<{ texts: string | null }>(
    sql`select string_agg(concat_ws(${columnEnd}, ${join(cells)}), ${rowEnd}) as texts from mart.kpi where recorded_from < recorded_to and ${where}`,
  );
  const history = new Map<string, HistoryRow[]>();
  for (const text of pack?.texts?.split(rowEnd) ?? []) {
    const row = rowOf(text.split(columnEnd));
    const key = rowKey(row);
    const own = history.get(key);
    if (own) own.push(row);
    else history.set(key, [row]);
  }
  for (const own of history.values()) if (own.length > 1) own.sort((a, b) => a.recorded_from - b.recorded_from);
  // Which of two equal parts is withheld goes by their order: it must be the same however the engine hands them on.
  return new Map([...history.keys()].sort().map((key) => [key, history.get(key)!]));
}

/** Written out: an object filled by names that are looked up costs three times as much, and a page asks for thousands. */
function rowOf(cells: readonly string[]): HistoryRow {
  const text = (at: number): string | null => (cells[at] === absent ? null : cells[at]!);
  return {
    kpi: cells[0]!,
    period: cells[1]! as Period,
    level: cells[2]! as HistoryRow["level"],
    place: cells[3]!,
    state: cells[4]! as HistoryRow["state"],
    numerator: text(5),
    denominator: text(6),
    data_to: text(7),
    observed_on: text(8),
    received_at: text(9),
    behind: text(10),
    numerator_over: Number(cells[11]),
    denominator_over: Number(cells[12]),
    reported: Number(cells[13]),
    expected: Number(cells[14]),
    on_time: Number(cells[15]),
    unjudged: Number(cells[16]),
    definition: Number(cells[17]),
    recorded_from: Number(cells[18]),
    recorded_to: Number(cells[19]),
    provisional: cells[20] === "true",
    partial: cells[21] === "true",
    carried: cells[22] === "true",
  };
}
