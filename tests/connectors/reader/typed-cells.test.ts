/** Lines of workbooks and of records hold the same as typed columns and as text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading, ReadingRequest } from "../../../connectors/reader/reading.js";
import { packZip, workbookParts } from "./pack-zip.js";
import { reading, rows } from "./reading-of.js";
import { allRows, typedLines } from "./typed-rows.js";

const headers = ["สำนักงาน", "แฟ้ม", "คดี", "เงิน"];
const typed: NonNullable<ReadingRequest["typed"]> = {
  fromBytes: 0,
  figures: [
    { names: ["คดี"], exact: "count" },
    { names: ["เงิน"], exact: "decimal" },
  ],
};
const headerHas = headers.map((header) => [header]);
const asSheets: Partial<ReadingRequest> = { name: "file.xlsx", form: { kind: "workbook", headerRows: 1, sheets: "all" }, headerHas };
const asRecords: Partial<ReadingRequest> = { name: "file.ndjson", form: { kind: "records" }, headerHas };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
/** A cell of a type: inline text, or a stored value. */
type Cell = string | { v: string };
const xmlCell = (cell: Cell, column: number, line: number) => {
  const at = `${String.fromCharCode(65 + column)}${line}`;
  if (typeof cell !== "string") return `<c r="${at}"><v>${cell.v}</v></c>`;
  return cell === "" ? "" : `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
};
const xmlRows = (lines: readonly (readonly Cell[])[]) =>
  lines.map((cells, i) => `<row r="${i + 1}">${cells.map((cell, column) => xmlCell(cell, column, i + 1)).join("")}</row>`).join("");
const book = (...sheets: (readonly (readonly Cell[])[])[]) =>
  packZip(
    workbookParts(sheets.map((lines, i) => ({ name: `แผ่น ${i + 1}`, xml: `<sheetData>${xmlRows([headers, ...lines])}</sheetData>` }))),
  );

/** What a table is, beside its lines. */
const frame = ({ lines, tables }: Reading) => [lines, tables.map(({ parts: _, typed: __, ...rest }) => rest)];

async function bothAlike(bytes: string | Buffer, wanted: Partial<ReadingRequest>): Promise<number[]> {
  const plain = await reading(bytes, wanted);
  const read = await reading(bytes, { ...wanted, typed });
  expect(frame(read)).toEqual(frame(plain));
  for (const [i, table] of read.tables.entries()) expect(await allRows(table)).toEqual(rows(plain.tables[i]!));
  return read.tables.map(typedLines);
}

describe("a workbook", () => {
  it("has its lines as typed columns, sheet by sheet, and those that do not fit as text", async () => {
    const first = [
      ["เชียงใหม่", "A1", { v: "12" }, { v: "0.5" }],
      ["ฝาง", "A2", "", { v: "1.5E+3" }],
      ["", "A3", { v: "1" }, { v: "2" }],
      ["เชียงใหม่", 'A"4', { v: "1" }, { v: "2" }],
      ["ฝาง", "A\n5", { v: "1" }, { v: "2" }],
      ["ฝาง", "A6", "๑๒", { v: "2" }],
      ["ฝาง", "A7", { v: "12" }, "1,234.50"],
      ["ฝาง", "A8"],
      ["รวม", "", { v: "52" }, ""],
    ];
    expect(await bothAlike(book(first, [["ฝาง", "B1", "7", "1.50"]], []), asSheets)).toEqual([4, 1, 0]);
  });
  it("has only lines of text where its sheet is small, and where it has very many columns", async () => {
    const bytes = book([["ฝาง", "A", { v: "1" }, { v: "2" }]]);
    const small = await reading(bytes, { ...asSheets, typed: { ...typed, fromBytes: bytes.length + 1 } });
    const wide = await reading(packZip(workbookParts([{ name: "แผ่น", xml: `<sheetData>${wideRows(121)}</sheetData>` }])), {
      ...asSheets,
      headerHas: [["n1"]],
      typed,
    });
    expect([small, wide].map(({ tables }) => [tables[0]!.typed, tables[0]!.records])).toEqual([
      [undefined, 1],
      [undefined, 1],
    ]);
  });
  const wideRows = (columns: number) =>
    [1, 2]
      .map((line) => `<row r="${line}">${Array.from({ length: columns }, (_, i) => `<c t="str"><v>n${i + 1}</v></c>`).join("")}</row>`)
      .join("")
      .replace(/(<row r="2">.*?n)1</, "$1x<");
});

describe("records", () => {
  it("have their lines as typed columns, whatever stands first, and those that do not fit as text", async () => {
    const lines = [
      { สำนักงาน: null, แฟ้ม: "A1", คดี: 12, เงิน: 0.5 },
      { สำนักงาน: "ฝาง", แฟ้ม: true, คดี: null },
      { แฟ้ม: "A3", สำนักงาน: "ฝาง", เงิน: "1,234.5", คดี: 1 },
      { สำนักงาน: "ฝาง", แฟ้ม: ["ก", 2], คดี: 1, เงิน: 1 },
      { สำนักงาน: "ฝ\u0000าง", แฟ้ม: "A\r\n5", คดี: 1, เงิน: 1 },
      { สำนักงาน: "ฝ\u0000าง", แฟ้ม: "\ud800", คดี: 1, เงิน: 1 },
      { สำนักงาน: "ฝาง", แฟ้ม: "A8", คดี: "7", เงิน: "1.50" },
    ];
    const text = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n{"สำนักงาน":"ฝาง","คดี":1e2,"เงิน":12345678901.2500}\n`;
    expect(await bothAlike(text, asRecords)).toEqual([5]);
  });
});

