/** Every KPI of the sample data by every dimension it has: the parts are the whole. */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../warehouse/answer.js";
import { tenThousandths } from "../../warehouse/kpis/arithmetic/cube.sql.js";
import type { KpiSplit } from "../../warehouse/kpis/split-question.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

const analyst: Viewer = { exact: "none", lines: "all" };
let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
let asked: { kpi: string; dimension: string }[];

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
  asked = product.warehouse.kpis().flatMap(({ id, dimensions }) => dimensions.map((dimension) => ({ kpi: id, dimension: dimension.id })));
}, 600_000);
afterAll(async () => {
  await product?.close();
  made?.remove();
});

const sum = (split: KpiSplit, side: "numerator" | "denominator") =>
  split.parts.reduce((total, part) => total + (part[side] === null ? 0n : tenThousandths(part[side])), 0n);

describe("figures by a dimension", () => {
  it("add up: numerators to the whole's, denominators too where each part has its own", async () => {
    expect(asked.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const question of asked) {
      const split = await product.warehouse.kpiSplit(question, operator);
      const { numerator, denominator } = split.whole;
      // A mean is no sum of ten-thousandths; its parts are compared where nothing was divided.
      const isMean = numerator?.includes(".") && numerator.split(".")[1]!.length > 4;
      if (numerator === null || isMean) continue;
      // Nor does a median's numerator, the middle value itself, add up; its cases do.
      const isMedian = product.warehouse.kpis().find(({ id }) => id === question.kpi)!.entry.formula.takes === "median";
      if (!isMedian && sum(split, "numerator") !== tenThousandths(numerator)) wrong.push(`${question.kpi} ${question.dimension} above`);
      if (!split.summed && denominator && !/\.\d{5}/.test(denominator) && sum(split, "denominator") !== tenThousandths(denominator))
        wrong.push(`${question.kpi} ${question.dimension} below`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("never leave one withheld part to be worked out from the others", async () => {
    let hidden = 0;
    for (const { id } of product.warehouse.kpis().filter(({ datasets }) => datasets.some((one) => /^(pjo|djop)_/.test(one))))
      for (const period of ["2026-08", "2026-09", "2026-10", "FY2569"])
        for (const { dimension } of asked.filter(({ kpi }) => kpi === id)) {
          const { parts } = await product.warehouse.kpiSplit({ kpi: id, dimension, period }, analyst);
          const withheld = parts.filter(({ state }) => state === "WITHHELD");
          hidden += withheld.length;
          const others = parts.filter(({ numerator }) => numerator !== null && /[1-9]/.test(numerator));
          if (withheld.length === 1) expect([id, period, dimension, others.length]).toEqual([id, period, dimension, 0]);
          expect(
            withheld.flatMap(({ value, shown, numerator, denominator, share }) => [value, shown, numerator, denominator, share]),
          ).toEqual(withheld.flatMap(() => [null, null, null, null, null]));
        }
    expect(hidden).toBeGreaterThan(10);
  }, 120_000);

  it("of a sensitive dataset are not told below the province to who may not see exact figures", async () => {
    const { parts } = await product.warehouse.kpiSplit({ kpi: "AJ01", dimension: "sex", district: "5001", period: "FY2569" }, analyst);
    expect(new Set(parts.map(({ state }) => state))).toEqual(new Set(["WITHHELD"]));
  });
});
