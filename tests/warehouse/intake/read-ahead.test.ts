/** Large files are read while they are archived: what is loaded is what was sent, and nothing is left behind of what nobody asked for. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CaseFiles, writeCaseFiles } from "../../../bench/case-files.js";
import { openCaseStore, pullCases } from "../../../bench/case-store.js";
import { sql } from "../../../warehouse/engine/sql.js";
import type { Store } from "../../../warehouse/store.js";

let folder: string;
let files: CaseFiles;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-ahead-"));
  files = writeCaseFiles(folder, 40_000);
  store = await openCaseStore(join(folder, "data"));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const left = () => readdirSync(store.temporary);
const sums = () =>
  store.database.read((session) =>
    session.one(
      sql`select count(*)::integer as lines, (sum(c1) * 100)::bigint::varchar as cases from core.bench_cases where recorded_to = 2147483647`,
    ),
  );

it("loads two large files together, every line of both", async () => {
  const record = await pullCases(store, files.sent);
  expect(record.lines).toMatchObject({ loaded: 40_000 - files.damaged, quarantined: files.damaged });
  expect(await sums()).toEqual({ lines: 40_000 - files.damaged, cases: String(files.sums.cases) });
  expect(left()).toEqual([]);
});

it("leaves nothing of a file that is held already", async () => {
  const record = await pullCases(store, files.sent);
  expect([record.state, left()]).toEqual(["UNCHANGED", []]);
});

it("loads one after the other what is one file in two versions", async () => {
  const again = join(folder, "bench_cases_1_r2.csv");
  copyFileSync(files.sent[1]!, again);
  const fresh = await openCaseStore(join(folder, "versions"));
  try {
    const record = await pullCases(fresh, [files.sent[0]!, again]);
    expect(record.lines).toMatchObject({ loaded: 40_000 - files.damaged, quarantined: files.damaged });
    expect([record.version, readdirSync(fresh.temporary)]).toEqual(["3", []]);
  } finally {
    await fresh.close();
  }
});
