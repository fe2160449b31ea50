/**
 * Which bytes are Thai text. Windows-874 (TIS-620 with a few additions) is decoded by our own table: the platform's decoder
 * never fails on its unassigned bytes, it makes control characters of them. So bytes are checked, and strict UTF-8 is tried first.
 */
import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-874";

/** Code point of each windows-874 byte; 0xFFFD where none is assigned. */
export const windows874: Uint16Array = new Uint16Array(256);
for (let byte = 0; byte < 256; byte++) {
  const thai = (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
  windows874[byte] = byte < 0x80 ? byte : thai ? byte - 0xa1 + 0x0e01 : 0xfffd;
}
for (const [byte, point] of [
  [0x80, 0x20ac],
  [0x85, 0x2026],
  [0x91, 0x2018],
  [0x92, 0x2019],
  [0x93, 0x201c],
  [0x94, 0x201d],
  [0x95, 0x2022],
  [0x96, 0x2013],
  [0x97, 0x2014],
  [0xa0, 0xa0],
] as const)
  windows874[byte] = point;

/** Text of windows-874 bytes, or null when a byte is unassigned. */
export function decode874(bytes: Uint8Array): string | null {
  let text = "";
  for (const byte of bytes) {
    const point = windows874[byte]!;
    if (point === 0xfffd) return null;
    text += String.fromCharCode(point);
  }
  return text;
}

/** Bytes of a text in windows-874, or null when it holds something that encoding lacks. */
export function encode874(text: string): Uint8Array | null {
  return toBytes(text, bytesOf874);
}

/** How a whole text is encoded, or null when it is neither Unicode nor windows-874 with some Thai in it. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  if (isUtf8(bytes)) return "utf-8";
  const counted = countBytes(bytes);
  return counted.thai > 0 && counted.unassigned === 0 ? "windows-874" : null;
}

/** The encoding that a byte order mark at the start states. */
export function byteOrderMark(bytes: Uint8Array): "utf-8-bom" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8-bom";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Evidence for one encoding or the other: Thai and unassigned bytes of windows-874, and Thai letters as UTF-8 writes them. */
export function countBytes(bytes: Uint8Array): { thai: number; unassigned: number; utf8Thai: number } {
  let thai = 0;
  let unassigned = 0;
  let utf8Thai = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const point = windows874[byte]!;
    if (point === 0xfffd) unassigned++;
    else if (point >= 0x0e01 && point <= 0x0e5b) thai++;
    if (byte === 0xe0 && (bytes[i + 1]! === 0xb8 || bytes[i + 1]! === 0xb9) && bytes[i + 2]! >= 0x80 && bytes[i + 2]! <= 0xbf) utf8Thai++;
  }
  return { thai, unassigned, utf8Thai };
}

/** How Thai text was garbled: what its bytes were, and what somebody took them for. */
export type Garbling = "utf-8 as windows-1252" | "windows-874 as windows-1252" | "utf-8 as windows-874";

const C1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const bytesOf1252 = new Map<number, number>();
const bytesOf874 = new Map<number, number>();
const bytesOf874Lenient = new Map<number, number>();
for (let byte = 0; byte < 256; byte++) {
  bytesOf1252.set(byte >= 0x80 && byte < 0xa0 ? C1252.charCodeAt(byte - 0x80) : byte, byte);
  const point = windows874[byte]!;
  if (point !== 0xfffd) bytesOf874.set(point, byte);
  // Decoders give control characters, or private ones, for the bytes windows-874 does not assign.
  bytesOf874Lenient.set(point !== 0xfffd ? point : byte < 0xa0 ? byte : byte <= 0xde ? 0xf8c1 + byte - 0xdb : 0xf8c5 + byte - 0xfc, byte);
}
// Some decoders read the control range of Latin-1 as it stands.
for (let byte = 0x80; byte < 0xa0; byte++) if (!bytesOf1252.has(byte)) bytesOf1252.set(byte, byte);

function toBytes(text: string, table: ReadonlyMap<number, number>): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = table.get(text.charCodeAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}

const SIGNS: [Garbling, RegExp][] = [
  // Garbled twice, Thai shows as Ã and Â with their followers.
  // Where a byte meant nothing, there stands a mark or nothing at all: such a text is told as garbled, and has no exact way back. `๏ฟฝ` is that mark, garbled in its turn.
  ["utf-8 as windows-1252", /à[¸¹][\u0080-\u00bf\u0152-\u2122\ufffd]?|ï¿½|[ÂÃ][\u0080-\u00bf\u0152-\u2122]/g],
  ["windows-874 as windows-1252", /[¡-Úß-û]{2,}|[\u0080-\u009f\u2013-\u2026€]/g],
  // Garbled twice, the control characters and the marks of the first time stand as ย and โ with their followers.
  [
    "utf-8 as windows-874",
    /เ[ธน][\u0080-\u00a0\u0e01-\u0e1f\u2013-\u20ac\ufffd]?|ย[\u0080-\u00a0]|โ[\u0080-\u009f€][\u0080-\u00a0\u0e01-\u0e1f\u2013-\u20ac]|๏ฟฝ/g,
  ],
];

/**
 * Windows-1252 has signs of its own (– “ ™ š) where Latin-1 has none: garbled twice, these stand as â, Å, Æ or Ë with their followers. They
 * tell only beside Thai that was garbled twice, since of themselves they may be a quotation mark garbled once.
 */
const TWICE = /[ÂÃ][\u0080-\u00bf\u0152-\u2122]?|[ÅÆË][\u0080-\u00bf\u0152-\u2122]|â[\u0080-\u00bf\u0152-\u2122]{2}/g;
const THAI_TWICE = /Ã[ \u00a0]Â[¸¹]/;

/** How a text looks garbled, or null. Only a guess: the characters that show it outweigh all others that are not ASCII. */
export function garbling(text: string): Garbling | null {
  const others = text.replace(/[\u0000-\u007f]/g, "").length;
  if (others < 4) return null;
  for (const [kind, sign] of THAI_TWICE.test(text) ? ([["utf-8 as windows-1252", TWICE], ...SIGNS] as typeof SIGNS) : SIGNS) {
    const shown = (text.match(sign) ?? []).reduce((sum, found) => sum + found.length, 0);
    if (shown >= 0.9 * others && /[\u0080-\u00ff\u0e00-\u0e7f]/.test(text)) return kind;
  }
  return null;
}

/** The bytes that were taken for something else, or null when the text cannot have come about so. */
export function originalBytes(text: string, was: Garbling): Uint8Array | null {
  return toBytes(text, was === "utf-8 as windows-874" ? bytesOf874Lenient : bytesOf1252);
}

/**
 * Recognises garbled Thai (`à¸…`, `¡ÃØ§à·¾`, `เธเธฃเธธ…`) and mends it.
 * @returns null when the text is not garbled; `repaired` is null when the way back is not exact
 */
export function mojibake(text: string): { was: Garbling; repaired: string | null } | null {
  const was = garbling(text);
  if (!was) return null;
  const bytes = originalBytes(text, was);
  if (!bytes) return { was, repaired: null };
  if (was === "windows-874 as windows-1252") return { was, repaired: decode874(bytes) };
  return { was, repaired: isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : null };
}
