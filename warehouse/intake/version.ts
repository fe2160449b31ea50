/** Data versions, and how far which journal has been applied. */
import { createHash } from "node:crypto";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";

export interface Numbered {
  seq: number;
  at: string;
  kind: string;
}

/** Records a committed change, in its own transaction: the version, and how far the journal has been applied. */
export async function recordVersion(session: Session, version: number, entry: Numbered, refreshed: readonly string[]): Promise<void> {
  await session.run(
    sql`insert into ops.version values (${version}, ${entry.at}, ${entry.kind}, ${entry.seq}, ${JSON.stringify(refreshed)})`,
  );
  await markApplied(session, entry);
}

export async function markApplied(session: Session, entry: Numbered): Promise<void> {
  await session.run(sql`update ops.applied set seq = ${entry.seq}, head = ${headOf(entry)} where seq < ${entry.seq}`);
}

/** What a journal's entry is known by: the SHA-256 of its line. */
export function headOf({ seq, at, ...rest }: Numbered): string {
  return createHash("sha256")
    .update(JSON.stringify({ seq, at, ...rest }))
    .digest("hex");
}

/** The last entry the database has applied. */
export async function appliedUpTo(session: Session): Promise<{ seq: number; head: string | null }> {
  const row = await session.one<{ seq: string; head: string | null }>(sql`select seq, head from ops.applied order by seq desc limit 1`);
  return { seq: Number(row!.seq), head: row!.head };
}
