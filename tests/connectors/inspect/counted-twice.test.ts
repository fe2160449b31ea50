/** What a sum would count twice: running totals, groups of age within others, a total of one line. */
import { describe, expect, it } from "vitest";
import { columnLine, inspection } from "./inspecting.js";

const read = async (text: string) => {
  const { columns, doubts, totalLines } = (await inspection(text)).tables[0]!;
  return { columns: columns.map(columnLine), doubts: doubts.map(({ code }) => code), totalLines };
};

describe("a column that grows by what another says came on", () => {
  const days = ["2021-01-01,10,100", "2021-01-02,20,120", "2021-01-03,5,125", "2021-01-04,7,132"];
  it.each([
    ["down the table", days],
    ["up, the newest line first", days.toReversed()],
  ])("is a running total: %s", async (_, lines) => {
    const { doubts } = (await inspection(`date,new_case,total_case\n${lines.join("\n")}\n`)).tables[0]!;
    expect(doubts.map(({ code, column }) => [code, column])).toEqual([["CUMULATIVE", "total_case"]]);
  });
  it("is none where one step differs", async () => {
    expect((await read(`date,new_case,total_case\n${days.join("\n")}\n2021-01-05,7,140\n`)).doubts).toEqual([]);
  });
});

describe("groups of age", () => {
  it("of which one lies within another are counted twice, and told", async () => {
    const { doubts } = (await inspection("กลุ่มอายุ,ชาย\n0-14 ปี,10\n15-59 ปี,50\n60 ปีขึ้นไป,20\n65 ปีขึ้นไป,12\n")).tables[0]!;
    expect(doubts.map(({ code, expected }) => [code, expected])).toEqual([["PARTS_IN_SUM", "5"]]);
  });
  it("beside each other are not", async () => {
    expect((await read("กลุ่มอายุ,ชาย\nต่ำกว่า 15 ปี,10\n15-20 ปี,50\n20-25 ปี,20\n26 ปีขึ้นไป,12\n")).doubts).toEqual([]);
    expect((await read("ห้อง,ชาย\nป.,9\n1-1,10\n1-2,50\n1-3,20\n2-1,12\n")).doubts).toEqual([]);
  });
});

it("a total of one line is one where other groups have theirs", async () => {
  const { columns, totalLines, doubts } = await read(
    "ห้อง,ชาย,หญิง\nป.1/1,10,12\nป.1/2,11,10\nรวม ป.1,21,22\nป.2/1,9,9\nรวม ป.2,9,9\nรวม,30,31\n",
  );
  expect([columns[1], totalLines, doubts]).toEqual(["ชาย: integer, sum 30, 9…11", [4, 6, 7], []]);
});

it("so is one of the first group, where large or several figures are those of its one line, also of a group by its number", async () => {
  const { columns, totalLines } = await read("ศาล,คดี\nก,120\nรวมกลุ่มที่ 1,120\nข,30\nค,40\nรวมกลุ่มที่ 2,70\nรวม,190\n");
  expect([columns[1], totalLines]).toEqual(["คดี: integer คดี, sum 190, 30…120", [3, 6, 7]]);
  expect((await read("หมู่บ้าน,คดี\nก,4\nรวมใจพัฒนา,4\nข,3\n")).columns[1]).toContain("sum 11");
  expect((await read("กิจกรรม,คน\nรวมกลุ่มออมทรัพย์,120\nรวมกลุ่มอาชีพ,30\n")).columns[1]).toContain("sum 150");
});
