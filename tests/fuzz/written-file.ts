/** Drafts to bytes, each in its own form. Written here, so that nothing of the product's readers is taken for granted. */
import { encode874 } from "../../connectors/thai/encoding.js";
import { packZip } from "../connectors/reader/pack-zip.js";
import type { Draft, Layout, Row, SheetDraft, TextEncoding } from "./draft.js";
import { columnLetters } from "./workbook-draft.js";

export interface Written {
  bytes: Buffer;
  /** The line each row came to stand on; rows of a workbook keep the numbers they are given here. */
  lines: Map<Row, number>;
}

export function written(draft: Draft): Written {
  return draft.kind === "workbook" ? workbook(draft) : text(draft);
}

function text(draft: Draft): Written {
  const lines = new Map<Row, number>();
  const layout: Layout = { rows: [] };
  const pieces: Buffer[] = [];
  const mark = { "utf-8": "", "utf-8-bom": "efbbbf", "utf-16le": "fffe", "utf-16be": "feff", "windows-874": "" }[draft.encoding];
  pieces.push(Buffer.from(mark, "hex"));
  let at = pieces[0]!.length;
  let line = 1;
  const end = encoded(draft.lineEnd, draft.encoding);
  for (const row of draft.sheets[0]!.rows) {
    lines.set(row, line);
    const own = row.raw ?? encoded(rowText(draft, row), row.encoding ?? draft.encoding);
    layout.rows.push({ row, start: at, end: at + own.length });
    pieces.push(own, end);
    at += own.length + end.length;
    line += 1 + breaksIn(rowText(draft, row));
  }
  const bytes = draft.bytesLast.reduce<Buffer>((whole, change) => change(whole, layout), Buffer.concat(pieces));
  return { bytes, lines };
}

const breaksIn = (cells: string) => cells.match(/\r\n|\r|\n/g)?.length ?? 0;

/** A row as its file writes it. */
export function rowText(draft: Draft, row: Row): string {
  if (row.raw) return "";
  if (draft.kind === "csv") return row.kind === "blank" ? row.cells.join(draft.delimiter) : csvText(row.cells, draft.delimiter);
  return row.kind === "blank" ? "" : (row.stored?.[0] ?? recordText(draft.sheets[0]!, row));
}

export function csvText(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}

/** A record with its nested fields put together again; a blank cell is null. */
export function recordText({ headers }: SheetDraft, { cells }: Row): string {
  const record: Record<string, unknown> = {};
  for (const [i, header] of headers.entries()) {
    const path = header.split(".");
    let into = record;
    for (const part of path.slice(0, -1)) {
      into[part] ??= {};
      into = into[part] as Record<string, unknown>;
    }
    const cell = cells[i]!;
    // A figure as it was written, exponent and all: put in as a mark and taken out of its quotes below.
    into[path.at(-1)!] = cell === "" ? null : /^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? `\u0001${cell}\u0001` : cell;
  }
  return JSON.stringify(record).replace(/"\\u0001([^"\\]*)\\u0001"/g, "$1");
}

export function encoded(words: string, encoding: TextEncoding): Buffer {
  if (encoding === "utf-16le") return Buffer.from(words, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(words, "utf16le").swap16();
  if (encoding !== "windows-874") return Buffer.from(words, "utf8");
  const bytes = encode874(words);
  if (!bytes) throw new Error(`not in windows-874: ${words}`);
  return Buffer.from(bytes);
}

function workbook(draft: Draft): Written {
  const lines = new Map<Row, number>();
  const parts = new Map(draft.parts);
  for (const sheet of draft.sheets) {
    const rows = sheet.rows.map((row, i) => {
      lines.set(row, i + 1);
      const cells = row.cells.map((cell, column) => cellXml(cell, row.stored?.[column] ?? null, `${columnLetters(column)}${i + 1}`));
      return row.kind === "blank" && row.from === null ? "" : `<row r="${i + 1}">${cells.join("")}</row>`;
    });
    parts.set(sheet.part!, Buffer.from(`${sheet.before}${rows.join("")}${sheet.after}`));
  }
  const bytes = packZip([...parts].map(([name, data]) => ({ name, data })));
  return { bytes: draft.bytesLast.reduce<Buffer>((whole, change) => change(whole, { rows: [] }), bytes), lines };
}

/** As it was stored, but for its place; or as text. */
function cellXml(cell: string, stored: string | null, place: string): string {
  if (stored !== null) return stored.replace(/ r="[A-Z]+\d+"/, ` r="${place}"`);
  if (cell === "") return "";
  const safe = cell.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}
