/** windows-874 bytes as UTF-8 bytes, without making text of them. */
import { windows874 } from "../thai/encoding.js";

/** UTF-8 of the few windows-874 bytes that are neither ASCII nor Thai. */
const others874 = Array.from({ length: 0x21 }, (_, byte) => Buffer.from(String.fromCharCode(windows874[0x80 + byte]!), "utf8"));

/** Writes bytes over; three take the place of one at most. Returns where the next byte goes. */
export function writeThai(buffer: Buffer, start: number, end: number, out: Buffer, from: number): number {
  let at = from;
  for (let i = start; i < end; i++) {
    const byte = buffer[i]!;
    if (byte < 0x80) {
      out[at++] = byte;
    } else if (byte > 0xa0) {
      // 0xA1 is U+0E01, and so on in order: E0 B8 80 + its low six bits, from 0xE0 on E0 B9.
      out[at] = 0xe0;
      out[at + 1] = byte < 0xe0 ? 0xb8 : 0xb9;
      out[at + 2] = 0x80 | ((byte - 0xa0) & 0x3f);
      at += 3;
    } else {
      for (const part of others874[byte - 0x80]!) out[at++] = part;
    }
  }
  return at;
}

export function utf8Of874(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length * 3);
  return out.subarray(0, writeThai(bytes, 0, bytes.length, out, 0));
}
