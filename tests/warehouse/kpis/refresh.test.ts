/** A load refreshes the KPIs it can move and no others: after any loads a full refresh finds nothing to change. */
import "../../promises/november.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthsOf, type Period, periodsBetween } from "../../../connectors/period.js";
import { type Sql, sql } from "../../../warehouse/engine/sql.js";
import { dependentPeriods } from "../../../warehouse/kpis/arithmetic/dependants.js";
import { refreshKpis } from "../../../warehouse/kpis/refresh.js";
import { STILL } from "../../../warehouse/load/shape.js";
import { reportersOf } from "../../../warehouse/measures/expected.js";
import { FreshStore } from "../fresh-store.js";
import { chiangMai } from "./chiang-mai.js";

let office: FreshStore;
beforeAll(async () => {
  office = await FreshStore.open();
});
afterAll(() => office.close());

/** A stock with a denominator carried forward, a flow by population, a running total, a cohort counted each year, and stocks of two other agencies. */
const measures: Record<string, { ids: string[]; dims: string }> = {
  doc_population: { ids: ["inmates"], dims: "legal_status=sentenced;sex=male" },
  doc_capacity: { ids: ["standard_places"], dims: "sex=male" },
  dopa_population: { ids: ["population"], dims: "age=25_59;sex=male" },
  oncb_arrests: { ids: ["cases"], dims: "" },
  oncb_treatment: { ids: ["entered", "due", "completed", "followed"], dims: "" },
  led_cases: { ids: ["pending_over_1y", "carried_out"], dims: "case_type=civil" },
  dop_cases: { ids: ["received", "pending_over_1y", "carried_out"], dims: "case_type=investigation;law_group=drunk_driving" },
};
const kpis = chiangMai.kpis.filter(({ formula }) =>
  [...formula.numerator, ...(formula.denominator ?? [])].every(({ measure }) => measures[measure.split(".")[0]!]),
);

interface Arrival {
  dataset: string;
  /** Which of the dataset's periods, counted from July 2025. */
  nth: number;
  /** How many of its offices report. */
  offices: number;
  value: number;
}

const periodOf = ({ dataset, nth }: Arrival): Period => {
  const periods = periodsBetween(office.definitions.contracts.get(dataset)!.due.every, "2025-07", "2026-09");
  return periods[nth % periods.length]!;
};

/** What a delivery leaves in core and marts, written down without a file: the offices' reports of one period, or none of them any more. */
async function arrive(arrival: Arrival, version: number): Promise<string[]> {
  const { contracts, province, rules } = office.definitions;
  const contract = contracts.get(arrival.dataset)!;
  const period = periodOf(arrival);
  const { ids, dims } = measures[arrival.dataset]!;
  const offices = reportersOf(contract, province, period).slice(0, arrival.offices);
  const district = contract.district ? "5001" : null;
  return office.store.database.write((session) =>
    session.transaction(async () => {
      const close = (table: Sql) =>
        session.run(
          sql`update ${table} set recorded_to = ${version} where dataset = ${contract.id} and period = ${period} and recorded_to = ${STILL}`,
        );
      await close(sql`core.report`);
      await close(sql`mart.month`);
      for (const { id } of offices) {
        await session.run(sql`insert into core.report (dataset, office, period, delivery, arrived_at, received_at, rank, modified_at, damaged, recorded_from, recorded_to)
          values (${contract.id}, ${id}, ${period}, 1, '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z', '', '', 0, ${version}, ${STILL})`);
        for (const measure of ids)
          await session.run(sql`insert into mart.month values (${contract.id}, ${measure}, ${period}, ${id}, ${district}, ${dims},
            ${arrival.value}::decimal(38, 4), 1, 0, 0, false, null, ${version}, ${STILL})`);
      }
      const believed = { contracts, province, kpis, rules };
      return refreshKpis(session, believed, version, "2026-10", [{ dataset: contract.id, periods: [period] }]);
    }),
  );
}

