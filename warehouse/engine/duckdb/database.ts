/**
 * DuckDB, one file, one process that owns it. One connection writes; reads share a few connections behind a semaphore,
 * because every running query holds a thread of Node's pool (measured: four heavy queries stop even `select 1`).
 * A full disk can make the engine refuse everything until its file is opened anew; whoever asks next has it opened.
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { engineProblem, isFatal, openingProblem } from "./failure.js";
import { collectGarbage } from "./garbage.js";
import { Session } from "./session.js";
import { giveBackWritten } from "./written-blocks.js";

export interface DatabaseSettings {
  path: string;
  threads?: number;
  memoryLimit?: string;
  readers?: number;
}

/** An opened file with its connections, one that writes and one that looks after its memory meanwhile. */
interface Engine {
  instance: DuckDBInstance;
  writer: Session;
  memory: Session;
  readers: Session[];
}

const usualMemoryLimit = "4GB";

interface Waiting {
  take: (session: Session) => void;
  fail: (cause: unknown) => void;
}

/** The engine is opened anew at most so often. */
const mendEveryMs = 1000;
/** Questions under way may end so long before the file is opened anew beside them. */
const endWithinMs = 10_000;

export class Database {
  #idle: Session[] = [];
  #lent = new Set<Session>();
  #waiting: Waiting[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  #engine: Engine;
  #broken: unknown = null;
  #mending: Promise<void> | null = null;
  #mendedAt = Number.NEGATIVE_INFINITY;

  private constructor(
    readonly settings: DatabaseSettings,
    engine: Engine,
  ) {
    this.#engine = engine;
    this.#idle = [...engine.readers];
  }

  /** @throws Problem ALREADY_RUNNING, WAREHOUSE_UNREADABLE, DISK_FULL, OUT_OF_MEMORY */
  static async open(settings: DatabaseSettings): Promise<Database> {
    // The cache shares one opened file among those who open it twice in one process.
    return new Database(settings, await openEngine(settings, DuckDBInstance.fromCache.bind(DuckDBInstance)));
  }

  /** Why the engine answers nothing, until it could be opened anew; null when all is well. */
  get broken(): unknown {
    return this.#broken;
  }

  /** A reading session of one's own until `work` ends. */
  async read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.borrow();
    try {
      return await work(session);
    } catch (cause) {
      throw this.noted(cause);
    } finally {
      this.giveBack(session);
    }
  }

  async borrow(): Promise<Session> {
    if (this.#broken) await this.#mend();
    const session = this.#idle.pop() ?? (await new Promise<Session>((take, fail) => this.#waiting.push({ take, fail })));
    this.#lent.add(session);
    return session;
  }

  giveBack(session: Session): void {
    this.#lent.delete(session);
    if (!this.#engine.readers.includes(session)) session.close();
    else if (this.#broken) this.#idle.push(session);
    else {
      const next = this.#waiting.shift();
      if (next) next.take(session);
      else this.#idle.push(session);
    }
  }

  /** Writers queue; one at a time. */
  write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const turn = this.#writing.then(async () => {
      if (this.#broken) await this.#mend();
      const ended = giveBackWritten(this.#engine.memory, this.settings.memoryLimit ?? usualMemoryLimit);
      try {
        return await work(this.#engine.writer);
      } catch (cause) {
        throw this.noted(cause);
      } finally {
        await ended();
      }
    });
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  /** The Problem behind an engine's error; whoever asks with a borrowed session calls it, so that a broken engine is noticed. */
  noted(cause: unknown): unknown {
    const problem = engineProblem(cause, this.settings.path);
    if (isFatal(cause)) {
      this.#broken ??= problem;
      for (const { fail } of this.#waiting.splice(0)) fail(problem);
    }
    return problem;
  }

  /** Opens the file anew, once for all who ask. @throws Problem why it cannot be opened yet */
  #mend(): Promise<void> {
    this.#mending ??= this.#reopen().finally(() => {
      this.#mending = null;
    });
    return this.#mending;
  }

  async #reopen(): Promise<void> {
    if (performance.now() - this.#mendedAt < mendEveryMs) throw this.#broken;
    this.#mendedAt = performance.now();
    for (const waited = performance.now(); this.#lent.size && performance.now() - waited < endWithinMs; )
      await new Promise((done) => setTimeout(done, 20));
    this.#closeEngine();
    // A result that was not read to its end keeps the old file open until it is collected.
    collectGarbage();
    try {
      this.#engine = await openEngine(this.settings, DuckDBInstance.create.bind(DuckDBInstance));
    } catch (cause) {
      this.#broken = cause;
      throw cause;
    }
    this.#idle = [...this.#engine.readers];
    this.#broken = null;
  }

  /** Closes what nobody uses; a session that is still lent closes when it comes back. */
  #closeEngine(): void {
    const { instance, writer, memory, readers } = this.#engine;
    for (const session of [writer, memory, ...readers]) if (!this.#lent.has(session) && !session.closed) session.close();
    if (this.#engine.readers.length) instance.closeSync();
    this.#engine = { instance, writer, memory, readers: [] };
    this.#idle = [];
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#engine.writer.run({ text: "checkpoint", values: [] }).catch(() => undefined);
    this.#closeEngine();
  }
}

type Opener = (path: string, options: Record<string, string>) => Promise<DuckDBInstance>;

async function openEngine(settings: DatabaseSettings, opener: Opener): Promise<Engine> {
  try {
    const instance = await opener(settings.path, {
      threads: String(settings.threads ?? 2),
      memory_limit: settings.memoryLimit ?? usualMemoryLimit,
      preserve_insertion_order: "false",
      // A load writes each row group when it is full: held back, they take memory and nothing is won.
      write_buffer_row_group_count: "1",
      // The file is a cache: it need not be readable by an older engine, whose ways of packing words cost twice the time.
      storage_compatibility_version: "latest",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    const sessions: Session[] = [];
    for (let i = 0; i < (settings.readers ?? 2) + 2; i++) sessions.push(new Session(await instance.connect()));
    return { instance, writer: sessions[0]!, memory: sessions[1]!, readers: sessions.slice(2) };
  } catch (cause) {
    throw openingProblem(cause, settings.path);
  }
}
