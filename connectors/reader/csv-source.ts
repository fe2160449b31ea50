/** Brings a text file to bytes that the CSV pass can read: UTF-8 or windows-874, told apart by its bytes, garbling undone where that is exact. */
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../problem.js";
import { byteOrderMark, countBytes, decode874, type Encoding, type Garbling, garbling, originalBytes } from "../thai/encoding.js";
import { isPlausibleThai } from "../thai/plausible.js";
import { expectContent } from "./sniff.js";

export interface TextSource {
  path: string;
  /** Bytes before the text: a byte order mark. */
  skip: number;
  /** How the bytes at `path` are to be read. */
  bytes: "utf-8" | "windows-874";
  /** Some lines are not valid in that encoding and must be looked at one by one. */
  checkLines: boolean;
  encoding: Encoding;
  /** Of a windows-874 file: some lines may be UTF-8. */
  mixed?: boolean;
  repaired?: string;
}

const CHUNK = 4 * 1024 * 1024;

/** @throws Problem FILE_EMPTY, FILE_BROKEN, FILE_REFUSED, MOJIBAKE */
export function openText(path: string, name: string, into: string, kind: "csv" | "records"): TextSource {
  const head = readHead(path, 64 * 1024);
  const marked = byteOrderMark(head);
  if (marked === "utf-16le" || marked === "utf-16be") return fromUtf16(path, name, into, marked, kind);
  expectContent(head, kind, name);
  const source = fromBytes(path, name, marked === "utf-8-bom", kind);
  if (source.bytes !== "utf-8" || source.checkLines) return source;
  return ungarbled(source, name, into);
}

/** Some files were converted wrongly more than once. */
const MOST_CONVERSIONS = 3;

function ungarbled(source: TextSource, name: string, into: string): TextSource {
  let text = source;
  for (let times = 1; times <= MOST_CONVERSIONS && text.bytes === "utf-8" && !text.checkLines; times++) {
    const garbled = garbling(cutToCharacters(readHead(text.path, 64 * 1024)).toString("utf8"));
    if (!garbled) break;
    const repaired = text.repaired ? `${text.repaired}, ${garbled}` : garbled;
    text = { ...ungarble(text, name, into, garbled, times), repaired };
  }
  if (text.repaired) expectThai(text, name);
  return text;
}

const FEWEST_REPAIRED = 12;

/** Letters of a font's own encoding look garbled, and can be "turned back" into what no Thai reads. */
function expectThai(text: TextSource, name: string): void {
  const head = readHead(text.path, 64 * 1024);
  const read =
    text.bytes === "windows-874" ? decode874(head.subarray(0, head.lastIndexOf(0x0a) + 1)) : cutToCharacters(head).toString("utf8");
  if (read !== null && !isPlausibleThai(read, FEWEST_REPAIRED)) throw new Problem("MOJIBAKE", { file: name, found: text.repaired ?? "" });
}

