/** Statements on one connection of the engine. */
import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBValue } from "@duckdb/node-api";
import { join, name, type Sql, sql } from "../sql.js";

/** Without values the engine does a statement at one go; with a list of them, an empty one too, it is asked three times. */
const bound = ({ values }: Sql) => (values.length ? (values as DuckDBValue[]) : undefined);

/** Runs statements on one connection; rows come as JSON values: BIGINT, DECIMAL, dates as text, smaller integers as numbers. */
export class Session {
  closed = false;

  constructor(readonly connection: DuckDBConnection) {}

  close(): void {
    this.closed = true;
    this.connection.closeSync();
  }

  async run(statement: Sql): Promise<void> {
    await this.connection.run(statement.text, bound(statement));
  }

  /** One that will be run several times with other values: planned once. The engine plans it anew by itself where its tables have changed. */
  async prepare({ text }: Sql): Promise<Prepared> {
    return new Prepared(await this.connection.prepare(text));
  }

  async all<T = Row>(statement: Sql): Promise<T[]> {
    const reader = await this.connection.runAndReadAll(statement.text, bound(statement));
    return reader.getRowObjectsJson() as T[];
  }

  async one<T = Row>(statement: Sql): Promise<T | null> {
    return (await this.all<T>(statement))[0] ?? null;
  }

  /**
   * Lays rows down as a temporary table of text, in place of one that is called so. A column that a row does not have is null.
   * Appended value by value: told as one JSON text, a thousand rows took the engine as long as twenty statements.
   */
  async lay(table: string, rows: readonly Readonly<Record<string, string | null>>[], columns: readonly string[]): Promise<void> {
    await this.run(sql`create or replace temp table ${name(table)} (${join(columns.map((column) => sql`${name(column)} varchar`))})`);
    if (!rows.length) return;
    const appender = await this.connection.createAppender(table);
    try {
      for (const [i, row] of rows.entries()) {
        for (const column of columns) {
          const text = row[column] ?? null;
          if (text === null) appender.appendNull();
          else appender.appendVarchar(text);
        }
        appender.endRow();
        // Nobody else is kept waiting by many rows.
        if (i % 2048 === 2047) await new Promise<void>((next) => setImmediate(next));
      }
    } finally {
      appender.closeSync();
    }
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

/** A statement planned before its values are known. */
export class Prepared {
  constructor(private readonly statement: DuckDBPreparedStatement) {}

  async run(values: Sql["values"]): Promise<void> {
    this.statement.bind(values as DuckDBValue[]);
    await this.statement.run();
  }

  close(): void {
    this.statement.destroySync();
  }
}

export type Row = Record<string, unknown>;
