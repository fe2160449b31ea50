/** Lists of records in a JSON file as grids: an array, an answer of a CKAN portal, features of a map, a record a line. */
import { parse } from "lossless-json";
import { Problem } from "../problem.js";
import { withoutExponent } from "../reader/cell-format.js";
import { openText, type TextSource } from "../reader/csv-source.js";
import { recordLines } from "../reader/record-lines.js";
import type { Doubts } from "./doubts.js";
import { type Grid, type GridRow, isFilled, STORED_NUMBER, STORED_TEXT } from "./grid.js";
import type { Inspection, InspectionRequest } from "./inspection.js";
import { eachItem, type JsonList, type JsonOutline, outline } from "./json-scan.js";

export interface OpenJson {
  format: Extract<Inspection["format"], "json" | "jsonl">;
  source: TextSource;
  grids: Grid[];
}

const MOST_FIELDS = 5000;
const MOST_SHOWN = 200;
const MALFORMED = "JSON ที่ขาดหรือผิดรูป (JSON cut short or malformed)";

/** @throws Problem FILE_BROKEN, FILE_EMPTY, NO_TABLE, ANSWER_NOT_DATA */
export function openJson(request: InspectionRequest, doubts: Doubts): OpenJson {
  const source = openText(request.path, request.name, request.into, "records");
  if (source.bytes !== "utf-8" || source.checkLines)
    throw new Problem("FILE_BROKEN", { file: request.name, found: source.encoding, expected: " JSON UTF-8 " });
  const seen = outline(source);
  if (!seen.whole) return openLines(request, source);
  return { format: "json", source, grids: gridsOf(request, source, seen, doubts) };
}

function gridsOf(request: InspectionRequest, source: TextSource, seen: JsonOutline, doubts: Doubts): Grid[] {
  refuseFailure(request, seen);
  const lists = seen.lists.filter(({ objects, arrays }) => objects > 0 || arrays > 1);
  const data = chosen(lists);
  if (data.length === 0) throw new Problem("NO_TABLE", { file: request.name, found: describe(seen) });
  for (const { path, objects, arrays } of data) {
    const held = Math.max(objects, arrays);
    const expected = saidToHold(seen, data.length === 1, held);
    if (expected) doubts.add("NOT_ALL_RECORDS", { found: String(objects), expected });
    if (path === "result.resources" || (path === "result.results" && seen.values.has("result.count")))
      doubts.add("CATALOGUE_ENTRY", { found: seen.values.get("result.title") ?? seen.values.get("result.name") ?? path });
  }
  return data.map((list) => (list.objects > 0 ? recordGrid(source, list, request.name) : arrayGrid(source, list)));
}

const TOTALS = /(?:^|\.)(?:total|count|total_?count|total_?records|records_?total|total_?rows|totalElements|@odata\.count)$/i;
const NEXT = /(?:^|\.)(?:next|next_?page|next_?url|nextLink|@odata\.nextLink|next_?cursor)$/i;

/** How many records the answer says there are, where it holds fewer, or that another page follows. */
function saidToHold({ values }: JsonOutline, isOnly: boolean, held: number): string | null {
  const totals = [...values].filter(([path, value]) => (isOnly ? TOTALS.test(path) : path === "result.total") && /^\d+$/.test(value));
  const total = totals.find(([, value]) => Number(value) > held)?.[1];
  if (total !== undefined) return total;
  if (totals.length > 0) return null;
  const next = isOnly && [...values].some(([path, value]) => NEXT.test(path) && /^https?:|^\/|^\?|^\d+$|page|cursor/.test(value));
  return next ? "มากกว่านี้ / more" : null;
}

/** An answer that says it failed is no data. */
function refuseFailure({ name }: InspectionRequest, { values, lists }: JsonOutline): void {
  const failed = values.get("success") === "false" || (values.has("error.message") && lists.every(({ objects }) => objects === 0));
  if (failed)
    throw new Problem("ANSWER_NOT_DATA", {
      file: name,
      found: values.get("error.message") ?? "success: false",
      expected: "รายการข้อมูล / a list of records",
    });
}

/** The records of a portal's answer rather than the list of its fields; else every list of records. */
function chosen(lists: readonly JsonList[]): JsonList[] {
  for (const path of ["result.records", "result.resources"]) {
    const found = lists.find((list) => list.path === path);
    if (found) return [found];
  }
  const most = Math.max(0, ...lists.map(({ objects, arrays }) => Math.max(objects, arrays)));
  return lists.filter(({ objects, arrays }) => Math.max(objects, arrays) >= Math.min(2, most));
}

