/** What moved a year to date, in its export: both comparisons, and by rules from before the one with the year before alone. */
import "../../promises/november.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore, operator } from "../fresh-store.js";
import { bringThreePrisons } from "../holds/prison-reports.js";

let fresh: FreshStore;
let before: string;
beforeAll(async () => {
  fresh = await FreshStore.open();
  await bringThreePrisons(fresh);
  const { rules } = fresh.definitions;
  const { contributions: _, ...exports } = rules.exports!;
  await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...rules, exports } });
  before = (await fresh.warehouse.dataVersion()).id;
  await recordDefinitions(fresh.store, fresh.definitions);
}, 120_000);
afterAll(() => fresh.close());

async function told(asOf: string | null) {
  const question = { of: "contributions" as const, kpis: ["RH01"], period: "FY2570-YTD", asOf };
  const { columns, batches } = await fresh.warehouse.exportOf(question, operator);
  const place = (id: string) => columns.findIndex((column) => column.id === id);
  const rows: unknown[][] = [];
  for await (const batch of batches())
    for (const row of batch)
      if (row[place("part")] === "all") rows.push(["against", "old_period", "period", "change"].map((id) => row[place(id)]));
  return { rows, about: columns[place("against")]!.about?.en };
}

it("has its last month beside the one before, as GraphQL has, and says so", async () => {
  const { rows, about } = await told(null);
  const { from, to, change } = await fresh.warehouse.change({ kpi: "RH01", against: "PREVIOUS", period: "FY2570-YTD" }, operator);
  expect(rows.map(([against]) => against)).toEqual(["PREVIOUS", "YEAR"]);
  expect(rows[0]).toEqual(["PREVIOUS", from.period, to.period, change]);
  expect([from.period, to.period]).toEqual(["2026-09", "2026-10"]);
  expect(about).toContain("its last month or quarter");
});

it("has none of it as of rules from before", async () => {
  const { rows, about } = await told(before);
  expect(rows.map(([against]) => against)).toEqual(["YEAR"]);
  expect(about).toContain("none of a year to date");
});
