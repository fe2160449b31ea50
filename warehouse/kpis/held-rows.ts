/** All rows of one KPI at a moment, read once: what a page asks of it (the figure, its series, its offices and districts) stands on them. */
import type { Period } from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/database.js";
import { join, name, type Sql, sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import { columnEnd, rowEnd } from "./cube.sql.js";
import { type KpiRow, rowsAsked, type Setting } from "./reading.js";

export type HeldRows = Map<string, Promise<ReadonlyMap<string, KpiRow>>>;

/** By `kpi|period|level|place`. */
export const rowKey = (row: Pick<KpiRow, "kpi" | "period" | "level" | "place">): string =>
  `${row.kpi}|${row.period}|${row.level}|${row.place}`;

export function rowsOfKpi(store: Store, setting: Setting, kpi: string): Promise<ReadonlyMap<string, KpiRow>> {
  const held = setting.rows.get(kpi);
  if (held) return held;
  const read = store.database.read((session) => readKpi(session, setting.moment.version, kpi));
  setting.rows.set(kpi, read);
  read.catch(() => setting.rows.delete(kpi));
  return read;
}

const texts = ["period", "level", "place", "state", "numerator", "denominator", "data_to", "observed_on", "received_at", "behind"] as const;
const numbers = ["numerator_over", "denominator_over", "reported", "expected", "on_time", "unjudged", "definition"] as const;
const flags = ["provisional", "partial", "carried", "revised"] as const;
const columns = [...texts, ...numbers, ...flags];
/** A text that is not there; an empty one is another thing. */
const absent = "∅";

async function readKpi(session: Session, version: number, kpi: string): Promise<ReadonlyMap<string, KpiRow>> {
  const cells: Sql[] = columns.map((column) => sql`coalesce(${name(column)}::varchar, ${absent})`);
  const pack = await session.one<{ texts: string | null }>(
    sql`select string_agg(concat_ws(${columnEnd}, ${join(cells)}), ${rowEnd}) as texts from (${rowsAsked(version, sql`kpi = ${kpi}`)})`,
  );
  const rows = new Map<string, KpiRow>();
  for (const text of pack?.texts?.split(rowEnd) ?? []) {
    const cells = text.split(columnEnd);
    const row: Record<string, unknown> = { kpi };
    texts.forEach((column, i) => {
      row[column] = cells[i] === absent ? null : cells[i];
    });
    numbers.forEach((column, i) => {
      row[column] = Number(cells[texts.length + i]);
    });
    flags.forEach((column, i) => {
      row[column] = cells[texts.length + numbers.length + i] === "true";
    });
    const read = row as unknown as KpiRow & { period: Period };
    rows.set(rowKey(read), read);
  }
  return rows;
}
