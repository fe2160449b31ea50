import { describe, expect, it } from "vitest";
import { bahtOfHeader, bahtOfTitle, inOtherUnits } from "../../../connectors/thai/baht.js";

const units: [string, string][] = [
  ["บาท", "1"],
  ["ร้อยบาท", "100"],
  ["พันบาท", "1000"],
  ["หมื่นบาท", "10000"],
  ["แสนบาท", "100000"],
  ["ล้านบาท", "1000000"],
  ["สิบล้านบาท", "10000000"],
  ["ร้อยล้านบาท", "100000000"],
  ["พันล้านบาท", "1000000000"],
  ["baht", "1"],
  ["THB", "1"],
  ["Thousand Baht", "1000"],
  ["Million Baht", "1000000"],
  ["billion baht", "1000000000"],
];

describe("the unit in a header's bracket", () => {
  it.each(units)("%s is so many baht: %s", (unit, baht) => {
    for (const header of [
      `มูลค่า (${unit})`,
      `มูลค่า [${unit}]`,
      `มูลค่า ( ${unit} )`,
      `มูลค่า(หน่วย : ${unit})`,
      `มูลค่า (หน่วยนับ=${unit})`,
      `มูลค่า (หน่วย ${unit})`,
      `มูลค่า (หน่วย. : ${unit}.)`,
      `มูลค่า (${unit.replace(/(?<=.)บาท$/, ".บาท")})`,
      `มูลค่า (${unit.replace(/(?<=.)บาท$/, ".บาท")})`,
    ])
      expect(bahtOfHeader(header), header).toBe(baht);
  });

  it.each(["มูลค่า", "มูลค่า (คดี)", "มูลค่า (ดอลลาร์)", "มูลค่า (ล้านบาท) รวม", "(ล้านบาท) มูลค่า", "มูลค่า ล้านบาท", "มูลค่า ()", "มูลค่า (พันล้าน)"])(
    "%s states none",
    (header) => expect(bahtOfHeader(header)).toBeNull(),
  );
});

describe("a column of baht in other units", () => {
  it("is looked for under the name with each unit, in four ways of writing it", () => {
    const spellings = inOtherUnits(["มูลค่า (บาท)"]);
    for (const [unit] of units) {
      const low = unit.toLowerCase();
      for (const end of [`(${low})`, `[${low}]`, `(หน่วย : ${low})`, `(หน่วย ${low})`]) expect(spellings).toContain(`มูลค่า ${end}`);
    }
    expect(spellings).toHaveLength(14 * 4);
  });

  it("takes a name without a unit as it is, one name once, and none that counts something else", () => {
    expect(inOtherUnits(["มูลค่า"])).toEqual(inOtherUnits(["มูลค่า (บาท)"]));
    expect(inOtherUnits(["มูลค่า", "มูลค่า (บาท)", " มูลค่า [พันบาท] "])).toHaveLength(14 * 4);
    expect(inOtherUnits(["จำนวน (คดี)", "จำนวน [คน]"])).toEqual([]);
    expect(inOtherUnits(["มูลค่า", "ราคา (บาท)"])).toHaveLength(2 * 14 * 4);
  });
});

