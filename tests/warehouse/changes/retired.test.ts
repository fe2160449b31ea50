/** An indicator that is retired: what changed names it by the definitions it was last in, and a question about it says since when it is no more. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kpiAsked } from "../../../gateway/kpi/resolvers.js";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import type { Strategy } from "../../../warehouse/kpis/kpi.js";
import { FreshStore } from "../fresh-store.js";
import { bringThreePrisons } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const at = { loaded: "", retired: "", cleared: "" };
let fresh: FreshStore;
const now = async () => (await fresh.warehouse.dataVersion()).id;
const withoutIn = <T extends Strategy>(tree: T): T => ({
  ...tree,
  pillars: tree.pillars.map((pillar) => ({
    ...pillar,
    objectives: pillar.objectives.map((one) => ({ ...one, kpis: one.kpis.filter(({ id }) => id !== "RH01") })),
  })),
});
const changes = async (from: string, to: string) =>
  (await fresh.warehouse.changes(from, to, viewer)).items.filter(({ kpi }) => kpi === "RH01");

beforeAll(async () => {
  fresh = await FreshStore.open();
  await bringThreePrisons(fresh);
  at.loaded = await now();
  const is = fresh.definitions;
  // Its targets stay filed a while longer than its entry.
  const retired: Recorded = {
    ...is,
    kpis: is.kpis.filter(({ id }) => id !== "RH01"),
    strategy: withoutIn(is.strategy),
    frames: is.frames.map(withoutIn),
  };
  await recordDefinitions(fresh.store, retired);
  at.retired = await now();
  const targets = is.targets.filter(({ kpi, fiscalYear, place }) => kpi !== "RH01" || fiscalYear !== 2570 || place);
  await recordDefinitions(fresh.store, { ...retired, targets });
  at.cleared = await now();
  const named: Recorded["rules"] = { ...is.rules, rating: { ...is.rules.rating, retired: undefined } };
  await recordDefinitions(fresh.store, { ...retired, targets, rules: named });
  fresh = FreshStore.over(fresh.store, { ...retired, targets, rules: named });
}, 120_000);
afterAll(() => fresh.close());

describe("a retired indicator", { timeout: 60_000 }, () => {
  it("is named in both languages by the definitions it was last in, as are its targets that go later", async () => {
    const name = { th: expect.stringMatching(/[ก-๙]/), en: expect.stringMatching(/^[A-Z][a-z]+ /) };
    expect(await changes(at.loaded, at.retired)).toMatchObject([{ kind: "DEFINITION", definition: "kpi", detail: "removed", name }]);
    expect(await changes(at.retired, at.cleared)).toMatchObject([
      { kind: "TARGET", name, old: "80–110", new: null, targets: { old: { unit: "percent" }, new: null } },
    ]);
    const made = await fresh.warehouse.exportOf({ of: "changes", since: at.loaded, asOf: at.retired }, viewer);
    const rows = [];
    for await (const batch of made.batches()) rows.push(...batch);
    const [kpi, th] = ["kpi", "name_th"].map((id) => made.columns.findIndex((column) => column.id === id)) as [number, number];
    expect(rows.filter((row) => row[kpi] === "RH01").map((row) => row[th])).toEqual([name.th]);
  });

  it("has its id for a name by rules from before it was named", async () => {
    expect((await changes(at.loaded, await now())).map(({ name }) => name)).toEqual([
      { th: "RH01", en: "RH01" },
      { th: "RH01", en: "RH01" },
    ]);
  });

  it("is listed with the version that took it away, the last that had it, and not before", async () => {
    const { recordedAt } = await fresh.warehouse.dataVersion(at.retired);
    expect(await fresh.warehouse.retiredKpis(null)).toMatchObject([
      { entry: { id: "RH01" }, version: Number(at.retired), recordedAt, lastVersion: Number(at.loaded) },
    ]);
    expect(await fresh.warehouse.retiredKpis(at.loaded)).toEqual([]);
  });

  it("says when asked for that it was retired, and how it is asked; asked so it answers", async () => {
    const question = { kpi: "RH01", period: "2026-10" };
    const refused = {
      code: "UNKNOWN_KPI",
      en: expect.stringMatching(`was retired with data version ${at.retired} .*asOf: "${at.loaded}"`),
    };
    await expect(fresh.warehouse.kpiValue({ ...question, asOf: null }, viewer)).rejects.toMatchObject(refused);
    await expect(fresh.warehouse.revisions({ kpi: "RH01" }, viewer)).rejects.toMatchObject(refused);
    await expect(fresh.warehouse.exportOf({ of: "kpis", kpis: ["RH01"] }, viewer)).rejects.toMatchObject(refused);
    await expect(fresh.warehouse.exportOf({ of: "targets", kpis: ["RH01"] }, viewer)).rejects.toMatchObject(refused);
    await expect(kpiAsked(fresh.warehouse, "RH01")).rejects.toMatchObject(refused);
    expect(await kpiAsked(fresh.warehouse, "RH01", null, at.loaded)).toMatchObject({ summary: { id: "RH01" }, asOf: at.loaded });
    expect(await fresh.warehouse.kpiValue({ ...question, asOf: at.loaded }, viewer)).toMatchObject({ value: "140.375" });
    const unknown = { code: "UNKNOWN_KPI", en: "unknown KPI “RH99”." };
    await expect(fresh.warehouse.kpiValue({ kpi: "RH99", asOf: null }, viewer)).rejects.toMatchObject(unknown);
  });
});
