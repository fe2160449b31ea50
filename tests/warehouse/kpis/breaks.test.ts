/**
 * Nothing is compared across a break unless its rule is declared: change targets, last year, last month, the season, the forecast.
 * Through the product: 49 months of drunk-driving cases, 200 a month and 400 in April, so 2,600 a year.
 */
import { afterEach, describe, expect, it } from "vitest";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import type { KpiEntry, Target } from "../../../warehouse/kpis/kpi.js";
import { type Break, breaksBetween, breaksOf, breaksWithin, comparable, conversionOf } from "../../../warehouse/kpis/rating/breaks.js";
import { FreshStore, operator } from "../fresh-store.js";
import { chiangMai } from "./chiang-mai.js";

let fresh: FreshStore | null = null;
let asOf: string;
afterEach(async () => {
  await fresh?.close();
  fresh = null;
});

const why = { th: "นับใหม่", en: "counted anew" };
const months = Array.from({ length: 49 }, (_, i) => new Date(Date.UTC(2022, 9 + i, 1)).toISOString().slice(0, 7));
const records = months.flatMap((month) =>
  ["สำนักงานคุมประพฤติจังหวัดเชียงใหม่", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง"].map((office, i) => {
    const received = i === 1 ? 50 : month.endsWith("-04") ? 350 : 150;
    const cases = { broughtForward: 0, newReceived: received, closed: received, remaining: 0 };
    return {
      office,
      month: `${Number(month.slice(0, 4)) + 543}${month.slice(4)}`,
      caseType: "ควบคุมและสอดส่องผู้ใหญ่",
      lawGroup: "พ.ร.บ.จราจรทางบก (เมาสุรา)",
      cases,
    };
  }),
);

async function product(change: (is: Recorded) => Recorded): Promise<void> {
  fresh = await FreshStore.with(change);
  const text = records
    .map((record, id) => JSON.stringify({ id, ...record, olderThanOneYear: 0, psr: { due: null, onTime: null } }))
    .join("\n");
  expect(await fresh.bringText("dop_cases", "dop_cases.ndjson", `${text}\n`)).toMatchObject({
    state: "LOADED",
    // Nearly all months are alike.
    problem: { code: "REPORT_REPEATED" },
  });
  asOf = `${(await fresh.warehouse.dataVersion()).id}@2026-11-23`;
}

/** CP12 with such versions and target of FY2570. */
const withVersions =
  (versions: KpiEntry["versions"], target?: Partial<Target>) =>
  (is: Recorded): Recorded => ({
    ...is,
    kpis: is.kpis.map((entry) => (entry.id === "CP12" ? { ...entry, versions } : entry)),
    targets: is.targets.map((one) => (one.kpi === "CP12" && one.fiscalYear === 2570 && target ? ({ ...one, ...target } as Target) : one)),
  });
const level = { kind: "level", value: "2400" } as const;
const yearSoFar = () => fresh!.warehouse.kpiValue({ kpi: "CP12", period: "FY2570-YTD", asOf }, operator);
const change = (against: "PREVIOUS" | "YEAR", period: string) => fresh!.warehouse.change({ kpi: "CP12", against, period, asOf }, operator);

describe("without a break", { timeout: 120_000 }, () => {
  it("a change target, the season and both comparisons stand", async () => {
    await product(withVersions(undefined));
    // 2,600 less 5 % is 2,470; October brings 200 of 2,600, a thirteenth: 190.
    expect(await yearSoFar()).toMatchObject({
      value: "200",
      target: "2470",
      planBasis: "SEASONAL",
      status: "WATCH",
      statusReason: "NEAR_CEILING",
    });
    expect(Number((await yearSoFar()).planToDate)).toBeCloseTo(190, 6);
    expect(await change("YEAR", "2026-10")).toMatchObject({ change: "0", reason: null });
    expect(await change("PREVIOUS", "2026-04")).toMatchObject({ change: "200", reason: null });
    // Of a year to date, its last month beside the one before.
    const march = { from: { period: "2026-03" }, to: { period: "2026-04" }, change: "200" };
    expect(await change("PREVIOUS", "FY2569-YTD-2026-04")).toMatchObject(march);
    expect(await change("PREVIOUS", "FY2569-YTD")).toMatchObject({ from: { period: "2026-08" }, to: { period: "2026-09" } });
    expect((await fresh!.warehouse.forecast("CP12", asOf, operator)).reason).not.toBe("BREAK");
  });
});

