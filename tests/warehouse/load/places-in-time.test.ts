/** Offices and districts by the dates of the province's lists: in columns and in titles, in files read as text and as typed columns. */
import "../../promises/november.js";
import { afterEach, describe, expect, it } from "vitest";
import { workbook } from "../../../connectors/sample/reports/xlsx.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import type { Office } from "../../../warehouse/place.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { FreshStore, operator } from "../fresh-store.js";
import { population } from "../holds/prison-reports.js";

const open: FreshStore[] = [];
afterEach(async () => {
  for (const fresh of open.splice(0)) await fresh.close();
});

/** Chiang Mai with one office changed. */
async function withOffice(id: string, change: (office: Office) => Office): Promise<FreshStore> {
  const fresh = await FreshStore.with((is: Recorded) => ({
    ...is,
    province: { ...is.province, offices: is.province.offices.map((office) => (office.id === id ? change(office) : office)) },
  }));
  open.push(fresh);
  return fresh;
}

async function plain(): Promise<FreshStore> {
  const fresh = await FreshStore.open();
  open.push(fresh);
  return fresh;
}

const asideIn = async (fresh: FreshStore) =>
  (await fresh.warehouse.quarantine({ first: 50 }, operator)).nodes
    .map(({ code, line, column, found }) => `${line} ${column} ${code} ${found}`)
    .sort();

const standing = async (fresh: FreshStore, dataset: string) =>
  (await fresh.warehouse.observations(dataset, {}, 500, null, operator)).nodes
    .map(({ period, office, district, value }) => [period, office, district, value].filter(Boolean).join(" "))
    .sort();

/** Fees of two branches in September and October 2025. */
const fees = [
  "ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)",
  "2568,กันยายน,สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,10",
  "2568,กันยายน,สบค.เชียงใหม่ สาขาฮอด,ขายทอดตลาด,20",
  "2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,30",
  "2569,ตุลาคม,สบค.เชียงใหม่ สาขาฮอด,ขายทอดตลาด,40",
  "",
].join("\n");

const victims = (quarter: string, fiscalYear: number) =>
  `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter} ปีงบประมาณ ${fiscalYear},\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nแม่แจ่ม,4\nอ.กัลยาณิวัฒนา,3\nฝาง,2\n`;

describe("an office in a column", { timeout: 120_000 }, () => {
  it("that was closed is set aside from then on, and loads until then", async () => {
    const fresh = await withOffice("LED-5016", (office) => ({ ...office, to: "2025-09-30" }));
    expect(await fresh.bringText("led_revenue", "led_revenue_2569.csv", fees)).toMatchObject({
      state: "PARTIAL",
      lines: { in: 5, loaded: 3, quarantined: 1 },
    });
    expect(await asideIn(fresh)).toEqual(["5 สำนักงาน PLACE_NOT_THEN สบค.เชียงใหม่ สาขาฮอด"]);
    expect(await standing(fresh, "led_revenue")).toEqual(["2025-09 LED-5001 10", "2025-09 LED-5016 20", "2025-10 LED-5001 30"]);
    const { nodes } = await fresh.warehouse.quarantine({ first: 1 }, operator);
    expect(nodes[0]!.message.en).toMatch(/≤ 2025-09-30/);
    expect(nodes[0]!.message.th).toMatch(/≤ 2025-09-30.*yutitham replay/);
  });

  it("that was opened later is set aside until then", async () => {
    const fresh = await withOffice("LED-5016", (office) => ({ ...office, from: "2025-10-01" }));
    await fresh.bringText("led_revenue", "led_revenue_2569.csv", fees);
    expect(await asideIn(fresh)).toEqual(["3 สำนักงาน PLACE_NOT_THEN สบค.เชียงใหม่ สาขาฮอด"]);
  });

  it("by a name of another time is set aside then, and by its other names is not", async () => {
    const dated = (text: string) => ({ text, ...(text === "สบค.เชียงใหม่ สาขาฮอด" ? { to: "2025-09-15" } : {}) });
    const fresh = await withOffice("LED-5016", (office) => ({ ...office, spellings: office.spellings.map(({ text }) => dated(text)) }));
    await fresh.bringText("led_revenue", "led_revenue_2569.csv", `${fees}2569,ตุลาคม,LED-5016,ยึดอายัด,50\n`);
    expect(await asideIn(fresh)).toEqual(["5 สำนักงาน PLACE_NOT_THEN สบค.เชียงใหม่ สาขาฮอด"]);
    expect(await standing(fresh, "led_revenue")).toContain("2025-10 LED-5016 50");
  });

  it("twice so called, with years between, is set aside in the years between", async () => {
    const again = (office: Office): Office => ({
      ...office,
      spellings: [
        { text: "สาขาเก่าที่ฮอด", to: "2025-08-31" },
        { text: "สาขาเก่าที่ฮอด", from: "2025-10-01" },
      ],
    });
    const fresh = await withOffice("LED-5016", again);
    await fresh.bringText("led_revenue", "led_revenue_2569.csv", fees.replaceAll("สบค.เชียงใหม่ สาขาฮอด", "สาขาเก่าที่ฮอด"));
    expect(await asideIn(fresh)).toEqual(["3 สำนักงาน PLACE_NOT_THEN สาขาเก่าที่ฮอด"]);
  });

  it("of records is set aside as well", async () => {
    const fresh = await withOffice("LED-5016", (office) => ({ ...office, to: "2025-09-30" }));
    const record = (month: string, office: string, ended: number) =>
      JSON.stringify({
        ปีงบประมาณ: "2569",
        เดือน: month,
        สำนักงาน: office,
        "ไกล่เกลี่ยแล้วเสร็จ (เรื่อง)": String(ended),
        "ไกล่เกลี่ยสำเร็จ (เรื่อง)": "0",
      });
    const lines = [record("ตุลาคม", "สำนักงานบังคับคดีจังหวัดเชียงใหม่", 7), record("ตุลาคม", "สบค.เชียงใหม่ สาขาฮอด", 8)];
    await fresh.bringText("led_mediation", "ไกล่เกลี่ย.ndjson", `${lines.join("\n")}\n`);
    expect(await asideIn(fresh)).toEqual(["2 สำนักงาน PLACE_NOT_THEN สบค.เชียงใหม่ สาขาฮอด"]);
  });
});

