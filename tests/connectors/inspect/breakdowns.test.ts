/** Totals of crossed and of repeated breakdowns: compared with their own lines, and no whole counted twice in silence. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(text: string) {
  const { tables } = await inspection(text);
  const table = tables[0]!;
  return {
    totals: table.totals.map(({ line, agrees }) => (agrees ? line : -line)),
    sums: table.columns.flatMap(({ sum }) => sum ?? []),
    doubts: table.doubts.map(({ code, line, found }) => `${code} ${line} ${found}`),
  };
}

/** A year's lines with its totals first, by sex and age. */
const year = (of: number, boys: number, men: number, girls: number, women: number) =>
  [
    ["รวม", "รวม", boys + men + girls + women],
    ["รวม", "0-14", boys + girls],
    ["รวม", "15+", men + women],
    ["ชาย", "รวม", boys + men],
    ["ชาย", "0-14", boys],
    ["ชาย", "15+", men],
    ["หญิง", "รวม", girls + women],
    ["หญิง", "0-14", girls],
    ["หญิง", "15+", women],
  ].map((cells) => `${of},${cells.join(",")}`);
const header = "ปีงบประมาณ,เพศ,กลุ่มอายุ,จำนวน";

describe("totals above crossed groups", () => {
  it("are compared with the lines that agree in all they say", async () => {
    const lines = [header, ...year(2566, 15, 40, 15, 30), ...year(2567, 17, 43, 16, 34)];
    const totals = [2, 3, 4, 5, 8, 11, 12, 13, 14, 17];
    expect(await seen(`${lines.join("\n")}\n`)).toEqual({ totals, sums: ["210"], doubts: [] });
  });
  it("are told where one of them is wrong", async () => {
    const lines = [header, ...year(2566, 15, 40, 15, 30), ...year(2567, 17, 43, 16, 34)];
    lines[12] = "2567,รวม,15+,78";
    expect((await seen(`${lines.join("\n")}\n`)).totals).toContain(-13);
  });
});

describe("one whole parted by sex and again by age", () => {
  const bySex = ["ชาย,55,28", "หญิง,45,22"];
  const byAge = ["0-14,35,10", "15-59,40,30", "60 ปีขึ้นไป,25,10"];
  const sheet = (...lines: string[]) => `${["รายการ,จำนวน,คดี", ...lines].join("\n")}\n`;
  it.each([
    ["the total above", sheet("รวม,100,50", ...bySex, ...byAge), [2]],
    ["headings between", sheet("รวม,100,50", "เพศ,,", ...bySex, "อายุ,,", ...byAge), [2]],
    ["the total below", sheet(...bySex, ...byAge, "รวม,100,50"), [7]],
    ["a total below each", sheet(...bySex, "รวม,100,50", ...byAge, "รวม,100,50"), [4, 8]],
  ])("is a right total, and no column of it has a sum: %s", async (_, text, totals) => {
    const { doubts, ...rest } = await seen(text);
    expect(rest).toEqual({ totals, sums: [] });
    expect(doubts).toContain(`WHOLE_REPEATED ${totals[0]} 2`);
  });
  it("takes the shares beside the counts with it", async () => {
    const lines = [
      "ประเภท,ราย,ร้อยละ",
      "เพศ,,",
      "ชาย,55,55",
      "หญิง,45,45",
      "รวม,100,100",
      "อายุ,,",
      "ต่ำกว่า 18,35,35",
      "18 ขึ้นไป,65,65",
      "รวม,100,100",
    ];
    expect(await seen(`${lines.join("\n")}\n`)).toMatchObject({ totals: [5, 9], sums: [] });
  });
  it("is not seen where the parts do not add up to it, or the totals are of other things", async () => {
    expect((await seen(sheet("รวม,101,50", ...bySex, ...byAge))).totals).toEqual([-2]);
    expect(await seen("เพศ,อายุ,คน\nชาย,0-14,60\nชาย,15+,40\nชาย,รวม,100\nหญิง,0-14,70\nหญิง,15+,30\nหญิง,รวม,100\n")).toMatchObject({
      totals: [4, 7],
      sums: ["200"],
    });
  });
});
