import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../connectors/reader/read-file.js";
import { reading, refusal, request, rows } from "./reading-of.js";

const wanted = { name: "page.ndjson", form: { kind: "records" } as const, headerHas: [["month"]] };

describe("records, one a line", () => {
  it("keep numbers exactly, flatten what is nested, and take null for blank", async () => {
    const lines = [
      '{"_id":1,"month":"ตุลาคม","amount":46274145932.10,"office":{"code":"LED-5001","name":"เชียงใหม่, สาขา"},"open":true}',
      '{"_id":2,"month":"พฤศจิกายน","amount":0.1000000000000000055,"note":null}',
      "",
      '{"_id":3,"month":"ธันวาคม","amount":1.5e3,"tags":["ก",2]}',
    ];
    const table = (await reading(`\uFEFF${lines.join("\r\n")}\n`, wanted)).tables[0]!;
    expect(table.headers).toEqual(["_id", "month", "amount", "office.code", "office.name", "open", "note", "tags"]);
    expect(rows(table)).toEqual([
      ["1", "1", "ตุลาคม", "46274145932.10", "LED-5001", "เชียงใหม่, สาขา", "true", "", ""],
      ["2", "2", "พฤศจิกายน", "0.1000000000000000055", "", "", "", "", ""],
      ["4", "3", "ธันวาคม", "1500", "", "", "", "", '["ก","2"]'],
    ]);
    expect(table.blank).toBe(1);
  });
  it("know a field that is an object wherever it is anything by its own fields alone", async () => {
    const lines = ['{"month":"1","due":null}', '{"month":"2","due":{"count":5}}', '{"month":"3","due":null}'];
    const table = (await reading(lines.join("\n"), wanted)).tables[0]!;
    expect(table.headers).toEqual(["month", "", "due.count"]);
    expect(rows(table).map((row) => row.at(-1))).toEqual(["", "5", ""]);
    // A name with a dot in it nests nothing.
    const dotted = (await reading('{"month":"1","no":null,"no.1":"a"}', wanted)).tables[0]!;
    expect(dotted.headers).toEqual(["month", "no", "no.1"]);
  });
  it("put aside the lines that are none", async () => {
    const table = (await reading('{"month":"1"}\n{"month":\n[1]\n"x"\n{"month":"2"}\n', wanted)).tables[0]!;
    expect(table.records).toBe(2);
    expect(table.ragged.map(({ line, raw }) => [line, raw])).toEqual([
      [2, '{"month":'],
      [3, "[1]"],
      [4, '"x"'],
    ]);
  });
  it("say of a line put aside whether it is no record or which of its keys stands twice", async () => {
    const table = (await reading('{"month":"1"}\n{"month":NaN}\n{"month":"2","month":"3"}\n{"month":"4"\n', wanted)).tables[0]!;
    expect(table.ragged.map(({ line, json }) => [line, json])).toEqual([
      [2, { twice: null }],
      [3, { twice: "month" }],
      [4, { twice: null }],
    ]);
  });
  it("put aside a line that is not UTF-8, and read those beside it", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"month":"ตุลาคม"}\n{"month":"พฤศ'),
      Buffer.from([0xff]),
      Buffer.from('จิกายน"}\n{"month":"ธันวาคม"}\n'),
    ]);
    const table = (await reading(bytes, wanted)).tables[0]!;
    expect(rows(table)).toEqual([
      ["1", "ตุลาคม"],
      ["3", "ธันวาคม"],
    ]);
    expect(table.ragged.map(({ line, problem }) => [line, problem])).toEqual([[2, "TEXT_UNDECODABLE"]]);
  });
  it.each([0xe8, 0xff, 0x80])(
    "put aside a line with a single byte %i where no line has Thai: it makes no other encoding of the file",
    async (byte) => {
      const bytes = Buffer.concat([Buffer.from('{"month":"1"}\n{"month":"'), Buffer.from([byte]), Buffer.from('"}\n{"month":"3"}\n')]);
      const table = (await reading(bytes, wanted)).tables[0]!;
      expect([rows(table).map(([line]) => line), table.ragged.map(({ line, problem }) => [line, problem])]).toEqual([
        ["1", "3"],
        [[2, "TEXT_UNDECODABLE"]],
      ]);
    },
  );
  it("put aside the one that nests what the others do not, and the one that does not what the others nest", async () => {
    const lines = ['{"month":"1","cases":5}', '{"month":"2","cases":{"new":6}}', '{"month":"3","cases":7}', '{"month":"4","cases":null}'];
    const table = (await reading(lines.join("\n"), wanted)).tables[0]!;
    expect([rows(table).map(([line]) => line), table.ragged.map(({ line }) => line)]).toEqual([["1", "3", "4"], [2]]);
    const nested = ['{"month":"1","psr":{"due":5}}', '{"month":"2","psr":6}', '{"month":"3","psr":null}', '{"month":"4","psr":{"due":7}}'];
    const other = (await reading(nested.join("\n"), wanted)).tables[0]!;
    expect([rows(other).map(([line]) => line), other.ragged.map(({ line }) => line)]).toEqual([["1", "3", "4"], [2]]);
  });
  it("of as many of either put aside those that are not as the contract asks", async () => {
    const lines = ['{"month":"1","cases":{"new":6}}', '{"month":"2","cases":5}'];
    const asking = async (...names: string[]) =>
      (await reading(lines.join("\n"), { ...wanted, headerHas: [["month"], names] })).tables[0]!.ragged.map(({ line }) => line);
    expect([await asking("คดี", "cases"), await asking("cases.new")]).toEqual([[1], [2]]);
  });
  it("put aside the one that spells a name as no other does, and keep one column of that name", async () => {
    const lines = ['{"month":"1","fiscal_year":2569}', '{"month":"2","fisCal_year":2569}', '{"month":"3","fiscal_year":2569}'];
    const table = (await reading(lines.join("\n"), wanted)).tables[0]!;
    expect([table.headers, table.records]).toEqual([["month", "fiscal_year"], 2]);
    expect(table.ragged.map(({ line }) => line)).toEqual([2]);
    // Beside each other, or as often as each other, nobody knows which is meant: the file has the column twice.
    const beside = (await reading([...lines, '{"month":"4","fiscal_year":1,"fisCal_year":2}'].join("\n"), wanted)).tables[0]!;
    expect(beside.headers).toEqual(["month", "fiscal_year", "fisCal_year"]);
    expect((await reading(lines.slice(0, 2).join("\n"), wanted)).tables[0]!.headers).toEqual(["month", "fiscal_year", "fisCal_year"]);
  });
  it("may have dots in the names of their fields", async () => {
    const table = (await reading('{"month":"1","no":5,"no.1":6}\n{"month":"2","no":7,"no.1":8}\n', wanted)).tables[0]!;
    expect(rows(table)).toEqual([
      ["1", "1", "5", "6"],
      ["2", "2", "7", "8"],
    ]);
  });
  it.each([
    ["HEADER_MISSING", '{"year":1}\n'],
    ["FILE_EMPTY", ""],
    ["FILE_EMPTY", "{}\n"],
    ["FILE_BROKEN", "<html>month</html>"],
    ["FILE_BROKEN", Buffer.from([0x7b, 0xa1, 0x7d])],
  ])("%s", async (code, bytes) => expect(await refusal(bytes, wanted)).toBe(code));
});

