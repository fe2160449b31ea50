/** A card of the year so far while one office has reported the next month: when and by what its status flipped, and that nothing of it is new. */
import "../../promises/december.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const places = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
const [fangName, fangText] = population("5009", "2026-10", { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 });
const october = "FY2570-YTD-2026-10";

let fresh: FreshStore;
const at = { october: "", early: "", target: "", later: "" };
const now = async () => (await fresh.warehouse.dataVersion()).id;
const bring = async ([name, text]: [string, string]) => {
  await fresh.bringText("doc_population", name, text);
  return now();
};
const cards = async (from: string, to: string) =>
  (await fresh.warehouse.changes(from, to, viewer)).items.filter(({ kpi, period }) => kpi === "RH01" && period?.includes("YTD"));

beforeAll(async () => {
  const ceiling = (value: string) => ({ kpi: "RH01", fiscalYear: 2570, kind: "level" as const, value });
  fresh = await FreshStore.with((is) => ({
    ...is,
    kpis: is.kpis.map((entry) => (entry.id === "RH01" ? { ...entry, better: "lower" as const, headline: "ytd" as const } : entry)),
    targets: [...is.targets.filter(({ kpi }) => kpi !== "RH01"), ceiling("110")],
  }));
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places);
  await bring(population("5006", "2026-10", { sentenced: 4000 }));
  await bring(population("5001", "2026-10", { sentenced: 1500 }));
  at.october = await bring([fangName, fangText.replace("รจอ.ฝาง", "รจ.อ.ฝาง")]);
  at.early = await bring(population("5001", "2026-11", { sentenced: 1500 }));
  const { definitions } = fresh;
  await recordDefinitions(fresh.store, {
    ...definitions,
    targets: [...definitions.targets.filter(({ kpi }) => kpi !== "RH01"), ceiling("90")],
  });
  at.target = await now();
  at.later = await bring(population("5001", "2026-11", { sentenced: 1501 }, "_r2"));
}, 120_000);
afterAll(() => fresh.close());

describe("a card that stays at October", { timeout: 60_000 }, () => {
  it("is not new because an office reported November", async () => {
    const { items } = await fresh.warehouse.changes(at.october, at.early, viewer);
    expect(await fresh.warehouse.kpiValue({ kpi: "RH01", asOf: at.early }, viewer)).toMatchObject({ period: october, value: "102.875" });
    expect(items.filter(({ kpi, kind, period }) => kpi === "RH01" && kind === "NEW_FIGURE" && period?.includes("YTD"))).toEqual([]);
  });

  it("flipped by its target, in the version that changed it, whatever came after", async () => {
    const [card] = (await cards(at.early, at.later)).filter(({ kind, period }) => kind === "STATUS" && period === october);
    expect(card).toMatchObject({ statusOld: "ON_TRACK", statusNew: "OFF_TRACK", detail: "TARGET", version: at.target });
  });
});
