import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../connectors/reader/read-file.js";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { reading, refusal, request, rows } from "./reading-of.js";

const population = [
  "รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 พฤศจิกายน 2568,,,,",
  ",,,,",
  "ลำดับ,เรือนจำ/ทัณฑสถาน,นักโทษเด็ดขาด,,หมายเหตุ",
  ",,ชาย,หญิง,",
  '1,เรือนจำกลางเชียงใหม่,"1,234",๑๒,-',
  "2,เรือนจำอำเภอฝาง,0,-,*",
  'รวมทั้งสิ้น,,"1,234",12,',
  "หมายเหตุ : ข้อมูลเบื้องต้น",
  "",
].join("\r\n");
const wanted = {
  form: { kind: "csv", headerRows: 2 } as const,
  headerHas: [["เรือนจำ/ทัณฑสถาน"], ["นักโทษเด็ดขาด › ชาย"], ["นักโทษเด็ดขาด › หญิง"]],
};

describe("a prison's monthly file", () => {
  it.each([
    ["utf-8", Buffer.from(population)],
    ["utf-8-bom", Buffer.from(`\uFEFF${population}`)],
    ["windows-874", Buffer.from(encode874(population)!)],
    ["utf-16le", Buffer.from(`\uFEFF${population}`, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${population}`, "utf16le").swap16()],
  ])("reads the same in %s", async (encoding, bytes) => {
    const read = await reading(bytes, wanted);
    expect(read.encoding).toBe(encoding);
    const table = read.tables[0]!;
    expect(table.preamble).toEqual([{ line: 1, text: "รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 พฤศจิกายน 2568" }]);
    expect(table.headers).toEqual(["ลำดับ", "เรือนจำ/ทัณฑสถาน", "นักโทษเด็ดขาด › ชาย", "นักโทษเด็ดขาด › หญิง", "หมายเหตุ"]);
    expect(table.headerLines).toEqual([3, 4]);
    expect(rows(table)).toEqual([
      ["5", "1", "เรือนจำกลางเชียงใหม่", "1,234", "๑๒", "-"],
      ["6", "2", "เรือนจำอำเภอฝาง", "0", "-", "*"],
      ["7", "รวมทั้งสิ้น", "", "1,234", "12", ""],
    ]);
    expect(table.ragged.map(({ line, raw }) => [line, raw])).toEqual([[8, "หมายเหตุ : ข้อมูลเบื้องต้น"]]);
    expect([read.lines, table.blank]).toEqual([8, 1]);
  });

  it.each([
    ["utf-8 as windows-1252", new TextDecoder("windows-1252").decode(Buffer.from(population))],
    ["windows-874 as windows-1252", Buffer.from(encode874(population)!).toString("latin1")],
    ["utf-8 as windows-874", new TextDecoder("windows-874").decode(Buffer.from(population))],
  ])("is mended when it came as %s", async (was, garbled) => {
    const read = await reading(garbled, wanted);
    expect(read.repaired).toBe(was);
    expect(rows(read.tables[0]!)[0]![2]).toBe("เรือนจำกลางเชียงใหม่");
  });
  it("is refused when the way back is not exact", async () =>
    expect(await refusal(new TextDecoder("windows-1252").decode(Buffer.from(population)).replace("à", ""), wanted)).toBe("MOJIBAKE"));
});

describe("a last line without an end", () => {
  const all = { ...wanted, form: { ...wanted.form, endsEveryLine: true } } as const;
  const cutTo = (text: string) => population.slice(0, population.indexOf(text) + text.length);

  it.each([
    ["in its last figure", "2,เรือนจำอำเภอฝาง,0,4,1"],
    ["right before its line end", "2,เรือนจำอำเภอฝาง,0,-,*"],
  ])("was cut where the agency ends every line: %s", async (_, last) => {
    const cut = cutTo("2,เรือนจำอำเภอฝาง,").replace("2,เรือนจำอำเภอฝาง,", last);
    for (const bytes of [cut, Buffer.from(encode874(cut)!), Buffer.from(`\uFEFF${cut}`, "utf16le")]) {
      const [table] = (await reading(bytes, all)).tables;
      expect(rows(table!).map(([line]) => line)).toEqual(["5"]);
      expect(table!.ragged).toEqual([{ line: 6, raw: last, fields: 5, problem: "LINE_CUT" }]);
    }
  });
  it("is a line like others where nobody says so", async () =>
    expect(rows((await reading(cutTo("2,เรือนจำอำเภอฝาง,0,-,*"), wanted)).tables[0]!).at(-1)![5]).toBe("*"));
  it("is none where blanks follow the last line end, or a lone CR ends it", async () => {
    for (const end of ["\r", "\r\n", "\r\n ", "\n,,,,"])
      expect((await reading(`${cutTo("2,เรือนจำอำเภอฝาง,0,-,*")}${end}`, all)).tables[0]!.ragged, JSON.stringify(end)).toEqual([]);
  });
  it("stays cut in the copy without names", async () => {
    const into = request("", all).into;
    const extract = { keep: wanted.headerHas, to: join(into, "extract") };
    const { ragged } = (await reading(cutTo("2,เรือนจำอำเภอฝาง,0,-,*"), { ...all, extract })).tables[0]!;
    expect(ragged.map(({ line, problem }) => [line, problem])).toEqual([[6, "LINE_CUT"]]);
  });
});

describe("separators", () => {
  it.each([";", "\t"])("%j is told by the header, and a comma inside stays in its cell", async (mark) => {
    const read = await reading([`a${mark}b`, `1,5${mark}x`, `"2${mark}y"${mark}"q""q"`, `3${mark}`].join("\n"));
    expect(rows(read.tables[0]!)).toEqual([
      ["2", "1,5", "x"],
      ["3", `2${mark}y`, 'q"q'],
      ["4", "3", ""],
    ]);
  });
  it.each(["\n", "\r\n", "\r"])("%j ends lines, a last one without it counts", async (end) => {
    const read = await reading(`a,b${end}1,2${end}${end}3,4`);
    expect(rows(read.tables[0]!)).toEqual([
      ["2", "1", "2"],
      ["4", "3", "4"],
    ]);
    expect(read.tables[0]!.blank).toBe(1);
  });
});

describe("lines", () => {
  it("stay physical through quoted line breaks", async () => {
    const read = await reading('a,b\n1,"x\r\ny\nz"\n2,w\n');
    expect(rows(read.tables[0]!)).toEqual([
      ["2", "1", "x\r\ny\nz"],
      ["5", "2", "w"],
    ]);
    expect(read.lines).toBe(3);
  });
  it("that cannot be split are put aside whole, each for itself", async () => {
    const read = await reading('a,b,c\n1,2,3\n4,5\n6,7,8,9\n"x"y,1,2\n7,"8,9\n10,11,12\n');
    const table = read.tables[0]!;
    expect(rows(table)).toEqual([
      ["2", "1", "2", "3"],
      ["7", "10", "11", "12"],
    ]);
    expect(table.ragged.map(({ line, raw, fields }) => [line, raw, fields])).toEqual([
      [3, "4,5", 2],
      [4, "6,7,8,9", 4],
      [5, '"x"y,1,2', 1],
      [6, '7,"8,9', 2],
    ]);
  });
  it("with a NUL or with bytes of no encoding are put aside", async () => {
    const thai = Buffer.from(encode874("a,ก\n1,ข\n2,ค\n")!);
    const bytes = Buffer.concat([thai, Buffer.from([0x33, 0x2c, 0xdb, 0xa1, 0x0a]), Buffer.from("4,\0\n5,x\n")]);
    const table = (await reading(bytes)).tables[0]!;
    expect(rows(table)).toEqual([
      ["2", "1", "ข"],
      ["3", "2", "ค"],
      ["6", "5", "x"],
    ]);
    expect(table.ragged).toEqual([
      { line: 4, raw: "3,\\xDBก", fields: 2, problem: "TEXT_UNDECODABLE", bad: { byte: 0xdb, at: 3, column: "ก" } },
      { line: 5, raw: "4,\\x00", fields: 2, problem: "TEXT_UNDECODABLE", bad: { byte: 0, at: 3, column: "ก" } },
    ]);
  });
  it("of UTF-8 in a file of windows-874 are read right though each of their bytes is a letter there, large files too", async () => {
    const bytes = Buffer.concat([Buffer.from(encode874("a,อำเภอ\n1,สันป่าตองและแม่ริม\n2,เธอ\n")!), Buffer.from("3,มายา\n4,มา\n")]);
    const told = (cells: string[]) => cells.slice(1).join(" ");
    expect(rows((await reading(bytes)).tables[0]!).map(told)).toEqual(["1 สันป่าตองและแม่ริม", "2 เธอ", "3 มายา", "4 มา"]);
    const typed = await reading(bytes, { typed: { fromBytes: 0, figures: [] } });
    expect(typed.tables[0]!.typed!.spellings[1]).toEqual(["สันป่าตองและแม่ริม", "เธอ"]);
    // Those two lines are typed, the two in UTF-8 are text.
    expect(rows({ ...typed.tables[0]!, records: 2 }).map(told)).toEqual(["3 มายา", "4 มา"]);
  });
  it("in the other encoding than their file are read right", async () => {
    const utf8 = await reading(Buffer.concat([Buffer.from("a,อำเภอ\n1,แม่ริม\n2,แม่แตง\n"), Buffer.from(encode874("3,ฝาง\n")!)]));
    expect(rows(utf8.tables[0]!).at(-1)).toEqual(["4", "3", "ฝาง"]);
    const thai8 = await reading(Buffer.concat([Buffer.from(encode874("a,อำเภอ\n1,แม่ริม\n2,แม่แตง\n3,เชียงดาว\n")!), Buffer.from("4,ฝาง\n")]));
    expect([thai8.encoding, rows(thai8.tables[0]!).at(-1)]).toEqual(["windows-874", ["5", "4", "ฝาง"]]);
  });
  it("of nothing but separators are blank, and a header that stands again is no data", async () => {
    const read = await reading('a,b\n1,2\n,\n" ", \na,b\n3,4\n\n');
    const table = read.tables[0]!;
    expect([rows(table), table.blank, table.headerLines]).toEqual([
      [
        ["2", "1", "2"],
        ["6", "3", "4"],
      ],
      3,
      [1, 5],
    ]);
  });
  it("may have empty cells to their right beyond the header", async () => {
    const read = await reading("a,b,,,\n1,2,,,\n3,4,,,,,\n5,6\n");
    expect(rows(read.tables[0]!)).toEqual([
      ["2", "1", "2"],
      ["3", "3", "4"],
      ["4", "5", "6"],
    ]);
    expect(read.tables[0]!.headers).toEqual(["a", "b"]);
  });
  it("with an empty quoted cell or stray blanks and quotes keep their text", async () =>
    expect(rows((await reading('a,b,c\n"",x"y,"z" \n')).tables[0]!)).toEqual([["2", "", 'x"y', "z"]]));
  it("take a cell of a megabyte", async () => {
    const long = "ก".repeat(400_000);
    expect(rows((await reading(`a,b\n1,"${long}"\n2,x\n`)).tables[0]!)[0]![2]).toBe(long);
  });
  it("put a line of 20 MB aside and go on", async () => {
    const table = (await reading(`a,b\n1,"${"x".repeat(20_000_000)}\n2,y\n`)).tables[0]!;
    expect([rows(table), table.ragged.map(({ line }) => line)]).toEqual([[["3", "2", "y"]], [2]]);
  });
});

describe("the header", () => {
  it("is found below titles by folded spellings", async () => {
    const table = (await reading("รายงาน\nปี ๒๕๖๘,,\nลําดับ\u00A0,จํานวน ราย,x\n1,2,3\n", { headerHas: [["ลำดับ"], ["จำนวนราย", "cases"]] }))
      .tables[0]!;
    expect([table.headerLines, table.preamble.map(({ line }) => line)]).toEqual([[3], [1, 2]]);
  });
  it("with a column renamed is not passed over for one that stands again below: the lines between would be lost", async () => {
    const headerHas = [["a"], ["b"], ["c"]];
    const table = (await reading("หัวเรื่อง\na,x,c\n1,2,3\n4,5,6\na,b,c\n7,8,9\n", { headerHas })).tables[0]!;
    expect([table.headers, table.headerLines, table.records]).toEqual([["a", "x", "c"], [2], 4]);
    // Of two columns one is enough, where the lines below are as wide as both headers.
    const narrow = (await reading("หัวเรื่อง\na,x\n1,2\n3,4\na,b\n5,6\n", { headerHas: [["a"], ["b"]] })).tables[0]!;
    expect([narrow.headers, narrow.records]).toEqual([["a", "x"], 4]);
    const keyed = (await reading("a,2569\nปี,2\na,b,c\n5,6,7\n", { headerHas: [["a"], ["b"]] })).tables[0]!;
    expect([keyed.headerLines, keyed.records]).toEqual([[3], 1]);
    // A title that happens to hold one of the words is no header.
    const titled = (await reading("a,2569\nข้อมูล,2\na,b,c\n7,8,9\n", { headerHas })).tables[0]!;
    expect([titled.headerLines, titled.records]).toEqual([[3], 1]);
  });
  it("is not the one that stands again below lines of its table, when the first is not to be known", async () => {
    const headerHas = [["เรือนจำ"], ["ติดตามได้"], ["มีงานทำ"]];
    const found = async (first: string) =>
      refusal(`รายงาน ปี 2567,,,\n${first}\nเชียงใหม่,969,418,\nหญิง,"๑,๒๘๗",127,\nเรือนจำ,ติดตามได้,มีงานทำ,หมายเหตุ\nฝาง,124,64,\n`, {
        headerHas,
      });
    expect([await found("xyz,สดมภ์ 9,มีงานทำ,หมายเหตุ"), await found("x,y,z,หมายเหตุ")]).toEqual(["HEADER_MISSING", "HEADER_MISSING"]);
    // Titles hold years and single figures, and are no data.
    const titled = await reading("ตาราง,2566,2567,\nจำนวน,12,,\nเรือนจำ,ติดตามได้,มีงานทำ,หมายเหตุ\nฝาง,124,64,\n", { headerHas });
    expect([titled.tables[0]!.headerLines, titled.tables[0]!.records]).toEqual([[3], 1]);
  });

  it("that lacks a column is still returned, for the sentence that names it", async () => {
    const table = (await reading("หัวเรื่อง\na,b,c\n1,2,3\n", { headerHas: [["a"], ["b"], ["d"]] })).tables[0]!;
    expect([table.headers, table.records]).toEqual([["a", "b", "c"], 1]);
  });
  it("that stands nowhere is a refusal that says what stands there", async () => {
    expect(await refusal("x,y\n1,2\n")).toBe("HEADER_MISSING");
  });
});

describe("files that are no table", () => {
  it.each([
    ["FILE_EMPTY", ""],
    ["FILE_EMPTY", "\uFEFF \r\n"],
    ["FILE_EMPTY", ",,\n,,\n"],
    ["FILE_BROKEN", "<!DOCTYPE html><html><body>Please sign in: a,b</body></html>"],
    ["FILE_BROKEN", '<?xml version="1.0"?><html>a</html>'],
    ["FILE_BROKEN", "PK\u0003\u0004a,b"],
    ["FILE_REFUSED", "%PDF-1.7\na,b\n"],
    ["FILE_REFUSED", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["FILE_BROKEN", Buffer.from("612c620adbdcfcff0a", "hex")],
  ])("%s", async (code, bytes) => expect(await refusal(bytes)).toBe(code));
  it("a header alone is a table of no records", async () => expect((await reading("a,b\n")).tables[0]!.records).toBe(0));
});

describe("any table", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'กข1,;"\n \r-.'.split("")), maxLength: 6 });
  it("comes back cell for cell, in either encoding, as another reader has it", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        async (table, thai, end) => {
          const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
          const csv = ["ก,b,c", ...table.map((row) => row.map(quote).join(","))].join(end) + end;
          const read = await reading(thai ? Buffer.from(encode874(csv)!) : csv, { headerHas: [["b"], ["c"]] });
          const expected = (parse(csv, { relax_column_count: true }) as string[][])
            .slice(1)
            .filter((row) => row.some((text) => /[^\s"]/.test(text)));
          const found = read.tables[0]!;
          const plain = rows(found)
            .map((row) => row.slice(1))
            .filter((row) => row.some((text) => /[^\s"]/.test(text)));
          expect(plain).toEqual(expected);
          expect(found.ragged).toEqual([]);
        },
      ),
      { numRuns: 200 },
    ));
  it("however damaged, every line is accounted for", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("1,2,3", '"', ",", "\n", "\r", "\r\n", "\0", "ก", "a,b,c\n", " ", ";", "\t", "\uFEFF"), { maxLength: 60 }),
        async (pieces) => {
          const read = await reading(`a,b,c\n${pieces.join("")}`, { headerHas: [["a"], ["b"], ["c"]] });
          const table = read.tables[0]!;
          const numbers = [...rows(table).map((row) => Number(row[0])), ...table.ragged.map(({ line }) => line)];
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(rows(table).every((row) => row.length === 4)).toBe(true);
        },
      ),
      { numRuns: 300 },
    ));
});

describe("a header that is not there", () => {
  it("is asked for by what stands in its place, when that is near", async () => {
    const result = await readFile(request("นักโทษเดดขาด,อื่น\n1,2\n", { headerHas: [["นักโทษเด็ดขาด"]] }));
    expect(result).toMatchObject({
      ok: false,
      problem: { code: "HEADER_MISSING", en: expect.stringContaining("Did you mean “นักโทษเด็ดขาด” by “นักโทษเดดขาด”?") },
    });
  });
  it("is not asked for in a list with names in it", async () => {
    const extract = { keep: [["นักโทษเด็ดขาด"]], to: join(request("").into, "extract") };
    const result = await readFile(request("นักโทษเดดขาด,อื่น\n1,2\n", { headerHas: [["นักโทษเด็ดขาด"]], extract }));
    expect(JSON.stringify(result)).not.toContain("นักโทษเดดขาด");
  });
});
