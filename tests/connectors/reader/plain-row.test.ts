/** Rows read past the parser say what the parser says: it reads every row of a sheet whose `<sheetData >` is written with a blank. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlainRow } from "../../../connectors/reader/plain-row.js";
import { readFile } from "../../../connectors/reader/read-file.js";
import type { ReadingRequest } from "../../../connectors/reader/reading.js";
import { packZip, workbookParts } from "./pack-zip.js";
import { request, rows } from "./reading-of.js";

const wanted: Partial<ReadingRequest> = {
  name: "file.xlsx",
  form: { kind: "workbook", headerRows: 1, sheets: "all" },
  headerHas: [["a"]],
};
const header = '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c><c r="C1" t="str"><v>c</v></c></row>';
const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const strings = "<sst><si><t>หนึ่ง</t></si><si><t>สอง</t></si></sst>";

async function readBy(opening: string, body: string, tail = "</sheetData>") {
  const bytes = packZip(workbookParts([{ name: "s", xml: `${opening}${header}${body}${tail}` }], { styles, strings }));
  const result = await readFile(request(bytes, wanted));
  if (!result.ok) return result.problem;
  const { lines, tables } = result.reading;
  return { lines, tables: tables.map((table) => ({ ...table, parts: [], rows: rows(table) })) };
}

/** What both ways say of rows, which is the same. */
async function said(body: string, tail?: string) {
  const plain = await readBy("<sheetData>", body, tail);
  expect(plain).toEqual(await readBy("<sheetData >", body, tail));
  return "code" in plain ? plain.code : plain.tables[0]!.rows;
}

const isPlain = (row: string) => new PlainRow((value) => value, { row: 9, column: 16_384 }).read(row, 0, row.indexOf("</row>"), 1);

