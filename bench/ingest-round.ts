/** One round of the ingest ratio, ours or theirs, in its own process. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { DuckDBInstance } from "@duckdb/node-api";
import { sql } from "../warehouse/engine/sql.js";
import type { LineCounts } from "../warehouse/intake/pull-record.js";
import type { Store } from "../warehouse/store.js";
import { loadedDigest } from "./case-digest.js";
import { openCaseStore, pullCases, threads } from "./case-store.js";
import { measures } from "./cases.js";
import { answer, asked, peakRssOf, watch } from "./child.js";

export interface IngestRound {
  side: "ours" | "theirs";
  folder: string;
  sent: string[];
  clean: string;
}

export interface IngestRoundAnswer {
  seconds: number;
  /** Processor time, the readers' included. */
  cpuSeconds: number;
  peakRss: number;
  state?: string;
  lines?: LineCounts;
  /** Sum per measure, in hundredths, of the lines and of the monthly figures made of them. */
  sums?: Record<string, string>;
  marts?: Record<string, string>;
  /** Of the lines, group by group. */
  digest?: string;
}

async function ours(round: IngestRound): Promise<IngestRoundAnswer> {
  const folder = join(round.folder, "data");
  rmSync(folder, { recursive: true, force: true });
  const store = await openCaseStore(folder);
  const watched = watch(() => store.readers.pids);
  const before = process.cpuUsage();
  const started = performance.now();
  const record = await pullCases(store, round.sent);
  await store.database.write((session) => session.run(sql`checkpoint`));
  const seconds = (performance.now() - started) / 1000;
  const own = secondsOf(process.cpuUsage(before));
  const { peakRss, othersCpuSeconds } = watched();
  const loaded = { ...(await sumsOf(store)), digest: await loadedDigest(store) };
  await store.close();
  return { seconds, cpuSeconds: own + othersCpuSeconds, peakRss, state: record.state, lines: record.lines, ...loaded };
}

async function sumsOf(store: Store): Promise<Pick<IngestRoundAnswer, "sums" | "marts">> {
  return store.database.read(async (session) => {
    const lines = await session.one<Record<string, string>>(
      sql`select (sum(c1) * 100)::bigint::varchar as cases, (sum(c2) * 100)::bigint::varchar as people, (sum(c3) * 100)::bigint::varchar as hours, (sum(c4) * 100)::bigint::varchar as damages from core.bench_cases`,
    );
    const figures = await session.all<{ measure: string; sum: string }>(
      sql`select measure, (sum(value) * 100)::bigint::varchar as sum from mart.month where dataset = 'bench_cases' group by measure`,
    );
    const marts = new Map(figures.map((row) => [row.measure, row.sum]));
    return { sums: lines!, marts: Object.fromEntries(measures.map((id) => [id, marts.get(id) ?? "0"])) };
  });
}

async function theirs(round: IngestRound): Promise<IngestRoundAnswer> {
  const path = join(round.folder, "plain.duckdb");
  for (const suffix of ["", ".wal"]) rmSync(path + suffix, { force: true });
  // The engine is set as the product sets it.
  const instance = await DuckDBInstance.create(path, {
    threads: String(threads),
    memory_limit: "4GB",
    preserve_insertion_order: "false",
    storage_compatibility_version: "latest",
  });
  const connection = await instance.connect();
  const before = process.cpuUsage();
  const started = performance.now();
  await connection.run(`create table cases as select * from read_csv('${round.clean}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n',
    columns = {month: 'varchar', office: 'varchar', district: 'varchar', sex: 'varchar', age: 'varchar', file: 'varchar', cases: 'integer', people: 'integer', hours: 'integer', damages: 'decimal(18,2)'})`);
  await connection.run("checkpoint");
  const seconds = (performance.now() - started) / 1000;
  const cpuSeconds = secondsOf(process.cpuUsage(before));
  connection.closeSync();
  instance.closeSync();
  return { seconds, cpuSeconds, peakRss: peakRssOf() };
}

const secondsOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;

const round = asked<IngestRound>();
answer(round.side === "ours" ? await ours(round) : await theirs(round));
