/** The director's way, in a real browser against the real product: overview, a KPI, its source cells; and the same figure asked in four ways. */
import "./november.js";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { parquetReadObjects } from "hyparquet";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../pages/browser.js";
import { signIn } from "../pages/sign-in.js";
import { type Running, run } from "./running-product.js";
import { copyOfSample, yutitham } from "./sample-folder.js";

let copy: Awaited<ReturnType<typeof copyOfSample>>;
let product: Running;
let browser: Browser;
let page: Page;
let token: string;

beforeAll(async () => {
  copy = await copyOfSample();
  product = await run(copy.folder);
  token = JSON.parse((await yutitham(["token", "create", "--role", "director", "--json"], copy.folder)).out).token;
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "th-TH" });
  await signIn(context, product.base, "director");
  page = await context.newPage();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await product?.end();
  copy?.remove();
});

async function ask<T>(query: string): Promise<T> {
  const answer = await fetch(`${product.base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const download = async (name: string) =>
  Buffer.from(await (await fetch(`${product.base}/export/${name}`, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer());

describe("the director follows RH01 from the overview", () => {
  it("to the cells it stands on, in two steps", async () => {
    await page.goto(product.base);
    const card = page.locator("article", { has: page.locator("#name-RH01") });
    const shown = (await card.innerText()).match(/\d+\.\d/)![0];
    await page.locator("#name-RH01 a").click();
    await page.waitForURL(/\/kpi\/RH01/);
    expect(await page.locator("h1").innerText()).toContain("อัตราความหนาแน่นเรือนจำ");
    await page.locator("a", { hasText: "ดูเซลล์ต้นทาง" }).first().click();
    const rows = page.locator("section[aria-labelledby=evidence] tbody tr");
    await rows.first().waitFor();

    const { kpi } = await ask<{ kpi: { value: { ref: string; shown: string; numerator: string; denominator: string } } }>(
      `{ kpi(id: "RH01") { value { ref shown numerator denominator } } }`,
    );
    expect(kpi.value.shown).toBe(shown);
    const { evidence } = await ask<{
      evidence: {
        nodes: { part: string; sign: number; factor: string; value: string; line: number; raw: string; artifact: { name: string } }[];
      };
    }>(`{ evidence(ref: "${kpi.value.ref}", first: 500) { nodes { part sign factor value line raw artifact { name } } } }`);
    expect(await rows.count()).toBe(evidence.nodes.length);
    const texts = await rows.allInnerTexts();
    evidence.nodes.forEach((cell, i) => {
      expect(texts[i]).toContain(cell.artifact.name);
      expect(texts[i]!.split(/\s+/)).toContain(String(cell.line));
    });
    const sum = (part: string) =>
      evidence.nodes
        .filter((cell) => cell.part === part)
        .reduce((total, cell) => total + BigInt(cell.sign) * BigInt(cell.value) * BigInt(cell.factor), 0n);
    expect(String(sum("numerator"))).toBe(kpi.value.numerator);
    expect(String(sum("denominator"))).toBe(kpi.value.denominator);
  });

  it("and reads the same figure on the page, in GraphQL, in CSV and in Parquet", async () => {
    const { kpis } = await ask<{ kpis: { id: string; value: { value: string | null; shown: string | null; period: string } }[] }>(
      `{ kpis { id value { value shown period } } }`,
    );
    const csv = parse(await download("kpis.csv"), { columns: true, bom: true }) as Record<string, string>[];
    const parquet = await download("kpis.parquet");
    const bytes = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer;
    const rows = (await parquetReadObjects({ file: bytes })) as Record<string, unknown>[];
    await page.goto(product.base);
    expect(kpis.filter(({ value }) => value.value !== null).length).toBeGreaterThanOrEqual(30);
    for (const { id, value } of kpis) {
      const line = csv.find((row) => row.kpi === id)!;
      expect(line.period).toBe(value.period);
      expect(line.value_shown).toBe(value.shown ?? "");
      expect(line.value === "" ? null : Number(line.value)).toBe(value.value === null ? null : Number(value.value));
      const row = rows.find((one) => one.kpi === id)!;
      expect(row.value_shown ?? null).toBe(value.shown);
      if (value.value === null) expect(row.value).toBeNull();
      else expect(Number(row.value)).toBeCloseTo(Number(value.value), 9);
      const card = page.locator("article", { has: page.locator(`#name-${id}`) });
      const number = card.locator(".value .number");
      if (value.shown === null) expect(await number.count(), id).toBe(0);
      else expect(Number((await number.innerText()).replaceAll(",", "").replace("−", "-")), id).toBe(Number(value.shown));
    }
  });

  it("and takes home from the command the same file as from the page, with its dictionary and its receipt", async () => {
    const to = (ending: string) => join(copy.folder, `kpis.${ending}`);
    const exported = async (ending: string) =>
      JSON.parse((await yutitham(["export", "kpis", "--to", to(ending), "--json"], copy.folder)).out) as {
        rows: number;
        receipt: { sha256: string; rows: number; columns: number };
      };
    const { receipt, rows } = await exported("csv");
    const csv = readFileSync(to("csv"));
    expect(csv.equals(await download("kpis.csv"))).toBe(true);
    expect(receipt).toMatchObject({ rows, sha256: createHash("sha256").update(csv).digest("hex") });
    expect(JSON.parse(readFileSync(to("receipt.json"), "utf8"))).toEqual(receipt);
    const dictionary = JSON.parse(readFileSync(to("dictionary.json"), "utf8"));
    expect(dictionary.columns).toHaveLength(receipt.columns);

    await exported("xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(to("xlsx"));
    expect(book.worksheets.map(({ name }) => name)).toEqual(["README", "data", "dictionary"]);
    expect(book.getWorksheet("data")!.rowCount).toBe(rows + 1);
    await exported("json");
    const json = JSON.parse(readFileSync(to("json"), "utf8"));
    expect([json.rows.length, json.receipt.sha256]).toEqual([rows, receipt.sha256]);
    await exported("parquet");
    const parquet = readFileSync(to("parquet"));
    const bytes = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer;
    expect(await parquetReadObjects({ file: bytes })).toHaveLength(rows);
  });
});

describe("the running product", () => {
  it("answers commands over its control channel, and refuses a second start", async () => {
    const trace = JSON.parse((await yutitham(["trace", "RH01", "--period", "2026-10", "--json"], copy.folder)).out);
    expect(trace).toMatchObject({
      kpi: "RH01",
      period: "2026-10",
      state: "REPORTED",
      arithmetic: { numerator: "sum", denominator: "sum" },
    });
    const second = await yutitham(["start"], copy.folder, { PORT: "0" });
    expect(second.exit).toBe(3);
    expect(second.err).toContain("ALREADY_RUNNING");
  });

  it("asked for what does not exist, says so and ends with 1; used wrongly, with 2", async () => {
    const unknown = await yutitham(["trace", "XX99", "--json"], copy.folder);
    expect(unknown.exit).toBe(1);
    expect(JSON.parse(unknown.out).error.code).toBe("UNKNOWN_KPI");
    expect((await yutitham(["load"], copy.folder)).exit).toBe(2);
  });

  it("ends when told to, and leaves nothing behind", async () => {
    const pid = product.child.pid!;
    expect(await product.end("SIGINT")).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
    const again = await run(copy.folder);
    expect((await fetch(`${again.base}/readyz`)).status).toBe(200);
    expect(await again.end()).toBe(0);
  });
});
