/** What came between two moments and was taken back: listed with its note, counted nowhere. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolvers } from "../../../gateway/changes/resolvers.js";
import type { Viewer } from "../../../warehouse/answer.js";
import type { ChangeCount, ChangeItem } from "../../../warehouse/changes/change-item.js";
import type { Changes } from "../../../warehouse/changes/since.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore } from "../fresh-store.js";
import { bringThreePrisons, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
let fresh: FreshStore;
const at = { loaded: "", corrected: "", back: "", target: "", kept: "" };

const now = async () => (await fresh.warehouse.dataVersion()).id;
const changes = (from: string, to: string, of = {}) => fresh.warehouse.changes(from, to, viewer, of);
const countOf = async (kind: ChangeItem["kind"], told: Changes): Promise<Omit<ChangeCount, "kind">> => {
  // Asked of the resolver, for the page shows what it answers.
  const counts = (resolvers.Changes!.counts as unknown as (changes: Changes) => ChangeCount[])(told);
  const { count, takenBack } = counts.find((one) => one.kind === kind)!;
  return { count, takenBack };
};
const kept = ({ items }: Changes, kind: ChangeItem["kind"]) => items.filter((item) => item.kind === kind && !item.takenBack);

async function rowsOf(since: string, asOf: string): Promise<Record<string, unknown>[]> {
  const { columns, batches } = await fresh.warehouse.exportOf({ of: "changes", since, asOf }, viewer);
  const rows: Record<string, unknown>[] = [];
  for await (const batch of batches()) for (const row of batch) rows.push(Object.fromEntries(columns.map(({ id }, i) => [id, row[i]])));
  return rows;
}
const planned = (november: string | null) => ({
  ...fresh.definitions,
  targets: fresh.definitions.targets.map((target) =>
    november !== null && target.kpi === "CP03" && target.fiscalYear === 2570 ? { ...target, plan: target.plan!.with(1, november) } : target,
  ),
});

beforeAll(async () => {
  fresh = await FreshStore.open();
  await bringThreePrisons(fresh);
  at.loaded = await now();
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4000 }, "_r2"));
  at.corrected = await now();
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 7000 }, "_r3"));
  at.back = await now();
  await recordDefinitions(fresh.store, planned("17"));
  await recordDefinitions(fresh.store, planned(null));
  at.target = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("a correction that was taken back", { timeout: 60_000 }, () => {
  it("is listed twice, with the net of both, and not counted", async () => {
    const told = await changes(at.loaded, at.back);
    const revised = told.items.filter(({ kind, kpi, period }) => kind === "REVISION" && kpi === "RH01" && period === "2026-10");
    expect(revised.map(({ old, new: value, takenBack, net }) => [old, value, takenBack, net && [net.old, net.new]])).toEqual([
      ["102.875", "140.375", true, ["140.375", "140.375"]],
      ["140.375", "102.875", true, null],
    ]);
    expect(kept(told, "REVISION")).toEqual([]);
    expect(await countOf("REVISION", told)).toEqual({ count: 0, takenBack: told.items.filter(({ kind }) => kind === "REVISION").length });
  });

  it("is counted as long as it stands, and so is what took it back by itself", async () => {
    for (const [from, to] of [
      [at.loaded, at.corrected],
      [at.corrected, at.back],
    ] as const) {
      const { count, takenBack } = await countOf("REVISION", await changes(from, to));
      expect(count).toBeGreaterThan(0);
      expect(takenBack).toBe(0);
    }
  });

  it("is counted alike at its own office, and by the export", async () => {
    expect(await countOf("REVISION", await changes(at.loaded, at.back, { office: "DOC-5006" }))).toMatchObject({ count: 0 });
    const rows = await rowsOf(at.loaded, at.back);
    const told = await changes(at.loaded, at.back);
    expect(rows.filter(({ kind, taken_back }) => kind === "REVISION" && taken_back === true)).toHaveLength(
      (await countOf("REVISION", told)).takenBack,
    );
    expect(rows.filter(({ kind, taken_back }) => kind === "REVISION" && taken_back === false)).toEqual([]);
  });
});

describe("a plan that was filed anew and taken back", { timeout: 60_000 }, () => {
  it("is listed twice and not counted", async () => {
    const told = await changes(at.back, at.target);
    expect(told.items.filter(({ kind }) => kind === "TARGET").map(({ kpi, takenBack }) => [kpi, takenBack])).toEqual([
      ["CP03", true],
      ["CP03", true],
    ]);
    expect(await countOf("TARGET", told)).toEqual({ count: 0, takenBack: 2 });
  });
});

describe("by rules from before", { timeout: 60_000 }, () => {
  it("what was taken back counts, as it did", async () => {
    const { rules } = fresh.definitions;
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...rules, rating: { ...rules.rating, nets: "each" } } });
    at.kept = await now();
    const told = await changes(at.loaded, at.kept);
    expect((await countOf("REVISION", told)).takenBack).toBe(0);
    expect((await countOf("TARGET", told)).count).toBe(2);
    expect(Object.keys((await rowsOf(at.loaded, at.kept))[0]!)).not.toContain("taken_back");
    expect((await countOf("REVISION", await changes(at.loaded, at.back))).count).toBe(0);
  });
});
