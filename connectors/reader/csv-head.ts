/** Opens a CSV file: its encoding, its delimiter and its header, found together, since only the header tells which delimiter is meant. */
import { plural } from "../plural.js";
import { Problem } from "../problem.js";
import { windows874 } from "../thai/encoding.js";
import { MALFORMED, type Position, type RecordSink, scanRecords, type Verdict } from "./csv-scan.js";
import { openText, type TextSource } from "./csv-source.js";
import { decodeRecord, showRecord, splitCells } from "./csv-text.js";
import { describeRows, describeWanted, enoughRows, type FoundHeader, findHeader, headerMeant, isBlank, type Row } from "./header.js";
import type { ReadingRequest } from "./reading.js";

interface HeadRow extends Row {
  bytes: Buffer;
}

export interface OpenCsv {
  source: TextSource;
  delimiter: string;
  header: FoundHeader;
  /** Records above the header, blank ones too. */
  above: Row[];
  headerRows: HeadRow[];
  /** Where the record after the header begins. */
  rest: Position;
}

/** Scans a source's records with its dialect. */
export function scanSource(source: TextSource, delimiter: string, from: Position, sink: RecordSink, onChunk?: () => void): Position {
  const unassigned = source.bytes === "windows-874" ? (byte: number) => windows874[byte] === 0xfffd : () => false;
  return scanRecords(
    source.path,
    from,
    { delimiter: delimiter.charCodeAt(0), unassigned, validUtf8: source.bytes === "utf-8" && !source.checkLines },
    sink,
    onChunk,
  );
}

/** @throws Problem FILE_EMPTY, FILE_BROKEN, FILE_REFUSED, MOJIBAKE, HEADER_MISSING */
export function openCsv(request: ReadingRequest, headerRowCount: number): OpenCsv {
  const source = openText(request.path, request.name, request.into, "csv");
  const start = { offset: source.skip, line: 1 };
  const tries = [",", ";", "\t"].map((delimiter) => {
    const head = new Head(source, delimiter, (rows) => enoughRows(rows, headerRowCount));
    scanSource(source, delimiter, start, head);
    return { delimiter, rows: head.rows, header: findHeader(head.rows, headerRowCount, request.headerHas) };
  });
  const best = tries.sort((a, b) => rank(b.header) - rank(a.header) || widest(b.rows) - widest(a.rows))[0]!;
  if (best.rows.every((row) => isBlank(row.cells))) throw new Problem("FILE_EMPTY", { file: request.name });
  const { delimiter, rows, header } = best;
  if (!header || header.belowData || (request.extract && !header.full && header.matched * 2 < request.headerHas.length)) {
    // The first lines of a list with names in it are not quoted.
    const found = request.extract ? plural(rows.length, "line") : describeRows(rows);
    const meant = request.extract ? undefined : headerMeant(rows, headerRowCount, request.headerHas);
    throw new Problem("HEADER_MISSING", { file: request.name, expected: describeWanted(request.headerHas), found, meant });
  }
  const until = header.at + header.lines;
  const rest = scanSource(source, delimiter, start, new Head(source, delimiter, (taken) => taken.length >= until));
  return { source, delimiter, header, above: rows.slice(0, header.at), headerRows: rows.slice(header.at, until), rest };
}

function rank(header: FoundHeader | null): number {
  return header ? header.matched * 100_000 + header.paths.filter((path) => path !== "").length : 0;
}

function widest(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => row.cells.length));
}

/** Takes the first records as text. */
class Head implements RecordSink {
  readonly rows: HeadRow[] = [];
  readonly widest = Number.POSITIVE_INFINITY;
  constructor(
    private readonly source: TextSource,
    private readonly delimiter: string,
    private readonly enough: (rows: readonly Row[]) => boolean,
  ) {}

  take(buffer: Buffer, start: number, end: number, line: number, _fields: number, flags: number): Verdict {
    const bytes = Buffer.from(buffer.subarray(start, end));
    const text = flags & MALFORMED ? null : decodeRecord(bytes, this.source);
    this.rows.push({ line, bytes, cells: text === null ? [showRecord(bytes, this.source)] : splitCells(text, this.delimiter) });
    return this.enough(this.rows) ? "stop" : "taken";
  }
}
