import type { Session } from "../engine/duckdb/database.js";
import { sql } from "../engine/sql.js";

/** Records a committed change, in its own transaction: the version, and how far the journal has been applied. */
export async function recordVersion(
  session: Session,
  version: number,
  entry: { seq: number; at: string; kind: string },
  refreshed: readonly string[],
): Promise<void> {
  await session.run(
    sql`insert into ops.version values (${version}, ${entry.at}, ${entry.kind}, ${entry.seq}, ${JSON.stringify(refreshed)})`,
  );
  await markApplied(session, entry.seq);
}

export async function markApplied(session: Session, seq: number): Promise<void> {
  await session.run(sql`update ops.applied set seq = ${seq} where seq < ${seq}`);
}
