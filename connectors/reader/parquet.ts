/** Writes Parquet: flat columns, uncompressed, one page a column and row group. https://parquet.apache.org/docs/file-format/ */
import { closeSync, openSync, writeSync } from "node:fs";
import { I64, number, numbers, struct, structs, Thrift, text, texts } from "./thrift.js";

const PLAIN = 0;
const RLE = 3;
const RLE_DICTIONARY = 8;
const MAGIC = Buffer.from("PAR1");

/** `amount` is a DECIMAL(18, 4) that may be null. */
export type ColumnKind = "integer" | "amount" | "text";

const kinds: Record<ColumnKind, { type: number; nullable: boolean; converted: number | null }> = {
  integer: { type: 1, nullable: false, converted: null },
  amount: { type: 2, nullable: true, converted: 5 },
  text: { type: 6, nullable: false, converted: 0 },
};

export interface Column {
  name: string;
  kind: ColumnKind;
}

/** A column's values of one row group: as they are, or as numbers into a dictionary. */
export type Page =
  | { values: Buffer; nulls?: Uint8Array | null; range?: [least: number, most: number] }
  | { dictionary: Buffer; entries: number; indexes: Int32Array };

interface Chunk {
  offset: number;
  bytes: number;
  dictionaryBytes: number;
  range: [least: number, most: number] | null;
  /** Whether no value is null: a reader need not look then. */
  whole: boolean;
}

export class ParquetFile {
  private readonly file: number;
  private readonly groups: { rows: number; chunks: Chunk[] }[] = [];
  private at = 0;

  constructor(
    readonly path: string,
    private readonly columns: readonly Column[],
  ) {
    this.file = openSync(path, "w", 0o600);
    this.write(MAGIC);
  }

  /** One page a column, in their order. */
  writeGroup(rows: number, pages: readonly Page[]): void {
    this.groups.push({ rows, chunks: pages.map((page) => this.writeColumn(rows, page)) });
  }

  /** Writes the footer. */
  close(): void {
    const footer = new Thrift();
    footer.struct([
      number(1, 1),
      structs(2, [[text(4, "lines"), number(5, this.columns.length)], ...this.columns.map(schemaOf)]),
      number(
        3,
        this.groups.reduce((sum, { rows }) => sum + rows, 0),
        I64,
      ),
      structs(
        4,
        this.groups.map(({ rows, chunks }) => [
          structs(
            1,
            chunks.map((chunk, i) => chunkOf(this.columns[i]!, chunk, rows)),
          ),
          number(
            2,
            chunks.reduce((sum, { bytes }) => sum + bytes, 0),
            I64,
          ),
          number(3, rows, I64),
        ]),
      ),
    ]);
    const bytes = footer.done();
    this.write(bytes);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    this.write(length);
    this.write(MAGIC);
    closeSync(this.file);
  }

  private writeColumn(rows: number, page: Page): Chunk {
    const offset = this.at;
    if ("dictionary" in page) {
      this.write(pageHeader(page.dictionary.length, [number(1, page.entries), number(2, PLAIN)], 2));
      this.write(page.dictionary);
      const dictionaryBytes = this.at - offset;
      this.writePage(rows, packed(page.indexes, rows, bitsFor(page.entries)), RLE_DICTIONARY);
      return { offset, bytes: this.at - offset, dictionaryBytes, range: null, whole: true };
    }
    if (page.nulls !== undefined) this.writePage(rows, Buffer.concat([levels(page.nulls, rows), page.values]), PLAIN);
    else this.writePage(rows, page.values, PLAIN);
    return { offset, bytes: this.at - offset, dictionaryBytes: 0, range: page.range ?? null, whole: !page.nulls };
  }

  private writePage(rows: number, bytes: Buffer, encoding: number): void {
    this.write(pageHeader(bytes.length, [number(1, rows), number(2, encoding), number(3, RLE), number(4, RLE)], 0));
    this.write(bytes);
  }

  private write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done);
    this.at += bytes.length;
  }
}

function schemaOf({ name, kind }: Column) {
  const { type, nullable, converted } = kinds[kind];
  return [
    number(1, type),
    number(3, nullable ? 1 : 0),
    text(4, name),
    converted === null ? null : number(6, converted),
    kind === "amount" ? number(7, 4) : null,
    kind === "amount" ? number(8, 18) : null,
  ];
}

function chunkOf({ name, kind }: Column, { offset, bytes, dictionaryBytes, range, whole }: Chunk, rows: number) {
  return [
    number(2, offset, I64),
    struct(3, [
      number(1, kinds[kind].type),
      numbers(2, dictionaryBytes ? [PLAIN, RLE_DICTIONARY] : [PLAIN, RLE]),
      texts(3, [name]),
      number(4, 0),
      number(5, rows, I64),
      number(6, bytes, I64),
      number(7, bytes, I64),
      number(9, offset + dictionaryBytes, I64),
      dictionaryBytes ? number(11, offset, I64) : null,
      range || whole
        ? struct(12, [whole ? number(3, 0, I64) : null, ...(range ? [text(5, int32(range[1])), text(6, int32(range[0]))] : [])])
        : null,
    ]),
  ];
}

function pageHeader(bytes: number, fields: Parameters<typeof struct>[1], type: 0 | 2): Buffer {
  const header = new Thrift();
  header.struct([number(1, type), number(2, bytes), number(3, bytes), struct(type === 0 ? 5 : 7, fields)]);
  return header.done();
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

const bitsFor = (entries: number): number => Math.max(1, 32 - Math.clz32(Math.max(0, entries - 1)));

/** One bit-packed run of numbers, the width of each before it. */
function packed(indexes: Int32Array, count: number, bits: number): Buffer {
  const groups = Math.ceil(count / 8);
  const head = new Thrift();
  head.varint(groups * 2 + 1);
  const header = head.done();
  const bytes = Buffer.alloc(1 + header.length + groups * bits);
  bytes[0] = bits;
  header.copy(bytes, 1);
  let at = 1 + header.length;
  let held = 0;
  let pending = 0;
  for (let i = 0; i < count; i++) {
    pending |= indexes[i]! << held;
    held += bits;
    while (held >= 8) {
      bytes[at++] = pending & 0xff;
      pending >>>= 8;
      held -= 8;
    }
  }
  if (held > 0) bytes[at] = pending;
  return bytes;
}

/** Which values are there: one run when all are, else a bit each. Its length stands before it. */
function levels(nulls: Uint8Array | null, rows: number): Buffer {
  const head = new Thrift();
  if (!nulls) {
    head.varint(rows * 2);
    const header = head.done();
    return Buffer.concat([int32(header.length + 1), header, Buffer.from([1])]);
  }
  const groups = Math.ceil(rows / 8);
  head.varint(groups * 2 + 1);
  const bits = Buffer.alloc(groups);
  for (let i = 0; i < rows; i++) if (!nulls[i]) bits[i >> 3]! |= 1 << (i & 7);
  const header = head.done();
  return Buffer.concat([int32(header.length + bits.length), header, bits]);
}