/** @returns what a full refresh would close and add: nothing, if loads refreshed all they could move */
async function wouldChange(version: number): Promise<unknown[]> {
  let found: unknown[] = [];
  const { contracts, province, rules } = office.definitions;
  await office.store.database
    .write((session) =>
      session.transaction(async () => {
        await refreshKpis(session, { contracts, province, kpis, rules }, version, "2026-10", null);
        found = await session.all(
          sql`select kpi, period, level, place, state, data_to, recorded_from from mart.kpi where recorded_from = ${version} or recorded_to = ${version} limit 5`,
        );
        throw new Error("only asked");
      }),
    )
    .catch((error: Error) => {
      if (error.message !== "only asked") throw error;
    });
  return found;
}

const arrivals = fc.array(
  fc.record({
    dataset: fc.constantFrom(...Object.keys(measures)),
    nth: fc.nat(14),
    offices: fc.nat(3),
    value: fc.integer({ min: 0, max: 5000 }),
  }),
  { minLength: 3, maxLength: 7 },
);

describe("after loads", () => {
  it("of any months in any order, corrected and withdrawn, a full refresh changes nothing", async () => {
    let version = office.store.version;
    expect(kpis.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(arrivals, async (list) => {
        for (const arrival of list) await arrive(arrival, ++version);
        expect(await wouldChange(++version)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("of a month far beyond the one before it, what ended in between and could not be told till now is worked out too", async () => {
    let version = office.store.version + 500;
    const flow = (nth: number, offices = 3) => arrive({ dataset: "dop_cases", nth, offices, value: 40 }, ++version);
    // What other trials left is withdrawn.
    for (let nth = 0; nth < 15; nth++) await flow(nth, 0);
    await flow(0);
    const year = () =>
      office.store.database.read((session) =>
        session.one<{ state: string; numerator: string }>(
          sql`select state, numerator::varchar as numerator from mart.kpi where kpi = 'CP12' and period = 'FY2568' and level = 'province' and recorded_to = ${STILL}`,
        ),
      );
    expect((await year())?.state).toBe("MISSING");
    // November is of another fiscal year: the one that it lets be told is read once more.
    await flow(4);
    expect(await year()).toMatchObject({ state: "REPORTED", numerator: expect.stringMatching(/^[1-9]/) });
    expect(await wouldChange(++version)).toEqual([]);
  });

  it("of one month of one dataset only the KPIs that stand on it were computed", async () => {
    const computed = await arrive({ dataset: "doc_capacity", nth: 0, offices: 3, value: 100 }, office.store.version + 1000);
    expect(computed).toEqual(["RH01"]);
  });
});

describe("what a change can move", () => {
  const periods = (kpi: string, dataset: string, changed: Period) =>
    [...dependentPeriods(chiangMai.kpis.find(({ id }) => id === kpi)!, dataset, [changed], office.definitions.contracts, "2026-10")].sort();

  it("of a stock is its month and the periods around it", () => {
    expect(periods("RH01", "doc_population", "2026-03")).toEqual(["2026-03", "FY2569", "FY2569-H1", "FY2569-Q2", "FY2569-YTD"]);
  });
  it("of what is carried forward for twelve months is a year of figures", () => {
    const moved = periods("RH01", "doc_capacity", "FY2568-H1");
    expect(moved.filter((period) => monthsOf(period).length === 1)).toHaveLength(18);
    expect(moved.at(-1)).toBe("FY2569-YTD");
  });
  it("of a running total is also the next month, which is the difference to it, but not October", () => {
    expect(periods("CP01", "oncb_arrests", "2025-12")).toContain("2026-01");
    expect(periods("CP01", "oncb_arrests", "2025-12")).toContain("FY2569-Q2");
    expect(periods("CP01", "oncb_arrests", "2025-09")).not.toContain("2025-10");
  });
  it("of a dataset that a KPI does not ask is nothing of it, though it came with one that it does", () => {
    expect(periods("CP01", "doc_population", "2026-03")).toEqual([]);
  });
});
