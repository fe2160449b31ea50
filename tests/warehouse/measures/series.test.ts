/** Measures of a dataset over time, through real deliveries: how each adds, what is missing, what is withheld, what was known when. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbook } from "../../../connectors/sample/reports/xlsx.js";
import type { Viewer } from "../../../warehouse/answer.js";
import type { MeasureQuestion, MeasureSeries } from "../../../warehouse/measures/answer.js";
import { fixture } from "../../fixtures/djop_cases/merged-header-thai-digits/make.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { FreshStore, operator } from "../fresh-store.js";

const director: Viewer = { exact: "none", lines: "all" };
let fresh: FreshStore;

const ask = (question: MeasureQuestion, viewer: Viewer = operator) => fresh.warehouse.measureSeries(question, viewer);
/** Values where there are any, else the state. */
const told = (group: MeasureSeries["groups"][number]) => group.values.map((value, i) => value ?? group.states[i]);
const lines = (records: readonly object[]) => `${records.map((record) => JSON.stringify(record)).join("\n")}\n`;

const probation = { one: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่", fang: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง" };
let record = 0;
const cases = (office: string, month: string, lawGroup: string, broughtForward: number, newReceived: number, closed: number) => ({
  id: ++record,
  office,
  month,
  caseType: "ควบคุมและสอดส่องผู้ใหญ่",
  lawGroup,
  cases: { broughtForward, newReceived, closed, remaining: broughtForward + newReceived - closed },
  olderThanOneYear: 0,
  psr: { due: null, onTime: null },
  updatedAt: "2026-09-01T10:00:00+07:00",
});
/** Fang's report of November is not there, nor anything of the second quarter but January's of the one. */
const reported = [
  cases(probation.one, "2568-10", "ยาเสพติด", 100, 40, 30),
  cases(probation.one, "2568-10", "ทรัพย์", 50, 5, 5),
  cases(probation.one, "2568-11", "ยาเสพติด", 110, 20, 10),
  cases(probation.one, "2568-11", "ทรัพย์", 50, 6, 0),
  cases(probation.one, "2568-12", "ยาเสพติด", 120, 0, 20),
  cases(probation.one, "2568-12", "ทรัพย์", 56, 1, 2),
  cases(probation.fang, "2568-10", "ยาเสพติด", 10, 3, 1),
  cases(probation.fang, "2568-12", "ยาเสพติด", 12, 2, 4),
  cases(probation.one, "2569-01", "ยาเสพติด", 100, 7, 7),
];
const arrests = (month: string, district: string, count: number) => ({
  fiscal_year: 2569,
  เดือน: month,
  อำเภอ: district,
  ข้อหา: "เสพ",
  "จำนวนคดี (ราย)": count,
  "ผู้ต้องหา (คน)": count,
  updated_at: "2026-01-12T09:00:00.00001+07:00",
});

beforeAll(async () => {
  fresh = await FreshStore.open();
  const first = await fresh.bringText("dop_cases", "dop_cases.ndjson", lines(reported));
  expect(first).toMatchObject({ state: "LOADED", quarantine: [] });
  const second = await fresh.bringText(
    "oncb_arrests",
    "report.v_arrests.ndjson",
    lines([
      arrests("ตุลาคม", "ฝาง", 44),
      arrests("ตุลาคม", "เมืองเชียงใหม่", 60),
      arrests("พฤศจิกายน", "ฝาง", 70),
      arrests("พฤศจิกายน", "เมืองเชียงใหม่", 130),
      arrests("มกราคม", "ฝาง", 90),
      arrests("มกราคม", "เมืองเชียงใหม่", 200),
    ]),
  );
  expect(second).toMatchObject({ state: "LOADED", quarantine: [] });
});
afterAll(() => fresh?.close());

