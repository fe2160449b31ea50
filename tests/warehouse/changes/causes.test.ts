/** What flipped a status: told by its own cause, though something else changed in the same version. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const places = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
const fang = population("5006", "2026-10", { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 })[1].replace(
  "รจก.เชียงใหม่",
  "รจ.อ.ฝาง",
);
let fresh: FreshStore;
let recorded: Recorded;
/** The next version of the definitions: with another upper edge, and other rules. */
async function record(high: string, rating: Partial<Recorded["rules"]["rating"]>, band: Partial<Recorded["rules"]["band"]> = {}) {
  recorded = {
    ...recorded,
    targets: recorded.targets.map((target) =>
      target.kpi === "RH01" && target.fiscalYear === 2570 && !target.place ? { ...target, high } : target,
    ),
    rules: { ...recorded.rules, rating: { ...recorded.rules.rating, ...rating }, band: { ...recorded.rules.band, ...band } },
  };
  await recordDefinitions(fresh.store, recorded);
  return (await fresh.warehouse.dataVersion()).id;
}
async function causesOf(version: string) {
  const told = await fresh.warehouse.revisions({ kpi: "RH01", since: String(Number(version) - 1), until: version }, viewer);
  return told.filter(({ period }) => period === "2026-10").map(({ cause }) => cause);
}

beforeAll(async () => {
  fresh = await FreshStore.open();
  recorded = fresh.definitions;
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places);
  // 4,000 + 1,215, 1,500 + 1,215 and 300 inmates: 8,230 on 8,000 places are 102.875 %.
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4000 }));
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  await fresh.bringText("doc_population", "population_5009_256910.csv", fang);
}, 120_000);
afterAll(() => fresh.close());

describe("a status that flipped in a version in which target and rules changed", { timeout: 60_000 }, () => {
  it("did so by the target, where the rules alone would have left it", async () => {
    const version = await record("100", { cautionBelow: 20 });
    expect(await causesOf(version)).toEqual(["TARGET"]);
    const { items } = await fresh.warehouse.changes(String(Number(version) - 1), version, viewer);
    expect(items.filter(({ kind, kpi }) => kind === "STATUS" && kpi === "RH01").map(({ detail }) => detail)).toEqual(["TARGET", "TARGET"]);
  });

  it("did so by the rules, where the target alone would have left it", async () => {
    // 2.875 over 100 are within 5 % of it, and over 99 still; within 1 % of neither.
    expect(await causesOf(await record("99", {}, { offFrom: 0.01 }))).toEqual(["DEFINITION"]);
  });

  it("did so by both, where each alone would have flipped it", async () => {
    // 3.875 over 99 are within 5 % again; over 102 they are 0.875, within 1 %.
    expect(await causesOf(await record("102", {}, { offFrom: 0.05 }))).toEqual(["TARGET_AND_DEFINITION"]);
  });

  it("by rules from before it was told, did so by a changed definition", async () => {
    expect(await causesOf(await record("110", { causes: undefined }))).toEqual(["DEFINITION"]);
  });
});
