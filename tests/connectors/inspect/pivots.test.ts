/** Pivot tables name no total: below the lines of a group stands one with its name, and nothing of what parts it. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  const [table] = tables;
  return {
    totals: table!.totals.map(({ line, agrees }) => (agrees ? line : -line)),
    sum: table!.columns.at(-1)!.sum,
    doubts: [...new Set(table!.doubts.map(({ code }) => code))],
  };
}

describe("a pivot table", () => {
  it("has its subtotals and its grand total left out of the sum", async () => {
    const lines = ["จังหวัด,อำเภอ,จำนวน", "เชียงใหม่,เมือง,10", "เชียงใหม่,ฝาง,5", "เชียงใหม่,,15", "ลำพูน,เมือง,7", "ลำพูน,ลี้,3", "ลำพูน,,10", ",,25"];
    expect(await seen(...lines)).toEqual({ totals: [4, 7, 8], sum: "25", doubts: ["TOTAL_BY_FIGURES"] });
  });
  it("may have groups in groups, and groups of one line", async () => {
    const lines = [
      "เดือน,จังหวัด,อำเภอ,จำนวน (คดี)",
      "ตุลาคม 2567,เชียงใหม่,เมือง,10",
      "ตุลาคม 2567,เชียงใหม่,ฝาง,5",
      "ตุลาคม 2567,เชียงใหม่,,15",
      "ตุลาคม 2567,ลำพูน,เมือง,4",
      "ตุลาคม 2567,ลำพูน,,4",
      "ตุลาคม 2567,,,19",
      "พฤศจิกายน 2567,เชียงใหม่,เมือง,7",
      "พฤศจิกายน 2567,เชียงใหม่,,7",
      "พฤศจิกายน 2567,,,7",
      ",,,26",
    ];
    expect(await seen(...lines)).toEqual({ totals: [4, 6, 7, 9, 10, 11], sum: "26", doubts: ["TOTAL_BY_FIGURES"] });
  });
  it("may have its groups above their lines, one of a single line", async () => {
    const lines = ["ป้ายชื่อแถว,ผลรวม ของ คดี", "ฝาง,15", "ลักทรัพย์,10", "ยาเสพติด,5", "(ว่าง),7", "(ว่าง),7", "ผลรวมทั้งหมด,22"];
    expect(await seen(...lines)).toEqual({ totals: [2, 5, 7], sum: "22", doubts: ["TOTAL_BY_FIGURES"] });
  });
  it("is none where such lines sum nothing", async () => {
    const lines = ["จังหวัด,อำเภอ,จำนวน", "เชียงใหม่,เมือง,10", "เชียงใหม่,ฝาง,5", "เชียงใหม่,,3", "ลำพูน,เมือง,7", "ลำพูน,ลี้,3", "ลำพูน,,2"];
    expect(await seen(...lines)).toEqual({ totals: [], sum: "30", doubts: ["BLANK_AS_ABOVE"] });
  });
});