describe("a flow and stocks of two offices, one of which is silent in November", () => {
  const received = { dataset: "dop_cases", measures: ["received"], from: "FY2569-Q1", to: "FY2569-Q1" };

  it("sum by month over those that reported, and the month says that it is partial", async () => {
    const { periods, groups, grain } = await ask(received);
    expect({ periods, grain }).toEqual({ periods: ["2025-10", "2025-11", "2025-12"], grain: "month" });
    expect(groups.map(told)).toEqual([["48", "26", "3"]]);
    expect(groups[0]).toMatchObject({ partial: [false, true, false], reported: [2, 1, 2], expected: [2, 2, 2] });
  });

  it("sum to the quarter: 48 + 26 + 3 = 77, of five reports out of six", async () => {
    const { groups } = await ask({ ...received, grain: "quarter" });
    expect(groups.map(told)).toEqual([["77"]]);
    expect(groups[0]).toMatchObject({ partial: [true], reported: [5], expected: [6] });
  });

  it("are told for each office, and the silent month is missing, not zero", async () => {
    const { groups } = await ask({ ...received, groupBy: ["office"] });
    expect(groups.map((group) => [group.office, ...told(group)])).toEqual([
      ["DOP-5001", "45", "26", "1"],
      ["DOP-5009", "3", "MISSING", "2"],
    ]);
  });

  it("carried in is the first month's, carried out the last month's, over both offices", async () => {
    const { groups } = await ask({ dataset: "dop_cases", measures: ["carried_in", "carried_out"], grain: "quarter", to: "FY2569-Q1" });
    const at = (measure: string) => told(groups.find((group) => group.measure === measure)!).at(-1);
    expect([at("carried_in"), at("carried_out")]).toEqual(["160", "165"]);
  });

  it("split by a dimension add up to the whole, and a filter keeps one of its codes", async () => {
    const split = await ask({ ...received, grain: "quarter", groupBy: ["law_group"] });
    expect(split.groups.map((group) => [group.dimensions.law_group, ...told(group)])).toEqual([
      ["drug", "65"],
      ["property", "12"],
    ]);
    const kept = await ask({
      ...received,
      grain: "quarter",
      where: [{ dimension: "law_group", codes: ["property"] }],
      offices: ["DOP-5001"],
    });
    expect(kept.groups.map(told)).toEqual([["12"]]);
  });

  it("to date end with the last month that has come: 48 + 26 + 3 + 7", async () => {
    const { groups, periods, dataTo } = await ask({ ...received, grain: "ytd", to: "FY2569" });
    expect({ periods, dataTo }).toEqual({ periods: ["FY2569-YTD"], dataTo: "2026-01" });
    expect(groups.map(told)).toEqual([["84"]]);
    expect(groups[0]).toMatchObject({ reported: [6], expected: [8] });
  });

  it("asked for months that are over and not reported are missing, with the reports expected", async () => {
    const { periods, groups } = await ask({ ...received, from: "2026-01", to: "2026-03" });
    expect(periods).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(groups.map(told)).toEqual([["7", "MISSING", "MISSING"]]);
    expect(groups[0]).toMatchObject({ reported: [1, 0, 0], expected: [2, 2, 2] });
  });

  it("do not exist for months before the dataset", async () => {
    const { groups } = await ask({ ...received, from: "2022-08", to: "2022-10" });
    expect(groups.map(told)).toEqual([["NOT_APPLICABLE", "NOT_APPLICABLE", "MISSING"]]);
  });
});

describe("a running total since October", () => {
  const suspects = { dataset: "oncb_arrests", measures: ["suspects"], from: "2025-10", to: "2026-01" };

  it("is differenced: 104, 200 − 104 = 96, and January is unknown without December", async () => {
    const { groups } = await ask(suspects);
    expect(groups.map(told)).toEqual([["104", "96", "MISSING", "MISSING"]]);
  });

  it("is known to date over the gap: 290", async () => {
    expect((await ask({ ...suspects, grain: "ytd" })).groups.map(told)).toEqual([["290"]]);
  });

  it("by district names all 25, and one without a row has had nothing", async () => {
    const { groups } = await ask({ ...suspects, groupBy: ["district"], to: "2025-11" });
    expect(groups.length).toBe(25);
    expect(told(groups.find((group) => group.district === "5009")!)).toEqual(["44", "26"]);
    expect(told(groups.find((group) => group.district === "5025")!)).toEqual(["0", "0"]);
    const kept = await ask({ ...suspects, districts: ["5009"], to: "2025-11" });
    expect(kept.groups.map(told)).toEqual([["44", "26"]]);
  });
});

