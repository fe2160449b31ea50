/** Rows of `mart.kpi`: what is the same stays believed, what differs is closed and added. */
import type { Period } from "../../connectors/period.js";
import type { Prepared, Session } from "../engine/duckdb/session.js";
import { inlined, join, literal, name, type Sql, sql } from "../engine/sql.js";
import { STILL } from "../load/shape.js";
import { columnEnd, decimalText, rowEnd } from "./arithmetic/cube.sql.js";
import type { Evaluation, Place } from "./arithmetic/evaluation.js";
import type { KpiEntry } from "./kpi.js";

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
export type KpiRow = Record<(typeof columns)[number], string | null>;

/** @param definition the version in force */
export function rowOf(entry: KpiEntry, period: Period, place: Place, is: Evaluation, definition: number): KpiRow {
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
    definition: String(definition),
  };
}

const types: Partial<Record<(typeof columns)[number], "decimal" | "integer" | "boolean">> = {
  numerator: "decimal",
  denominator: "decimal",
  behind: "decimal",
  numerator_over: "integer",
  denominator_over: "integer",
  provisional: "boolean",
  partial: "boolean",
  carried: "boolean",
  reported: "integer",
  expected: "integer",
  on_time: "integer",
  unjudged: "integer",
  definition: "integer",
};

function cast(column: (typeof columns)[number]): Sql {
  const text = name(column);
  const type = types[column];
  if (type === undefined) return text;
  if (type === "integer") return sql`${text}::integer as ${text}`;
  if (type === "boolean") return sql`${text}::boolean as ${text}`;
  // Straight to 38 digits takes the engine a hundred times as long; eighteen signs always fit the smaller type.
  return sql`case when length(${text}) <= 18 then ${text}::decimal(18, 4)::decimal(38, 4) else ${text}::decimal(38, 4) end as ${text}`;
}

const keys = ["kpi", "period", "level", "place"] as const;
const absent = "∅";
const keyOf = (row: KpiRow): string => keys.map((column) => row[column]).join(columnEnd);
const textOf = (row: KpiRow): string => columns.map((column) => row[column] ?? absent).join(columnEnd);

/** A KPI and those of its periods that were worked out. */
export interface Computed {
  entry: KpiEntry;
  periods: ReadonlySet<Period>;
}

/** What stands, as text by key, of each KPI. */
export type Standing = ReadonlyMap<string, Map<string, string>>;

/**
 * @param standing what stands of the KPIs and periods that were computed: what of it is not among `rows` stands no longer
 * @param adding see {@link preparedAdding}
 */
export async function writeRows(
  session: Session,
  version: number,
  rows: readonly KpiRow[],
  standing: Standing,
  adding: Prepared,
): Promise<void> {
  const changed = rows.filter((row) => {
    const told = standing.get(row.kpi!);
    if (!told?.size) return true;
    const key = keyOf(row);
    const same = told.get(key) === textOf(row);
    if (same) told.delete(key);
    return !same;
  });
  const other = [...standing.values()].flatMap((told) => [...told.keys()]);
  if (other.length) {
    const closed = other.map((key) => {
      const [kpi, period, level, place] = key.split(columnEnd);
      return { kpi: kpi!, period: period!, level: level!, place: place! };
    });
    await session.lay("closed_kpis", closed, keys);
    await session.run(
      sql`update mart.kpi m set recorded_to = ${version} from closed_kpis c
        where m.recorded_to = ${STILL} and ${join(
          keys.map((column) => sql`${name("m", column)} = ${name("c", column)}`),
          " and ",
        )}`,
    );
  }
  if (changed.length) await adding.run(columns.map((column) => changed.map((row) => row[column] ?? absent).join(rowEnd)));
}

/**
 * What adds rows that are given a column at a time, each as one text: as JSON they cost four times as much. None of their texts holds a row's end.
 * They are bound, since so many texts written into a statement are read once more by its parser.
 */
export function preparedAdding(session: Session, version: number): Promise<Prepared> {
  const packed = columns.map((column) => sql`unnest(string_split(?, ${literal(rowEnd)})) as ${name(column)}`);
  const cells = columns.map((column) => sql`nullif(${name(column)}, ${literal(absent)}) as ${name(column)}`);
  return session.prepare(sql`insert into mart.kpi (${join(columns.map((column) => name(column)))}, recorded_from, recorded_to)
    select ${join(columns.map(cast))}, ${literal(version)}, ${literal(STILL)} from (select ${join(cells)} from (select ${join(packed)}))`);
}

/** What stands in a scope. */
export async function standingRows(session: Session, scope: readonly Computed[]): Promise<Standing> {
  const periodsOf = new Map(scope.map(({ entry, periods }) => [entry.id, periods]));
  const all = [...new Set(scope.flatMap(({ periods }) => [...periods]))];
  const texts = columns.map((column) => sql`coalesce(${name(column)}::varchar, ${literal(absent)})`);
  const packs = await session.all<{ kpi: string; period: Period; texts: string }>(
    inlined(
      sql`select kpi, period, string_agg(concat_ws(${columnEnd}, ${join(texts)}), ${rowEnd}) as texts from mart.kpi
        where recorded_to = ${STILL} and kpi in ${[...periodsOf.keys()]} and period in ${all} group by all`,
    ),
  );
  const standing = new Map<string, Map<string, string>>();
  for (const { kpi, period, texts } of packs) {
    if (!periodsOf.get(kpi)!.has(period)) continue;
    const own = standing.get(kpi) ?? new Map<string, string>();
    standing.set(kpi, own);
    for (const text of texts.split(rowEnd)) own.set(text.split(columnEnd, keys.length).join(columnEnd), text);
  }
  return standing;
}
