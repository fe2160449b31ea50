/** Totals that a spreadsheet could not compute. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";
import { workbookOf } from "./workbook-of.js";

describe("a total of which a cell holds a formula's error", () => {
  it.each([
    [
      "a workbook",
      () =>
        workbookOf([
          ["อำเภอ", "ก", "ข"],
          ["ฝาง", 1, 2],
          ["แม่ริม", 3, 4],
          ["รวม", { error: "#REF!" }, 6],
        ]),
    ],
    ["a text", () => Promise.resolve("อำเภอ,ก,ข\nฝาง,1,2\nแม่ริม,3,4\nรวม,#REF!,6\n")],
  ])("does not agree, and the cell is told, in %s", async (kind, file) => {
    const { tables } = await inspection(await file(), kind === "a text" ? "file.csv" : "file.xlsx");
    const { totals, doubts } = tables[0]!;
    expect(totals.map(({ line, agrees }) => [line, agrees])).toEqual([[4, false]]);
    expect(doubts.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([["TOTAL_UNREADABLE", 4, "ก", "#REF!"]]);
  });
  it("is told of #N/A too, which in a line of data says no more than that there is none", async () => {
    const { totals, columns } = (await inspection("อำเภอ,ก,ข\nฝาง,#N/A,2\nแม่ริม,3,4\nรวม,#N/A,6\n")).tables[0]!;
    expect(totals.map(({ agrees }) => agrees)).toEqual([false]);
    expect(columns.map(({ missing }) => missing)).toEqual([0, 1, 0]);
  });
});
