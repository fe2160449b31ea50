/** What a figure tells beside its value, over the sample data: its period, its unit, by which file it was revised, and what moved it. */
import "./november.js";
import { Big } from "big.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../warehouse/warehouse.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

const director: Viewer = { exact: "none", lines: "all" };
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

describe("a card's period", { timeout: 120_000 }, () => {
  it("is the latest that is due, even where nothing came: reporting nothing never looks better than reporting half", async () => {
    const values = await product.warehouse.kpiValues(null, null, operator);
    const monthly = product.warehouse.kpis().filter(({ every, entry }) => every === "month" && entry.ripensAfterYears === undefined);
    const behind = values.filter(({ kpi, period }) => monthly.some(({ id }) => id === kpi) && !/^(2026-10|FY2570-YTD)$/.test(period));
    // Some are due later than a month after its end.
    for (const { kpi, period } of behind)
      expect([kpi, monthly.find(({ id }) => id === kpi)!.entry.lagDays > 24, period]).toEqual([kpi, true, period]);
    const silent = values.filter(({ completeness }) => completeness.expected > 0 && completeness.reported === 0);
    expect(silent.map(({ kpi }) => kpi)).toContain("AJ11");
    for (const one of silent) expect(one).toMatchObject({ status: "NOT_RATED", value: null });
    expect(silent.find(({ kpi }) => kpi === "AJ11")).toMatchObject({
      period: "FY2570-YTD",
      statusReason: "INCOMPLETE",
      completeness: { reported: 0, expected: 1 },
    });
  });
});

describe("a rescaled survey", { timeout: 60_000 }, () => {
  it("is told in the unit of then, and a comparison across says why there is none", async () => {
    const before = await product.warehouse.kpiValue({ kpi: "SO06", period: "FY2566" }, operator);
    expect(before).toMatchObject({ unit: "points_of_10", definitionVersion: 1, target: "9" });
    expect(await product.warehouse.kpiValue({ kpi: "SO06", period: "FY2567" }, operator)).toMatchObject({ unit: "percent" });
    const { reason, words } = await product.warehouse.change({ kpi: "SO06", against: "YEAR", period: "FY2567" }, operator);
    expect([reason, words.th, words.en]).toEqual(["BREAK", expect.stringContaining("เต็ม 10"), expect.stringContaining("out of 10")]);
  });
});

describe("a revision", { timeout: 300_000 }, () => {
  it("names a file that is among the source cells of the figure it made", async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const kpi of ["RH01", "RH02", "CP01", "SO01", "SO08"]) {
      for (const one of await product.warehouse.revisions({ kpi }, operator)) {
        if (one.cause !== "DELIVERY" || one.newState !== "REPORTED") continue;
        const value = await product.warehouse.kpiValue({ kpi, period: one.period, asOf: one.version }, operator);
        const { cells } = await product.warehouse.evidence(value.ref, operator);
        seen++;
        if (!cells.some(({ artifact }) => artifact.sha256 === one.artifact?.sha256))
          wrong.push(`${kpi} ${one.period} v${one.version}: ${one.artifact?.name}`);
      }
    }
    expect(seen).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

describe("what moved a figure of a sensitive dataset", { timeout: 120_000 }, () => {
  it("is told with the withheld places as one, never with one alone, and the parts sum to the change", async () => {
    let together = 0;
    for (const { id } of product.warehouse.kpis()) {
      for (const against of ["PREVIOUS", "YEAR"] as const) {
        const period = (await product.warehouse.kpiValue({ kpi: id }, director)).period;
        if (period.endsWith("-YTD") && against === "PREVIOUS") continue;
        const { change, parts, from, to, by, words, reason } = await product.warehouse.change({ kpi: id, against, period }, director);
        if (change === null) continue;
        if (reason === "MEDIAN") {
          expect([id, parts]).toEqual(["AJ13", []]);
          continue;
        }
        const sum = parts.reduce((total, { whole }) => total.plus(whole), new Big(0));
        expect([id, against, sum.minus(change).abs().lt("1e-11")]).toEqual([id, against, true]);
        if (!parts.some(({ withheld }) => withheld)) continue;
        together++;
        expect(words.en).not.toContain("no place named");
        for (const { period: at } of [from, to]) {
          const places = await product.warehouse.kpiBreakdown({ kpi: id, period: at }, by!, director);
          const hidden = places.filter(({ state }) => state === "WITHHELD").map(({ office, district }) => office ?? district);
          expect(parts.filter(({ place }) => hidden.includes(place))).toEqual([]);
          expect(hidden.length).not.toBe(1);
        }
      }
    }
    expect(together).toBeGreaterThan(0);
  });
});
