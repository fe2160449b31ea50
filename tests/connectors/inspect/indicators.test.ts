/** Lines of different indicators, whose figures do not add. */
import { expect, it } from "vitest";
import { columnLine, inspection } from "./inspecting.js";

const columnsOf = async (text: string) => {
  const { columns, doubts } = (await inspection(text)).tables[0]!;
  return [columns.map(columnLine), doubts.map(({ code }) => code)];
};

it("lines of different indicators do not add, but for a total that bears it out", async () => {
  const lines = "ตัวชี้วัด,จังหวัด,ค่า\nจำนวนประชากร,เชียงใหม่,1790000\nจำนวนเรือนจำ,เชียงใหม่,5\n";
  expect(await columnsOf(lines)).toEqual([["ตัวชี้วัด: text", "จังหวัด: text", "ค่า: integer, 5…1790000"], ["INDICATORS_BY_LINE"]]);
  expect((await columnsOf(`${lines}รวม,,1790005\n`))[0]![2]).toBe("ค่า: integer, sum 1790005, 5…1790000");
});
