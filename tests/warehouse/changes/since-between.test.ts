/** What changed between two moments, where more than one thing did: corrections and their net, a plan under a target that stays, roll-ups by their day. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore } from "../fresh-store.js";
import { bringThreePrisons, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
let fresh: FreshStore;
const at = { loaded: "", first: "", second: "", signed: "", planned: "" };

const now = async () => (await fresh.warehouse.dataVersion()).id;
const items = async (from: string, to: string | null = null) => (await fresh.warehouse.changes(from, to, viewer)).items;

async function rowsOf(since: string, asOf: string): Promise<Record<string, unknown>[]> {
  const { columns, batches } = await fresh.warehouse.exportOf({ of: "changes", since, asOf }, viewer);
  const rows: Record<string, unknown>[] = [];
  for await (const batch of batches()) for (const row of batch) rows.push(Object.fromEntries(columns.map(({ id }, i) => [id, row[i]])));
  return rows;
}

beforeAll(async () => {
  fresh = await FreshStore.open();
  const { strategy } = fresh.definitions;
  // A goal of prison occupancy alone, so that this one figure moves what is rolled up.
  const alone = { ...strategy.pillars[0]!.objectives[0]!, id: "alone", weight: "100", kpis: [{ id: "RH01", weight: "100" }] };
  const pillars = strategy.pillars.map((pillar) => (pillar.id === "RH" ? { ...pillar, objectives: [alone] } : pillar));
  await recordDefinitions(fresh.store, { ...fresh.definitions, strategy: { ...strategy, pillars } });
  fresh = FreshStore.over(fresh.store, { ...fresh.definitions, strategy: { ...strategy, pillars } });
  await bringThreePrisons(fresh);
  at.loaded = await now();
  // 8,230 and then 8,730 on 8,000 places: 102.875 % and 109.125 %, both inside.
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4000 }, "_r2"));
  at.first = await now();
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4500 }, "_r3"));
  at.second = await now();
  const by = { id: "u1", name: "วิภา", role: "officer" };
  await fresh.warehouse.sign({ dataset: "doc_population", period: "2026-10" }, null, { by, reason: null }, viewer);
  at.signed = await now();
  await recordDefinitions(fresh.store, {
    ...fresh.definitions,
    targets: fresh.definitions.targets.map((target) =>
      target.kpi === "CP03" && target.fiscalYear === 2570 ? { ...target, plan: target.plan!.with(1, "17").with(2, "30") } : target,
    ),
  });
  at.planned = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("two corrections of one figure", { timeout: 60_000 }, () => {
  it("are told one after the other, and together on the newest", async () => {
    const revised = (await items(at.loaded, at.second)).filter(
      ({ kind, kpi, period }) => kind === "REVISION" && kpi === "RH01" && period === "2026-10",
    );
    expect(revised.map(({ old, new: value }) => [old, value])).toEqual([
      ["102.875", "109.125"],
      ["140.375", "102.875"],
    ]);
    expect(revised.map(({ net }) => net)).toEqual([
      {
        revisions: 2,
        old: "140.375",
        new: "109.125",
        oldState: "REPORTED",
        newState: "REPORTED",
        statusOld: "OFF_TRACK",
        statusNew: "ON_TRACK",
        reportsBetween: false,
      },
      null,
    ]);
    const row = (await rowsOf(at.loaded, at.second)).find(
      ({ kind, period, net_old }) => kind === "REVISION" && period === "2026-10" && net_old,
    );
    expect(row).toMatchObject({ net_revisions: 2, net_old: "140.375", net_new: "109.125", net_status_new: "ON_TRACK" });
  });

  it("have no net where there was but one of them", async () => {
    expect((await items(at.first, at.second)).every(({ net }) => net === null)).toBe(true);
  });
});

describe("a rolled-up status that flipped", { timeout: 60_000 }, () => {
  it("is dated by the change that flipped it, not by the later moment", async () => {
    const flipped = (await items(at.loaded, at.signed)).filter(({ node }) => node !== null);
    expect(flipped.map(({ node, statusOld, statusNew }) => [node, statusOld, statusNew])).toEqual([
      ["RH", "OFF_TRACK", "ON_TRACK"],
      ["alone", "OFF_TRACK", "ON_TRACK"],
    ]);
    expect(flipped.map(({ version }) => version)).toEqual([at.first, at.first]);
    const { version } = await fresh.warehouse.kpiValue({ kpi: "RH01", period: "2026-10", asOf: at.first }, viewer);
    expect(flipped[0]!.recordedAt).toBe(version.recordedAt);
  });
});

describe("a target of which the plan alone is another", { timeout: 60_000 }, () => {
  it("is told by the months that changed, with the amount that stays", async () => {
    const told = (await items(at.signed, at.planned)).filter(({ kind }) => kind === "TARGET");
    expect(told).toMatchObject([
      {
        kpi: "CP03",
        old: "120",
        new: "120",
        words: {
          th: "แผนสะสมรายเดือน: พ.ย. 2569 16.8 → 17, ธ.ค. 2569 28.8 → 30 ล้านบาท",
          en: "plan by month: Nov 2026 16.8 → 17, Dec 2026 28.8 → 30 million baht",
        },
      },
    ]);
  });

  it("has in the export its place, kind, unit and plan, in the page's words", async () => {
    const [row] = (await rowsOf(at.signed, at.planned)).filter(({ kind }) => kind === "TARGET");
    expect(row).toMatchObject({
      kpi: "CP03",
      place: null,
      old_target_kind: "level",
      new_target_unit: "million_baht",
      old_target_th: "120 ล้านบาท",
      new_target_en: "120 million baht",
      words_en: "plan by month: Nov 2026 16.8 → 17, Dec 2026 28.8 → 30 million baht",
    });
    expect(String(row!.old_target_plan).split(" ")).toHaveLength(12);
  });
});

describe("rules from before", { timeout: 60_000 }, () => {
  it("make the export without what they did not tell, and date what is rolled up by the later moment", async () => {
    const { rules } = fresh.definitions;
    const { changes: _, ...exports } = rules.exports!;
    await recordDefinitions(fresh.store, {
      ...fresh.definitions,
      rules: { ...rules, rating: { ...rules.rating, flips: "dated" }, exports },
    });
    const before = await now();
    const rows = await rowsOf(at.loaded, before);
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(rows[0]!).filter((id) => /^(net|place|words|old_target|new_target)/.test(id))).toEqual([]);
    const flipped = (await items(at.loaded, before)).filter(({ node }) => node !== null);
    expect(new Set(flipped.map(({ version }) => version))).toEqual(new Set([before]));
    expect(Object.keys((await rowsOf(at.loaded, at.signed))[0]!)).toContain("net_old");
  });
});
