/** Thrift's compact protocol, as much of it as the headers of a Parquet file need. */

export const I32 = 5;
export const I64 = 6;
export const BINARY = 8;
export const STRUCT = 12;
const LIST = 9;

/** One field of a struct: its number, its type and how its value is written. */
type Field = [id: number, type: number, write: (to: Thrift) => void];

export class Thrift {
  private readonly bytes: number[] = [];

  /** Unsigned, seven bits a byte, the lowest first. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
  }

  struct(fields: readonly (Field | null)[]): void {
    let before = 0;
    for (const field of fields) {
      if (!field) continue;
      const [id, type, write] = field;
      this.bytes.push(((id - before) << 4) | type);
      write(this);
      before = id;
    }
    this.bytes.push(0);
  }

  binary(bytes: Uint8Array): void {
    this.varint(bytes.length);
    for (const byte of bytes) this.bytes.push(byte);
  }

  list(type: number, count: number, write: (index: number) => void): void {
    if (count < 15) this.bytes.push((count << 4) | type);
    else {
      this.bytes.push(0xf0 | type);
      this.varint(count);
    }
    for (let i = 0; i < count; i++) write(i);
  }

  done(): Buffer {
    return Buffer.from(this.bytes);
  }
}

/** A number that is never negative. */
export const number = (id: number, value: number, type = I32): Field => [id, type, (to) => to.varint(value * 2)];
export const text = (id: number, value: string | Uint8Array): Field => [
  id,
  BINARY,
  (to) => to.binary(typeof value === "string" ? Buffer.from(value, "utf8") : value),
];
export const struct = (id: number, fields: readonly (Field | null)[]): Field => [id, STRUCT, (to) => to.struct(fields)];
export const numbers = (id: number, values: readonly number[]): Field => [
  id,
  LIST,
  (to) => to.list(I32, values.length, (i) => to.varint(values[i]! * 2)),
];
export const texts = (id: number, values: readonly string[]): Field => [
  id,
  LIST,
  (to) => to.list(BINARY, values.length, (i) => to.binary(Buffer.from(values[i]!, "utf8"))),
];
export const structs = (id: number, values: readonly (readonly (Field | null)[])[]): Field => [
  id,
  LIST,
  (to) => to.list(STRUCT, values.length, (i) => to.struct(values[i]!)),
];
