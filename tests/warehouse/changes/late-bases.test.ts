/** A figure of an earlier year that comes late, is completed, goes, or is moved by a definition: what it flips this year, with its cause. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const places = capacity[1].replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
const fang = (month: string): [string, string] => {
  const [name, text] = population("5006", month, { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 });
  return [name.replace("5006", "5009"), text.replace("รจก.เชียงใหม่", "รจ.อ.ฝาง")];
};
let fresh: FreshStore;
let recorded: Recorded;
const at = { loaded: "" };
const now = async () => (await fresh.warehouse.dataVersion()).id;
const bring = ([name, text]: [string, string]) => fresh.bringText("doc_population", name, text);

/** What a step flipped of the month that the target is of, as it is listed. */
async function flippedBy(step: () => Promise<unknown>) {
  const since = await now();
  await step();
  const told = (await fresh.warehouse.revisions({ kpi: "RH01", since }, viewer)).filter(({ period }) => period === "2026-10");
  const flips = await fresh.warehouse.flips(told, viewer);
  return told.map(({ cause, artifact, version, words, old, new: value }, i) => {
    expect([old, value, version]).toEqual(["102.875", "102.875", String(Number(since) + 1)]);
    return [cause, flips[i]!.old, flips[i]!.new, artifact?.name ?? null, words];
  });
}
async function redefine(change: (is: Recorded) => Recorded): Promise<void> {
  recorded = change(recorded);
  await recordDefinitions(fresh.store, recorded);
}

beforeAll(async () => {
  // This October is to be at most 5 % over the October before.
  fresh = await FreshStore.with((is) => ({
    ...is,
    kpis: is.kpis.map((entry) => (entry.id === "RH01" ? { ...entry, better: "lower" as const } : entry)),
    targets: [
      ...is.targets.filter(({ kpi }) => kpi !== "RH01"),
      { kpi: "RH01", fiscalYear: 2570, period: "2026-10", kind: "change" as const, value: "5" },
    ],
  }));
  recorded = fresh.definitions;
  await fresh.bringText("doc_capacity", "capacity_256803.csv", places);
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places.replace("31 มี.ค. 2568", "31 มี.ค. 2569"));
  // 5,215, 2,715 and 300 inmates on 8,000 places are 102.875 %.
  await bring(population("5006", "2026-10", { sentenced: 4000 }));
  await bring(population("5001", "2026-10", { sentenced: 1500 }));
  await bring(fang("2026-10"));
  at.loaded = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("a figure of last year", { timeout: 60_000 }, () => {
  it("that comes late gives this year's plan, and flips by it", async () => {
    // 5,215 of 5,820 are 89.605 %: 5 % over them 94.085.
    expect(await flippedBy(() => bring(population("5006", "2025-10", { sentenced: 4000 })))).toEqual([
      [
        "PLAN",
        "NOT_RATED",
        "WATCH",
        "population_5006_256810.csv",
        {
          th: "แผนถึงงวดนี้เปลี่ยนจาก ไม่มี เป็น 94.1% เพราะได้รับค่าของ ต.ค. 2568",
          en: "the plan moved from none to 94.1%, because the figure of Oct 2025 came",
        },
      ],
    ]);
  });

  it("of which the rest comes moves it again", async () => {
    const since = await now();
    // 7,930 of 7,710 are 102.853 %: 5 % over them 107.996.
    expect(await flippedBy(() => bring(population("5001", "2025-10", { sentenced: 1500 })))).toEqual([
      [
        "PLAN",
        "WATCH",
        "ON_TRACK",
        "population_5001_256810.csv",
        {
          th: "แผนถึงงวดนี้เปลี่ยนจาก 94.1% เป็น 108.0% เพราะได้รับส่วนที่เหลือของค่าของ ต.ค. 2568",
          en: "the plan moved from 94.1% to 108.0%, because the rest of the figure of Oct 2025 came",
        },
      ],
    ]);
    // However much earlier is asked from: of both steps each with its own version.
    const all = await fresh.warehouse.revisions({ kpi: "RH01", since: String(Number(since) - 1) }, viewer);
    expect(all.filter(({ period, cause }) => period === "2026-10" && cause === "PLAN").map(({ version }) => version)).toEqual([
      String(Number(since) + 1),
      since,
    ]);
    const { items } = await fresh.warehouse.changes(since, null, viewer);
    expect(items.filter(({ kind, kpi, period }) => kind === "STATUS" && kpi === "RH01" && period === "2026-10")).toMatchObject([
      {
        detail: "PLAN",
        statusOld: "WATCH",
        statusNew: "ON_TRACK",
        version: String(Number(since) + 1),
        artifact: { name: "population_5001_256810.csv" },
      },
    ]);
  });

  it("that a definition moves flips by that, with no file", async () => {
    // The other prison is of this year alone: 5,215 of 5,820 again.
    const opened = (is: Recorded) =>
      is.province.offices.map((office) => (office.id === "DOC-5001" ? { ...office, from: "2026-06-01" } : office));
    expect(await flippedBy(() => redefine((is) => ({ ...is, province: { ...is.province, offices: opened(is) } })))).toEqual([
      [
        "PLAN",
        "ON_TRACK",
        "WATCH",
        null,
        {
          th: "แผนถึงงวดนี้เปลี่ยนจาก 108.0% เป็น 94.1% เพราะนิยามเปลี่ยน ค่าของ ต.ค. 2568 จึงเปลี่ยน",
          en: "the plan moved from 108.0% to 94.1%, because a definition changed the figure of Oct 2025",
        },
      ],
    ]);
  });

  it("that moves with rules that flip the same is told once, by those", async () => {
    const { offices } = fresh.definitions.province;
    const flipped = await flippedBy(() =>
      redefine((is) => ({
        ...is,
        province: { ...is.province, offices },
        rules: { ...is.rules, band: { ...is.rules.band, offFrom: 0.06 } },
      })),
    );
    expect(flipped.map(([cause, old, value]) => [cause, old, value])).toEqual([["DEFINITION", "WATCH", "ON_TRACK"]]);
  });

  it("by rules that tell corrections alone is no cause, late or moved by a definition", async () => {
    const { rating } = recorded.rules;
    await redefine((is) => ({ ...is, rules: { ...is.rules, rating: { ...rating, causes: "own" } } }));
    const told = await fresh.warehouse.revisions({ kpi: "RH01", since: at.loaded }, viewer);
    // The first coming of last year's figure, its rest and the office that opened later flipped as much; none is told.
    expect(told.filter(({ period }) => period === "2026-10").map(({ cause }) => cause)).toEqual(["DEFINITION"]);
  });
});
