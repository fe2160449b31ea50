/** NDJSON, a record a line, to numbered lines: nested fields as `a.b`, numbers exactly as written, null as blank. */
import { rmSync } from "node:fs";
import { Problem } from "../problem.js";
import { fold } from "../thai/spelling.js";
import { openText, type TextSource } from "./csv-source.js";
import { showRecord } from "./csv-text.js";
import { describeWanted, headerMeant } from "./header.js";
import { badByte } from "./mixed-text.js";
import { Parts } from "./parts.js";
import type { Reading, ReadingRequest, ReadTable } from "./reading.js";
import { RecordCells } from "./record-cells.js";
import { type Fields, isOtherwise, isStray, learnFields } from "./record-fields.js";
import { exactly, flattened, isBlankText, keyTwice, namesOnly, rawOf, recordOf, textLines, textOf } from "./record-lines.js";
import { TypedParts } from "./typed-parts.js";

const MOST_RAGGED = 100_000;
/** So many lines mostly tell every field there is. */
const LEARN_FROM = 2000;

/** @throws Problem for a file that cannot be taken */
export function readRecords(request: ReadingRequest): Reading {
  const source = openText(request.path, request.name, request.into, "records");
  const table = readTable(source, request);
  const repaired = source.repaired && { repaired: source.repaired };
  return {
    format: "records",
    encoding: source.encoding,
    ...repaired,
    lines: table.records + table.blank + table.ragged.length,
    tables: [table],
    passedOver: [],
  };
}

/**
 * By the fields of the first lines, as long as the others have no other: a file is then read once. Where one has, or anything else is out of
 * the ordinary, it is read again from its beginning, by the fields of all lines.
 */
function readTable(source: TextSource, request: ReadingRequest): ReadTable {
  const first = learnFields(source, request.name, request.headerHas, LEARN_FROM);
  if (!first.whole && first.nested.size === 0 && hasHeader(first.columns, request)) {
    const rows = new RecordRows(source, request, first);
    const table = rows.read();
    if (table) return table;
    rows.discard();
  }
  const fields = first.whole ? first : learnFields(source, request.name, request.headerHas);
  checkFields(fields, request);
  const table = new RecordRows(source, request, fields).read();
  if (table) return table;
  throw new Problem("TOO_MANY_BAD_LINES", { file: request.name, found: `> ${MOST_RAGGED}`, expected: `${MOST_RAGGED}` });
}

function hasHeader(columns: readonly string[], { headerHas }: ReadingRequest): boolean {
  const folded = new Set(columns.map(fold));
  return headerHas.some((spellings) => spellings.some((spelling) => folded.has(fold(spelling))));
}

function checkFields({ columns, broken }: Fields, request: ReadingRequest): void {
  // Lines that are there and cannot be read are no empty file: nobody is to be told to send zeros.
  if (columns.length === 0 && broken)
    throw new Problem("FILE_BROKEN", { file: request.name, line: broken.line, found: broken.raw.slice(0, 60), expected: " JSON " });
  if (columns.length === 0) throw new Problem("FILE_EMPTY", { file: request.name });
  if (hasHeader(columns, request)) return;
  throw new Problem("HEADER_MISSING", {
    file: request.name,
    expected: describeWanted(request.headerHas),
    found: request.extract ? `${columns.length} fields` : columns.join(", ").slice(0, 200),
    meant: request.extract ? undefined : headerMeant([{ line: 1, cells: columns }], 1, request.headerHas),
  });
}

class RecordRows {
  private readonly parts: Parts;
  private readonly typed: TypedParts | null;
  private readonly record: RecordCells;
  private readonly ragged: ReadTable["ragged"] = [];
  private blank = 0;
  /** The key that stands twice in the line that was just looked at, and for which it is none. */
  private twice: string | null = null;

  constructor(
    private readonly source: TextSource,
    private readonly request: ReadingRequest,
    private readonly fields: Fields,
  ) {
    this.parts = new Parts(request.into, "records");
    this.typed = TypedParts.of(request, { prefix: "typed-records", headers: fields.headers, labelled: false });
    this.record = new RecordCells(fields.columns);
  }

  /** @returns null when a line shows that the fields are not all there are, or when too many are put aside */
  read(): ReadTable | null {
    const { columns, headers } = this.fields;
    for (const one of textLines(this.source, this.request.name)) {
      const { line } = one;
      if ("bytes" in one)
        this.ragged.push({
          line,
          raw: showRecord(one.bytes, this.source),
          fields: 0,
          problem: "TEXT_UNDECODABLE",
          bad: badByte(one.bytes, this.source) ?? undefined,
        });
      else if (isBlankText(one.text)) this.blank++;
      else if (!this.take(one.text, line)) return null;
      if (this.ragged.length > MOST_RAGGED) return null;
    }
    this.close();
    return {
      sheet: "",
      preamble: [],
      headerLines: [],
      headers,
      places: columns,
      parts: this.parts.paths,
      ...this.typed?.table,
      records: this.parts.records + (this.typed?.records ?? 0),
      blank: this.blank,
      ragged: this.ragged,
    };
  }

  /** Removes what was written. */
  discard(): void {
    this.close();
    for (const path of [...this.parts.paths, ...(this.typed?.parts ?? []).map((part) => part.path)]) rmSync(path);
  }

  private close(): void {
    this.parts.close();
    this.typed?.close();
  }

  private take(text: string, line: number): boolean {
    const { record, fields } = this;
    const read = this.lay(text);
    if (!read) {
      // A name that stands twice breaks a record, and is a field for all that.
      if (!fields.whole && isObject(text)) return false;
      this.ragged.push({ line, raw: rawOf(text), fields: 0, json: { twice: this.twice } });
      return true;
    }
    if (record.unlike && !fields.whole) return false;
    if (!record.filled) this.blank++;
    else if (!this.putAside(read, line) && !this.typed?.takeCells(record.cells, line)) this.parts.write(line, record.cells);
    return true;
  }

  /** Lays a line's record into cells; returns it, null when the line is none. */
  private lay(text: string): Record<string, unknown> | null {
    this.twice = null;
    try {
      const read = recordOf(text, exactly);
      if (read) this.record.take(read);
      return read;
    } catch (error) {
      this.twice = keyTwice(error);
      return null;
    }
  }

  private putAside(read: Record<string, unknown>, line: number): boolean {
    const { nested, strays } = this.fields;
    if (nested.size === 0 && !(strays.size > 0 && this.record.unlike)) return false;
    const cells = flattened(read);
    if (!isOtherwise(cells, nested) && !isStray(cells, strays)) return false;
    this.ragged.push({ line, raw: textOf(cells), fields: cells.size });
    return true;
  }
}

function isObject(text: string): boolean {
  try {
    return recordOf(text, namesOnly) !== null;
  } catch {
    return false;
  }
}
