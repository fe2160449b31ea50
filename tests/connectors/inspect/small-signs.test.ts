/** Small signs that change what is read: marks at years, stars among remarks, two letters that are another encoding too, spans that run backwards. */
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { columnLine, inspection } from "./inspecting.js";

async function seen(text: string | Uint8Array) {
  const { tables, doubts } = await inspection(text);
  const table = tables[0]!;
  return {
    header: table.headerLines,
    columns: table.columns.map(columnLine),
    periods: table.periods.map(({ value }) => value),
    doubts: [...doubts, ...table.doubts].map(({ code, found }) => (found ? `${code} ${found}` : code)),
  };
}

describe("years marked as revised or provisional", () => {
  it.each([
    ["2566 r", "2567p"],
    ["2566r/", "2567p/"],
    ["2566 (r)", "2567 (p)"],
    ["2566*", "2567 e"],
  ])("head columns as other years do: %s, %s", async (revised, provisional) => {
    expect(await seen(`จังหวัด,2565,${revised},${provisional}\nเชียงใหม่,120,130,141\nเชียงราย,80,85,90\n`)).toEqual({
      header: [1],
      columns: [
        "จังหวัด: text",
        "2565: integer, sum 200, 80…120",
        `${revised}: integer, sum 215, 85…130`,
        `${provisional}: integer, sum 231, 90…141`,
      ],
      periods: ["BE2565", "BE2566", "BE2567"],
      doubts: ["YEAR_FISCAL_OR_CALENDAR 2565–2567"],
    });
  });
  it("are years in a column of years, and no figures to be summed", async () => {
    const { columns } = await seen("ปีงบประมาณ,คดี\n2564,120\n2565 r,130\n2566r,131\n2567p,141\n2568 p/,149\n");
    expect(columns).toEqual(["ปีงบประมาณ: fiscal_year, 2564…2568, BE", "คดี: integer คดี, sum 671, 120…149"]);
  });
  it("are not seen in figures that carry such a mark", async () => {
    const { columns } = await seen("จังหวัด,คดี\nเชียงใหม่,2500 r\nเชียงราย,185p\n");
    expect(columns[1]).toBe("คดี: integer คดี, sum 2685, 185…2500");
  });
});

describe("a star in a column of remarks", () => {
  it("is a remark, and no figure withheld", async () => {
    const { columns } = await seen("อำเภอ,คดี,หมายเหตุ\nเมือง,10,*\nฝาง,*,\nแม่ริม,4,**\n");
    expect(columns).toEqual(["อำเภอ: text, districts 3+0", "คดี: integer คดี, sum 14, missing 1, 4…10", "หมายเหตุ: text, missing 1"]);
  });
});

describe("a word of windows-874 whose bytes are a letter of UTF-8 too", () => {
  it("is no line in another encoding", async () => {
    expect((await seen(encode874("หลักสูตร,จำนวน\nอบ,12\nฝึกอบรม,7\n")!)).doubts).toEqual([]);
  });
  it("does not hide a line that is", async () => {
    const lines = [encode874(`หลักสูตร,จำนวน\n${"ฝึกวิชาชีพ,12\n".repeat(9)}`)!, Buffer.from("อบรมผู้นำ,7\n")];
    expect((await seen(Buffer.concat(lines))).doubts).toEqual(["ENCODINGS_MIXED 1"]);
  });
});

describe("a span that runs backwards", () => {
  it.each([
    ["สถิติคดีสะสม (ก.ย. 67 – ต.ค. 66)", "2024-09 – 2023-10"],
    ["ข้อมูลระหว่างวันที่ 30 กันยายน 2568 - 1 ตุลาคม 2567", "2025-09-30 – 2024-10-01"],
  ])("is told: %s", async (title, found) => {
    expect((await seen(`${title},\nอำเภอ,คดี\nเมือง,10\nฝาง,5\n`)).doubts).toEqual([`SPAN_BACKWARDS ${found}`]);
  });
  it("is not seen in one that runs over the end of a year", async () => {
    expect((await seen("สถิติคดีสะสม ต.ค. - ม.ค. 2568,\nอำเภอ,คดี\nเมือง,10\nฝาง,5\n")).doubts).toEqual([]);
  });
});
