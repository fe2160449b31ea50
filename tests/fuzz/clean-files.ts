/**
 * Files that are whole, of every dataset: what the sample agencies lay out, cut to a size that reads quickly, taken apart, and loaded once
 * to know what stands of each line. Where a cell is plain digits, what was loaded of it must be those digits.
 */
import type { AgencyId, DatasetContract } from "../../connectors/dataset.js";
import type { ReadTable } from "../../connectors/reader/reading.js";
import { reportOf } from "../../connectors/sample/agencies.js";
import { worldAt } from "../../connectors/sample/sample-agencies.js";
import type { SampleFile } from "../../connectors/sample/sample-file.js";
import type { Random } from "../../connectors/sample/world/random.js";
import { windows874 } from "../../connectors/thai/encoding.js";
import { fold } from "../../connectors/thai/spelling.js";
import type { Bench } from "./bench.js";
import { copyOf, type Draft, dataOf, type Row, rowsOf, type SheetDraft } from "./draft.js";
import { columnsOf } from "./roles.js";
import { partsOf, sheetDrafts } from "./workbook-draft.js";
import { written } from "./written-file.js";

const agencies: AgencyId[] = ["DOC", "DOP", "LED", "DJOP", "ONCB", "PJO", "DOPA", "POLICE"];

/** Every file of the sample agencies, by dataset. */
export function sampleFiles(at: Date): Map<string, SampleFile[]> {
  const world = worldAt(1, at);
  const files = new Map<string, SampleFile[]>();
  for (const file of agencies.flatMap((agency) => reportOf(agency, world, at).files))
    files.set(file.dataset, [...(files.get(file.dataset) ?? []), file]);
  return files;
}

/** A whole file of a dataset, some rows of it; or why this one is held as it stands. */
export async function cleanFile(
  bench: Bench,
  contract: DatasetContract,
  files: readonly SampleFile[],
  random: Random,
): Promise<Draft | string> {
  const file = random.pick(files);
  const draft = takenApart(contract, file);
  if (!(await nameRows(bench, draft, file.bytes))) return "refused";
  shorten(draft, random);
  const whole = await bench.bring(draft, written(draft).bytes);
  if (whole.state === "HELD" || whole.state === "FAILED") return whole.problem?.en ?? whole.state;
  const { lines } = written(draft);
  const read = whole.lines.loaded + whole.lines.quarantined;
  if (read !== dataOf(draft).length) throw new Error(`${contract.id} ${file.path}: ${read} lines read, ${dataOf(draft).length} known`);
  for (const row of rowsOf(draft)) row.from = lines.get(row)!;
  for (const { sheet, line, code } of whole.quarantine)
    for (const row of sheetCalled(draft, sheet).rows)
      if (row.from === line) {
        row.fate = { is: "bad", codes: [code] };
        if (code === "KEY_REPEATED") lockDoubles(draft, sheetCalled(draft, sheet), row);
      }
  draft.whole = whole.observations;
  draft.titles = draft.kind !== "records" && rowsOf(draft).some(({ kind }) => kind === "title");
  expectDigits(draft);
  return copyOf(draft);
}

/** What stands twice already: were the first damaged, the second would be the only one, and right. */
function lockDoubles({ contract }: Draft, sheet: SheetDraft, row: Row): void {
  const key = columnsOf(contract, sheet).filter(({ role }) => ["code", "office", "district", "period", "day"].includes(role.is));
  for (const other of sheet.rows) if (key.every(({ index }) => other.cells[index] === row.cells[index])) other.locked = true;
}

export const sheetCalled = (draft: Draft, name: string | null | undefined): SheetDraft =>
  draft.sheets.find((sheet) => sheet.name === (name ?? "")) ?? draft.sheets[0]!;

function takenApart(contract: DatasetContract, { path, bytes, modified }: SampleFile): Draft {
  const base = {
    contract,
    name: path.split("/").at(-1)!,
    modified: new Date(modified).toISOString(),
    delimiter: ",",
    lineEnd: "\n",
    parts: new Map<string, Buffer>(),
    whole: [],
    refused: new Set<string>(),
    mayBe: new Set<string>(),
    titles: false,
    moved: false,
    bytesLast: [],
  };
  if (contract.form.kind === "workbook") {
    const parts = partsOf(bytes);
    return { ...base, kind: "workbook", encoding: "utf-8", parts, sheets: sheetDrafts(parts) };
  }
  const { text, encoding } = decoded(bytes);
  const lineEnd = text.includes("\r\n") ? "\r\n" : text.includes("\r") && !text.includes("\n") ? "\r" : "\n";
  const lines = text.split(lineEnd);
  if (lines.at(-1) === "") lines.pop();
  const kind = contract.form.kind;
  const rows = kind === "csv" ? csvRows(lines) : recordRows(lines);
  return { ...base, kind, encoding, lineEnd, sheets: [{ name: "", ...rows, places: [] }] };
}

