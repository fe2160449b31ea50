import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import excel from "exceljs";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { withGuard, withoutGuard } from "../../gateway/export/csv.js";
import { exportColumns, exportRows } from "./fake-warehouse.js";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

let office: OnLoopback;
let cookie: string;
beforeAll(async () => {
  office = await gatewayOnLoopback();
  cookie = await office.signIn("analyst");
});
afterAll(() => office.close());
afterEach(() => {
  office.warehouse.rows = exportRows;
  office.warehouse.failAfter = null;
});
const get = (file: string, headers: Record<string, string> = {}) => office.ask(`/export/${file}`, { headers: { cookie, ...headers } });
const ids = exportColumns.map(({ id }) => id);

describe("an export as CSV", () => {
  it("opens in Thai Excel: byte-order mark, CRLF, ids first", async () => {
    const { text, headers } = await get("doc_population.csv");
    expect(text.startsWith(`\ufeff${ids.join(",")}\r\n2026-09,ปกติ,1204,99.123456789012,2026-10-01,REPORTED\r\n`)).toBe(true);
    expect(headers["content-type"]).toContain("text/csv");
    expect(headers["x-yutitham-version"]).toBe("41");
    expect(headers["x-yutitham-rows"]).toBe("5");
  });

  it("holds no formula, keeps numbers, and tells missing from empty and zero", async () => {
    const { text } = await get("doc_population.csv");
    expect(text).toContain('2026-10,"\'=HYPERLINK(""http://x"",""y"")",-5,-0.5,2026-11-01,REPORTED');
    expect(text).toContain('2026-10,"",,,,WITHHELD');
    expect(text).toContain("'＝1+1,12");
  });

  it("is read back to the rows that went in", async () => {
    const { text } = await get("doc_population.csv");
    const records = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    const back = records.map((record) => exportColumns.map(({ id, type }) => (type === "text" ? withoutGuard(record[id]!) : record[id]!)));
    expect(back).toEqual(exportRows.map((row) => row.map((value) => String(value ?? ""))));
  });

  it("sends its digest after it, the same that the receipt tells", async () => {
    const file = await get("doc_population.csv");
    const sha256 = createHash("sha256").update(file.bytes);
    const receipt = (await get("doc_population.receipt.json")).json();
    expect(file.trailers["repr-digest"]).toBe(`sha-256=:${sha256.copy().digest("base64")}:`);
    expect(receipt).toMatchObject({
      sha256: sha256.digest("hex"),
      rows: 5,
      withheld: 1,
      dataVersion: { id: "41" },
      sample: { en: expect.stringContaining("Sample") },
    });
  });

  it("is named in Thai and in plain letters, and as sample data where it is", async () => {
    const { headers } = await get("doc_population.csv?from=2026-01&to=2026-10");
    const named = String(headers["content-disposition"]);
    expect(named).toContain('filename="doc_population_2026-01_2026-10_sample.csv"');
    expect(decodeURIComponent(named.split("filename*=UTF-8''")[1]!)).toBe("ชุดข้อมูล doc_population 2026-01_2026-10 ข้อมูลตัวอย่าง.csv");
  });

  it("that fails before the first row is an error, not a file", async () => {
    office.warehouse.failAfter = 0;
    const reply = await get("doc_population.csv");
    expect([reply.status, reply.json().error.code]).toEqual([500, "INTERNAL"]);
    expect(reply.headers["content-disposition"]).toBeUndefined();
  });

  it("that fails under way is cut off and never looks whole", async () => {
    office.warehouse.rows = Array.from({ length: 5000 }, () => exportRows[0]!);
    office.warehouse.failAfter = 3000;
    await expect(get("doc_population.csv")).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  });

  it("waits for a slow reader instead of filling memory", async () => {
    office.warehouse.rows = Array.from({ length: 300_000 }, (_, i) => [
      "2026-09",
      `แถว ${i} ${"ก".repeat(60)}`,
      i,
      "1.5",
      null,
      "REPORTED",
    ]);
    const before = process.memoryUsage().arrayBuffers;
    const most = await new Promise<number>((resolve, reject) => {
      const asked = request(
        { host: "127.0.0.1", port: office.port, path: "/export/doc_population.csv", headers: { cookie }, agent: false },
        (response) => {
          response.pause();
          setTimeout(() => {
            const held = process.memoryUsage().arrayBuffers - before;
            response.destroy();
            resolve(held);
          }, 1000);
        },
      );
      asked.on("error", reject);
      asked.end();
    });
    expect(most).toBeLessThan(24 * 1024 * 1024);
  });
});

describe("the formula guard", () => {
  it("covers every way a cell may begin, and goes back", () => {
    for (const begin of ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", " =", '"=', "'"])
      expect(withGuard(`${begin}1+1`)).toBe(`'${begin}1+1`);
    for (const plain of ["ปกติ", "12", "a=b", "", "ก-ข", "5"]) expect(withGuard(plain)).toBe(plain);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => withoutGuard(withGuard(text)) === text));
  });
});