describe("a version from a fiscal year on", { timeout: 120_000 }, () => {
  const year = [{ version: 2, from: "FY2569", why, unitBefore: "persons" as const }];
  const periods = ["2025-09", "2025-10", "2026-01", "FY2569-Q1", "FY2569-H1", "FY2569-YTD-2026-01", "FY2568", "FY2569"];
  const told = async () => {
    const figures = [];
    for (const period of periods) figures.push(await fresh!.warehouse.kpiValue({ kpi: "CP12", period, asOf }, operator));
    return figures.map(({ period, definitionVersion, unit }) => [period, definitionVersion, unit]);
  };

  it("holds from its first month, in every period and in the unit it counts in", async () => {
    await product(withVersions(year));
    expect(await told()).toEqual([
      ["2025-09", 1, "persons"],
      ["2025-10", 2, "cases"],
      ["2026-01", 2, "cases"],
      ["FY2569-Q1", 2, "cases"],
      ["FY2569-H1", 2, "cases"],
      ["FY2569-YTD-2026-01", 2, "cases"],
      ["FY2568", 1, "persons"],
      ["FY2569", 2, "cases"],
    ]);
    // Its last month stands beside the one before: nothing broke between them.
    expect(await change("PREVIOUS", "2026-09")).toMatchObject({ change: "0", reason: null });
    expect(await change("PREVIOUS", "2025-10")).toMatchObject({ change: null, reason: "BREAK" });
  });

  it("held from its last month by rules that did not say so", async () => {
    const before = ({ rating: { versions: _, ...rating }, ...rules }: Recorded["rules"]): Recorded["rules"] => ({ ...rules, rating });
    await product((is) => ({ ...withVersions(year)(is), rules: before(is.rules) }));
    expect((await told()).map(([, version]) => version)).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
  });
});

describe("across a break without a rule", { timeout: 120_000 }, () => {
  const broken = [{ version: 2, from: "2026-04", why }];

  it("a change target is not worked out, and the reason is told", async () => {
    await product(withVersions(broken));
    const value = await yearSoFar();
    expect(value).toMatchObject({ value: "200", target: null, planToDate: null, status: "NOT_RATED", statusReason: "BREAK_IN_SERIES" });
    expect(value.statusWords).toEqual({
      th: "เทียบกับปีก่อนไม่ได้: นิยามหรือมาตรฐานเปลี่ยนระหว่างสองปี",
      en: "not compared with last year: the definition or standard changed between the years",
    });
  });

  it("last year and last month are refused, and months of one side compared", async () => {
    await product(withVersions(broken));
    expect(await change("YEAR", "2026-10")).toMatchObject({ change: null, reason: "BREAK", parts: [] });
    expect(await change("PREVIOUS", "2026-04")).toMatchObject({ change: null, reason: "BREAK" });
    expect(await change("PREVIOUS", "2026-10")).toMatchObject({ change: "0", reason: null });
    expect(await change("YEAR", "2026-03")).toMatchObject({ change: "0", reason: null });
  });

  it("the season of before is not used, nor a forecast drawn from it", async () => {
    await product(withVersions(broken, level));
    // A twelfth of 2,400, not a thirteenth.
    expect(await yearSoFar()).toMatchObject({ target: "2400", planToDate: "200", planBasis: "STRAIGHT_LINE", status: "ON_TRACK" });
    const forecast = await fresh!.warehouse.forecast("CP12", asOf, operator);
    expect(forecast).toMatchObject({ shown: false, reason: "BREAK", yearEnd: null });
    expect(forecast.reasonWords!.en).toContain("changed");
  });

  it("that a dataset's contract declares holds as well", async () => {
    await product((is) => ({
      ...is,
      contracts: new Map(is.contracts).set("dop_cases", { ...is.contracts.get("dop_cases")!, breaks: [{ from: "2026-10", why }] }),
    }));
    expect(await yearSoFar()).toMatchObject({ target: null, statusReason: "BREAK_IN_SERIES" });
    expect(await change("PREVIOUS", "2026-10")).toMatchObject({ reason: "BREAK" });
    expect(await change("PREVIOUS", "2026-09")).toMatchObject({ reason: null });
  });
});

