/** A signed figure that is what it was, and is rated otherwise: what moved is its plan or its target, and the sign-off says so beside the state it keeps. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const director = { id: "u2", name: "สมชาย", role: "director" };
const places = capacity[1].replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
const fang = (month: string): [string, string] => {
  const [name, text] = population("5006", month, { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 });
  return [name.replace("5006", "5009"), text.replace("รจก.เชียงใหม่", "รจ.อ.ฝาง")];
};
let fresh: FreshStore;
const at = { signed: "", corrected: "", target: "", anew: "" };
const now = async () => (await fresh.warehouse.dataVersion()).id;
const bring = ([name, text]: [string, string]) => fresh.bringText("doc_population", name, text);
const sign = () => fresh.warehouse.sign({ dataset: null, period: "2026-10" }, null, { by: director, reason: "ยังขาดบางรายงาน" }, viewer);
const october = (asOf: string | null = null, office: string | null = null) =>
  fresh.warehouse.kpiValue({ kpi: "RH01", period: "2026-10", asOf, office }, viewer);
const ratingOf = async (asOf: string | null = null, office: string | null = null) =>
  fresh.warehouse.signedRating(await october(asOf, office), viewer);
const targeted = (is: Recorded, value: string): Recorded => ({
  ...is,
  targets: [
    ...is.targets.filter(({ kpi }) => kpi !== "RH01"),
    { kpi: "RH01", fiscalYear: 2570, period: "2026-10", kind: "change" as const, value },
  ],
});

beforeAll(async () => {
  fresh = await FreshStore.with((is) => ({
    ...targeted(is, "5"),
    kpis: is.kpis.map((entry) => (entry.id === "RH01" ? { ...entry, better: "lower" as const } : entry)),
  }));
  await fresh.bringText("doc_capacity", "capacity_256803.csv", places);
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places.replace("31 มี.ค. 2568", "31 มี.ค. 2569"));
  // 102.875 % in both years, of which this one may be 5 % over the other.
  for (const month of ["2025-10", "2026-10"]) {
    await bring(population("5006", month, { sentenced: 4000 }));
    await bring(population("5001", month, { sentenced: 1500 }));
    await bring(fang(month));
  }
  await sign();
  at.signed = await now();
  await bring(population("5006", "2025-10", { sentenced: 2000 }, "_r2"));
  at.corrected = await now();
  // 50 % over 77.875 are 116.8125.
  await recordDefinitions(fresh.store, targeted(fresh.definitions, "50"));
  at.target = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("a signed figure whose plan moved", { timeout: 60_000 }, () => {
  it("keeps its signature and says from which status to which, with the plan before and after", async () => {
    expect(await october(at.corrected)).toMatchObject({ status: "OFF_TRACK", signOff: { state: "SIGNED", changed: [] } });
    expect(await ratingOf(at.corrected)).toEqual({
      old: "ON_TRACK",
      new: "OFF_TRACK",
      cause: "PLAN",
      version: at.corrected,
      words: {
        th: "ค่ายังเป็นตามที่ลงนาม แต่ผลเทียบแผนเปลี่ยนหลังลงนาม จาก “เป็นไปตามแผน” เป็น “ไม่เป็นไปตามแผน” โดยแผนถึงงวดนี้เปลี่ยนจาก 108.0% เป็น 81.8% เพราะค่าของ ต.ค. 2568 ถูกแก้ไข",
        en: "the figure is as it was signed; its rating changed after the signature, from on track to off track: the plan moved from 108.0% to 81.8%, because the figure of Oct 2025 was corrected",
      },
    });
  });

  it("says nothing as of the signature, nor where its own plan stayed", async () => {
    expect(await ratingOf(at.signed)).toBeNull();
    expect(await ratingOf(at.corrected, "DOC-5001")).toBeNull();
    expect(await ratingOf(at.corrected, "DOC-5006")).toMatchObject({ old: "ON_TRACK", new: "OFF_TRACK", cause: "PLAN" });
  });

  it("says nothing where another target brought the rating back to what it was when it was signed", async () => {
    expect(await october(at.target)).toMatchObject({ status: "ON_TRACK", signOff: { state: "SIGNED" } });
    expect(await ratingOf(at.target)).toBeNull();
  });
});

describe("a signed figure whose target changed", { timeout: 60_000 }, () => {
  it("says so, and is no reason to sign it anew as it stands", async () => {
    // A ceiling of 77.875 itself.
    await recordDefinitions(fresh.store, targeted(fresh.definitions, "0"));
    expect(await ratingOf()).toMatchObject({
      old: "ON_TRACK",
      new: "OFF_TRACK",
      cause: "TARGET",
      words: {
        en: "the figure is as it was signed; its rating changed after the signature, from on track to off track, because its target changed",
      },
    });
    expect(await october()).toMatchObject({ signOff: { state: "SIGNED", changed: [] } });
  });

  it("is told by no rules from before", async () => {
    const { rating: _, ...signOff } = fresh.definitions.rules.signOff!;
    const is = targeted(fresh.definitions, "0");
    await recordDefinitions(fresh.store, { ...is, rules: { ...is.rules, signOff } });
    expect(await ratingOf()).toBeNull();
  });
});