describe("a row as programs write it", () => {
  it.each([
    '<row r="2" spans="1:3" ht="15.75" customHeight="1" x14ac:dyDescent="0.25"><c r="A2" s="1"><v>45978</v></c><c r="C2" t="s"><v>1</v></c></row>',
    '<row r="2"><c r="A2"/><c r="B2" s="1" t="n"/><c r="C2" t="s" s="1"><v>0</v></c></row>',
    '<row r="2" hidden="1"><c><v>1.5E-2</v></c><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c></row>',
    '<row spans="1:3"><c r="B2" t="e"><v>#REF!</v></c><c r="C2" t="d"><v>2025-11-17T00:00:00</v></c></row>',
    '<row r="2"><c r="A2" t="inlineStr"><is><t>ฝาง</t></is></c><c r="B2" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c></row>',
  ])("is read past the parser: %s", async (row) => {
    expect(isPlain(row)).toBe(true);
    expect(await said(row)).toHaveLength(1);
  });
  it.each([
    ["a formula", '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'],
    ["an entity", '<row r="2"><c r="A2" t="str"><v>a&amp;b</v></c></row>'],
    ["rich text", '<row r="2"><c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>'],
    ["an attribute with a prefix", '<row r="2" x:r="3"><c r="A2"><v>2</v></c></row>'],
    ["an attribute that stands twice", '<row r="2" ht="1" ht="1"><c r="A2"><v>2</v></c></row>'],
    ["a style that stands twice", '<row r="2"><c r="A2" s="0" s="0"><v>2</v></c></row>'],
    ["a type that stands twice", '<row r="2"><c r="A2" t="n" t="n"><v>2</v></c></row>'],
    ["columns out of order", '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>2</v></c></row>'],
    ["a column beyond the last", '<row r="2"><c r="XFE2"><v>2</v></c></row>'],
    ["a comment", '<row r="2"><!-- <c r="A2"><v>2</v></c> --></row>'],
    ["text between its cells", '<row r="2"> <c r="A2"><v>2</v></c></row>'],
    ["a control character", '<row r="2"><c r="A2" t="str"><v>a\u0001</v></c></row>'],
    ["an end of CDATA", '<row r="2"><c r="A2" t="str"><v>]]></v></c></row>'],
    ["a line break in a text", '<row r="2"><c r="A2" t="str"><v>a\r\nb</v></c></row>'],
    ["a cell that does not close", '<row r="2"><c r="A2"><v>2</v></row>'],
    ["row 0", '<row r="0"><c r="A0"><v>2</v></c></row>'],
    ["no digits in its number", '<row r=""><c><v>2</v></c></row>'],
  ])("is the parser's when it has %s", async (_, row) => {
    expect(isPlain(row)).toBe(false);
    await said(row);
  });
  it("may stand beside any other", async () => {
    const plain = (line: number) => `<row r="${line}"><c r="A${line}"><v>${line}</v></c></row>`;
    const formula = (line: number) => `<row r="${line}"><c r="A${line}"><f>1</f><v>${line}</v></c></row>`;
    const numbers = async (body: string, tail?: string) => {
      const found = await said(body, tail);
      return typeof found === "string" ? found : found.map(([line, cell]) => `${line}: ${cell}`).join(" ");
    };
    expect(await numbers(plain(2) + formula(3) + plain(5))).toBe("2: 2 3: 3 5: 5");
    expect(await numbers(`\n  ${plain(2)}\r\n\t${formula(3)} ${plain(5)}\n`)).toBe("2: 2 3: 3 5: 5");
    expect(await numbers(`<row r="2"/>${plain(3)}<row r="4"></row>${plain(5)}`)).toBe("3: 3 5: 5");
    // What stands in a comment is no row, wherever the comment begins.
    expect(await numbers(`${plain(2)}<!-- ${plain(3)} -->${plain(4)}`)).toBe("2: 2 4: 4");
    expect(await numbers(`<row r="2"><c r="A2"><v>2</v></c></row ><!-- </row>${plain(3)} -->${plain(4)}`)).toBe("2: 2 4: 4");
    expect(await numbers(`<row r="2"><c r="A2" t="str"><v><![CDATA[</row>]]></v></c></row>${plain(3)}`)).toBe("2: </row> 3: 3");
    expect(await numbers(plain(3) + plain(2))).toBe("FILE_BROKEN");
    expect(await numbers(plain(2) + plain(1_048_577))).toBe("FILE_BROKEN");
    expect(await numbers(`${plain(2)}text${plain(3)}`)).toBe("2: 2 3: 3");
    expect(await numbers(`${plain(2)}<row r="3"><c r="A3" t="s"><v>7</v></c></row>`)).toBe("FILE_BROKEN");
    expect(await numbers(plain(2), "")).toBe("FILE_BROKEN");
    expect(await numbers(plain(2), "</sheetData></sheetData>")).toBe("FILE_BROKEN");
    expect(await numbers(`${plain(2)}<row r="3"><c r="A3"><v>3</v></c>`)).toBe("FILE_BROKEN");
  });
  it("is found however the sheet is cut while it is read", async () => {
    const row = (line: number) =>
      `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>อำเภอ ${line}</t></is></c>${line % 7 ? "" : `<c r="B${line}"><f>1</f><v>${line}</v></c>`}</row>`;
    const found = await said(Array.from({ length: 20_000 }, (_, i) => row(i + 2)).join(""));
    expect(found).toHaveLength(20_000);
    expect((found as string[][]).every(([line, cell]) => cell === `อำเภอ ${line}`)).toBe(true);
  });
  it("says what the parser says, whatever it is made of", async () => {
    const attribute = fc.constantFrom(
      "",
      "",
      ' s="1"',
      ' t="s"',
      ' t="str"',
      ' t="inlineStr"',
      ' t="b"',
      ' t="x"',
      ' cm="1"',
      " s='1'",
      '  s="0"',
    );
    const value = fc.constantFrom(
      "<v>1</v>",
      "<v>45978.5</v>",
      "<v>1e5</v>",
      "<v> 1</v>",
      "<v></v>",
      "<v/>",
      "",
      "<is><t>ก</t></is>",
      "<f>1</f>",
      "<v>&lt;</v>",
      "<v>a>b</v>",
      "<v>1</v><v>2</v>",
      "<v>",
      "<t>x</t>",
      "<v>😀</v>",
      "<v>\u0085</v>",
    );
    const cell = fc.tuple(fc.constantFrom("A", "B", "C", "", "c"), attribute, attribute, value).map(([column, one, two, held]) => {
      const reference = column === "" ? "" : ` r="${column}2"`;
      return held === "" ? `<c${reference}${one}/>` : `<c${reference}${one}${two}>${held}</c>`;
    });
    const row = fc
      .tuple(fc.constantFrom(' r="2"', ' r="3"', "", ' r="2" spans="1:3"', ' spans="1:3" r="2"'), fc.array(cell, { maxLength: 3 }))
      .map(([start, cells]) => `<row${start}>${cells.join("")}</row>`);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (found) => void (await said(found.join("")))),
      { numRuns: 200 },
    );
  });
});
