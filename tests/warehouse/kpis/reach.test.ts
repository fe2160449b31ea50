/**
 * How far a KPI of two agencies goes. SO08: cases pending for more than a year at the execution and the probation offices. At an office, and in a
 * province where one of the two has none, only those count of whom reports are expected there.
 */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DataVersion } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import { PlainArithmetic, type PlainContract, type PlainEntry } from "../../promises/plain-arithmetic.js";
import { FreshStore, operator } from "../fresh-store.js";
import { contracts, cubeOf, entryOf, figure, type Given, office, type Where } from "../small-cube.js";
import { chiangMai } from "./chiang-mai.js";

const { reach: _, ...ratingBefore } = chiangMai.rules.rating;
const before = { ...chiangMai.rules, rating: ratingBefore };
/** Signatures are asked for from the quarter that is looked at. */
const signOff = { ...chiangMai.rules.signOff!, from: "2026-07" };
const withoutExecution = {
  ...chiangMai.province,
  offices: chiangMai.province.offices.filter(({ agency }) => agency !== "LED"),
};

/** At the end of each of these months: pending for more than a year, of all carried out. */
function cases(dataset: "led_cases" | "dop_cases", id: string, all: Record<string, [string, string]>): Given[] {
  const dims = dataset === "led_cases" ? "case_type=civil" : "case_type=adult_supervision";
  return Object.entries(all).flatMap(([period, [old, carried]]) => [
    { measure: `${dataset}.pending_over_1y`, office: id, period, value: old, dims },
    { measure: `${dataset}.carried_out`, office: id, period, value: carried, dims },
  ]);
}
const probation = cases("dop_cases", "DOP-5001", {
  "2026-04": ["8", "400"],
  "2026-05": ["9", "400"],
  "2026-06": ["10", "400"],
  "2026-07": ["12", "400"],
  "2026-08": ["14", "400"],
  "2026-09": ["20", "500"],
});
const execution = cases("led_cases", "LED-5001", {
  "2026-04": ["80", "1000"],
  "2026-05": ["90", "1000"],
  "2026-06": ["100", "1000"],
});

/** The same of the second implementation, by the rule of today. */
function secondly(given: readonly Given[], period: string, level: string, place: string | null, where: Where): string {
  const facts = given.map(({ measure, period: at, office: by, value, dims = "" }) => ({
    measure,
    period: at,
    office: by,
    district: null,
    dims: Object.fromEntries(dims.split(";").map((pair) => pair.split("=") as [string, string])),
    value: value!,
  }));
  const reports = given.map(({ measure, period: at, office: by }) => ({
    dataset: measure.split(".")[0]!,
    office: by,
    period: at,
    damaged: false,
  }));
  const plain = new PlainArithmetic(
    new Map([...where.contracts].map(([id, contract]) => [id, contract as unknown as PlainContract])),
    where.province.offices,
    new Set(),
    facts,
    reports,
  );
  const is = plain.figure(entryOf("SO08") as PlainEntry, period, level, place);
  if (is.state !== "REPORTED") return is.state;
  return String((Number(is.numerator!.total) / Number(is.denominator!.total)) * 100);
}

interface Case {
  period: string;
  at: string;
  was: string;
  is: string;
}
function told(given: Given[], where: Where, { period, at }: Pick<Case, "period" | "at">): string {
  const { state, value } = figure("SO08", period, cubeOf(given, [], where), at ? office(at) : undefined);
  return state === "REPORTED" ? value! : state;
}

