/** Shapes of tables as Thai offices publish them: yearbooks, exports of registers, statistics of accounts. */
import { describe, expect, it } from "vitest";
import { periodsIn } from "../../../connectors/inspect/periods.js";
import { columnLine, inspection, refusal } from "./inspecting.js";

const table = async (text: string, name?: string) => (await inspection(text, name)).tables[0]!;

describe("years", () => {
  it("of the other era below, in Thai digits and brackets, are headings and no figures", async () => {
    const { headerLines, rows, columns } = await table(
      "กลุ่มสาเหตุ,๒๕๖๑,๒๕๖๒,๒๕๖๓,Cause\n,(๒๐๑๘),(๒๐๑๙),(๒๐๒๐),\nโรคปอด,๑๐,๒๐,๓๐,Lung\nโรคหัวใจ,๑๑,๒๑,๓๑,Heart\nโรคตา,๑๒,๒๒,๓๒,Eye\n",
    );
    expect([headerLines, rows, columns.map(({ sum }) => sum)]).toEqual([[1, 2], 3, [null, "33", "63", "93", null]]);
  });
  it("without a heading are years below a unit of money too", async () => {
    const { columns, doubts } = await table(
      "Table 1 : Expenditure,,,\nUnit : Million Baht,,,\n,,(1) Private,(2) Government\n2001,Q1,409905,81873\n2001,Q2,420323,85512\n2002,Q1,421095,100490\n2002,Q2,444335,91143\n",
    );
    expect(columnLine(columns[0]!)).toBe("(1): year, 2544…2545, CE");
    expect(columns[2]!.unit).toBe("Million Baht");
    expect(doubts.map(({ code }) => code)).toContain("YEAR_BY_ITS_VALUES");
  });
});

it.each([
  ["Expenditure on GDP, chain volume measures [reference year = 2002]", []],
  ["ดัชนีราคาผู้บริโภค (2566 = 100) เดือนมกราคม 2569", ["2026-01"]],
  ["ผลิตภัณฑ์จังหวัด ณ ราคาคงที่ปี 2531 พ.ศ. 2560", ["BE2560"]],
  ["ปริมาณการผลิต (ปีฐาน พ.ศ. 2559) ปีงบประมาณ 2569", ["FY2569"]],
  ["GDP at 1988 prices", []],
])("a base year is no period: %s", (title, values) => {
  expect(periodsIn(title, 1).map(({ value }) => value)).toEqual(values);
});

it("a title in square brackets makes no JSON of a CSV file", async () => {
  const { titles, headerLines, rows } = await table(
    "[ตัวชี้วัด 66] ร้อยละของชุมชน,,\nลำดับ,หน่วยบริการ,ชุมชน\n1,[801] ก,14\n2,[802] ข,10\nรวม,,24\n",
  );
  expect([titles.map(({ line }) => line), headerLines, rows]).toEqual([[1], [2], 2]);
  expect(await refusal("[ไม่ใช่ JSON]", "file.json")).toBe("NO_TABLE JSON: []");
});

describe("several units of counts above a table", () => {
  it("go to the columns whose things they count", async () => {
    const { columns, doubts } = await table(
      'จำนวนประชากรและบ้าน พ.ศ. 2564,,,,\n"หน่วย: คน, หลัง",,,,\nจังหวัด,ประชากร,ชาย,หญิง,บ้าน\nก,30,10,20,12\nข,50,20,30,25\n',
    );
    expect(columns.map(({ unit }) => unit)).toEqual([null, "คน", "คน", "คน", "หลัง"]);
    expect(doubts.map(({ code }) => code)).toEqual(["UNITS_IN_TITLE"]);
  });
});

describe("rates", () => {
  it.each([
    [
      "growth told by the title",
      "Table 2.1 : GDP by expenditure, y-o-y growth rate,,\nปี,ภาครัฐ,ภาคเอกชน\n2565,6.2,15.2\n2566,7.8,-7.9\n2567,8.7,11\n",
    ],
    [
      "a rate told by the title",
      "อัตราการเสียชีวิตต่อประชากร 100000 คน,,\nปี,ทั้งประเทศ,ภาคเหนือ\n2565,12.55,11.2\n2566,12.84,10.9\n2567,10.98,9.1\n",
    ],
    ["a heading that says rate alone", "ลำดับ,อัตรา,อัตรา (ข)\n1,42.86,1.5\n2,20,2.25\n3,0.5,3\n"],
  ])("have no sum: %s", async (_, text) => {
    expect((await table(text)).columns.slice(1).map(({ sum, rate }) => [sum, rate])).toEqual([
      [null, true],
      [null, true],
    ]);
  });
  it.each([
    ["counts beside them", "จำนวนและอัตราตาย,,\nปี,ตาย,น้ำหนัก\n2565,6,15.2\n2566,7,7.9\n2567,8,11.5\n", ["21", "34.6"]],
    ["posts of an office", "หน่วยงาน,อัตรา,คน\nก,12,10\nข,20,18\nค,5,5\n", ["37", "33"]],
  ])("are not: %s", async (_, text, sums) => {
    expect((await table(text)).columns.slice(1).map(({ sum }) => sum)).toEqual(sums);
  });
});

