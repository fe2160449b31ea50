/** A dataset's export in its formats, over a real store with damaged lines, odd texts and missing figures. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCaseFiles } from "../../../bench/case-files.js";
import { openCaseStore, pullCases } from "../../../bench/case-store.js";
import { benchCases, definitions, header, months } from "../../../bench/cases.js";
import { csvOf, withoutGuard } from "../../../gateway/export/csv.js";
import { DuckdbWarehouse } from "../../../warehouse/duckdb-warehouse.js";
import { literal, sql } from "../../../warehouse/engine/sql.js";
import type { Export, ExportQuestion } from "../../../warehouse/observations/answer.js";
import { csvText, csvTextSql } from "../../../warehouse/observations/csv-text.js";
import type { Store } from "../../../warehouse/store.js";

const everyone = { exact: "none", lines: "all" } as const;
let folder: string;
let store: Store;
let warehouse: DuckdbWarehouse;
let sums: Record<string, bigint>;

/** Texts of a list's own numbering that a spreadsheet or a CSV reader could take for something else. */
const odd = ["=1+1", "-5", "'quoted", 'say "yes"', "a,b", "＝SUM(A1)", "ก-1", "@name"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-export-"));
  const files = writeCaseFiles(folder, 3000);
  sums = files.sums;
  const field = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = odd.map((text) =>
    [months[59]!, "สำนักงานทดสอบที่ 1", "อำเภอทดสอบที่ 1", "ชาย", "60 ปีขึ้นไป", text, "7", "", "-", "0.50"].map(field).join(","),
  );
  writeFileSync(join(folder, "bench_cases_3.csv"), `${[header.join(","), ...lines].join("\n")}\n`);
  store = await openCaseStore(join(folder, "data"));
  const record = await pullCases(store, [...files.sent]);
  expect(record.lines).toMatchObject({ loaded: 2997, quarantined: 3 });
  warehouse = new DuckdbWarehouse(store, definitions);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = (question: Partial<ExportQuestion> = {}): Promise<Export> => warehouse.exportOf({ of: benchCases.id, ...question }, everyone);

async function csvFile(made: Export): Promise<string> {
  const path = join(folder, "export.csv");
  await made.writeTo(path, "csv");
  return readFileSync(path, "utf8");
}

async function csvPieces(made: Export): Promise<string> {
  let text = "";
  for await (const piece of csvOf(made)) text += piece;
  return text;
}

async function rowsOf(made: Export): Promise<(string | number | boolean | null)[][]> {
  const rows = [];
  for await (const batch of made.batches()) rows.push(...batch);
  return rows;
}

async function parquetRows(made: Export): Promise<Record<string, unknown>[]> {
  const path = join(folder, "export.parquet");
  await made.writeTo(path, "parquet");
  const bytes = readFileSync(path);
  return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer });
}

describe("a dataset's export", () => {
  it("as CSV by the engine is, byte for byte, the file its rows make", async () => {
    const made = await asked();
    expect(made).toMatchObject({ finalCsv: true, rows: 4 * 2997, withheld: 0 });
    expect(`\ufeff${await csvFile(made)}`).toBe(await csvPieces(made));
  });

  it("is the same file each time, and adds up to what was sent", async () => {
    const text = await csvFile(await asked());
    expect(await csvFile(await asked())).toBe(text);
    const found = Object.fromEntries(Object.keys(sums).map((measure) => [measure, 0n]));
    for (const { measure, value } of parse(text, { columns: true }) as { measure: string; value: string }[])
      found[measure]! += BigInt(Math.round(Number(value) * 100));
    expect(found).toEqual(sums);
  });

  it("holds the same rows as Parquet and in batches", async () => {
    const made = await asked({ from: "2026-08" });
    const records = await parquetRows(made);
    const rows = await rowsOf(made);
    expect(records.length).toBe(made.rows);
    // The reader of this test makes floating point of decimals; four of their digits are ours.
    const shown = (value: unknown) => {
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      if (typeof value === "number") return String(Number(value.toFixed(4)));
      return value === null || value === undefined ? null : String(value);
    };
    expect(records.map((record) => made.columns.map(({ id }) => shown(record[id])))).toEqual(rows.map((row) => row.map(shown)));
  });

  it("keeps to its filters, and gives the head alone where nothing fits", async () => {
    const one = await asked({ period: "2026-09", offices: ["DOP-5001"], districts: ["5001"], measures: ["damages"] });
    const records = parse(await csvFile(one), { columns: true }) as Record<string, string>[];
    expect(records.length).toBe(one.rows);
    expect(new Set(records.map(({ period, office, district, measure }) => [period, office, district, measure].join()))).toEqual(
      new Set(["2026-09,DOP-5001,5001,damages"]),
    );
    const made = await asked({ from: "2030-01" });
    expect([made.rows, await csvFile(made)]).toEqual([0, `${made.columns.map(({ id }) => id).join(",")}\r\n`]);
    expect(await parquetRows(made)).toEqual([]);
    for (const [wrong, code] of [
      [{ measures: ["no such"] }, "REQUEST_INVALID"],
      [{ offices: ["no'; drop table x; --\0"] }, "UNKNOWN_PLACE"],
    ] as const)
      await expect(asked(wrong as never)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it("tells where each value stands in its file", async () => {
    const [row] = parse(await csvFile(await asked({ measures: ["hours"] })), { columns: true }) as Record<string, string>[];
    const lines = new TextDecoder("windows-874").decode(readFileSync(join(folder, row!.source_name!))).split("\n");
    expect(lines[0]!.split(",").indexOf(row!.source_column!)).toBe(8);
    expect(lines[Number(row!.source_line) - 1]!.split(",")[8]).toBe(row!.value);
  });
});

describe("a correction with missing figures and odd texts", () => {
  it("leaves an earlier version's file as it was, and is guarded as in every other file", async () => {
    const before = String(store.version);
    const text = await csvFile(await asked({ asOf: before }));
    await pullCases(store, [join(folder, "bench_cases_1.csv"), join(folder, "bench_cases_2.csv"), join(folder, "bench_cases_3.csv")]);
    expect(await csvFile(await asked({ asOf: before }))).toBe(text);
    const made = await asked();
    const written = await csvFile(made);
    expect(`\ufeff${written}`).toBe(await csvPieces(made));
    const records = (parse(written, { columns: true }) as Record<string, string>[]).filter(
      ({ source_name }) => source_name === "bench_cases_3.csv",
    );
    expect(new Set(records.map(({ line_unit }) => withoutGuard(line_unit!)))).toEqual(new Set(odd));
    expect(records.slice(0, 4).map(({ measure, value, obs_status }) => [measure, value, obs_status])).toEqual([
      ["cases", "7", "REPORTED"],
      ["people", "", "MISSING"],
      ["hours", "0", "REPORTED"],
      ["damages", "0.5", "REPORTED"],
    ]);
  });
});

describe("a text in a CSV cell", () => {
  it("is written by the engine as it is written here", async () => {
    const texts = [
      ...odd,
      "",
      "plain",
      "เรือนจำ (กลาง)",
      "\tx",
      "\u00a0=1",
      "\u3000+1",
      "a\u0001b",
      "line\r\nbreak",
      "5",
      "－1",
      '"=x',
      "\ufeff@",
      "x'",
    ];
    const written = await store.database.read((session) =>
      Promise.all(
        texts.map((text) => session.one<{ t: string }>(sql`select ${csvTextSql(sql`v.x`)} as t from (select ${literal(text)} as x) v`)),
      ),
    );
    expect(written.map((row) => row!.t)).toEqual(texts.map(csvText));
  });
});
