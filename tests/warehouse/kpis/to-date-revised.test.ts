/** A year to date up to a month, as a card shows it while one office has reported the next: whether what it said before was another. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const places = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
const [fangName, fangText] = population("5009", "2026-10", { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 });

let fresh: FreshStore;
const at: Record<"part" | "whole" | "corrected" | "back", string> = { part: "", whole: "", corrected: "", back: "" };
const bring = async ([name, text]: [string, string]) => {
  await fresh.bringText("doc_population", name, text);
  return (await fresh.warehouse.dataVersion()).id;
};
const october = async (asOf: string | null, kpi = "RH01") => {
  const { value, revised } = await fresh.warehouse.kpiValue({ kpi, period: "FY2570-YTD-2026-10", asOf }, viewer);
  return [value, revised];
};

beforeAll(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places);
  at.part = await bring(population("5006", "2026-10", { sentenced: 4000 }));
  await bring(population("5001", "2026-10", { sentenced: 1500 }));
  at.whole = await bring([fangName, fangText.replace("รจอ.ฝาง", "รจ.อ.ฝาง")]);
  at.corrected = await bring(population("5006", "2026-10", { sentenced: 3600 }, "_r2"));
}, 120_000);
afterAll(() => fresh.close());

describe("the year to date up to October", { timeout: 60_000 }, () => {
  it("is not revised by the rest of the reports, and is by a correction", async () => {
    expect(await october(at.part)).toEqual(["89.604810996564", false]);
    expect(await october(at.whole)).toEqual(["102.875", false]);
    // 400 fewer of 8,230 on 8,000 places.
    expect(await october(at.corrected)).toEqual(["97.875", true]);
    expect(await october(null)).toEqual(["97.875", true]);
  });

  it("says so of the office that corrected it alone", async () => {
    const values = await fresh.warehouse.kpiBreakdown({ kpi: "RH01", period: "FY2570-YTD-2026-10", asOf: null }, "office", viewer);
    expect(values.filter(({ revised }) => revised).map(({ office }) => office)).toEqual(["DOC-5006"]);
  });

  it("was never revised by rules from before", async () => {
    const { rules } = fresh.definitions;
    await recordDefinitions(fresh.store, {
      ...fresh.definitions,
      rules: { ...rules, rating: { ...rules.rating, revisedToDate: undefined } },
    });
    expect(await october(null)).toEqual(["97.875", false]);
    expect(await october(at.corrected)).toEqual(["97.875", true]);
  });
});
