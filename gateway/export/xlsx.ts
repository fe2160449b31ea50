/**
 * A workbook of three sheets: README (the receipt), data, dictionary. Numbers are numbers where a spreadsheet holds them exactly, else text;
 * texts are texts and never formulas. Written to a file first, so that a failure comes before any byte is sent.
 */
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import excel from "exceljs";
import { Problem } from "../../connectors/problem.js";
import type { Export, ExportColumn } from "../../warehouse/observations/answer.js";
import { dictionaryHeader, dictionaryLine } from "./dictionary.js";
import { type Receipt, receiptLines } from "./receipt.js";

/** Rows a sheet holds below its header. */
export const mostRows = 1_048_575;
const longestCell = 32_767;

/** @throws Problem EXPORT_TOO_LONG, EXPORT_CELL_TOO_LONG */
export async function writeXlsx(made: Export, receipt: Receipt, path: string): Promise<void> {
  if (made.rows > mostRows) throw new Problem("EXPORT_TOO_LONG", { found: String(made.rows), expected: String(mostRows) });
  const file = createWriteStream(path, { mode: 0o600 });
  const ending = new AbortController();
  // What is piped into a file that failed is never drained, nor told: whoever waits for it would wait for ever.
  const failed = new Promise<never>((_, fail) =>
    file.once("error", (cause) => {
      ending.abort();
      fail(cause);
    }),
  );
  try {
    await Promise.race([writeSheets(made, receipt, file, ending.signal), failed]);
  } catch (error) {
    // What is still piped into it fails by itself meanwhile, which says nothing of why.
    file.on("error", () => undefined).destroy();
    if (!file.closed) await new Promise<void>((closed) => file.once("close", () => closed()));
    throw error;
  }
}

async function writeSheets(made: Export, receipt: Receipt, file: WriteStream, ended: AbortSignal): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  const readme = workbook.addWorksheet("README");
  readme.columns = [{ width: 36 }, { width: 100 }];
  for (const line of receiptLines(receipt)) readme.addRow(line.map(safeText)).commit();
  readme.commit();

  const data = workbook.addWorksheet("data", { views: [{ state: "frozen", ySplit: 1 }] });
  data.columns = made.columns.map(({ type }) => ({
    width: type === "text" ? 24 : 16,
    style: type === "date" ? { numFmt: "yyyy-mm-dd" } : {},
  }));
  data.addRow(made.columns.map(({ id }) => safeText(id))).commit();
  const cells = made.columns.map(cellWriter);
  let written = 0;
  for await (const rows of made.batches()) {
    for (const row of rows) {
      if (++written > mostRows) throw new Problem("EXPORT_TOO_LONG", { found: `> ${mostRows}`, expected: String(mostRows) });
      data.addRow(row.map((value, i) => (value === null ? null : cells[i]!(value)))).commit();
      if (written % 200 === 0) await roomIn(data, ended);
    }
  }
  data.commit();

  const dictionary = workbook.addWorksheet("dictionary");
  dictionary.columns = dictionaryHeader.map(() => ({ width: 28 }));
  dictionary.addRow(dictionaryHeader).commit();
  for (const column of made.columns) dictionary.addRow(dictionaryLine(column).map(safeText)).commit();
  dictionary.commit();
  await workbook.commit();
}

/** ExcelJS writes on without waiting for the zip beneath it; so we wait, and memory stays the same however long the sheet. */
async function roomIn(sheet: excel.Worksheet, ended: AbortSignal): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: Writable[] } }).stream;
  do {
    ended.throwIfAborted();
    await nextTurn();
  } while (pipes.length === 0);
  if (pipes[0]!.writableNeedDrain) await once(pipes[0]!, "drain", { signal: ended });
}

type CellValue = string | number | boolean | Date;

function cellWriter({ id, type }: ExportColumn): (value: string | number | boolean) => CellValue {
  if (type === "integer" || type === "decimal") return (value) => exactNumber(String(value));
  if (type === "date") return (value) => dayCell(String(value));
  if (type === "boolean") return (value) => value;
  return (value) => {
    const text = safeText(String(value));
    if (text.length > longestCell) throw new Problem("EXPORT_CELL_TOO_LONG", { column: id, expected: String(longestCell) });
    return text;
  };
}

/** A number where fifteen digits (all that Excel keeps) hold it, else its text. */
function exactNumber(text: string): number | string {
  const digits = text.replace(/^-?0*\.?0*|[-.]/g, "").replace(text.includes(".") ? /0+$/ : /$^/, "");
  return digits.length <= 15 ? Number(text) : text;
}

function dayCell(text: string): Date | string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year ? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))) : text;
}

/** XML holds no control characters; they are written as the workbook format's own escapes. */
function safeText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (character) => {
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}
