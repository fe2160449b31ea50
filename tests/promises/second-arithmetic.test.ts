/**
 * Every figure of the sample data, worked out a second time from the observations by an implementation that shares no code with the first:
 * every KPI, every period it has, the province, every office and every district.
 */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "../../warehouse/engine/sql.js";
import { operator } from "../warehouse/fresh-store.js";
import { amount, type Fact, PlainArithmetic, type PlainContract, type PlainEntry, type Received } from "./plain-arithmetic.js";
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
});
