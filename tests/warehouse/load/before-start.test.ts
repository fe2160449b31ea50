/** Lines of long ago: a year mistyped among lines of now is told, history that is sent later is not. */
import { afterEach, describe, expect, it } from "vitest";
import { FreshStore } from "../fresh-store.js";

let fresh: FreshStore;
afterEach(() => fresh?.close());

const kinds = ["ขายทอดตลาด", "ยึดอายัด", "ล้มละลาย", "วางทรัพย์"];
const offices = ["สำนักงานบังคับคดีจังหวัดเชียงใหม่", "สบค.เชียงใหม่ สาขาฮอด"];
/** Fees of ten lines, so many of them of 2556. */
const fees = (old: number) => {
  const months = ["ตุลาคม", "พฤศจิกายน"];
  const all = months.flatMap((month) => offices.flatMap((office) => kinds.map((kind) => `${month},${office},${kind},100`)));
  const lines = all.slice(0, 10).map((line, i) => `${i < 10 - old ? 2568 : 2556},${line}`);
  return `ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)\n${lines.join("\n")}\n`;
};

describe("a period before the dataset began", { timeout: 60_000 }, () => {
  it.each([
    [1, ["PERIOD_LONG_AGO"]],
    [2, ["PERIOD_LONG_AGO"]],
    [3, []],
    [10, []],
  ])("in %i lines of ten is told as %j, and loads", async (old, codes) => {
    fresh = await FreshStore.open();
    const outcome = await fresh.bringText("led_revenue", "revenue.csv", fees(old));
    expect(outcome).toMatchObject({ state: "LOADED", lines: { loaded: 10, quarantined: 0 } });
    expect(outcome.findings.map(({ code }) => code)).toEqual(codes);
    if (codes.length) expect(outcome.findings[0]).toMatchObject({ line: 12 - old, found: "2012-11", expected: "2022-10" });
  });
});
