/**
 * Writes lines as typed columns: a word as the number of its spelling, with the spelling beside it, a figure as an exact decimal. No cell
 * loses anything: every text can be had again letter for letter. A line that does not fit is refused and goes another way.
 */
import { isUtf8 } from "node:buffer";
import { join } from "node:path";
import { windows874 } from "../thai/encoding.js";
import { QUOTED } from "./csv-scan.js";
import type { TextSource } from "./csv-source.js";
import { type Column, type Page, ParquetFile } from "./parquet.js";
import { HASH_START, hashed, Spellings } from "./spellings.js";
import { utf8Of874, writeThai } from "./thai-bytes.js";

/** How a column is written: see {@link TypedPart}. */
export type Encoding = "spelling" | "count" | "decimal" | "text";

/**
 * A Parquet file of lines. `line` is the physical line; of column 0, 1 … there are `n0`, `n1` … : of a spelling its number, of a count or a
 * decimal its value, null where the cell is blank. `t0` is the text of a spelling or of a text column, `w0` of a decimal how many decimals
 * were written where the last of them are noughts, else 0.
 */
export interface TypedPart {
  path: string;
  records: number;
  encodings: Encoding[];
}

/** What lines there are to be written. */
export interface TypedLines {
  into: string;
  prefix: string;
  /** Of each column: a figure, where figures are looked for, else null. */
  kinds: readonly ("count" | "decimal" | null)[];
  delimiter: string;
  source: TextSource;
}

