/**
 * Writes lines as typed columns: a word as the number of its spelling, with the spelling beside it, a figure as an exact decimal. No cell
 * loses anything: every text can be had again letter for letter. A line that does not fit is refused and goes another way.
 */
import { isUtf8 } from "node:buffer";
import { statSync } from "node:fs";
import { join } from "node:path";
import { windows874 } from "../thai/encoding.js";
import { fold } from "../thai/spelling.js";
import { QUOTED } from "./csv-scan.js";
import type { TextSource } from "./csv-source.js";
import { ParquetFile } from "./parquet.js";
import type { ReadingRequest, ReadTable } from "./reading.js";
import { utf8Of874 } from "./thai-bytes.js";
import { type ColumnWriter, FigureColumn, GROUP_ROWS, integers, type TypedPart, WordColumn } from "./typed-columns.js";

/** What lines there are to be written. */
export interface TypedLines {
  /** The beginning of the names of the files. */
  prefix: string;
  headers: readonly string[];
  /** How the bytes are to be read, of lines that come as bytes. */
  text?: { delimiter: string; source: Pick<TextSource, "bytes" | "checkLines"> };
  /** Whether what a line begins with tells a total or a note. */
  labelled: boolean;
}

/** Rows of more columns would take too much memory until they are written. */
const MOST_COLUMNS = 120;
/** So much text is not held for longer: its rows are written. */
const MOST_HELD = 32 * 1024 * 1024;
const HELD_EVERY = 1024;
const ofText = { delimiter: ",", source: { bytes: "utf-8", checkLines: false } } as const;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

export class TypedParts {
  readonly parts: TypedPart[] = [];
  records = 0;
  private readonly columns: ColumnWriter[];
  private readonly lines = new Int32Array(GROUP_ROWS);
  private rows = 0;
  private file: ParquetFile | null = null;

  private readonly delimiter: number;
  private readonly endsCell: Uint8Array;
  private readonly endsSight: Uint8Array;

  private constructor(
    private readonly into: string,
    private readonly of: TypedLines,
    figures: NonNullable<ReadingRequest["typed"]>["figures"],
  ) {
    const { delimiter, source } = of.text ?? ofText;
    const thai = source.bytes === "windows-874";
    const decode = decoderOf(source);
    this.delimiter = delimiter.charCodeAt(0);
    this.endsCell = bytesAt(this.delimiter);
    this.endsSight = bytesAt(this.delimiter, QUOTE, LF, CR, 0);
    const kinds = new Map(figures.flatMap(({ names, exact }) => names.map((name) => [fold(name), exact] as const)));
    const kindOf = (name: string) => kinds.get(fold(name)) ?? kinds.get(fold(name.split("›").at(-1)!));
    this.columns = of.headers.map((header) => {
      const kind = kindOf(header);
      return kind ? new FigureColumn(kind) : new WordColumn(thai, decode, this.endsSight);
    });
  }

  /** Small files are not worth it: their lines stay text. @param unfolded the size of what is read of a packed file */
  static of({ path, into, typed }: ReadingRequest, lines: TypedLines, unfolded = Number.POSITIVE_INFINITY): TypedParts | null {
    if (!typed || Math.min(statSync(path).size, unfolded) < typed.fromBytes) return null;
    const { length } = lines.headers;
    return length > 0 && length <= MOST_COLUMNS ? new TypedParts(into, lines, typed.figures) : null;
  }

  /** What a table says of them, where there are any. */
  get table(): Pick<ReadTable, "typed"> {
    return this.records > 0 ? { typed: { parts: this.parts, spellings: this.spellings, filled: this.filled } } : {};
  }

  /** The spellings of each column, in the order of their numbers; none of a column of figures. */
  private get spellings(): string[][] {
    return this.columns.map((column) => column.spellings);
  }

  /** Columns of figures that have no blank. */
  private get filled(): boolean[] {
    return this.columns.map((column) => column.filled);
  }

