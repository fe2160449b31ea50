/** A ceiling filed by half-years, through the product: drunk-driving cases, 1,200 in the first half of FY2570 and 900 in the second. */
import "../../promises/november.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import type { Target } from "../../../warehouse/kpis/kpi.js";
import { FreshStore, operator } from "../fresh-store.js";
import { chiangMai } from "./chiang-mai.js";

const half = (period: string, value: string): Target => ({ kpi: "CP12", fiscalYear: 2570, kind: "level", value, period });
const { halves: _, ...ratingBefore } = chiangMai.rules.rating;
const line = (branch: string) => ({
  id: branch,
  office: `สำนักงานคุมประพฤติจังหวัดเชียงใหม่${branch}`,
  month: "2569-10",
  caseType: "ควบคุมและสอดส่องผู้ใหญ่",
  lawGroup: "พ.ร.บ.จราจรทางบก (เมาสุรา)",
  cases: { broughtForward: 0, newReceived: 100, closed: 60, remaining: 40 },
  olderThanOneYear: 0,
  psr: { due: null, onTime: null },
});

let fresh: FreshStore;
let old: string;
let now: string;
const told = async (version: string) => {
  const { value, target, planToDate, planBasis, status, outlook, ref } = await fresh.warehouse.kpiValue(
    { kpi: "CP12", period: "FY2570-YTD", asOf: `${version}@2026-11-23` },
    operator,
  );
  return { value, target, planToDate, planBasis, status, outlook, ref };
};
let first: Awaited<ReturnType<typeof told>>;

beforeAll(async () => {
  fresh = await FreshStore.with(
    (is: Recorded): Recorded => ({
      ...is,
      targets: [...is.targets.filter(({ kpi }) => kpi !== "CP12"), half("FY2570-H1", "1200"), half("FY2570-H2", "900")],
      rules: { ...is.rules, rating: ratingBefore },
    }),
  );
  const text = `${["", " สาขาฝาง"].map((branch) => JSON.stringify(line(branch))).join("\n")}\n`;
  expect(await fresh.bringText("dop_cases", "dop_cases.ndjson", text)).toMatchObject({ state: "LOADED" });
  old = (await fresh.warehouse.dataVersion()).id;
  first = await told(old);
  const definitions = { ...fresh.definitions, rules: chiangMai.rules };
  await recordDefinitions(fresh.store, definitions);
  fresh = FreshStore.over(fresh.store, definitions);
  now = (await fresh.warehouse.dataVersion()).id;
}, 120_000);
afterAll(() => fresh.close());

it("makes the plan to date, and says what each month left may bring", async () => {
  const { outlook, ...rest } = await told(now);
  // 1,200 ÷ 6 by October; 2,100 − 200 over eleven months.
  expect(rest).toMatchObject({ value: "200", target: "2100", planToDate: "200", planBasis: "FILED", status: "ON_TRACK" });
  expect(outlook).toMatchObject({ monthsLeft: 11, neededPerMonth: "172.727272727273", reached: false });
  expect(outlook!.words.en).toBe("at most 172 cases a month for the 11 months left · at today’s pace 2,100 cases by the year’s end");
});

it("made none by rules from before, which go on saying so", async () => {
  expect(first).toMatchObject({ value: "200", target: null, planToDate: null, outlook: null, status: "NOT_RATED" });
  expect(await told(old)).toEqual(first);
});
