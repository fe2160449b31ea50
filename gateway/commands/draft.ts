/** `yutitham inspect <file> --draft <id>`: a starting contract and a fixture, tried at once on the file they were made of. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { now } from "../../connectors/clock.js";
import { contractFaults } from "../../connectors/contract-faults.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import {
  contractSource,
  draftContract,
  draftForm,
  mainTable,
  type SeenTexts,
  type Spellings,
  startOfNote,
  wordColumns,
} from "../../connectors/inspect/draft.js";
import { REMOVED, withoutIdentifiers } from "../../connectors/inspect/identifiers.js";
import type { Inspection } from "../../connectors/inspect/inspection.js";
import { writeRecords } from "../../connectors/inspect/json-records.js";
import { Problem } from "../../connectors/problem.js";
import { usualReaderBounds } from "../../connectors/reader/bounds.js";
import { splitCells } from "../../connectors/reader/csv-text.js";
import { Readers } from "../../connectors/reader/readers.js";
import { fold } from "../../connectors/thai/spelling.js";
import { readFiles, recordDefinitions } from "../../warehouse/definitions/record.js";
import type { Recorded } from "../../warehouse/definitions/recorded.js";
import { DuckdbWarehouse } from "../../warehouse/duckdb-warehouse.js";
import type { ItemOutcome } from "../../warehouse/intake/apply-deliveries.js";
import { deliver, keep } from "../../warehouse/intake/pull.js";
import type { ObservationRow } from "../../warehouse/observations/answer.js";
import { openStore } from "../../warehouse/open-store.js";
import { checkText } from "./check-text.js";

export interface Draft {
  contract: DatasetContract;
  /** Where the contract and its fixture were written. */
  files: string[];
  outcome: ItemOutcome;
  text: string;
}