  /** @returns whether the record was taken: it has as many fields as there are columns, and each fits its column */
  take(buffer: Buffer, start: number, end: number, line: number, flags: number): boolean {
    const { columns, rows } = this;
    let at = start;
    for (let i = 0; i < columns.length; i++) {
      const quotes = flags & QUOTED && buffer[at] === QUOTE ? 1 : 0;
      const next = columns[i]!.put(buffer, at + quotes, end, quotes ? endsQuoted : this.endsCell, rows);
      if (next < 0) return this.refuse();
      // A doubled quote is text that would have to be written anew.
      if (quotes && (next >= end || (next + 1 < end && buffer[next + 1] !== this.delimiter))) return this.refuse();
      at = next + quotes + 1;
    }
    return this.commit(line);
  }

  /**
   * Takes a record without quotes that stands on one line, in one pass over its bytes.
   * @param isOther asked of a record before it is taken: whether it is no line of data
   * @returns where the next record begins, -1 when it was not taken
   */
  takeAtSight(
    buffer: Buffer,
    start: number,
    limit: number,
    line: number,
    isOther: (buffer: Buffer, start: number, end: number) => boolean,
  ): number {
    const { columns, rows, endsSight } = this;
    const last = columns.length - 1;
    let at = start;
    for (let i = 0; i < last; i++) {
      if (buffer[at] === QUOTE) return -1;
      const next = columns[i]!.put(buffer, at, limit, endsSight, rows);
      if (next < 0) this.refuse();
      if (next < 0 || next >= limit || buffer[next] !== this.delimiter) return -1;
      at = next + 1;
    }
    if (buffer[at] === QUOTE) return -1;
    const end = columns[last]!.put(buffer, at, limit, endsSight, rows);
    if (end < 0) this.refuse();
    if (end < 0 || end >= limit) return -1;
    const after = buffer[end] === LF ? end + 1 : buffer[end] === CR && buffer[end + 1] === LF ? end + 2 : -1;
    return after > 0 && !isOther(buffer, start, end) && this.commit(line) ? after : -1;
  }

  /** Takes a record whose cells are text; there is one for each column. */
  takeCells(cells: readonly string[], line: number): boolean {
    const { columns, rows } = this;
    for (let i = 0; i < columns.length; i++) if (!columns[i]!.putCell(cells[i]!, rows)) return this.refuse();
    return this.commit(line);
  }

  private commit(line: number): boolean {
    const { columns, rows } = this;
    if (this.of.labelled && columns[0]!.isBlank(rows)) return false;
    this.lines[rows] = line;
    this.records++;
    if (++this.rows === GROUP_ROWS || (this.rows % HELD_EVERY === 0 && this.holdsMuch())) this.writeGroup();
    return true;
  }

  private holdsMuch(): boolean {
    return this.columns.reduce((sum, column) => sum + column.held(this.rows), 0) > MOST_HELD;
  }

  close(): void {
    this.writeGroup();
    this.closeFile();
  }

  private refuse(): false {
    // A column of ever new spellings is no list of words: from here on it is text.
    if (this.columns.some((column) => column.overflowed)) {
      this.writeGroup();
      this.closeFile();
      for (const column of this.columns) column.settle();
    }
    return false;
  }

  private writeGroup(): void {
    const { rows } = this;
    if (rows === 0) return;
    if (!this.file) {
      const path = join(this.into, `${this.of.prefix}-${this.parts.length + 1}.parquet`);
      const columns = this.columns.flatMap((column, i) => column.layout(i));
      this.file = new ParquetFile(path, [{ name: "line", kind: "integer" }, ...columns]);
      this.parts.push({ path, records: 0, encodings: this.columns.map(({ encoding }) => encoding) });
    }
    this.file.writeGroup(rows, [integers(this.lines, rows), ...this.columns.flatMap((column) => column.pages(rows))]);
    this.parts.at(-1)!.records += rows;
    this.rows = 0;
  }

  private closeFile(): void {
    this.file?.close();
    this.file = null;
  }
}

/** A table of bytes: 1 for those named. */
function bytesAt(...named: number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of named) table[byte] = 1;
  return table;
}

const endsQuoted = bytesAt(QUOTE);

/** A spelling's bytes as text; null where the file's encoding does not know them. */
function decoderOf({ bytes, checkLines }: Pick<TextSource, "bytes" | "checkLines">): (bytes: Buffer) => string | null {
  if (bytes === "windows-874")
    return (cell) => (cell.some((byte) => windows874[byte] === 0xfffd) ? null : utf8Of874(cell).toString("utf8"));
  return (cell) => (checkLines && !isUtf8(cell) ? null : cell.toString("utf8"));
}