describe("an office in a title", { timeout: 120_000 }, () => {
  const flow = (month: string) =>
    `รายงานการรับตัวและปล่อยตัวผู้ต้องขัง ประจำเดือน ${month},,,,\nเรือนจำ/ทัณฑสถาน : เรือนจำอำเภอฝาง,,,,\nประเภทการเคลื่อนไหว,ชาย,หญิง,รวม,หมายเหตุ\nรับใหม่,4,1,5,\nพ้นโทษ,3,0,3,\n`;

  it("that was closed at a month's end is the office of the survey on the day after", async () => {
    const fresh = await withOffice("DOC-5009", (office) => ({ ...office, to: "2025-09-30" }));
    const counts = { sentenced: 200, appeal: 6, trial: 4, investigation: 2, detained: 1 };
    expect((await fresh.bringText("doc_population", ...population("5009", "2025-09", counts))).state).toBe("LOADED");
    const after = await fresh.bringText("doc_population", ...population("5009", "2025-10", counts));
    expect([after.state, after.problem?.code]).toEqual(["HELD", "OFFICE_UNKNOWN"]);
  });

  it("that was closed holds the file from then on", async () => {
    const fresh = await withOffice("DOC-5009", (office) => ({ ...office, to: "2025-09-30" }));
    expect((await fresh.bringText("doc_flow", "flow_5009_256809.csv", flow("กันยายน 2568"))).state).toBe("LOADED");
    const after = await fresh.bringText("doc_flow", "flow_5009_256810.csv", flow("ตุลาคม 2568"));
    expect([after.state, after.problem?.code]).toEqual(["HELD", "OFFICE_UNKNOWN"]);
  });
});

describe("the one office of a dataset", { timeout: 120_000 }, () => {
  it("that was opened later, or is closed, has no files then", async () => {
    const fresh = await withOffice("POL-5", (office) => ({ ...office, from: "2019-10-01", to: "2025-09-30" }));
    const bring = (year: number) => fresh.bringText("police_victims", `victims_${year}_Q1.csv`, victims("1", year));
    for (const year of [2562, 2569]) {
      const came = await bring(year);
      expect([came.state, came.problem?.code]).toEqual(["HELD", "OFFICE_UNKNOWN"]);
    }
    expect((await bring(2563)).state).toBe("LOADED");
  });
});

describe("a district", { timeout: 120_000 }, () => {
  it("is set aside in a quarter before it was split off, where it is named with others that load", async () => {
    const fresh = await plain();
    expect(await fresh.bringText("police_victims", "victims_2552_Q4.csv", victims("4", 2552))).toMatchObject({
      state: "PARTIAL",
      lines: { loaded: 2, quarantined: 1 },
    });
    expect(await asideIn(fresh)).toEqual(["4 อำเภอที่เกิดเหตุ PLACE_NOT_THEN อ.กัลยาณิวัฒนา"]);
    expect(await standing(fresh, "police_victims")).not.toContainEqual(expect.stringContaining("5025"));
  });

  it("loads in the quarter in which it was split off", async () => {
    const fresh = await plain();
    expect(await fresh.bringText("police_victims", "victims_2553_Q1.csv", victims("1", 2553))).toMatchObject({ state: "LOADED" });
    expect(await standing(fresh, "police_victims")).toContainEqual(expect.stringContaining("5025"));
  });

  it("of a case list is held against the day the list is of", async () => {
    const fresh = await plain();
    const columns = ["วันที่รับเรื่อง", "ช่องทาง", "อำเภอ", "เพศ", "วันที่ยุติเรื่อง", "สถานะ"];
    const lines = ["กัลยาณิวัฒนา", "พร้าว", "ฝาง"].map((district) => ["3 ต.ค. 50", "จดหมาย", district, "ช", "-", "อยู่ระหว่างดำเนินการ"]);
    const sheet = registerSheet("ทะเบียนเรื่องร้องเรียนร้องทุกข์ ประจำปีงบประมาณ พ.ศ. 2551", "31 ตุลาคม 2550", columns, lines);
    await fresh.bringText("pjo_complaints", "เรื่องร้องเรียน_2551.xlsx", workbook([sheet], "x"));
    expect((await asideIn(fresh)).map((line) => line.split(" ").slice(2).join(" "))).toEqual(["PLACE_NOT_THEN กัลยาณิวัฒนา"]);
  });
});
