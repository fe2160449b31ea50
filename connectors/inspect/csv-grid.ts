/** A text file as a grid: encoding and delimiter found, every record on its physical line. */
import { isUtf8 } from "node:buffer";
import { scanSource } from "../reader/csv-head.js";
import { MALFORMED, type Position, type RecordSink, type Verdict } from "../reader/csv-scan.js";
import { openText, readHead, type TextSource } from "../reader/csv-source.js";
import { decodeRecord, showRecord, splitCells } from "../reader/csv-text.js";
import { isUtf8Line } from "../reader/mixed-text.js";
import { byteOrderMark } from "../thai/encoding.js";
import { type Delimiter, findDelimiter, type Sample } from "./delimiter.js";
import { type Grid, type GridRow, isFilled } from "./grid.js";
import type { InspectionRequest } from "./inspection.js";

export interface OpenText {
  grid: Grid;
  source: TextSource;
  delimiter: Delimiter;
  /** Lines decoded by the other encoding than the file's; filled as the rows are gone over. */
  otherEncoding: { count: number; first: number[] };
  /** Cells that hold line breaks, and the most lines one of them spans. */
  tallest: { lines: number; line: number };
}

const SAMPLED = 1000;

/** @throws Problem FILE_EMPTY, FILE_BROKEN, FILE_REFUSED, MOJIBAKE */
export function openCsvGrid(request: InspectionRequest): OpenText {
  const source = openText(request.path, request.name, request.into, "csv");
  const start: Position = { offset: textAt(source), line: 1 };
  const delimiter = findDelimiter((character) => sample(source, character, start));
  const open: OpenText = { source, delimiter, otherEncoding: { count: 0, first: [] }, tallest: { lines: 1, line: 0 }, grid: null! };
  open.grid = {
    sheet: null,
    lineIs: "line",
    merges: [],
    place: (column) => String(column + 1),
    async each(onRow) {
      open.otherEncoding.count = 0;
      open.otherEncoding.first = [];
      scanSource(source, delimiter.character, start, new Rows(open, onRow));
    },
  };
  return open;
}

/** Where the text begins: a program that marks what is marked already leaves two marks, the second of which hides a quote right behind it. */
function textAt({ path, skip }: TextSource): number {
  const head = readHead(path, 64);
  let at = skip;
  while (skip > 0 && byteOrderMark(head.subarray(at)) === "utf-8-bom") at += 3;
  return at;
}

/** The first records, split at one delimiter. */
function sample(source: TextSource, delimiter: string, from: Position): Sample[] {
  const records: Sample[] = [];
  scanSource(source, delimiter, from, {
    widest: Number.POSITIVE_INFINITY,
    take(buffer, start, end, line, _fields, flags): Verdict {
      const text = flags & MALFORMED ? null : decodeRecord(buffer.subarray(start, end), source);
      if (text === null) records.push({ line, cells: null });
      else if (text.trim() !== "") records.push({ line, cells: splitCells(text, delimiter) });
      return records.length >= SAMPLED ? "stop" : "taken";
    },
  });
  return records;
}

class Rows implements RecordSink {
  readonly widest: number;
  constructor(
    private readonly open: OpenText,
    private readonly onRow: (row: GridRow) => void,
  ) {
    this.widest = Math.max(1, open.delimiter.fields);
  }

  take(buffer: Buffer, start: number, end: number, line: number, _fields: number, flags: number): Verdict {
    const { source, delimiter, tallest } = this.open;
    const bytes = buffer.subarray(start, end);
    const text = flags & MALFORMED ? null : decodeRecord(bytes, source);
    if (text === null) {
      this.onRow({ line, cells: [showRecord(bytes, source)], bad: flags & MALFORMED ? "ragged" : "undecodable" });
      return "taken";
    }
    if (line === 1 && /^sep=.$/.test(text.trim())) return "taken";
    const cells = splitCells(text, delimiter.character);
    let height = 1;
    if (/[\r\n]/.test(text)) {
      if (cells.length > this.widest && cells.slice(this.widest).some(isFilled)) return "split";
      height = text.split(/\r\n|\r|\n/).length;
      if (height > tallest.lines) Object.assign(tallest, { lines: height, line });
    }
    this.noteEncoding(bytes, line);
    if (cells.some(isFilled)) this.onRow({ line, cells, ...(height > 1 && { height }) });
    return "taken";
  }

  private noteEncoding(bytes: Buffer, line: number): void {
    const { source, otherEncoding } = this.open;
    if (!source.checkLines) return;
    // As the record is decoded: `อบ` of windows-874 is one letter of UTF-8 too, though no Thai one.
    const other = source.bytes === "utf-8" ? !isUtf8(bytes) : isUtf8Line(bytes);
    if (!other) return;
    otherEncoding.count++;
    if (otherEncoding.first.length < 5) otherEncoding.first.push(line);
  }
}
