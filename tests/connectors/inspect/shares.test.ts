/** Percentages beside the counts they are of: those that contradict are told, by the line. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function wrong(text: string) {
  return (await inspection(text)).tables[0]!.doubts.filter(({ code }) => code === "SHARE_CONTRADICTS").map(
    ({ line, column, found, expected }) => `${line} ${column}: ${found}, ${expected}`,
  );
}

describe("a column of percentages", () => {
  const ofColumn = (third = "20.00", total = "100.00") =>
    `ประเภทคดี,คดี,ร้อยละ\nแพ่ง,50,50.00\nอาญา,30,30.00\nปกครอง,20,${third}\nรวม,100,${total}\n`;
  it("of a count of the whole column is compared with it", async () => {
    expect(await wrong(ofColumn())).toEqual([]);
    expect(await wrong(ofColumn("25.50"))).toEqual(["4 ร้อยละ: 25.5, คดี ÷ 100 = 20.0"]);
  });
  it("that makes a hundred is compared though most of it is wrong", async () => {
    const text = "ประเภทคดี,คดี,ร้อยละ\nแพ่ง,50,30.0\nอาญา,30,50.0\nปกครอง,20,20.0\n";
    expect(await wrong(text)).toEqual(["2 ร้อยละ: 30, คดี ÷ 100 = 50.0", "3 ร้อยละ: 50, คดี ÷ 100 = 30.0"]);
  });
  it("of another count of the line is compared with that", async () => {
    const text = (last: string) =>
      `สำนักงาน,เป้าหมาย,ผลงาน,ร้อยละ\nเชียงใหม่,200,150,75.0\nฝาง,80,60,75\nฮอด,30,31,103.3\nจอมทอง,70,20,${last}\n`;
    expect(await wrong(text("28.6"))).toEqual([]);
    expect(await wrong(text("82.6"))).toEqual(["5 ร้อยละ: 82.6, ผลงาน ÷ เป้าหมาย = 28.6"]);
  });
  it("of how much a count rose is compared so", async () => {
    const text = (last: string) =>
      `สำนักงาน,ปีก่อน,ปีนี้,ร้อยละที่เพิ่มขึ้น\nเชียงใหม่,200,250,25.0\nฝาง,80,60,-25.0\nฮอด,30,31,3.3\nจอมทอง,70,20,${last}\n`;
    expect(await wrong(text("-71.4"))).toEqual([]);
    expect(await wrong(text("71.4"))).toEqual(["5 ร้อยละที่เพิ่มขึ้น: 71.4, (ปีนี้ − ปีก่อน) ÷ ปีก่อน = -71.4"]);
  });
  it("may be rounded, and off by one in the last digit so that all make a hundred", async () => {
    expect(await wrong("กลุ่ม,คน,ร้อยละ\nก,1,33.4\nข,1,33.3\nค,1,33.3\n")).toEqual([]);
    expect(await wrong("กลุ่ม,คน,ร้อยละ\nก,17,34\nข,16,33\nค,16,33\n")).toEqual([]);
  });
  it("of another count is not taken for one of a large one by its noughts", async () => {
    const text = "อำเภอ,ประชากร,ป่วย,ตาย,อัตราป่วยตาย (ร้อยละ)\nฝาง,110000,55,1,1.82\nแม่ริม,90000,90,0,0\nแม่แตง,75000,15,0,0\n";
    expect(await wrong(text)).toEqual([]);
  });
  it("of something that the table does not hold is compared with nothing", async () => {
    expect(await wrong("กลุ่ม,คน,ร้อยละความพึงพอใจ\nก,17,88.2\nข,16,91.5\nค,40,79.9\n")).toEqual([]);
    expect(await wrong("กลุ่ม,คดี,อัตราต่อแสนคน (%)\nก,50,30.0\nข,30,50.0\nค,20,20.0\n")).toEqual([]);
  });
});
