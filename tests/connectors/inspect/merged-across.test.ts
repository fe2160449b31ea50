/** Cells merged across columns, in the lines of a table. */
import { describe, expect, it } from "vitest";
import { columnLine, inspection } from "./inspecting.js";
import { workbookOf } from "./workbook-of.js";

const tableOf = async (...given: Parameters<typeof workbookOf>) => (await inspection(await workbookOf(...given), "file.xlsx")).tables[0]!;

describe("a figure merged over two columns that other lines have each for itself", () => {
  it("is told, and neither column has a sum", async () => {
    const rows = [
      ["อำเภอ", "ชาย", "หญิง", "รวม"],
      ["ฝาง", 1, 2, 3],
      ["แม่ริม", 12, null, 12],
      ["แม่แตง", 3, 4, 7],
    ];
    const { columns, doubts } = await tableOf(rows, { merges: ["B3:C3"] });
    expect(columns.map(({ sum }) => sum)).toEqual([null, null, null, "22"]);
    expect(doubts.map(({ code, line, found }) => [code, line, found])).toEqual([["MERGED_ACROSS", 3, "ชาย, หญิง"]]);
  });
  it("is told of a word for none by nothing, as of a blank", async () => {
    const rows = [
      ["อำเภอ", "ชาย", "หญิง"],
      ["ฝาง", 1, 2],
      ["แม่ริม", "ไม่มีข้อมูล", null],
    ];
    const { columns, doubts } = await tableOf(rows, { merges: ["B3:C3"] });
    expect([columns.map(({ sum }) => sum), doubts]).toEqual([[null, "1", "2"], []]);
  });
});

describe("a sheet whose cells are all merged over two columns, to be wide", () => {
  it("has one column for each heading, with its sum", async () => {
    const rows = [
      ["อำเภอ", null, "คดี", null, "คน", null],
      ["ฝาง", null, 1, null, 10, null],
      ["แม่ริม", null, 2, null, 20, null],
    ];
    const merges = [1, 2, 3].flatMap((row) => [`A${row}:B${row}`, `C${row}:D${row}`, `E${row}:F${row}`]);
    const { columns, doubts } = await tableOf(rows, { merges });
    expect(columns.map(columnLine)).toEqual(["อำเภอ: text, districts 2+0", "คดี: integer คดี, sum 3, 1…2", "คน: integer คน, sum 30, 10…20"]);
    expect(doubts).toEqual([]);
  });
  it("keeps an empty column that has a heading of its own below a merged one", async () => {
    const rows = [
      ["อำเภอ", "คดี", null],
      [null, "ชาย", "หญิง"],
      ["ฝาง", 1, null],
      ["แม่ริม", 2, null],
    ];
    const { columns } = await tableOf(rows, { merges: ["A1:A2", "B1:C1"] });
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ["อำเภอ", "text"],
      ["คดี › ชาย", "integer"],
      ["คดี › หญิง", "empty"],
    ]);
  });
});
