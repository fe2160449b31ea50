import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../connectors/reader/read-file.js";
import type { ReadingRequest } from "../../../connectors/reader/reading.js";
import { type Packed, packZip, sheetData, workbookParts } from "./pack-zip.js";
import { reading, refusal, request, rows } from "./reading-of.js";

const sheets = (headerRows: 1 | 2 | 3, headerHas: string[][], names: "all" | string[] = "all"): Partial<ReadingRequest> => ({
  name: "file.xlsx",
  form: { kind: "workbook", headerRows, sheets: names },
  headerHas,
});

async function excel(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** One visible sheet written by hand. */
const byHand = (xml: string, more?: Parameters<typeof workbookParts>[1]) => packZip(workbookParts([{ name: "ข้อมูล", xml }], more));

describe("a workbook with a sheet a month, as a spreadsheet writes it", () => {
  const book = () =>
    excel((workbook) => {
      for (const name of ["ต.ค.68", "พ.ย.68 "]) {
        const sheet = workbook.addWorksheet(name);
        sheet.addRow(["สถิติคดีเด็กและเยาวชน"]);
        sheet.mergeCells("A1:F1");
        sheet.addRow([]);
        sheet.addRow(["ฐานความผิด", "อายุไม่เกิน 15 ปี", null, "เกิน 15 แต่ไม่เกิน 18 ปี", null, "รวม"]);
        sheet.addRow([null, "ชาย", "หญิง", "ชาย", "หญิง", null]);
        for (const merge of ["A3:A4", "B3:C3", "D3:E3", "F3:F4"]) sheet.mergeCells(merge);
        sheet.addRow(["ทรัพย์", "๓", "-", 12, 1, { formula: "SUM(B5:E5)", result: 16 }]);
        sheet.addRow(["ยาเสพติด", 0, 0.1 + 0.2, 2, 3, { formula: "SUM(B6:E6)" }]);
        sheet.addRow([" ", "\u00A0"]);
        sheet.addRow(["รวมทั้งสิ้น", 3, 0, 14, 4, 21]);
      }
      workbook.addWorksheet("ซ่อน", { state: "hidden" }).addRow(["ฐานความผิด"]);
      workbook.addWorksheet("คำอธิบาย").addRow(["อ่านก่อนใช้"]);
    });
  const wanted = sheets(2, [["ฐานความผิด"], ["อายุไม่เกิน 15 ปี › ชาย"], ["เกิน 15 แต่ไม่เกิน 18 ปี › หญิง"], ["รวม"]]);

  it("reads every visible sheet that holds the header, at its row numbers", async () => {
    const read = await reading(await book(), wanted);
    expect(read.tables.map((table) => table.sheet)).toEqual(["ต.ค.68", "พ.ย.68 "]);
    expect(read.passedOver).toEqual([
      { sheet: "ซ่อน", why: "hidden", lines: 1 },
      { sheet: "คำอธิบาย", why: "no_header", lines: 1 },
    ]);
    const table = read.tables[0]!;
    expect(table.headers).toEqual([
      "ฐานความผิด",
      "อายุไม่เกิน 15 ปี › ชาย",
      "อายุไม่เกิน 15 ปี › หญิง",
      "เกิน 15 แต่ไม่เกิน 18 ปี › ชาย",
      "เกิน 15 แต่ไม่เกิน 18 ปี › หญิง",
      "รวม",
    ]);
    expect(table.places).toEqual(["A", "B", "C", "D", "E", "F"]);
    expect(table.preamble).toEqual([{ line: 1, text: "สถิติคดีเด็กและเยาวชน" }]);
    expect(table.headerLines).toEqual([3, 4]);
    expect(rows(table)).toEqual([
      ["5", "ทรัพย์", "๓", "-", "12", "1", "16"],
      ["6", "ยาเสพติด", "0", "0.3", "2", "3", "=SUM(B6:E6)"],
      ["8", "รวมทั้งสิ้น", "3", "0", "14", "4", "21"],
    ]);
  });
  it("reads the sheets that are named, however their names are typed", async () => {
    const read = await reading(await book(), sheets(2, wanted.headerHas!, ["พ.ย. 68"]));
    expect(read.tables.map((table) => table.sheet)).toEqual(["พ.ย.68 "]);
    expect(await refusal(await book(), sheets(2, wanted.headerHas!, ["ธ.ค. 68"]))).toBe("SHEET_MISSING");
    expect(await refusal(await book(), sheets(2, wanted.headerHas!, ["ซ่อน"]))).toBe("SHEET_MISSING");
  });
  it("names the hidden sheet that holds something where those that are seen hold nothing", async () => {
    const hidden = (rows: string[]) =>
      excel((workbook) => {
        workbook.addWorksheet("Sheet1");
        for (const row of rows) (workbook.getWorksheet("รายงาน") ?? workbook.addWorksheet("รายงาน", { state: "hidden" })).addRow([row]);
      });
    const told = async (rows: string[]) => {
      const result = await readFile(request(await hidden(rows), wanted));
      return result.ok ? "ok" : `${result.problem.code} ${result.problem.en}`;
    };
    expect(await told(["ฐานความผิด", "ทรัพย์"])).toMatch(/^FILE_EMPTY .*a hidden one does: “รายงาน”/);
    expect(await told([])).toMatch(/^FILE_EMPTY .*holds no data lines/);
  });
  it("still returns a sheet whose column was renamed", async () => {
    const read = await reading(await book(), sheets(2, [["ฐานความผิด"], ["รวม"], ["จำนวน"]]));
    expect(read.tables).toHaveLength(2);
  });
});

describe("cells", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-41E]d mmm yy;@"/><numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>';
  const row = (cells: string) =>
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2">${cells}</row></sheetData>`;
  const second = async (cell: string, more: Parameters<typeof workbookParts>[1] = {}) =>
    rows(
      (await reading(byHand(row(`<c r="A2" t="inlineStr"><is><t>x</t></is></c>${cell}`), { styles, ...more }), sheets(1, [["a"]])))
        .tables[0]!,
    )[0]![2];

  it.each([
    ['<c r="B2" s="1"><v>45978</v></c>', "2025-11-17"],
    ['<c r="B2" s="2"><v>244305</v></c>', "2568-11-17"],
    ['<c r="B2" s="1"><v>1</v></c>', "1900-01-01"],
    ['<c r="B2" s="1"><v>61</v></c>', "1900-03-01"],
    ['<c r="B2" s="4"><v>45978.5</v></c>', "2025-11-17T12:00:00"],
    ['<c r="B2" s="3"><v>1234.5</v></c>', "1234.5"],
    ['<c r="B2"><v>0.30000000000000004</v></c>', "0.3"],
    ['<c r="B2"><v>12345678901234567</v></c>', "12345678901234567"],
    ['<c r="B2"><v>1.5E-2</v></c>', "0.015"],
    ['<c r="B2"><v>1.7E+8</v></c>', "170000000"],
    ['<c r="B2" t="b"><v>1</v></c>', "TRUE"],
    ['<c r="B2" t="e"><v>#REF!</v></c>', "#REF!"],
    ['<c r="B2" t="str"><f>A1&amp;"x"</f><v>ax</v></c>', "ax"],
    ['<c r="B2"><f>1+1</f><v>7</v></c>', "7"],
    ['<c r="B2"><f>1+1</f></c>', "=1+1"],
    ['<c r="B2" t="d"><v>2025-11-17T00:00:00</v></c>', "2025-11-17"],
    ['<c r="B2" t="inlineStr"><is><r><t>สอง</t></r><r><t xml:space="preserve"> ส่วน</t></r><rPh><t>no</t></rPh></is></c>', "สอง ส่วน"],
    ['<c t="inlineStr"><is><t>01</t></is></c>', "01"],
    ['<c r="B2" t="inlineStr"><is><t>จำนวน_x000D_\nคดี</t></is></c>', "จำนวน\r\nคดี"],
    ['<c r="B2" t="str"><f>A1</f><v>ฝาง_x000d_</v></c>', "ฝาง\r"],
    ['<c r="B2" t="inlineStr"><is><t>_x005F_x000D_ _x0000_ _xZZZZ_</t></is></c>', "_x000D_ _x0000_ _xZZZZ_"],
  ])("%s is %s", async (cell, text) => expect(await second(cell)).toBe(text));

  it("count days from 1904 where the workbook says so", async () =>
    expect(await second('<c r="B2" s="1"><v>44516</v></c>', { workbookPr: '<workbookPr date1904="1"/>' })).toBe("2025-11-17"));
  it("share texts", async () =>
    expect(
      await second('<c r="B2" t="s"><v>1</v></c>', { strings: "<sst><si><t>no</t></si><si><r><t>แม่</t></r><r><t>ริม</t></r></si></sst>" }),
    ).toBe("แม่ริม"));
  it("share texts with a line break within", async () =>
    expect(await second('<c r="B2" t="s"><v>0</v></c>', { strings: "<sst><si><t>อำเภอ_x000D_\nแม่ริม</t></si></sst>" })).toBe(
      "อำเภอ\r\nแม่ริม",
    ));
});

