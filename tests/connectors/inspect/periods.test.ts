/** Periods that titles name, and days that do not belong to them. */
import { describe, expect, it } from "vitest";
import { periodsIn } from "../../../connectors/inspect/periods.js";
import { inspectionText } from "../../../gateway/commands/inspection-text.js";
import { inspection } from "./inspecting.js";

describe("a title that names a span", () => {
  it.each([
    ["ประจำเดือน สิงหาคม - ตุลาคม 2568", ["2025-08", "2025-10"]],
    ["ระหว่างวันที่ 1 ต.ค. 2567 - 30 ก.ย. 2568", ["2024-10-01", "2025-09-30"]],
    ["วันที่ 1 ถึง 31 ตุลาคม 2568", ["2025-10-01", "2025-10-31"]],
    ["ปีงบประมาณ 2566 - 2568", ["FY2566", "FY2568"]],
    ["ณ วันที่ 30 กันยายน ปีงบประมาณ 2563 - 2567", ["FY2563", "FY2567"]],
    ["ณ 30 ก.ย. 2563 - 2567", ["BE2563", "BE2567"]],
    ["1 ต.ค. 67 - 31 มี.ค. 68", ["2024-10-01", "2025-03-31"]],
    ["1 ต.ค. 67-31 มี.ค. 68", ["2024-10-01", "2025-03-31"]],
    ["ปีงบประมาณ 2568 (1 ต.ค. 67 - 31 มี.ค. 68)", ["2024-10-01", "2025-03-31"]],
    ["ไตรมาส 1-2 ปีงบประมาณ 2568", ["FY2568-Q1", "FY2568-Q2"]],
  ])("is told by both ends: %s", (title, ends) => {
    expect(periodsIn(title, 1).map(({ value, span }) => [value, span])).toEqual(ends.map((end) => [end, true]));
  });
  it.each(["ประจำเดือน ตุลาคม 2568", "ณ วันที่ 31 ตุลาคม 2568", "ปีงบประมาณ 2568 (ตุลาคม 2567 - กันยายน 2568)", "ไตรมาส 4 พ.ศ. 2569"])(
    "is told from one period: %s",
    (title) => expect(periodsIn(title, 1).map(({ span }) => span)).toEqual([undefined]),
  );
  it.each([
    ["ตุลาคม 2567 เทียบกับ ตุลาคม 2568", ["2024-10", "2025-10"]],
    ["ไตรมาสที่ 1 และ 2 ปี 2568", ["BE2568-Q1", "BE2568-Q2"]],
    ["คดี ปี 2566, 2567 และ 2568", ["BE2566", "BE2567", "BE2568"]],
    ["ไตรมาส 4/2568", ["BE2568-Q4"]],
    ["ไตรมาสที่ 1 (ต.ค. - ธ.ค. 2568)", ["BE2568-Q1"]],
  ])("or by all it names: %s", (title, values) => {
    expect(periodsIn(title, 1).map(({ value, span }) => [value, span])).toEqual(values.map((value) => [value, undefined]));
  });
  it("leaves a quarter of a calendar year one", () => {
    expect(periodsIn("ไตรมาส 4 พ.ศ. 2569", 1)[0]).toMatchObject({ value: "BE2569-Q4" });
  });
  it.each([
    ["รายงานสถิติผู้ต้องขังระหว่างพิจารณา เดือนมีนาคม 2563", undefined],
    ["คดีที่อยู่ระหว่างการพิจารณา ปีงบประมาณ 2568", undefined],
    ["ระหว่างวันที่ 1 ต.ค. 2567 - 30 ก.ย. 2568", true],
    ["ระหว่าง มกราคม - มีนาคม 2568", true],
    ["สะสมถึง ตุลาคม 2568", true],
  ])("is counted up over it only where that is said: %s", (title, cumulative) =>
    expect(periodsIn(title, 1)[0]!.cumulative).toBe(cumulative),
  );
  it("stands in the text as one", async () => {
    const seen = await inspection("รายงาน ส.ค. 2568 - ต.ค. 2568,\nอำเภอ,คดี\nเมือง,5\nฝาง,6\n");
    expect(inspectionText(seen)).toContain("งวด / period: 2025-08–2025-10 (ช่วงเวลา / a span)");
  });
});

