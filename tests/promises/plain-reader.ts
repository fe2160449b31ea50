/**
 * A second, plainer reading of archived bytes, by other libraries than the product's: what stands on a line, as text.
 * It knows nothing of contracts; it only takes a file apart.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";

/** Everything on a line: by column letter, header or field, as far as the form has such; and all texts of the line. */
export interface PlainLine {
  texts: string[];
  at(column: string): string[];
}

export interface PlainFile {
  kind: "workbook" | "csv" | "records";
  /** Physical lines, the header and blank ones included. */
  lineCount: number;
  line(sheet: string | null, line: number): PlainLine | null;
}

export async function readPlainly(path: string): Promise<PlainFile> {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return workbook(bytes);
  const text = decode(bytes);
  return text.trimStart().startsWith("{") ? records(text) : csv(text);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-874").decode(bytes);
  }
}

const countLines = (text: string) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

function csv(text: string): PlainFile {
  const rows = parse(text, { info: true, relax_column_count: true, relax_quotes: true, bom: true, skip_empty_lines: false }) as unknown as {
    info: { lines: number };
    record: string[];
  }[];
  const byLine = new Map<number, string[]>();
  const headings: string[][] = [];
  let before = 0;
  for (const { info, record } of rows) {
    byLine.set(before + 1, record);
    before = info.lines;
    if (headings.length < 12) headings.push(record);
  }
  return {
    kind: "csv",
    lineCount: countLines(text),
    line: (_sheet, line) => {
      const record = byLine.get(line);
      return (
        (record && {
          texts: record,
          at: (column) => {
            const own = column.split(" › ").at(-1)!;
            const places = new Set(headings.flatMap((row) => row.flatMap((cell, i) => (alike(cell, own) ? [i] : []))));
            return [...places].map((i) => record[i] ?? "");
          },
        }) ??
        null
      );
    },
  };
}

const alike = (one: string, other: string) => plain(one) === plain(other);
const plain = (text: string) => text.normalize("NFC").replaceAll("\u0e4d\u0e32", "\u0e33").replace(/\s+/g, "");

function records(text: string): PlainFile {
  const lines = text.split("\n");
  return {
    kind: "records",
    lineCount: countLines(text),
    line: (_sheet, line) => {
      const own = lines[line - 1];
      if (!own?.trim()) return null;
      const value = JSON.parse(own) as Record<string, unknown>;
      return {
        texts: [own],
        at: (column) => {
          const found =
            column in value ? value[column] : column.split(".").reduce((at: unknown, key) => (at as Record<string, unknown>)?.[key], value);
          return found === undefined || found === null ? [""] : [String(found)];
        },
      };
    },
  };
}

async function workbook(bytes: Buffer): Promise<PlainFile> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return {
    kind: "workbook",
    lineCount: book.worksheets.reduce((sum, sheet) => sum + sheet.rowCount, 0),
    line: (name, line) => {
      const sheet = book.worksheets.find((one) => name === null || one.name === name);
      if (!sheet || line > sheet.rowCount) return null;
      const row = sheet.getRow(line);
      const texts: string[] = [];
      row.eachCell((cell) => texts.push(textOf(cell.value)));
      return { texts, at: (column) => [textOf(row.getCell(column).value)] };
    },
  };
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "object") {
    if ("richText" in value) return value.richText.map(({ text }) => text).join("");
    if ("result" in value) return textOf(value.result as ExcelJS.CellValue);
    if ("text" in value) return String(value.text);
    return "";
  }
  return String(value);
}