describe("rows", () => {
  it("may lie anywhere, the last row of the sheet too", async () => {
    const table = (await reading(byHand(sheetData({ 3: ["a", "b"], 7: ["1", 2], 1048576: ["x", 3] })), sheets(1, [["a"], ["b"]])))
      .tables[0]!;
    expect(rows(table)).toEqual([
      ["7", "1", "2"],
      ["1048576", "x", "3"],
    ]);
  });
  it("of a header that stands again are no data", async () => {
    const table = (
      await reading(byHand(sheetData({ 1: ["a", "b"], 2: ["1", 2], 3: ["a", "b"], 4: ["3", 4], 5: [" ", null] })), sheets(1, [["a"]]))
    ).tables[0]!;
    expect([table.headerLines, table.records, table.blank]).toEqual([[1, 3], 2, 1]);
  });
});

describe("hostile and broken workbooks", () => {
  const wanted = sheets(1, [["a"]]);
  const good = () => workbookParts([{ name: "s", xml: sheetData({ 1: ["a"], 2: ["1"] }) }]);
  const swap = (name: string, change: Partial<Packed>) =>
    packZip(good().map((part) => (part.name === name ? { ...part, ...change } : part)));
  const sheet = "xl/worksheets/sheet1.xml";

  it("the hand-made one is good to begin with", async () => expect(await refusal(packZip(good()), wanted)).toBe("ok"));
  it.each([400, 1000])("a bomb of about 1:%i is refused before it is inflated", async (ratio) => {
    const bomb = `<worksheet><sheetData>${"<row/>".repeat(ratio * 10_000)}</sheetData></worksheet>`;
    const before = performance.now();
    expect(await refusal(swap(sheet, { data: bomb }), wanted)).toBe("FILE_TOO_LARGE");
    expect(performance.now() - before).toBeLessThan(5000);
  });
  it("a size that lies is noticed while it inflates", async () => {
    const data = `<worksheet><sheetData>${"<row/>".repeat(100_000)}</sheetData></worksheet>`;
    expect(await refusal(swap(sheet, { data, declaredSize: 100 }), wanted)).toBe("FILE_BROKEN");
  });
  it("entries that overlap are refused", async () =>
    expect(
      await refusal(packZip([...good(), { name: "xl/again.xml", data: good().at(-1)!.data, overlaps: good().length - 1 }]), wanted),
    ).toBe("FILE_BROKEN"));
  it("too many entries are refused", async () =>
    expect(await refusal(packZip([...good(), ...Array.from({ length: 2000 }, (_, i) => ({ name: `x${i}`, data: "" }))]), wanted)).toBe(
      "FILE_TOO_LARGE",
    ));
  it("one flipped bit anywhere is noticed, or was in nothing that is read", { timeout: 120_000 }, async () => {
    const whole = packZip(good());
    const figures = async (bytes: Buffer) => {
      const result = await readFile(request(bytes, wanted));
      return result.ok
        ? JSON.stringify(result.reading.tables.map((table) => [table.sheet, table.preamble, table.headers, rows(table)]))
        : null;
    };
    const right = await figures(whole);
    const wrong: number[] = [];
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      const read = await figures(bytes);
      if (read !== null && read !== right) wrong.push(at);
    }
    expect(wrong).toEqual([]);
  });
  it("a shared text that is not there is no blank, and a cell without one is", async () => {
    const strings = "<sst><si><t>a</t></si><si><t>ก</t></si></sst>";
    const cells = (cell: string) =>
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">${cell}<c r="B2"><v>7</v></c></row></sheetData>`;
    const headed = (cell: string) => byHand(cells(cell).replace("</c></row>", '</c><c r="B1" t="str"><v>b</v></c></row>'), { strings });
    expect(rows((await reading(headed('<c r="A2" t="s"><v>1</v></c>'), wanted)).tables[0]!)).toEqual([["2", "ก", "7"]]);
    expect(rows((await reading(headed('<c r="A2" t="s"/>'), wanted)).tables[0]!)).toEqual([["2", "", "7"]]);
    expect(await refusal(headed('<c r="A2" t="s"><v>2</v></c>'), wanted)).toBe("FILE_BROKEN");
  });
  it("a sheet that is named and not in it is missed, though others are there: the name of a part is covered by no checksum", async () => {
    const two = workbookParts(["s", "t"].map((name) => ({ name, xml: sheetData({ 1: ["a"], 2: ["1"] }) })));
    const all = sheets(1, [["a"]]);
    expect(await refusal(packZip(two), all)).toBe("ok");
    const renamed = two.map((part) => (part.name.endsWith("sheet2.xml") ? { ...part, name: part.name.replace(".", "@") } : part));
    expect(await refusal(packZip(renamed), all)).toBe("FILE_BROKEN");
  });
  it.each(["styles", "sharedStrings"])("named %s that are not in it are missed", async (part) => {
    const rels = "xl/_rels/workbook.xml.rels";
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}`;
    const named = good().map((one) =>
      one.name === rels
        ? {
            ...one,
            data: String(one.data).replace(
              "</Relationships>",
              `<Relationship Id="rId9" Type="${type}" Target="${part}.xml"/></Relationships>`,
            ),
          }
        : one,
    );
    expect(await refusal(packZip(named), wanted)).toBe("FILE_BROKEN");
    expect(await refusal(packZip([...named, { name: `xl/${part}.xml`, data: "<sst/>" }]), wanted)).toBe("ok");
  });
  it.each([
    [
      "billion laughs",
      '<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    ],
    ["an entity from outside", '<!DOCTYPE z SYSTEM "http://127.0.0.1/x.dtd"><worksheet/>'],
    ["an entity nobody declared", '<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'],
    ["tags that do not close", '<worksheet><sheetData><row r="1"><c t="str"><v>a</v></c></row>'],
    ["rows out of order", '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
  ])("%s", async (_, data) => expect(await refusal(swap(sheet, { data }), wanted)).toBe("FILE_BROKEN"));
  it.each([
    ["FILE_REFUSED", Buffer.from("d0cf11e0a1b11ae10000", "hex")],
    ["FILE_REFUSED", Buffer.from("%PDF-1.4")],
    ["FILE_BROKEN", Buffer.from("<html>a</html>")],
    ["FILE_REFUSED", Buffer.from("a,b\n1,2\n")],
    ["FILE_EMPTY", Buffer.alloc(0)],
    ["FILE_BROKEN", packZip([{ name: "word/document.xml", data: "<a/>" }])],
    ["FILE_BROKEN", packZip(good()).subarray(0, 400)],
  ])("%s", async (code, bytes) => expect(await refusal(bytes, wanted)).toBe(code));
});