describe("a KPI of two agencies, one of which is a quarter behind", () => {
  const given = [...probation, ...execution];
  it.each<Case>([
    { period: "FY2569-Q3", at: "", was: "7.857142857143", is: "7.857142857143" }, // 110 ÷ 1,400
    { period: "FY2569-Q4", at: "", was: "MISSING", is: "MISSING" },
    { period: "FY2569-Q4", at: "LED-5001", was: "MISSING", is: "MISSING" },
    { period: "FY2569-Q4", at: "DOP-5001", was: "MISSING", is: "4" }, // 20 ÷ 500
    { period: "FY2569-YTD", at: "", was: "7.857142857143", is: "7.857142857143" },
    { period: "FY2569-YTD", at: "LED-5001", was: "10", is: "10" },
    { period: "FY2569-YTD", at: "DOP-5001", was: "2.5", is: "4" }, // to June 10 ÷ 400, to September 20 ÷ 500
    { period: "FY2569-YTD-2026-09", at: "DOP-5001", was: "MISSING", is: "4" },
    { period: "FY2569", at: "DOP-5001", was: "MISSING", is: "4" },
    { period: "FY2569-Q4", at: "DOC-5006", was: "MISSING", is: "MISSING" },
  ])("goes as far in $period at '$at' as what is expected there: $is", ({ is, was, ...asked }) => {
    expect(told(given, { contracts, province: chiangMai.province }, asked)).toBe(is);
    expect(told(given, { contracts, province: chiangMai.province, rules: before }, asked)).toBe(was);
    const other = secondly(given, asked.period, asked.at ? "office" : "province", asked.at || null, {
      contracts,
      province: chiangMai.province,
    });
    expect(Number(other) ? Number(other).toFixed(6) : other).toBe(Number(is) ? Number(is).toFixed(6) : is);
  });
});

describe("a KPI of two agencies in a province where one of them has no office", () => {
  const where = { contracts, province: withoutExecution };
  it.each<Case>([
    { period: "FY2569-Q4", at: "", was: "MISSING", is: "4" },
    { period: "FY2569-Q4", at: "DOP-5001", was: "MISSING", is: "4" },
    { period: "FY2569-YTD", at: "", was: "MISSING", is: "4" },
    { period: "FY2570-Q1", at: "", was: "MISSING", is: "MISSING" }, // nobody sent it yet
  ])("is the other's in $period at '$at': $is", ({ is, was, ...asked }) => {
    expect(told(probation, where, asked)).toBe(is);
    expect(told(probation, { ...where, rules: before }, asked)).toBe(was);
    expect(secondly(probation, asked.period, asked.at ? "office" : "province", asked.at || null, where)).toBe(is);
  });

  it("waits for an agency whose data begin later, and is not the other's alone until then", () => {
    const later = new Map(contracts).set("led_cases", { ...contracts.get("led_cases")!, since: "2026-10" });
    const begun = cases("led_cases", "LED-5001", { "2026-10": ["1", "10"], "2026-11": ["1", "10"], "2026-12": ["1", "10"] });
    const asked = { period: "FY2569-Q4", at: "" };
    expect(told([...probation, ...begun], { contracts: later, province: chiangMai.province }, asked)).toBe("MISSING");
  });

  it("waits for an agency whose only office closes within the year to date, whose months would be lost", () => {
    const offices = chiangMai.province.offices.filter(({ id, agency }) => agency !== "LED" || id === "LED-5001");
    const closing = { ...chiangMai.province, offices: offices.map((one) => (one.id === "LED-5001" ? { ...one, to: "2026-06-30" } : one)) };
    const given = [...probation, ...execution];
    expect(told(given, { contracts, province: closing }, { period: "FY2569-YTD", at: "" })).toBe("7.857142857143");
    expect(told(given, { contracts, province: closing }, { period: "FY2569-Q4", at: "" })).toBe("4");
  });
});

