/** Brings the definitions in the files into journal and warehouse when they differ from what is recorded. */
import { join } from "node:path";
import { Archive } from "../../connectors/archive.js";
import { loadContracts } from "../../connectors/contracts.js";
import { Journal } from "../../connectors/journal.js";
import { Problem } from "../../connectors/problem.js";
import { artifactsNamed } from "../backup/artifacts.js";
import { sql } from "../engine/sql.js";
import type { DefinitionsEntry } from "../intake/entries.js";
import { STILL } from "../load/shape.js";
import type { Store } from "../store.js";
import { loadDefinitions } from "./files/definitions.js";
import { vocabularyOf } from "./files/vocabulary.js";
import { definitionTexts, type Recorded } from "./recorded.js";
import { settleAll } from "./settle.js";

/** @param provinceFolder a folder like those of `warehouse/provinces/` @throws Problem DEFINITION_INVALID, the first of all faults found */
export async function readFiles(provinceFolder: string): Promise<Recorded> {
  const contracts = await loadContracts();
  const { definitions, problems } = loadDefinitions(provinceFolder, vocabularyOf(contracts.values()));
  const first = problems[0];
  if (first)
    throw new Problem("DEFINITION_INVALID", {
      file: first.file,
      line: first.line,
      column: first.column,
      found: first.found,
      expected: first.expected,
      meant: first.meant,
      why: first.why,
    });
  return { ...definitions, contracts: settleAll(contracts, definitions.province) };
}

/** @returns how many definitions changed */
export async function recordDefinitions(store: Store, is: Recorded): Promise<number> {
  const wanted = definitionTexts(is);
  const standing = await store.database.read((session) =>
    session.all<{ kind: string; id: string; sha256: string }>(
      sql`select kind, id, sha256 from ref.definition where recorded_to = ${STILL}`,
    ),
  );
  const before = new Map(standing.map((row) => [`${row.kind}/${row.id}`, row.sha256]));
  const changed = wanted.filter((text) => before.get(`${text.kind}/${text.id}`) !== text.sha256);
  const gone = standing.filter((row) => !wanted.some((text) => text.kind === row.kind && text.id === row.id));
  if (!changed.length && !gone.length) return 0;
  for (const text of changed) await store.archive.keepBytes(Buffer.from(text.body, "utf8"));
  const changes = [
    ...changed.map(({ kind, id, sha256 }) => ({ kind, id, sha256 })),
    ...gone.map(({ kind, id }) => ({ kind: kind as DefinitionsEntry["changes"][number]["kind"], id, sha256: null })),
  ];
  await store.commit({ kind: "definitions", changes });
  return changes.length;
}

/** Bodies that the archive has lost and the files still hold: the only artifacts that need no source to be got back. @returns how many */
export async function mendDefinitions(dataFolder: string, provinceFolder: string): Promise<number> {
  const point = await Journal.pointOf(dataFolder);
  if (!point) return 0;
  const archive = new Archive(join(dataFolder, "archive"));
  const named = await artifactsNamed(join(dataFolder, "journal.ndjson"), point.bytes, archive);
  let mended = 0;
  for (const { sha256, body } of definitionTexts(await readFiles(provinceFolder)))
    if (named.has(sha256) && (await archive.damageOf(sha256))) {
      await archive.keepBytes(Buffer.from(body, "utf8"));
      mended++;
    }
  return mended;
}