describe("an export as a workbook", () => {
  it("holds README, data and dictionary; numbers as numbers where exact, texts as texts", async () => {
    const { bytes, status } = await get("doc_population.xlsx?from=2026-01");
    expect(status).toBe(200);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(bytes as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["README", "data", "dictionary"]);
    const data = workbook.getWorksheet("data")!;
    const line = (n: number) => ids.map((_, i) => data.getRow(n).getCell(i + 1).value);
    expect(line(1)).toEqual(ids);
    expect(line(2)).toEqual(["2026-09", "ปกติ", 1204, 99.123456789012, new Date("2026-10-01T00:00:00Z"), "REPORTED"]);
    expect(line(3).slice(1, 4)).toEqual(['=HYPERLINK("http://x","y")', -5, -0.5]);
    expect(line(6)[3]).toBe("123456789012345678.5");
    expect(data.getRow(3).getCell(2).type).toBe(excel.ValueType.String);
    const readme = workbook.getWorksheet("README")!.getSheetValues().flat().join("\n");
    for (const told of ["ข้อมูลตัวอย่าง", "41", "from", "WITHHELD", "SHA-256"]) expect(readme).toContain(told);
    expect(workbook.getWorksheet("dictionary")!.rowCount).toBe(ids.length + 1);
  });

  it("refuses more rows than a sheet holds, and cells longer than one holds", async () => {
    office.warehouse.rows = { length: 1_048_576, slice: () => [] } as never;
    const long = await get("doc_population.xlsx");
    expect([long.status, long.json().error.code]).toEqual([413, "EXPORT_TOO_LONG"]);
    office.warehouse.rows = [["2026-09", "ก".repeat(32_768), 1, "1", null, "REPORTED"]];
    const wide = await get("doc_population.xlsx");
    expect([wide.status, wide.json().error.code]).toEqual([413, "EXPORT_CELL_TOO_LONG"]);
  });

  it("leaves nothing behind", async () => {
    await get("doc_population.xlsx");
    await expect.poll(() => readdir(join(office.folder, "exports"))).toEqual([]);
  });
});

describe("an export as JSON", () => {
  it("holds receipt, columns and the same rows", async () => {
    const { receipt, columns, rows } = (await get("kpis.json?period=2026-10&asOf=41")).json();
    expect(receipt).toMatchObject({
      of: "kpis",
      asOf: "41",
      filters: { period: "2026-10", asOf: "41" },
      address: "/export/kpis.csv?period=2026-10&asOf=41",
    });
    expect(columns.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(rows).toEqual(exportRows);
  });
});

describe("an export's address", () => {
  it.each([
    ["kpis.exe", 404, "NOT_FOUND"],
    ["..%2f..%2fetc.csv", 404, "NOT_FOUND"],
    ["nothing_known.csv", 404, "UNKNOWN_DATASET"],
    ["kpis.csv?period=2569-13", 400, "UNKNOWN_PERIOD"],
    ["kpis.csv?period=2569-10", 400, "UNKNOWN_PERIOD"],
    ["doc_population.csv?from=FY2026", 400, "UNKNOWN_PERIOD"],
    ["doc_population.csv?from=2026-10&to=2026-09", 400, "REQUEST_INVALID"],
    ["kpis.csv?asOf=41@23-11-2026", 400, "UNKNOWN_VERSION"],
    ["kpis.csv?asOf=yesterday", 400, "UNKNOWN_VERSION"],
    ["pipeline.csv?grain=week", 400, "REQUEST_INVALID"],
    ["kpis.csv?perod=2026-10", 400, "REQUEST_INVALID"],
    [`kpis.csv?office=${Array(101).fill("a").join(",")}`, 400, "REQUEST_INVALID"],
    ["kpis.csv?__proto__=1", 400, "REQUEST_INVALID"],
  ])("%s is answered with %i %s", async (file, status, code) => {
    const reply = await get(file);
    expect([reply.status, reply.json().error.code]).toEqual([status, code]);
  });

  it("is answered with “not changed” while the data version stands", async () => {
    const { headers } = await get("kpis.csv");
    expect((await get("kpis.csv", { "if-none-match": String(headers.etag) })).status).toBe(304);
    office.warehouse.version++;
    expect((await get("kpis.csv", { "if-none-match": String(headers.etag) })).status).toBe(200);
    office.warehouse.version--;
  });
});

describe("the data package", () => {
  it("describes what the asker may take", async () => {
    const resources = async (role: string) =>
      (await office.ask("/datapackage.json", { headers: { cookie: await office.signIn(role) } })).json().resources as {
        path: string;
        schema: { fields: { name: string; type: string }[] };
      }[];
    expect((await resources("analyst")).map(({ path }) => path)).toEqual([
      ...["kpis", "strategy", "targets", "forecast", "contributions", "changes", "pipeline"].map((of) => `export/${of}.csv`),
      "export/doc_population.csv",
      "export/dop_cases.csv",
      "export/dopa_population.csv",
    ]);
    expect((await resources("officer")).map(({ path }) => path)).toEqual([
      ...["kpis", "strategy", "targets", "forecast", "contributions", "changes", "pipeline"].map((of) => `export/${of}.csv`),
      "export/doc_population.csv",
    ]);
    expect((await resources("analyst"))[0]!.schema.fields.map(({ type }) => type)).toEqual([
      "string",
      "string",
      "integer",
      "number",
      "date",
      "string",
    ]);
  });
});
