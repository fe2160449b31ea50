/**
 * The data folder: archive and journal (the truth), the database (a cache of the two), and the one place where journal entries are applied.
 * Live work and `rebuild` go through the same {@link Applier}.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Archive } from "../connectors/archive.js";
import type { DatasetContract } from "../connectors/dataset.js";
import { requireSpace } from "../connectors/disk.js";
import { Journal, type NewEntry } from "../connectors/journal.js";
import { Problem } from "../connectors/problem.js";
import { type FileBounds, type ReaderBounds, usualFileBounds, usualReaderBounds } from "../connectors/reader/bounds.js";
import { Readers } from "../connectors/reader/readers.js";
import { databaseMade, openDatabase } from "./database-file.js";
import { definitionVersions, type Recorded, readDefinitions } from "./definitions/recorded.js";
import type { Database } from "./engine/duckdb/database.js";
import type { Session } from "./engine/duckdb/session.js";
import { sql } from "./engine/sql.js";
import { type TornArtifact, tornArtifacts } from "./health/torn.js";
import { type Entry, sizeOf, type UndoneEntry } from "./intake/entries.js";
import { passesByItself } from "./intake/passes.js";
import type { Ready } from "./intake/readings.js";
import { appliedUpTo, headOf } from "./intake/version.js";
import { Tried } from "./tried.js";

export interface StoreSettings {
  folder: string;
  threads?: number;
  memoryLimit?: string;
  /** Bytes of the disk that stay free: what would leave less is not taken in. */
  keepFreeBytes?: number;
  /** What reading a file may cost. */
  reader?: Partial<ReaderBounds & FileBounds>;
  /** Files from this size on are read as typed columns. */
  typedFromBytes?: number;
}

/** How entries of the journal are applied: {@link openStore} says by what. */
export interface Applier {
  /** @param archived its bytes have lain in the archive; @param ready what has been read of its deliveries already */
  entry(store: Store, entry: Entry, archived: boolean, ready?: Ready): Promise<unknown>;
  /** One that could not be applied, as the journal says further on. */
  undone(store: Store, entry: Entry, problem: UndoneEntry["problem"]): Promise<unknown>;
}

export class Store {
  #definitions: { from: number; to: number; is: Recorded }[] = [];
  #definitionVersions: Promise<number[]> | null = null;
  #version = 0;
  #committing: Promise<unknown> = Promise.resolve();
  #pulse = 0;
  #behind: Problem | null = null;
  #closed = false;
  #torn: TornArtifact[] = [];

  private constructor(
    readonly settings: StoreSettings,
    readonly archive: Archive,
    readonly journal: Journal,
    readonly database: Database,
    readonly readers: Readers,
    private readonly applier: Applier,
  ) {}

