/** An export of rows that are already worked out: the same formats as datasets have, written by the same engine. */
import type { Session } from "../engine/duckdb/session.js";
import { join, name, sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { Export, ExportColumn } from "./answer.js";
import { csvHead, csvLine } from "./csv-text.js";
import { copyTo } from "./export-file.js";

export type ExportRow = (string | number | boolean | null)[];

const types = {
  text: sql`varchar`,
  integer: sql`integer`,
  decimal: sql`decimal(38, 12)`,
  date: sql`date`,
  timestamp: sql`timestamptz`,
  boolean: sql`boolean`,
};

export function exportOfRows(
  store: Store,
  columns: ExportColumn[],
  rows: readonly ExportRow[],
  of: Pick<Export, "version" | "withheld" | "signOff" | "refs">,
): Export {
  const texts = rows.map((row, place) => ({
    ...Object.fromEntries(columns.map((column, i) => [column.id, row[i] === null ? null : String(row[i])])),
    row_place: String(place),
  }));
  const order = sql`order by row_place::integer`;
  const select = sql`select ${join(columns.map((column) => sql`${name(column.id)}::${types[column.type]} as ${name(column.id)}`))} from export_rows ${order}`;
  const prepare = (session: Session) => session.lay("export_rows", texts, [...columns.map((column) => column.id), "row_place"]);
  return {
    columns,
    ...of,
    rows: rows.length,
    async *batches() {
      for (let i = 0; i < rows.length; i += 1000) yield rows.slice(i, i + 1000);
    },
    finalCsv: true,
    writeTo: (path, format) =>
      store.database.read(async (session) => {
        await prepare(session);
        const text = (column: { id: string }) => name(column.id);
        const lines = sql`select ${csvLine(columns, text, text)} as ${name(csvHead(columns))} from export_rows ${order}`;
        await copyTo(session, format === "csv" ? lines : select, path, format);
      }),
  };
}
