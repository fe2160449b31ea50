/** Looks at bytes as the command would, in this process, and shows a table in few words. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { type InspectionResult, inspectFile } from "../../../connectors/inspect/inspect-file.js";
import type { InspectedTable, Inspection } from "../../../connectors/inspect/inspection.js";
import { fold } from "../../../connectors/thai/spelling.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "inspecting-"));
  folders.push(folder);
  return folder;
}

const known = {
  offices: ["เรือนจำกลางเชียงใหม่", "ทัณฑสถานหญิงเชียงใหม่", "เรือนจำอำเภอฝาง"].map(fold),
  districts: ["เมืองเชียงใหม่", "ฝาง", "แม่ริม", "แม่แตง", "จอมทอง", "สันทราย", "อ.ฝาง", "เมือง"].map(fold),
};

export async function inspected(bytes: string | Uint8Array, name = "file.csv"): Promise<InspectionResult> {
  const into = temporaryFolder();
  const path = join(into, "given");
  writeFileSync(path, bytes);
  return inspectFile({ path, name, into, known });
}

/** The inspection of a file that must not be refused. */
export async function inspection(bytes: string | Uint8Array, name?: string): Promise<Inspection> {
  const result = await inspected(bytes, name);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.en}`);
  return result.reading;
}

/** The code for which a file is refused, and what was found, or "ok". */
export async function refusal(bytes: string | Uint8Array, name?: string): Promise<string> {
  const result = await inspected(bytes, name);
  return result.ok ? "ok" : `${result.problem.code} ${result.problem.found ?? ""}`.trim();
}

/** A column in one line: `ชาย: integer คน, sum 12, missing 1, 3…9`. */
export function columnLine(column: InspectedTable["columns"][number]): string {
  const facts = [
    column.sum !== null && `sum ${column.sum}`,
    column.missing > 0 && `missing ${column.missing}`,
    column.min !== null && `${column.min}…${column.max}`,
    column.era,
    column.unfit && `${column.mostly} but ${column.unfit.count} at ${column.unfit.first.map(({ line }) => line).join(" ")}`,
    column.role,
    column.recognised && `${column.recognised.as}s ${column.recognised.known}+${column.recognised.unknown}`,
  ].filter(Boolean);
  return `${column.name || `(${column.place})`}: ${column.type}${column.unit ? ` ${column.unit}` : ""}${facts.length ? `, ${facts.join(", ")}` : ""}`;
}

/** What is expected of a table, as far as a case says it. */
export interface ExpectedTable {
  sheet?: string | null;
  header: number[];
  first: number | null;
  rows: number;
  totals?: number[];
  derived?: number[];
  notes?: number[];
  bad?: number[];
  sections?: number[];
  titles?: number[];
  columns: string[];
  periods?: string[];
  /** Codes of the doubts of the table, each once. */
  doubts?: string[];
  /** Total lines that do not agree with what they total. */
  disagreeing?: number[];
}

/** The same facts of a table that was seen. Totals, notes, bad lines and doubts are always told; the rest when asked for. */
export function facts(table: InspectedTable, asked: ExpectedTable): ExpectedTable {
  return {
    ...("sheet" in asked && { sheet: table.sheet }),
    header: table.headerLines,
    first: table.firstDataLine,
    rows: table.rows,
    totals: table.totalLines,
    notes: table.noteLines,
    bad: table.badLines,
    ...(table.derivedLines.length > 0 && { derived: table.derivedLines }),
    ...(asked.sections && { sections: table.sectionLines }),
    ...(asked.titles && { titles: table.titles.map(({ line }) => line) }),
    columns: table.columns.map(columnLine),
    ...(asked.periods && { periods: table.periods.map(({ value }) => value) }),
    doubts: [...new Set(table.doubts.map(({ code }) => code))].sort(),
    disagreeing: table.totals.filter(({ agrees }) => !agrees).map(({ line }) => line),
  };
}

/** What a case leaves out is expected to be empty. */
export function whole(expected: ExpectedTable): ExpectedTable {
  return { totals: [], notes: [], bad: [], disagreeing: [], ...expected, doubts: [...(expected.doubts ?? [])].sort() };
}
