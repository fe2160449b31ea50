/**
 * One Parquet file out of several of the same columns, in constant memory: the row groups as they are, one after the other, and a footer
 * that says where each now stands. The engine sorts and writes a file as a whole, so that a long one in order needs memory for all of it.
 * @see https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift for the numbers of the fields
 */
import { type FileHandle, open } from "node:fs/promises";
import { change, fieldOf, type List, readStruct, type Struct, structsOf, writeStruct } from "./thrift.js";

const magic = Buffer.from("PAR1");
const pieceBytes = 1024 * 1024;

const file = { schema: 2, rows: 3, groups: 4 };
const group = { columns: 1, offset: 5, ordinal: 7 };
const chunk = { offset: 2, meta: 3, offsetIndex: 4, columnIndex: 6 };
const meta = { dataPage: 9, indexPage: 10, dictionaryPage: 11, bloomFilter: 14 };

export class ParquetParts {
  #footer: Struct | null = null;
  #schema: Buffer | null = null;
  #groups: Struct[] = [];
  #rows = 0n;
  #at = 0n;

  /** The bytes of one part that belong into the file. @throws Error for a part of other columns */
  async *take(path: string): AsyncGenerator<Buffer> {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      const length = (await read(handle, size - 8, 8)).readUInt32LE(0);
      const footer = readStruct(await read(handle, size - 8 - length, length));
      const first = this.#footer === null;
      this.#add(footer, first ? 0n : this.#at - BigInt(magic.length));
      const end = size - 8 - length;
      for (let at = first ? 0 : magic.length; at < end; at += pieceBytes) yield await read(handle, at, Math.min(pieceBytes, end - at));
      this.#at += BigInt(end - (first ? 0 : magic.length));
    } finally {
      await handle.close();
    }
  }

  /** What ends the file. */
  end(): Buffer {
    const footer = this.#footer!.map((field) => {
      if (field.id === file.rows) return { ...field, value: this.#rows };
      if (field.id === file.groups) return { ...field, value: { of: (field.value as List).of, items: this.#groups } };
      return field;
    });
    const bytes = writeStruct(footer);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([bytes, length, magic]);
  }

  #add(footer: Struct, shift: bigint): void {
    const schema = writeStruct(footer.filter(({ id }) => id === file.schema));
    this.#schema ??= schema;
    if (!this.#schema.equals(schema)) throw new Error("parts of a Parquet file have different columns");
    this.#footer ??= footer;
    this.#rows += fieldOf(footer, file.rows) as bigint;
    // Where nothing stands the writer says 0, and so do we.
    const move = (at: bigint) => (at > 0n ? at + shift : at);
    for (const own of structsOf(footer, file.groups)) {
      for (const column of structsOf(own, group.columns)) {
        change(column, [chunk.offset, chunk.offsetIndex, chunk.columnIndex], move);
        change(fieldOf(column, chunk.meta) as Struct, Object.values(meta), move);
      }
      change(own, [group.offset], move);
      change(own, [group.ordinal], () => BigInt(Math.min(this.#groups.length, 32767)));
      this.#groups.push(own);
    }
  }
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  if (bytesRead !== length) throw new Error("a part of a Parquet file ends early");
  return bytes;
}
