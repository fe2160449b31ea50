/** A period that no figure can be had of says why: when it is due, since when there are data, or at what rhythm. Worked on 23 November 2026. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { dueOf } from "../../../warehouse/kpis/rating/due.js";
import { FreshStore, operator } from "../fresh-store.js";
import { population } from "../holds/prison-reports.js";

let fresh: FreshStore;
let dated: string;

beforeAll(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  dated = (await fresh.warehouse.dataVersion()).id;
}, 120_000);
afterAll(() => fresh.close());

const told = async (kpi: string, period: string, at: { office?: string; district?: string; asOf?: string } = {}) => {
  const { state, statusReason, statusWords } = await fresh.warehouse.kpiValue({ kpi, period, ...at }, operator);
  return [state, statusReason, statusWords.th, statusWords.en];
};

describe("a period far ahead", { timeout: 60_000 }, () => {
  // RH01: 15 days after the month; CP06: 60 after the year.
  it.each([
    ["RH01", "2026-11", "15 ธ.ค. 2569", "15 Dec 2026"],
    ["RH01", "2100-01", "15 ก.พ. 2643", "15 Feb 2100"],
    ["RH01", "FY2599", "15 ต.ค. 2599", "15 Oct 2056"],
    ["RH01", "FY2599-YTD", "15 พ.ย. 2598", "15 Nov 2055"],
    ["RH01", "2399-12", "15 ม.ค. 2943", "15 Jan 2400"],
  ])("%s of %s is not due, and says when it is", async (kpi, period, th, en) => {
    expect(await told(kpi, period)).toEqual(["MISSING", "NOT_DUE", `ยังไม่ถึงกำหนดรายงาน (กำหนด ${th})`, `not due yet: due on ${en}`]);
  });
});

describe("a period that never has figures", { timeout: 60_000 }, () => {
  const none = (th: string, en: string) => ["NOT_APPLICABLE", "NOT_APPLICABLE", th, en];

  it("says since when there are data", async () => {
    const before = none("ก่อนเริ่มเก็บข้อมูล (ข้อมูลเริ่ม ต.ค. 2565)", "from before its data begin (Oct 2022)");
    expect(await told("RH01", "2022-09")).toEqual(before);
    expect(await told("RH01", "1950-01")).toEqual(before);
    expect(await told("RH01", "FY2540-YTD")).toEqual(before);
    expect((await told("RH01", "2022-10"))[1]).not.toBe("NOT_APPLICABLE");
  });

  it("says at what rhythm or level there are any, and which office does not report", async () => {
    expect(await told("CP06", "2026-10")).toEqual(
      none("ตัวชี้วัดนี้มีค่ารายปีงบประมาณ ไม่มีค่าของงวดนี้", "this KPI has figures by fiscal year, and none of this period"),
    );
    expect(await told("RH01", "2026-10", { district: "5001" })).toEqual(none("ตัวชี้วัดนี้ไม่มีค่ารายอำเภอ", "this KPI has no figures by district"));
    expect(await told("RH01", "2026-10", { office: "LED-5001" })).toEqual(
      none("หน่วยงานนี้ไม่ต้องรายงานในงวดนี้", "this office does not report it in this period"),
    );
  });
});

describe("by rules from before", { timeout: 60_000 }, () => {
  it("neither is told, and what was told of the version before stays", async () => {
    const { reasons: _, ...rating } = fresh.definitions.rules.rating;
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...fresh.definitions.rules, rating } });
    expect((await told("RH01", "2100-01")).slice(2)).toEqual(["ยังไม่ถึงกำหนดรายงาน", "not due yet"]);
    expect((await told("RH01", "1950-01")).slice(2)).toEqual(["ไม่เกี่ยวข้อง", "not applicable"]);
    expect((await told("RH01", "2100-01", { asOf: dated }))[3]).toBe("not due yet: due on 15 Feb 2100");
  });
});

describe("the day", () => {
  const asked = { day: "2026-11-23", over: "2026-11-23", spansAlike: true };
  const quarterly = { every: "quarter", lagDays: 20 } as const;

  it("of a year to date is that of its first whole period until that is over, then of the months that are", () => {
    expect(dueOf(quarterly, "FY2570-YTD", null, asked)).toEqual({ begun: false, dueOn: "2027-01-20" });
    expect(dueOf(quarterly, "FY2570-YTD", null, { ...asked, spansAlike: false })).toEqual({ begun: true, dueOn: "2026-11-20" });
    expect(dueOf({ ...quarterly, every: "month" }, "FY2570-YTD", null, asked)).toEqual({ begun: true, dueOn: "2026-11-20" });
    expect(dueOf({ ...quarterly, every: "month" }, "FY2569-YTD", "2026-08", asked)).toEqual({ begun: true, dueOn: "2026-09-20" });
    expect(dueOf(quarterly, "FY2570-Q1", null, asked)).toEqual({ begun: true, dueOn: "2027-01-20" });
  });
});