  /**
   * Opens a data folder, finishing what a crash left between journal and database. A full disk is no reason to stay closed: what waits for
   * space is told by {@link behind}, and what stands is answered.
   * @throws Problem WAREHOUSE_UNREADABLE, ALREADY_RUNNING, RESTORE_UNFINISHED, ARCHIVE_DAMAGED, OUT_OF_MEMORY
   */
  static async open(
    settings: StoreSettings,
    applier: Applier,
    progress: (done: number, of: number) => void = () => undefined,
  ): Promise<Store> {
    const { folder } = settings;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (existsSync(underRestore(folder))) throw new Problem("RESTORE_UNFINISHED", { found: folder });
    const { database, isNew } = await openDatabase(folder, settings);
    let journal: Journal | null = null;
    try {
      const archive = new Archive(join(folder, "archive"));
      await archive.sweep();
      journal = await Journal.open(folder);
      const readers = new Readers({ ...usualReaderBounds, ...settings.reader }, { ...usualFileBounds, ...settings.reader });
      const store = new Store(settings, archive, journal, database, readers, applier);
      rmSync(store.temporary, { recursive: true, force: true });
      mkdirSync(store.temporary, { recursive: true });
      await store.catchUp(progress, isNew).catch((cause: unknown) => {
        if (isNew || !store.waits(cause) || store.#behind?.code !== "DISK_FULL") throw cause;
      });
      if (isNew) databaseMade(folder);
      store.#torn = await tornArtifacts(archive, database);
      return store;
    } catch (cause) {
      await journal?.close();
      await database.close();
      throw cause;
    }
  }

  get folder(): string {
    return this.settings.folder;
  }

  /** Changes with every pull, every decision about a hold and every act of an inspection round since this process opened the folder, those that changed no figure included. */
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

  /** Why entries wait to be applied, until they could be; null when journal and database stand at the same point. */
  get behind(): Problem | null {
    return this.#behind;
  }

  /**
   * Applies journal entries the database has not seen: after a crash the last one, after the loss of its log some, in a rebuild all.
   * @throws Problem JOURNAL_NOT_OF_WAREHOUSE when the database has applied what the journal does not hold; ARCHIVE_DAMAGED
   */
  private async catchUp(progress: (done: number, of: number) => void = () => undefined, isNew = false): Promise<void> {
    await this.refreshVersion();
    const applied = await this.database.read(appliedUpTo);
    if (applied.seq > this.journal.lastSeq)
      throw new Problem("JOURNAL_NOT_OF_WAREHOUSE", { found: String(this.journal.lastSeq), expected: String(applied.seq) });
    const undone = await this.undoneAfter(applied.seq);
    const tried = new Tried(this.folder);
    let next = applied.seq;
    for await (const read of this.journal.read(Math.max(1, applied.seq))) {
      const entry = read as unknown as Entry;
      if (entry.seq > applied.seq) {
        if (entry.seq !== ++next) throw new Problem("ARCHIVE_DAMAGED", { found: `journal entry ${entry.seq}`, expected: String(next) });
        const stopped = isNew ? null : await tried.before(entry.seq);
        if (stopped) await this.journal.append({ kind: "undone", of: entry.seq, problem: stopped });
        const problem = undone.get(entry.seq) ?? stopped;
        if (problem) await this.applier.undone(this, entry, problem);
        else
          await this.apply(entry, true).catch((cause: unknown) => {
            // Nothing stopped the program: tried again and again on a full disk, the entry would be taken for one that does.
            if (cause instanceof Problem && passesByItself(cause)) tried.none();
            throw cause;
          });
        progress(entry.seq, this.journal.lastSeq);
      } else if (applied.head !== null && headOf(entry) !== applied.head)
        throw new Problem("JOURNAL_NOT_OF_WAREHOUSE", { found: `${entry.seq} (${entry.at})`, expected: String(applied.seq) });
    }
    tried.none();
    this.#behind = null;
  }

  /** What the journal itself says was not to be applied after all. */
  private async undoneAfter(seq: number): Promise<Map<number, UndoneEntry["problem"]>> {
    const undone = new Map<number, UndoneEntry["problem"]>();
    for await (const entry of this.journal.read(seq + 1)) {
      const { kind, of, problem } = entry as unknown as UndoneEntry;
      if (kind === "undone") undone.set(of, problem);
    }
    return undone;
  }

  /**
   * Commits one entry after the other, so that the order of the journal is the order of the data versions, and a rebuild gives each its
   * number again. Journal first, then the warehouse; what an earlier failure left between the two is made up for before.
   * @param given the entry; or what makes it in its turn, when it must fit what stands then. If that throws, nothing is written.
   * @param ready what was read of its deliveries beforehand, so that nobody else waits for that
   * @throws Problem DISK_FULL, and the entry waits or was never written; another, and the entry is undone
   */
  commit(given: NewEntry | (() => Promise<NewEntry>), ready?: Ready): Promise<unknown> {
    return this.inTurn(async () => {
      if (this.#closed) throw new Problem("SOURCE_UNREACHABLE", { file: this.folder, found: "stopped" });
      if (this.#behind) await this.catchUpAgain();
      const entry = typeof given === "function" ? await given() : given;
      await this.requireSpace(sizeOf(entry));
      const written = { ...entry, ...(await this.journal.append(entry)) } as unknown as Entry;
      return this.apply(written, false, ready).catch((cause: unknown) => this.failed(written, cause));
    });
  }

  /** Runs `work` while nothing is being committed: journal and database stand at the same point. */
  atRest<T>(work: () => Promise<T>): Promise<T> {
    return this.inTurn(work);
  }

  /** Artifacts that were found torn at the start and have not come again. */
  async torn(): Promise<TornArtifact[]> {
    const lacking = await Promise.all(this.#torn.map(({ sha256 }) => this.archive.isLackingAfter(sha256)));
    this.#torn = this.#torn.filter((_, i) => lacking[i]);
    return this.#torn;
  }

  /** Makes up for what waits, if anything. @throws Problem why it must wait on */
  async recover(): Promise<void> {
    if (this.#behind) await this.inTurn(async () => this.#behind && this.catchUpAgain());
  }

  /** @throws Problem DISK_FULL when so many bytes would leave too little */
  requireSpace(bytes: number): Promise<void> {
    return requireSpace(this.folder, bytes, this.settings.keepFreeBytes);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#committing.then(work);
    this.#committing = turn.catch(() => undefined);
    return turn;
  }

  private async catchUpAgain(): Promise<void> {
    await this.catchUp().catch((cause: unknown) => {
      throw this.waits(cause) ?? cause;
    });
  }

  /** A full disk passes, and the entry waits. Anything else would fail again and again, so the journal says that the entry is undone. */
  private async failed(entry: Entry, cause: unknown): Promise<unknown> {
    const waiting = this.waits(cause);
    if (waiting) throw waiting;
    if ((await this.database.read(appliedUpTo)).seq >= entry.seq) throw cause;
    const problem = cause instanceof Problem ? cause : new Problem("INTERNAL", { found: String(cause).slice(0, 200) }, { cause });
    try {
      const undone = { kind: "undone", of: entry.seq, problem: problem.report() };
      const written = { ...undone, ...(await this.journal.append(undone)) } as unknown as Entry;
      const applied = await this.applier.undone(this, entry, problem.report());
      await this.apply(written, false);
      if (applied) return applied;
    } catch (again) {
      throw this.waits(again) ?? again;
    }
    throw problem;
  }

  private waits(cause: unknown): Problem | null {
    if (!(cause instanceof Problem) || !passesByItself(cause)) return null;
    this.#behind = cause;
    return cause;
  }

  private async apply(entry: Entry, archived: boolean, ready?: Ready): Promise<unknown> {
    const result = await this.applier.entry(this, entry, archived, ready);
    if (["pull", "accept", "refuse", "round"].includes(entry.kind)) this.#pulse++;
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
      const versions = await this.definitionVersions(session);
      const from = versions.filter((at) => at <= version).at(-1) ?? version;
      const next = versions.find((at) => at > version);
      const to = next === undefined || next === 2147483647 ? Number.MAX_SAFE_INTEGER : next;
      this.#definitions = [...this.#definitions.filter((entry) => entry.to <= from || entry.from >= to), { from, to, is }].slice(-8);
      return is;
    });
  }

  /** The versions at which a definition began or ended, in their order; the last may be the end of all versions. */
  definitionVersions(session?: Session): Promise<number[]> {
    const read = () => (session ? definitionVersions(session) : this.database.read(definitionVersions));
    this.#definitionVersions ??= read().catch((cause: unknown) => {
      this.#definitionVersions = null;
      throw cause;
    });
    return this.#definitionVersions;
  }

  /** New definitions were applied: what was held as the newest is so no longer. */
  forgetDefinitions(): void {
    this.#definitions = [];
    this.#definitionVersions = null;
  }

  async contractBy(sha256: string): Promise<DatasetContract> {
    return JSON.parse((await this.archive.read(sha256)).toString("utf8")) as DatasetContract;
  }

  async close(): Promise<void> {
    await this.#committing;
    this.#closed = true;
    await this.readers.close();
    await this.database.close();
    await this.journal.close();
  }
}

/** Where a restore lays out what it brings, until all of it is there. */
export const underRestore = (folder: string) => join(folder, ".restoring");

export { databasePath, removeDatabase } from "./database-file.js";
