/**
 * The mean and the median of days through real registers: what is loaded, corrected, asked as of before, withheld, taken apart and proved.
 * Every number was worked out by hand.
 */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbook } from "../../../connectors/sample/reports/xlsx.js";
import { trace } from "../../../gateway/commands/trace.js";
import type { Product } from "../../../gateway/wiring.js";
import type { Viewer } from "../../../warehouse/answer.js";
import type { EvidenceCell } from "../../../warehouse/kpis/answer.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { FreshStore, operator } from "../fresh-store.js";

const analyst: Viewer = { exact: "none", lines: "all" };
const columns = ["วันที่รับคำขอ", "ประเภทความช่วยเหลือ", "อำเภอ", "เพศ", "ผลการพิจารณา", "วันที่มีมติ", "จำนวนเงินอนุมัติ", "วันที่จ่าย"];
const title = "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม ประจำปีงบประมาณ พ.ศ. 2569";

/** A request decided on the 20th of a month, so many days after it came. */
function decided(month: "2025-10" | "2025-11", days: number, district: string, sex: string, purpose = "ปล่อยชั่วคราว"): string[] {
  const day = new Date(`${month}-20T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  const thai = (date: string) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${Number(date.slice(0, 4)) + 543}`;
  return [thai(day.toISOString().slice(0, 10)), purpose, district, sex, "อนุมัติ", thai(`${month}-20`), "10,000", "-"];
}
/** October: Fang 3, 5, 7, 9, 40 days; Mae Rim 10 and 60. November: Fang 1, 2, 2, 4, 4, 4. */
const fang = (month: "2025-10" | "2025-11", days: number[]) => days.map((one, i) => decided(month, one, "ฝาง", i % 2 ? "ญ" : "ช"));
const lines = (last = 40) => [
  ...fang("2025-10", [3, 5, 7, 9, last]),
  decided("2025-10", 10, "แม่ริม", "ช"),
  decided("2025-10", 60, "แม่ริม", "ญ"),
  ...fang("2025-11", [1, 2, 2, 4, 4, 4]),
];

let fresh: FreshStore;
let first: string;
const bring = (sheet: string[][]) =>
  fresh.bringText("pjo_justice_fund", "กองทุนยุติธรรม_2569.xlsx", workbook([registerSheet(title, "30 พฤศจิกายน 2568", columns, sheet)], title));
const told = async (kpi: string, period: string, more: { district?: string; office?: string; asOf?: string } = {}, viewer = operator) => {
  const { state, value } = await fresh.warehouse.kpiValue({ kpi, period, ...more }, viewer);
  return state === "REPORTED" ? value : state;
};

beforeAll(async () => {
  fresh = await FreshStore.open();
  expect(await bring(lines())).toMatchObject({ state: "LOADED", quarantine: [] });
  first = (await fresh.warehouse.dataVersion()).id;
}, 120_000);
afterAll(() => fresh?.close());

describe("days to a decision", () => {
  it.each([
    ["2025-10", "19.142857142857", "9"], // 3 + 5 + 7 + 9 + 40 + 10 + 60 = 134, ÷ 7; the fourth of 3 5 7 9 10 40 60
    ["2025-11", "2.833333333333", "3"], // 17 ÷ 6; half of 2 + 4
    ["FY2569-YTD", "11.615384615385", "4"], // 151 ÷ 13; the seventh of 1 2 2 3 4 4 4 5 7 9 10 40 60; half of 9 and 3 would be 6
  ])("%s: a mean of %s and a median of %s", async (period, ...wanted) => {
    expect([await told("AJ12", period), await told("AJ13", period)]).toEqual(wanted);
    expect([await told("AJ12", period, { office: "PJO-5001" }), await told("AJ13", period, { office: "PJO-5001" })]).toEqual(wanted);
  });

  it("by district are of its own cases, and of few they are withheld from who may not see them", async () => {
    const both = async (viewer: Viewer) => {
      const at = (district: string) => Promise.all(["AJ12", "AJ13"].map((kpi) => told(kpi, "2025-10", { district }, viewer)));
      return { fang: await at("5009"), maeRim: await at("5007") };
    };
    expect(await both(operator)).toEqual({ fang: ["12.8", "7"], maeRim: ["35", "35"] });
    // Two cases are withheld, and Fang with them: the province's less Fang's would tell them.
    expect(await both(analyst)).toEqual({ fang: ["WITHHELD", "WITHHELD"], maeRim: ["WITHHELD", "WITHHELD"] });
    const { ref } = await fresh.warehouse.kpiValue({ kpi: "AJ13", period: "2025-10", district: "5007" }, analyst);
    expect(await fresh.warehouse.evidence(ref, analyst)).toMatchObject({ withheld: true, numerator: null, denominator: null, cells: [] });
  });

  it("are proved by every case, and their number", async () => {
    const { ref } = await fresh.warehouse.kpiValue({ kpi: "AJ13", period: "2025-10" }, operator);
    const evidence = await fresh.warehouse.evidence(ref, operator);
    expect(evidence).toMatchObject({
      arithmetic: { numerator: "median", denominator: "sum" },
      numerator: "9",
      denominator: "7",
      times: "1",
    });
    const of = (part: EvidenceCell["part"]) => evidence.cells.filter((cell) => cell.part === part).map(({ value }) => Number(value));
    expect(of("numerator").sort((a, b) => a - b)).toEqual([3, 5, 7, 9, 10, 40, 60]);
    expect(of("denominator")).toEqual(Array(7).fill(1));
    const product = { warehouse: fresh.warehouse } as unknown as Product;
    const { text } = await trace.run({ product, say: () => undefined }, ["AJ13"], { period: "2025-10" });
    expect(text).toContain("median 9 of 7 cases × 1");
  });

  it("by sex are of each one's own cases; medians of parts do not add up", async () => {
    const split = await fresh.warehouse.kpiSplit({ kpi: "AJ13", period: "2025-10", dimension: "sex" }, operator);
    const parts = Object.fromEntries(split.parts.map(({ code, value, denominator }) => [code, [value, denominator]]));
    expect(parts).toMatchObject({ male: ["8.5", "4"], female: ["9", "3"] }); // 3 7 10 40; 5 9 60
    expect([split.summed, split.words.en]).toEqual([false, expect.stringContaining("medians of parts neither add up")]);
    const mean = await fresh.warehouse.kpiSplit({ kpi: "AJ12", period: "2025-10", dimension: "sex" }, operator);
    expect(mean.parts.map(({ value }) => value)).toEqual(expect.arrayContaining(["15", "24.666666666667"])); // 60 ÷ 4; 74 ÷ 3
  });

  it("are compared: a mean is taken apart by places, a median is not, and says why", async () => {
    const change = (kpi: string) => fresh.warehouse.change({ kpi, against: "PREVIOUS", period: "2025-11" }, operator);
    const mean = await change("AJ12");
    expect(mean).toMatchObject({ by: "district", method: "MIDPOINT", reason: null, change: "-16.309523809524" });
    expect(mean.parts.map(({ place }) => place).sort()).toEqual(["5007", "5009"]);
    const median = await change("AJ13");
    expect(median).toMatchObject({ change: "-6", method: null, reason: "MEDIAN", parts: [], own: null, mix: null });
    expect(median.words.th).toContain("ลดลง 6.0 วัน");
    expect(median.words.th).toContain("มัธยฐานของแต่ละแห่งไม่บวกกัน");
    expect(median.words.en).toContain("medians of places do not add up");
  });

  it("of a median are not forecast, and say why", async () => {
    const { shown, reason, reasonWords } = await fresh.warehouse.forecast("AJ13", null, operator);
    expect([shown, reason]).toEqual([false, "MEDIAN"]);
    expect(reasonWords!.th).toMatch(/มัธยฐาน/);
  });

  it("show no more of single cases in a dataset's own answers than before: few are withheld, and sums are of all", async () => {
    const measures = ["days_taken", "decided"];
    const asked = (viewer: Viewer, groupBy: string[]) =>
      fresh.warehouse.measureSeries({ dataset: "pjo_justice_fund", measures, from: "2025-10", to: "2025-10", groupBy }, viewer);
    const whole = await asked(analyst, []);
    expect(whole.groups.map(({ values }) => values)).toEqual([["134"], ["7"]]);
    const places = await asked(analyst, ["district"]);
    const at = (district: string) => places.groups.filter((one) => one.district === district).map(({ states }) => states[0]);
    expect(at("5007")).toEqual(["WITHHELD", "WITHHELD"]);
    const contract = fresh.definitions.contracts.get("pjo_justice_fund")!;
    expect(Object.keys(contract.measures)).toEqual(["requests", "decided", "decided_21d", "days_taken", "approved", "baht_approved"]);
  });

  it("follow a correction, and answer as of before it as they did", async () => {
    const changed = lines(8); // 40 days were 8: 3 5 7 8 9 10 60
    expect(await bring(changed)).toMatchObject({ state: "LOADED" });
    expect([await told("AJ13", "2025-10"), await told("AJ12", "2025-10")]).toEqual(["8", "14.571428571429"]);
    expect([await told("AJ13", "2025-10", { asOf: first }), await told("AJ12", "2025-10", { asOf: first })]).toEqual([
      "9",
      "19.142857142857",
    ]);
    const before = await fresh.warehouse.kpiValue({ kpi: "AJ13", period: "2025-10", asOf: first }, operator);
    const { cells, numerator } = await fresh.warehouse.evidence(before.ref, operator);
    expect([numerator, cells.some(({ value }) => value === "40")]).toEqual(["9", true]);
    const moved = await fresh.warehouse.revisions({ kpi: "AJ13" }, operator);
    expect(moved).toEqual(expect.arrayContaining([expect.objectContaining({ period: "2025-10", old: "9", new: "8" })]));
  });
});
