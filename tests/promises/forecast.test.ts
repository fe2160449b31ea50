/** Forecasts over the sample data: shown only where they have earned it, and for enough KPIs to be of use. */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Forecast } from "../../warehouse/forecast/forecast.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
let all: Forecast[];

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
  all = await product.warehouse.forecasts(null, operator);
}, 600_000);
afterAll(async () => {
  await product?.close();
  made?.remove();
});

describe("forecasts of the sample data", () => {
  it("are shown by at least eight monthly KPIs, each better than naive, each with an interval that held", () => {
    const shown = all.filter((one) => one.shown);
    expect(shown.length).toBeGreaterThanOrEqual(8);
    for (const { kpi, test, yearEnd, months } of shown) {
      expect(Number(test!.mase)).toBeLessThan(1);
      expect(Number(test!.coverage)).toBeGreaterThanOrEqual(0.7);
      expect(Number(test!.coverage)).toBeLessThanOrEqual(0.9);
      expect(Number(yearEnd!.low)).toBeLessThanOrEqual(Number(yearEnd!.value));
      expect(Number(yearEnd!.value)).toBeLessThanOrEqual(Number(yearEnd!.high));
      // The year's first month is in, or, of AJ11, due and missing: then it is forecast too.
      expect([kpi, months.length, months.at(-1)!.period]).toEqual([kpi, kpi === "AJ11" ? 12 : 11, "2027-09"]);
    }
  });

  it("tell of the new year where its first month is due and missing, not that the year before is over", () => {
    const { fiscalYear, shown } = all.find(({ kpi }) => kpi === "AJ11")!;
    expect([fiscalYear, shown]).toEqual([2570, true]);
  });

  it("say why where they are not shown", () => {
    for (const { shown, reason, reasonWords, yearEnd } of all.filter((one) => !one.shown)) {
      expect([shown, reason !== null, reasonWords !== null, yearEnd]).toEqual([false, true, true, null]);
    }
    expect(all.find(({ kpi }) => kpi === "CP06")!.reason).toBe("NOT_MONTHLY");
  });

  it("of months that were reported and each lack a part say that, and not that there are no data", async () => {
    const { periods, groups } = await product.warehouse.series({ kpi: "AJ07", grain: "month" }, operator);
    const of = (list: "states" | "partial") => periods.map((_, i) => groups[0]![list][i]);
    const reported = of("states").filter((state) => state === "REPORTED");
    expect(reported.length).toBeGreaterThan(40);
    expect(of("partial").filter((is, i) => !is && of("states")[i] === "REPORTED")).toEqual([]);
    for (const kpi of ["AJ03", "AJ07"])
      expect([kpi, all.find((one) => one.kpi === kpi)]).toMatchObject([
        kpi,
        { shown: false, reason: "GAPS", reasonWords: { en: "too many months lack a part", th: "มีเดือนที่ข้อมูลไม่ครบมากเกินไป" } },
      ]);
  });

  it("say why pace and forecast differ where the target lies between them, and nothing of it elsewhere", async () => {
    const told: string[] = [];
    for (const { kpi, shown, yearEnd, besidePace } of all) {
      const { outlook, target } = await product.warehouse.kpiValue({ kpi }, operator);
      const { better, decimals } = product.definitions.kpis.find(({ id }) => id === kpi)!;
      const beyond = (end: string) => (better === "lower" ? Number(end) > Number(target) : Number(end) >= Number(target));
      const paced = shown && outlook?.yearEnd && target !== null && !outlook.reached;
      expect([kpi, besidePace !== undefined]).toEqual([kpi, Boolean(paced) && beyond(outlook!.yearEnd!) !== beyond(yearEnd!.value)]);
      if (!besidePace) continue;
      told.push(kpi);
      for (const amount of [outlook!.yearEnd!, yearEnd!.value, target!])
        for (const words of Object.values(besidePace))
          expect(words.replaceAll(",", "")).toContain(String(Number(Number(amount).toFixed(decimals))));
    }
    expect(told).toContain("CP01");
  });

  it("say it where they contradict today's status or miss the target with their whole interval, and nothing of it elsewhere", async () => {
    const told: string[] = [];
    for (const { kpi, shown, yearEnd, besidePace, besideTarget } of all) {
      const { status, target, targetLow, targetHigh } = await product.warehouse.kpiValue({ kpi }, operator);
      const { better } = product.definitions.kpis.find(({ id }) => id === kpi)!;
      const low = better === "within_band" ? targetLow : better === "higher" ? target : null;
      const high = better === "within_band" ? targetHigh : better === "lower" ? target : null;
      const keeps = (value: string) => (low === null || Number(value) >= Number(low)) && (high === null || Number(value) <= Number(high));
      const isAimed = shown && (low ?? high) !== null;
      const contradicts = isAimed && status !== "NOT_RATED" && (status === "ON_TRACK") !== keeps(yearEnd!.value);
      const beyond =
        isAimed && ((low !== null && Number(yearEnd!.high) < Number(low)) || (high !== null && Number(yearEnd!.low) > Number(high)));
      expect([kpi, besideTarget !== undefined]).toEqual([kpi, (contradicts || beyond) && !besidePace]);
      if (!besideTarget) continue;
      told.push(kpi);
      expect(besideTarget.en).toContain(keeps(yearEnd!.value) ? "keeps to the target" : "misses the target");
      expect(besideTarget.en.includes("today’s status")).toBe(contradicts);
      expect(besideTarget.th.includes("ผลเทียบแผนวันนี้คือ")).toBe(contradicts);
      for (const amount of [yearEnd!.low, yearEnd!.value, yearEnd!.high])
        for (const words of Object.values(besideTarget)) expect(words.replaceAll(",", "")).toContain(amount);
    }
    // Of KPIs that do not accumulate too.
    expect(told.filter((kpi) => !product.definitions.kpis.find(({ id }) => id === kpi)!.accumulates).length).toBeGreaterThan(1);
    const made = await product.warehouse.exportOf({ of: "forecast" }, operator);
    const ids = made.columns.map(({ id }) => id);
    const rows = new Map<string, unknown>();
    for await (const batch of made.batches())
      for (const row of batch) rows.set(String(row[ids.indexOf("kpi")]), row[ids.indexOf("beside_target_en")]);
    for (const kpi of told) expect(rows.get(kpi)).toBe(all.find((one) => one.kpi === kpi)!.besideTarget!.en);
  });

  it("are the same when asked again, and as they were at an earlier version", async () => {
    const version = (await product.warehouse.dataVersion()).id;
    expect(await product.warehouse.forecasts(version, operator)).toEqual(all);
  });

  it("tell nothing where a month is withheld from who asks", async () => {
    for (const { kpi, shown } of all) {
      const seen = await product.warehouse.forecast(kpi, null, { exact: "none", lines: "none" });
      if (seen.reason === "WITHHELD") expect([seen.yearEnd, seen.months, seen.test]).toEqual([null, [], null]);
      else expect(seen.shown).toBe(shown);
    }
  });
});
