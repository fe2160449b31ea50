/**
 * The data folder: archive and journal (the truth), the database (a cache of the two), and the one place where journal entries are applied.
 * Live work and `rebuild` go through the same {@link Store.apply}.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Archive } from "../connectors/archive.js";
import type { DatasetContract } from "../connectors/dataset.js";
import { Journal, type NewEntry } from "../connectors/journal.js";
import { Problem } from "../connectors/problem.js";
import { Reader } from "../connectors/reader/reader.js";
import { definitionVersions, type Recorded, readDefinitions } from "./definitions/recorded.js";
import { Database } from "./engine/duckdb/database.js";
import { migrate } from "./engine/duckdb/migrate.js";
import { sql } from "./engine/sql.js";
import { applyAccept, applyRefuse } from "./intake/apply-decision.js";
import { applyDefinitions } from "./intake/apply-definitions.js";
import { applyDeliveries } from "./intake/apply-deliveries.js";
import { applyPull } from "./intake/apply-pull.js";
import type { Entry } from "./intake/entries.js";
import { appliedUpTo, headOf } from "./intake/version.js";

export interface StoreSettings {
  folder: string;
  threads?: number;
  memoryLimit?: string;
  readerMemoryMb?: number;
  readerDeadlineMs?: number;
}

export class Store {
  #definitions: { from: number; to: number; is: Recorded }[] = [];
  #version = 0;
  #committing: Promise<unknown> = Promise.resolve();
  #pulse = 0;

  private constructor(
    readonly folder: string,
    readonly archive: Archive,
    readonly journal: Journal,
    readonly database: Database,
    readonly reader: Reader,
  ) {}

  /** Opens a data folder, finishing what a crash left between journal and database. */
  static async open(settings: StoreSettings, progress: (done: number, of: number) => void = () => undefined): Promise<Store> {
    mkdirSync(settings.folder, { recursive: true, mode: 0o700 });
    if (existsSync(underRestore(settings.folder))) throw new Problem("RESTORE_UNFINISHED", { found: settings.folder });
    const database = await openDatabase(settings);
    const archive = new Archive(join(settings.folder, "archive"));
    await archive.sweep();
    const journal = await Journal.open(settings.folder);
    const reader = new Reader({ memoryMb: settings.readerMemoryMb ?? 512, deadlineMs: settings.readerDeadlineMs ?? 120_000 });
    const store = new Store(settings.folder, archive, journal, database, reader);
    rmSync(store.temporary, { recursive: true, force: true });
    mkdirSync(store.temporary, { recursive: true });
    try {
      await store.catchUp(progress);
    } catch (cause) {
      await store.close();
      throw cause;
    }
    return store;
  }

  /** Changes with every pull and every decision about a hold since this process opened the folder, those that changed no figure included. */
  get pulse(): number {
    return this.#pulse;
  }

  /** Where parts and transfers lie while they are worked on. */
  get temporary(): string {
    return join(this.folder, "temporary");
  }

  /** The newest data version. */
  get version(): number {
    return this.#version;
  }

  /**
   * Applies journal entries the database has not seen: after a crash the last one, after the loss of its log some, in a rebuild all.
   * @throws Problem JOURNAL_NOT_OF_WAREHOUSE when the database has applied what the journal does not hold
   */
  private async catchUp(progress: (done: number, of: number) => void): Promise<void> {
    await this.refreshVersion();
    const applied = await this.database.read(appliedUpTo);
    if (applied.seq > this.journal.lastSeq)
      throw new Problem("JOURNAL_NOT_OF_WAREHOUSE", { found: String(this.journal.lastSeq), expected: String(applied.seq) });
    let next = applied.seq;
    for await (const read of this.journal.read(Math.max(1, applied.seq))) {
      const entry = read as unknown as Entry;
      if (entry.seq > applied.seq) {
        if (entry.seq !== ++next) throw new Problem("ARCHIVE_DAMAGED", { found: `journal entry ${entry.seq}`, expected: String(next) });
        await this.apply(entry);
        progress(entry.seq, this.journal.lastSeq);
      } else if (applied.head !== null && headOf(entry) !== applied.head)
        throw new Problem("JOURNAL_NOT_OF_WAREHOUSE", { found: `${entry.seq} (${entry.at})`, expected: String(applied.seq) });
    }
  }

  /**
   * Journal first, then the warehouse, one entry after the other: so that the order of the journal is the order of the data versions,
   * and a rebuild gives each its number again.
   * @param given the entry; or what makes it in its turn, when it must fit what stands then. If that throws, nothing is written.
   */
  commit(given: NewEntry | (() => Promise<NewEntry>)): Promise<unknown> {
    const turn = this.#committing.then(async () => {
      const entry = typeof given === "function" ? await given() : given;
      return this.apply({ ...entry, ...(await this.journal.append(entry)) } as unknown as Entry);
    });
    this.#committing = turn.catch(() => undefined);
    return turn;
  }

  /** Runs `work` while nothing is being committed: journal and database stand at the same point. */
  atRest<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#committing.then(work);
    this.#committing = turn.catch(() => undefined);
    return turn;
  }

  private async apply(entry: Entry): Promise<unknown> {
    const result =
      entry.kind === "definitions"
        ? await applyDefinitions(this, entry)
        : entry.kind === "deliveries"
          ? await applyDeliveries(this, entry)
          : entry.kind === "accept"
            ? await applyAccept(this, entry)
            : entry.kind === "refuse"
              ? await applyRefuse(this, entry)
              : entry.kind === "pull"
                ? await applyPull(this, entry)
                : null;
    if (["pull", "accept", "refuse"].includes(entry.kind)) this.#pulse++;
    await this.refreshVersion();
    return result;
  }

  async refreshVersion(): Promise<void> {
    const row = await this.database.read((session) =>
      session.one<{ id: number }>(sql`select coalesce(max(id), 0)::integer as id from ops.version`),
    );
    this.#version = row!.id;
  }

  /** The definitions believed at a version; between two changes of definitions they are read once. */
  async definitions(version = this.#version): Promise<Recorded | null> {
    const held = this.#definitions.find((entry) => entry.from <= version && version < entry.to);
    if (held) return held.is;
    return this.database.read(async (session) => {
      const is = await readDefinitions(session, version);
      if (!is) return null;
      const versions = await definitionVersions(session);
      const from = versions.filter((at) => at <= version).at(-1) ?? version;
      const next = versions.find((at) => at > version);
      const to = next === undefined || next === 2147483647 ? Number.MAX_SAFE_INTEGER : next;
      this.#definitions = [...this.#definitions.filter((entry) => entry.to <= from || entry.from >= to), { from, to, is }].slice(-8);
      return is;
    });
  }

  /** New definitions were applied: what was held as the newest is so no longer. */
  forgetDefinitions(): void {
    this.#definitions = [];
  }

  async contractBy(sha256: string): Promise<DatasetContract> {
    const { readFile } = await import("node:fs/promises");
    return JSON.parse(await readFile(this.archive.pathOf(sha256), "utf8")) as DatasetContract;
  }

  async close(): Promise<void> {
    await this.#committing;
    await this.reader.close();
    await this.database.close();
    await this.journal.close();
  }
}

