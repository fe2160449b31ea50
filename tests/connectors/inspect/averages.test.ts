/** Densities and averages beside counts: they neither hide a total nor make it wrong, and have no sum. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(text: string) {
  const { tables } = await inspection(text);
  const table = tables[0]!;
  return {
    totals: table.totals.map(({ line, agrees }) => (agrees ? line : -line)),
    sums: table.columns.map(({ sum }) => sum).slice(1),
    doubts: [...new Set(table.doubts.map(({ code }) => code))].sort(),
  };
}

const regions = (name: string, north: string, south: string) =>
  `พื้นที่,ประชากร,คดี,${name}\nภาคเหนือ,3450,70,${north}\nเชียงใหม่,1700,30,3.2\nเชียงราย,1250,25,3.0\nลำพูน,500,15,2.9\nภาคใต้,2000,50,${south}\nสงขลา,800,30,3.5\nตรัง,1200,20,3.3\n`;

describe("a region above its provinces", () => {
  it("is a total where the last column is a density by its name", async () => {
    expect(await seen(regions("ความหนาแน่นของประชากร", "3.1", "3.4"))).toEqual({
      totals: [2, 6],
      sums: ["5450", "120", null],
      doubts: ["TOTAL_BY_FIGURES"],
    });
  });
  it("is one where that column is an average by its figures alone, which is told", async () => {
    expect(await seen(regions("ขนาดครัวเรือน", "3.1", "3.4"))).toEqual({
      totals: [2, 6],
      sums: ["5450", "120", null],
      doubts: ["AVERAGE_BY_FIGURES", "TOTAL_BY_FIGURES"],
    });
  });
  it("is none where the column's figures are no averages of theirs either", async () => {
    expect((await seen(regions("เนื้อที่", "77.5", "99.1"))).totals).toEqual([]);
  });
  it("is one above the only group of a table", async () => {
    const text = "พื้นที่,ประชากร,ครัวเรือน,คน/ครัวเรือน\nเขตเทศบาล,3450,700,4.9\nเชียงใหม่,1700,300,5.7\nเชียงราย,1250,250,5.0\nลำพูน,500,150,3.3\n";
    expect(await seen(text)).toMatchObject({ totals: [2], sums: ["3450", "700", null] });
  });
});

describe("a total line with an average in it", () => {
  const lines = (name: string, total: string) =>
    `จังหวัด,ประชากร,คดี,${name}\nเชียงใหม่,1700,30,3.2\nเชียงราย,1250,25,3.0\nลำพูน,500,15,2.9\nรวม,3450,70,${total}\n`;
  it("is not called wrong", async () => {
    expect(await seen(lines("ขนาดครัวเรือน", "3.1"))).toEqual({ totals: [5], sums: ["3450", "70", null], doubts: ["AVERAGE_BY_FIGURES"] });
  });
  it("is called wrong where the figure is no average, or one of amounts", async () => {
    expect(await seen(lines("เนื้อที่", "9.2"))).toMatchObject({ totals: [-5], doubts: ["TOTAL_DISAGREES"] });
    expect(await seen(lines("งบประมาณ (ล้านบาท)", "3.1"))).toMatchObject({ totals: [-5], doubts: ["MULTIPLIER", "TOTAL_DISAGREES"] });
  });
});

describe("a figure for each person, case or thing", () => {
  const named = async (name: string) => (await seen(`หน่วยงาน,คดี,${name}\nก,100,31\nข,200,40\nค,300,22\n`)).sums[1];
  it.each([
    "ต้นทุนต่อหน่วย (บาท)",
    "ต้นทุนต่อหน่วยผลผลิต (บาท)",
    "เงินต่อราย (บาท)",
    "ค่าอาหารต่อคนต่อวัน (บาท)",
    "ค่าอาหาร (บาท/คน/วัน)",
    "ระยะเวลาพิจารณา (วัน/ราย)",
    "ระยะเวลา (วันต่อคดี)",
    "จำนวนผู้ต้องขังต่อเจ้าหน้าที่ 1 คน",
    "จำนวนคดีต่อประชากรแสนคน",
    "ผู้ต้องขังต่อแสนประชากร",
    "จ่ายให้รายละ (บาท)",
    "ความแออัด (เท่า)",
    "ประชากร (คน/ตร.กม.)",
    "Cost per case",
    "ระยะเวลาสูงสุด (วัน)",
    "ใช้เวลานานที่สุด (วัน)",
    "วันที่ใช้น้อยที่สุด (วัน)",
    "จำนวนผู้ต้องขังต่ำสุดในเดือน (คน)",
    "cost_per_unit",
  ])("has no sum: %s", async (name) => {
    expect(await named(name)).toBe(null);
  });
  it.each([
    "ค่าใช้จ่ายต่อเดือน (บาท)",
    "ความผิดต่อร่างกาย",
    "ร้องเรียนต่อหน่วยงาน (เรื่อง)",
    "คดีละเมิด",
    "ความจุมาตรฐาน 1.6 ตร.ม./คน",
    "ผู้รับบริการ (คน/ครั้ง)",
    "จับกุม (ราย/คน)",
    "ต่อสัญญา (ราย)",
    "ทำร้ายเจ้าหน้าที่ (คน)",
    "Persons arrested",
    "ส่งอัยการสูงสุด (เรื่อง)",
    "ศาลปกครองสูงสุด (คดี)",
    // Answers of a survey are counted.
    "มากที่สุด",
    "น้อยที่สุด (คน)",
    "พึงพอใจมากที่สุด",
  ])("is none of them: %s", async (name) => {
    expect(await named(name)).toBe("93");
  });
});
