/** Lines with parts nested below them that do not add up to them: never added together in silence. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";
import { workbookOf } from "./workbook-of.js";

async function seen(...lines: string[]) {
  const { rows, totalLines, columns, doubts } = (await inspection(`${lines.join("\n")}\n`)).tables[0]!;
  return {
    rows,
    totals: totalLines,
    sum: columns.at(-1)!.sum,
    doubts: doubts.map(({ code, line, expected }) => `${code} ${line ?? expected}`),
  };
}
const head = "งาน,เรื่อง";
const told = (...lines: number[]) => [`PARTS_NOT_ALL ${lines.join(", ")}`];

describe("lines that are only some of the line above them", () => {
  it.each([
    ["dashes", ["ไกล่เกลี่ย,900", "- หนี้ในระบบ,310", "- มรดก,120", "คุ้มครองพยาน,40"]],
    ["one dash", ["ไกล่เกลี่ย,900", " - หนี้ในระบบ,310", "คุ้มครองพยาน,40", "เยียวยา,77"]],
    ["an indent", ["ไกล่เกลี่ย,900", "   หนี้ในระบบ,310", "   มรดก,120", "คุ้มครองพยาน,40"]],
    ["numbers", ["1. ไกล่เกลี่ย,900", "1.1 หนี้ในระบบ,310", "1.2 มรดก,120", "2. คุ้มครองพยาน,40"]],
    ["numbers in brackets", ["1. ไกล่เกลี่ย,900", "(1) หนี้ในระบบ,310", "(2) มรดก,120", "2. คุ้มครองพยาน,40"]],
    ["numbers before a bracket", ["1. ไกล่เกลี่ย,900", "1) หนี้ในระบบ,310", "2) มรดก,120", "2. คุ้มครองพยาน,40"]],
    ["numbers below a line that has none", ["ไกล่เกลี่ย,900", "1.1 หนี้ในระบบ,310", "1.2 มรดก,120", "คุ้มครองพยาน,40"]],
    ["one number", ["1. ไกล่เกลี่ย,900", "1.1 หนี้ในระบบ,310", "2. คุ้มครองพยาน,40", "3. เยียวยา,77"]],
  ])("are told by %s, and no sum counts them twice", async (_, lines) => {
    expect(await seen(head, ...lines)).toEqual({ rows: 4, totals: [], sum: null, doubts: told(2) });
  });
  it("are told by a column of numbers", async () => {
    const lines = ["ลำดับ,งาน,เรื่อง", "1,เยียวยา,77", "2,ไกล่เกลี่ย,900", "2.1,หนี้ในระบบ,310", "2.2,มรดก,120"];
    expect(await seen(...lines)).toEqual({ rows: 4, totals: [], sum: null, doubts: told(3) });
  });
  it("are told beside a line whose parts do add up to it", async () => {
    const lines = ["1. ไกล่เกลี่ย,900", "1.1 หนี้ในระบบ,700", "1.2 มรดก,200", "2. คุ้มครองพยาน,40", "2.1 คดีอาญา,25"];
    expect(await seen(head, ...lines)).toEqual({ rows: 4, totals: [2], sum: null, doubts: [...told(5), "TOTAL_BY_FIGURES 2"] });
  });
});

it("parts with numbers in brackets that do add up to the line above them are in no sum", async () => {
  const lines = ["1. ไกล่เกลี่ย,900", "(1) หนี้ในระบบ,780", "(2) มรดก,120", "2. คุ้มครองพยาน,40"];
  expect(await seen(head, ...lines)).toEqual({ rows: 3, totals: [2], sum: "940", doubts: ["TOTAL_BY_FIGURES 2"] });
});

describe("no parts", () => {
  it.each([
    ["a label with a space before it", ["ไกล่เกลี่ย,900", " เยียวยา,77", "คุ้มครองพยาน,40"], "1017"],
    ["a last line of what is not said", ["ไกล่เกลี่ย,900", "เยียวยา,77", "- ไม่ระบุ,40"], "1017"],
    ["dashes before every label", ["- ไกล่เกลี่ย,900", "- เยียวยา,77", "- คุ้มครองพยาน,40"], "1017"],
    ["numbers in brackets before every label", ["(1) ไกล่เกลี่ย,900", "(2) เยียวยา,77", "(3) คุ้มครองพยาน,40"], "1017"],
    ["times of day below a line that says none", ["ไม่ระบุเวลา,900", "09.00 น.,77", "12.30 น.,40"], "1017"],
    ["lines below a heading without a figure", ["เยียวยา,77", "ไกล่เกลี่ย:,", "- หนี้ในระบบ,310", "- มรดก,120"], "507"],
  ])("are %s", async (_, lines, sum) => {
    expect(await seen(head, ...lines)).toMatchObject({ totals: [], sum, doubts: [] });
  });
  it("are lines that the total counts beside the line above them", async () => {
    const lines = ["ไกล่เกลี่ย,900", "- หนี้ในระบบ,310", "- มรดก,120", "คุ้มครองพยาน,40", "รวม,1370"];
    expect(await seen(head, ...lines)).toMatchObject({ totals: [6], sum: "1370", doubts: [] });
  });
});

describe("lines that their cells set in", () => {
  const rows = (last: number) => [
    ["พื้นที่", "ครัวเรือน", "คน"],
    ["อำเภอฝาง", 500, 900],
    ["เวียง", 300, 500],
    ["แม่สูน", 200, 400],
    ["อำเภอแม่ริม", 150, 300],
    ["ริมใต้", 100, 200],
    ["สะลวง", last, 100],
  ];
  const indents = { A1: 2, B1: 1, A3: 1, A4: 1, A6: 1, A7: 1 };
  const seen = async (last: number, given: Record<string, number>) => {
    const { columns, totalLines, doubts } = (await inspection(await workbookOf(rows(last), { indents: given }), "file.xlsx")).tables[0]!;
    return [columns.map(({ name, sum }) => `${name} ${sum}`), totalLines, doubts.find(({ code }) => code === "PARTS_NOT_ALL")?.expected];
  };
  it("are parts of the line above that is set in less", async () => {
    expect(await seen(50, indents)).toEqual([["พื้นที่ null", "ครัวเรือน 650", "คน 1200"], [2, 5], undefined]);
  });
  it("leave no sum where they do not add up to it", async () => {
    expect(await seen(40, indents)).toEqual([["พื้นที่ null", "ครัวเรือน null", "คน null"], [2], "5"]);
  });
  it("are lines like the others where all are set in alike, or one that is larger than the line above", async () => {
    expect(await seen(400, { A7: 1 })).toEqual([["พื้นที่ null", "ครัวเรือน 1650", "คน 2400"], [], undefined]);
    const alike = { A2: 1, A3: 1, A4: 1, A5: 1, A6: 1, A7: 1 };
    expect(await seen(40, alike)).toEqual([["พื้นที่ null", "ครัวเรือน 1290", "คน 2400"], [], undefined]);
  });
});