it("a note in two languages below a narrow table is a note", async () => {
  const { rows, noteLines, columns } = await table(
    "อุบัติเหตุ,2562 (2019),2563 (2020),2564 (2021),Accidents\nตาย,233,214,213,Death\nบาดเจ็บ,400,185,211,Injured\nที่มา:,ตำรวจภูธรจังหวัด,,Source:,Provincial Police\n",
  );
  expect([rows, noteLines, columns.map(({ type }) => type)]).toEqual([2, [4], ["text", "integer", "integer", "integer", "text"]]);
});

describe("a total above its parts", () => {
  const blocks = (revenue: string) =>
    `ประเภท,อบจ.,เทศบาล\nรายได้รวม,${revenue}\nภาษี,1151790.01,4031502.08\nค่าปรับ,78355.20,385137.76\nเงินอุดหนุน,635818.62,3585192.21\nรายจ่ายรวม,1500000.11,7000000.22\nงบกลาง,500000.04,2000000.11\nงบลงทุน,700000.04,4000000.06\nงบอื่น,300000.02,1000000.04\n`;
  it("is doubted where rounding takes a hundredth from it", async () => {
    const { doubts } = await table(blocks("1865963.84,8001832.06"));
    expect(doubts.filter(({ code }) => code === "MAYBE_TOTAL").map(({ line }) => line)).toEqual([2, 6]);
  });
  it("is not where it is off by more", async () => {
    const { doubts } = await table(blocks("1865973.84,8001842.06"));
    expect(doubts.filter(({ code }) => code === "MAYBE_TOTAL").map(({ line }) => line)).toEqual([6]);
  });
});

it("numbers of zones, constituencies and routes are codes, and names or counts of them are not", async () => {
  const { columns } = await table("จังหวัด,เขต,ทางหลวงสาย,district_number,จำนวนเขต,คดี\nก,1,4,1,3,10\nก,2,407,2,2,20\nข,1,43,3,1,30\n");
  expect(columns.map(({ type, sum }) => [type, sum])).toEqual([
    ["text", null],
    ["code", null],
    ["code", null],
    ["code", null],
    ["integer", "6"],
    ["integer", "60"],
  ]);
  expect((await table("เขต,คดี\nเขตพระนคร,10\nเขตดุสิต,20\n")).columns[0]!.type).toBe("text");
});

describe("a region among provinces", () => {
  it("is doubted: the sum of the column holds it and its provinces", async () => {
    const { doubts } = await table(
      "ภาค และจังหวัด,ประชากร,ตาย\nเพชรบุรี ........,465056,3155\nภาคเหนือ ........,11785868,87683\nเชียงใหม่ ........,1643312,13558\nลำพูน ........,404257,3554\n",
    );
    expect(doubts.map(({ code, expected }) => [code, expected])).toEqual([["WHOLE_IN_SUM", "3"]]);
  });
  it.each([
    ["a table of regions", "ภาค,คดี\nภาคเหนือ,10\nภาคกลาง,50\nภาคใต้,7\nส่วนกลาง,3\n"],
    ["the region of a province beside it", "ภาค,จังหวัด,คดี\nภาคเหนือ,เชียงใหม่,10\nภาคเหนือ,ลำพูน,50\nภาคใต้,ตรัง,7\n"],
  ])("is not in %s", async (_, text) => {
    expect((await table(text)).doubts).toEqual([]);
  });
});

it("a total of the lines by their numbers is in no sum, though others stand between", async () => {
  const lines = "กลุ่ม,รับแจ้ง,จับ\n1. ชีวิต,14,12\n2. ทรัพย์,45,30\n3. พิเศษ,30,20\n4. รัฐเสียหาย,,410\n";
  for (const label of ["รวม 1-3", "รวมกลุ่มที่ ๑ ถึง ๓", '"รวมข้อ 1,2,3"']) {
    const { totalLines, columns } = await table(`${lines}${label},89,62\n`);
    expect([totalLines, columns[1]!.sum, columns[2]!.sum]).toEqual([[6], "89", "472"]);
  }
  expect((await table(`${lines}รวม 2 ศาล,89,63\n`)).totalLines).toEqual([]);
});
