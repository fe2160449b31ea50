/**
 * Lists with names and ID numbers in them: a copy that holds the declared columns only, each row on its own line number, is
 * written, and that copy is what gets read. Nothing else of the file leaves this process, not in a message either.
 */
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { plural } from "../plural.js";
import { Problem } from "../problem.js";
import { countedIn, REGISTERED } from "../thai/counted.js";
import { fold, westernDigits } from "../thai/spelling.js";
import { openCsv, scanSource } from "./csv-head.js";
import { MALFORMED, OPEN_END, type RecordSink, type Verdict } from "./csv-scan.js";
import { openText } from "./csv-source.js";
import { decodeRecord, splitCells } from "./csv-text.js";
import { describeWanted, type FoundHeader, isBlank, type Row, titleText } from "./header.js";
import { mergedFigures } from "./merged-figures.js";
import { quoted } from "./parts.js";
import type { Reading, ReadingRequest, Span } from "./reading.js";
import { recordLines } from "./record-lines.js";
import { nameWithoutValues, REMOVED } from "./removed.js";
import { columnLetters, forEachRow } from "./sheet.js";
import { addLine, openWorkbook } from "./workbook.js";

/** A title line has few cells; a line of more above the header may be anything. */
const TITLE_CELLS = 4;
const TOTAL = /^\s*(รวม|ยอดรวม|total)/i;

/** What an extract is of: the sheet, and the letters its columns have there. */
interface Of {
  sheet: string;
  places?: string[];
  passedOver?: Reading["passedOver"];
  struck?: Span[];
}

/** Writes the extract; returns what it is of and the request that reads it. */
export async function writeExtract(request: ReadingRequest): Promise<Of & { reading: ReadingRequest }> {
  const { form, extract } = request;
  const lines = new ExtractLines(extract!.to);
  let of: Of = { sheet: "" };
  try {
    if (form.kind === "records") extractRecords(request, lines);
    else if (form.kind === "csv") extractCsv(request, form, lines);
    else of = await extractSheet(request, form, lines);
  } finally {
    lines.close();
    rmSync(join(request.into, "text.csv"), { force: true });
  }
  const { extract: _, ...reading } = request;
  const read = form.kind === "workbook" ? ({ kind: "csv", headerRows: form.headerRows } as const) : form;
  return { ...of, reading: { ...reading, path: extract!.to, form: read } };
}

function extractCsv(request: ReadingRequest, form: ReadingRequest["form"] & { kind: "csv" }, lines: ExtractLines): void {
  const csv = openCsv(request, form.headerRows);
  const columns = keptColumns(csv.header, request);
  writeHead(csv.above, csv.headerRows, csv.header, columns, lines);
  const width = csv.header.paths.length;
  const sink: RecordSink = {
    widest: width,
    take(buffer, start, end, line, _fields, flags): Verdict {
      if (flags & OPEN_END && form.endsEveryLine) lines.isCut = true;
      const text = flags & MALFORMED ? null : decodeRecord(buffer.subarray(start, end), csv.source);
      const cells = text === null ? null : splitCells(text, csv.delimiter);
      if (cells && cells.length >= width && isBlank(cells.slice(width))) lines.row(line, cells, columns);
      else if (cells && isBlank(cells.slice(1))) lines.note(line, cells, columns);
      else if (text !== null && /[\r\n]/.test(text)) return "split";
      else lines.damaged(line, columns.length);
      return "taken";
    },
  };
  scanSource(csv.source, csv.delimiter, csv.rest, sink);
}

async function extractSheet(
  request: ReadingRequest,
  form: ReadingRequest["form"] & { kind: "workbook" },
  lines: ExtractLines,
): Promise<Of> {
  const { zip, context, chosen, passedOver } = await openWorkbook(request, form);
  try {
    const { sheet, header, rows, merges } = chosen[0]!;
    const columns = keptColumns(header, request);
    const heading = rows.slice(header.at, header.at + header.lines);
    writeHead(rows.slice(0, header.at), heading, header, columns, lines);
    const { line } = heading.at(-1)!;
    // What stands in a column that is left out is not to come in by the one it is merged with.
    const own = merges.filter(({ left }) => columns.some(({ index, nameOnly }) => index === left - 1 && !nameOnly));
    const mark = await mergedFigures(zip, context, own, { part: sheet.part, line, headers: header.paths, labels: request.labels ?? [] });
    const struck: Span[] = [];
    await forEachRow(zip, sheet.part, context, (row) => {
      if (row.line <= line) return undefined;
      if (row.struck) addLine(struck, row.line);
      mark(row.line, row.cells);
      lines.row(row.line, withCount(row.cells, columns), columns);
      return undefined;
    });
    return {
      sheet: sheet.name,
      passedOver,
      places: columns.map(({ index }) => columnLetters(index + 1)),
      ...(struck.length && { struck }),
    };
  } finally {
    zip.close();
  }
}

