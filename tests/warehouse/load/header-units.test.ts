/** Amounts whose header or title states another unit than the contract's: scaled by rule and told in the evidence, or held. */
import { afterEach, describe, expect, it } from "vitest";
import { bahtOfHeader, bahtOfTitle, inOtherUnits } from "../../../connectors/thai/baht.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
afterEach(() => fresh?.close());

const head = (amount: string) => `ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,${amount}`;
/** A month's fees of two kinds. */
const revenue = (amount: string, figures: [string, string], { month = "ตุลาคม", title = "", total = "" } = {}) =>
  [
    ...(title ? [`${title},,,,`] : []),
    head(amount),
    `2569,${month},สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,${figures[0]}`,
    `2569,${month},สำนักงานบังคับคดีจังหวัดเชียงใหม่,ยึดอายัด,${figures[1]}`,
    ...(total ? [`รวมทั้งสิ้น,,,,${total}`] : []),
    "",
  ].join("\n");
const bring = (text: string, name = "revenue.csv") => fresh.bringText("led_revenue", name, text);
const values = async (period = "2025-10") =>
  (await fresh.warehouse.observations("led_revenue", { from: period, to: period }, 100, null, operator)).nodes
    .map(({ state, value }) => (state === "REPORTED" ? value : state))
    .sort();

describe("one contract, which expects baht", { timeout: 120_000 }, () => {
  it.each([
    ["จำนวนเงิน (บาท)", '"1,204,500.25"', "812000"],
    ["จำนวนเงิน (พันบาท)", '"1,204.50025"', "812"],
    ["จำนวนเงิน(พันบาท)", '"1,204.5002"', "๘๑๒"],
    ["จำนวนเงิน (ล้านบาท)", "1.2045", "0.812"],
    ["จำนวนเงิน (หน่วย : ล้านบาท)", "1.2045", ".812"],
    ["รายได้ [แสนบาท]", "12.045", "8.12"],
    ["จำนวนเงิน (พันบาท)", "9,130,000,000.25".replaceAll(",", ""), "812"],
    ["amount (million baht)", "1.2045", "0.812"],
  ])("takes a column headed %s, and scales it exactly", async (header, first, second) => {
    fresh = await FreshStore.open();
    const outcome = await bring(revenue(header, [first, second]));
    const kept = { '"1,204,500.25"': "1204500.25", '"1,204.5002"': "1204500.2", "9130000000.25": "9130000000250" }[first] ?? "1204500";
    // Five decimals are more than are kept: such a line is set aside, and never rounded.
    if (first.includes("50025")) {
      expect(outcome).toMatchObject({ state: "PARTIAL", quarantine: [{ code: "NUMBER_UNREADABLE", found: "1,204.50025" }] });
      expect(await values()).toEqual(["812000"]);
    } else {
      expect(outcome).toMatchObject({ state: "LOADED", findings: [] });
      expect(await values()).toEqual([kept, "812000"].sort());
    }
  });

  it("reads a figure with a unit of its own where the heading has none but baht, and sets it aside where it would be multiplied twice", async () => {
    fresh = await FreshStore.open();
    expect(await bring(revenue("จำนวนเงิน (บาท)", ["1.2045 ล้าน", "812 พัน"]))).toMatchObject({ state: "LOADED" });
    expect(await values()).toEqual(["1204500", "812000"]);
    const twice = await bring(revenue("จำนวนเงิน (พันบาท)", ["1.2045 ล้าน", "812"], { month: "พฤศจิกายน" }), "other.csv");
    expect(twice).toMatchObject({ state: "PARTIAL", quarantine: [{ code: "NUMBER_UNREADABLE", found: "1.2045 ล้าน" }] });
    expect(await values("2025-11")).toEqual(["812000"]);
  });

  it("takes each file by its own header, and a correction in another unit as no change", async () => {
    fresh = await FreshStore.open();
    await bring(revenue("จำนวนเงิน (พันบาท)", ["1204.5", "812"], { total: "2016.5" }));
    const before = fresh.store.version;
    await bring(revenue("จำนวนเงิน (บาท)", ["1204500", "812000"], { total: "2016500" }));
    expect(await values()).toEqual(["1204500", "812000"]);
    expect(fresh.store.version).toBe(before);
  });

  it("holds a total line to the same unit", async () => {
    fresh = await FreshStore.open();
    expect(await bring(revenue("จำนวนเงิน (พันบาท)", ["1204.5", "812"], { total: "2016.6" }))).toMatchObject({
      findings: [{ code: "CHECK_FAILED", expected: "2016500", found: "2016600" }],
    });
  });

  it("takes the unit of the title for a column that states none, and the column's own before it", async () => {
    fresh = await FreshStore.open();
    const title = "รายได้ค่าธรรมเนียม (หน่วย : ล้านบาท)";
    await bring(revenue("จำนวนเงิน", ["1.5", "0.25"], { title }), "a.csv");
    expect(await values()).toEqual(["1500000", "250000"]);
    await bring(revenue("จำนวนเงิน (บาท)", ["1400000", "250"], { title, month: "พฤศจิกายน" }), "b.csv");
    expect(await values("2025-11")).toEqual(["1400000", "250"]);
  });

  it.each(["จำนวนเงิน (ดอลลาร์)", "จำนวนเงิน (ลบ.)", "จำนวนเงิน (ล้าน)", "จำนวนเงิน (พันบาท/ล้านบาท)"])(
    "holds a unit it does not know, and guesses nothing: %s",
    async (header) => {
      fresh = await FreshStore.open();
      expect(await bring(revenue(header, ["1", "2"]))).toMatchObject({ state: "HELD", problem: { code: "COLUMN_MISSING" } });
      expect(await values()).toEqual([]);
    },
  );

  it("holds a title in another currency, and passes over what a title counts beside", async () => {
    fresh = await FreshStore.open();
    const dollars = revenue("จำนวนเงิน", ["1", "2"], { title: "รายได้ (หน่วย : ล้านดอลลาร์)" });
    expect(await bring(dollars)).toMatchObject({ state: "HELD", problem: { code: "TITLE_UNREADABLE", found: "ล้านดอลลาร์" } });
    await bring(revenue("จำนวนเงิน", ["1", "2"], { title: "รายได้ หน่วยงาน กรมบังคับคดี หน่วยนับ : ราย" }), "other.csv");
    expect(await values()).toEqual(["1", "2"]);
  });

  it("sets a figure aside that is beyond what is kept once it is scaled", async () => {
    fresh = await FreshStore.open();
    const outcome = await bring(revenue("จำนวนเงิน (ล้านบาท)", ["123456789", "1"]));
    expect(outcome).toMatchObject({ state: "PARTIAL", quarantine: [{ code: "NUMBER_OUT_OF_RANGE", found: "123456789", line: 2 }] });
    expect(await values()).toEqual(["1000000"]);
  });

  it("holds two columns of one figure only where none is headed as the contract says", async () => {
    fresh = await FreshStore.open();
    const two = (a: string, b: string) => revenue(`${a},${b}`, ["1500,1.5", "250,0.25"]);
    expect(await bring(two("จำนวนเงิน (พันบาท)", "จำนวนเงิน (ล้านบาท)"))).toMatchObject({
      state: "HELD",
      problem: { code: "COLUMN_REPEATED" },
    });
    await bring(two("จำนวนเงิน (บาท)", "จำนวนเงิน (พันบาท)"), "both.csv");
    expect(await values()).toEqual(["1500", "250"]);
  });
});

