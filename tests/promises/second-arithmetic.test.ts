/**
 * Every figure of the sample data, worked out a second time from the observations by an implementation that shares no code with the first:
 * every KPI, every period it has, the province, every office and every district.
 */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "../../warehouse/engine/sql.js";
import { operator } from "../warehouse/fresh-store.js";
import {
  amount,
  type Fact,
  PlainArithmetic,
  type PlainContract,
  type PlainEntry,
  type PlainFigure,
  type Received,
} from "./plain-arithmetic.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
let second: PlainArithmetic;

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
  const contracts = new Map<string, PlainContract>([...product.definitions.contracts].map(([id, contract]) => [id, contract as never]));
  const facts: Fact[] = [];
  for (const id of contracts.keys()) {
    const { nodes } = await product.warehouse.observations(id, {}, 5_000_000, null, operator);
    for (const { measure, period, office, district, dimensions, state, value } of nodes) {
      if (state === "NOT_APPLICABLE" || !office) continue;
      facts.push({
        measure: `${id}.${measure.split(".").at(-1)}`,
        period,
        office,
        district,
        dims: dimensions,
        value: state === "REPORTED" ? value! : state === "MISSING" ? "missing" : "not collected",
      });
    }
  }
  const reports = await product.store.database.read((session) =>
    session.all<Received & { lost: number }>(
      sql`select dataset, office, period, damaged as lost, damaged > 0 as damaged from core.report where recorded_to = 2147483647`,
    ),
  );
  const { offices, districts } = product.definitions.province;
  const capital = new Set(districts.filter((district) => district.capital).map(({ id }) => id));
  second = new PlainArithmetic(contracts, offices, capital, facts, reports);
}, 600_000);

afterAll(async () => {
  await product?.close();
  made?.remove();
});

interface Row {
  kpi: string;
  period: string;
  level: string;
  place: string;
  state: string;
  numerator: string | null;
  numerator_over: number;
  denominator: string | null;
  denominator_over: number;
  partial: boolean;
}

const part = (total: string | null, over: number) => (total === null ? null : { total: amount(total), over });

describe("a second implementation", () => {
  it("gives every figure that the first gives, and no other", async () => {
    const rows = await product.store.database.read((session) =>
      session.all<Row>(
        sql`select kpi, period, level, place, state, numerator::varchar as numerator, numerator_over, denominator::varchar as denominator,
          denominator_over, partial from mart.kpi where recorded_to = 2147483647`,
      ),
    );
    expect(rows.length).toBeGreaterThan(20_000);
    const entries = new Map(product.definitions.kpis.map((entry) => [entry.id, entry as PlainEntry]));
    const differing: string[] = [];
    for (const row of rows) {
      const is = second.figure(entries.get(row.kpi)!, row.period, row.level, row.place || null);
      const first = {
        state: row.state,
        numerator: part(row.numerator, row.numerator_over),
        denominator: part(row.denominator, row.denominator_over),
        ...(row.state === "REPORTED" ? { partial: row.partial } : {}),
      };
      const other = {
        state: is.state,
        numerator: is.numerator,
        denominator: is.denominator,
        ...(is.state === "REPORTED" ? { partial: is.partial } : {}),
      };
      const text = (value: unknown) => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? String(v) : v));
      if (text(first) !== text(other))
        differing.push(`${row.kpi} ${row.period} ${row.level} ${row.place}: ${text(first)} / ${text(other)}`);
    }
    expect(differing.slice(0, 20)).toEqual([]);
    expect(differing.length).toBe(0);
    const known = new Set(rows.map(({ kpi, period, level, place }) => `${kpi} ${period} ${level} ${place}`));
    const periods = [...new Set(rows.map(({ period }) => period))];
    const { offices, districts } = product.definitions.province;
    const places = [
      { level: "province", place: "" },
      ...offices.map(({ id }) => ({ level: "office", place: id })),
      ...districts.map(({ id }) => ({ level: "district", place: id })),
    ];
    const unknown = [...entries.values()].flatMap((entry) =>
      periods.flatMap((period) =>
        places
          .filter(({ level, place }) => !known.has(`${entry.id} ${period} ${level} ${place}`))
          .filter(({ level, place }) => second.figure(entry, period, level, place || null).state === "REPORTED")
          .map(({ level, place }) => `${entry.id} ${period} ${level} ${place}`),
      ),
    );
    expect(unknown).toEqual([]);
  }, 600_000);

  it("gives every year to date up to a month that the first works out when it is asked", async () => {
    const differing: string[] = [];
    let reported = 0;
    for (const entry of product.definitions.kpis)
      for (const period of ["FY2567-YTD-2023-12", "FY2568-YTD-2025-01", "FY2569-YTD-2025-10", "FY2569-YTD-2026-05", "FY2570-YTD-2026-12"]) {
        const question = { kpi: entry.id, period };
        const places = await Promise.all(
          entry.levels.map((level) =>
            level === "province"
              ? product.warehouse.kpiValue(question, operator).then((value) => [value])
              : product.warehouse.kpiBreakdown(question, level, operator),
          ),
        );
        for (const value of places.flat()) {
          const level = value.office ? "office" : value.district ? "district" : "province";
          const is = second.figure(entry as PlainEntry, period, level, value.office ?? value.district);
          if (is.state === "REPORTED") reported++;
          const mean = (sum: PlainFigure["numerator"]) => sum && Number(sum.total) / 10_000 / sum.over;
          const told = [
            value.state,
            value.numerator && Number(value.numerator),
            value.denominator && Number(value.denominator),
            value.partial,
          ];
          const other = is.state === "REPORTED" ? [is.state, mean(is.numerator), mean(is.denominator), is.partial] : [is.state, null, null];
          const same = told.every((one, i) => (typeof one === "number" ? Math.abs(one - Number(other[i])) < 1e-6 : one === other[i]));
          // What no office is asked for has no figure, whichever of both words says it.
          const none = !["REPORTED", "NOT_COLLECTED"].includes(value.state) && is.state !== "REPORTED";
          if (!same && !none) differing.push(`${entry.id} ${period} ${level} ${value.office ?? value.district ?? ""}: ${told} / ${other}`);
        }
      }
    expect(differing.slice(0, 10)).toEqual([]);
    expect(reported).toBeGreaterThan(1500);
  }, 600_000);
});
