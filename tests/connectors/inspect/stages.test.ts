/** Lines that are stages of one thing: what was there, came, went and is left; what was planned and what came of it. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(text: string) {
  const { columns, doubts } = (await inspection(text)).tables[0]!;
  return { sums: columns.map(({ sum }) => sum).filter((sum) => sum !== null), doubts: doubts.map(({ code, found }) => `${code} ${found}`) };
}

const stages = (places: readonly string[], named: readonly string[]) =>
  places.map((place, i) => named.map((stage, k) => `${place},${stage},${100 + 7 * i + 3 * k}`).join("\n")).join("\n");

describe("stages of one thing in the second column of labels", () => {
  it.each([
    ["the heading states what is counted", "ศาล,รายการ,จำนวนคดี", ["ค้างมา", "รับใหม่", "เสร็จไป", "ค้างไป"], "ค้างมา, ค้างไป"],
    ["without what was there", "ฝ่าย,ความเคลื่อนไหว,คำขอ (ราย)", ["รับเข้าใหม่", "จำหน่าย", "คงเหลือ"], "รับเข้าใหม่, คงเหลือ"],
    ["in short words", "ศาล,รายการ,คดี", ["ค้างเก่า", "รับ", "เสร็จ", "ค้าง"], "ค้างเก่า, ค้าง"],
    ["what came in the month and what came until then", "ศูนย์,รายการ,ครั้ง", ["เดือนนี้", "ยอดสะสม"], "เดือนนี้, ยอดสะสม"],
    ["what was reported and who was arrested", "สถานี,รายการ,คดี", ["รับแจ้ง", "จับกุม"], "รับแจ้ง, จับกุม"],
    ["targets and results", "ศูนย์,รายการ,ครั้ง", ["เป้าหมาย", "ผลการดำเนินงาน"], "เป้าหมาย, ผลการดำเนินงาน"],
    ["plans and what was done", "ศูนย์,รายการ,ครั้ง", ["แผน (ครั้ง)", "ผล (ครั้ง)"], "แผน (ครั้ง), ผล (ครั้ง)"],
  ])("have no sum: %s", async (_, head, named, found) => {
    expect(await seen(`${head}\n${stages(["เมือง", "ฝาง", "แม่ริม"], named)}\n`)).toEqual({ sums: [], doubts: [`UNITS_BY_LABEL ${found}`] });
  });
  it("have none in a long table either", async () => {
    const places = Array.from({ length: 40 }, (_, i) => `ศาลที่ ${i + 1}`);
    const text = `ศาล,รายการ,คดี\n${stages(places, ["ยกมา", "รับใหม่", "เสร็จไป", "ยกไป"])}\n`;
    expect(await seen(text)).toEqual({ sums: [], doubts: ["UNITS_BY_LABEL ยกมา, ยกไป"] });
  });
  it("have none where the place stands on the first of its lines alone", async () => {
    const text = "ศูนย์,รายการ,ต.ค.,พ.ย.\nเมือง,เป้าหมาย,40,40\n,ผล,35,41\nฝาง,เป้าหมาย,20,20\n,ผล,22,19\n";
    expect((await seen(text)).sums).toEqual([]);
  });
});

describe("labels that only begin like a stage", () => {
  it.each([
    ["one stage and no other", "ศาล,ประเภท,คดี", ["รับใหม่", "เสร็จไป"]],
    ["what was done and what is left", "ศาล,ประเภท,คดี", ["แล้วเสร็จ", "คงค้าง"]],
    ["kinds of arrests", "สถานี,ประเภท,คดี", ["จับกุม", "มอบตัว"]],
    ["names of sections and plans", "ศาล,ฝ่าย,คดี", ["แผนกคดีเด็ก", "แผนกคดีครอบครัว", "ผลประโยชน์ขัดกัน"]],
  ])("keep their sum: %s", async (_, head, named) => {
    const { sums, doubts } = await seen(`${head}\n${stages(["เมือง", "ฝาง", "แม่ริม"], named)}\n`);
    expect([sums.length, doubts]).toEqual([1, []]);
  });
});