describe("the evidence of an amount in millions", { timeout: 120_000 }, () => {
  const line = (office: string, unit: string, sold: string) =>
    JSON.stringify({
      ปีงบประมาณ: "2569",
      เดือน: "ตุลาคม",
      สำนักงาน: office,
      "ทรัพย์ขายได้ (รายการ)": "6",
      "ราคาประเมิน (บาท)": "46000000",
      [`ราคาขาย (${unit})`]: sold,
      "งดการบังคับคดี (บาท)": "4,120,500.00",
      "ถอนการบังคับคดี (บาท)": "-",
    });

  it("shows the cell as written, its factor, and the value that both make", async () => {
    fresh = await FreshStore.open();
    await fresh.bringText("led_assets", "assets.ndjson", `${line("สำนักงานบังคับคดีจังหวัดเชียงใหม่", "ล้านบาท", "41.8805")}\n`);
    const { ref } = await fresh.warehouse.kpiValue({ kpi: "SO01", period: "2025-10" }, operator);
    const { cells, numerator } = await fresh.warehouse.evidence(ref, operator);
    expect(cells.map(({ column, raw, factor, value, sign }) => [column, raw, factor, value, sign])).toEqual([
      ["ราคาขาย (ล้านบาท)", "41.8805", "1000000", "41.8805", 1],
      ["งดการบังคับคดี (บาท)", "4,120,500.00", "1", "4120500", 1],
      ["ถอนการบังคับคดี (บาท)", "-", "1", "0", 1],
    ]);
    // 41,880,500 + 4,120,500 + 0
    expect(numerator).toBe("46001000");
  });
});

describe("what a header says of baht", () => {
  it("is read from its last bracket only", () => {
    expect(["ก (บาท)", "ก (พันบาท)", "ก ( ล้าน บาท )", "ก", "ก (คน)", "ก (พันบาท) สุทธิ"].map(bahtOfHeader)).toEqual([
      "1",
      "1000",
      "1000000",
      null,
      null,
      null,
    ]);
    expect(bahtOfTitle(["ก", "(หน่วย: พันบาท)"])).toEqual({ factor: "1000" });
    expect(inOtherUnits(["ก (คน)"])).toEqual([]);
  });
});
