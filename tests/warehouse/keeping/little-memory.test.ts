/** An engine that has too little memory for a load says so, loads nothing half, and goes on with its earlier figures. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { figuresDigest } from "../../../warehouse/verify.js";
import { flowReport } from "../flow-report.js";
import { FreshStore } from "../fresh-store.js";

let folder: string;
let fresh: FreshStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-little-"));
  fresh = await FreshStore.open();
  const { name, text } = flowReport(1, 50);
  await fresh.bringText("doc_flow", name, text);
}, 120_000);
afterAll(async () => {
  await fresh?.close();
  rmSync(folder, { recursive: true, force: true });
});

const limit = (bytes: number) =>
  fresh.store.database.write((session) => session.run({ text: `set memory_limit = '${bytes} bytes'`, values: [] }));

it("is told by its code, and what stood stands; with more memory the same files load", { timeout: 300_000 }, async () => {
  const before = await figuresDigest(fresh.store);
  const used = await fresh.store.database.read((session) =>
    session.one<{ bytes: string }>({ text: "select sum(memory_usage_bytes)::bigint as bytes from duckdb_memory()", values: [] }),
  );
  const files = [2, 3, 4].map((month) => {
    const { name, text } = flowReport(month, 50 + month);
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  await limit(Number(used!.bytes) + 100_000);
  const { items } = await fresh.bring("doc_flow", files);
  expect(items.map(({ state, problem }) => [state, problem?.code])).toEqual(files.map(() => ["FAILED", "OUT_OF_MEMORY"]));
  await limit(1_000_000_000);
  expect(await figuresDigest(fresh.store)).toEqual(before);
  expect((await fresh.bring("doc_flow", files)).items.map(({ state }) => state)).toEqual(["LOADED", "LOADED", "LOADED"]);
});
