/** Reads one file that no contract knows, inside the reader process. */
import { plural } from "../plural.js";
import { Problem, type ProblemReport } from "../problem.js";
import { doubtName } from "./contradictions.js";
import { type OpenText, openCsvGrid } from "./csv-grid.js";
import { Doubts } from "./doubts.js";
import type { Grid } from "./grid.js";
import { type InspectedGrid, inspectGrid } from "./inspect-grid.js";
import type { InspectedTable, Inspection, InspectionRequest } from "./inspection.js";
import { openJson } from "./json-grid.js";
import { kindOfFile } from "./kind.js";
import { Lettering } from "./lettering.js";
import { openSheets } from "./sheet-grid.js";

export type InspectionResult = { ok: true; reading: Inspection } | { ok: false; problem: ProblemReport };

/** A refused file is an answer; only a fault of the reading itself is thrown. */
export async function inspectFile(request: InspectionRequest): Promise<InspectionResult> {
  try {
    const kind = await kindOfFile(request.path, request.name);
    const reading = await (kind === "csv" ? inspectCsv(request) : kind === "json" ? inspectJson(request) : inspectWorkbook(request));
    return { ok: true, reading: { ...reading, doubts: [...reading.doubts, ...nameDoubts(request.name, reading.tables)] } };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.report() };
    throw error;
  }
}

function nameDoubts(name: string, tables: readonly InspectedTable[]): Doubts["list"] {
  const doubts = new Doubts();
  doubtName(name, tables, doubts);
  return doubts.list;
}

/** Below this share of lines with as many fields as most, the text is no table. */
const LEAST_SHARE = 0.34;
const LONG_LINE = 60;

async function inspectCsv(request: InspectionRequest): Promise<Inspection> {
  const doubts = new Doubts();
  const open = openCsvGrid(request);
  const { source, delimiter } = open;
  if (delimiter.fields >= 2 && delimiter.share < LEAST_SHARE)
    throw noTable(request, "แบ่งคอลัมน์ไม่ได้ / the lines do not fall into columns", EVEN_LINES);
  if (delimiter.fields < 2 && (await isProse(open.grid))) throw noTable(request, "ข้อความ / running text");
  const { tables, rows, turned, lettering } = await inspectGrid(open.grid, request.known);
  expectLetters(lettering, request, doubts);
  if (tables.length === 0) throw noTable(request, `${rows} บรรทัด / ${plural(rows, "line")}${await whyNone(open)}`);
  if (source.repaired) doubts.add("REPAIRED", { found: source.repaired });
  doubtTurned(turned, doubts);
  if (open.otherEncoding.count > 0)
    doubts.add("ENCODINGS_MIXED", { found: String(open.otherEncoding.count), expected: open.otherEncoding.first.join(", ") });
  if (delimiter.rival) doubts.add("DELIMITER_UNSURE", { found: named(delimiter.character), expected: named(delimiter.rival) });
  if (delimiter.fields < 2) doubts.add("ONE_COLUMN");
  if (open.tallest.lines > 10) doubts.add("TALL_CELL", { line: open.tallest.line, found: String(open.tallest.lines) });
  return {
    format: "csv",
    encoding: source.encoding,
    repaired: source.repaired ?? (turned.was || null),
    ...(delimiter.fields >= 2 && { delimiter: delimiter.character }),
    lines: rows,
    tables,
    passedOver: [],
    doubts: doubts.list,
  };
}

/** @throws Problem MOJIBAKE where the text is no Thai but the codes of some font: its words, totals and notes among them, cannot be known */
function expectLetters({ ofFont, privately }: Lettering, { name }: InspectionRequest, doubts: Doubts): void {
  if (ofFont !== null) throw new Problem("MOJIBAKE", { file: name, found: `รหัสเฉพาะของฟอนต์ / a font's own codes: ${ofFont}` });
  if (privately.count > 0) doubts.add("FONT_LETTERS", { found: String(privately.count), expected: privately.first });
}

/** Cells of an otherwise sound file were garbled and turned back. */
function doubtTurned({ count, was }: InspectedGrid["turned"], doubts: Doubts): void {
  if (count > 0) doubts.add("CELLS_REPAIRED", { found: String(count), expected: was });
}

const named = (character: string) => (character === "\t" ? "TAB" : character);

