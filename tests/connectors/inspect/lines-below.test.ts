/** Lines without a label that tell of the line above: its shares, or some of it in brackets. */
import { describe, expect, it } from "vitest";
import { draftContract } from "../../../connectors/inspect/draft.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

async function seen(text: string) {
  const { rows, derivedLines, columns, doubts } = (await inspection(text)).tables[0]!;
  return { rows, derivedLines, sums: columns.map(({ sum }) => sum).slice(1), doubts: doubts.map(({ code, found }) => `${code} ${found}`) };
}

describe("shares below each line of counts", () => {
  it.each([
    ["of the first of its figures", "เมือง,80,60,20\n,100.0,75.0,25.0\nฝาง,30,10,20\n,100.0,33.3,66.7\n", ["110", "70", "40"]],
    ["of all of its figures", "เมือง,60,20,20\n,60.0,20.0,20.0\nฝาง,10,20,30\n,16.7,33.3,50.0\n", ["70", "40", "50"]],
    ["with their sign", "เมือง,80,60,20\n,100%,75%,25%\nฝาง,30,10,20\n,100%,33%,67%\n", ["110", "70", "40"]],
    [
      "of their column",
      "เมือง,80,60,20\n,50.0,60.0,33.3\nฝาง,30,10,20\n,18.8,10.0,33.3\nแม่ริม,50,30,20\n,31.3,30.0,33.3\n",
      ["160", "100", "60"],
    ],
    ["in brackets", "เมือง,80,60,20\n,(100.0),(75.0),(25.0)\nฝาง,30,10,20\n,(100.0),(33.3),(66.7)\n", ["110", "70", "40"]],
  ])("are no lines of data: %s", async (_, lines, sums) => {
    const derivedLines = lines.split("\n").flatMap((line, i) => (line.startsWith(",") ? [i + 2] : []));
    expect(await seen(`ศาล,รับ,เสร็จ,ค้างอยู่\n${lines}`)).toMatchObject({
      rows: derivedLines.length,
      derivedLines,
      sums,
      doubts: [`LINES_BELOW ${derivedLines.length}`],
    });
  });
  it("are none where the label is merged over both lines of a sheet", async () => {
    const rows = [
      ["ศาล", "รับ", "เสร็จ"],
      ["เมือง", 80, 60],
      ["", 100, 75],
      ["ฝาง", 30, 10],
      ["", 100, 33.3],
    ];
    const xml = sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), ["A2:A3", "A4:A5"]);
    const { tables } = await inspection(packZip(workbookParts([{ name: "a", xml }])), "a.xlsx");
    expect([tables[0]!.derivedLines, tables[0]!.columns.map(({ sum }) => sum)]).toEqual([
      [3, 5],
      [null, "110", "70"],
    ]);
  });
  it("are told from lines that mean as above", async () => {
    expect(await seen("อำเภอ,ชาย,หญิง\nเมือง,80,60\n,12,9\nฝาง,30,10\n,7,4\n")).toMatchObject({
      rows: 4,
      derivedLines: [],
      sums: ["129", "83"],
      doubts: ["BLANK_AS_ABOVE 2"],
    });
  });
});

describe("counts in brackets", () => {
  const rows = "กลาง,640,210\n,(61),(18)\nอำเภอ,220,90\n,(17),(6)\nพิเศษ,75,31\n,(9),(2)\n";
  it.each([
    ["that the title tells of", `"ผู้ต้องขัง (ตัวเลขในวงเล็บคือผู้สูงอายุ)",,\n`, 2],
    ["below each line", "", 0],
  ])("are some of the line above: %s", async (_, title, at) => {
    const head = at > 0 ? 1 : 0;
    expect(await seen(`${title}เรือนจำ,เด็ดขาด,ระหว่าง\n${rows}`)).toEqual({
      rows: 3,
      derivedLines: [3, 5, 7].map((line) => line + head),
      sums: ["935", "331"],
      doubts: ["LINES_BELOW 3"],
    });
  });
  it("are doubted as minus in a column of counts", async () => {
    const { sums, doubts } = await seen("เรือนจำ,นักโทษ,หญิง\nกลาง,640,(61)\nอำเภอ,220,(17)\n");
    expect([sums, doubts]).toEqual([["860", "-78"], ["BRACKETS_AS_MINUS 2"]]);
  });
  it.each([
    ["a title", "ผู้ต้องขัง (ในวงเล็บเป็นต่างชาติ),,\n", ""],
    ["a note below", "", "หมายเหตุ ตัวเลขในวงเล็บเป็นต่างชาติ,,\n"],
  ])("have no sum where they are told of in %s", async (_, title, note) => {
    const { sums, doubts } = await seen(`${title}เรือนจำ,นักโทษ,ต่างชาติ\nกลาง,640,(61)\nอำเภอ,220,(17)\n${note}`);
    expect([sums, doubts]).toEqual([["860", null], ["BRACKETS_AS_MINUS 2"]]);
  });
  it.each([
    ["amounts of money", "รายการ,ค่าใช้จ่าย (บาท)\nรับ,900\nจ่าย,(250)\nอื่น ๆ,40\n", "690"],
    ["changes", "อำเภอ,เพิ่ม/ลด\nเมือง,12\nฝาง,(5)\nแม่ริม,3\n", "10"],
    ["what the title calls a minus", "ตัวเลขในวงเล็บหมายถึงค่าติดลบ,\nอำเภอ,ผล\nเมือง,12\nฝาง,(5)\nแม่ริม,3\n", "10"],
  ])("are a minus without doubt in %s", async (_, text, sum) => {
    const { sums, doubts } = await seen(text);
    expect([sums, doubts]).toEqual([[sum], []]);
  });
});

it.each([
  ["lines below others", "คดีประจำเดือน ตุลาคม 2568,,\nข้อหา,รับ,เสร็จ\nลักทรัพย์,80,60\n,100.0,75.0\nชิงทรัพย์,30,10\n,100.0,33.3\n", "4, 6"],
  ["counts in brackets", "คดีประจำเดือน ตุลาคม 2568,,\nข้อหา,ชาย,หญิง\nลักทรัพย์,80,(6)\nชิงทรัพย์,30,(1)\n", "“หญิง” (2)"],
])("no draft is made of %s: a load could not tell them", async (_, text, found) => {
  const question = { id: "theft", file: "a.csv", agency: "กรมราชทัณฑ์" as never, office: "เรือนจำกลางเชียงใหม่" };
  const texts = { words: new Map([["ข้อหา", ["ลักทรัพย์", "ชิงทรัพย์"]]]), totals: new Map(), notes: [] };
  const seen = await inspection(text);
  expect(() => draftContract(seen, question, texts)).toThrow(found);
});
