/** JSON as portals and services give it. */
import { describe, expect, it } from "vitest";
import { type ExpectedTable, facts, inspection, refusal, whole } from "./inspecting.js";

async function expectTables(file: string, tables: ExpectedTable[]) {
  const seen = await inspection(file, "file.json");
  expect(seen.tables.map((table, i) => facts(table, tables[i] ?? tables[0]!))).toEqual(tables.map(whole));
  return seen;
}

describe("a list of records", () => {
  it("is a table whose lines are the records; numbers stay as written, nested fields are a.b", async () => {
    const file =
      '[\n {"อำเภอ":"ฝาง","คดี":{"รับ":12345678901234567890.5,"เสร็จ":1e3}},\n {"อำเภอ":"เมือง","คดี":{"รับ":"1,200","เสร็จ":null},"หมายเหตุ":["ก"]}\n]';
    const seen = await expectTables(file, [
      {
        sheet: null,
        header: [],
        first: 1,
        rows: 2,
        columns: [
          "อำเภอ: text, districts 2+0",
          "คดี.รับ: decimal, sum 12345678901234569090.5, 1200…12345678901234567890.5",
          "คดี.เสร็จ: integer, sum 1000, missing 1, 1000…1000",
          "หมายเหตุ: text, missing 1",
        ],
      },
    ]);
    expect(seen.format).toBe("json");
    expect(seen.tables[0]).toMatchObject({ lineIs: "record" });
  });
  it("tells lists of figures in one field as unread", async () => {
    const { tables } = await inspection('[{"ฐาน":"ก","รายเดือน":[12,15,9]},{"ฐาน":"ข","รายเดือน":[4,5,6]}]', "a.json");
    expect(tables[0]!.doubts.map(({ code, column }) => [code, column])).toEqual([["FIGURES_UNREAD", "รายเดือน"]]);
  });
  it("may be a record a line, one of them damaged", async () => {
    const seen = await expectTables('{"a":1,"b":"x"}\n{"a":2,"b":\n\n{"a":3,"b":"y"}\n{"a":4,"b":"z"}\n', [
      { header: [], first: 1, rows: 3, bad: [2], columns: ["a: integer, sum 8, 1…4", "b: text"], doubts: ["LINES_UNREADABLE"] },
    ]);
    expect(seen.format).toBe("jsonl");
  });
});

describe("an answer of a CKAN portal", () => {
  const answer = (total: number) =>
    JSON.stringify({
      help: "https://example.org/api/3/action/help_show?name=datastore_search",
      success: true,
      result: {
        fields: [
          { id: "_id", type: "int" },
          { id: "เดือน", type: "text" },
          { id: "จำนวน (ราย)", type: "text" },
        ],
        records: [
          { _id: 1, เดือน: "ตุลาคม", "จำนวน (ราย)": "1,200" },
          { _id: 2, เดือน: "พฤศจิกายน", "จำนวน (ราย)": "-" },
        ],
        total,
      },
    });
  const table = {
    sheet: "result.records",
    header: [],
    first: 1,
    rows: 2,
    columns: ["_id: integer, sum 3, 1…2, running_number", "เดือน: month, 10…11", "จำนวน (ราย): integer ราย, sum 1200, missing 1, 1200…1200"],
  };

  it("holds the records, not the list of fields", async () => expect((await expectTables(answer(2), [table])).doubts).toEqual([]));
  it("says when it holds only a part", async () => {
    const seen = await expectTables(answer(32_001), [table]);
    expect(seen.doubts).toMatchObject([{ code: "NOT_ALL_RECORDS", found: "2", expected: "32001" }]);
  });
  it("is refused when it says that it failed", async () => {
    expect(await refusal('{"success": false, "error": {"message": "Not found", "__type": "Not Found Error"}}', "a.json")).toBe(
      "ANSWER_NOT_DATA Not found",
    );
  });
  it("may describe a dataset: then its files are listed, and that they are not the data", async () => {
    const described = {
      success: true,
      result: {
        title: "คดี",
        resources: [
          { id: "a", format: "CSV", url: "https://example.org/a.csv" },
          { id: "b", format: "XLSX", url: "https://example.org/b.xlsx" },
        ],
        tags: [{ name: "คดี" }],
      },
    };
    const seen = await expectTables(JSON.stringify(described), [
      { sheet: "result.resources", header: [], first: 1, rows: 2, columns: ["id: text", "format: text", "url: text"] },
    ]);
    expect(seen.doubts.map(({ code }) => code)).toEqual(["CATALOGUE_ENTRY"]);
  });
});

describe("what is JSON and no table", () => {
  it.each([
    ["a single object", '{"total": 5, "name": "x"}', "NO_TABLE JSON: total, name"],
    ["a list of words", '["ก","ข"]', "NO_TABLE JSON: []"],
    ["an empty list", "[]", "NO_TABLE JSON: []"],
    ["cut off in the middle", '[{"a":1},{"a":2},{"a"', "FILE_BROKEN JSON ที่ขาดหรือผิดรูป (JSON cut short or malformed)"],
  ])("%s is refused", async (_, file, code) => expect(await refusal(file, "a.json")).toBe(code));
});

describe("lists of lists", () => {
  it("have their header looked for like a sheet's", async () => {
    await expectTables('{"values":[["อำเภอ","คดี"],["ฝาง",5],["เมือง",7]]}', [
      { sheet: "values", header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "คดี: integer คดี, sum 12, 5…7"] },
    ]);
  });
});
