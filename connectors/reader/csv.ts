/** CSV to numbered lines. Whole records are copied as bytes; only the odd ones are taken apart as text. */
import { isUtf8 } from "node:buffer";
import type { Form } from "../dataset.js";
import { Problem } from "../problem.js";
import { type OpenCsv, openCsv, scanSource } from "./csv-head.js";
import { MALFORMED, OPEN_END, QUOTED, type RecordSink, type Verdict } from "./csv-scan.js";
import { decodeRecord, showRecord, splitCells } from "./csv-text.js";
import { isBlank, titleText } from "./header.js";
import { badByte, isUtf8Line, utf8Run } from "./mixed-text.js";
import { Parts } from "./parts.js";
import type { Reading, ReadingRequest, ReadTable } from "./reading.js";
import { endsInRemarks, endsInSplitFigure } from "./split-figure.js";
import { writeThai } from "./thai-bytes.js";
import { TypedParts } from "./typed-parts.js";

/** So many damaged lines are no longer a table with faults. */
const MOST_RAGGED = 100_000;
const COMMA_BYTE = 0x2c;

type CsvForm = Extract<Form, { kind: "csv" }>;

/** @throws Problem for a file that cannot be taken */
export function readCsv(request: ReadingRequest, form: CsvForm, onChunk?: () => void): Reading {
  const csv = openCsv(request, form.headerRows);
  const rows = new CsvRows(csv, request, form.endsEveryLine ?? false);
  scanSource(csv.source, csv.delimiter, csv.rest, rows, onChunk);
  rows.parts.close();
  rows.typed?.close();
  const above = csv.above.filter((row) => !isBlank(row.cells));
  const headers = csv.header.paths.slice(0, rows.width);
  const table: ReadTable = {
    sheet: "",
    preamble: above.map((row) => ({ line: row.line, text: titleText(row.cells) })),
    headerLines: [...csv.headerRows.map((row) => row.line), ...rows.headersAgain],
    headers,
    places: headers,
    parts: rows.parts.paths,
    ...rows.typed?.table,
    records: rows.parts.records + (rows.typed?.records ?? 0),
    blank: rows.blank + csv.above.length - above.length,
    ragged: rows.ragged,
  };
  const lines = table.records + table.blank + above.length + table.headerLines.length + table.ragged.length;
  return {
    format: "csv",
    encoding: csv.source.encoding,
    ...(csv.source.repaired && { repaired: csv.source.repaired }),
    lines,
    tables: [table],
    passedOver: [],
  };
}

/** Bytes that a blank record is made of, beside delimiters: blanks, line breaks, quotes, and those of a no-break space. */
function blankBytes(thai: boolean): Uint8Array {
  const blanks = new Uint8Array(256);
  for (const byte of [0x09, 0x0a, 0x0d, 0x20, 0x22, 0xa0]) blanks[byte] = 1;
  if (!thai) blanks[0xc2] = 1;
  return blanks;
}

class CsvRows implements RecordSink {
  readonly parts: Parts;
  /** Lines whose every cell fits a typed column; null where none are wanted. */
  readonly typed: TypedParts | null;
  readonly ragged: ReadTable["ragged"] = [];
  readonly headersAgain: number[] = [];
  blank = 0;
  /** Named columns; nameless ones at the right end are left out. */
  readonly width: number;
  /** Fields as the header line has them. */
  readonly widest: number;
  private readonly delimiter: number;
  private readonly thai: boolean;
  private readonly checkLines: boolean;
  private readonly mixed: boolean;
  private readonly blanks: Uint8Array;
  private readonly headerBytes: Buffer[];
  /** Small files only: what a large one's lines are is known before they are looked at singly. */
  private readonly mayBeSplit: boolean;

  constructor(
    private readonly csv: OpenCsv,
    private readonly request: ReadingRequest,
    /** A last line without an end was cut off. */
    private readonly endsEveryLine: boolean,
  ) {
    this.parts = new Parts(request.into, "lines");
    this.widest = csv.header.paths.length;
    this.width = csv.header.paths.findLastIndex((path) => path !== "") + 1;
    this.delimiter = csv.delimiter.charCodeAt(0);
    this.thai = csv.source.bytes === "windows-874";
    this.blanks = blankBytes(this.thai);
    this.checkLines = csv.source.checkLines && !this.thai;
    this.mixed = csv.source.mixed ?? false;
    this.headerBytes = csv.headerRows.map((row) => row.bytes);
    const headers = csv.header.paths.slice(0, this.width);
    this.typed = TypedParts.of(request, { prefix: "typed", headers, text: csv, labelled: true });
    this.mayBeSplit = !this.typed && this.delimiter === COMMA_BYTE && endsInRemarks(headers);
  }

  takeAtSight(buffer: Buffer, start: number, limit: number, line: number): number {
    if (!this.typed || this.width !== this.widest || this.csv.source.mixed) return -1;
    return this.typed.takeAtSight(buffer, start, limit, line, this.isHeader);
  }

  take(buffer: Buffer, start: number, end: number, line: number, fields: number, met: number): Verdict {
    const flags = met & ~OPEN_END;
    const first = buffer[start]!;
    if (start === end || ((first === this.delimiter || this.blanks[first]) && this.isBlank(buffer, start, end, flags))) {
      this.blank++;
      return "taken";
    }
    if (this.isHeader(buffer, start, end)) {
      this.headersAgain.push(line);
      return "taken";
    }
    if (met & OPEN_END && this.endsEveryLine && fields >= this.width) {
      const bytes = buffer.subarray(start, end);
      return this.putAside(bytes, line, fields, decodeRecord(bytes, this.csv.source) === null ? "TEXT_UNDECODABLE" : "LINE_CUT");
    }
    if (this.mayBeSplit && endsInSplitFigure(buffer, start, this.ownEnd(buffer, start, end, fields)))
      return this.putAside(buffer.subarray(start, end), line, fields, "COMMA_UNQUOTED");
    const exact = fields === this.width && this.width === this.widest;
    const plain = this.delimiter === COMMA_BYTE ? !(flags & ~QUOTED) : flags === 0;
    if (exact && plain && !this.isMixed(buffer, start, end)) {
      if (!this.typed?.take(buffer, start, end, line, flags)) this.copy(buffer, start, end, line);
      return "taken";
    }
    return this.takeOdd(buffer, start, end, line, fields, flags);
  }

