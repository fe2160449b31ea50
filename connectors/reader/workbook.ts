/** XLSX to numbered lines: the declared sheets, or every visible one that holds the header. */
import { plural } from "../plural.js";
import { Problem } from "../problem.js";
import { fold } from "../thai/spelling.js";
import { readHead } from "./csv-source.js";
import {
  describeRows,
  describeWanted,
  enoughRows,
  type FoundHeader,
  findHeader,
  headerMeant,
  isBlank,
  isDataOf,
  type Row,
  titleText,
} from "./header.js";
import { mergedFigures } from "./merged-figures.js";
import { Parts } from "./parts.js";
import type { Reading, ReadingRequest, ReadTable, Span } from "./reading.js";
import { type CellContext, columnLetters, fillMerged, forEachRow, type Merge, surveySheet } from "./sheet.js";
import { expectContent } from "./sniff.js";
import { TypedParts } from "./typed-parts.js";
import { listSheets, readContext, type Sheet } from "./workbook-parts.js";
import { SafeZip } from "./zip.js";

export interface FoundSheet {
  sheet: Sheet;
  rows: Row[];
  header: FoundHeader | null;
  stored: number;
  merges: Merge[];
}

export interface OpenWorkbook {
  zip: SafeZip;
  context: CellContext;
  /** Sheets to be read, in order. */
  chosen: (FoundSheet & { header: FoundHeader })[];
  passedOver: Reading["passedOver"];
}

type WorkbookForm = Extract<ReadingRequest["form"], { kind: "workbook" }>;

/** @throws Problem for a file that cannot be taken */
export async function readWorkbook(request: ReadingRequest, form: WorkbookForm): Promise<Reading> {
  const { zip, context, chosen, passedOver } = await openWorkbook(request, form);
  try {
    const tables: ReadTable[] = [];
    for (const [index, found] of chosen.entries()) {
      tables.push(await readSheet(zip, context, found, request, `sheet${index + 1}`));
    }
    const lines = tables.reduce((sum, t) => sum + t.records + t.blank + t.preamble.length + t.headerLines.length + t.ragged.length, 0);
    return { format: "workbook", encoding: "none", lines, tables, passedOver };
  } finally {
    zip.close();
  }
}

