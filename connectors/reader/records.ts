/** NDJSON, a record a line, to numbered lines: nested fields as `a.b`, numbers exactly as written, null as blank. */
import { closeSync, openSync, readSync } from "node:fs";
import { parse, stringify } from "lossless-json";
import { Problem } from "../problem.js";
import { fold } from "../thai/spelling.js";
import { withoutExponent } from "./cell-format.js";
import { openText, type TextSource } from "./csv-source.js";
import { describeWanted } from "./header.js";
import { Parts } from "./parts.js";
import type { Reading, ReadingRequest, ReadTable } from "./reading.js";

/** One line: its fields, nothing (blank), or what could not be read. */
export type RecordLine = { line: number } & ({ fields: Map<string, string> } | { blank: true } | { broken: string });

const MOST_LINE = 16 * 1024 * 1024;
const MOST_RAGGED = 100_000;

/** @throws Problem for a file that cannot be taken */
export function readRecords(request: ReadingRequest): Reading {
  const source = openText(request.path, request.name, request.into, "records");
  const columns = unionOfFields(source, request);
  const folded = new Set(columns.map(fold));
  if (!request.headerHas.some((spellings) => spellings.some((spelling) => folded.has(fold(spelling))))) {
    throw new Problem("HEADER_MISSING", {
      file: request.name,
      expected: describeWanted(request.headerHas),
      found: request.extract ? `${columns.length} fields` : columns.join(", ").slice(0, 200),
    });
  }
  const parts = new Parts(request.into, "records");
  const ragged: ReadTable["ragged"] = [];
  let blank = 0;
  for (const record of recordLines(source, request.name)) {
    if ("blank" in record) blank++;
    else if ("broken" in record) ragged.push({ line: record.line, raw: record.broken, fields: 0 });
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

function unionOfFields(source: TextSource, request: ReadingRequest): string[] {
  const columns = new Set<string>();
  for (const record of recordLines(source, request.name)) {
    if ("fields" in record) for (const field of record.fields.keys()) columns.add(field);
  }
  if (columns.size === 0) throw new Problem("FILE_EMPTY", { file: request.name });
  return [...columns];
}

/** Every line of the file, with its number. */
export function* recordLines(source: TextSource, file: string): Generator<RecordLine> {
  let line = 0;
  for (const text of textLines(source, file)) {
    line++;
    if (text.trim() === "") yield { line, blank: true };
    else yield { line, ...readRecord(text) };
  }
}

function readRecord(text: string): { fields: Map<string, string> } | { blank: true } | { broken: string } {
  try {
    const record = parse(text, null, withoutExponent);
    if (record === null || typeof record !== "object" || Array.isArray(record)) return { broken: text.slice(0, 4000) };
    const fields = new Map<string, string>();
    flatten(record as Record<string, unknown>, "", fields);
    return [...fields.values()].every((value) => value === "") ? { blank: true } : { fields };
  } catch {
    return { broken: text.slice(0, 4000) };
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

function* textLines(source: TextSource, file: string): Generator<string> {
  if (source.bytes !== "utf-8" || source.checkLines)
    throw new Problem("FILE_BROKEN", { file, found: source.encoding, expected: " JSON UTF-8 " });
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
        yield rest.toString("utf8", 0, end);
        rest = rest.subarray(end + 1);
      }
      if (rest.length > MOST_LINE) throw new Problem("FILE_TOO_LARGE", { file, found: "1 record > 16 MB", expected: "16 MB" });
      held = rest;
    }
    if (held.length > 0) yield held.toString("utf8");
  } finally {
    closeSync(from);
  }
}
