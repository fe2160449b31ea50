/** Numbered lines into a temporary table of text, and the small maps of decoded spellings beside it. */
import { join, literal, name, nothing, type Sql, sql } from "../../engine/sql.js";

/** `staged`: which table (`source`), line, the first words of the line, and one text column `a0…` per contract column. */
export function createStaged(columns: number): Sql {
  const texts = Array.from({ length: columns }, (_, i) => sql`, ${name(`a${i}`)} varchar`);
  return sql`create or replace temp table staged (source integer, line integer, label varchar${join(texts, "")})`;
}

/** Tables laid out alike: one statement reads the parts of them all. */
export interface Alike {
  headers: number;
  /** Column of the file for each staged column, null where the file has none. */
  at: readonly (number | null)[];
  /** Records have no title, total or note lines: their first field is no label. */
  labelled: boolean;
  parts: readonly { path: string; source: number }[];
}

/** Reads parts. Explicit columns, no sniffing: the dialect is ours. */
export function stageParts(alike: Alike): Sql {
  const texts = alike.at.map((at) => (at === null ? sql`null` : sql`nullif(trim(${name(`c${at + 1}`)}), '')`));
  const firsts = Array.from({ length: Math.min(3, alike.headers) }, (_, i) => sql`nullif(trim(${name(`c${i + 1}`)}), '')`);
  const label = alike.labelled ? sql`coalesce(${join([...firsts, sql`null`])})` : sql`null`;
  const one = alike.parts.every(({ source }) => source === alike.parts[0]!.source);
  const paths = alike.parts.map(({ path }) => path);
  const read = readParts(paths, alike.headers, one ? nothing : sql`, filename = 'part'`);
  const source = one ? literal(alike.parts[0]!.source) : sql`p.source::integer`;
  const from = one ? read : sql`${read} r join part_sources p on p.path = r.part`;
  return sql`insert into staged select ${source}, c0::integer, ${label}${texts.length ? sql`, ${join(texts)}` : nothing} from ${from}`;
}

/** What some lines of a table say in all their columns, those among them that nothing is read of. */
export function wholeLines({ parts, headers }: { parts: readonly string[]; headers: readonly string[] }, lines: readonly number[]): Sql {
  const cells = headers.map((_, i) => sql`nullif(trim(${name(`c${i + 1}`)}), '')`);
  return sql`select c0::integer as line, concat_ws(' ', ${join(cells)}) as text from ${readParts(parts, headers.length, nothing)}
    where c0::integer in ${lines}`;
}

function readParts(paths: readonly string[], headers: number, more: Sql): Sql {
  const all = [sql`'c0': 'varchar'`, ...Array.from({ length: headers }, (_, i) => sql`${literal(`c${i + 1}`)}: 'varchar'`)];
  return sql`read_csv([${join(paths.map(literal))}], columns = {${join(all)}}, auto_detect = false, header = false,
      delim = ',', quote = '"', escape = '"', new_line = '\\n', strict_mode = true, max_line_size = 16000000, parallel = true${more})`;
}

/** A whole number written plainly needs no reading: this is true of nearly every figure. */
export const plainCount = (column: Sql): Sql =>
  sql`coalesce(try_cast(${column} as bigint)::varchar = ${column} and ${column}[1] <> '-' and length(${column}) < 14, false)`;

/** A figure that is letter for letter how we write it: {@link canonicalText} gives it again. */
export const isCanonical = (column: Sql, exact: "count" | "decimal"): Sql =>
  exact === "count" ? plainCount(column) : sql`coalesce(regexp_full_match(${column}, '(0|[1-9][0-9]{0,12})(\\.[0-9]{0,3}[1-9])?'), false)`;

/** How a value is written: no needless noughts. */
export const canonicalText = (value: Sql): Sql =>
  sql`case when ${value} = trunc(${value}) then ${value}::bigint::varchar else rtrim(${value}::varchar, '0') end`;

/** Any figure a decimal measure takes as it stands. */
export const plainDecimal = (column: Sql): Sql =>
  sql`coalesce(regexp_full_match(${column}, '(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?'), false)`;