/** With every migration in it; where one asks for a rebuild the database is made anew, and the journal fills it. */
async function openDatabase({ folder, threads, memoryLimit }: StoreSettings): Promise<Database> {
  const open = () => Database.open({ path: databasePath(folder), threads, memoryLimit });
  // A log whose database is gone belongs to nothing, and must not be taken for a new one's.
  if (!existsSync(databasePath(folder))) removeDatabase(folder);
  const database = await open();
  if (await database.write((session) => migrate(session))) return database;
  await database.close();
  removeDatabase(folder);
  const anew = await open();
  await anew.write((session) => migrate(session));
  return anew;
}

export const databasePath = (folder: string) => join(folder, "warehouse.duckdb");

/** Where a restore lays out what it brings, until all of it is there. */
export const underRestore = (folder: string) => join(folder, ".restoring");

/** Removes the database so that opening makes it anew from archive and journal. Its log goes first: it must never meet another database. */
export function removeDatabase(folder: string): void {
  for (const suffix of [".wal", ""]) rmSync(databasePath(folder) + suffix, { force: true });
}

/** The same, once it is sure that no other process has it open. @throws Problem ALREADY_RUNNING */
export async function discardDatabase(folder: string): Promise<void> {
  try {
    await (await Database.open({ path: databasePath(folder) })).close();
  } catch (cause) {
    // One that cannot be opened is made anew all the same.
    if (cause instanceof Problem && cause.code === "ALREADY_RUNNING") throw cause;
  }
  removeDatabase(folder);
}
