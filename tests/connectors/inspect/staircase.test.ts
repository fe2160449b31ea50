/** Lines whose labels stand a column further right for each level: the ones above hold those below. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { columns, totalLines, doubts } = (await inspection(`${lines.join("\n")}\n`)).tables[0]!;
  return { sum: columns.at(-1)!.sum, totals: totalLines, doubts: [...new Set(doubts.map(({ code }) => code))] };
}

describe("labels on steps", () => {
  const lines = ["แผนงาน,โครงการ,กิจกรรม,เรื่อง", "ยาเสพติด,,,1000", ",ป้องกัน,,600", ",,อบรม,400", ",,รณรงค์,200", ",ปราบปราม,,400", ",,ด่าน,400"];
  it("are parts of the line above and left of them, each level the sum of the next", async () => {
    expect(await seen(...lines)).toMatchObject({ sum: "1000", totals: [2, 3, 6] });
    expect(await seen(...lines, "รวม,,,1000")).toMatchObject({ sum: "1000", totals: [2, 3, 6, 8] });
  });
  it("leave no sum where some parts are not told", async () => {
    expect(await seen(...lines.slice(0, -1), ",,ด่าน,300")).toMatchObject({ sum: null, doubts: expect.arrayContaining(["PARTS_NOT_ALL"]) });
  });
  it("are none where the first line of a group names both it and its part", async () => {
    const places = ["อำเภอ,ตำบล,คดี", "ฝาง,เวียง,30", ",แม่สูน,10", ",สันทราย,20", "แม่ริม,ริมใต้,5", ",สะลวง,6"];
    expect(await seen(...places)).toEqual({ sum: "71", totals: [], doubts: ["BLANK_AS_ABOVE"] });
  });
});
