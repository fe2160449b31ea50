/** A figure of an earlier year is corrected: what it flips this year, through the plans that are made of it. */
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
const at = { loaded: "", corrected: "" };
const now = async () => (await fresh.warehouse.dataVersion()).id;
const bring = ([name, text]: [string, string]) => fresh.bringText("doc_population", name, text);

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
  await fresh.bringText("doc_capacity", "capacity_256803.csv", places);
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places.replace("31 มี.ค. 2568", "31 มี.ค. 2569"));
  // 5,215, 2,715 and 300 inmates on 8,000 places are 102.875 %, in both years.
  for (const month of ["2025-10", "2026-10"]) {
    await bring(population("5006", month, { sentenced: 4000 }));
    await bring(population("5001", month, { sentenced: 1500 }));
    await bring(fang(month));
  }
  at.loaded = await now();
  // 2,000 fewer last year are 77.875 %: 5 % over them are 81.76875.
  await bring(population("5006", "2025-10", { sentenced: 2000 }, "_r2"));
  at.corrected = await now();
}, 120_000);
afterAll(() => fresh.close());

const words = {
  th: "แผนถึงงวดนี้เปลี่ยนจาก 108.0% เป็น 81.8% เพราะค่าของ ต.ค. 2568 ถูกแก้ไข",
  en: "the plan moved from 108.0% to 81.8%, because the figure of Oct 2025 was corrected",
};

describe("a corrected figure of last year", { timeout: 60_000 }, () => {
  it("is a revision of last year, and of this year the cause of a flip, with its file and the plan before and after", async () => {
    const told = await fresh.warehouse.revisions({ kpi: "RH01", since: at.loaded }, viewer);
    const flips = await fresh.warehouse.flips(told, viewer);
    expect(told.map(({ period, cause, artifact }, i) => [period, cause, artifact?.name, flips[i]!.old, flips[i]!.new])).toEqual([
      ["2025-10", "DELIVERY", "population_5006_256810_r2.csv", "NOT_RATED", "NOT_RATED"],
      ["2026-10", "PLAN", "population_5006_256810_r2.csv", "ON_TRACK", "OFF_TRACK"],
      // A stock's year to date is its last month's figure, and rated as that.
      ["FY2570-YTD", "PLAN", "population_5006_256810_r2.csv", "ON_TRACK", "OFF_TRACK"],
    ]);
    expect(told[1]).toMatchObject({ old: "102.875", new: "102.875", version: at.corrected, words });
    expect(told[0]!.words).toBeNull();
  });

  it("is told so on the card's flipped status", async () => {
    const { items } = await fresh.warehouse.changes(at.loaded, at.corrected, viewer);
    expect(items.filter(({ kind, kpi }) => kind === "STATUS" && kpi === "RH01")).toMatchObject([
      {
        period: "2026-10",
        statusOld: "ON_TRACK",
        statusNew: "OFF_TRACK",
        detail: "PLAN",
        words,
        artifact: { name: "population_5006_256810_r2.csv" },
        version: at.corrected,
      },
      { period: "FY2570-YTD", detail: "PLAN", words },
    ]);
  });

  it("flips the office that sent it by its own figure, and no other", async () => {
    const causes = async (office: string) =>
      (await fresh.warehouse.revisions({ kpi: "RH01", since: at.loaded, office }, viewer)).map(({ period, cause }) => [period, cause]);
    expect(await causes("DOC-5006")).toEqual([
      ["2025-10", "DELIVERY"],
      ["2026-10", "PLAN"],
      ["FY2570-YTD", "PLAN"],
    ]);
    expect(await causes("DOC-5001")).toEqual([]);
  });

  it("is no cause by rules from before it was told", async () => {
    const { rating } = fresh.definitions.rules;
    const rules: Recorded["rules"] = { ...fresh.definitions.rules, rating: { ...rating, causes: undefined } };
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules });
    const told = await fresh.warehouse.revisions({ kpi: "RH01", since: at.loaded }, viewer);
    expect(told.map(({ cause }) => cause)).toEqual(["DELIVERY"]);
    const { items } = await fresh.warehouse.changes(at.loaded, null, viewer);
    expect(
      items.filter(({ kind, kpi }) => kind === "STATUS" && kpi === "RH01").map((item) => [item.period, item.detail, item.words]),
    ).toEqual([["2026-10", null, null]]);
  });
});

describe("a target of a year that accumulates", { timeout: 120_000 }, () => {
  const months = Array.from({ length: 49 }, (_, i) => new Date(Date.UTC(2022, 9 + i, 1)).toISOString().slice(0, 7));
  /** 200 a month and 400 in April, so 2,600 a year, but where it says more. */
  const cases = (more: Record<string, number>): string =>
    months
      .flatMap((month) =>
        ["สำนักงานคุมประพฤติจังหวัดเชียงใหม่", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง"].map((office, i) => {
          const received = i === 1 ? 50 : (month.endsWith("-04") ? 350 : 150) + (more[month] ?? 0);
          return {
            office,
            month: `${Number(month.slice(0, 4)) + 543}${month.slice(4)}`,
            caseType: "ควบคุมและสอดส่องผู้ใหญ่",
            lawGroup: "พ.ร.บ.จราจรทางบก (เมาสุรา)",
            cases: { broughtForward: 0, newReceived: received, closed: received, remaining: 0 },
            olderThanOneYear: 0,
            psr: { due: null, onTime: null },
          };
        }),
      )
      .map((record, id) => `${JSON.stringify({ id, ...record })}\n`)
      .join("");

  it("moves with the sum of the year before, and with its season", async () => {
    const product = await FreshStore.open();
    try {
      const told = async (file: string, text: string) => {
        const since = (await product.warehouse.dataVersion()).id;
        await product.bringText("dop_cases", file, text);
        const own = await product.warehouse.revisions({ kpi: "CP12", since }, viewer);
        const flips = await product.warehouse.flips(own, viewer);
        return own.flatMap(({ period, cause, words, artifact }, i) =>
          period === "FY2570-YTD" ? [[cause, flips[i]!.old, flips[i]!.new, artifact?.name, words?.en]] : [],
        );
      };
      // 2,600 less 5 % are 2,470, of which October brings a thirteenth: 190, and 200 is more.
      await told("dop_cases.ndjson", cases({}));
      // 2,800 less 5 % are 2,660, of which October brings 800 of 10,600.
      expect(await told("dop_cases_2.ndjson", cases({ "2026-04": 200 }))).toEqual([
        [
          "PLAN",
          "WATCH",
          "ON_TRACK",
          "dop_cases_2.ndjson",
          "the target moved from 2,470 to 2,660 cases and the plan from 190 to 201 cases, because the figure of FY 2569 was corrected",
        ],
      ]);
      // Of 11,200 it brings less.
      expect(await told("dop_cases_3.ndjson", cases({ "2026-04": 200, "2024-04": 600 }))).toEqual([
        [
          "PLAN",
          "ON_TRACK",
          "WATCH",
          "dop_cases_3.ndjson",
          "the plan moved from 201 to 190 cases, because figures of earlier years that its season is drawn from were corrected: Apr 2024",
        ],
      ]);
    } finally {
      await product.close();
    }
  });
});
