/** Typed columns hold every cell letter for letter; another implementation of Parquet reads them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { reading, rows } from "./reading-of.js";
import { allRows, typedLines } from "./typed-rows.js";

const headers = ["สำนักงาน", "แฟ้ม", "คดี", "เงิน"];
const wanted = {
  headerHas: headers.map((header) => [header]),
  typed: {
    fromBytes: 0,
    figures: [
      { names: ["คดี"], exact: "count" as const },
      { names: ["เงิน"], exact: "decimal" as const },
    ],
  },
};

const file = (lines: readonly string[]) => [headers.join(","), ...lines, ""].join("\n");

describe("lines as typed columns", () => {
  it("hold words by the number of their spelling, figures as values, noughts as written", async () => {
    const text = file(["เชียงใหม่,A1,12,0.50", "ฝาง,A2,,1234.5", 'เชียงใหม่,"A 3",0,7', "จอมทอง,,3,100.0000"]);
    const table = (await reading(text, wanted)).tables[0]!;
    expect([table.records, typedLines(table), table.parts]).toEqual([4, 4, []]);
    expect(table.typed!.spellings.slice(0, 2)).toEqual([
      ["เชียงใหม่", "ฝาง", "จอมทอง"],
      ["A1", "A2", "A 3", ""],
    ]);
    expect(await allRows(table)).toEqual([
      ["2", "เชียงใหม่", "A1", "12", "0.50"],
      ["3", "ฝาง", "A2", "", "1234.5"],
      ["4", "เชียงใหม่", "A 3", "0", "7"],
      ["5", "จอมทอง", "", "3", "100.0000"],
    ]);
  });

  it.each([
    ["a thousands separator", 'ฝาง,A,"1,234",1'],
    ["Thai digits", "ฝาง,A,๑๒,1"],
    ["a nought in front", "ฝาง,A,012,1"],
    ["a sign", "ฝาง,A,1,-5"],
    ["a blank beside a figure", "ฝาง,A, 12,1"],
    ["decimals in a count", "ฝาง,A,1.5,1"],
    ["five decimals", "ฝาง,A,1,0.12345"],
    ["a point without decimals", "ฝาง,A,1,5."],
    ["more digits than are held exactly", "ฝาง,A,1,123456789012.5"],
    ["a doubled quote", '"ฝา""ง",A,1,1'],
    ["nothing at its beginning", ",A,1,1"],
    ["a blank at its beginning", " ,A,1,1"],
    ["a total", "รวมทั้งสิ้น,,,"],
  ])("leave a line with %s as text, or hold it whole", async (_, line) => {
    const text = file(["ฝาง,A,1,1", line, "ฝาง,B,2,2"]);
    const plain = rows((await reading(text, { headerHas: wanted.headerHas })).tables[0]!);
    expect(await allRows((await reading(text, wanted)).tables[0]!)).toEqual(plain);
  });

  it("turn a column of ever new spellings into text, and lose nothing on the way", async () => {
    const lines = Array.from({ length: 33_500 }, (_, i) => `ฝาง,เลขที่ ${i},${i % 7},${i}.25`);
    const table = (await reading(encode874(file(lines))!, wanted)).tables[0]!;
    expect(table.typed!.parts.map(({ encodings }) => encodings[1])).toEqual(["spelling", "text"]);
    expect(typedLines(table)).toBe(33_500);
    expect((await allRows(table)).map(([line, ...cells]) => [Number(line) - 2, cells.join(",")])).toEqual(
      lines.map((line, i) => [i, line]),
    );
  });

  it("know no word but those that are written, however the file is cut while it is read", async () => {
    const words = ["สำนักงานบังคับคดีจังหวัดเชียงใหม่", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง", "ฝาง"];
    // Some megabytes: read in many pieces, few of which end where a line does.
    const lines = Array.from({ length: 40_000 }, (_, i) => `${words[(i >> 3) % 3]},${words[i % 3]},${i % 7},${i}.25`);
    const table = (await reading(file(lines), wanted)).tables[0]!;
    expect([typedLines(table), table.parts]).toEqual([40_000, []]);
    expect(table.typed!.spellings.slice(0, 2)).toEqual([words, words]);
  });

  it("expect what came after a word the last time, and see where something else comes", async () => {
    const words = ["ฝาง", '"ฝาง,เหนือ"', "ฝาง", "ฝางเหนือ", "ฝาง", "ก", '"ฝาง,เหนือ"', "กข", "ก", "ข", "ฝาง", "ฝาฝ"];
    const lines = Array.from({ length: 400 }, (_, i) => `${words[(i * (1 + (i % 3))) % words.length]},${words[i % words.length]},${i},1`);
    for (const text of [file(lines), encode874(file(lines))!]) {
      const table = (await reading(text, wanted)).tables[0]!;
      expect(table.typed!.parts.reduce((sum, { records }) => sum + records, 0)).toBe(lines.length);
      expect(await allRows(table)).toEqual(rows((await reading(text, { headerHas: wanted.headerHas })).tables[0]!));
    }
  });

  it("say the same as text, whatever the cells hold", async () => {
    const word = fc.oneof(fc.constantFrom("ฝาง", "เชียงใหม่", "แม่อาย", "", " ", "ก"), fc.string({ maxLength: 6 }));
    const digits = fc.oneof(
      fc.nat(99_999).map(String),
      fc.nat(99_999).map((n) => (n / 100).toFixed(2)),
      fc.constantFrom("", "-", "0", "1,000", "๑", "1e3", "0.0", "00", "1.", ".5", "999999999999", "*"),
    );
    const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, digits, digits), { minLength: 1, maxLength: 40 }), async (cells) => {
        const text = file(cells.map((line) => line.map((cell) => quoted(cell.replaceAll("\0", ""))).join(",")));
        const plain = await reading(text, { headerHas: wanted.headerHas });
        const typed = await reading(text, wanted);
        expect(typed.lines).toBe(plain.lines);
        expect(await allRows(typed.tables[0]!)).toEqual(rows(plain.tables[0]!));
      }),
      { numRuns: 150 },
    );
  });
});
