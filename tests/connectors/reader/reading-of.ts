/** Reads bytes as the reader would, and its parts back as plain rows. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { readFile } from "../../../connectors/reader/read-file.js";
import type { Reading, ReadingRequest, ReadTable } from "../../../connectors/reader/reading.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "reading-"));
  folders.push(folder);
  return folder;
}

export function request(bytes: string | Uint8Array, wanted: Partial<ReadingRequest> = {}): ReadingRequest {
  const into = temporaryFolder();
  const path = join(into, "artifact");
  writeFileSync(path, bytes);
  return { path, name: "file.csv", form: { kind: "csv", headerRows: 1 }, headerHas: [["a"]], into, ...wanted };
}

/** The reading, which must not have been refused. */
export async function reading(bytes: string | Uint8Array, wanted: Partial<ReadingRequest> = {}): Promise<Reading> {
  const result = await readFile(request(bytes, wanted));
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.en}`);
  const sum = result.reading.tables.reduce(
    (all, t) => all + t.records + t.blank + t.preamble.length + t.headerLines.length + t.ragged.length,
    0,
  );
  if (sum !== result.reading.lines) throw new Error(`lines do not add up: ${sum}, ${result.reading.lines}`);
  return result.reading;
}

/** The code for which a file was refused, or "ok". */
export async function refusal(bytes: string | Uint8Array, wanted: Partial<ReadingRequest> = {}): Promise<string> {
  const result = await readFile(request(bytes, wanted));
  return result.ok ? "ok" : result.problem.code;
}

/** Lines of a table as cells, the line number first. Parses the dialect in the plainest way. */
export function rows(table: ReadTable): string[][] {
  const text = table.parts.map((part) => readFileSync(part, "utf8")).join("");
  const all: string[][] = [];
  let cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/gy;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ",") continue;
    all.push(cells);
    cells = [];
  }
  if (all.length !== table.records) throw new Error(`${table.records} records said, ${all.length} found`);
  return all;
}
