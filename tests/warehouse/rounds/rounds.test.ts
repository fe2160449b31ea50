/** An inspection round: opened, findings made, answered and closed, submitted and frozen; and all of it again out of the journal alone. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DuckdbWarehouse } from "../../../warehouse/duckdb-warehouse.js";
import { openStore } from "../../../warehouse/open-store.js";
import { type RecordedAct, roundsOf } from "../../../warehouse/rounds/acts.js";
import type { NewFinding, Rounds } from "../../../warehouse/rounds/round.js";
import { removeDatabase } from "../../../warehouse/store.js";
import { FreshStore, operator } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const inspector = { id: "i1", name: "ผู้ตรวจราชการ", role: "inspector" };
const officer = { id: "o1", name: "วิภา", role: "officer" };
const director = { id: "d1", name: "ผู้อำนวยการ", role: "director" };

let fresh: FreshStore;
let rounds: Rounds;
const finding = (more: Partial<NewFinding> = {}): NewFinding => ({
  round: "2570-1",
  issue: "เรือนจำแออัดเกินความจุมาตรฐาน",
  recommendation: "เสนอแผนลดความแออัดภายในไตรมาส",
  severity: "HIGH",
  agency: "DOC",
  due: "2027-01-31",
  ...more,
});
const problem = (code: string) => expect.objectContaining({ code });

beforeEach(async () => {
  fresh = await FreshStore.open();
  rounds = fresh.warehouse.rounds;
  await rounds.open({ fiscalYear: 2570, kind: "FIRST", title: "รอบที่ 1 อำนวยความยุติธรรม" }, inspector);
}, 120_000);
afterEach(() => fresh.close());

describe("an inspection round", { timeout: 120_000 }, () => {
  it("is opened once a year each, special ones as often as needed", async () => {
    const first = { fiscalYear: 2570, kind: "FIRST", title: "อีกครั้ง" } as const;
    await expect(rounds.open(first, inspector)).rejects.toEqual(problem("ROUND_EXISTS"));
    const special = { fiscalYear: 2570, kind: "SPECIAL", title: "กรณีพิเศษ" } as const;
    await rounds.open(special, inspector);
    await rounds.open(special, inspector);
    await rounds.open({ ...first, kind: "SECOND" }, inspector);
    expect((await rounds.all(null)).map(({ id }) => id)).toEqual(["2570-2", "2570-S2", "2570-S1", "2570-1"]);
  });

  it("numbers findings made at once one after the other", async () => {
    const made = await Promise.all([1, 2, 3].map((n) => rounds.find(finding({ issue: `ประเด็นที่ ${n}` }), inspector, operator)));
    expect(made.map(({ id }) => id).sort()).toEqual(["2570-1-1", "2570-1-2", "2570-1-3"]);
  });

  it("lets a finding be answered, closed with evidence, and opened again", async () => {
    const { id } = await rounds.find(finding(), inspector, operator);
    await rounds.say(id, "ANSWER", { text: "ย้ายผู้ต้องขังแล้ว 200 คน" }, officer, "DOC");
    await expect(rounds.say(id, "CLOSE", { text: "แล้วเสร็จ" }, inspector, null)).rejects.toEqual(problem("REQUEST_INVALID"));
    const closed = await rounds.say(id, "CLOSE", { text: "แล้วเสร็จ", evidence: "ยธ 0201/123" }, inspector, null);
    expect(closed).toMatchObject({ state: "CLOSED", overdue: false, acts: [{ act: "ANSWER", by: officer }, { act: "CLOSE" }] });
    await expect(rounds.say(id, "ANSWER", { text: "ตอบอีก" }, officer, "DOC")).rejects.toEqual(problem("FINDING_CLOSED"));
    expect(await rounds.say(id, "REOPEN", { text: "กลับมาแออัด" }, inspector, null)).toMatchObject({ state: "OPEN", reopened: 1 });
    await expect(rounds.say(id, "REOPEN", { text: "อีกครั้ง" }, inspector, null)).rejects.toEqual(problem("FINDING_NOT_CLOSED"));
  });

  it("keeps an officer to the findings of their own agency", async () => {
    await rounds.find(finding(), inspector, operator);
    const other = await rounds.find(finding({ agency: "DOP" }), inspector, operator);
    expect((await rounds.one("2570-1", "DOC")).findings.map(({ agency }) => agency)).toEqual(["DOC"]);
    await expect(rounds.say(other.id, "ANSWER", { text: "ไม่ใช่ของเรา" }, officer, "DOC")).rejects.toEqual(problem("UNKNOWN_FINDING"));
    expect(await rounds.say(other.id, "ANSWER", { text: "กำลังดำเนินการ" }, director, null)).toMatchObject({ state: "ANSWERED" });
  });

  it.each([
    [{ agency: "NOBODY" }, "UNKNOWN_PLACE"],
    [{ kpi: "XX99" }, "UNKNOWN_KPI"],
    [{ due: "2027-02-30" }, "REQUEST_INVALID"],
    [{ due: "เร็ว ๆ นี้" }, "REQUEST_INVALID"],
    [{ issue: "  " }, "REQUEST_INVALID"],
    [{ round: "2569-1" }, "UNKNOWN_ROUND"],
  ])("refuses a finding with %o", async (more, code) => {
    await expect(rounds.find(finding(more), inspector, operator)).rejects.toEqual(problem(code));
    expect((await rounds.one("2570-1", null)).findings).toEqual([]);
  });

  it("is frozen by submitting it: figures stay, findings are followed up, and come over to the next round", async () => {
    await fresh.bringText("doc_capacity", ...capacity);
    await fresh.bringText("doc_population", ...population("5006", "2025-08", { sentenced: 2000 }));
    const { id } = await rounds.find(finding({ kpi: "RH01", period: "2025-08", office: "DOC-5006" }), inspector, operator);
    const { asOf } = await rounds.submit("2570-1", inspector);
    await expect(rounds.submit("2570-1", inspector)).rejects.toEqual(problem("ROUND_SUBMITTED"));
    await expect(rounds.find(finding(), inspector, operator)).rejects.toEqual(problem("ROUND_SUBMITTED"));
    const asked = { kpi: "RH01", period: "2025-08", office: "DOC-5006", district: null } as const;
    const frozen = await fresh.warehouse.kpiValue({ ...asked, asOf }, operator);
    await fresh.bringText("doc_population", ...population("5006", "2025-08", { sentenced: 2100 }, "_r2"));
    // 2,000 + 600 + 400 + 200 + 15 detained of 5,820 places; then a hundred more.
    expect((await fresh.warehouse.kpiValue({ ...asked, asOf }, operator)).value).toBe(frozen.value);
    const today = await fresh.warehouse.kpiValue({ ...asked, asOf: null }, operator);
    expect(Number(today.numerator) - Number(frozen.numerator)).toBe(100);
    await rounds.open({ fiscalYear: 2570, kind: "SECOND", title: "รอบที่ 2" }, inspector);
    await rounds.say(id, "ANSWER", { text: "ขอย้ายผู้ต้องขัง" }, officer, "DOC");
    const [second, first] = await rounds.all(null);
    expect(second!.carried.map((one) => [one.id, one.state])).toEqual([["2570-1-1", "ANSWERED"]]);
    expect(first!.findings[0]!.figure).toMatchObject({ kpi: "RH01", period: "2025-08", office: "DOC-5006" });
  });

  it("makes no data version, and is the same after the database is made anew from the journal", async () => {
    const version = (await fresh.warehouse.dataVersion()).id;
    const { id } = await rounds.find(finding(), inspector, operator);
    await rounds.say(id, "ANSWER", { text: "กำลังดำเนินการ", evidence: "บันทึกข้อความ" }, officer, "DOC");
    await rounds.submit("2570-1", inspector);
    expect((await fresh.warehouse.dataVersion()).id).toBe(version);
    const before = await rounds.all(null);
    const { folder } = fresh.store;
    await fresh.store.close();
    removeDatabase(folder);
    const again = await openStore({ folder });
    expect(await new DuckdbWarehouse(again, fresh.definitions).rounds.all(null)).toEqual(before);
    await again.close();
    Object.assign(fresh, { store: await openStore({ folder }) });
  });

  it("tells what is overdue by the clock", async () => {
    const { id } = await rounds.find(finding({ due: "2024-01-31" }), inspector, operator);
    expect((await rounds.one("2570-1", null)).findings[0]).toMatchObject({ id, overdue: true });
  });
});

it("a finding says how many days are left, or have passed since its day, until it is closed", () => {
  const by = { id: "u1", name: "อ", role: "inspector" };
  const at = "2026-11-01T02:00:00Z";
  const opened = { act: "OPEN", round: "2570-1", by, at, body: { fiscalYear: 2570, kind: "FIRST", title: "รอบ" } };
  const found = { act: "FIND", round: "2570-1", finding: "2570-1-1", by, at, body: { ...finding({ due: "2026-12-31" }), figure: null } };
  const closed = { act: "CLOSE", round: "2570-1", finding: "2570-1-1", by, at, body: { text: "แล้วเสร็จ", evidence: "ก" } };
  const left = (today: string, ...acts: object[]) => {
    const { daysLeft, overdue } = roundsOf([opened, found, ...acts] as unknown as RecordedAct[], today)[0]!.findings[0]!;
    return [daysLeft, overdue];
  };
  expect(left("2026-12-01")).toEqual([30, false]);
  expect(left("2026-12-31")).toEqual([0, false]);
  expect(left("2027-01-02")).toEqual([-2, true]);
  expect(left("2027-01-02", closed)).toEqual([null, false]);
});