/** @throws Problem DRAFT_IMPOSSIBLE where the file says no period, or a contract could not say what it is */
export async function draftFor(path: string, inspection: Inspection, id: string, into: string, provinceFolder: string): Promise<Draft> {
  const file = basename(path);
  const definitions = await readFiles(provinceFolder);
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(id) || definitions.contracts.has(id))
    throw new Problem("DRAFT_IMPOSSIBLE", { file, found: id, expected: "agency_subject, snake_case" });
  if (existsSync(sourceOf(into, id))) throw new Problem("DRAFT_IMPOSSIBLE", { file, found: sourceOf(into, id), expected: ELSEWHERE });
  const office = definitions.province.offices.find(({ agency }) => agency === "PJO") ?? definitions.province.offices[0]!;
  const folder = mkdtempSync(join(tmpdir(), "yutitham-draft-"));
  try {
    const lines = linesOf(path, file, inspection, id, folder);
    const texts = await textsOf(lines, inspection, join(folder, "parts"));
    const contract = draftContract(inspection, { id, file, agency: office.agency as DatasetContract["agency"], office: office.id }, texts);
    const [fault] = contractFaults(contract);
    if (fault) throw new Problem("DRAFT_IMPOSSIBLE", { file, found: `${fault.at}: ${fault.found}`, expected: fault.expected });
    const { outcome, figures } = await tried(lines, contract, definitions, join(folder, "data"));
    const namesPeople =
      contract.identifiers !== undefined || texts.namesPeople || JSON.stringify(mainTable(inspection).titles).includes(REMOVED);
    const files = write(into, { ...lines, copied: !namesPeople }, contract, { outcome, figures });
    return {
      contract,
      files,
      outcome,
      text: [
        ...files.map((name) => `ร่าง / draft: ${name}`),
        ...(namesPeople ? [WITHOUT_FILE] : []),
        "",
        checkText(outcome, contract, true),
      ].join("\n"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WITHOUT_FILE =
  "ไฟล์มีชื่อบุคคล เลขประจำตัว หรือช่องทางติดต่อบุคคล จึงไม่คัดลอกไว้เป็นตัวอย่าง / the file names people or tells how to reach them, so no copy of it was kept as a fixture";

const ELSEWHERE =
  "ที่ที่ยังไม่มีร่างชื่อนี้ ลบหรือย้ายร่างเดิมออก หรือใช้รหัสอื่น หรือโฟลเดอร์อื่นด้วย --to / a place without a draft of that name: delete or move the one there, give another id, or another folder with --to";

const sourceOf = (into: string, id: string) => join(into, `${id}.contract.ts`);

/** A file as a pull would keep it: its bytes on disk, and its name. */
interface Kept {
  path: string;
  name: string;
}

/** The file itself; of a JSON text its records, a record a line, as the transports hand them on. */
function linesOf(path: string, name: string, inspection: Inspection, id: string, folder: string): Kept {
  draftForm(inspection, name);
  if (inspection.format !== "json") return { path, name };
  const into = join(folder, "text");
  mkdirSync(into);
  const records = { path: join(folder, `${id}.ndjson`), name: `${id}.ndjson` };
  writeRecords({ path, name }, mainTable(inspection).sheet ?? "", into, records.path);
  return records;
}

/** The words of each column that may be a dimension: those of the lines, and those that say a total. */
async function textsOf({ path, name: file }: Kept, inspection: Inspection, into: string): Promise<SeenTexts & { namesPeople: boolean }> {
  const table = mainTable(inspection);
  const words = wordColumns(table);
  // Shares, differences and another period's total are no lines of the table: a load passes over them as over notes.
  const noteLines = new Set([...table.noteLines, ...table.derivedLines]);
  const aside = new Set([...table.totalLines, ...noteLines, ...table.sectionLines, ...table.badLines]);
  mkdirSync(into, { recursive: true });
  const readers = new Readers(usualReaderBounds);
  try {
    const headerHas = table.columns.filter(({ name }) => name !== "").map(({ name }) => [name]);
    const read = await readers.read("person", { path, name: file, form: draftForm(inspection, file), headerHas, into });
    if (!read.ok) throw new Problem(read.problem.code, read.problem);
    const [lines] = read.reading.tables;
    const found = new Map<string, Set<string>>(words.map(({ name }) => [name, new Set()]));
    const totals = new Map<string, Set<string>>(words.map(({ name }) => [name, new Set()]));
    const totalLabels = new Map(table.totals.map(({ line, label }) => [line, fold(label)]));
    const at = new Map(words.map(({ name }) => [name, lines!.headers.findIndex((header) => fold(header) === fold(name))]));
    const notes = new Set<string>();
    let namesPeople = false;
    for (const part of lines!.parts)
      for (const record of readFileSync(part, "utf8").split("\n")) {
        const [line, ...cells] = splitCells(record, ",");
        if (record === "") continue;
        namesPeople ||= cells.some((cell) => withoutIdentifiers(cell.replace(/^[\s(]+/, "")) !== cell.replace(/^[\s(]+/, ""));
        const start = noteLines.has(Number(line)) ? startOfNote(cells.find((cell) => cell.trim() !== "")?.trim() ?? "") : null;
        if (start) notes.add(start);
        for (const [name, column] of at) {
          const text = cells[column]?.trim() ?? "";
          if (column < 0 || text === "") continue;
          if (!aside.has(Number(line))) found.get(name)!.add(text);
          else if (totalLabels.get(Number(line)) === fold(text)) totals.get(name)!.add(text);
        }
      }
    return { words: eachOnce(found), totals: eachOnce(totals), notes: [...notes], namesPeople };
  } finally {
    await readers.close();
  }
}

const eachOnce = (found: ReadonlyMap<string, ReadonlySet<string>>): Spellings =>
  new Map([...found].map(([name, texts]) => [name, [...new Map([...texts].map((text) => [fold(text), text])).values()]]));

/** Figures that a fixture tells one by one. */
const MOST_FIGURES = 200;

interface Tried {
  outcome: ItemOutcome;
  figures: ObservationRow[];
}

/** What the draft makes of the file, in a data folder of its own that is gone afterwards. */
async function tried({ path, name }: Kept, contract: DatasetContract, definitions: Recorded, folder: string): Promise<Tried> {
  const store = await openStore({ folder });
  try {
    const recorded = { ...definitions, contracts: new Map([...definitions.contracts, [contract.id, contract]]) };
    await recordDefinitions(store, recorded);
    const into = join(folder, "temporary", "draft");
    mkdirSync(into, { recursive: true });
    const item = await keep(store, contract, { path, name, order: { rank: "", modifiedAt: now().toISOString() } }, into, "person");
    const { items } = await deliver(store, contract, [item]);
    const all = { exact: "all", lines: "all" } as const;
    const { nodes } = await new DuckdbWarehouse(store, recorded).observations(contract.id, {}, MOST_FIGURES, null, all);
    return { outcome: items[0]!, figures: nodes };
  } finally {
    await store.close();
  }
}

/** The fixture is the file itself, or the records of it, unless it names people. */
function write(into: string, { path, name: file, copied }: Kept & { copied: boolean }, contract: DatasetContract, is: Tried): string[] {
  const { lines, quarantine } = is.outcome;
  const source = sourceOf(into, contract.id);
  const fixture = join(into, "fixtures", contract.id, "draft");
  mkdirSync(fixture, { recursive: true });
  writeFileSync(source, contractSource(contract));
  const places = quarantine.map(({ line, column, code }) => ({ line, column, code }));
  writeFileSync(
    join(fixture, "expected.json"),
    `${JSON.stringify({ lines, observations: is.figures.map(figureOf), quarantine: places }, null, 2)}\n`,
  );
  if (copied) copyFileSync(path, join(fixture, file));
  return [source, fixture];
}

/** A figure as a fixture expects it, to be found again by its place in the file. */
function figureOf({ measure, period, office, district, dimensions, state, value, line, column, flags }: ObservationRow) {
  const known = flags.filter((flag) => flag !== "revised");
  return {
    measure,
    period,
    office,
    ...(district && { district }),
    dims: dimensions,
    state,
    value,
    line,
    column,
    ...(known.length && { flags: known }),
  };
}
