/** Acts of inspection rounds in the database. */
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { RoundEntry } from "../intake/entries.js";
import { markApplied } from "../intake/version.js";
import type { Store } from "../store.js";
import type { RecordedAct } from "./acts.js";

export async function applyRound(store: Store, entry: RoundEntry): Promise<void> {
  const { seq, at, round, finding, act, by, body } = entry;
  await store.database.write((session) =>
    session.transaction(async () => {
      await session.run(
        sql`insert into ops.round_act values (${seq}, ${at}, ${round}, ${finding}, ${act}, ${JSON.stringify(by)}, ${JSON.stringify(body)})`,
      );
      await markApplied(session, entry);
    }),
  );
}

export async function recordedActs(session: Session): Promise<RecordedAct[]> {
  const rows = await session.all<Record<"at" | "round" | "finding" | "act" | "by" | "body", string>>(
    sql`select recorded_at as at, round, finding, act, done_by as "by", body from ops.round_act order by seq`,
  );
  return rows.map(({ by, body, ...row }) => ({ ...row, by: JSON.parse(by), body: JSON.parse(body) })) as RecordedAct[];
}
