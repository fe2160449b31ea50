/** The data folder that the answers were made on, as one file: journal, archive, and the database as the earlier commit left it. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { projectRoot } from "../../../connectors/root.js";
import type { Context } from "../../../gateway/context.js";
import { Figures } from "../../../gateway/kpi/figures.js";
import { buildSchema } from "../../../gateway/schema.js";
import type { DuckdbWarehouse } from "../../../warehouse/duckdb-warehouse.js";
import type { SavedQuestion } from "./questions.js";

const here = join(projectRoot, "tests", "promises", "saved-answers");
export const packed = join(here, "data-folder.json.gz");
export const answersPath = join(here, "answers.json.gz");

export interface SavedAnswer extends SavedQuestion {
  /** The bytes of `data`. */
  data: string;
}

export function pack(folder: string): void {
  const kept = (path: string) => /^(archive\/|journal\.ndjson$|warehouse\.duckdb$)/.test(path) && statSync(join(folder, path)).isFile();
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(kept).sort();
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path)).toString("base64")]));
  writeFileSync(packed, gzipSync(JSON.stringify(files), { level: 9 }));
}

export function unpack(): string {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-saved-"));
  const files = JSON.parse(gunzipSync(readFileSync(packed)).toString("utf8")) as Record<string, string>;
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(bytes, "base64"));
  }
  return folder;
}

// The test runner would load a second copy of the library, which does not know the schema made by the first.
const { graphql } = createRequire(import.meta.url)("graphql") as typeof import("graphql");
const schema = buildSchema();

/** The question as the gateway would answer it to an administrator, with exact small counts or without. */
export async function answerOf(warehouse: DuckdbWarehouse, { query, asOf, exact }: SavedQuestion): Promise<string> {
  const viewer = { exact: exact ? ("all" as const) : ("none" as const), lines: "all" as const };
  const person = { id: "admin", name: "admin", role: "admin" as const, agency: null, via: "sample" as const };
  const contextValue = {
    warehouse,
    viewer,
    person,
    figures: new Figures(warehouse, viewer),
    asOf: null,
    lastVisit: null,
  } as unknown as Context;
  const { data, errors } = await graphql({ schema, source: query, variableValues: { asOf }, contextValue });
  if (errors?.length) throw errors[0];
  return JSON.stringify(data);
}

export const readAnswers = (): SavedAnswer[] => JSON.parse(gunzipSync(readFileSync(answersPath)).toString("utf8")) as SavedAnswer[];
export const writeAnswers = (answers: readonly SavedAnswer[]): void =>
  writeFileSync(answersPath, gzipSync(JSON.stringify(answers), { level: 9 }));