describe("through the product, in such a province", { timeout: 120_000 }, () => {
  let fresh: FreshStore;
  let old: DataVersion;
  let now: DataVersion;
  const line = (month: string, pending: number, branch: string) => ({
    id: month + branch,
    office: `สำนักงานคุมประพฤติจังหวัดเชียงใหม่${branch}`,
    month: `${Number(month.slice(0, 4)) + 543}${month.slice(4)}`,
    caseType: "ควบคุมและสอดส่องผู้ใหญ่",
    lawGroup: "พ.ร.บ.จราจรทางบก (เมาสุรา)",
    cases: { broughtForward: 500, newReceived: 0, closed: 0, remaining: 500 },
    olderThanOneYear: pending,
    psr: { due: null, onTime: null },
  });
  const so08 = (version: DataVersion, more: object = {}) =>
    fresh.warehouse.kpiValue({ kpi: "SO08", period: "FY2569-Q4", asOf: `${version.id}@2026-10-20`, ...more }, operator);
  const shown = async (version: DataVersion) => {
    const { value, state, status, statusReason, ref } = await so08(version);
    return { value, state, status, statusReason, ref };
  };
  let first: Awaited<ReturnType<typeof shown>>;

  beforeAll(async () => {
    fresh = await FreshStore.with((is: Recorded): Recorded => ({ ...is, province: withoutExecution, rules: { ...before, signOff } }));
    const lines = ["2026-07", "2026-08", "2026-09"].flatMap((month, i) => ["", " สาขาฝาง"].map((branch) => line(month, 18 + i, branch)));
    const text = `${lines.map((one) => JSON.stringify(one)).join("\n")}\n`;
    expect(await fresh.bringText("dop_cases", "dop_cases.ndjson", text)).toMatchObject({ state: "LOADED" });
    old = await fresh.warehouse.dataVersion();
    first = await shown(old);
    const definitions = { ...fresh.definitions, rules: { ...chiangMai.rules, signOff } };
    await recordDefinitions(fresh.store, definitions);
    fresh = FreshStore.over(fresh.store, definitions);
    now = await fresh.warehouse.dataVersion();
  }, 120_000);
  afterAll(() => fresh.close());

  it("has no figure by rules from before, and goes on having none as of then", async () => {
    expect(first).toMatchObject({ value: null, state: "MISSING" });
    expect(await shown(old)).toEqual(first);
  });

  it("has one by those of today, at its card, by office and in its evidence", async () => {
    expect(await shown(now)).toMatchObject({ value: "4", state: "REPORTED", statusReason: "PLAN_MET" });
    const card = await fresh.warehouse.kpiValue({ kpi: "SO08", asOf: `${now.id}@2026-10-20` }, operator);
    expect(card).toMatchObject({ period: "FY2569-Q4", value: "4" });
    const { numerator, denominator } = await fresh.warehouse.evidence(card.ref, operator);
    expect([numerator, denominator]).toEqual(["40", "1000"]);
    expect(await so08(now, { office: "DOP-5001" })).toMatchObject({ value: "4", completeness: { reported: 1, expected: 1 } });
  });

  it("is signed when those have signed who report it", async () => {
    expect((await so08(now)).signOff).toMatchObject({ state: "PROVISIONAL", awaiting: ["dop_cases"] });
    const by = { id: "officer", name: "officer", role: "officer" };
    for (const period of ["2026-07", "2026-08", "2026-09"])
      await fresh.warehouse.sign({ dataset: "dop_cases", period }, null, { by, reason: "ครบแล้ว" }, operator);
    const signed = await fresh.warehouse.dataVersion();
    expect((await so08(signed)).signOff).toMatchObject({ state: "SIGNED", awaiting: [] });
    expect((await so08(signed, { office: "DOP-5001" })).signOff).toMatchObject({ state: "SIGNED" });
    expect((await so08(now)).signOff).toMatchObject({ state: "PROVISIONAL" });
  });

  it("says of one that nobody in the province is asked for why it has none", async () => {
    const { state, statusWords } = await fresh.warehouse.kpiValue(
      { kpi: "SO01", period: "2026-09", asOf: `${now.id}@2026-10-20` },
      operator,
    );
    expect([state, statusWords.en]).toEqual(["NOT_APPLICABLE", "no office reports it in this period"]);
  });
});
