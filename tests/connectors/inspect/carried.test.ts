/** What a page carries to the next is a sum of lines told already, and none of them. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  return tables.map((table) => ({
    totals: table.totals.map(({ line, agrees }) => (agrees ? line : -line)),
    sum: table.columns.at(-1)!.sum,
    doubts: table.doubts.map(({ code }) => code),
  }));
}

const header = "ลำดับ,ชื่อหน่วย,จำนวนเงิน (บาท)";
const first = ["1,สภ.เมือง,1000", "2,สภ.ฝาง,2500"];
const second = ["3,สภ.แม่ริม,500", "4,สภ.จอมทอง,1700"];

describe("a sum carried forward", () => {
  it.each([
    ["ยกไป", "ยกมา"],
    ["ยอดยกไป", "ยอดยกมา"],
    ["ยอดยกไปหน้า 2", "ยอดยกมาจากหน้า 1"],
  ])("is no data: %s, %s", async (out, back) => {
    const carried = [header, ...first, `,${out},3500`, `,${back},3500`, ...second];
    expect(await seen(...carried)).toEqual([{ totals: [4, 5], sum: "5700", doubts: [] }]);
    expect(await seen(...carried, ",รวมทั้งสิ้น,5700")).toEqual([{ totals: [4, 5, 8], sum: "5700", doubts: [] }]);
  });
  it("is told where it sums no lines of the table, and so is counted", async () => {
    expect(await seen(header, ",ยอดยกมา,3500", ...second, ",รวมทั้งสิ้น,5700")).toEqual([
      { totals: [5], sum: "5700", doubts: ["CARRIED_IN_SUM"] },
    ]);
    expect(await seen(header, ...first, ",ยอดยกไป,3400", ...second)).toEqual([{ totals: [], sum: "9100", doubts: ["CARRIED_IN_SUM"] }]);
  });
  it("is a line as others where the table says what was there, what came and what is left", async () => {
    expect(await seen("รายการ,เดือนนี้", "ยกมา,310", "รับใหม่,40", "ยกไป,350")).toEqual([{ totals: [], sum: null, doubts: ["UNITS_BY_LABEL"] }]);
  });
});
