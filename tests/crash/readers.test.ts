/**
 * Readers that ask while files load, figures change and a hold is accepted: each answer is that of one committed version, whole. The versions
 * are asked for again afterwards, one by one; an answer that none of them gives was half of two.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfiguration } from "../../gateway/configuration.js";
import { Product } from "../../gateway/wiring.js";
import type { DuckdbWarehouse } from "../../warehouse/duckdb-warehouse.js";
import { november } from "../promises/november.js";
import { operator } from "../warehouse/fresh-store.js";
import { datasets, laySource } from "./source.js";

const readers = 8;
/** What a reader asks, at the newest version or as of one. */
const questions: Record<string, (warehouse: DuckdbWarehouse, asOf?: string) => Promise<unknown>> = {
  observations: async (warehouse, asOf) => {
    const { nodes, total } = await warehouse.observations("police_victims", { ...(asOf && { asOf }) }, 10_000, null, operator);
    expect(nodes).toHaveLength(total);
    return nodes.map(({ period, district, value, line, artifact }) => [period, district, value, line, artifact.sha256]);
  },
  series: async (warehouse, asOf) => {
    const question = { dataset: "police_victims", from: "FY2565-Q4", to: "FY2570-Q1", ...(asOf && { asOf }) };
    const { dataTo, periods, groups } = await warehouse.measureSeries(question, operator);
    return [dataTo, periods, groups.map(({ values, states }) => [values, states])];
  },
  // What is worked out of the figures is written with them.
  kpis: async (warehouse, asOf) => {
    const values = await warehouse.kpiValues("FY2569", asOf ?? null, operator);
    return values
      .filter(({ kpi }) => ofTheSource.includes(kpi))
      .map(({ kpi, state, value, dataTo, status, completeness }) => [kpi, state, value, dataTo, status, completeness]);
  },
  export: async (warehouse, asOf) => {
    const { columns, rows, batches } = await warehouse.exportOf({ of: "pjo_complaints", ...(asOf && { asOf }) }, operator);
    const told: unknown[][] = [];
    for await (const batch of batches()) told.push(...batch);
    expect(told).toHaveLength(rows);
    return [columns.map(({ id }) => id), told.map((row) => row.filter((_, i) => !ofVersion.has(columns[i]!.id)))];
  },
};
/** KPIs that these datasets move. */
const ofTheSource = ["SO09", "SO10", "AJ05"];
/** Columns that name the version itself. */
const ofVersion: ReadonlySet<string> = new Set(["data_version"]);

describe("readers during loads", () => {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-readers-"));
  let product: Product;
  beforeAll(async () => {
    const { configuration } = laySource(join(folder, "source"), new Date(november));
    product = await Product.open(readConfiguration({ YUTITHAM_DATA: join(folder, "data"), YUTITHAM_CONFIG: configuration, PORT: "0" }));
  });
  afterAll(async () => {
    await product?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("see one committed version each, whatever is written meanwhile", { timeout: 1_200_000 }, async () => {
    const { warehouse, store } = product;
    const answers = new Map(Object.keys(questions).map((name) => [name, new Map<string, number>()]));
    let loading = true;
    const read = async (name: string) => {
      const told = answers.get(name)!;
      while (loading) {
        const answer = JSON.stringify(await questions[name]!(warehouse));
        told.set(answer, (told.get(answer) ?? 0) + 1);
        // What is held in memory is answered at once: who asks over HTTP lets others work between two questions, and so must this.
        await setImmediate();
      }
    };
    const first = store.version;
    const reading = Array.from({ length: readers }, (_, i) => read(Object.keys(questions)[i % Object.keys(questions).length]!));
    for (const dataset of datasets) await product.pull(dataset, "MANUAL", null);
    const { nodes } = await warehouse.held({ dataset: "police_victims", first: 10 }, operator);
    const preview = await warehouse.heldPreview(nodes[0]!.id, operator);
    const by = { id: "u1", name: "officer", role: "admin" };
    await warehouse.acceptHeld(nodes[0]!.id, preview!.seen, { by, reason: "as the station confirms" }, operator);
    loading = false;
    await Promise.all(reading);
    for (const [name, question] of Object.entries(questions)) {
      const committed = new Set<string>();
      for (let version = first; version <= store.version; version++)
        committed.add(JSON.stringify(await question(warehouse, String(version))));
      const told = answers.get(name)!;
      expect([...told.keys()].filter((answer) => !committed.has(answer))).toEqual([]);
      // They were asked before, between and after.
      expect(told.size).toBeGreaterThan(2);
    }
  });
});
