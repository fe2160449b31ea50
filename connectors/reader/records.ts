/** NDJSON, a record a line, to numbered lines: nested fields as `a.b`, numbers exactly as written, null as blank. */
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import { parse, stringify } from "lossless-json";
import { Problem } from "../problem.js";
import { fold } from "../thai/spelling.js";
import { withoutExponent } from "./cell-format.js";
import { openText, type TextSource } from "./csv-source.js";
import { showRecord } from "./csv-text.js";
import { describeWanted, headerMeant } from "./header.js";
import { Parts } from "./parts.js";
import type { Reading, ReadingRequest, ReadTable } from "./reading.js";

/** One line: its fields, nothing (blank), or what could not be read. */
export type RecordLine = { line: number } & (
  | { fields: Map<string, string> }
  | { blank: true }
  | { broken: string; problem?: "TEXT_UNDECODABLE" }
);

const MOST_LINE = 16 * 1024 * 1024;
const MOST_RAGGED = 100_000;
const MOST_RAW = 4000;

/** @throws Problem for a file that cannot be taken */
export function readRecords(request: ReadingRequest): Reading {
  const source = openText(request.path, request.name, request.into, "records");
  const { columns, nested } = fieldsOf(source, request);
  const folded = new Set(columns.map(fold));
  if (!request.headerHas.some((spellings) => spellings.some((spelling) => folded.has(fold(spelling))))) {
    throw new Problem("HEADER_MISSING", {
      file: request.name,
      expected: describeWanted(request.headerHas),
      found: request.extract ? `${columns.length} fields` : columns.join(", ").slice(0, 200),
      meant: request.extract ? undefined : headerMeant([{ line: 1, cells: columns }], 1, request.headerHas),
    });
  }
  const parts = new Parts(request.into, "records");
  const ragged: ReadTable["ragged"] = [];
  let blank = 0;
  for (const record of recordLines(source, request.name)) {
    if ("blank" in record) blank++;
    else if ("broken" in record)
      ragged.push({ line: record.line, raw: record.broken, fields: 0, ...(record.problem && { problem: record.problem }) });
    else if (isOtherwise(record.fields, nested)) ragged.push({ line: record.line, raw: textOf(record.fields), fields: record.fields.size });
    else
      parts.write(
        record.line,
        columns.map((column) => record.fields.get(column) ?? ""),
      );
    if (ragged.length > MOST_RAGGED)
      throw new Problem("TOO_MANY_BAD_LINES", { file: request.name, found: `> ${MOST_RAGGED}`, expected: `${MOST_RAGGED}` });
  }
  parts.close();
  const table: ReadTable = {
    sheet: "",
    preamble: [],
    headerLines: [],
    headers: columns,
    places: columns,
    parts: parts.paths,
    records: parts.records,
    blank,
    ragged,
  };
  const repaired = source.repaired && { repaired: source.repaired };
  return {
    format: "records",
    encoding: source.encoding,
    ...repaired,
    lines: parts.records + blank + ragged.length,
    tables: [table],
    passedOver: [],
  };
}

/** Every field that occurs, and of those that some records hold as a value and others as an object, whether most hold an object. */
function fieldsOf(source: TextSource, request: ReadingRequest): { columns: string[]; nested: Map<string, boolean> } {
  const values = new Map<string, number>();
  const objects = new Map<string, number>();
  /** Names with a dot in them: a record that holds `no` and `no.1` nests nothing. */
  const dotted = new Set<string>();
  let broken: { line: number; raw: string } | null = null;
  for (const record of recordLines(source, request.name, namesOnly)) {
    if ("broken" in record) broken ??= { line: record.line, raw: record.broken };
    if (!("fields" in record)) continue;
    for (const [field, value] of record.fields) values.set(field, (values.get(field) ?? 0) + (value === "" ? 0 : 1));
    for (const object of objectsOf(record.fields)) {
      objects.set(object, (objects.get(object) ?? 0) + 1);
      if (record.fields.has(object)) dotted.add(object);
    }
  }
  // Lines that are there and cannot be read are no empty file: nobody is to be told to send zeros.
  if (values.size === 0 && broken)
    throw new Problem("FILE_BROKEN", { file: request.name, line: broken.line, found: broken.raw.slice(0, 60), expected: " JSON " });
  if (values.size === 0) throw new Problem("FILE_EMPTY", { file: request.name });
  const both = [...objects].filter(([object]) => (values.get(object) ?? 0) > 0 && !dotted.has(object));
  return { columns: [...values.keys()], nested: new Map(both.map(([object, count]) => [object, count >= values.get(object)!])) };
}