/** Opens a workbook as far as its headers. The caller closes the zip. */
export async function openWorkbook(request: ReadingRequest, form: WorkbookForm): Promise<OpenWorkbook> {
  expectContent(readHead(request.path, 4096), "workbook", request.name);
  const zip = await SafeZip.open(request.path, request.name, request.bounds);
  try {
    const { sheets, since1904, folder } = await listSheets(zip, request.name);
    const context = await readContext(zip, request.name, folder, since1904);
    const declared = form.sheets === "all" ? null : form.sheets.map(fold);
    const passedOver: Reading["passedOver"] = [];
    const found: FoundSheet[] = [];
    for (const sheet of sheets) {
      const why = declared && !declared.includes(fold(sheet.name)) ? "not_declared" : sheet.hidden ? "hidden" : null;
      if (why === "not_declared" && !sheet.hidden) {
        const { header, stored } = await lookAt(zip, sheet, context, form.headerRows, request.headerHas);
        passedOver.push({ sheet: sheet.name, why, lines: stored, ...(header?.full && { seemsMeant: true }) });
      } else if (why) passedOver.push({ sheet: sheet.name, why, lines: (await surveySheet(zip, sheet.part, request.name)).rows });
      else found.push(await lookAt(zip, sheet, context, form.headerRows, request.headerHas));
    }
    const chosen = choose(found, request, form, { sheets, passedOver });
    for (const other of found) {
      if (chosen.some(({ sheet }) => sheet === other.sheet)) continue;
      const why = other.header?.full ? "not_declared" : "no_header";
      const seemsMeant = other.header?.full || chosen.some(({ header }) => other.rows.some((row) => isAsWide(header, row)));
      passedOver.push({ sheet: other.sheet.name, why, lines: other.stored, ...(seemsMeant && { seemsMeant: true }) });
    }
    return { zip, context, chosen, passedOver };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function lookAt(zip: SafeZip, sheet: Sheet, context: CellContext, headerRows: number, headerHas: string[][]): Promise<FoundSheet> {
  const { rows: stored, merges } = await surveySheet(zip, sheet.part, context.file);
  const rows: Row[] = [];
  await forEachRow(zip, sheet.part, context, (row) => {
    rows.push(row);
    return enoughRows(rows, headerRows) ? "stop" : undefined;
  });
  return { sheet, rows, stored, merges, header: findHeader(fillMerged(rows, merges), headerRows, headerHas) };
}

/** Whether a row of a sheet without the header is one of the same table: it holds figures and ends where the header of another sheet ends. */
function isAsWide(header: FoundHeader, row: Row): boolean {
  const end = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== "");
  return end(row.cells) === end(header.paths) && isDataOf(header.paths, row);
}

/** Every sheet with the whole header, or with half of it (a column was renamed); failing that, the one that comes nearest. */
function choose(
  found: FoundSheet[],
  request: ReadingRequest,
  form: WorkbookForm,
  { sheets, passedOver }: { sheets: readonly Sheet[]; passedOver: Reading["passedOver"] },
): OpenWorkbook["chosen"] {
  const file = request.name;
  if (found.length === 0) {
    const names = sheets.map((sheet) => `${sheet.name}${sheet.hidden ? " (hidden)" : ""}`).join(", ");
    throw new Problem("SHEET_MISSING", { file, expected: form.sheets === "all" ? "1" : form.sheets.join(", "), found: names || "0" });
  }
  const stored = found.reduce((sum, { stored }) => sum + stored, 0);
  if (stored === 0) {
    const unseen = passedOver.filter(({ why, lines }) => why === "hidden" && lines > 0);
    throw new Problem("FILE_EMPTY", { file, ...(unseen.length && { found: unseen.map(({ sheet }) => `“${sheet}”`).join(", ") }) });
  }
  const near = found.filter((one): one is OpenWorkbook["chosen"][number] => one.header !== null);
  const below = found.find(({ header }) => header?.belowData);
  const good = near.filter(({ header }) => header.full || header.matched * 2 >= request.headerHas.length);
  if (good.length > 0 && !below) return request.extract ? [good.find(({ header }) => header.full) ?? good[0]!] : good;
  const best = near.sort((a, b) => b.header.matched - a.header.matched)[0];
  if (best && !request.extract && !below) return [best];
  const first = below ?? found[0]!;
  const shown = request.extract ? plural(stored, "line") : describeRows(first.rows);
  throw new Problem("HEADER_MISSING", {
    file,
    sheet: first.sheet.name,
    expected: describeWanted(request.headerHas),
    found: shown,
    meant: request.extract ? undefined : headerMeant(first.rows, form.headerRows, request.headerHas),
  });
}

async function readSheet(
  zip: SafeZip,
  context: CellContext,
  found: OpenWorkbook["chosen"][number],
  request: ReadingRequest,
  prefix: string,
): Promise<ReadTable> {
  const { header, rows } = found;
  const width = header.paths.findLastIndex((path) => path !== "") + 1;
  const headers = header.paths.slice(0, width);
  const parts = new Parts(request.into, prefix);
  const typed = TypedParts.of(request, { prefix: `typed-${prefix}`, headers, labelled: true }, zip.size(found.sheet.part));
  const above = rows.slice(0, header.at);
  const heading = rows.slice(header.at, header.at + header.lines);
  const headerLines = heading.map((row) => row.line);
  const lastHeaderLine = headerLines.at(-1)!;
  let blank = above.filter((row) => isBlank(row.cells)).length;
  const mark = await mergedFigures(zip, context, found.merges, {
    part: found.sheet.part,
    line: lastHeaderLine,
    headers,
    labels: request.labels ?? [],
  });
  const struck: Span[] = [];
  await forEachRow(zip, found.sheet.part, context, ({ line, cells, struck: isStruck }) => {
    if (line <= lastHeaderLine) return undefined;
    mark(line, cells);
    if (isStruck) addLine(struck, line);
    if (isBlank(cells)) blank++;
    else if (heading.some((row) => isSame(row.cells, cells))) headerLines.push(line);
    else {
      while (cells.length < width) cells.push("");
      if (!typed?.takeCells(cells, line)) parts.write(line, cells.length === width ? cells : cells.slice(0, width));
    }
    return undefined;
  });
  parts.close();
  typed?.close();
  return {
    sheet: found.sheet.name,
    preamble: above.filter((row) => !isBlank(row.cells)).map((row) => ({ line: row.line, text: titleText(row.cells) })),
    headerLines,
    headers,
    places: Array.from({ length: width }, (_, column) => columnLetters(column + 1)),
    parts: parts.paths,
    ...typed?.table,
    ...(struck.length && { struck }),
    records: parts.records + (typed?.records ?? 0),
    blank,
    ragged: [],
  };
}

/** Adds a line to spans of those before it. */
export function addLine(spans: Span[], line: number): void {
  const last = spans.at(-1);
  if (last && last[1] === line - 1) last[1] = line;
  else spans.push([line, line]);
}

function isSame(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, column) => cell === others[column]);
}
