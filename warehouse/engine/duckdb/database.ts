/**
 * DuckDB, one file, one process that owns it. One connection writes; reads share a few connections behind a semaphore,
 * because every running query holds a thread of Node's pool (measured: four heavy queries stop even `select 1`).
 */
import { existsSync } from "node:fs";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { Problem } from "../../../connectors/problem.js";
import type { Sql } from "../sql.js";

export type Row = Record<string, unknown>;

export interface DatabaseSettings {
  path: string;
  threads?: number;
  memoryLimit?: string;
  readers?: number;
}

/** Runs statements on one connection; rows come as JSON values: BIGINT, DECIMAL, dates as text, smaller integers as numbers. */
export class Session {
  constructor(readonly connection: DuckDBConnection) {}

  async run(statement: Sql): Promise<void> {
    await this.connection.run(statement.text, statement.values as never);
  }

  async all<T = Row>(statement: Sql): Promise<T[]> {
    const reader = await this.connection.runAndReadAll(statement.text, statement.values as never);
    return reader.getRowObjectsJson() as T[];
  }

  async one<T = Row>(statement: Sql): Promise<T | null> {
    return (await this.all<T>(statement))[0] ?? null;
  }

  /** Rows in batches as the engine makes them: constant memory. */
  async *batches(statement: Sql): AsyncIterable<unknown[][]> {
    const result = await this.connection.stream(statement.text, statement.values as never);
    for await (const rows of result.yieldRowsJson()) if (rows.length) yield rows;
  }

  /** All or nothing. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.connection.run("begin transaction");
    try {
      const result = await work();
      await this.connection.run("commit");
      return result;
    } catch (error) {
      await this.connection.run("rollback").catch(() => undefined);
      throw error;
    }
  }
}

export class Database {
  readonly #idle: Session[];
  readonly #waiting: ((session: Session) => void)[] = [];
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly instance: DuckDBInstance,
    readonly writer: Session,
    readers: Session[],
  ) {
    this.#idle = readers;
  }

  static async open(settings: DatabaseSettings): Promise<Database> {
    try {
      const instance = await DuckDBInstance.fromCache(settings.path, {
        threads: String(settings.threads ?? 2),
        memory_limit: settings.memoryLimit ?? "4GB",
        preserve_insertion_order: "false",
        autoinstall_known_extensions: "false",
        autoload_known_extensions: "false",
      });
      const sessions: Session[] = [];
      for (let i = 0; i < (settings.readers ?? 2) + 1; i++) sessions.push(new Session(await instance.connect()));
      return new Database(instance, sessions[0]!, sessions.slice(1));
    } catch (cause) {
      const text = String(cause);
      if (/lock/i.test(text)) throw new Problem("ALREADY_RUNNING", { found: settings.path }, { cause });
      throw new Problem("WAREHOUSE_UNREADABLE", { found: existsSync(settings.path) ? text.slice(0, 200) : settings.path }, { cause });
    }
  }

  /** A reading session of one's own until `work` ends. */
  async read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.borrow();
    try {
      return await work(session);
    } finally {
      this.giveBack(session);
    }
  }

  async borrow(): Promise<Session> {
    return this.#idle.pop() ?? new Promise<Session>((take) => this.#waiting.push(take));
  }

  giveBack(session: Session): void {
    const next = this.#waiting.shift();
    if (next) next(session);
    else this.#idle.push(session);
  }

  /** Writers queue; one at a time. */
  write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const turn = this.#writing.then(() => work(this.writer));
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.writer.run({ text: "checkpoint", values: [] }).catch(() => undefined);
    for (const session of [this.writer, ...this.#idle]) session.connection.closeSync();
    this.instance.closeSync();
  }
}