function describe({ lists, values }: JsonOutline): string {
  const names = [...lists.map(({ path }) => `${path}[]`), ...values.keys()];
  return `JSON: ${names.slice(0, 10).join(", ") || "{}"}`;
}

/** A record a line; one that cannot be read is one bad line. */
function openLines(request: InspectionRequest, source: TextSource): OpenJson {
  const fields = new Set<string>();
  let good = 0;
  let bad = 0;
  for (const record of recordLines(source, request.name)) {
    if ("fields" in record) {
      good++;
      for (const field of record.fields.keys()) if (fields.size < MOST_FIELDS) fields.add(field);
    } else if ("broken" in record) bad++;
  }
  if (good === 0 || bad > good) throw new Problem("FILE_BROKEN", { file: request.name, found: MALFORMED, expected: " JSON " });
  const names = [...fields];
  const grid: Grid = {
    sheet: null,
    lineIs: "line",
    merges: [],
    fields: names,
    place: (column) => names[column] ?? String(column + 1),
    async each(onRow) {
      for (const record of recordLines(source, request.name)) {
        if ("broken" in record) onRow({ line: record.line, cells: [record.broken], bad: "ragged" });
        else if ("fields" in record) onRow({ line: record.line, cells: names.map((name) => record.fields.get(name) ?? "") });
      }
    },
  };
  return { format: "jsonl", source, grids: [grid] };
}

function recordGrid(source: TextSource, list: JsonList, file: string): Grid {
  const fields = new Map<string, number>();
  let broken = 0;
  eachItem(source, list.path, (text) => {
    const record = readable(text);
    if (!record) broken++;
    for (const [name] of record ?? []) if (!fields.has(name) && fields.size < MOST_FIELDS) fields.set(name, fields.size);
  });
  if (broken * 2 > list.objects) throw new Problem("FILE_BROKEN", { file, found: MALFORMED, expected: " JSON " });
  const names = [...fields.keys()];
  return {
    sheet: list.path || null,
    lineIs: "record",
    merges: [],
    fields: names,
    place: (column) => names[column] ?? String(column + 1),
    async each(onRow) {
      let line = 0;
      eachItem(source, list.path, (text) => {
        line++;
        const record = readable(text);
        if (!record) return onRow({ line, cells: [text.slice(0, MOST_SHOWN)], bad: "ragged" });
        const row: GridRow = { line, cells: names.map(() => ""), marks: names.map(() => 0) };
        for (const [name, value, mark] of record) {
          const column = fields.get(name);
          if (column === undefined) continue;
          row.cells[column] = value;
          row.marks![column] = mark;
        }
        onRow(row);
      });
    },
  };
}

/** A list of lists: its header is looked for like that of a sheet. */
function arrayGrid(source: TextSource, list: JsonList): Grid {
  return {
    sheet: list.path || null,
    lineIs: "record",
    merges: [],
    place: (column) => String(column + 1),
    async each(onRow) {
      let line = 0;
      eachItem(source, list.path, (text) => {
        line++;
        const cells = (parse(text, null, withoutExponent) as unknown[]).map((value) =>
          value === null || value === undefined ? "" : String(value),
        );
        if (cells.some(isFilled)) onRow({ line, cells });
      });
    },
  };
}

/** A number exactly as the file writes it. */
class Written {
  constructor(readonly text: string) {}
}

/** Fields of a record with their marks: nested ones as `a.b`, numbers as written, lists as their JSON. */
function read(text: string): [string, string, number][] {
  const fields: [string, string, number][] = [];
  const flatten = (record: Record<string, unknown>, prefix: string) => {
    for (const [name, value] of Object.entries(record)) {
      const field = prefix + name;
      if (value === null || value === undefined) fields.push([field, "", 0]);
      else if (value instanceof Written) fields.push([field, value.text, STORED_NUMBER]);
      else if (Array.isArray(value)) fields.push([field, JSON.stringify(value, asWritten), 0]);
      else if (typeof value === "object") flatten(value as Record<string, unknown>, `${field}.`);
      else fields.push([field, String(value).replaceAll("\0", "\\x00"), STORED_TEXT]);
    }
  };
  flatten(parse(text, null, (written) => new Written(withoutExponent(written))) as Record<string, unknown>, "");
  return fields;
}

/** The record's fields, or null where it is no JSON after all: a name twice, a NaN. */
function readable(text: string): [string, string, number][] | null {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const asWritten = (_: string, value: unknown) => (value instanceof Written ? value.text : value);
