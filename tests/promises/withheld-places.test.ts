/** By office or district, no single place is withheld alone: the province less the others would tell it. */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../warehouse/answer.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

const analyst: Viewer = { exact: "none", lines: "all" };
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

describe("KPIs of sensitive datasets by place", () => {
  it("withhold at least two places, or none, and each of them wherever it is asked", async () => {
    const { warehouse } = product;
    const sensitive = warehouse.kpis().filter(({ datasets }) => datasets.some((one) => /^(pjo|djop)_/.test(one)));
    let seen = 0;
    for (const { id, levels } of sensitive)
      for (const by of ["office", "district"] as const)
        for (const period of levels.includes(by) ? ["2026-08", "2026-09", "2026-10", "FY2570-Q1", "FY2569"] : []) {
          const values = await warehouse.kpiBreakdown({ kpi: id, period }, by, analyst);
          const hidden = values.filter(({ state }) => state === "WITHHELD");
          seen += hidden.length;
          const others = values.filter(({ numerator }) => numerator !== null && /[1-9]/.test(numerator));
          if (hidden.length === 1) expect([id, by, period, others.length]).toEqual([id, by, period, 0]);
          for (const { kpi, office, district, ref } of hidden.slice(0, 2)) {
            expect((await warehouse.kpiValue({ kpi, period, office, district }, analyst)).state).toBe("WITHHELD");
            const { numerator, denominator, cells } = await warehouse.evidence(ref, analyst);
            expect([numerator, denominator, cells]).toEqual([null, null, []]);
          }
        }
    expect(seen).toBeGreaterThan(10);
  }, 120_000);

  it("withhold the lines of the part that is sensitive, say which that is, and show the cells of the other", async () => {
    const { ref } = await product.warehouse.kpiValue({ kpi: "CP11", period: "FY2570-YTD" }, analyst);
    const { cells, withheld, withheldParts, numerator } = await product.warehouse.evidence(ref, analyst);
    expect([withheld, withheldParts, numerator === null]).toEqual([true, ["numerator"], false]);
    expect(new Set(cells.map(({ part, dataset }) => `${part} ${dataset}`))).toEqual(new Set(["denominator dopa_population"]));
    expect(await product.warehouse.evidence(ref, operator)).toMatchObject({ withheld: false, withheldParts: [] });
  });

  it("withhold nothing from who may see exact figures", async () => {
    const values = await product.warehouse.kpiBreakdown({ kpi: "AJ01", period: "2026-10" }, "district", operator);
    expect(values.filter(({ state }) => state === "WITHHELD")).toEqual([]);
  });
});