function decoded(bytes: Buffer): Pick<Draft, "encoding"> & { text: string } {
  if (bytes.subarray(0, 2).toString("hex") === "fffe") return { encoding: "utf-16le", text: bytes.toString("utf16le", 2) };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith("\ufeff") ? { encoding: "utf-8-bom", text: text.slice(1) } : { encoding: "utf-8", text };
  } catch {
    return { encoding: "windows-874", text: [...bytes].map((byte) => String.fromCharCode(windows874[byte]!)).join("") };
  }
}

const blankRow = (cells: string[]): Row => ({ cells, kind: "blank", from: null, fate: { is: "gone" } });

/** Sample files quote whole cells only, and never break a line inside one. */
function csvRows(lines: readonly string[]): Pick<SheetDraft, "rows" | "headers"> {
  const cells = (line: string) =>
    [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell]) =>
      cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
    );
  return { rows: lines.map((line) => blankRow(cells(line))), headers: [] };
}

function recordRows(lines: readonly string[]): Pick<SheetDraft, "rows" | "headers"> {
  // Figures as they are written, decimals and all.
  const exact = (line: string) => JSON.parse(line.replace(/:\s*(-?\d[\d.eE+-]*)(?=\s*[,}])/g, ':"$1"')) as Record<string, unknown>;
  const fields = (record: Record<string, unknown>, prefix = ""): [string, string][] =>
    Object.entries(record).flatMap(([name, value]) =>
      value !== null && typeof value === "object"
        ? fields(value as Record<string, unknown>, `${prefix}${name}.`)
        : [[prefix + name, value === null ? "" : String(value)]],
    );
  const records = lines.map((line) => new Map(line.trim() === "" ? [] : fields(exact(line))));
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  // What is an object in other records is left out where it is null.
  const headers = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  return { headers, rows: records.map((record) => blankRow(headers.map((header) => record.get(header) ?? ""))) };
}

/** Says of every row what it is. @returns false for a file that cannot be read as it stands */
async function nameRows(bench: Bench, draft: Draft, bytes: Buffer): Promise<boolean> {
  const tables = await bench.tables(draft, bytes);
  if (!tables) return false;
  const read = tables.flatMap((table) => {
    const sheet = draft.sheets.find(({ name }) => name === table.sheet);
    return sheet ? [{ sheet, table }] : [];
  });
  for (const { sheet, table } of read) nameRowsOf(draft, sheet, table);
  return read.length > 0;
}

function nameRowsOf(draft: Draft, sheet: SheetDraft, table: ReadTable): void {
  if (draft.kind !== "records") sheet.headers = [...table.headers];
  sheet.places = draft.kind === "records" ? [...sheet.headers] : [...table.places];
  const isHeader = new Set(table.headerLines);
  const last = Math.max(0, ...table.headerLines);
  const codes = columnsOf(draft.contract, sheet).filter(({ role }) => ["code", "office", "district"].includes(role.is));
  const { totals, notes } = draft.contract.nonData;
  const all = new Set([...totals, ...Object.values(draft.contract.dimensions).flatMap((dimension) => dimension.totals ?? [])].map(fold));
  for (const [i, row] of sheet.rows.entries()) {
    while (row.cells.length < sheet.headers.length) {
      row.cells.push("");
      row.stored?.push(null);
    }
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    const label =
      row.cells
        .slice(0, 3)
        .find((cell) => cell.trim() !== "")
        ?.trim() ?? "";
    const aside =
      (draft.kind !== "records" && [...totals, ...notes].some((word) => label.startsWith(word))) ||
      codes.some(({ index }) => all.has(fold(row.cells[index]!)));
    row.kind = isHeader.has(i + 1) ? "header" : i + 1 < last ? "title" : aside ? "aside" : "data";
    if (row.kind === "data") row.fate = { is: "exact" };
  }
}

/** So many rows of data are enough to be damaged; the others are left out of the file. */
function shorten(draft: Draft, random: Random): void {
  const most = random.pick([8, 20, 40, 80]);
  for (const sheet of draft.sheets) {
    const data = sheet.rows.filter((row) => row.kind === "data");
    if (data.length <= most) continue;
    const first = random.int(0, data.length - most);
    const kept = new Set(data.slice(first, first + most));
    sheet.rows = sheet.rows.filter((row) => row.kind !== "data" || kept.has(row));
  }
}

/** Where a cell is plain digits in a column without a unit, the figure that was loaded from it must be those digits. */
function expectDigits(draft: Draft): void {
  for (const one of draft.whole) {
    const sheet = sheetCalled(draft, one.sheet);
    const row = sheet.rows.find(({ from }) => from === one.line);
    const index = sheet.places.indexOf(one.column);
    const role = columnsOf(draft.contract, sheet)[index]?.role;
    const cell = row?.cells[index] ?? "";
    if (role?.is !== "figure" || role.rule.factor || !/^\d{1,15}$/.test(cell)) continue;
    if (one.value !== String(BigInt(cell)))
      throw new Error(`${draft.contract.id} ${draft.name} line ${one.line}: ${cell} was read as ${one.value}`);
  }
}
