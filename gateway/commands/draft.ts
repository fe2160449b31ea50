/** `yutitham inspect <file> --draft <id>`: a starting contract and a fixture, tried at once on the file they were made of. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { now } from "../../connectors/clock.js";
import { contractFaults } from "../../connectors/contract-faults.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { contractSource, draftContract, draftForm, mainTable, type Spellings, wordColumns } from "../../connectors/inspect/draft.js";
import type { Inspection } from "../../connectors/inspect/inspection.js";
import { Problem } from "../../connectors/problem.js";
import { usualReaderBounds } from "../../connectors/reader/bounds.js";
import { splitCells } from "../../connectors/reader/csv-text.js";
import { Readers } from "../../connectors/reader/readers.js";
import { fold } from "../../connectors/thai/spelling.js";
import { readFiles, recordDefinitions } from "../../warehouse/definitions/record.js";
import type { Recorded } from "../../warehouse/definitions/recorded.js";
import type { ItemOutcome } from "../../warehouse/intake/apply-deliveries.js";
import { keep, rehearse } from "../../warehouse/intake/pull.js";
import { Store } from "../../warehouse/store.js";
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
  const office = definitions.province.offices.find(({ agency }) => agency === "PJO") ?? definitions.province.offices[0]!;
  const folder = mkdtempSync(join(tmpdir(), "yutitham-draft-"));
  try {
    const spellings = await spellingsOf(path, file, inspection, join(folder, "parts"));
    const contract = draftContract(
      inspection,
      { id, file, agency: office.agency as DatasetContract["agency"], office: office.id },
      spellings,
    );
    const [fault] = contractFaults(contract);
    if (fault) throw new Problem("DRAFT_IMPOSSIBLE", { file, found: `${fault.at}: ${fault.found}`, expected: fault.expected });
    const outcome = await tried(path, file, contract, definitions, join(folder, "data"));
    const files = write(into, path, contract, outcome);
    return {
      contract,
      files,
      outcome,
      text: [...files.map((name) => `ร่าง / draft: ${name}`), "", checkText(outcome, contract, true)].join("\n"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of each column that may be a dimension, without those of total and note lines. */
async function spellingsOf(path: string, file: string, inspection: Inspection, into: string): Promise<Spellings> {
  const table = mainTable(inspection);
  const words = wordColumns(table);
  const aside = new Set([...table.totalLines, ...table.noteLines, ...table.sectionLines, ...table.badLines]);
  mkdirSync(into, { recursive: true });
  const readers = new Readers(usualReaderBounds);
  try {
    const headerHas = table.columns.filter(({ name }) => name !== "").map(({ name }) => [name]);
    const read = await readers.read("person", { path, name: file, form: draftForm(inspection, file), headerHas, into });
    if (!read.ok) throw new Problem(read.problem.code, read.problem);
    const [lines] = read.reading.tables;
    const found = new Map<string, Set<string>>(words.map(({ name }) => [name, new Set()]));
    const at = new Map(words.map(({ name }) => [name, lines!.headers.findIndex((header) => fold(header) === fold(name))]));
    for (const part of lines!.parts)
      for (const record of readFileSync(part, "utf8").split("\n")) {
        const [line, ...cells] = splitCells(record, ",");
        if (record === "" || aside.has(Number(line))) continue;
        for (const [name, column] of at) {
          const text = cells[column]?.trim() ?? "";
          if (column >= 0 && text !== "") found.get(name)!.add(text);
        }
      }
    return new Map([...found].map(([name, texts]) => [name, [...new Map([...texts].map((text) => [fold(text), text])).values()]]));
  } finally {
    await readers.close();
  }
}

/** What the draft makes of the file, in a data folder of its own that is gone afterwards. */
async function tried(path: string, file: string, contract: DatasetContract, definitions: Recorded, folder: string): Promise<ItemOutcome> {
  const store = await Store.open({ folder });
  try {
    await recordDefinitions(store, { ...definitions, contracts: new Map([...definitions.contracts, [contract.id, contract]]) });
    const into = join(folder, "temporary", "draft");
    mkdirSync(into, { recursive: true });
    const item = await keep(store, contract, { path, name: file, order: { rank: "", modifiedAt: now().toISOString() } }, into, "person");
    return (await rehearse(store, contract, [item])).items[0]!;
  } finally {
    await store.close();
  }
}

/** The fixture is the file itself, unless it names people. */
function write(into: string, path: string, contract: DatasetContract, { lines, quarantine }: ItemOutcome): string[] {
  const source = join(into, `${contract.id}.contract.ts`);
  const fixture = join(into, "fixtures", contract.id, "draft");
  if (existsSync(source)) throw new Problem("REQUEST_INVALID", { found: source, expected: "–" });
  mkdirSync(fixture, { recursive: true });
  writeFileSync(source, contractSource(contract));
  const places = quarantine.map(({ line, column, code }) => ({ line, column, code }));
  writeFileSync(join(fixture, "expected.json"), `${JSON.stringify({ lines, observations: [], quarantine: places }, null, 2)}\n`);
  if (!contract.identifiers) copyFileSync(path, join(fixture, basename(path)));
  return [source, fixture];
}
