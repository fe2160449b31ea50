/** A line that counts some of the line above once more adds to nothing. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  const [table] = tables;
  return {
    derived: table!.derivedLines,
    totals: table!.totals.map(({ line, agrees }) => (agrees ? line : -line)),
    sum: table!.columns.at(-1)!.sum,
    doubts: table!.doubts.map(({ code }) => code),
  };
}

describe("a line of some of those above", () => {
  const lines = ["ประเภท,จำนวน (คน)", "ผู้ต้องขัง,500", "ในจำนวนนี้เป็นคดียาเสพติด,400", "ผู้ถูกคุมประพฤติ,300", "ในจำนวนนี้เป็นหญิง,250"];
  it("is in no sum", async () => {
    expect(await seen(...lines)).toEqual({ derived: [3, 5], totals: [], sum: "800", doubts: ["LINES_DERIVED"] });
  });
  it("is in no total", async () => {
    expect(await seen(...lines, "รวม,800")).toEqual({ derived: [3, 5], totals: [6], sum: "800", doubts: ["LINES_DERIVED"] });
  });
  it("is told where it is counted, for it is named among others", async () => {
    const named = ["อำเภอ,ประเภท,จำนวน (คน)", "ฝาง,ผู้ต้องขัง,500", "ฝาง,ในจำนวนนี้เป็นหญิง,40", "ฮอด,ผู้ต้องขัง,300"];
    expect(await seen(...named)).toEqual({ derived: [], totals: [], sum: "840", doubts: ["PARTS_IN_SUM"] });
  });
});