describe("the unit in a title", () => {
  it.each([
    ["(หน่วย : พันบาท)", "1000"],
    ["หน่วยนับ: ล้านบาท", "1000000"],
    ["รายได้ ปี 2569 หน่วย = บาท", "1"],
    ["หน่วย-แสนบาท", "100000"],
    ["หน่วย ล้านบาท, ปีงบประมาณ 2569", "1000000"],
    ["หน่วย : Million Baht", "1000000"],
    ["หน่วย : THB", "1"],
    ["หน่วย : 1,000 บาท", "1000"],
    ["หน่วย : ๑,๐๐๐,๐๐๐ บาท", "1000000"],
    ["หน่วยเงิน : พันบาท", "1000"],
    ["หน่วย (พันบาท)", "1000"],
    ["หน่วย ; พันบาท", "1000"],
    ["(พันบาท)", "1000"],
    ["ทะเบียนคำขอ ประจำปีงบประมาณ พ.ศ. 2570 (ล้านบาท)", "1000000"],
    ["ข้อมูล ณ วันที่ 26 พฤศจิกายน 2569 Unit: Thousand Baht", "1000"],
    ["วงเงิน 5 ล้านบาท (หน่วย : บาท)", "1"],
    ["หน่วย : บาท ร้อยละของเป้าหมาย", "1"],
  ])("%s: %s", (title, factor) => expect(bahtOfTitle(["รายงาน", title])).toEqual({ factor }));

  it.each([
    ["หน่วย : พันเหรียญ", "พันเหรียญ"],
    ["หน่วย : ดอลลาร์", "ดอลลาร์"],
    ["หน่วย : USD", "USD"],
    ["หน่วย : ล้าน", "ล้าน"],
    ["หน่วย : พัน", "พัน"],
    ["หน่วย : ยูโร", "ยูโร"],
    ["หน่วย : หยวน", "หยวน"],
    ["หน่วย : เยน", "เยน"],
    ["หน่วย : พัน บาท", "พัน"],
    ["หน่วยเป็นพันบาท", "เป็นพันบาท"],
    ["หน่วย : ราย/พันบาท", "พันบาท"],
    ["หน่วย : คน, พันบาท", "พันบาท"],
    ["หน่วย : 000 บาท", "000 บาท"],
    ["หน่วย : 1 ล้านบาท", "ล้านบาท"],
    ["หน่วย : บาท (พันบาท)", "พันบาท"],
    ["จำนวนเงิน : พันบาท", "พันบาท"],
    ["จำนวนเงินเป็นพันบาท", "พันบาท"],
    ["รายงานล้านบาท", "ล้านบาท"],
    ["Amounts in thousands of baht", "thousands of baht"],
    ["Amounts in THB million", "THB million"],
    ...["ลบ.", "ล.บ.", "พบ.", "พ.บ.", "MB", "K", "mn."].map((short) => [`หน่วย : ${short}`, short]),
    ["Unit: THB thousand", "THB thousand"],
    ["Unit: Baht (thousand)", "Baht (thousand"],
    ["Unit: Baht thousands", "Baht thousands"],
    ["หน่วย : บาท (พัน)", "บาท (พัน"],
    ["หน่วย : บาท พัน", "บาท พัน"],
    ["บาท x 1,000", "บาท x 1,000"],
    ["มูลค่าทรัพย์สินที่ยึด ปีงบประมาณ 2569 ล้านบาท", "ล้านบาท"],
    ["มูลค่าทรัพย์สินที่ยึด ปีงบประมาณ 2569 ล้านบาท Million Baht", "ล้านบาท"],
    ["มูลค่า ปี ๒๕๖๙ พันบาท : Thousand Baht", "พันบาท"],
    ["มูลค่า พ.ศ. 2568/69 พันบาท", "พันบาท"],
    ["มูลค่า พ.ศ. 69 พันบาท", "พันบาท"],
    ["มูลค่า ไตรมาสที่ 1/2569 ล้านบาท", "ล้านบาท"],
    ["มูลค่า ไตรมาส 4 ล้านบาท", "ล้านบาท"],
    ["Revenue FY2026 Million Baht", "Million Baht"],
  ])("%s is an amount in none we know", (title, unknown) => expect(bahtOfTitle([title])).toEqual({ unknown }));

  it.each([
    ["หน่วยงาน : สำนักงานบังคับคดี"],
    ["หน่วย : คดี"],
    ["หน่วย : คน (ล้าน)"],
    ["วงเงิน 5 ล้านบาท"],
    ["วงเงิน 80,000 บาท"],
    ["งบประมาณ 5 ล้านบาท"],
    ["ทุนทรัพย์ 1-5 ล้านบาท ปี 2569"],
    ["คดีทุนทรัพย์เกิน 2,500 ล้านบาท"],
    ["จำนวนเงิน (บาท)"],
    [""],
  ])("“%s” says nothing of money", (title) => expect(bahtOfTitle([title])).toBeNull());

  it("is the first line's that states one", () => {
    expect(bahtOfTitle(["หน่วย : คดี", "หน่วย : พันบาท", "หน่วย : ล้านบาท"])).toEqual({ factor: "1000" });
    expect(bahtOfTitle([])).toBeNull();
  });
});

describe("a unit in both languages above a table", () => {
  it.each([
    ["(พันบาท Thousand Baht)", "1000"],
    ["หน่วย : พันบาท Unit : Thousand Baht", "1000"],
    ["หน่วย: ล้านบาท (Unit: Million Baht)", "1000000"],
    ["มูลค่าการซื้อขาย (ล้านบาท) (Million Baht)", "1000000"],
    ["(ล้านบาท/million baht)", "1000000"],
    ["(บาท : Baht)", null],
    ["หน่วย : บาท Unit : Baht", "1"],
    ["คดีทุนทรัพย์เกิน 5 ล้านบาท (Million Baht)", "1000000"],
  ])("%s is so many baht: %s", (line, factor) => expect(bahtOfTitle([line])).toEqual(factor && { factor }));

  it("contradicts itself where the two differ", () => {
    for (const line of ["(พันบาท Million Baht)", "หน่วย : บาท Unit : Thousand Baht", "หน่วย : สิบล้านบาท Unit : Million Baht"])
      expect(bahtOfTitle([line]), line).toHaveProperty("unknown");
  });
});