describe("years as headings of columns", () => {
  const seen = async (title: string, ...heads: string[]) => {
    const { tables } = await inspection(`${title},,\nอำเภอ,${heads.join(",")}\nเมือง,5,6\nฝาง,7,8\n`);
    const { periods, doubts } = tables[0]!;
    return [
      periods
        .map(({ value }) => value)
        .filter((value) => /256[78]/.test(value))
        .sort(),
      doubts.map(({ code, found }) => `${code} ${found}`),
    ];
  };
  it.each([
    ["สถิติคดี ปีงบประมาณ 2567 - 2569", ["2567", "2568"]],
    ["สถิติคดี ปีงบประมาณ 2568 ย้อนหลัง", ["พ.ศ. 2567", "พ.ศ. 2568"]],
    ["สถิติคดี ปีงบประมาณ พ.ศ. 2568 (ณ 31 มีนาคม 2568)", ["ปี 2567", "ปี 2568"]],
  ])("are fiscal ones under a title that speaks of one of them so: %s", async (title, heads) => {
    expect(await seen(title, ...heads)).toEqual([["FY2567", "FY2568"], []]);
  });
  it.each([
    ["สถิติคดี", "พ.ศ. 2567", "พ.ศ. 2568"],
    ["สถิติคดี ปีงบประมาณ 2569", "พ.ศ. 2567", "พ.ศ. 2568"],
    ["สถิติคดี ปี 2567 - 2568", "2567", "2568"],
    ["สถิติคดี", "2024", "2025"],
  ])("are either where nothing says which: %s, %s", async (title, ...heads) => {
    const [periods, doubts] = await seen(title, ...heads);
    expect(doubts).toEqual(["YEAR_FISCAL_OR_CALENDAR 2567–2568"]);
    expect(periods).toEqual(["BE2567", "BE2568"]);
  });
  it.each([
    ["สถิติคดี", "ปีปฏิทิน 2567", "ปีปฏิทิน 2568"],
    ["สถิติคดี ปีปฏิทิน 2567 - 2568", "2567", "2568"],
    ["สถิติคดี", "ปีงบประมาณ 2567", "ปีงบประมาณ 2568"],
  ])("are what they say: %s, %s", async (title, ...heads) => {
    expect((await seen(title, ...heads))[1]).toEqual([]);
  });
});

describe("the year of a law", () => {
  it.each([
    ["ผลการดำเนินงานตามพระราชบัญญัติกองทุนยุติธรรม พ.ศ. 2558 ประจำเดือน ตุลาคม 2568", ["2025-10"]],
    ["คดีตาม พ.ร.บ. ยาเสพติดให้โทษ (ฉบับที่ 7) พ.ศ. 2562", []],
    ["ระเบียบกระทรวงยุติธรรม พ.ศ. 2559 ปีงบประมาณ พ.ศ. 2568", ["FY2568"]],
    ["คดีพระราชบัญญัติยาเสพติด ปี พ.ศ. 2568", ["BE2568"]],
  ])("is no period: %s", (title, values) => {
    expect(periodsIn(title, 1).map(({ value }) => value)).toEqual(values);
  });
});

describe("days of 1968 under a title of 2569", () => {
  const doubts = async (title: string, head: string) => {
    const { tables } = await inspection(`${title},\n${head},จำนวน\n3/11/1968,1\n14/11/1968,2\n25/11/1968,3\n`);
    return tables[0]!.doubts.map(({ code }) => code);
  };
  it("are doubted: the year was typed as 68", async () => {
    expect(await doubts("ทะเบียน ปีงบประมาณ 2569", "วันที่รับ")).toEqual(["CENTURY_MISREAD"]);
    expect(await doubts("ทะเบียนประจำเดือน พฤศจิกายน 2568", "วันที่รับ")).toEqual(["CENTURY_MISREAD"]);
  });
  it("are not where they may be meant", async () => {
    expect(await doubts("ทะเบียน ปีงบประมาณ 2569", "วันเกิด วันที่")).toEqual([]);
    expect(await doubts("ทะเบียน ปีงบประมาณ 2512", "วันที่รับ")).toEqual([]);
  });
});
