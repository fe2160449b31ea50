/** Codes, cards and telephone numbers that are counted are figures, not codes. */
import { describe, expect, it } from "vitest";
import { columnLine, inspection } from "./inspecting.js";

it("a count of telephone numbers, cards or codes has a sum", async () => {
  const text = "หน่วยงาน,จำนวนเลขหมายโทรศัพท์ที่ระงับ,จำนวนรหัส,รหัส\nก,120,5,7\nข,200,6,8\n";
  const { tables } = await inspection(text);
  expect(tables[0]!.columns.map(columnLine)).toEqual([
    "หน่วยงาน: text",
    "จำนวนเลขหมายโทรศัพท์ที่ระงับ: integer, sum 320, 120…200",
    "จำนวนรหัส: integer, sum 11, 5…6",
    "รหัส: code",
  ]);
});

it("a day of the month by its number is a line's day, and days that are counted have a sum", async () => {
  const text = "หน่วยงาน,วันที่,จำนวนวัน,คดี\nก,1,3,10\nก,2,4,20\nก,31,5,30\n";
  const { tables } = await inspection(text);
  const [, day, days, cases] = tables[0]!.columns;
  expect([day!.sum, days!.sum, cases!.sum]).toEqual([null, "12", "60"]);
});

describe("people with a number of their own, and wrongs done by telephone", () => {
  it("are counted below a heading that says so", async () => {
    const text =
      "ปี,มีเลขบัตรประชาชน (คน),ไม่มีเลขบัตรประชาชน,หลอกลวงทางโทรศัพท์ (คดี),ร้องเรียนผ่านโทรศัพท์,เสียหายทางโทรศัพท์ (บาท)\n2565,80000,5,120,33,1200000\n2566,90000,7,45,12,950000\n";
    const { tables } = await inspection(text);
    expect(tables[0]!.columns.slice(1).map(columnLine)).toEqual([
      "มีเลขบัตรประชาชน (คน): integer คน, sum 170000, 80000…90000",
      "ไม่มีเลขบัตรประชาชน: integer, sum 12, 5…7",
      "หลอกลวงทางโทรศัพท์ (คดี): integer คดี, sum 165, 45…120",
      "ร้องเรียนผ่านโทรศัพท์: integer, sum 45, 12…33",
      "เสียหายทางโทรศัพท์ (บาท): money บาท, sum 2150000, 950000…1200000",
    ]);
    expect(tables[0]!.doubts.map(({ code }) => code)).not.toContain("IDENTIFIERS");
  });
  it("are told by their numbers where these stand below it all the same", async () => {
    const text = "หน่วยงาน,มีเลขบัตรประชาชน (คน),โทรศัพท์\nก,1234567890121,053112233\nข,3500100123453,053112234\n";
    const { tables } = await inspection(text);
    expect(tables[0]!.columns.slice(1).map(({ role }) => role)).toEqual(["thai_id", "phone"]);
  });
});