/** Rows of a row group: a whole number of the engine's own batches. */
const GROUP_ROWS = 61_440;
/** Whole digits of a figure whose ten-thousandths a double holds exactly. */
const MOST_DIGITS = 11;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const TWO_32 = 2 ** 32;

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

  constructor(private readonly of: TypedLines) {
    const thai = of.source.bytes === "windows-874";
    const decode = decoderOf(of.source);
    this.delimiter = of.delimiter.charCodeAt(0);
    this.endsCell = bytesAt(this.delimiter);
    this.endsSight = bytesAt(this.delimiter, QUOTE, LF, CR, 0);
    this.columns = of.kinds.map((kind) => (kind === null ? new WordColumn(thai, decode, this.endsSight) : new FigureColumn(kind)));
  }

  /** The spellings of each column, in the order of their numbers; none of a column of figures. */
  get spellings(): string[][] {
    return this.columns.map((column) => column.spellings);
  }

  /** Columns of figures that have no blank. */
  get filled(): boolean[] {
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

  private commit(line: number): boolean {
    const { rows } = this;
    // What a line begins with tells a total or a note.
    if (this.columns[0]!.isBlank(rows)) return false;
    this.lines[rows] = line;
    this.records++;
    if (++this.rows === GROUP_ROWS) this.writeGroup();
    return true;
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
      const path = join(this.of.into, `${this.of.prefix}-${this.parts.length + 1}.parquet`);
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
function decoderOf({ bytes, checkLines }: TextSource): (bytes: Buffer) => string | null {
  if (bytes === "windows-874")
    return (cell) => (cell.some((byte) => windows874[byte] === 0xfffd) ? null : utf8Of874(cell).toString("utf8"));
  return (cell) => (checkLines && !isUtf8(cell) ? null : cell.toString("utf8"));
}

const bytesOf = (values: Int32Array | Uint32Array, count: number) => Buffer.from(values.buffer, 0, count * 4);

function integers(values: Int32Array, rows: number): Page {
  let least = values[0]!;
  let most = least;
  for (let i = 1; i < rows; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { values: bytesOf(values, rows), range: [least, most] };
}

interface ColumnWriter {
  readonly encoding: Encoding;
  readonly spellings: string[];
  readonly overflowed: boolean;
  readonly filled: boolean;
  /** Takes the cell that begins at `at` into a row; returns where it ends (at a byte that ends cells, or at `end`), or -1. */
  put(buffer: Buffer, at: number, end: number, ends: Uint8Array, row: number): number;
  isBlank(row: number): boolean;
  settle(): void;
  layout(index: number): Column[];
  pages(rows: number): Page[];
}

class FigureColumn implements ColumnWriter {
  readonly spellings: string[] = [];
  readonly overflowed = false;
  filled = true;
  /** Ten-thousandths, low and high half by turns. */
  private readonly values = new Uint32Array(GROUP_ROWS * 2);
  private readonly nulls = new Uint8Array(GROUP_ROWS);
  private readonly written = new Int32Array(GROUP_ROWS);
  private readonly mostDecimals: number;

  constructor(readonly encoding: "count" | "decimal") {
    this.mostDecimals = encoding === "count" ? 0 : 4;
  }

  put(buffer: Buffer, start: number, end: number, ends: Uint8Array, row: number): number {
    let at = start;
    let value = 0;
    let byte = 0;
    for (; at < end; at++) {
      byte = buffer[at]!;
      if (byte < ZERO || byte > NINE) break;
      value = value * 10 + byte - ZERO;
    }
    const digits = at - start;
    let decimals = 0;
    if (at < end && byte === POINT && digits > 0 && this.mostDecimals > 0) {
      const from = ++at;
      for (; at < end; at++) {
        byte = buffer[at]!;
        if (byte < ZERO || byte > NINE) break;
        value = value * 10 + byte - ZERO;
      }
      decimals = at - from;
      if (decimals === 0 || decimals > this.mostDecimals) return -1;
    }
    if (at < end && ends[byte] === 0) return -1;
    this.written[row] = 0;
    if (digits === 0) {
      this.nulls[row] = 1;
      return at;
    }
    if (digits > MOST_DIGITS || (digits > 1 && buffer[start] === ZERO)) return -1;
    this.nulls[row] = 0;
    if (decimals > 0 && value % 10 === 0) this.written[row] = decimals;
    for (let i = decimals; i < 4; i++) value *= 10;
    const high = Math.floor(value / TWO_32);
    this.values[row * 2] = value - high * TWO_32;
    this.values[row * 2 + 1] = high;
    return at;
  }

  isBlank(row: number): boolean {
    return this.nulls[row] === 1;
  }

  settle(): void {}

  layout(index: number): Column[] {
    const value: Column = { name: `n${index}`, kind: "amount" };
    return this.encoding === "count" ? [value] : [value, { name: `w${index}`, kind: "integer" }];
  }

  pages(rows: number): Page[] {
    const { values, nulls } = this;
    let there = 0;
    // Those that are there move together; a row that was written is not looked at again.
    for (let i = 0; i < rows; i++) {
      if (nulls[i]) continue;
      if (there !== i) {
        values[there * 2] = values[i * 2]!;
        values[there * 2 + 1] = values[i * 2 + 1]!;
      }
      there++;
    }
    const page: Page = { values: Buffer.from(bytesOf(values, there * 2)), nulls: there === rows ? null : nulls };
    if (there < rows) this.filled = false;
    if (this.encoding === "count") return [page];
    return [page, { dictionary: DECIMALS, entries: 5, indexes: this.written }];
  }
}

const DECIMALS = Buffer.from(new Int32Array([0, 1, 2, 3, 4]).buffer);

class WordColumn implements ColumnWriter {
  encoding: "spelling" | "text" = "spelling";
  overflowed = false;
  readonly filled = false;
  private readonly known: Spellings;
  private readonly blank: boolean[] = [];
  private readonly numbers = new Int32Array(GROUP_ROWS);
  private dictionary = { buffer: Buffer.alloc(0), entries: 0 };
  /** As text: length and bytes of one value after the other, and where the next row's begin. */
  private bytes = Buffer.alloc(0);
  private ends = new Int32Array(0);

  constructor(
    private readonly thai: boolean,
    private readonly decode: (bytes: Buffer) => string | null,
    mayEnd: Uint8Array,
  ) {
    this.known = new Spellings(decode, mayEnd);
  }

  get spellings(): string[] {
    return this.known.texts;
  }

  put(buffer: Buffer, start: number, end: number, ends: Uint8Array, row: number): number {
    if (this.encoding === "text") return this.putText(buffer, start, end, ends, row);
    const stop = this.known.expected(buffer, start, end, ends);
    if (stop >= 0) {
      this.numbers[row] = this.known.last;
      return stop;
    }
    let at = start;
    let hash = HASH_START;
    for (; at < end; at++) {
      const byte = buffer[at]!;
      if (ends[byte] === 1) break;
      hash = hashed(hash, byte);
    }
    const number = this.known.numberOf(buffer, start, at, hash);
    if (number < 0) {
      this.overflowed = this.known.isFull;
      return -1;
    }
    this.numbers[row] = number;
    return at;
  }

  private putText(buffer: Buffer, start: number, end: number, ends: Uint8Array, row: number): number {
    let at = start;
    while (at < end && ends[buffer[at]!] === 0) at++;
    if (this.decode(buffer.subarray(start, at)) === null) return -1;
    const from = row === 0 ? 0 : this.ends[row - 1]!;
    const room = from + 4 + (at - start) * 3;
    if (room > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(room, this.bytes.length * 2));
    const to = this.thai ? writeThai(buffer, start, at, this.bytes, from + 4) : from + 4 + buffer.copy(this.bytes, from + 4, start, at);
    this.bytes.writeUInt32LE(to - from - 4, from);
    this.ends[row] = to;
    return at;
  }

  isBlank(row: number): boolean {
    if (this.encoding === "text") {
      const from = row === 0 ? 0 : this.ends[row - 1]!;
      return this.bytes.toString("utf8", from + 4, this.ends[row]!).trim() === "";
    }
    const number = this.numbers[row]!;
    this.blank[number] ??= this.known.texts[number]!.trim() === "";
    return this.blank[number];
  }

  settle(): void {
    if (!this.overflowed) return;
    this.overflowed = false;
    this.encoding = "text";
    this.ends = new Int32Array(GROUP_ROWS);
  }

  layout(index: number): Column[] {
    const text: Column = { name: `t${index}`, kind: "text" };
    return this.encoding === "text" ? [text] : [{ name: `n${index}`, kind: "integer" }, text];
  }

  pages(rows: number): Page[] {
    if (this.encoding === "text") return [{ values: Buffer.from(this.bytes.subarray(0, this.ends[rows - 1]!)) }];
    const { texts } = this.known;
    if (this.dictionary.entries < texts.length) {
      const more = texts.slice(this.dictionary.entries).flatMap((text) => {
        const bytes = Buffer.from(text, "utf8");
        const length = Buffer.alloc(4);
        length.writeUInt32LE(bytes.length);
        return [length, bytes];
      });
      this.dictionary = { buffer: Buffer.concat([this.dictionary.buffer, ...more]), entries: texts.length };
    }
    const { buffer, entries } = this.dictionary;
    return [integers(this.numbers, rows), { dictionary: buffer, entries, indexes: this.numbers }];
  }
}
