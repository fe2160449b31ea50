/**
 * A text as a CSV cell that no spreadsheet takes for a formula, in TypeScript and in SQL: the same rule as `gateway/export/csv.ts`,
 * for files that the engine writes itself.
 */
import { join, literal, type Sql, sql } from "../engine/sql.js";
import type { ExportColumn } from "./answer.js";

const risky = /^'|^[\t\r\n\0]|^[\s\0"]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/;
const quoted = /[",\r\n]/;

/** What JavaScript's `\s` stands for, spelled out for the engine's grammar. */
const blanks = "\\t\\n\\v\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x00";
const riskySql = `^('|[\\t\\r\\n\\x00]|[${blanks}"]*[=+\\-@＝＋－＠﹢﹣﹦﹫−])`;
/** Nearly every text: neither guarded nor quoted. */
const plainSql = "[0-9A-Za-zก-๙_][0-9A-Za-zก-๙_ ./:()-]*";

export function csvText(text: string | null): string {
  if (text === null) return "";
  const guarded = risky.test(text) ? `'${text}` : text;
  return guarded === "" || quoted.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The same of a column; null is nothing at all, an empty text is `""`. */
export function csvTextSql(text: Sql): Sql {
  const guarded = sql`case when regexp_matches(${text}, ${literal(riskySql)}) then '''' || ${text} else ${text} end`;
  return sql`case when ${text} is null then '' when regexp_full_match(${text}, ${literal(plainSql)}) then ${text}
    when ${text} = '' or regexp_matches(${guarded}, '[",\\r\\n]') then '"' || replace(${guarded}, '"', '""') || '"' else ${guarded} end`;
}

/** A figure with at most four decimals, without needless zeros; nothing for null. */
export const csvFigureSql = (value: Sql): Sql =>
  sql`case when ${value} % 1 = 0 then ${value}::bigint::varchar else rtrim(${value}::varchar, '0') end`;

/** The first line of the file, as the name of the one column of text that the engine writes. */
export const csvHead = (columns: readonly ExportColumn[]): string => columns.map(({ id }) => csvText(id)).join(",");

/** Whole lines as one column, ids first: the texts go into the file as they are. */
export const csvOptions: Sql = sql`(format csv, header true, quote '', escape '', delimiter '\u0001', new_line '\\r\\n')`;

/** One line of any rows. @param figure how a column that is no text is written */
export function csvLine(columns: readonly ExportColumn[], text: (column: ExportColumn) => Sql, figure: (column: ExportColumn) => Sql): Sql {
  const cells = columns.map((column) => (column.type === "text" ? csvTextSql(text(column)) : sql`coalesce(${figure(column)}, '')`));
  return sql`concat_ws(',', ${join(cells)})`;
}
