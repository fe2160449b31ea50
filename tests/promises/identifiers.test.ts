/**
 * Names, ID numbers and telephone numbers stand in the office's own workbooks and nowhere else: not in the archive, the journal, the
 * database file, a log, the audit log, or any answer. What is looked for is read from the workbooks themselves.
 */
import "./november.js";
import { createReadStream, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvOf } from "../../gateway/export/csv.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
const names = new Set<string>();
const numbers = new Set<string>();
const phones = new Set<string>();

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
  const inbox = join(made.folder, "sample", "inbox", "PJO");
  for (const file of readdirSync(inbox).filter((name) => name.normalize("NFC").startsWith("กองทุนยุติธรรม"))) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(inbox, file));
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const text = String(cell.value ?? "");
          for (const [found] of text.matchAll(/ตัวอย่าง ทดสอบ-[\w-]+/g)) names.add(found);
          for (const [found] of text.matchAll(/(?<!\d)9(-?\d){12}(?!\d)/g)) numbers.add(found);
          for (const [found] of text.matchAll(/080-000-\d{4}/g)) phones.add(found);
        }),
      );
  }
}, 600_000);

afterAll(async () => {
  await product?.close();
  made?.remove();
});

/** Anything a person could be found by: the mark of every made-up name, any ID number as written or bare, any telephone number. */
async function leaksOf(path: string): Promise<string[]> {
  const bare = new Set([...numbers].map((number) => number.replaceAll("-", "")));
  const found: string[] = [];
  let before = "";
  for await (const chunk of createReadStream(path, { encoding: "latin1", highWaterMark: 4 * 1024 * 1024 })) {
    const text = before + (chunk as string);
    const marks = ["ทดสอบ-", "080-000-"].flatMap((mark) => [Buffer.from(mark, "utf8"), Buffer.from(mark, "utf16le")]);
    for (const mark of [...marks, windows874("ทดสอบ-")]) if (text.includes(mark.toString("latin1"))) found.push(mark.toString());
    for (const [number] of text.matchAll(/9\d{12}|9-\d{4}-\d{5}-\d{2}-\d/g)) if (bare.has(number.replaceAll("-", ""))) found.push(number);
    before = text.slice(-64);
  }
  return found;
}

const windows874 = (text: string) => Buffer.from([...text].map((c) => (c >= "\u0e01" ? c.charCodeAt(0) - 0x0e00 + 0xa0 : c.charCodeAt(0))));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Everything of a data folder but the agencies' own files and the sample's keys. */
const productsOwn = (folder: string) => filesBelow(folder).filter((path) => !path.startsWith(join(folder, "sample")));

describe("the people in the Justice Fund's workbooks", () => {
  it("are there to be looked for", async () => {
    expect(names.size).toBeGreaterThan(500);
    expect(numbers.size).toBeGreaterThan(500);
    expect(phones.size).toBeGreaterThan(20);
    // The search finds each of them, in the encodings a file could have.
    const [name, number] = [[...names][7]!, [...numbers][7]!];
    for (const bytes of [Buffer.from(`x${name}y`), windows874(name), Buffer.from(name, "utf16le"), Buffer.from(`"${number}"`)]) {
      const path = join(made.folder, "control");
      writeFileSync(path, bytes);
      expect(await leaksOf(path)).not.toEqual([]);
      rmSync(path);
    }
  });

  it("are in no archived byte, not in the journal, not in the database file", async () => {
    const files = productsOwn(made.folder);
    expect(files.some((path) => path.endsWith("journal.ndjson"))).toBe(true);
    expect(files.some((path) => path.endsWith("warehouse.duckdb"))).toBe(true);
    expect(files.filter((path) => path.includes("/archive/")).length).toBeGreaterThan(500);
    for (const path of files) expect(await leaksOf(path), path).toEqual([]);
  });

  it("are in no row of the database, compressed or not", async () => {
    await product.store.database.read(async (session) => {
      const tables = await session.all<{ s: string; t: string }>({
        text: "select table_schema as s, table_name as t from information_schema.tables where table_type = 'BASE TABLE'",
        values: [],
      });
      expect(tables.length).toBeGreaterThan(40);
      for (const { s, t } of tables) {
        const row = await session.one<{ n: string }>({
          text: `select count(*) as n from "${s}"."${t}" x where x::varchar like '%ทดสอบ-%' or x::varchar like '%080-000-%' or regexp_matches(x::varchar, '(^|[^0-9a-z])9-?[0-9]{4}-?[0-9]{5}-?[0-9]{2}-?[0-9]([^0-9a-z]|$)')`,
          values: [],
        });
        expect(Number(row!.n), `${s}.${t}`).toBe(0);
      }
    });
  });

  it("are in no answer and no export, not even the operator's own", async () => {
    const texts: string[] = [];
    for (const contract of [...product.definitions.contracts.values()].filter((one) => one.identifiers)) {
      texts.push(JSON.stringify(await product.warehouse.observations(contract.id, {}, 100_000, null, operator)));
      texts.push(JSON.stringify(await product.warehouse.quarantine({ dataset: contract.id, first: 1000 }, operator)));
      const exported = await product.warehouse.exportOf({ of: contract.id }, operator);
      for await (const piece of csvOf(exported)) texts.push(String(piece));
      const to = join(made.folder, `${contract.id}.csv`);
      await exported.writeTo(to, "csv");
      texts.push(readFileSync(to, "utf8"));
    }
    for (const kpi of ["AJ01", "AJ02", "AJ03", "AJ06", "AJ09", "SO09"]) {
      const { ref } = await product.warehouse.kpiValue({ kpi }, operator);
      texts.push(JSON.stringify(await product.warehouse.evidence(ref, operator)));
    }
    texts.push(JSON.stringify(await product.warehouse.pulls({ first: 1000 }, { exact: "all", lines: "all" })));
    expect(texts.join("").length).toBeGreaterThan(1_000_000);
    const bare = new Set([...numbers].map((number) => number.replaceAll("-", "")));
    for (const text of texts) {
      expect(text.match(/.{0,40}(ทดสอบ-|080-000-).{0,20}/)?.[0]).toBeUndefined();
      const found = [...text.matchAll(/9\d{12}|9-\d{4}-\d{5}-\d{2}-\d/g)].map(([number]) => number.replaceAll("-", ""));
      expect(found.filter((number) => bare.has(number))).toEqual([]);
    }
  }, 180_000);
});
