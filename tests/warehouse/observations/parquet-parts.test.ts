/** A Parquet file made of parts is one file to two readers, in the order of the parts. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCaseFiles } from "../../../bench/case-files.js";
import { openCaseStore, pullCases } from "../../../bench/case-store.js";
import { benchCases, definitions } from "../../../bench/cases.js";
import { shapeOf } from "../../../warehouse/load/shape.js";
import { chunksOf, createNumbers, linesAsked, orderedLines } from "../../../warehouse/observations/export-chunks.js";
import { rowsOf } from "../../../warehouse/observations/export-lines.sql.js";
import { ParquetParts } from "../../../warehouse/observations/parquet-parts.js";

let folder: string;
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-parquet-"));
  connection = await (await DuckDBInstance.create()).connect();
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

/** Numbers from, to before, with a Thai word of a list and a text that is null every third time. */
async function part(name: string, from: number, to: number, more = ""): Promise<string> {
  const path = join(folder, name);
  await connection.run(`copy (select n::integer as n, (['ฝาง', 'จอมทอง']::enum('ฝาง', 'จอมทอง')[])[n % 2 + 1] as place,
    case when n % 3 = 0 then null else 'text ' || n end as words, (n / 4)::decimal(18, 4) as value${more} from range(${from}, ${to}) t(n) order by n)
    to '${path}' (format parquet, compression snappy, row_group_size 2048)`);
  return path;
}

async function together(paths: readonly string[]): Promise<string> {
  const parts = new ParquetParts();
  const pieces: Buffer[] = [];
  for (const path of paths) for await (const piece of parts.take(path)) pieces.push(piece);
  const path = join(folder, "whole.parquet");
  writeFileSync(path, Buffer.concat([...pieces, parts.end()]));
  return path;
}

const bufferOf = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer;

describe("parts of a Parquet file", () => {
  it("are one file, whole and in their order, to the engine and to another reader", async () => {
    const whole = await together([await part("a", 0, 5000), await part("b", 5000, 5001), await part("c", 5001, 20_000)]);
    expect(parquetMetadata(bufferOf(whole)).row_groups.length).toBeGreaterThan(9);
    const rows = await parquetReadObjects({ file: bufferOf(whole) });
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 20_000 }, (_, n) => n));
    expect(rows[4999]).toEqual({ n: 4999, place: "จอมทอง", words: "text 4999", value: 1249.75 });
    expect(rows[5001]).toMatchObject({ n: 5001, place: "จอมทอง", words: null });
    const reader = await connection.runAndReadAll(
      `select count(*)::integer as n, sum(n)::integer as sum, count(words)::integer as words, count(*) filter (place = 'ฝาง')::integer as even,
        (select count(*)::integer from read_parquet('${whole}') where n = 12345) as one from read_parquet('${whole}')`,
    );
    expect(reader.getRowObjectsJson()).toEqual([{ n: 20_000, sum: 199_990_000, words: 13_333, even: 10_000, one: 1 }]);
  });

  it("of other columns, or cut short, are refused", async () => {
    await expect(together([await part("a", 0, 10), await part("d", 10, 20, ", n as more")])).rejects.toThrow("different columns");
    const cut = await part("e", 0, 3000);
    truncateSync(cut, 2000);
    await expect(together([cut])).rejects.toThrow();
  });
});

describe("an export's pieces", () => {
  it("smaller than a month hold every line once, in the order of the whole", async () => {
    const { sent } = writeCaseFiles(folder, 3000);
    const store = await openCaseStore(join(folder, "data"));
    await pullCases(store, sent);
    const shape = shapeOf(benchCases);
    const asked = linesAsked(shape.cells, {}, store.version);
    const of = {
      contract: benchCases,
      shape,
      cells: shape.cells,
      viewer: { exact: "none", lines: "all" } as const,
      version: store.version,
      signed: [],
      directed: null,
    };
    const rows = (most: number) =>
      store.database.read(async (session) => {
        const all: unknown[] = [];
        const chunks = await chunksOf(session, shape, shape.cells, asked, definitions.province, most);
        for (const chunk of chunks) {
          await createNumbers(session, chunk);
          for await (const batch of session.batches(rowsOf(of, chunk, orderedLines(shape, shape.cells, chunk)))) all.push(...batch);
        }
        return { chunks: chunks.length, all };
      });
    const whole = await rows(Number.POSITIVE_INFINITY);
    const pieces = await rows(7);
    await store.close();
    expect(whole.chunks).toBe(1);
    expect(pieces.chunks).toBeGreaterThan(300);
    expect(whole.all.length).toBe(4 * 2997);
    expect(pieces.all).toEqual(whole.all);
  });
});
