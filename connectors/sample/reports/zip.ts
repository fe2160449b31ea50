/** A ZIP archive with fixed times: the same entries give the same bytes on every run. */
import { crc32, deflateRawSync } from "node:zlib";

/** 1 January 2023, midnight, in the ZIP's own way of writing. */
const FIXED_DATE = ((2023 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

export interface ZipEntry {
  path: string;
  text: string;
}

/** Packs texts, in the order given. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of entries) {
    const name = Buffer.from(path, "utf8");
    const plain = Buffer.from(text, "utf8");
    const packed = deflateRawSync(plain, { level: 3 });
    const common = commonHeader(crc32(plain), packed.length, plain.length, name.length);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, place, name]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...bodies, central, endOfDirectory(entries.length, central.length, offset)]);
}

/** The 26 bytes that local headers and directory entries share: version needed to extra length. */
function commonHeader(crc: number, packed: number, plain: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(DEFLATED, 4);
  header.writeUInt16LE(0, 6);
  header.writeUInt16LE(FIXED_DATE, 8);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packed, 14);
  header.writeUInt32LE(plain, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
