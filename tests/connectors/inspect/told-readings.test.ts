/** What was read as something else without a word: terms as months, half hours as decimals, lists as texts, a country as the whole world. */
import { describe, expect, it } from "vitest";
import { columnLine, inspection } from "./inspecting.js";

const read = async (text: string, name?: string) => {
  const { columns, doubts, totalLines, titles } = (await inspection(text, name)).tables[0]!;
  return { columns: columns.map(columnLine), doubts: doubts.map(({ code }) => code), totalLines, titles: titles.map(({ line }) => line) };
};

describe("a number and a year", () => {
  it.each([
    ["ปีการศึกษา", "2566/1", "2566/2"],
    ["งวด", "1/2567", "4/2567"],
  ])("below %s is no month that the heading does not name", async (heading, one, other) => {
    const { columns, doubts } = await read(`${heading},โรงเรียน,คน\n${one},ก,10\n${other},ก,12\n`);
    expect([columns[0], doubts]).toEqual([`${heading}: text`, ["MONTH_OR_NUMBER"]]);
  });
  it.each([
    ["เดือน", "1/2567", "4/2567", "2024-01…2024-04"],
    ["งวด", "4/2567", "5/2567", "2024-04…2024-05"],
    ["ปี/เดือน", "2567/1", "2567/2", "2024-01…2024-02"],
  ])("below %s is a month where it or the numbers tell", async (heading, one, other, range) => {
    expect((await read(`${heading},โรงเรียน,คน\n${one},ก,10\n${other},ก,12\n`)).columns[0]).toBe(`${heading}: month, ${range}, BE`);
  });
});

it("times of day have no sum where one of them is a full hour", async () => {
  const { columns, doubts } = await read("ศาล,เวลา,ราย\nก,8.30,1\nข,13.45,2\nค,9,3\n");
  expect([columns[1], doubts]).toEqual(["เวลา: text", ["FIGURES_AMONG_TEXT"]]);
});

it("figures of different things in one column have no sum", async () => {
  const { columns, doubts } = await read("รายการ,จำนวน\nคดี,100 คดี\nผู้ต้องหา,50 คน\nหมาย,20 หมาย\n");
  expect([columns[1], doubts]).toEqual(["จำนวน: integer, 20…100", ["UNITS_MIXED"]]);
  expect((await read("รายการ,จำนวน\nก,100 คน\nข,50 ราย\n")).columns[1]).toContain("sum 150");
});

it("records inside a field are told as unread", async () => {
  const records = [
    { จังหวัด: "ก", ตำบล: [{ ชื่อ: "a", คดี: 1 }] },
    { จังหวัด: "ข", ตำบล: [{ ชื่อ: "b", คดี: 2 }] },
  ];
  expect((await read(JSON.stringify(records), "file.json")).doubts).toEqual(["FIGURES_UNREAD"]);
});

it("Thai read as the letters of an old Macintosh is told", async () => {
  const mac = "‡∏≠‡∏≥‡πÄ‡∏†‡∏≠,n\n‡πÄ‡∏°‡∏∑‡∏≠‡∏á,10\nx,20\n";
  expect((await read(mac)).doubts).toEqual(["STILL_GARBLED", "STILL_GARBLED"]);
});

it("Thailand among other countries is one of them where the total counts it", async () => {
  const { columns, totalLines, doubts } = await read("Country,Cases,Deaths\nThailand,10,3\nLaos,1,2\nTotal,11,5\n");
  expect([columns[1], totalLines, doubts]).toEqual(["Cases: integer, sum 11, 1…10", [4], []]);
  expect((await read("พื้นที่,คดี\nทั่วประเทศ,100\nเชียงใหม่,30\nลำพูน,20\nรวม,50\n")).totalLines).toEqual([2, 5]);
});

it("a title that goes on is one above the next page", async () => {
  const { columns, titles, doubts } = await read("สถิติคดี\nอำเภอ,คดี\nก,1\nข,2\nสถิติคดี (ต่อ)\nอำเภอ,คดี\nค,3\nรวม,6\n");
  expect([columns[1], titles, doubts]).toEqual(["คดี: integer คดี, sum 6, 1…3", [1, 5], []]);
});

it("tabs that align commas part nothing", async () => {
  const seen = await inspection("อำเภอ\t,คดี\t\nก\t,1\t\nข\t,2\t\n");
  expect([seen.delimiter, seen.tables[0]!.columns.map(columnLine)]).toEqual([",", ["อำเภอ: text", "คดี: integer คดี, sum 3, 1…2"]]);
});

it("a line that lacks all its figures begins no other table", async () => {
  const { tables } = await inspection("จังหวัด,2566,2567\nก,–,–\nข,–,96\nค,–,–\nรวม,0,96\n");
  expect(tables.map(({ headerLines, rows, totalLines }) => [headerLines, rows, totalLines])).toEqual([[[1], 3, [5]]]);
});

it("the day of the order that a title refers to is no period", async () => {
  const { periods } = (await inspection("สถิติตามประกาศลงวันที่ 5 มกราคม 2560 ประจำเดือน ตุลาคม 2567\nศาล,คดี\nก,10\nข,20\n")).tables[0]!;
  expect(periods.map(({ value }) => value)).toEqual(["2024-10"]);
});

it("a small table whose words lack the frequent letters is no font's code", async () => {
  const { tables } = await inspection("สถิติคดี ประจำปีงบประมาณ พ.ศ. 2567;;\nลำดับ;จังหวัด;หญิง\n1;ลักทรัพย์;4\n2;ชิงทรัพย์;2\n");
  expect(columnLine(tables[0]!.columns[2]!)).toBe("หญิง: integer, sum 6, 2…4");
});
