/** The columns of typed lines: each takes a cell, as bytes of a file or as text, into a row, and writes its rows as pages of a Parquet file. */
import type { Column, Page } from "./parquet.js";
import { HASH_START, hashed, Spellings } from "./spellings.js";
import { writeThai } from "./thai-bytes.js";

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

/** Rows of a row group: a whole number of the engine's own batches. */
export const GROUP_ROWS = 61_440;
/** Whole digits of a figure whose ten-thousandths a double holds exactly. */
const MOST_DIGITS = 11;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const TWO_32 = 2 ** 32;
/** No figure that fits is longer. */
const MOST_FIGURE = 20;
/** What a line of text has to quote goes as one. */
const UNFIT = /["\r\n\0]/;
/** A longer text goes as a text line. */
const MOST_TEXT = 1024;

const bytesOf = (values: Int32Array | Uint32Array, count: number) => Buffer.from(values.buffer, 0, count * 4);

export function integers(values: Int32Array, rows: number): Page {
  let least = values[0]!;
  let most = least;
  for (let i = 1; i < rows; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { values: bytesOf(values, rows), range: [least, most] };
}

export interface ColumnWriter {
  readonly encoding: Encoding;
  readonly spellings: string[];
  readonly overflowed: boolean;
  readonly filled: boolean;
  /** Bytes of text held for the rows not yet written. */
  held(rows: number): number;
  /** Takes the cell that begins at `at` into a row; returns where it ends (at a byte that ends cells, or at `end`), or -1. */
  put(buffer: Buffer, at: number, end: number, ends: Uint8Array, row: number): number;
  /** Takes a whole cell into a row; returns whether it fits. */
  putCell(cell: string, row: number): boolean;
  isBlank(row: number): boolean;
  settle(): void;
  layout(index: number): Column[];
  pages(rows: number): Page[];
}

/** A figure's characters, while it is looked at. */
const figure = Buffer.alloc(MOST_FIGURE);
const endsNowhere = new Uint8Array(256);

export class FigureColumn implements ColumnWriter {
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

  putCell(cell: string, row: number): boolean {
    const { length } = cell;
    if (length > MOST_FIGURE) return false;
    for (let i = 0; i < length; i++) {
      const code = cell.charCodeAt(i);
      if (code > NINE) return false;
      figure[i] = code;
    }
    return this.put(figure, 0, length, endsNowhere, row) === length;
  }

  isBlank(row: number): boolean {
    return this.nulls[row] === 1;
  }

  held(): number {
    return 0;
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

export class WordColumn implements ColumnWriter {
  encoding: "spelling" | "text" = "spelling";
  overflowed = false;
  readonly filled = false;
  private readonly known: Spellings;
  /** The numbers of spellings, by text: for cells that come as text. */
  private readonly numberOf = new Map<string, number>();
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

  putCell(cell: string, row: number): boolean {
    if (this.encoding === "text") return this.putTextCell(cell, row);
    const number = this.numberOf.get(cell) ?? this.learn(cell);
    this.numbers[row] = number;
    return number >= 0;
  }

  /** The number of a spelling that was not met as text before; -1 when it does not fit. */
  private learn(cell: string): number {
    if (UNFIT.test(cell)) return -1;
    const bytes = Buffer.from(cell, "utf8");
    let hash = HASH_START;
    for (const byte of bytes) hash = hashed(hash, byte);
    const number = this.known.numberOf(bytes, 0, bytes.length, hash);
    if (number < 0) this.overflowed = this.known.isFull;
    else this.numberOf.set(this.known.texts[number]!, number);
    return number;
  }

  private putTextCell(cell: string, row: number): boolean {
    if (cell.length > MOST_TEXT || UNFIT.test(cell)) return false;
    const from = this.room(row, cell.length);
    this.ends[row] = from + 4 + this.bytes.write(cell, from + 4, "utf8");
    this.bytes.writeUInt32LE(this.ends[row]! - from - 4, from);
    return true;
  }

  /** Makes room for a text of so many bytes or characters; returns where the row begins. */
  private room(row: number, length: number): number {
    const from = row === 0 ? 0 : this.ends[row - 1]!;
    const needed = from + 4 + length * 3;
    if (needed > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(needed, this.bytes.length * 2));
    return from;
  }

  private putText(buffer: Buffer, start: number, end: number, ends: Uint8Array, row: number): number {
    let at = start;
    while (at < end && ends[buffer[at]!] === 0) at++;
    if (this.decode(buffer.subarray(start, at)) === null) return -1;
    const from = this.room(row, at - start);
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

  held(rows: number): number {
    return this.encoding === "text" && rows > 0 ? this.ends[rows - 1]! : 0;
  }

  settle(): void {
    if (!this.overflowed) return;
    this.overflowed = false;
    this.encoding = "text";
    this.numberOf.clear();
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