/** How many lines a total line says it totals stands among the names: it is kept beside the line's first words. */
function withCount(cells: readonly string[], [first]: readonly KeptColumn[]): readonly string[] {
  if (first?.index !== 0 || first.nameOnly || !TOTAL.test(cells[0] ?? "") || countedIn(cells[0]!, REGISTERED) !== null) return cells;
  const count = cells
    .slice(1)
    .map((cell) => countedIn(cell, REGISTERED))
    .find((found) => found !== null);
  return count === undefined ? cells : [`${cells[0]} ${count} ${REGISTERED[0]}`, ...cells.slice(1)];
}

function extractRecords(request: ReadingRequest, lines: ExtractLines): void {
  const source = openText(request.path, request.name, request.into, "records");
  const kept = new Set(request.extract!.keep.flat().map(fold));
  for (const record of recordLines(source, request.name)) {
    if ("blank" in record) continue;
    const fields = "fields" in record ? [...record.fields].filter(([name]) => kept.has(fold(name))) : null;
    lines.text(
      record.line,
      fields ? JSON.stringify(Object.fromEntries(fields.map(([name, value]) => [name, withoutIdNumbers(value)]))) : REMOVED,
    );
  }
}

interface KeptColumn {
  index: number;
  parts: string[];
  /**
   * The name only: an undeclared column of a header that is not whole, so that a renamed column can be told. It is marked: a contract that
   * comes to know the name is not to take the values for blanks.
   */
  nameOnly: boolean;
}

function keptColumns(header: FoundHeader, request: ReadingRequest): KeptColumn[] {
  const kept = new Set(request.extract!.keep.flat().map(fold));
  const named = header.parts.map((parts, index) => ({ index, parts, nameOnly: !kept.has(fold(header.paths[index]!)) }));
  const columns = named.filter(({ parts, nameOnly }) => parts.length > 0 && (!nameOnly || !header.full));
  if (columns.every(({ nameOnly }) => nameOnly)) {
    throw new Problem("HEADER_MISSING", {
      file: request.name,
      expected: describeWanted(request.headerHas),
      found: plural(named.length, "column"),
    });
  }
  return columns;
}

/** Titles as they are; the header as far as it is kept, each path from the top down, so that it reads the same again. */
function writeHead(
  above: readonly Row[],
  heading: readonly Row[],
  header: FoundHeader,
  columns: readonly KeptColumn[],
  lines: ExtractLines,
): void {
  for (const row of above) {
    if (isBlank(row.cells)) continue;
    const filled = row.cells.filter((cell) => cell.trim() !== "").length;
    lines.cells(row.line, [filled > TITLE_CELLS ? REMOVED : withoutIdNumbers(titleText(row.cells))]);
  }
  for (const [level, row] of heading.entries()) {
    lines.cells(
      row.line,
      columns.map(({ index, nameOnly }) => {
        const parts = header.parts[index]!;
        const name = parts[level] ?? "";
        return nameOnly && name !== "" && level === lowest(parts) ? nameWithoutValues(name) : name;
      }),
    );
  }
}

const lowest = (parts: readonly string[]): number => parts.findLastIndex((part) => part !== "");

/** The extract as it grows: every row on the line that has its number. */
class ExtractLines {
  private readonly file: number;
  private pending = "";
  /** The line that is written next. */
  private next = 1;
  /** The file ends within the line that is written next: its copy does too. */
  isCut = false;

  constructor(path: string) {
    this.file = openSync(path, "w", 0o600);
  }

  row(line: number, cells: readonly string[], columns: readonly KeptColumn[]): void {
    if (isBlank(cells)) return;
    this.cells(
      line,
      columns.map(({ index, nameOnly }) => (nameOnly ? "" : withoutIdNumbers(cells[index] ?? ""))),
    );
  }

  /** A line of one cell, mostly a note or a total: short as it is, with its first words where their column is kept. */
  note(line: number, cells: readonly string[], columns: readonly KeptColumn[]): void {
    if (isBlank(cells)) return;
    const [first] = columns;
    this.cells(line, [first?.index === 0 && !first.nameOnly ? withoutIdNumbers(cells[0]!) : REMOVED]);
  }

  /** A line whose columns cannot be told apart: it stays a line that cannot be split, without its text. */
  damaged(line: number, width: number): void {
    this.cells(
      line,
      Array.from({ length: width + 1 }, () => REMOVED),
    );
  }

  cells(line: number, cells: readonly string[]): void {
    this.text(line, cells.map((cell) => quoted(cell.replace(/[\r\n]+/g, " "))).join(","));
  }

  text(line: number, text: string): void {
    this.pending += "\n".repeat(line - this.next) + text;
    if (!this.isCut) this.pending += "\n";
    this.next = line + 1;
    if (this.pending.length > 1024 * 1024) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.from(this.pending, "utf8");
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.pending = "";
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}

const ID_NUMBER = /(?<!\d)\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d)/g;

/** Text without thirteen-digit ID numbers, for those that stand where they do not belong. */
function withoutIdNumbers(text: string): string {
  const western = westernDigits(text);
  let kept = "";
  let from = 0;
  for (const found of western.matchAll(ID_NUMBER)) {
    kept += text.slice(from, found.index) + REMOVED;
    from = found.index + found[0].length;
  }
  return kept + text.slice(from);
}
