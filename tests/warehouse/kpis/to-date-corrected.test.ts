/** A year to date up to a month that was corrected before its last month was told: what nobody had been told yet is no revision. */
import "../../promises/december.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh.close());

/** Drunk-driving cases of both probation offices by month, so many of the first one's. */
async function bring(name: string, received: Record<string, number>): Promise<string> {
  const lines = Object.entries(received).flatMap(([month, count]) =>
    ["สำนักงานคุมประพฤติจังหวัดเชียงใหม่", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง"].map((office, i) => ({
      office,
      month,
      caseType: "ควบคุมและสอดส่องผู้ใหญ่",
      lawGroup: "พ.ร.บ.จราจรทางบก (เมาสุรา)",
      cases: { broughtForward: 0, newReceived: i === 0 ? count : 50, closed: i === 0 ? count : 50, remaining: 0 },
      olderThanOneYear: 0,
      psr: { due: null, onTime: null },
    })),
  );
  const text = lines.map((line, id) => JSON.stringify({ id, ...line })).join("\n");
  expect(await fresh.bringText("dop_cases", name, `${text}\n`)).toMatchObject({ state: "LOADED" });
  return (await fresh.warehouse.dataVersion()).id;
}

const november = async (asOf: string) => {
  const { value, revised } = await fresh.warehouse.kpiValue({ kpi: "CP12", period: "FY2570-YTD-2026-11", asOf }, operator);
  return [value, revised];
};

it("is revised by what was corrected since it was told, not by what was corrected before", { timeout: 120_000 }, async () => {
  await bring("dop_cases.ndjson", { "2569-10": 150 });
  await bring("dop_cases_r2.ndjson", { "2569-10": 163 });
  const told = await bring("dop_cases_r3.ndjson", { "2569-10": 163, "2569-11": 171 });
  expect(await november(told)).toEqual(["434", false]);
  const corrected = await bring("dop_cases_r4.ndjson", { "2569-10": 166, "2569-11": 171 });
  expect(await november(corrected)).toEqual(["437", true]);
  expect(await november(told)).toEqual(["434", false]);
});
