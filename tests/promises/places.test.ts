/** One district's and one office's figures beside everybody's: the same values, ranked among their like. */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KpiValue } from "../../warehouse/kpis/answer.js";
import type { PlaceKpi } from "../../warehouse/kpis/place-report.js";
import { compareDecimals } from "../../warehouse/kpis/place-report.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
}, 600_000);
afterAll(async () => {
  await product?.close();
  made?.remove();
});

describe("a district", () => {
  it("has every KPI of its level, with the figures that the breakdown gives, and a rank that counts those who do better", async () => {
    const rows: PlaceKpi[] = await product.warehouse.placeKpis({ district: "5009" }, operator);
    const kpis = product.warehouse.kpis();
    expect(rows.map(({ value }) => value.kpi)).toEqual(kpis.filter(({ levels }) => levels.includes("district")).map(({ id }) => id));
    for (const { value, rank, of, tied, withheldOf } of rows) {
      const all = await product.warehouse.kpiBreakdown({ kpi: value.kpi, period: value.period }, "district", operator);
      expect(value).toEqual(all.find(({ district }) => district === "5009"));
      const lacks = (one: KpiValue) => one.partial && ["INCOMPLETE", "SOURCE_OVERDUE", "NOT_DUE"].includes(one.statusReason);
      const isKnown = (one: KpiValue) =>
        one.state === "REPORTED" && one.value !== null && one.statusReason !== "SMALL_DENOMINATOR" && !lacks(one);
      const known = all.flatMap((one) => (isKnown(one) ? [Number(one.value)] : []));
      expect(of).toBe(known.length);
      expect(withheldOf).toBe(all.filter(({ state }) => state === "WITHHELD").length);
      expect([value.kpi, tied]).toEqual([value.kpi, rank !== null && known.filter((one) => one === Number(value.value)).length > 1]);
      const { better } = kpis.find(({ id }) => id === value.kpi)!;
      if (!isKnown(value) || known.length < 5) expect([value.kpi, rank]).toEqual([value.kpi, null]);
      else if (rank === null) expect(better === "within_band" || value.value === null).toBe(true);
      else
        expect(rank).toBe(known.filter((one) => (better === "higher" ? one > Number(value.value) : one < Number(value.value))).length + 1);
    }
  }, 60_000);
  it("says how many places are withheld from who asks, and so have no rank", async () => {
    const seen = await product.warehouse.placeKpis({ district: "5009" }, { exact: "none", lines: "none" });
    expect(seen.filter(({ withheldOf }) => withheldOf > 0).length).toBeGreaterThan(0);
  }, 60_000);
  it("is worked out with all its like, once for all who are asked about at a moment", async () => {
    const [one, again] = await Promise.all(["5009", "5009"].map((district) => product.warehouse.placeKpis({ district }, operator)));
    for (const [i, { value }] of one!.entries()) expect(value).toBe(again![i]!.value);
    // Another viewer's are another's.
    const [seen] = await product.warehouse.placeKpis({ district: "5009" }, { exact: "none", lines: "none" });
    expect(seen!.value).not.toBe(one![0]!.value);
  });
  it("has a trend that ends with the period shown, or before a year to date", async () => {
    const [row] = await product.warehouse.placeKpis({ district: "5009", period: "2026-09" }, operator);
    const { periods } = await row!.trend();
    expect([row!.value.period, periods.length, periods.at(-1)]).toEqual(["2026-09", 13, "2026-09"]);
  });
});

describe("an office", () => {
  it("has only what it reports itself", async () => {
    const rows = await product.warehouse.placeKpis({ office: "DOC-5009" }, operator);
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(({ value }) => product.warehouse.kpis().find(({ id }) => id === value.kpi)!.owner))).toEqual(new Set(["DOC"]));
  });
  it("has each report it should send, as the health matrix has them", async () => {
    const reports = await product.warehouse.officeReports("DOC-5009", 2569, null);
    const { cells } = await product.warehouse.dataHealth(2569, null, operator);
    expect(reports.length).toBeGreaterThan(24);
    for (const { dataset, period, state } of reports) {
      const cell = cells.find((one) => one.dataset === dataset && one.period === period)!;
      const isMissing = cell.missing.includes("DOC-5009");
      expect([dataset, period, state === "MISSING" || state === "NOT_DUE"]).toEqual([dataset, period, isMissing]);
      if (state === "LATE") expect(cell.late).toContain("DOC-5009");
    }
  });
});

describe("decimals", () => {
  it.each([
    ["1", "1.0", 0],
    ["0.9", "0.10", 1],
    ["-2", "1", -1],
    ["12345678901234567890.1", "12345678901234567890.2", -1],
  ] as const)("%s against %s", (one, other, wanted) => expect(compareDecimals(one, other)).toBe(wanted));
});
