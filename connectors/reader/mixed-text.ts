/** Lines of a file that are in another encoding than the file, and the byte of a line that means nothing in either. */
import { isUtf8 } from "node:buffer";
import { windows874 } from "../thai/encoding.js";
import type { TextSource } from "./csv-source.js";

export interface BadByte {
  byte: number;
  /** Its place in the line, the first being 1. */
  at: number;
  /** The header of the cell it stands in, where the line can be parted that far. */
  column?: string;
}

const ASSIGNED = /[\u0e01-\u0e3a\u0e3f-\u0e5b]/;
const UNASSIGNED = /[\u0e3b-\u0e3e\u0e5c-\u0e7f]/;

/** Whether the line of a windows-874 file is UTF-8: all of it, with Thai in it. As windows-874 `รวม` would be `เธฃเธงเธก`, each byte a letter. */
export function isUtf8Line(bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  const text = bytes.toString("utf8");
  return ASSIGNED.test(text) && !UNASSIGNED.test(text);
}

/** Where two Thai letters of UTF-8 follow each other, -1 for nowhere: no word in windows-874 reads `เธ…เธ…`. */
export function utf8Run(bytes: Buffer, from = 0): number {
  for (let at = bytes.indexOf(0xe0, from); at >= 0; at = bytes.indexOf(0xe0, at + 1))
    if (isThai(bytes, at) && isThai(bytes, at + 3)) return at;
  return -1;
}

function isThai(bytes: Buffer, at: number): boolean {
  const [lead, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2] ?? 0];
  return lead === 0xe0 && (second === 0xb8 || second === 0xb9) && third >= 0x80 && third <= 0xbf;
}

/** The first byte of a line that cannot be read; null when it is not known which. */
export function badByte(bytes: Buffer, source: Pick<TextSource, "bytes">): Omit<BadByte, "column"> | null {
  const found = [bytes.indexOf(0), source.bytes === "utf-8" ? notUtf8(bytes) : not874(bytes)].filter((at) => at >= 0);
  const at = found.length ? Math.min(...found) : -1;
  return at < 0 ? null : { byte: bytes[at]!, at: at + 1 };
}

function not874(bytes: Buffer): number {
  const unassigned = bytes.findIndex((byte) => windows874[byte] === 0xfffd);
  return unassigned >= 0 ? unassigned : utf8Run(bytes);
}

function notUtf8(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return -1;
}
