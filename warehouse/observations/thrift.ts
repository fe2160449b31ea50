/** Thrift's compact protocol, as far as Parquet's footers need it: read into plain values, changed, written again byte for byte. */

export type Value = boolean | bigint | number | Buffer | List | Struct;
export interface Field {
  id: number;
  type: number;
  value: Value;
}
export type Struct = Field[];
export interface List {
  of: number;
  items: Value[];
}

const type = { true: 1, false: 2, byte: 3, i16: 4, i32: 5, i64: 6, double: 7, binary: 8, list: 9, set: 10, struct: 12 };

/** @throws RangeError when the bytes end early or hold a kind that no Parquet footer has */
export function readStruct(bytes: Buffer): Struct {
  let at = 0;
  const byte = () => bytes.readUInt8(at++);
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const next = byte();
      value |= BigInt(next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
  };
  const zigzag = (): bigint => {
    const value = varint();
    return (value >> 1n) ^ -(value & 1n);
  };
  const binary = (): Buffer => {
    const length = Number(varint());
    at += length;
    if (at > bytes.length) throw new RangeError("the footer ends within a text");
    return bytes.subarray(at - length, at);
  };
  const double = (): number => {
    at += 8;
    return bytes.readDoubleLE(at - 8);
  };
  const list = (): List => {
    const head = byte();
    const size = head >> 4 === 15 ? Number(varint()) : head >> 4;
    const of = head & 15;
    return { of, items: Array.from({ length: size }, () => value(of, true)) };
  };
  const struct = (): Struct => {
    const fields: Struct = [];
    let id = 0;
    for (;;) {
      const head = byte();
      if (head === 0) return fields;
      id = head >> 4 === 0 ? Number(zigzag()) : id + (head >> 4);
      fields.push({ id, type: head & 15, value: value(head & 15, false) });
    }
  };
  const value = (of: number, inList: boolean): Value => {
    if (of === type.true || of === type.false) return inList ? byte() === type.true : of === type.true;
    if (of === type.byte) return byte();
    if (of === type.i16 || of === type.i32 || of === type.i64) return zigzag();
    if (of === type.double) return double();
    if (of === type.binary) return binary();
    if (of === type.list || of === type.set) return list();
    if (of === type.struct) return struct();
    throw new RangeError(`no such kind in a footer: ${of}`);
  };
  return struct();
}

export function writeStruct(fields: Struct): Buffer {
  const out: Buffer[] = [];
  const byte = (value: number) => void out.push(Buffer.of(value));
  const varint = (value: bigint) => {
    const bytes: number[] = [];
    let rest = value;
    while (rest >= 0x80n) {
      bytes.push(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    out.push(Buffer.from([...bytes, Number(rest)]));
  };
  const zigzag = (value: bigint) => varint(value < 0n ? -value * 2n - 1n : value * 2n);
  const struct = (own: Struct) => {
    let last = 0;
    for (const field of own) {
      const kind = typeof field.value === "boolean" ? (field.value ? type.true : type.false) : field.type;
      const step = field.id - last;
      if (step > 0 && step < 16) byte((step << 4) | kind);
      else {
        byte(kind);
        zigzag(BigInt(field.id));
      }
      last = field.id;
      if (typeof field.value !== "boolean") write(field.type, field.value);
    }
    byte(0);
  };
  const write = (of: number, value: Value) => {
    if (typeof value === "boolean") byte(value ? type.true : type.false);
    else if (typeof value === "bigint") zigzag(value);
    else if (typeof value === "number") {
      if (of === type.byte) return byte(value);
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(value);
      out.push(bytes);
    } else if (Buffer.isBuffer(value)) {
      varint(BigInt(value.length));
      out.push(value);
    } else if (Array.isArray(value)) struct(value);
    else {
      const size = value.items.length;
      byte((Math.min(size, 15) << 4) | value.of);
      if (size >= 15) varint(BigInt(size));
      for (const item of value.items) write(value.of, item);
    }
  };
  struct(fields);
  return Buffer.concat(out);
}

export const fieldOf = (struct: Struct, id: number): Value | undefined => struct.find((field) => field.id === id)?.value;
export const structsOf = (struct: Struct, id: number): Struct[] => ((fieldOf(struct, id) as List | undefined)?.items ?? []) as Struct[];

/** Changes whole numbers in place, where they are there. */
export function change(struct: Struct, ids: readonly number[], to: (value: bigint) => bigint): void {
  for (const field of struct) if (ids.includes(field.id)) field.value = to(field.value as bigint);
}
