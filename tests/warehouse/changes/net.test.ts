/** Several corrections of one figure between which its year went on: what they and the new reports come to together. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

// Before the clock is read: two months of the fiscal year are over.
vi.hoisted(() => {
  process.env.YUTITHAM_NOW = "2026-12-20T09:00:00+07:00";
});

const viewer: Viewer = { exact: "none", lines: "all" };
let fresh: FreshStore;
const at = { loaded: "", before: "", after: "" };
const now = async () => (await fresh.warehouse.dataVersion()).id;

/** Places: 5,820 + 1,890 + 290 = 8,000. */
const places = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
async function bringMonth(month: string, sentenced: number): Promise<void> {
  await fresh.bringText("doc_population", ...population("5006", month, { sentenced }));
  await fresh.bringText("doc_population", ...population("5001", month, { sentenced: 1500 }));
  const [, fang] = population("5006", month, { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 });
  await fresh.bringText("doc_population", `population_5009_${month.replace("-", "")}.csv`, fang.replace("รจก.เชียงใหม่", "รจ.อ.ฝาง"));
}
const ofTheYear = async (since: string, until: string) =>
  (await fresh.warehouse.changes(since, until, viewer)).items.filter(
    ({ kind, kpi, period }) => kind === "REVISION" && kpi === "RH01" && period === "FY2570-YTD",
  );

beforeAll(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places);
  await bringMonth("2026-10", 4000);
  at.loaded = await now();
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4100 }, "_r2"));
  await bringMonth("2026-11", 4500);
  await fresh.bringText("doc_population", ...population("5006", "2026-11", { sentenced: 4400 }, "_r2"));
  at.before = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("corrections of a figure whose period went on between them", { timeout: 60_000 }, () => {
  it("are told together, with the reports that came between them", async () => {
    const revised = await ofTheYear(at.loaded, at.before);
    expect(revised.map(({ old, new: value }) => [old, value])).toEqual([
      // That November's other prisons came after its first is no revision.
      ["109.125", "107.875"],
      ["102.875", "104.125"],
    ]);
    expect(revised.map(({ net }) => net && [net.revisions, net.old, net.new, net.reportsBetween])).toEqual([
      [2, "102.875", "107.875", true],
      null,
    ]);
    const { columns, batches } = await fresh.warehouse.exportOf({ of: "changes", since: at.loaded, asOf: at.before }, viewer);
    const ids = columns.map(({ id }) => id);
    for await (const batch of batches())
      for (const row of batch)
        if (row[ids.indexOf("kpi")] === "RH01" && row[ids.indexOf("period")] === "FY2570-YTD" && row[ids.indexOf("net_old")] !== null)
          expect(row[ids.indexOf("net_reports_between")]).toBe(true);
  });

  it("have no net by rules from before it was told", async () => {
    const { nets: _, ...rating } = fresh.definitions.rules.rating;
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...fresh.definitions.rules, rating } });
    at.after = await now();
    expect((await ofTheYear(at.loaded, at.after)).map(({ net }) => net)).toEqual([null, null]);
    expect((await ofTheYear(at.loaded, at.before))[0]!.net).not.toBeNull();
    const { columns } = await fresh.warehouse.exportOf({ of: "changes", since: at.loaded, asOf: at.after }, viewer);
    expect(columns.map(({ id }) => id)).not.toContain("net_reports_between");
  });
});
