/** A figure's own revisions: in its document and in its row of an export the same, of the province and of one office alike. Worked by hand on two prisons. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { KpiValue } from "../../../warehouse/kpis/answer.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const figure = { kpi: "RH01", period: "2026-10" };
let fresh: FreshStore;
const at = { before: "", after: "" };

const now = async () => (await fresh.warehouse.dataVersion()).id;
const figureOf = (office: string | null, asOf: string | null = null) => fresh.warehouse.kpiValue({ ...figure, office, asOf }, viewer);
const told = async (value: KpiValue) => (await fresh.warehouse.revisionsOf(value, viewer))?.map(({ old, new: is }) => [old, is]) ?? null;
async function exported(offices: string[], asOf: string) {
  const { columns, batches } = await fresh.warehouse.exportOf({ of: "kpis", kpis: ["RH01"], period: "2026-10", offices, asOf }, viewer);
  const cell = (row: readonly unknown[], id: string) => row[columns.findIndex((column) => column.id === id)];
  const rows = [];
  for await (const batch of batches())
    for (const row of batch) rows.push([cell(row, "office"), cell(row, "revised"), cell(row, "revisions")]);
  return rows;
}

beforeAll(async () => {
  fresh = await FreshStore.open();
  const { rules } = fresh.definitions;
  const { revisions: _, ...rating } = rules.rating;
  await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...rules, rating } });
  await fresh.bringText("doc_capacity", capacity[0], capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569"));
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 7000 }));
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4000 }, "_r2"));
  at.before = await now();
  await recordDefinitions(fresh.store, fresh.definitions);
  at.after = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("the revisions of a figure", { timeout: 60_000 }, () => {
  it("of an office are that office's, and of another none", async () => {
    const [own, other, province] = [await figureOf("DOC-5006"), await figureOf("DOC-5001"), await figureOf(null)];
    expect([own.revised, other.revised, province.revised]).toEqual([true, false, true]);
    // 8,215 and 5,215 inmates on 5,820 places.
    expect(await told(own)).toEqual([["141.151202749141", "89.604810996564"]]);
    expect(await told(other)).toEqual([]);
    // That the second prison's report came is none: 10,930 and 7,930 inmates on 7,710 places.
    expect(await told(province)).toEqual([["141.763942931258", "102.853437094682"]]);
  });

  it("are counted in the export of its place", async () =>
    expect(await exported(["DOC-5006", "DOC-5001"], at.after)).toEqual([
      ["DOC-5006", true, 1],
      ["DOC-5001", false, 0],
    ]));

  it("by rules from before are the province's alone", async () => {
    expect(await told(await figureOf("DOC-5006", at.before))).toBeNull();
    expect(await told(await figureOf(null, at.before))).toHaveLength(1);
    expect(await exported(["DOC-5006"], at.before)).toEqual([["DOC-5006", true, null]]);
  });

  it("are not told of a place that is withheld, nor where a withheld one could be told by them", async () => {
    const value = await figureOf("DOC-5006");
    expect(await told({ ...value, state: "WITHHELD" })).toBeNull();
    // Of mediations, whose parties are few: not of any office, though its own figure is not small.
    const sensitive = fresh.warehouse
      .kpis()
      .find(({ datasets, levels }) => levels.includes("district") && datasets.some((id) => id.startsWith("pjo_")))!;
    expect(await told({ ...value, kpi: sensitive.id, office: null, district: "5009" })).toBeNull();
    expect(
      await fresh.warehouse.revisionsOf({ ...value, kpi: sensitive.id, office: null, district: "5009" }, { exact: "all", lines: "all" }),
    ).toEqual([]);
  });
});
