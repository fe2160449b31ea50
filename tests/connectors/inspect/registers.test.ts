/** Registers of areas by code, with the whole's line above its parts', with and without a header. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  const table = tables[0]!;
  return {
    totals: table.totals.map(({ line, agrees }) => (agrees ? line : -line)),
    sums: table.columns.flatMap(({ sum }) => sum ?? []),
    types: table.columns.map(({ type }) => type).join(" "),
  };
}

const header = "YYMM|CC_CODE|CC_DESC|RCODE_CODE|RCODE_DESC|CCAATTMM_CODE|CCAATTMM_DESC|MALE|FEMALE|TOTAL|HOUSE";
const lines = [
  "6712|50|จังหวัดเชียงใหม่|0|-|0|-|1000|1100|2100|900",
  "6712|50|จังหวัดเชียงใหม่|5001|อำเภอเมืองเชียงใหม่|0|-|600|650|1250|500",
  "6712|50|จังหวัดเชียงใหม่|5001|อำเภอเมืองเชียงใหม่|50010100|ตำบลศรีภูมิ|400|420|820|300",
  "6712|50|จังหวัดเชียงใหม่|5001|อำเภอเมืองเชียงใหม่|50010200|ตำบลพระสิงห์|200|230|430|200",
  "6712|50|จังหวัดเชียงใหม่|5009|อำเภอฝาง|0|-|400|450|850|400",
  "6712|50|จังหวัดเชียงใหม่|5009|อำเภอฝาง|50090100|ตำบลเวียง|400|450|850|400",
];
const sums = ["1000", "1100", "2100", "900"];

describe("a register with a province, its districts and their tambons", () => {
  it("counts each person once, where a district has a single tambon too", async () => {
    expect(await seen(header, ...lines)).toEqual({
      totals: [2, 3, 6],
      sums,
      types: "month code text code text code text integer integer integer integer",
    });
  });
  it("is read so without a header, its codes known by the names beside them", async () => {
    expect(await seen(...lines)).toEqual({
      totals: [1, 2, 5],
      sums,
      types: "code code text code text code text integer integer integer integer",
    });
  });
  it("has no total where the figures of the whole are not those of its parts", async () => {
    const wrong = lines.map((line) =>
      line.replace("1000|1100|2100|900", "1001|1105|2106|903").replace("|600|650|1250|500", "|601|650|1251|500"),
    );
    expect((await seen(header, ...wrong)).totals).toEqual([6]);
    const { tables } = await inspection(`${[header, ...wrong].join("\n")}\n`);
    expect(tables[0]!.doubts.filter(({ code }) => code === "CODE_OF_WHOLE").map(({ expected }) => expected)).toEqual(["2, 3"]);
  });
});

describe("figures left of names in a table without a header", () => {
  it("are no codes", async () => {
    expect((await seen("10,เมือง,ชาย", "5,ฝาง,หญิง", "120,ฮอด,ชาย", "7,แม่ริม,หญิง")).sums).toEqual(["142"]);
  });
});

describe("a line of a register that is by chance the sum of those above it", () => {
  it.each([
    ["its own day", "เกิดเหตุเมื่อ,คดี", "3 ต.ค. 2568,1", "4 ต.ค. 2568,1", "7 ต.ค. 2568,2", "9 ต.ค. 2568,1"],
    ["its own running number", "ที่,คดี", "1,1", "2,1", "3,2", "4,1"],
  ])("is none of their total where it has %s", async (_, ...lines) => {
    expect(await seen(...lines)).toMatchObject({ totals: [], sums: expect.arrayContaining(["5"]) });
  });
  it("is one where it has neither", async () => {
    expect(await seen("ที่,คดี", "1,1", "2,1", ",2")).toMatchObject({ totals: [4] });
  });
});
