/**
 * CSV as Thai Excel opens it by double-click: UTF-8 with byte-order mark, CRLF, RFC 4180 quoting, first line the column ids.
 * Missing and withheld cells are empty (their state stands in its own column); an empty text is `""`.
 *
 * Formula guard: a text cell that a spreadsheet could take for a formula gets one apostrophe in front, and so does a text that begins with
 * an apostrophe. So the way back is: if a text cell begins with an apostrophe, drop that one. Numbers are never touched: -5 stays -5.
 */
import type { Export, ExportColumn } from "../../warehouse/observations/answer.js";

const byteOrderMark = "\ufeff";
const risky = /^'|^[\t\r\n\0]|^[\s\0"]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/;
const quoted = /[",\r\n]/;
const mostRemembered = 20_000;

/** A text made harmless to spreadsheets; {@link withoutGuard} is its inverse. */
export function withGuard(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

export function withoutGuard(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** The file in pieces, in constant memory. The first piece comes with the first rows, so that an early failure comes before any byte. */
export async function* csvOf({ columns, batches }: Pick<Export, "columns" | "batches">): AsyncGenerator<string> {
  const cell = columns.map((column) => (column.type === "text" ? rememberingTextCell() : plainCell));
  let head: string | null = `${byteOrderMark}${columns.map(headerCell).join(",")}\r\n`;
  for await (const rows of batches()) {
    let text = head ?? "";
    head = null;
    for (const row of rows) {
      let line = "";
      for (let i = 0; i < cell.length; i++) {
        const value = row[i]!;
        if (i > 0) line += ",";
        if (value !== null) line += cell[i]!(value);
      }
      text += `${line}\r\n`;
    }
    yield text;
  }
  if (head !== null) yield head;
}

type CellWriter = (value: string | number | boolean) => string;

const plainCell: CellWriter = (value) => String(value);

function headerCell(column: ExportColumn): string {
  return textCell(column.id);
}

function textCell(value: string | number | boolean): string {
  const text = withGuard(String(value));
  return text === "" || quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Codes and names repeat from row to row; each is examined once. */
function rememberingTextCell(): CellWriter {
  const known = new Map<string | number | boolean, string>();
  return (value) => {
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const written = textCell(value);
    if (known.size < mostRemembered) known.set(value, written);
    return written;
  };
}
