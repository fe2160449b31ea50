/** A row that numbers the columns below a header is none of the data; a line of data that looks a little like it is. */
import { describe, expect, it } from "vitest";
import { isNumbering } from "../../../connectors/reader/numbering.js";
import { inspection } from "../inspect/inspecting.js";
import { reading, rows } from "./reading-of.js";

const header = ["อำเภอ", "ชาย", "หญิง", "รวม"];
const words = [["เมือง", "1", "2", "3"]];

describe("a row that numbers the columns", () => {
  it.each([
    ["(1)", "(2)", "(3)", "(4)"],
    ["(1)", "(2)", "(3)", "(4) = (2)+(3)"],
    ["", "(1)", "(2)", "(1)+(2)"],
    ["[1]", "[2]", "[3]", "[4]"],
    ["(๑)", "(๒)", "(๓)", "(๔)"],
    ["1", "2", "3", "4"],
    ["ก", "ข", "ค", "ง = ข + ค"],
    ["(a)", "(b)", "(c)", "(d)"],
  ])("is known: %s | %s | %s | %s", (...cells) => expect(isNumbering(cells, header, words)).toBe(true));
  it.each([
    ["1", "2", "3", "5"],
    ["2", "3", "4", "5"],
    ["เมือง", "(1)", "(2)", "(3)"],
    ["", "(5)", "", ""],
    ["", "(5)", "(3)", "(8)"],
    ["ก", "1", "2", "3"],
    ["-", "-", "-", "-"],
  ])("is not one of the data: %s | %s | %s | %s", (...cells) => expect(isNumbering(cells, header, words)).toBe(false));
  it("is a line of data where bare numbers begin the lines below as well", () =>
    expect(isNumbering(["1", "2", "3", "4"], header, [["2", "7", "8", "15"]])).toBe(false));
});

const text = "อำเภอ,ชาย,หญิง,รวม\n,(1),(2),(1)+(2)\nเมือง,1,2,3\nฝาง,4,5,9\n";

describe("a table with such a row", () => {
  it("is inspected without it", async () => {
    const table = (await inspection(text)).tables[0]!;
    expect(table).toMatchObject({ headerLines: [1, 2], firstDataLine: 3, rows: 2 });
    expect(table.columns.map(({ name, sum }) => `${name} ${sum}`)).toEqual(["อำเภอ null", "ชาย 5", "หญิง 7", "รวม 12"]);
    expect(table.doubts).toEqual([]);
  });
  it.each([1, 2] as const)(
    "is read without it where the contract counts %s lines of header, also where it stands again",
    async (headerRows) => {
      const again = `${text}อำเภอ,ชาย,หญิง,รวม\n,(1),(2),(1)+(2)\nฮอด,7,8,15\n`;
      const read = await reading(again, { form: { kind: "csv", headerRows }, headerHas: [["อำเภอ"], ["ชาย"]] });
      const table = read.tables[0]!;
      expect(table.headers).toEqual(header);
      expect(table.headerLines).toEqual([1, 2, 5, 6]);
      expect(rows(table).map(([line, first]) => `${line} ${first}`)).toEqual(["3 เมือง", "4 ฝาง", "7 ฮอด"]);
      expect(read.lines).toBe(7);
    },
  );
});
