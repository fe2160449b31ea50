/** Blocks of lines that name the same lines each below a heading of their own: the whole and its parts are never added together in silence. */
import { describe, expect, it } from "vitest";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection } from "./inspecting.js";

type Rows = (string | number | null)[][];

async function seen(rows: Rows, merges: string[] = []) {
  const xml = sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), merges);
  const { columns, doubts } = (await inspection(packZip(workbookParts([{ name: "a", xml }])), "file.xlsx")).tables[0]!;
  return { sums: columns.slice(1).map(({ sum }) => sum), doubts: doubts.map(({ code, line, expected }) => `${code} ${line ?? expected}`) };
}

const block = (heading: string, ...figures: [number, number][]): Rows => [
  [heading],
  ...["ป่าซาง", "บ้านธิ", "ลี้"].map((name, i) => [name, ...figures[i]!]),
];
const men = block("ผู้ชาย", [31, 12], [14, 9], [6, 2]);
const women = block("ผู้หญิง", [9, 5], [4, 4], [3, 1]);
const both: [number, number][] = [
  [40, 17],
  [18, 13],
  [9, 3],
];
const header: Rows = [["อำเภอ", "รับคำขอ", "ช่วยเหลือ"]];

describe("a block that is the whole of the others", () => {
  it.each(["รวม", "ทั้งหมด", "ทุกกลุ่ม"])("is told by its word or its figures: %s", async (heading) => {
    const first = await seen([...header, ...block(heading, ...both), ...men, ...women]);
    expect(first).toEqual({ sums: [null, null], doubts: ["LABEL_WITHOUT_FIGURES 2, 6, 10", "BLOCK_OF_WHOLE 2"] });
    const last = await seen([...header, ...men, ...women, ...block(heading, ...both)]);
    expect(last).toEqual({ sums: [null, null], doubts: ["LABEL_WITHOUT_FIGURES 2, 6, 10", "BLOCK_OF_WHOLE 10"] });
  });
  it("is told below headings merged over the table, and where it has none itself", async () => {
    const merges = ["A2:C2", "A6:C6", "A10:C10"];
    expect(await seen([...header, ...block("รวม", ...both), ...men, ...women], merges)).toMatchObject({ doubts: ["BLOCK_OF_WHOLE 2"] });
    const rows = [...header, ...block("รวม", ...both).slice(1), ...men, ...women];
    expect(await seen(rows, ["A5:C5", "A9:C9"])).toEqual({ sums: [null, null], doubts: ["BLOCK_OF_WHOLE 2"] });
  });
  it("is told by its word though a figure of it is off", async () => {
    const off = block("รวม", [41, 17], [18, 13], [9, 3]);
    expect(await seen([...header, ...off, ...men, ...women])).toMatchObject({ sums: [null, null] });
  });
});

describe("blocks that are no whole of each other", () => {
  it("add", async () => {
    expect(await seen([...header, ...men, ...women], ["A2:C2", "A6:C6"])).toEqual({ sums: ["67", "33"], doubts: [] });
  });
});

it("a total that was not filled in is told as a label without figures", async () => {
  const { doubts } = await seen([...header, ...men.slice(1), ["รวม"]]);
  expect(doubts).toEqual(["LABEL_WITHOUT_FIGURES 5"]);
});
