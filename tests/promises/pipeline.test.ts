/** The justice pipeline over the sample data: it adds up wherever the sample world does, and says why wherever it cannot. */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PipelineView } from "../../warehouse/pipeline/answer.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
let months: PipelineView;
let years: PipelineView;

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
  months = await product.warehouse.pipeline({ from: "2022-11", to: "2026-10" }, operator);
  years = await product.warehouse.pipeline({ grain: "year", from: "FY2566", to: "FY2569" }, operator);
}, 600_000);
afterAll(async () => {
  await product?.close();
  made?.remove();
});

const stage = (view: PipelineView, id: string) => view.stages.find((one) => one.id === id)!;
const handover = (view: PipelineView, id: string) => view.handovers.find((one) => one.id === id)!;

describe("the pipeline of the sample data", () => {
  it("has every month of four years", () => expect([months.periods.length, months.periods.at(-1)]).toEqual([48, "2026-10"]));

  it.each(["remand", "prison", "probation"])("closes at every month of %s that was gone through, whoever has reported", (id) => {
    const { balance, difference, reasons } = stage(months, id);
    const wrong = balance.flatMap((is, i) => (is === "CLOSED" || is === "MISSING" ? [] : [`${months.periods[i]} ${is} ${difference[i]}`]));
    // The sample puts what was told wrongly right within seven months; until then the stage does not close, and says so.
    expect(wrong.filter((month) => month < "2026-04")).toEqual([]);
    expect(balance.filter((is) => is === "CLOSED").length).toBeGreaterThan(40);
    // Where a report is lacking, its office is named; nowhere is a line silently short.
    balance.forEach((is, i) => {
      if (is === "MISSING") expect(reasons[i]!.map(({ code }) => code)).toContain("REPORT_MISSING");
    });
  });

  it("opens each month with what stood at the end of the one before, over the same offices", () => {
    for (const id of ["remand", "prison"]) {
      const { rows } = stage(months, id);
      const [opening, closing] = [rows.find(({ role }) => role === "OPENING")!, rows.find(({ role }) => role === "CLOSING")!];
      for (let i = 1; i < months.periods.length; i++)
        if (!opening.partial[i] && !closing.partial[i - 1]) expect(opening.values[i]).toBe(closing.values[i - 1]);
    }
  });

  it("leads from every figure to source cells that add up to it", async () => {
    const at = months.periods.length - 1;
    const period = months.periods[at]!;
    const lines = [
      ...months.stages.flatMap((one) => one.rows.map((row) => ({ part: one.id, line: row.id, value: row.values[at]! }))),
      ...months.handovers.flatMap((one) => [
        { part: one.id, line: "sends", value: one.sends.values[at]! },
        { part: one.id, line: "receives", value: one.receives.values[at]! },
      ]),
    ].filter(({ value }) => value !== null);
    expect(lines.length).toBeGreaterThan(20);
    for (const { part, line, value } of lines) {
      const { cells, numerator, withheld } = await product.warehouse.pipelineEvidence({ part, line, period }, operator);
      const sum = cells.reduce((total, cell) => total + cell.sign * Number(cell.factor) * Number(cell.value), 0);
      expect([part, line, numerator, String(sum), withheld]).toEqual([part, line, value, value, false]);
    }
    const year = await product.warehouse.pipelineEvidence({ part: "prison", line: "judged", period: "FY2569" }, operator);
    expect(new Set(year.cells.map((cell) => cell.period)).size).toBe(12);
    await expect(product.warehouse.pipelineEvidence({ part: "prison", line: "nobody", period }, operator)).rejects.toThrow(
      /REQUEST_INVALID|prison nobody/,
    );
  });

  it("shows no cells of a figure that it withholds, nor lines of a sensitive dataset without a grant", async () => {
    const nobody = { exact: "none", lines: "none" } as const;
    const at = months.periods.length - 1;
    const view = await product.warehouse.pipeline({ period: months.periods[at]! }, nobody);
    const told = view.stages.flatMap((one) =>
      one.rows.map((row) => ({ part: one.id, line: row.id, state: row.states[0], datasets: row.datasets })),
    );
    const guarded = told.filter(({ state, datasets }) => state === "WITHHELD" || datasets.some((id) => /^djop_/.test(id)));
    expect(guarded.length).toBeGreaterThan(0);
    for (const { part, line } of guarded) {
      const { cells, withheld } = await product.warehouse.pipelineEvidence({ part, line, period: months.periods[at]! }, nobody);
      if (told.find((one) => one.part === part && one.line === line)!.state === "REPORTED" || withheld)
        expect([part, line, cells]).toEqual([part, line, []]);
    }
  });

  it("hands parolees on with about one in eight going elsewhere", () => {
    const { sends, receives, difference, results } = handover(months, "parole");
    const whole = results.flatMap((is, i) => (is === "DIFFERS" || is === "EQUAL" ? [i] : []));
    expect(whole.length).toBeGreaterThan(36);
    const sum = (values: (string | null)[]) => whole.reduce((total, i) => total + Number(values[i]), 0);
    expect(sum(receives.values) / sum(sends.values)).toBeGreaterThan(0.85);
    expect(sum(receives.values) / sum(sends.values)).toBeLessThan(0.91);
    expect(sum(difference)).toBe(sum(receives.values) - sum(sends.values));
  });

  it("agrees between a case closed and a person who left, and between a year's releases and its cohort", () => {
    const ended = handover(months, "supervision_ended");
    expect(ended.results.filter((is) => is === "DIFFERS")).toEqual([]);
    expect(ended.results.filter((is) => is === "EQUAL").length).toBeGreaterThan(36);
    for (const id of ["release_to_cohort", "probation_to_cohort", "training_to_cohort"]) {
      const { results, difference, reasons } = handover(years, id);
      results.forEach((is, i) => {
        if (is === "EQUAL") expect(difference[i]).toBe("0");
        else
          expect([id, years.periods[i], is, reasons[i]!.map(({ code }) => code)]).toEqual([
            id,
            years.periods[i],
            "MISSING",
            expect.anything(),
          ]);
      });
      expect(results).toContain("EQUAL");
    }
  });

  it("says of every gap why it is there", () => {
    for (const view of [months, years])
      for (const of of [...view.stages.map(({ balance, reasons, stockWhy }) => ({ results: balance, reasons, why: stockWhy }))])
        of.results.forEach((is, i) => {
          if (is === "NO_STOCK") expect(of.why).not.toBeNull();
          else if (is !== "CLOSED") expect(of.reasons[i]!.length).toBeGreaterThan(0);
        });
    for (const view of [months, years])
      for (const { results, reasons } of view.handovers)
        results.forEach((is, i) => {
          if (is !== "EQUAL") expect(reasons[i]!.length).toBeGreaterThan(0);
        });
  });

  it("is the same when asked again as of the same version, and empty before the first", async () => {
    const { version } = months;
    expect(await product.warehouse.pipeline({ from: "2022-11", to: "2026-10", asOf: version.id }, operator)).toEqual(months);
    const early = await product.warehouse.pipeline({ period: "2026-10", asOf: "1" }, operator);
    expect(early.stages.flatMap(({ rows }) => rows.flatMap(({ values }) => values)).filter((value) => value !== null)).toEqual([]);
  });

  it("goes out as an export with the same figures, differences and reasons", async () => {
    const made = await product.warehouse.exportOf({ of: "pipeline", period: "2026-10" }, operator);
    const rows: (string | number | boolean | null)[][] = [];
    for await (const batch of made.batches()) rows.push(...batch);
    const column = (id: string) => made.columns.findIndex((one) => one.id === id);
    const value = (part: string, line: string) =>
      rows.find((row) => row[column("part_id")] === part && row[column("line")] === line)?.[column("value")] ?? null;
    const last = months.periods.indexOf("2026-10");
    expect(value("prison", "closing")).toBe(stage(months, "prison").rows.find(({ id }) => id === "closing")!.values[last]);
    expect(value("prison", "difference")).toBe(stage(months, "prison").difference[last]);
    expect(value("parole", "difference")).toBe(handover(months, "parole").difference[last]);
    const lacking = rows.filter((row) => row[column("value")] === null && row[column("obs_status")] !== "NOT_APPLICABLE");
    expect(
      lacking.filter((row) => row[column("reason_th")] === null).map((row) => `${row[column("part_id")]} ${row[column("line")]}`),
    ).toEqual([]);
    // Each line has the unit of what it counts, whatever its stage counts and whichever side it is on.
    const row = (part: string, line: string) => rows.find((one) => one[column("part_id")] === part && one[column("line")] === line)!;
    const unit = (part: string, line: string) => row(part, line)[column("unit")];
    expect(["suspects", "cases"].map((line) => unit("arrest", line))).toEqual(["persons", "cases"]);
    expect(["closing", "cases", "difference"].map((line) => unit("juvenile", line))).toEqual(["persons", "cases", "persons"]);
    expect(["closing", "completed_well", "breached", "reoffended"].map((line) => unit("probation", line))).toEqual([
      "cases",
      ...["persons", "persons", "persons"],
    ]);
    const sides = ["sends", "receives", "difference"];
    expect(sides.map((line) => unit("parole", line))).toEqual(["persons", "cases", null]);
    expect(sides.map((line) => unit("arrest_to_remand", line))).toEqual(["persons", "persons", "persons"]);
    expect(sides.map((line) => unit("bail", line))).toEqual(["persons", null, null]);
    const without = rows.filter((one) => one[column("obs_status")] === "NOT_APPLICABLE");
    expect(without.length).toBeGreaterThan(5);
    expect(without.filter((one) => one[column("provisional")] === true)).toEqual([]);
  });
});

describe("an office that is counted for some of its months", () => {
  it("is not said to be left out", () => {
    const probation = stage(years, "probation");
    const reasons = probation.reasons[years.periods.indexOf("FY2566")]!.filter(({ code }) => code === "LEFT_OUT");
    expect(reasons.length).toBeGreaterThan(0);
    const at = reasons.find(({ offices }) => offices.includes("DOP-5001"))!;
    expect(at.words.en).toMatch(/^of .* only the periods with complete reports are counted$/);
    expect(at.words.th).toMatch(/นับเฉพาะงวดที่รายงานครบ$/);
  });
});
