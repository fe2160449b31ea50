/** Totals that a register and a portal's records declare: right ones are passed over, a wrong one is a warning at its own line. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SheetCell, workbook } from "../../../connectors/sample/reports/xlsx.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { FreshStore } from "../fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh?.close());

const findings = (sha256: string) =>
  fresh.store.database.read((session) =>
    session.all({
      text: `select f.code, f.severity, f.line, f."column", f.expected, f.found from ops.finding f join raw.delivery d on d.id = f.delivery where d.sha256 = ?`,
      values: [sha256],
    }),
  );

const columns = ["วันที่รับคำขอ", "ประเภทความช่วยเหลือ", "อำเภอ", "เพศ", "ผลการพิจารณา", "วันที่มีมติ", "จำนวนเงินอนุมัติ", "วันที่จ่าย"];
const requests = [
  ["2/10/2568", "ปล่อยชั่วคราว", "ฝาง", "ช", "อนุมัติ", "20/10/2568", "10,000", "-"],
  ["3/10/2568", "ช่วยเหลือดำเนินคดี", "ฝาง", "ญ", "อนุมัติ", "21/10/2568", "2,500.50", "-"],
  ["6/10/2568", "ปล่อยชั่วคราว", "แม่ริม", "ช", "ไม่อนุมัติ", "22/10/2568", "-", "-"],
];

/** The register with a total of the money in its last column but two; data on rows 6 to 8, the total on row 9. */
async function register(total: SheetCell, count: SheetCell = null) {
  const title = "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม ประจำปีงบประมาณ พ.ศ. 2569";
  const sheet = registerSheet(title, "31 ตุลาคม 2568", columns, requests);
  const row: SheetCell[] = Array.from({ length: 13 }, () => null);
  row[0] = "รวม";
  row[11] = total;
  row[2] = count;
  sheet.rows = sheet.rows.map((one) => (one[0] === "รวม" ? row : one));
  return fresh.bringText("pjo_justice_fund", "กองทุนยุติธรรม_2569.xlsx", workbook([sheet], title));
}

const office = "สำนักงานบังคับคดีจังหวัดเชียงใหม่";
const record = (kind: string, [carriedIn, received, completed, carriedOut]: number[], at = office) =>
  JSON.stringify({
    ปีงบประมาณ: 2568,
    เดือน: "พฤษภาคม",
    สำนักงาน: at,
    ประเภทคดี: kind,
    ยกมา: carriedIn,
    รับใหม่: received,
    แล้วเสร็จ: completed,
    ยกไป: carriedOut,
    "ค้างเกิน 1 ปี": 0,
    "บัญชีรับ-จ่ายที่แล้วเสร็จ": 0,
    "จ่ายเงินภายใน 30 วัน": 0,
    วันที่รายงาน: "8 มิ.ย. 2568",
  });
const cases = (total: number[]) =>
  fresh.bringText(
    "led_cases",
    "led_cases.ndjson",
    [record("คดีแพ่ง", [100, 20, 10, 110]), record("ล้มละลาย", [30, 5, 5, 30]), record("รวม", total), ""].join("\n"),
  );

describe("a declared total", () => {
  it.each(["12,500.50", 12500.5])("of a register's money that is right (%s) is passed over without a word", async (total) => {
    const item = await register(total);
    expect(item).toMatchObject({ quarantine: [], lines: { loaded: 3, quarantined: 0 } });
    expect(await findings(item.item.sha256)).toEqual([]);
  });

  it("of a register's money that is wrong is a warning at its line and column, and no figure", async () => {
    const item = await register("12,500.05");
    expect(item).toMatchObject({ quarantine: [], lines: { loaded: 3, quarantined: 0 } });
    const [found, ...others] = await findings(item.item.sha256);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: "CHECK_FAILED", severity: "warn", line: 9, expected: expect.stringContaining("12500.5") });
  });

  it.each([
    ["3 เรื่อง", []],
    ["๓ ราย", []],
    ["นาย 4 เรื่อง", []],
    ["30 เรื่อง", [["CHECK_FAILED", 9, "A", "30"]]],
  ])("of a register's lines (%s), though it stands among the names, is compared with them", async (count, told) => {
    const item = await register("12,500.50", count);
    expect(item).toMatchObject({ quarantine: [], lines: { loaded: 3, quarantined: 0 } });
    expect((await findings(item.item.sha256)).map((one) => [one.code, one.line, one.column, one.found])).toEqual(told);
  });

  it("of an office's cases of both kinds is compared column by column", async () => {
    const right = await cases([130, 25, 15, 140]);
    expect(right).toMatchObject({ state: "LOADED", lines: { loaded: 2, quarantined: 0 } });
    expect(await findings(right.item.sha256)).toEqual([]);
    const wrong = await cases([130, 25, 16, 139]);
    expect(wrong.lines).toMatchObject({ loaded: 2, quarantined: 0 });
    expect((await findings(wrong.item.sha256)).map((one) => [one.code, one.line, one.column])).toEqual([
      ["CHECK_FAILED", 3, "แล้วเสร็จ"],
      ["CHECK_FAILED", 3, "ยกไป"],
    ]);
  });
});