  /** Where a record of the header's fields ends, nameless blank ones behind them left out; its start where it has other fields. */
  private ownEnd(buffer: Buffer, start: number, end: number, fields: number): number {
    let at = end;
    let more = fields - this.width;
    for (; more > 0 && buffer[at - 1] === this.delimiter; more--) at--;
    return more === 0 ? at : start;
  }

  /** Whether a line may be in the other encoding than its file, and is looked at as text. */
  private isMixed(buffer: Buffer, start: number, end: number): boolean {
    if (this.checkLines) return !isUtf8(buffer.subarray(start, end));
    if (!this.mixed) return false;
    const bytes = buffer.subarray(start, end);
    return isUtf8Line(bytes) || utf8Run(bytes) >= 0;
  }

  private copy(buffer: Buffer, start: number, end: number, line: number): void {
    const { parts } = this;
    parts.reserve((end - start) * 3 + 24);
    const out = parts.buffer;
    let at = writeNumber(out, parts.at, line);
    out[at++] = COMMA_BYTE;
    const from = at;
    at = this.thai ? writeThai(buffer, start, end, out, at) : copyBytes(buffer, start, end, out, at);
    if (this.delimiter !== COMMA_BYTE) {
      for (let i = from; i < at; i++) if (out[i] === this.delimiter) out[i] = COMMA_BYTE;
    }
    out[at++] = 0x0a;
    parts.at = at;
    parts.records++;
  }

  /** A record that has to be looked at as text, or put aside. */
  private takeOdd(buffer: Buffer, start: number, end: number, line: number, fields: number, flags: number): Verdict {
    const bytes = buffer.subarray(start, end);
    const text = decodeRecord(bytes, this.csv.source);
    // What else was met may lie on a line below: of a malformed record only the first is handed over.
    if (text === null || flags & MALFORMED) return this.putAside(bytes, line, fields, text === null ? "TEXT_UNDECODABLE" : undefined);
    const cells = this.fitted(splitCells(text, this.csv.delimiter));
    if (cells) {
      this.parts.write(line, cells);
      return "taken";
    }
    if (/[\r\n]/.test(text)) return "split";
    return this.putAside(bytes, line, fields);
  }

  /** The cells in the header's width: nothing but blanks is cut off. A shorter line is never filled up: its figures may have been cut away. */
  private fitted(cells: string[]): string[] | null {
    if (cells.length < this.width || !isBlank(cells.slice(this.widest))) return null;
    return cells.slice(0, this.width);
  }

  private putAside(bytes: Buffer, line: number, fields: number, problem?: ReadTable["ragged"][number]["problem"]): Verdict {
    this.ragged.push({
      line,
      raw: showRecord(bytes, this.csv.source),
      fields,
      ...(problem && { problem }),
      ...(problem === "TEXT_UNDECODABLE" && this.bad(bytes)),
    });
    if (this.ragged.length > MOST_RAGGED) {
      throw new Problem("TOO_MANY_BAD_LINES", { file: this.request.name, found: `> ${MOST_RAGGED}`, expected: `${MOST_RAGGED}` });
    }
    return "taken";
  }

  /** The byte that cannot be read, and the column it stands in. */
  private bad(bytes: Buffer): Pick<ReadTable["ragged"][number], "bad"> {
    const bad = badByte(bytes, this.csv.source);
    if (!bad) return {};
    const before = splitCells(bytes.toString("latin1", 0, bad.at - 1), this.csv.delimiter).length - 1;
    const column = this.csv.header.paths[before];
    return { bad: { ...bad, ...(column && { column }) } };
  }

  private isBlank(buffer: Buffer, start: number, end: number, flags: number): boolean {
    for (let i = start; i < end; i++) if (buffer[i] !== this.delimiter && !this.blanks[buffer[i]!]) return false;
    // A delimiter inside quotes is text.
    return (
      !(flags & (QUOTED | MALFORMED)) ||
      (!(flags & MALFORMED) && isBlank(splitCells(buffer.toString("latin1", start, end), this.csv.delimiter)))
    );
  }

  /** A header line that stands again at a page break. */
  private readonly isHeader = (buffer: Buffer, start: number, end: number): boolean => {
    for (const header of this.headerBytes) {
      if (header.length === end - start && header[0] === buffer[start] && header.compare(buffer, start, end) === 0) return true;
    }
    return false;
  };
}

/** For short records a loop is quicker than the call. */
function copyBytes(from: Buffer, start: number, end: number, out: Buffer, at: number): number {
  if (end - start > 40) return at + from.copy(out, at, start, end);
  let to = at;
  for (let i = start; i < end; i++) out[to++] = from[i]!;
  return to;
}

/** Writes a number in decimal digits; returns where the next byte goes. */
function writeNumber(out: Buffer, at: number, number: number): number {
  let digits = 1;
  for (let power = 10; number >= power; power *= 10) digits++;
  let rest = number;
  for (let i = at + digits - 1; i >= at; i--) {
    const tens = Math.floor(rest / 10);
    out[i] = 48 + rest - tens * 10;
    rest = tens;
  }
  return at + digits;
}
