/** Numbered lines into a temporary table of text, and the small maps of decoded spellings beside it. */
import type { ReadTable } from "../../connectors/reader/reading.js";
import { join, literal, name, nothing, type Sql, sql } from "../engine/sql.js";
import type { Matched } from "./headers.js";

/** `staged`: sheet, line, the first words of the line, and one text column `a0…` per contract column. */
export function createStaged(columns: number): Sql {
  const texts = Array.from({ length: columns }, (_, i) => sql`, ${name(`a${i}`)} varchar`);
  return sql`create or replace temp table staged (sheet varchar, line integer, label varchar${join(texts, "")})`;
}

/** Reads one table's parts. Explicit columns, no sniffing: the dialect is ours. */
export function stageTable(table: ReadTable, columns: readonly Matched[]): Sql {
  const all = [sql`'c0': 'varchar'`, ...table.headers.map((_, i) => sql`${literal(`c${i + 1}`)}: 'varchar'`)];
  const texts = columns.map((column) => (column.at === null ? sql`null` : sql`nullif(trim(${name(`c${column.at + 1}`)}), '')`));
  const firsts = table.headers.slice(0, 3).map((_, i) => sql`nullif(trim(${name(`c${i + 1}`)}), '')`);
  const label = table.sheet === "" && table.headerLines.length === 0 ? sql`null` : sql`coalesce(${join([...firsts, sql`null`])})`;
  return sql`insert into staged select ${literal(table.sheet)}, c0::integer, ${label}${texts.length ? sql`, ${join(texts)}` : nothing}
    from read_csv([${join(table.parts.map(literal))}], columns = {${join(all)}}, auto_detect = false, header = false,
      delim = ',', quote = '"', escape = '"', new_line = '\\n', strict_mode = true, max_line_size = 16000000, parallel = true)`;
}

/** A map of decoded spellings, filled from one bound JSON text. */
export function createMap(table: string, rows: readonly Record<string, string | null>[], columns: readonly string[]): Sql {
  const shape = JSON.stringify([Object.fromEntries(columns.map((column) => [column, "VARCHAR"]))]);
  return sql`create or replace temp table ${name(table)} as
    select unnest(from_json(${JSON.stringify(rows)}::json, ${literal(shape)}), recursive := true)`;
}

/** A whole number written plainly needs no reading: this is true of nearly every figure. */
export const plainCount = (column: Sql): Sql =>
  sql`coalesce(try_cast(${column} as bigint)::varchar = ${column} and ${column}[1] <> '-' and length(${column}) < 14, false)`;

/** Any figure a decimal measure takes as it stands. */
export const plainDecimal = (column: Sql): Sql =>
  sql`coalesce(regexp_full_match(${column}, '(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?'), false)`;