/** The first bytes of a file. */
export function readHead(path: string, length: number): Buffer {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(length);
    return head.subarray(0, readSync(file, head, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

function fromBytes(path: string, name: string, hasMark: boolean, kind: "csv" | "records"): TextSource {
  const plain = { path, skip: hasMark ? 3 : 0 };
  const evidence = { thai: 0, unassigned: 0, utf8Thai: 0 };
  let invalid = 0;
  let mixed = false;
  let inWords = false;
  forEachChunk(path, (chunk, first) => {
    const valid = isUtf8(chunk);
    if (!valid) invalid++;
    if (!valid && kind === "records") inWords ||= HIGH_TOGETHER.test(chunk.toString("latin1"));
    mixed ||= hasThaiUtf8(chunk);
    if (valid && !first) return;
    // The head of the file and the first places that are not UTF-8 tell what the rest is.
    if (invalid <= 3)
      for (const [what, count] of Object.entries(countBytes(valid ? chunk.subarray(0, 65_536) : chunk))) evidence[what as "thai"] += count;
  });
  if (invalid === 0) return { ...plain, bytes: "utf-8", checkLines: false, encoding: hasMark ? "utf-8-bom" : "utf-8" };
  const high = evidence.thai + evidence.unassigned;
  // Records are UTF-8, or nothing: bytes that stand alone are damage, and no words of another encoding.
  if (hasMark || evidence.utf8Thai * 3 > high / 2 || (kind === "records" && !inWords))
    return { ...plain, bytes: "utf-8", checkLines: true, encoding: hasMark ? "utf-8-bom" : "utf-8" };
  if (evidence.thai === 0 || evidence.unassigned > evidence.thai / 4)
    throw new Problem("FILE_BROKEN", { file: name, found: "bytes", expected: " UTF-8, windows-874 " });
  return { ...plain, bytes: "windows-874", checkLines: true, encoding: "windows-874", mixed };
}

const HIGH_TOGETHER = /[\x80-\xff]{2}/;

/** Whether bytes may hold a Thai letter of UTF-8; in windows-874 they are three letters that seldom stand together. */
function hasThaiUtf8(chunk: Buffer): boolean {
  for (const lead of leads)
    for (let at = chunk.indexOf(lead); at >= 0; at = chunk.indexOf(lead, at + 1)) if ((chunk[at + 2] ?? 0) >> 6 === 0b10) return true;
  return false;
}
const leads = [Buffer.from([0xe0, 0xb8]), Buffer.from([0xe0, 0xb9])];

/** Chunks of a file, each ending where a UTF-8 character ends. */
function forEachChunk(path: string, look: (chunk: Buffer, first: boolean) => void): void {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let held = 0;
    for (let first = true; ; first = false) {
      const read = readSync(file, buffer, held, CHUNK - held, null);
      if (read === 0) {
        if (held) look(buffer.subarray(0, held), first);
        return;
      }
      const filled = buffer.subarray(0, held + read);
      const whole = cutToCharacters(filled);
      look(whole, first);
      held = filled.length - whole.length;
      filled.copy(buffer, 0, whole.length);
    }
  } finally {
    closeSync(file);
  }
}

/** Without the last character when its bytes are not all there. */
export function cutToCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}

function fromUtf16(path: string, name: string, into: string, encoding: "utf-16le" | "utf-16be", kind: "csv" | "records"): TextSource {
  const broken = () => new Problem("FILE_BROKEN", { file: name, found: encoding.toUpperCase(), expected: " UTF-16 " });
  if (statSync(path).size % 2 !== 0) throw broken();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const target = writeText(path, into, "text.csv", (chunk, last) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: !last }), "utf8");
    } catch {
      throw broken();
    }
  });
  expectContent(readHead(target, 4096), kind, name);
  return { path: target, skip: 0, bytes: "utf-8", checkLines: false, encoding };
}

/** Undoes a wrong conversion, for the whole file or not at all. */
function ungarble(source: TextSource, name: string, into: string, was: Garbling, times: number): TextSource {
  const refused = () => new Problem("MOJIBAKE", { file: name, found: was });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const path = writeText(source.path, into, times === 1 ? "text.csv" : `text-${times}.csv`, (chunk, last) => {
    const bytes = originalBytes(decoder.decode(chunk, { stream: !last }), was);
    if (!bytes) throw refused();
    return Buffer.from(bytes);
  });
  const inner = fromBytes(path, name, false, "csv");
  if (inner.bytes !== (was === "windows-874 as windows-1252" ? "windows-874" : "utf-8") || (inner.bytes === "utf-8" && inner.checkLines))
    throw refused();
  return { ...inner, encoding: source.encoding };
}

function writeText(path: string, into: string, name: string, convert: (chunk: Buffer, last: boolean) => Buffer): string {
  const target = join(into, name);
  const from = openSync(path, "r");
  const to = openSync(target, "w", 0o600);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let read = -1; read !== 0; ) {
      read = readSync(from, buffer, 0, CHUNK, null);
      const converted = convert(buffer.subarray(0, read), read === 0);
      for (let done = 0; done < converted.length; ) done += writeSync(to, converted, done);
    }
    return target;
  } finally {
    closeSync(from);
    closeSync(to);
  }
}
