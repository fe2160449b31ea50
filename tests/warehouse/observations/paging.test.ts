/** Paging through a dataset while a load commits: every page is of the version that the first one was of. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseLine } from "../../../bench/case-lines.js";
import { openCaseStore, pullCases } from "../../../bench/case-store.js";
import { benchCases, definitions, header, months } from "../../../bench/cases.js";
import { DuckdbWarehouse } from "../../../warehouse/duckdb-warehouse.js";
import type { ObservationRow } from "../../../warehouse/observations/answer.js";
import type { Store } from "../../../warehouse/store.js";

const everyone = { exact: "none", lines: "all" } as const;
const size = 50;
let folder: string;
let store: Store;
let warehouse: DuckdbWarehouse;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-paging-"));
  store = await openCaseStore(join(folder, "data"));
  warehouse = new DuckdbWarehouse(store, definitions);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Brings a month of so many lines; of the first some figures are others. */
async function bring(name: string, lines: number, changed: number): Promise<void> {
  const rows = Array.from({ length: lines }, (_, i) => caseLine(months[0]!, i));
  for (const row of rows.slice(0, changed)) row[6] = String(Number(row[6]) + 1000);
  const path = join(folder, name);
  writeFileSync(path, `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`);
  expect((await pullCases(store, [path])).state).toBe("LOADED");
}

/** Pages from a cursor to the end; `between` runs once, after the first of them. */
async function pages(between: () => Promise<void> = async () => undefined): Promise<{ rows: ObservationRow[]; totals: Set<number> }> {
  const rows: ObservationRow[] = [];
  const totals = new Set<number>();
  let after: string | null = null;
  do {
    const page = await warehouse.observations(benchCases.id, {}, size, after, everyone);
    rows.push(...page.nodes);
    totals.add(page.total);
    after = page.next;
    if (rows.length === size) await between();
  } while (after !== null);
  return { rows, totals };
}

const textOf = (rows: readonly ObservationRow[]) => rows.map((row) => JSON.stringify({ ...row, signOff: null }));

describe("pages of a dataset", () => {
  it("are all of the version that the first was of, whatever is loaded meanwhile", async () => {
    await bring("bench_cases_1.csv", 100, 0);
    const before = await pages();
    expect(before.rows).toHaveLength(400);
    // A newer file of the same month: figures changed, lines gone, so that an offset into today's rows would repeat some and skip others.
    const during = await pages(() => bring("bench_cases_1.csv", 60, 30));
    expect(textOf(during.rows)).toEqual(textOf(before.rows));
    expect([...during.totals]).toEqual([400]);
    const now = await pages();
    expect(now.rows).toHaveLength(240);
    expect(textOf(now.rows)).not.toEqual(textOf(before.rows).slice(0, 240));
  });
});
