/**
 * One round of an export ratio, ours or theirs, in its own process, over a data folder or a plain table that stands already.
 * Ours is the download as a script gets it: over HTTP, from the request to the last byte; theirs is a file on disk.
 */
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { DuckDBInstance } from "@duckdb/node-api";
import { DuckdbWarehouse } from "../warehouse/duckdb-warehouse.js";
import { openCaseStore, pullCases, threads } from "./case-store.js";
import { benchCases, definitions } from "./cases.js";
import { answer, asked, inChild, peakRssOf } from "./child.js";
import type { Download, DownloadAnswer } from "./export-download.js";
import { served } from "./served.js";

export interface ExportRound {
  /** `prepare` loads the data folder and lays the same rows out as a plain table. */
  side: "prepare" | "ours" | "theirs";
  format: "csv" | "parquet";
  folder: string;
  sent: string[];
}

export interface ExportRoundAnswer {
  seconds: number;
  rows: number;
  bytes: number;
  peakRss: number;
}

const viewer = { exact: "none", lines: "all" } as const;
const pathsOf = (folder: string) => ({
  data: join(folder, "data"),
  plain: join(folder, "plain.duckdb"),
  file: (format: string) => join(folder, `theirs.${format}`),
});

async function plainTable<T>(path: string, work: (run: (text: string) => Promise<unknown>) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(path, { threads: String(threads), memory_limit: "4GB", preserve_insertion_order: "false" });
  const connection = await instance.connect();
  try {
    return await work((text) => connection.run(text));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The same rows, with the export's columns and types. */
async function prepare({ folder, sent }: ExportRound): Promise<ExportRoundAnswer> {
  const paths = pathsOf(folder);
  const store = await openCaseStore(paths.data);
  await pullCases(store, sent);
  const made = await new DuckdbWarehouse(store, definitions).exportOf({ of: benchCases.id }, viewer);
  const rows = join(folder, "rows.parquet");
  await made.writeTo(rows, "parquet");
  await store.close();
  await plainTable(paths.plain, async (run) => {
    await run(`create table plain as select * from read_parquet('${rows}')`);
    await run("checkpoint");
  });
  rmSync(rows);
  return { seconds: 0, rows: made.rows, bytes: 0, peakRss: 0 };
}

async function ours({ folder, format }: ExportRound): Promise<ExportRoundAnswer> {
  const paths = pathsOf(folder);
  const store = await openCaseStore(paths.data);
  const { url, headers, close } = await served(paths.data, { warehouse: new DuckdbWarehouse(store, definitions), role: "analyst" });
  const download = await inChild<DownloadAnswer>("export-download", {
    address: `${url}/export/${benchCases.id}.${format}`,
    headers,
  } satisfies Download);
  const peakRss = peakRssOf();
  await close();
  await store.close();
  return { ...download, peakRss };
}

async function theirs({ folder, format }: ExportRound): Promise<ExportRoundAnswer> {
  const paths = pathsOf(folder);
  const file = paths.file(format);
  const options = format === "csv" ? "format csv, header true" : "format parquet, compression snappy";
  const seconds = await plainTable(paths.plain, async (run) => {
    const started = performance.now();
    await run(`copy plain to '${file}' (${options})`);
    return (performance.now() - started) / 1000;
  });
  return { seconds, rows: 0, bytes: sizeOf(file), peakRss: peakRssOf() };
}

/** Each round writes its file anew, so that none pays for another's writing back. */
function sizeOf(file: string): number {
  const { size } = statSync(file);
  rmSync(file);
  return size;
}

const round = asked<ExportRound>();
answer(await { prepare, ours, theirs }[round.side](round));
