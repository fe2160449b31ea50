/** What stands in a table and was taken for something else without a word. */
import { describe, expect, it } from "vitest";
import { periodsIn } from "../../../connectors/inspect/periods.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

const table = async (text: string) => (await inspection(text)).tables[0]!;
const codes = async (text: string) => (await table(text)).doubts.map(({ code }) => code);

describe("shares and spreads", () => {
  it("have a sum only where they part a whole", async () => {
    const { columns } = await table(
      "ศาล,คดี,สัดส่วน (%),ร้อยละความสำเร็จ,มัธยฐาน (วัน),S.D.\nก,100,62.5,80.0,28,0.62\nข,50,31.25,90.0,35,0.55\nค,10,6.2,100.0,30,0.71\n",
    );
    expect(columns.map(({ sum }) => sum)).toEqual([null, "160", "99.95", null, null, null]);
  });
  it("of which a total line says the mean, leave no total that disagrees", async () => {
    const { totals, doubts } = await table("ด้าน,ค่าเฉลี่ย,S.D.,คน\nบริการ,4.51,0.62,20\nสถานที่,4.2,0.71,30\nรวม,4.33,0.66,50\n");
    expect([totals.map(({ agrees }) => agrees), doubts]).toEqual([[true], []]);
  });
});

describe("a line named after the whole area", () => {
  it("is doubted where its one figure is the sum of the lines above", async () => {
    const { rows, doubts } = await table("อำเภอ,คดี\nเมือง,10\nฝาง,5\nฮอด,2\nจังหวัดเชียงใหม่,17\n");
    expect([rows, doubts.map(({ code, line }) => [code, line])]).toEqual([4, [["MAYBE_TOTAL", 5]]]);
  });
  it("is not where it is one of its like", async () => {
    expect(await codes("จังหวัด,คดี\nจังหวัดลำพูน,10\nจังหวัดลำปาง,5\nจังหวัดน่าน,2\nจังหวัดเชียงใหม่,90\n")).toEqual([]);
  });
});

it("shares in brackets below each line of counts are no lines, and not below nought", async () => {
  const { rows, derivedLines, columns } = await table("ประเภท,ชาย,หญิง\nก,10,20\n(ร้อยละ),(33.3),(66.7)\nข,30,10\n(ร้อยละ),(75.0),(25.0)\n");
  expect([rows, derivedLines, columns.map(({ sum, min }) => [sum, min])]).toEqual([
    2,
    [3, 5],
    [
      [null, null],
      ["40", "10"],
      ["30", "10"],
    ],
  ]);
});

describe("months by number", () => {
  it.each([
    ["a column of fiscal years", "ปีงบประมาณ,เดือนที่,คดี\n2569,1,10\n2569,2,12\n2569,3,9\n"],
    ["a title of one", "สถิติคดี ปีงบประมาณ 2569,\nเดือน,คดี\n1,10\n2,12\n3,9\n"],
  ])("are doubted beside %s: they may count from October", async (_, text) => {
    const { doubts } = await table(text);
    expect(doubts.map(({ code, found }) => [code, found])).toEqual([["MONTH_BY_NUMBER", "1–3"]]);
  });
  it("are not by name", async () => {
    expect(await codes("ปีงบประมาณ,เดือน,คดี\n2569,ม.ค.,10\n2569,ก.พ.,12\n2569,มี.ค.,9\n")).toEqual([]);
  });
});

it("months over columns of a sheet of พ.ศ. are of a year that may be either", async () => {
  const xml = sheetData({ 1: ["อำเภอ", "ต.ค.", "พ.ย."], 2: ["เมือง", 1, 2], 3: ["ฝาง", 3, 4] });
  const { tables } = await inspection(packZip(workbookParts([{ name: "ปี2569", xml }])), "คดี.xlsx");
  expect(tables[0]!.doubts.map(({ code, found }) => [code, found])).toEqual([["YEAR_FISCAL_OR_CALENDAR", "2569"]]);
});

describe("the day on which a report was written", () => {
  it.each([
    ["ข้อมูล ณ วันที่ 1 ม.ค. 2569 (แก้ไขเมื่อ 5 ก.พ. 2569)", ["2026-01-01"]],
    ["รายงานประจำเดือน มกราคม 2569 พิมพ์วันที่ 5/2/2569", ["2026-01"]],
    ["จัดทำรายงานเมื่อวันที่ 5 กุมภาพันธ์ พ.ศ. 2569", []],
    ["ปรับปรุงข้อมูล ณ วันที่ 31 มกราคม 2569", ["2026-01-31"]],
  ])("is no period: %s", (title, values) => {
    expect(periodsIn(title, 1).map(({ value }) => value)).toEqual(values);
  });
});
