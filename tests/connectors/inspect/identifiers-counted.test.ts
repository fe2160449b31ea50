/** Codes, cards and telephone numbers that are counted are figures, not codes. */
import { expect, it } from "vitest";
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
