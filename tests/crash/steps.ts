/**
 * Loaded ahead of the product (`node --import …/tests/crash/steps.js`), this lets a process kill itself at a named step of a load:
 * `YUTITHAM_CRASH_AT=committing#3` is the third time it commits. The product has no such switch: its own classes, and Node's, are wrapped
 * from outside. Without the variable the steps are only counted, and told on the last line of standard error.
 */
import fs from "node:fs";
import fsPromises, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { DuckDBConnection } from "@duckdb/node-api";
import { Journal } from "../../connectors/journal.js";
import { Reader } from "../../connectors/reader/reader.js";

const [wanted = "", nth = "1", delay = "0"] = (process.env.YUTITHAM_CRASH_AT ?? "").split("#");
const counts = new Map<string, number>();

/** Counts a step; dies there when it is the one that was asked for. */
function step(name: string): void {
  if (isLast(name)) die();
}

function isLast(name: string): boolean {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return name === wanted && count === Number(nth);
}

function die(): void {
  fs.writeSync(2, `\nkilled at ${wanted}\n`);
  process.kill(process.pid, "SIGKILL");
  for (;;); // nothing more is done between the signal and its effect
}

/** Dies while an operation of the engine runs in its own thread: so many microseconds after it began. */
function dieMeanwhile(): void {
  const until = process.hrtime.bigint() + BigInt(delay) * 1000n;
  while (process.hrtime.bigint() < until);
  die();
}

const before: [RegExp, string][] = [
  [/^insert into core\."/, "before-rows"],
  [/^commit$/, "before-commit"],
];
const after: [RegExp, string][] = [
  [/^begin transaction$/, "begun"],
  [/^insert into raw\.delivery/, "deliveries-written"],
  [/^update core\."?\w+"? set recorded_to/, "rows-closed"],
  [/^insert into core\."/, "rows-added"],
  [/^update raw\.delivery d set state/, "outcomes-written"],
  [/^insert into mart\.month/, "months-written"],
  [/^insert into mart\.kpi/, "kpis-written"],
  [/^insert into ops\.version/, "version-written"],
  [/^update ops\.applied/, "applied-marked"],
  [/^insert into ops\.pull/, "pull-written"],
  [/^insert into migration/, "migration-written"],
  [/^commit$/, "committed"],
  [/^checkpoint$/, "checkpointed"],
];

const run = DuckDBConnection.prototype.run;
DuckDBConnection.prototype.run = async function (...given: Parameters<typeof run>) {
  const text = given[0].trim();
  for (const [pattern, name] of before) if (pattern.test(text)) step(name);
  const meanwhile = text === "commit" ? "committing" : text === "checkpoint" ? "checkpointing" : null;
  if (meanwhile && isLast(meanwhile)) {
    void run.apply(this, given);
    dieMeanwhile();
  }
  const result = await run.apply(this, given);
  for (const [pattern, name] of after) if (pattern.test(text)) step(name);
  return result;
};

const append = Journal.prototype.append;
Journal.prototype.append = async function (entry) {
  step(`before-entry-${entry.kind}`);
  const stamp = await append.call(this, entry);
  step(`entry-synced-${entry.kind}`);
  return stamp;
};

const read = Reader.prototype.read;
Reader.prototype.read = async function (request) {
  step("reading");
  const result = await read.call(this, request);
  step("read");
  return result;
};

const rename = fsPromises.rename;
fsPromises.rename = async (from, to) => {
  const kept = String(from).includes("/archive/incoming/");
  if (kept) step("artifact-written");
  await rename(from, to);
  if (kept) step("artifact-kept");
};

const rmSync = fs.rmSync;
fs.rmSync = (path, options) => {
  rmSync(path, options);
  if (/warehouse\.duckdb(\.wal)?$/.test(String(path))) step("database-removed");
};
syncBuiltinESMExports();

/** The journal writes by `appendFile`: a power cut or a kill can leave half a line, or a whole one that was not synced. */
const handle = await fsPromises.open(process.execPath, "r");
const prototype = Object.getPrototypeOf(handle) as FileHandle;
await handle.close();
const appendFile = prototype.appendFile;
prototype.appendFile = async function (data, options) {
  if (Buffer.isBuffer(data) && isLast("entry-half-written")) {
    await appendFile.call(this, data.subarray(0, Math.ceil(data.length / 2)), options);
    die();
  }
  await appendFile.call(this, data, options);
  if (Buffer.isBuffer(data)) step("entry-written");
};

process.on("exit", () => {
  if (!wanted) fs.writeSync(2, `\nsteps ${JSON.stringify(Object.fromEntries(counts))}\n`);
});