describe("records of a long file", () => {
  const usual = Array.from({ length: 2500 }, (_, i) => `{"month":"${i}","cases":${i}}`);
  const read = async (more: readonly string[], before: readonly string[] = usual) =>
    (await reading([...before, ...more, ""].join("\n"), wanted)).tables[0]!;
  const last = (table: Awaited<ReturnType<typeof read>>, count: number) => rows(table).slice(-count);

  it("may bring a field late, in the order in which it is met", async () => {
    const table = await read(['{"new":{"b":1},"month":"x","cases":2}', '{"a":null,"month":"y"}']);
    expect(table.headers).toEqual(["month", "cases", "new.b", "a"]);
    expect(table.records).toBe(2502);
    expect(last(table, 3)).toEqual([
      ["2500", "2499", "2499", "", ""],
      ["2501", "x", "2", "1", ""],
      ["2502", "y", "", "", ""],
    ]);
  });
  it("are put aside when late ones nest what the others do not, or the other way round", async () => {
    const nests = await read(['{"month":"x","cases":{"new":6}}', '{"month":"y","cases":null}']);
    expect([nests.headers, nests.ragged]).toEqual([
      ["month", "cases", "cases.new"],
      [{ line: 2501, raw: '{"month":"x","cases.new":"6"}', fields: 2 }],
    ]);
    const nested = usual.map((_, i) => `{"month":"${i}","cases":${i % 2 ? "null" : `{"new":${i}}`}}`);
    const flat = await read(['{"month":"x","cases":6}'], nested);
    expect([flat.headers, flat.records, flat.ragged]).toEqual([
      ["month", "cases.new", "cases"],
      2500,
      [{ line: 2501, raw: '{"month":"x","cases":"6"}', fields: 2 }],
    ]);
  });
  it("know the fields of a line that names one twice and of none that is blank", async () => {
    const table = await read(['{"month":"x","twice":1,"twice":2}', '{"month":null,"blank":null}', "", '{"month":"y"']);
    expect([table.headers, table.blank, table.ragged.map(({ line, raw }) => [line, raw])]).toEqual([
      ["month", "cases", "twice"],
      2,
      [
        [2501, '{"month":"x","twice":1,"twice":2}'],
        [2504, '{"month":"y"'],
      ],
    ]);
  });
  it("hold a header that only late ones bring", async () => {
    const table = await read(
      ['{"month":"x"}'],
      usual.map((line) => line.replace("month", "year")),
    );
    expect([table.headers, table.records]).toEqual([["year", "cases", "month"], 2501]);
  });
  it("stand on their lines, those that are not UTF-8 too, however the file is cut while it is read", async () => {
    const line = (i: number) => (i % 5000 === 4321 ? Buffer.from('{"month":"\xff"}\n', "latin1") : Buffer.from(`{"month":"เดือน ${i}"}\n`));
    const table = (await reading(Buffer.concat(Array.from({ length: 100_000 }, (_, i) => line(i))), wanted)).tables[0]!;
    expect(table.ragged.map((one) => [one.line, one.problem])).toEqual(
      Array.from({ length: 20 }, (_, i) => [i * 5000 + 4322, "TEXT_UNDECODABLE"]),
    );
    expect(rows(table).every(([at, month]) => month === `เดือน ${Number(at) - 1}`)).toBe(true);
  });
  it("are refused when too many are none, and when one is too long", async () => {
    expect(await refusal([...usual, ...Array.from({ length: 100_001 }, () => "[]")].join("\n"), wanted)).toBe("TOO_MANY_BAD_LINES");
    expect(await refusal([...usual, `{"month":"${"x".repeat(18 * 1024 * 1024)}"}`].join("\n"), wanted)).toBe("FILE_TOO_LARGE");
  });
  it("leave nothing of a first reading that was given up", async () => {
    const asked = request([...usual, '{"month":"x","new":1}'].join("\n"), { ...wanted, typed: { fromBytes: 0, figures: [] } });
    const result = await readFile(asked);
    const table = result.ok ? result.reading.tables[0]! : null;
    expect(table?.typed?.parts.map(({ records }) => records)).toEqual([2501]);
    expect(readdirSync(asked.into).sort()).toEqual(["artifact", "typed-records-1.parquet"]);
  });
});
