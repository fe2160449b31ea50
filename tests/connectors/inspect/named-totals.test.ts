/** Lines named as totals (`รวม…`) whose figures are the sum of nothing: totals that are wrong, or names; never added in silence. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { totalLines, columns, doubts } = (await inspection(`${lines.join("\n")}\n`)).tables[0]!;
  const told = doubts.map(({ code, line, expected }) => `${code} ${line ?? expected}`);
  return { totals: totalLines, sum: columns[1]!.sum, doubts: [...new Set(told)] };
}

const centres = ["ศูนย์,เรื่อง", "ศูนย์เหนือ,61", "ศูนย์กลาง,25", "ศูนย์ใต้,34"];

describe("a last line that says what it totals", () => {
  it.each(["รวม 3 ศูนย์", "รวม ๓ แห่ง", "รวมจังหวัดลำพูน", "รวมทุกศูนย์", "รวมอำเภอแม่ออน"])("is a total, though a wrong one: %s", async (label) => {
    expect(await seen(...centres, `${label},160`)).toEqual({ totals: [5], sum: "120", doubts: ["TOTAL_DISAGREES 5"] });
  });
  it("is told where it speaks of other lines than stand above it", async () => {
    expect(await seen(...centres, "รวม 5 ศูนย์,160")).toEqual({ totals: [], sum: "280", doubts: ["NAMED_TOTAL_IN_SUM 5"] });
    expect(await seen("ศูนย์,เรื่อง", "รวมจังหวัดลำพูน,160", ...centres.slice(1))).toMatchObject({ doubts: ["NAMED_TOTAL_IN_SUM 2"] });
  });
});

describe("a line that begins with รวม and may be a name", () => {
  it("is counted and told where it is as large as every line above", async () => {
    expect(await seen(...centres, "รวมน้ำใจ,160")).toEqual({ totals: [], sum: "280", doubts: ["NAMED_TOTAL_IN_SUM 5"] });
    expect(await seen("ศูนย์,เรื่อง", "รวมน้ำใจ,160", ...centres.slice(1))).toMatchObject({ sum: "280", doubts: ["NAMED_TOTAL_IN_SUM 2"] });
  });
  it("is a name where it is smaller than one of them, for a total is not", async () => {
    expect(await seen(...centres, "รวมน้ำใจ,48")).toEqual({ totals: [], sum: "168", doubts: [] });
  });
  it("is a total by its figures", async () => {
    expect(await seen(...centres, "รวมน้ำใจ,120")).toEqual({ totals: [5], sum: "120", doubts: [] });
  });
});

describe("a total named after what some lines say", () => {
  it("sums those lines, in whichever column they say so", async () => {
    const lines = ["แดน,เพศ,จำนวน", "1,ชาย,10", "2,หญิง,5", "3,ชาย,20", "4,หญิง,6", "รวมชาย,,30", "รวมหญิง,,11", "รวมทั้งสิ้น,,41"];
    const { totals, columns } = (await inspection(`${lines.join("\n")}\n`)).tables[0]!;
    expect(totals.map(({ line, agrees }) => [line, agrees])).toEqual([
      [6, true],
      [7, true],
      [8, true],
    ]); // prettier-ignore
    expect(columns.at(-1)!.sum).toBe("41");
  });
});
