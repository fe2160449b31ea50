/**
 * The database's file: a cache of archive and journal, made where there is none. One that is there and cannot be read is never written over
 * in silence; only `rebuild` takes it away, and puts it back if it cannot finish.
 */
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { now } from "../connectors/clock.js";
import { Journal } from "../connectors/journal.js";
import { Problem } from "../connectors/problem.js";
import { Database, type DatabaseSettings } from "./engine/duckdb/database.js";
import { isOurs, migrate } from "./engine/duckdb/migrate.js";
import { appliedUpTo, headOf } from "./intake/version.js";

export const databasePath = (folder: string) => join(folder, "warehouse.duckdb");

/** Stands beside a database that has not seen the whole journal yet since it was made: broken off, it can be begun again. */
const makingPath = (folder: string) => `${databasePath(folder)}.making`;
const asidePath = (folder: string) => `${databasePath(folder)}.aside`;
const endings = ["", ".wal"];

/** @returns the database, and whether it is being made. @throws Problem WAREHOUSE_UNREADABLE, JOURNAL_NOT_OF_WAREHOUSE, ALREADY_RUNNING, DISK_FULL, OUT_OF_MEMORY */
export async function openDatabase(
  folder: string,
  settings: Omit<DatabaseSettings, "path">,
): Promise<{ database: Database; isNew: boolean }> {
  const path = databasePath(folder);
  const isNew = !existsSync(path) || existsSync(makingPath(folder));
  if (!isNew && statSync(path).size === 0) throw new Problem("WAREHOUSE_UNREADABLE", { found: "0 bytes", file: path });
  const open = () => Database.open({ path, threads: settings.threads, memoryLimit: settings.memoryLimit });
  const begin = async () => {
    writeFileSync(makingPath(folder), "", { mode: 0o600 });
    removeDatabase(folder);
    const database = await open();
    await database.write(migrate).catch(async (cause: unknown) => {
      await database.close();
      throw cause;
    });
    return { database, isNew: true };
  };
  // A log whose database is gone belongs to nothing, and must not be taken for a new one's.
  if (!existsSync(path)) return begin();
  const database = await open().catch((cause: unknown) => {
    if (isNew && cause instanceof Problem && cause.code === "WAREHOUSE_UNREADABLE") return null;
    throw cause;
  });
  if (!database) return begin();
  try {
    if (!(await database.read(isOurs))) throw new Problem("WAREHOUSE_UNREADABLE", { found: "another database", file: path });
    if (await database.write(migrate)) return { database, isNew };
  } catch (cause) {
    await database.close();
    throw cause;
  }
  // A migration asks for a rebuild: archive and journal hold all that the old one did.
  await database.close();
  const beyond = await beyondJournal(folder);
  if (beyond) throw beyond;
  return begin();
}

/** It has seen the whole journal. */
export function databaseMade(folder: string): void {
  rmSync(makingPath(folder), { force: true });
}

/** Removes the database so that opening makes it anew from archive and journal. Its log goes first: it must never meet another database. */
export function removeDatabase(folder: string): void {
  for (const ending of [...endings].reverse()) rmSync(databasePath(folder) + ending, { force: true });
}

/**
 * Takes the database out of the way, whatever state it is in.
 * @returns what to do when the new one is whole, and when it could not be made; `keep` gives the old one a name of its own, and says which
 * @throws Problem ALREADY_RUNNING while another process works with it
 */
export async function putDatabaseAside(folder: string): Promise<{ forget(): void; keep(): string | null; putBack(): void }> {
  if (existsSync(databasePath(folder))) await refuseWhileOpen(databasePath(folder));
  const moved = endings.filter((ending) => existsSync(databasePath(folder) + ending));
  for (const ending of moved) renameSync(databasePath(folder) + ending, asidePath(folder) + ending);
  return {
    forget: () => {
      for (const ending of endings) rmSync(asidePath(folder) + ending, { force: true });
    },
    keep: () => {
      if (!moved.length) return null;
      const kept = `${databasePath(folder)}.before-${now().toISOString().replace(/\D/g, "").slice(0, 14)}`;
      for (const ending of moved) renameSync(asidePath(folder) + ending, kept + ending);
      return kept;
    },
    putBack: () => {
      if (!moved.length) return;
      removeDatabase(folder);
      databaseMade(folder);
      for (const ending of moved) renameSync(asidePath(folder) + ending, databasePath(folder) + ending);
    },
  };
}

/**
 * What the database has applied and the journal does not hold: a database made anew would lack it.
 * @returns null where the journal holds it all, and where the database cannot be read
 * @throws Problem ALREADY_RUNNING, ARCHIVE_DAMAGED
 */
export async function beyondJournal(folder: string): Promise<Problem | null> {
  const path = databasePath(folder);
  if (!existsSync(path)) return null;
  const database = await Database.open({ path }).catch((cause: unknown) => {
    if (cause instanceof Problem && cause.code === "ALREADY_RUNNING") throw cause;
    return null;
  });
  const applied = await database?.read(appliedUpTo).catch(() => null);
  await database?.close();
  if (!applied?.seq) return null;
  const point = await Journal.pointOf(folder);
  const beyond = (found: string) => new Problem("JOURNAL_NOT_OF_WAREHOUSE", { found, expected: String(applied.seq) });
  if (!point || point.seq < applied.seq) return beyond(String(point?.seq ?? 0));
  if (applied.head === null) return null;
  for await (const entry of Journal.readUpTo(join(folder, "journal.ndjson"), point.bytes))
    if (entry.seq === applied.seq) return headOf(entry) === applied.head ? null : beyond(`${entry.seq} (${entry.at})`);
  return beyond(String(point.seq));
}

async function refuseWhileOpen(path: string): Promise<void> {
  const database = await Database.open({ path }).catch((cause: unknown) => {
    if (cause instanceof Problem && cause.code === "ALREADY_RUNNING") throw cause;
    return null;
  });
  await database?.close();
}
