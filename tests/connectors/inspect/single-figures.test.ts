/** Codes, places, scores, prices and figures for each of something: none has a sum; what is counted keeps its own, whatever its heading holds. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function columnBelow(heading: string, ...values: string[]) {
  const rows = values.map((value, i) => `${["เมือง", "ฝาง", "แม่ริม"][i]},${10 + i},${value}`);
  const { columns, doubts } = (await inspection(`อำเภอ,คดี,"${heading}"\n${rows.join("\n")}\n`)).tables[0]!;
  return { ...columns[2]!, others: columns[1]!.sum, doubts };
}

describe("codes by their headings", () => {
  it.each([
    ["ภาค", "5", "5", "6"],
    ["โซน", "1", "2", "1"],
    ["แดน", "1", "2", "4"],
    ["มาตรา", "288", "334", "157"],
    ["ฐานความผิดตามมาตรา", "288", "334", "157"],
    ["AMPHUR_CD", "1", "9", "7"],
    ["HOSPCODE", "10713", "10714", "10676"],
  ])("have no sum: %s", async (heading, ...values) => {
    expect(await columnBelow(heading, ...values)).toMatchObject({ type: "code", sum: null, others: "33" });
  });
  it("leave a total that sums the columns beside them", async () => {
    const { totals, columns } = (await inspection("หน่วย,มาตรา,คดี\nก,288,12\nข,334,20\nค,157,3\nรวม,,35\n")).tables[0]!;
    expect([totals.map(({ agrees }) => agrees), columns.map(({ sum }) => sum)]).toEqual([[true], [null, null, "35"]]);
  });
});

describe("figures of one thing each", () => {
  it.each([
    ["KM", "12.5", "101.2", "55.75"],
    ["กม.ที่", "12", "101", "55"],
    ["LONG", "98.9", "99.2", "98.8"],
    ["UTM_E", "498123", "501222", "633111"],
    ["x_coord", "498123", "501222", "633111"],
    ["พิกัด Y", "2076543", "2054321", "1857123"],
    ["x\u0304", "4.24", "4.14", "3.90"],
    ["BMI", "22.5", "25.1", "19.8"],
    ["ค่า S.D.", "0.52", "0.44", "0.61"],
    ["น้ำหนักตัวชี้วัด", "15", "20", "10"],
    ["คะแนน ITA", "92", "88", "90"],
    ["จำนวนวันพิจารณาเฉลี่ย", "45", "38", "30"],
    ["จำนวนผู้เข้าเยี่ยมเฉลี่ยต่อวัน", "450", "390", "120"],
    ["จำนวนสำนวนต่อพนักงานสอบสวน", "32", "28", "21"],
    ["ผู้ต้องขังต่อเจ้าหน้าที่", "32", "28", "21"],
    ["ค่าจ้าง (บาท/วัน)", "350", "345", "340"],
    ["ราคา (บาท/เม็ด)", "20", "15", "30"],
    ["ความเร็ว (กม./ชม.)", "85", "90", "110"],
    ["อายุขัย", "75", "74", "76"],
    ["อายุความ (ปี)", "10", "15", "20"],
    ["ขนาดครอบครัว (คน)", "2.8", "2.9", "3.1"],
    ["โทษจำคุก (ปี)", "5", "2", "1"],
  ])("have no sum: %s", async (heading, ...values) => {
    expect(await columnBelow(heading, ...values)).toMatchObject({ sum: null, others: "33" });
  });
});

describe("counts whose headings hold such words", () => {
  it.each([
    "จำนวนคดีต่อเนื่อง",
    "คดีต่อสู้ขัดขวางเจ้าพนักงาน",
    "ความผิดต่อเจ้าหน้าที่",
    "ผู้ต่อต้าน",
    "จำนวนผู้ต่อสัญญา",
    "ภาคทัณฑ์",
    "ภาคเรียนละ (คน)",
    "ยอดต่อเดือน",
    "จำนวนคำร้องขอเฉลี่ยทรัพย์",
    "จำนวนผู้มีรายได้เฉลี่ยต่อเดือนต่ำกว่าเกณฑ์",
    "เรื่องร้องเรียนต่อเจ้าหน้าที่",
    "คะแนนเสียง",
    "น้ำหนัก (กก.)",
    "โทษจำคุก (คน)",
    "จำนวนมาตรา",
    "เครื่อง X-ray",
    "Gen Y",
    "แกนนำชุมชน",
    "ผลคะแนนเลือกตั้ง",
    "งบประมาณ (บาท/ปี)",
  ])("keep their sum: %s", async (heading) => {
    expect(await columnBelow(heading, "12", "7", "4")).toMatchObject({ sum: "23" });
  });
});

describe("a column of units", () => {
  const indicators = (...units: string[]) =>
    `ตัวชี้วัด,หน่วยนับ,ค่าเป้า,ทำได้,เบิกจ่าย (บาท)\n${units.map((unit, i) => `งานที่ ${"กขค"[i]},${unit},${70 + 5 * i},${72 + 4 * i},${1000 + i}`).join("\n")}\n`;
  it("that says ร้อยละ on every line makes shares of the figures", async () => {
    const { columns, doubts } = (await inspection(indicators("ร้อยละ", "ร้อยละ", "ร้อยละ"))).tables[0]!;
    expect([columns.slice(2).map(({ type, sum }) => [type, sum]), doubts]).toEqual([
      [
        ["percent", null],
        ["percent", null],
        ["money", "3003"],
      ],
      [],
    ]);
  });
  it("leaves what the shares are made of and cost as they are", async () => {
    const text = "ตัวชี้วัด,หน่วยนับ,ตัวตั้ง,งบประมาณ,ผล\nก,ร้อยละ,40,1200,80\nข,ร้อยละ,27,300,90\nค,ร้อยละ,12,450,60\n";
    const { columns } = (await inspection(text)).tables[0]!;
    expect(columns.slice(2).map(({ type, sum }) => [type, sum])).toEqual([
      ["integer", "79"],
      ["money", "1950"],
      ["percent", null],
    ]);
  });
  it("that names stations, as the police call them, states no units", async () => {
    const { columns, doubts } = (await inspection("หน่วย,รับแจ้ง\nสภ.ฝาง,10\nสภ.แม่ริม,20\nรวม,30\n")).tables[0]!;
    expect([columns[1]!.sum, doubts]).toEqual(["30", []]);
    const units = (await inspection("รายการ,หน่วย,จำนวน\nปืน,กระบอก,10\nยาบ้า,เม็ด,20\n")).tables[0]!;
    expect(units.doubts.map(({ code }) => code)).toEqual(["UNITS_BY_LINE"]);
  });
  it("that says so on some lines and nothing on others leaves no sum", async () => {
    const { columns, doubts } = (await inspection(indicators("ร้อยละ", "", "ร้อยละ"))).tables[0]!;
    expect(columns.slice(2).map(({ sum }) => sum)).toEqual([null, null, "3003"]);
    expect(doubts.map(({ code, found }) => `${code} ${found}`)).toContain("UNITS_BY_LINE ร้อยละ, –");
  });
  it("of counts leaves the sum", async () => {
    expect((await inspection(indicators("คน", "คน", "คน"))).tables[0]!.columns.slice(2).map(({ sum }) => sum)).toEqual([
      "225",
      "228",
      "3003",
    ]);
  });
});
