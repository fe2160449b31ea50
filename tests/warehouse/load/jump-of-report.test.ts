/** A unit that slipped moves every amount of a report: the file is held, whichever of its lines go up and down by themselves. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
beforeEach(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterEach(() => fresh.close());

const fees = (lines: readonly (readonly [month: string, auction: string, execution: string])[]) =>
  [
    "ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)",
    ...lines.flatMap(([month, auction, execution]) => [
      `2566,${month},สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,"${auction}"`,
      `2566,${month},สำนักงานบังคับคดีจังหวัดเชียงใหม่,ยึดอายัด,"${execution}"`,
    ]),
    "",
  ].join("\n");
const bring = (name: string, lines: Parameters<typeof fees>[0]) => fresh.bringText("led_revenue", name, fees(lines));
const amounts = async () =>
  (await fresh.warehouse.observations("led_revenue", { from: "2022-10", to: "2023-09" }, 100, null, operator)).nodes.length;

describe("the amounts of an office's month", { timeout: 60_000 }, () => {
  it("are held when they are a thousandth of the month before, and stay as they are until someone has looked", async () => {
    expect(await bring("a.csv", [["ตุลาคม", "1,204,500.25", "812,000.00"]])).toMatchObject({ state: "LOADED" });
    const thousands = await bring("b.csv", [
      ["ตุลาคม", "1,204,500.25", "812,000.00"],
      ["พฤศจิกายน", "1,310.20", "790.00"],
    ]);
    expect(thousands).toMatchObject({ state: "HELD", problem: { code: "JUMP_IMPLAUSIBLE" } });
    expect(await amounts()).toBe(2);
  });

  it("are taken when single lines rise from little to much while the whole does not", async () => {
    await bring("a.csv", [["ตุลาคม", "1,204,500.25", "1,000.00"]]);
    expect(
      await bring("b.csv", [
        ["ตุลาคม", "1,204,500.25", "1,000.00"],
        ["พฤศจิกายน", "0.00", "1,190,000.00"],
        // A month of nothing is one too.
        ["ธันวาคม", "0.00", "0.00"],
      ]),
    ).toMatchObject({ state: "LOADED" });
    expect(await amounts()).toBe(6);
  });

  it("are not compared where lines are set aside: what is left of a report is no sum", async () => {
    await bring("a.csv", [["ตุลาคม", "1,204,500.25", "1,000.00"]]);
    expect(
      await bring("b.csv", [
        ["ตุลาคม", "1,204,500.25", "1,000.00"],
        ["พฤศจิกายน", "1,2O4,500.00", "900.00"],
      ]),
    ).toMatchObject({ state: "PARTIAL" });
    expect(await amounts()).toBe(3);
  });
});
