/** A line of a register that is set aside lacks in its months: the figures say so, and nobody signs over it unasked. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbook } from "../../../connectors/sample/reports/xlsx.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { FreshStore, operator } from "../fresh-store.js";

const columns = ["วันที่รับคำขอ", "ประเภทความช่วยเหลือ", "อำเภอ", "เพศ", "ผลการพิจารณา", "วันที่มีมติ", "จำนวนเงินอนุมัติ", "วันที่จ่าย"];
const title = "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม ประจำปีงบประมาณ พ.ศ. 2569";
const request = (came: string, decided: string, amount: string) => [came, "ปล่อยชั่วคราว", "ฝาง", "ช", "อนุมัติ", decided, amount, "-"];
/** Decided in October and in November; of the last of each the amount differs. */
const lines = (october = "10,000", november = "10,000", came = "3/11/2568") => [
  ...Array.from({ length: 12 }, (_, i) => request("1/10/2568", `${10 + i}/10/2568`, "10,000")),
  request("2/10/2568", "25/10/2568", october),
  ...Array.from({ length: 12 }, (_, i) => request("3/11/2568", `${10 + i}/11/2568`, "10,000")),
  request(came, came === "3/11/2568" ? "25/11/2568" : "ปลายเดือน", november),
];

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh?.close());

const bring = (sheet: string[][]) =>
  fresh.bringText("pjo_justice_fund", "กองทุนยุติธรรม_2569.xlsx", workbook([registerSheet(title, "30 พฤศจิกายน 2568", columns, sheet)], title));
const told = async (period: string) => {
  const { value, partial, status, statusReason } = await fresh.warehouse.kpiValue({ kpi: "AJ03", period }, operator);
  return { value, partial, rated: status !== "NOT_RATED", reason: statusReason };
};
const lacking = async (period: string) =>
  (await fresh.warehouse.signing({ dataset: "pjo_justice_fund", period }, null, operator)).lacking.map(({ kind, count }) => [kind, count]);

describe("a line of a register that is set aside", () => {
  it("lacks in the month its dates name, and in the sum of the year", async () => {
    expect(await bring(lines("แปดหมื่นบาทถ้วน"))).toMatchObject({ state: "PARTIAL", lines: { loaded: 25, quarantined: 1 } });
    expect(await told("2025-10")).toMatchObject({ value: "0.12", partial: true, reason: "INCOMPLETE" });
    expect(await told("2025-11")).toMatchObject({ value: "0.13", partial: false });
    expect(await told("FY2569-YTD")).toMatchObject({ value: "0.25", partial: true, rated: false });
    expect(await lacking("2025-10")).toEqual([["DAMAGED", 1]]);
    expect(await lacking("2025-11")).toEqual([]);
  });

  it("without a readable date lacks in every month it could be of", async () => {
    expect(await bring(lines("10,000", "10,000", "ต้นเดือน"))).toMatchObject({ lines: { loaded: 25, quarantined: 1 } });
    expect([await told("2025-10"), await told("2025-11")]).toMatchObject([{ partial: true }, { partial: true }]);
    expect([await lacking("2025-10"), await lacking("2025-11")]).toEqual([[["DAMAGED", 1]], [["DAMAGED", 1]]]);
  });

  it("whose every date is of a year its register is not of lacks in every month too, and is told", async () => {
    const of1969 = request("3/11/1969", "25/11/1969", "10,000");
    const outcome = await bring([...lines().slice(0, 25), of1969]);
    expect(outcome).toMatchObject({ state: "PARTIAL", lines: { loaded: 25, quarantined: 1 } });
    expect(outcome.quarantine.map(({ code, line, found, expected }) => ({ code, line, found, expected }))).toEqual([
      { code: "DATE_IMPLAUSIBLE", line: 31, found: "3/11/1969 (1969-11-03)", expected: "2023-10-01 – 2025-11-30" },
    ]);
    expect([await lacking("2025-10"), await lacking("2025-11")]).toEqual([[["DAMAGED", 1]], [["DAMAGED", 1]]]);
  });

  it("decided before it was received, is in no count and no sum of days", async () => {
    const outcome = await bring([...lines().slice(0, 25), request("20/11/2568", "4/11/2568", "10,000")]);
    expect(outcome).toMatchObject({ state: "PARTIAL", lines: { loaded: 25, quarantined: 1 } });
    expect(outcome.quarantine.map(({ code, line, found, expected }) => ({ code, line, found, expected }))).toEqual([
      { code: "DATE_IMPLAUSIBLE", line: 31, found: "4/11/2568 (2025-11-04)", expected: "≥ วันที่รับคำขอ 20/11/2568 (2025-11-20)" },
    ]);
    expect([await lacking("2025-10"), await lacking("2025-11")]).toEqual([[], [["DAMAGED", 1]]]);
    // On the day of receipt is soon, and withdrawn before it no decision.
    const soon = [request("20/11/2568", "20/11/2568", "10,000"), request("20/11/2568", "4/11/2568", "-").with(4, "ถอนคำขอ")];
    expect(await bring([...lines().slice(0, 25), ...soon])).toMatchObject({ state: "LOADED", lines: { loaded: 27, quarantined: 0 } });
  });

  it("lacks no more once the register is right", async () => {
    expect(await bring(lines())).toMatchObject({ state: "LOADED", lines: { loaded: 26, quarantined: 0 } });
    expect(await told("FY2569-YTD")).toMatchObject({ value: "0.26", partial: false });
    expect(await lacking("2025-10")).toEqual([]);
  });
});
