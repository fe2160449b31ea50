import { describe, expect, it } from "vitest";
import { reading, refusal, rows } from "./reading-of.js";

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
  it("put aside the lines that are none", async () => {
    const table = (await reading('{"month":"1"}\n{"month":\n[1]\n"x"\n{"month":"2"}\n', wanted)).tables[0]!;
    expect(table.records).toBe(2);
    expect(table.ragged.map(({ line, raw }) => [line, raw])).toEqual([
      [2, '{"month":'],
      [3, "[1]"],
      [4, '"x"'],
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