describe("a column of ever new spellings", () => {
  it("is text from there on, and loses nothing on the way", async () => {
    const lines = Array.from({ length: 33_500 }, (_, i) => ({ สำนักงาน: "ฝาง", แฟ้ม: `เลขที่ ${i}`, คดี: i % 7, เงิน: i }));
    const odd = ["\ud800", "ก".repeat(1025), 'ก"ข', "ก\nข", "", " "].map((file) => ({ สำนักงาน: "ฝาง", แฟ้ม: file, คดี: 1, เงิน: 1 }));
    const text = [...lines, ...odd, ...lines.slice(0, 10)].map((line) => JSON.stringify(line)).join("\n");
    // The line that finds the list full, the one that is too long, and two that text lines tell.
    expect(await bothAlike(text, asRecords)).toEqual([33_500 + odd.length + 10 - 4]);
  });
});

describe("a line, whatever its cells hold", () => {
  const word = fc.oneof(fc.constantFrom("ฝาง", "เชียงใหม่", "", " ", "ก", "รวม"), fc.string({ maxLength: 6, unit: "grapheme" }));
  const digits = fc.oneof(
    fc.nat(99_999).map(String),
    fc.nat(99_999).map((n) => (n / 100).toFixed(2)),
    fc.constantFrom("0", "1e3", "1.5E-2", "-4", "0.0", "999999999999", "0.30000000000000004", "123456789012345678"),
  );
  const odd = fc.constantFrom("", "-", "1,000", "๑", "00", "1.", ".5", " 7", "*");
  const clean = (text: string) => [...text].filter((one) => one >= " ").join("");

  it("is the same in a workbook", async () => {
    const figure = fc.oneof(
      digits.map((v) => ({ v })),
      digits,
      odd,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word.map(clean), word.map(clean), figure, figure), { minLength: 1, maxLength: 40 }),
        async (lines) => {
          await bothAlike(book(lines), asSheets);
        },
      ),
      { numRuns: 100 },
    );
  });
  it("is the same in records", async () => {
    const figure = fc.oneof(
      digits.filter((text) => !/^(-?0\d)/.test(text)),
      fc.oneof(digits, odd).map((text) => JSON.stringify(text)),
      fc.constant("null"),
    );
    const words = word.map((text) => JSON.stringify(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words, figure, figure), { minLength: 1, maxLength: 40 }), async (lines) => {
        const text = ['["ฝาง","","1","2"]', ...lines.map((cells) => `{${cells.map((cell, i) => `"${headers[i]}":${cell}`).join(",")}}`)];
        await bothAlike(`{"สำนักงาน":"ฝาง","แฟ้ม":"ก","คดี":1,"เงิน":2}\n${text.join("\n")}\n`, asRecords);
      }),
      { numRuns: 100 },
    );
  });
});
