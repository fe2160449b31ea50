/** The lines of a file of records: their text, and what each says. */
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import { parse, stringify } from "lossless-json";
import { Problem } from "../problem.js";
import { withoutExponent } from "./cell-format.js";
import type { TextSource } from "./csv-source.js";
import { showRecord } from "./csv-text.js";

/** One line: its fields, nothing (blank), or what could not be read. */
export type RecordLine = { line: number } & (
  | { fields: Map<string, string> }
  | { blank: true }
  | { broken: string; problem?: "TEXT_UNDECODABLE" }
);

/** A line's text; or its bytes, where they mean nothing. */
export type TextLine = { line: number } & ({ text: string } | { bytes: Buffer });

const MOST_LINE = 16 * 1024 * 1024;
const MOST_RAW = 4000;
const OPENING_BRACE = 0x7b;

/** Turns a line's text into what it says. */
export type Parse = (text: string) => unknown;
export const exactly: Parse = (text) => parse(text, null, withoutExponent);
/** For a look at the fields alone the engine's own parser will do, which is many times quicker and rounds long figures. */
export const namesOnly: Parse = (text) => JSON.parse(text);

/** Every line of the file, with its number. */
export function* recordLines(source: TextSource, file: string, by: Parse = exactly): Generator<RecordLine> {
  for (const one of textLines(source, file)) {
    const { line } = one;
    if ("bytes" in one) yield { line, broken: showRecord(one.bytes, source), problem: "TEXT_UNDECODABLE" };
    else if (isBlankText(one.text)) yield { line, blank: true };
    else yield { line, ...readRecord(one.text, by) };
  }
}

export const isBlankText = (text: string): boolean => text.charCodeAt(0) !== OPENING_BRACE && text.trim() === "";

/** What a line's text says by its fields. */
function readRecord(text: string, by: Parse): { fields: Map<string, string> } | { blank: true } | { broken: string } {
  // Objects may lie so deep in one another that they cannot be followed.
  try {
    const record = recordOf(text, by);
    if (!record) return { broken: rawOf(text) };
    const fields = flattened(record);
    return [...fields.values()].every((value) => value === "") ? { blank: true } : { fields };
  } catch {
    return { broken: rawOf(text) };
  }
}

/** The key that stands twice in a record with two values, as {@link exactly} says it; null of any other fault. */
export const keyTwice = (error: unknown): string | null =>
  /^Duplicate key '(.{1,100})' encountered/s.exec(error instanceof Error ? error.message : "")?.[1] ?? null;

/**
 * The record that a line's text is; null when it is another value.
 * @throws Error when it is none
 */
export function recordOf(text: string, by: Parse): Record<string, unknown> | null {
  const record = by(text);
  return isNested(record) ? record : null;
}

/** Every field of a record and its cell. */
export function flattened(record: Record<string, unknown>): Map<string, string> {
  const fields = new Map<string, string>();
  flatten(record, "", fields);
  return fields;
}

/** A line as it is shown: a text of its own, which does not hold the text that it was cut from in memory. */
export const rawOf = (text: string): string => Buffer.from(text.slice(0, MOST_RAW), "utf16le").toString("utf16le");

export const textOf = (fields: ReadonlyMap<string, string>): string => JSON.stringify(Object.fromEntries(fields)).slice(0, MOST_RAW);

/** Whether a value is an object, whose fields are fields of the record. */
export const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The cell of a value that is no object. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = Array.isArray(value) ? (stringify(value) ?? "") : String(value);
  return text.includes("\0") && !Array.isArray(value) ? text.replaceAll("\0", "\\x00") : text;
}

function flatten(record: Record<string, unknown>, prefix: string, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(record)) {
    if (isNested(value)) flatten(value, `${prefix}${name}.`, into);
    else into.set(prefix + name, cellOf(value));
  }
}

/** Text is decoded many lines at a time, unless some of them mean nothing. */
export function* textLines(source: TextSource, file: string): Generator<TextLine> {
  // As a stream, which whole lines do not need, it is twice as quick as a buffer's own decoding.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let line = 0;
  for (const block of blocks(source, file)) {
    if (source.checkLines && !isUtf8(block)) {
      for (const bytes of linesOf(block)) yield isUtf8(bytes) ? { line: ++line, text: bytes.toString("utf8") } : { line: ++line, bytes };
      continue;
    }
    const text = decoder.decode(block, { stream: true });
    for (let from = 0; from <= text.length; ) {
      const end = text.indexOf("\n", from);
      const until = end < 0 ? text.length : end;
      yield { line: ++line, text: text.slice(from, until) };
      from = until + 1;
    }
  }
}

function* linesOf(block: Buffer): Generator<Buffer> {
  for (let from = 0; from <= block.length; ) {
    const end = block.indexOf(10, from);
    const until = end < 0 ? block.length : end;
    yield block.subarray(from, until);
    from = until + 1;
  }
}

/** Whole lines, some at a time, without the end of the last one. */
function* blocks(source: TextSource, file: string): Generator<Buffer> {
  if (source.bytes !== "utf-8") throw new Problem("FILE_BROKEN", { file, found: source.encoding, expected: " JSON UTF-8 " });
  const from = openSync(source.path, "r");
  try {
    let held = Buffer.alloc(0);
    const buffer = Buffer.allocUnsafe(1024 * 1024);
    for (let offset = source.skip; ; ) {
      const read = readSync(from, buffer, 0, buffer.length, offset);
      if (read === 0) break;
      offset += read;
      const all = Buffer.concat([held, buffer.subarray(0, read)]);
      const end = all.lastIndexOf(10);
      if (end >= 0) yield all.subarray(0, end);
      held = all.subarray(end + 1);
      if (held.length > MOST_LINE) throw new Problem("FILE_TOO_LARGE", { file, found: "1 record > 16 MB", expected: "16 MB" });
    }
    if (held.length > 0) yield held;
  } finally {
    closeSync(from);
  }
}