/** What to do about lines of so many fields each that nothing tells which of them is the header. */
const EVEN_LINES =
  "โปรดแก้ให้ทุกบรรทัดของตารางมีจำนวนช่องเท่าหัวคอลัมน์ ช่องที่มีจุลภาคหรือตัวแบ่งคอลัมน์อยู่ข้างในต้องอยู่ในเครื่องหมายคำพูด หรือบันทึกเป็น XLSX แล้วตรวจใหม่ / Please give every line of the table as many fields as its header has, with quotes around a field that holds a comma or whatever parts the fields, or save it as XLSX, and inspect it again.";

function noTable({ name }: InspectionRequest, found: string, expected?: string): Problem {
  return new Problem("NO_TABLE", { file: name, found, ...(expected && { expected }) });
}

/** What parts the fields of a text in which no table was found, as far as it shows. */
async function whyNone({ delimiter, grid }: OpenText): Promise<string> {
  if (delimiter.fields >= 2) return "";
  let [lines, aligned] = [0, 0];
  await grid.each(({ cells }) => {
    lines++;
    if (/\S {2,}\S.* {2,}\S/.test(cells[0] ?? "")) aligned++;
  });
  if (lines === 0) return "";
  return aligned >= 2 && aligned >= lines / 2
    ? ", คอลัมน์จัดด้วยช่องว่าง บันทึกเป็น CSV / columns aligned by blanks: save it as CSV"
    : ", บรรทัดละช่องเดียว ไม่พบตัวแบ่งคอลัมน์ / one field a line, nothing parts columns";
}

/** Lines of one field are a list only when they are short. */
async function isProse(grid: Grid): Promise<boolean> {
  let rows = 0;
  let long = 0;
  await grid.each(({ cells, bad }) => {
    rows++;
    if (bad || (cells[0]?.length ?? 0) > LONG_LINE) long++;
  });
  return rows > 0 && (rows < 2 || long > rows / 10);
}

async function inspectJson(request: InspectionRequest): Promise<Inspection> {
  const doubts = new Doubts();
  const { format, source, grids } = openJson(request, doubts);
  if (source.repaired) doubts.add("REPAIRED", { found: source.repaired });
  const tables: InspectedTable[] = [];
  let lines = 0;
  for (const grid of grids) {
    const found = await inspectGrid(grid, request.known);
    expectLetters(found.lettering, request, doubts);
    doubtTurned(found.turned, doubts);
    tables.push(...found.tables);
    lines += found.rows;
  }
  if (tables.length === 0) throw noTable(request, "JSON");
  return { format, encoding: source.encoding, repaired: source.repaired ?? null, lines, tables, passedOver: [], doubts: doubts.list };
}

async function inspectWorkbook(request: InspectionRequest): Promise<Inspection> {
  const { zip, sheets } = await openSheets(request.path, request.name);
  try {
    const doubts = new Doubts();
    const tables: InspectedTable[] = [];
    const passedOver: Inspection["passedOver"] = [];
    const kinds = new Set<string>();
    let lines = 0;
    for (const { name, hidden, grid } of sheets) {
      const none = { turned: { count: 0, was: "" }, lettering: new Lettering() };
      const found = hidden ? { tables: [], rows: await countRows(grid), ...none } : await inspectGrid(grid, request.known);
      expectLetters(found.lettering, request, doubts);
      doubtTurned(found.turned, doubts);
      if (found.turned.was) kinds.add(found.turned.was);
      lines += found.rows;
      tables.push(...found.tables);
      if (hidden) doubts.add("SHEET_HIDDEN", { found: name });
      if (found.tables.length === 0)
        passedOver.push({ sheet: name, why: hidden ? "hidden" : found.rows === 0 ? "empty" : "no_table", lines: found.rows });
    }
    if (lines === 0) throw new Problem("FILE_EMPTY", { file: request.name });
    if (tables.length === 0) throw noTable(request, passedOver.map(({ sheet, why }) => `${sheet}: ${why}`).join(", "));
    return { format: "xlsx", encoding: "none", repaired: [...kinds].join(", ") || null, lines, tables, passedOver, doubts: doubts.list };
  } finally {
    zip.close();
  }
}

async function countRows(grid: Grid): Promise<number> {
  let rows = 0;
  await grid.each(() => {
    rows++;
  });
  return rows;
}
