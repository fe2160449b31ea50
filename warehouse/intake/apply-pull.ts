/** A pull's record: nothing of it is a figure, all of it is shown in data health. */
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { PullEntry } from "./entries.js";
import { markApplied } from "./version.js";

export async function applyPull(store: Store, entry: PullEntry): Promise<void> {
  const { record } = entry;
  await store.database.write((session) =>
    session.transaction(async () => {
      await session.run(
        sql`insert into ops.pull (id, dataset, agency, "trigger", state, code, message, due_at, started_at, ended_at, lines_in, lines_loaded, lines_quarantined,
            lines_non_data, refreshed, version, artifacts, bookmark, seq, from_month, to_month) values ((select coalesce(max(id), 0) + 1 from ops.pull), ${record.dataset}, ${record.agency}, ${record.trigger}, ${record.state},
          ${record.code}, ${record.message && JSON.stringify(record.message)}, ${record.dueAt}, ${record.startedAt}, ${record.endedAt},
          ${record.lines.in}, ${record.lines.loaded}, ${record.lines.quarantined}, ${record.lines.nonData},
          ${JSON.stringify(record.refreshed)}, ${record.version === null ? null : Number(record.version)}, ${JSON.stringify(record.artifacts)}, ${entry.bookmark}, ${entry.seq},
          ${record.from ?? null}, ${record.to ?? null})`,
      );
      await markApplied(session, entry);
    }),
  );
}