describe("a measure asked about again, at another place and of another span", () => {
  it("is answered from memory; split or filtered by a dimension it is asked of the engine", async () => {
    const asked = { dataset: "dop_cases", measures: ["received"] };
    const { database } = fresh.store;
    const read = database.read;
    let reads = 0;
    database.read = (work) => {
      reads++;
      return read.call(database, work) as ReturnType<typeof work>;
    };
    const about = async (question: Partial<MeasureQuestion>) => {
      reads = 0;
      return { told: (await ask({ ...asked, ...question })).groups.map(told), reads };
    };
    try {
      await ask(asked);
      expect(await about({ from: "2025-10", to: "2025-11" })).toEqual({ told: [["48", "26"]], reads: 0 });
      expect(await about({ offices: ["DOP-5009"], from: "2025-10", to: "2025-12" })).toEqual({ told: [["3", "MISSING", "2"]], reads: 0 });
      const ofDrugs = await about({ where: [{ dimension: "law_group", codes: ["drug"] }], from: "2025-10", to: "2025-11" });
      expect(ofDrugs).toEqual({ told: [["43", "20"]], reads: 1 });
    } finally {
      database.read = read;
    }
  });
});

describe("what was known when", () => {
  it("is answered by an earlier version as it was answered then, byte for byte", async () => {
    const question = { dataset: "dop_cases", grain: "quarter" as const, groupBy: ["office", "law_group"] };
    const { id } = await fresh.warehouse.dataVersion();
    const pinned = { ...question, asOf: `${id}@${await fresh.warehouse.day()}` };
    const before = JSON.stringify(await ask(pinned));
    const later = cases(probation.fang, "2568-11", "ยาเสพติด", 12, 9, 9);
    const brought = await fresh.bringText("dop_cases", "dop_cases-2.ndjson", lines([...reported, later]));
    expect(brought.state).toBe("LOADED");
    expect(JSON.stringify(await ask(pinned))).toBe(before);
    const now = await ask({ ...question, measures: ["received"], groupBy: [] });
    expect(told(now.groups[0]!).slice(-1)).toEqual(["86"]);
    expect(now.groups[0]!.partial.slice(-1)).toEqual([false]);
  });
});

describe("small counts of people", () => {
  beforeAll(async () => {
    const columns = ["วันที่รับคำขอ", "ประเภทความช่วยเหลือ", "อำเภอ", "เพศ", "ผลการพิจารณา", "วันที่มีมติ", "จำนวนเงินอนุมัติ", "วันที่จ่าย"];
    const request = (day: string, district: string) => [day, "ปล่อยชั่วคราว", district, "ช", "อนุมัติ", day, "10,000", "-"];
    const list = [
      ...Array.from({ length: 4 }, () => request("3 ต.ค. 2568", "ฝาง")),
      ...Array.from({ length: 6 }, () => request("3 ต.ค. 2568", "แม่ริม")),
    ];
    const title = "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม ประจำปีงบประมาณ พ.ศ. 2569";
    const sheet = registerSheet(title, "30 พฤศจิกายน 2568", columns, list);
    await fresh.bringText("pjo_justice_fund", "กองทุนยุติธรรม_2569.xlsx", workbook([sheet], title));
    const [, october] = fixture.sheets;
    const rows = october!.rows.map((row) => row.map((cell) => (cell === "๒o" ? "๒" : cell)));
    await fresh.bringText("djop_cases", fixture.name, workbook([{ ...october!, rows }], "juvenile"));
  });

  it("are withheld with the amounts behind them, a zero is shown, and the operator sees all", async () => {
    const question = {
      dataset: "pjo_justice_fund",
      measures: ["requests", "baht_approved"],
      groupBy: ["district"],
      from: "2025-10",
      to: "2025-11",
    };
    const at = (series: MeasureSeries, measure: string, district: string) =>
      told(series.groups.find((group) => group.measure === measure && group.district === district)!);
    const shown = await ask(question, director);
    expect(at(shown, "requests", "5009")).toEqual(["WITHHELD", "0"]);
    expect(at(shown, "baht_approved", "5009")).toEqual(["WITHHELD", "0"]);
    expect(at(shown, "requests", "5007")).toEqual(["6", "0"]);
    expect(at(shown, "baht_approved", "5007")).toEqual(["60000", "0"]);
    expect(at(await ask(question), "requests", "5009")).toEqual(["4", "0"]);
  });

  it("of juveniles under ten are withheld", async () => {
    const question = { dataset: "djop_cases", groupBy: ["offence", "sex"], from: "2025-10", to: "2025-10" };
    const shown = await ask(question, director);
    const exact = await ask(question);
    expect(exact.groups.length).toBeGreaterThan(3);
    for (const [i, group] of shown.groups.entries()) {
      const value = exact.groups[i]!.values[0] ?? null;
      const isSmall = value !== null && value !== "0" && Number(value) < 10;
      expect([group.values[0], group.states[0] === "WITHHELD"]).toEqual([isSmall ? null : value, isSmall]);
    }
    expect(shown.groups.some(({ states }) => states[0] === "WITHHELD")).toBe(true);
  });
});

