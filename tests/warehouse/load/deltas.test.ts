/** Deltas: a row that comes again as it was stands from its later moment on, and a line nobody can read brings no report. */
import "../../promises/november.js";
import { describe, expect, it } from "vitest";
import { arrive } from "../../promises/convergence/arrivals.js";
import { moment, type Sent } from "../../promises/convergence/form.js";
import { operator } from "../fresh-store.js";

const dataset = "oncb_arrests";

/** A pull of one row of a month at Mueang: so many cases, or a word that is no figure. */
const pulled = (minutes: number, cases: number | string, month = "พฤศจิกายน"): Sent => ({
  name: `report.v_arrests_${moment(minutes)}.ndjson`,
  rank: "",
  modifiedAt: moment(minutes),
  bytes: Buffer.from(
    `${JSON.stringify({ fiscal_year: 2569, เดือน: month, อำเภอ: "เมืองเชียงใหม่", ข้อหา: "เสพ", "จำนวนคดี (ราย)": cases, "ผู้ต้องหา (คน)": 1, updated_at: moment(minutes) })}\n`,
  ),
});

/** What stands after these came in this order: the cases, and the months' reports with their lines set aside and first arrivals. */
async function stands(order: readonly Sent[]) {
  let cases: (string | null)[] = [];
  const { reports } = await arrive(dataset, order, async ({ warehouse }) => {
    const { nodes } = await warehouse.observations(dataset, { measures: ["cases"] }, 100, null, operator);
    cases = nodes.map(({ value }) => value);
  });
  return { cases, reports };
}

describe("a row that comes again as it was", { timeout: 120_000 }, () => {
  it("is not overtaken by a word from between its two moments that comes late", async () => {
    const { cases } = await stands([pulled(100, 4), pulled(300, 4), pulled(200, 7)]);
    expect(cases).toEqual(["4"]);
  });

  it("repairs the line that was set aside between them", async () => {
    const whole = { office: "ONCB-R5", period: "2025-11", damaged: 0, arrived: moment(100) };
    expect((await stands([pulled(100, 4), pulled(200, "รอตรวจสอบ"), pulled(300, 4)])).reports).toEqual([whole]);
    expect((await stands([pulled(100, 4), pulled(300, 4), pulled(200, "รอตรวจสอบ")])).reports).toEqual([whole]);
    // Until then the line lacks.
    expect((await stands([pulled(100, 4), pulled(200, "รอตรวจสอบ")])).reports).toEqual([{ ...whole, damaged: 1 }]);
  });
});

describe("a line that nobody can read", { timeout: 120_000 }, () => {
  it("does not make its month's report an earlier one, whichever comes first", async () => {
    const [unread, read] = [pulled(100, "รอตรวจสอบ"), pulled(200, 4, "ตุลาคม")];
    const other = pulled(300, 5);
    const inOrder = await stands([unread, read, other]);
    const turned = await stands([other, read, unread]);
    expect(inOrder.reports).toMatchObject([
      { period: "2025-10", arrived: moment(200) },
      { period: "2025-11", arrived: moment(300), damaged: 0 },
    ]);
    expect(turned).toEqual(inOrder);
  });
});
