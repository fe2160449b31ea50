/** Every dataset's fixtures, exported: the engine's CSV is the file its rows make, to whoever may see them exactly and to whoever may not. */
import "../../promises/november.js";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Connector } from "../../../connectors/connector.js";
import { loadContracts } from "../../../connectors/contracts.js";
import { projectRoot } from "../../../connectors/root.js";
import { csvOf } from "../../../gateway/export/csv.js";
import type { Viewer } from "../../../warehouse/answer.js";
import { readFiles, recordDefinitions } from "../../../warehouse/definitions/record.js";
import { DuckdbWarehouse } from "../../../warehouse/duckdb-warehouse.js";
import { pull } from "../../../warehouse/intake/pull.js";
import type { Export } from "../../../warehouse/observations/answer.js";
import { openStore } from "../../../warehouse/open-store.js";
import type { Store } from "../../../warehouse/store.js";

const viewers: [string, Viewer][] = [
  ["exactly", { exact: "all", lines: "all" }],
  ["without small counts", { exact: "none", lines: "none" }],
];
const datasets = [...(await loadContracts()).keys()].sort();
let folder: string;
let store: Store;
let warehouse: DuckdbWarehouse;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-export-"));
  const definitions = await readFiles(join(projectRoot, "warehouse", "provinces", "chiang-mai"));
  store = await openStore({ folder });
  await recordDefinitions(store, definitions);
  warehouse = new DuckdbWarehouse(store, definitions);
  for (const [id, contract] of definitions.contracts) await pull(store, fixturesOf(id), contract, { trigger: "MANUAL", dueAt: null });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of a dataset's fixture folders, as a source that sends them all. */
function fixturesOf(dataset: string): Connector {
  const cases = join(projectRoot, "tests", "fixtures", dataset);
  return {
    source: { agency: "PJO", transport: "folder", path: cases },
    async *pull({ into }) {
      for (const one of readdirSync(cases))
        for (const name of readdirSync(join(cases, one)).filter((file) => file !== "expected.json" && !file.endsWith(".ts"))) {
          const path = join(into, name);
          copyFileSync(join(cases, one, name), path);
          yield { dataset, name, path, size: 0, order: { rank: "", modifiedAt: "2026-10-01T00:00:00.000Z" } };
        }
    },
  };
}

async function bothWays(made: Export): Promise<{ byEngine: string; byRows: string; rows: number }> {
  const path = join(folder, "export.csv");
  await made.writeTo(path, "csv");
  let byRows = "";
  let rows = 0;
  for await (const piece of csvOf(made)) byRows += piece;
  for await (const batch of made.batches()) rows += batch.length;
  return { byEngine: `\ufeff${readFileSync(path, "utf8")}`, byRows, rows };
}

describe.each(datasets)("%s, exported", (dataset) => {
  it.each(viewers)("%s, is the file its rows make, and as many rows as the page shows", async (_, viewer) => {
    const made = await warehouse.exportOf({ of: dataset }, viewer);
    const { byEngine, byRows, rows } = await bothWays(made);
    expect(byEngine).toBe(byRows);
    const page = await warehouse.observations(dataset, {}, 10_000, null, viewer);
    expect([made.rows, made.withheld]).toEqual([rows, page.nodes.filter(({ state }) => state === "WITHHELD").length]);
    expect(page.total).toBe(rows);
    expect(new Set(made.columns.map(({ id }) => id)).size).toBe(made.columns.length);
  });
});

describe("a dataset's dictionary", () => {
  const columns = async (of: string) => (await warehouse.exportOf({ of }, viewers[0]![1])).columns;

  it("tells a running total from a flow, whose months would be added up", async () => {
    const arrests = await columns("oncb_arrests");
    const measure = arrests.find(({ id }) => id === "measure")!;
    expect(measure.about.en).toContain("cases = Cases (running total of the fiscal year)");
    expect(measure.about.th).toContain("ยอดสะสมตั้งแต่ต้นปีงบประมาณ");
    expect(arrests.find(({ id }) => id === "value")!.about.en).toContain("do not add up");
    const cases = await columns("dop_cases");
    expect(cases.find(({ id }) => id === "measure")!.about.en).toContain("(flow in the period)");
    expect(cases.find(({ id }) => id === "value")!.about.en).toBe("Value");
  });

  it("names dimensions, codes and what a district is in both languages", async () => {
    const arrests = await columns("oncb_arrests");
    const charge = arrests.find(({ id }) => id === "charge")!;
    expect(charge.name).toEqual({ th: "ข้อหา", en: "Charge" });
    expect(charge.about.en).toContain("possess_to_sell = Possess to sell");
    expect(charge.about.th).toContain("possess_to_sell = ครอบครองเพื่อจำหน่าย");
    expect(arrests.find(({ id }) => id === "district")!.about).toEqual({
      th: "ความหมายของอำเภอ: อำเภอที่เกิดเหตุ",
      en: "What district means: District of the offence",
    });
  });

  it("is by rules from before as it was", async () => {
    const definitions = (await store.definitions(store.version))!;
    expect(definitions.rules.exports?.dictionary).toBe("words");
    const { dictionary: _, ...exports } = definitions.rules.exports!;
    await recordDefinitions(store, { ...definitions, rules: { ...definitions.rules, exports } });
    try {
      expect((await columns("oncb_arrests")).find(({ id }) => id === "charge")!.name).toEqual({ th: "charge", en: "charge" });
    } finally {
      await recordDefinitions(store, definitions);
    }
  });
});

describe("the KPIs, exported", () => {
  it("are the file their rows make", async () => {
    const { byEngine, byRows } = await bothWays(await warehouse.exportOf({ of: "kpis", from: "2025-10", to: "2026-09" }, viewers[1]![1]));
    expect(byEngine).toBe(byRows);
  });
});
