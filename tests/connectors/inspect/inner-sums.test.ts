/** Lines that count again what others count are told, wherever in the table they stand. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  const [table] = tables;
  return {
    sums: table!.columns.map(({ sum }) => sum).slice(1),
    doubts: table!.doubts.map(({ code, line, found, expected }) => `${code} ${line ?? `${found} ${expected}`}`),
  };
}

describe("lines below the total of all lines", () => {
  const table = ["หน่วยงาน,คดี,คน", "ก,10,21", "ข,20,33", "ค,40,44", "รวม 3 แห่ง,70,98"];
  it("are told where they are in no total themselves", async () => {
    expect(await seen(...table, "จัดสรร,100,120")).toEqual({ sums: ["170", "218"], doubts: ["BELOW_TOTAL_IN_SUM 1 6"] });
    expect(await seen(...table, "จัดสรร,100,120", "ฐาน,90,110")).toMatchObject({ doubts: ["BELOW_TOTAL_IN_SUM 2 6, 7"] });
    expect(await seen(...table, "ง,1,2", "จ,3,4", "ฉ,5,6")).toMatchObject({ doubts: ["BELOW_TOTAL_IN_SUM 3 6, 7, 8"] });
  });
  it("are in no sum where they say what the total was to be, and how it stands to that and to the year before", async () => {
    const below = ["เป้าหมาย,60,90", "ร้อยละเทียบเป้าหมาย,116.67,108.89", "ปีก่อน,65,95"];
    expect(await seen(...table, ...below)).toEqual({ sums: ["70", "98"], doubts: ["LINES_DERIVED 3 6, 7, 8"] });
  });
  it("are not told where a total of their own or of the whole follows", async () => {
    expect(await seen(...table, "ง,100,120", "จ,5,6", "รวม,105,126")).toMatchObject({ doubts: [] });
    expect(await seen(...table, "ง,100,120", "รวมทั้งสิ้น,170,218")).toMatchObject({ doubts: [] });
  });
  it("are not told where the total stands above its lines", async () => {
    expect(await seen("หน่วยงาน,คดี,คน", "รวม,70,98", "ก,10,21", "ข,20,33", "ค,40,44")).toMatchObject({ doubts: [] });
  });
});

describe("a sum in the midst of a table of one count", () => {
  it("is told below the lines it sums", async () => {
    const lines = ["ผู้สมัคร,คะแนน", "หมายเลข ก,12345", "หมายเลข ข,10000", "หมายเลข ค,7655", "บัตรดี,30000", "บัตรเสีย,500", "ไม่เลือก,700"];
    expect((await seen(...lines)).doubts).toEqual(["MAYBE_TOTAL 5"]);
  });
  it("is told above the lines it sums", async () => {
    const lines = ["รายการ,บัตร (ใบ)", "ได้รับ,1000", "ใช้,900", "ดี,850", "เสีย,30", "ไม่เลือก,20", "เหลือ,100"];
    expect((await seen(...lines)).doubts).toEqual(["MAYBE_TOTAL 3"]);
  });
  it("is not told of small figures, which may be sums by chance", async () => {
    expect((await seen("อำเภอ,คดี", "ก,1", "ข,2", "ค,3", "ง,6", "จ,9")).doubts).toEqual([]);
  });
});