function objectsOf(fields: ReadonlyMap<string, string>): Set<string> {
  const objects = new Set<string>();
  for (const field of fields.keys())
    for (let dot = field.indexOf("."); dot > 0; dot = field.indexOf(".", dot + 1)) objects.add(field.slice(0, dot));
  return objects;
}

/** Whether a record holds a value where most hold an object, or the other way round: its figures would be read as missing. */
function isOtherwise(fields: ReadonlyMap<string, string>, nested: ReadonlyMap<string, boolean>): boolean {
  if (nested.size === 0) return false;
  const objects = objectsOf(fields);
  return [...nested].some(([field, mostly]) => (mostly ? (fields.get(field) ?? "") !== "" : objects.has(field)));
}

const textOf = (fields: ReadonlyMap<string, string>) => JSON.stringify(Object.fromEntries(fields)).slice(0, MOST_RAW);

/** Turns a line's text into what it says. */
type Parse = (text: string) => unknown;
const exactly: Parse = (text) => parse(text, null, withoutExponent);
/** For a look at the fields alone the engine's own parser will do, which is many times quicker and rounds long figures. */
const namesOnly: Parse = (text) => JSON.parse(text);

/** Every line of the file, with its number. */
export function* recordLines(source: TextSource, file: string, by: Parse = exactly): Generator<RecordLine> {
  let line = 0;
  for (const bytes of byteLines(source, file)) {
    line++;
    if (source.checkLines && !isUtf8(bytes)) {
      yield { line, broken: showRecord(bytes, source), problem: "TEXT_UNDECODABLE" };
      continue;
    }
    const text = bytes.toString("utf8");
    if (text.trim() === "") yield { line, blank: true };
    else yield { line, ...readRecord(text, by) };
  }
}

function readRecord(text: string, by: Parse): { fields: Map<string, string> } | { blank: true } | { broken: string } {
  try {
    const record = by(text);
    if (record === null || typeof record !== "object" || Array.isArray(record)) return { broken: text.slice(0, MOST_RAW) };
    const fields = new Map<string, string>();
    flatten(record as Record<string, unknown>, "", fields);
    return [...fields.values()].every((value) => value === "") ? { blank: true } : { fields };
  } catch {
    return { broken: text.slice(0, MOST_RAW) };
  }
}

function flatten(record: Record<string, unknown>, prefix: string, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(record)) {
    const field = prefix + name;
    if (value === null || value === undefined) into.set(field, "");
    else if (Array.isArray(value)) into.set(field, stringify(value) ?? "");
    else if (typeof value === "object") flatten(value as Record<string, unknown>, `${field}.`, into);
    else into.set(field, String(value).replaceAll("\0", "\\x00"));
  }
}

function* byteLines(source: TextSource, file: string): Generator<Buffer> {
  if (source.bytes !== "utf-8") throw new Problem("FILE_BROKEN", { file, found: source.encoding, expected: " JSON UTF-8 " });
  const from = openSync(source.path, "r");
  try {
    let held = Buffer.alloc(0);
    const buffer = Buffer.allocUnsafe(1024 * 1024);
    for (let offset = source.skip; ; ) {
      const read = readSync(from, buffer, 0, buffer.length, offset);
      if (read === 0) break;
      offset += read;
      let rest = Buffer.concat([held, buffer.subarray(0, read)]);
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        yield rest.subarray(0, end);
        rest = rest.subarray(end + 1);
      }
      if (rest.length > MOST_LINE) throw new Problem("FILE_TOO_LARGE", { file, found: "1 record > 16 MB", expected: "16 MB" });
      held = rest;
    }
    if (held.length > 0) yield held;
  } finally {
    closeSync(from);
  }
}