describe("across a break with a declared rule", { timeout: 120_000 }, () => {
  it("the old value is converted: a case of before is two of after", async () => {
    await product(withVersions([{ version: 2, from: "2026-10", why, convert: { times: "2" } }]));
    // 2 × 2,600 less 5 % is 4,940; a thirteenth of it 380.
    expect(await yearSoFar()).toMatchObject({ target: "4940", planBasis: "SEASONAL", status: "ON_TRACK" });
    expect(Number((await yearSoFar()).planToDate)).toBeCloseTo(380, 6);
    const year = await change("YEAR", "2026-10");
    expect(year).toMatchObject({ from: { value: "200" }, to: { value: "200" }, change: "-200", reason: null });
    expect(year.parts.map(({ place, whole }) => [place, whole])).toEqual([
      ["DOP-5001", "-150"],
      ["DOP-5009", "-50"],
    ]);
    expect(year.words.en).toContain("the earlier value converted by the declared rule");
    expect(year.words.th).toContain("ค่าเดิมแปลงตามเกณฑ์ที่ประกาศแล้ว");
    expect((await fresh!.warehouse.forecast("CP12", asOf, operator)).reason).not.toBe("BREAK");
  });
});

describe("the rule itself", () => {
  const at = (from: string, times?: string): Break => ({ from, why, ...(times ? { convert: { times } } : {}) });

  it("takes a break that begins after the earlier period's first month, and by the later one's last", () => {
    const between = (from: string, earlier: string, later: string) => breaksBetween([at(from)], earlier, later).length;
    expect(between("FY2567", "FY2566", "FY2567")).toBe(1);
    expect(between("FY2567", "FY2567", "FY2568")).toBe(0);
    expect(between("2024-01", "FY2567", "FY2568")).toBe(1); // it lies within the earlier year
    expect(between("FY2567", "2023-09", "2023-10")).toBe(1);
    expect(between("FY2567", "2023-10", "2023-11")).toBe(0);
    expect(between("2026-11", "2026-09", "2026-10")).toBe(0);
  });

  it("multiplies the rules of all breaks, and one without a rule refuses all", () => {
    expect(conversionOf([])).toBe("1");
    expect(comparable("9.2", [at("FY2567", "10"), at("FY2568", "0.5")])).toBe("46");
    expect(comparable("9.2", [at("FY2567", "10"), at("FY2568")])).toBeNull();
  });

  it("marks a district that split off, and the one it was part of, and no other", () => {
    const entry = chiangMai.kpis.find(({ id }) => id === "AJ01")!;
    const recorded = { ...chiangMai, contracts: new Map() };
    const splits = (id: string) => breaksOf(entry, recorded, { level: "district", id }).map(({ from }) => from);
    expect(splits("5025")).toEqual(["2009-12"]);
    expect(splits("5003")).toEqual(["2009-12"]);
    expect(splits("5001")).toEqual([]);
  });
});

describe("a series", { timeout: 120_000 }, () => {
  const broken = (is: Recorded): Recorded => ({
    ...withVersions([
      { version: 2, from: "2024-10", why },
      { version: 3, from: "2026-04", why },
    ])(is),
    contracts: new Map(is.contracts).set("dop_cases", { ...is.contracts.get("dop_cases")!, breaks: [{ from: "2026-04", why }] }),
  });
  const asked = async (from: string, to: string) =>
    (await fresh!.warehouse.series({ kpi: "CP12", grain: "month", from, to, asOf }, operator)).breaks.map((one) => one.from);
  const measured = async (from: string, to: string) =>
    (await fresh!.warehouse.measureSeries({ dataset: "dop_cases", grain: "month", from, to, asOf }, operator)).breaks.map(
      (one) => one.from,
    );

  it("tells the breaks in the range asked for, at its edges too, and no others", async () => {
    await product(broken);
    expect(await asked("2025-10", "2026-03")).toEqual([]);
    expect(await asked("2025-10", "2026-04")).toEqual(["2026-04"]);
    expect(await asked("2026-04", "2026-09")).toEqual(["2026-04"]);
    expect(await asked("2026-05", "2026-09")).toEqual([]);
    expect(await asked("2024-01", "2026-09")).toEqual(["2024-10", "2026-04"]);
    expect(await measured("2026-05", "2026-09")).toEqual([]);
    expect(await measured("2026-01", "2026-04")).toEqual(["2026-04"]);
  });

  it("tells every break by rules from before", async () => {
    await product((is) => {
      const { breaks: _, ...rating } = is.rules.rating;
      return broken({ ...is, rules: { ...is.rules, rating } });
    });
    expect(await asked("2026-05", "2026-09")).toEqual(["2024-10", "2026-04"]);
    expect(await measured("2026-05", "2026-09")).toEqual(["2026-04"]);
  });

  it.each([
    ["FY2569", 1],
    ["FY2569-Q2", 0],
    ["2026-04", 1],
  ])("of a break given as a longer period counts from its first month: %s", (from, count) =>
    expect(breaksWithin([{ from }], "2025-10", from === "FY2569-Q2" ? "2025-12" : "2026-09")).toHaveLength(count),
  );
});