describe("a question that cannot be answered", () => {
  it.each<[string, MeasureQuestion, string]>([
    ["a dataset nobody knows", { dataset: "nothing" }, "UNKNOWN_DATASET"],
    ["a measure it does not have", { dataset: "dop_cases", measures: ["inmates"] }, "REQUEST_INVALID"],
    ["a group it does not declare", { dataset: "dop_cases", groupBy: ["sex"] }, "REQUEST_INVALID"],
    ["districts it does not tell", { dataset: "dop_cases", groupBy: ["district"] }, "REQUEST_INVALID"],
    ["a code that is none", { dataset: "dop_cases", where: [{ dimension: "law_group", codes: ["drugs"] }] }, "REQUEST_INVALID"],
    ["a grain finer than its reports", { dataset: "doc_recidivism", grain: "month" }, "REQUEST_INVALID"],
    ["a period that is none", { dataset: "dop_cases", from: "2025-13" }, "UNKNOWN_PERIOD"],
    ["periods the wrong way round", { dataset: "dop_cases", from: "FY2569", to: "2024-01" }, "REQUEST_INVALID"],
    ["an office nobody knows", { dataset: "dop_cases", offices: ["DOP-1"] }, "UNKNOWN_PLACE"],
    ["a version that is not", { dataset: "dop_cases", asOf: "99999" }, "UNKNOWN_VERSION"],
    ["SQL for a dimension", { dataset: "dop_cases", groupBy: ["law_group'; drop table mart.month; --"] }, "REQUEST_INVALID"],
  ])("%s is refused by name", async (_, question, code) => {
    await expect(ask(question)).rejects.toMatchObject({ code });
  });

  it("too many groups and months is refused before it is worked out", async () => {
    const wide = { dataset: "oncb_arrests", groupBy: ["district"], from: "1950-01", to: "2026-10" };
    await expect(ask(wide)).rejects.toMatchObject({ code: "SERIES_TOO_LARGE" });
  });
});

describe("a standard that holds for each office", () => {
  it("is never added up: 1.6 and 1.6 square metres a person are not 3.2", async () => {
    const sheet = [
      "พื้นที่เรือนนอนและอัตรากำลัง ณ วันที่ 31 มี.ค. 2568,,,,,",
      "เรือนจำ/ทัณฑสถาน,พื้นที่เรือนนอน (ตารางเมตร),เกณฑ์มาตรฐาน (ตร.ม./คน),ความจุตามมาตรฐาน (คน),เจ้าหน้าที่ (คน),หมายเหตุ",
      'รจก.เชียงใหม่,"9,312.00",1.6,"5,820",212,',
      'ทส.ญ. เชียงใหม่,"3,024.00",1.6,"1,890",100,',
    ];
    await fresh.bringText("doc_capacity", "capacity_256803.csv", `${sheet.join("\n")}\n`);
    const question = { dataset: "doc_capacity", measures: ["standard_sqm", "area_sqm"], from: "FY2568-H1", to: "FY2568-H1" };
    const whole = await ask(question);
    expect(whole.groups.map((group) => [group.measure, ...told(group), ...group.partial])).toEqual([
      ["standard_sqm", "NOT_APPLICABLE", true],
      ["area_sqm", "12336", true],
    ]);
    const each = await ask({ ...question, measures: ["standard_sqm"], groupBy: ["office"] });
    expect(each.groups.map((group) => [group.office, ...told(group)])).toEqual([
      ["DOC-5006", "1.6"],
      ["DOC-5001", "1.6"],
      ["DOC-5009", "MISSING"],
    ]);
  });
});
