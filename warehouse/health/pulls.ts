/** The record of pulls: what was asked of each source, when, and what came of it. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Page, Viewer } from "../answer.js";
import { wordsFor } from "../disclosure/messages.js";
import { sql } from "../engine/sql.js";
import type { PullRecord } from "../intake/pull-record.js";
import type { Store } from "../store.js";

export async function pulls(
  store: Store,
  filter: { dataset?: string | null; first: number; after?: string | null },
  viewer: Viewer,
): Promise<Page<PullRecord>> {
  const contracts = (await store.definitions())?.contracts;
  const before = filter.after ? Number(filter.after) : 2 ** 31 - 1;
  const rows = await store.database.read((session) =>
    session.all<Record<string, string | number | null>>(
      sql`select * from ops.pull where id < ${before} ${filter.dataset ? sql`and dataset = ${filter.dataset}` : sql``} order by id desc limit ${filter.first + 1}`,
    ),
  );
  const nodes = rows.slice(0, filter.first).map((row): PullRecord => {
    const artifacts = JSON.parse(String(row.artifacts)) as PullRecord["artifacts"];
    const message = row.message ? (JSON.parse(String(row.message)) as Bilingual) : null;
    const told = (code: string | null, words: Bilingual | null, file: string) =>
      code && words ? wordsFor(viewer, contracts?.get(String(row.dataset)), code, words, file) : words;
    return {
      id: String(row.id),
      dataset: String(row.dataset),
      agency: String(row.agency),
      trigger: row.trigger as PullRecord["trigger"],
      state: row.state as PullRecord["state"],
      code: row.code as string | null,
      message: told(row.code as string | null, message, String(row.dataset)),
      from: row.from_month as string | null,
      to: row.to_month as string | null,
      dueAt: row.due_at as string | null,
      startedAt: String(row.started_at),
      endedAt: String(row.ended_at),
      lines: {
        in: Number(row.lines_in),
        loaded: Number(row.lines_loaded),
        quarantined: Number(row.lines_quarantined),
        nonData: Number(row.lines_non_data),
      },
      refreshed: JSON.parse(String(row.refreshed)) as string[],
      version: row.version === null ? null : String(row.version),
      artifacts: artifacts.map((artifact) => ({ ...artifact, message: told(artifact.code, artifact.message, artifact.name) })),
    };
  });
  return { nodes, total: nodes.length, next: rows.length > filter.first ? nodes.at(-1)!.id : null };
}

/** When a dataset was last asked for what is new, whatever the clock said of the times before; null when never. A back-fill asks for what is old. */
export async function lastPullAt(store: Store, dataset: string): Promise<Date | null> {
  const row = await store.database.read((session) =>
    session.one<{ at: string | null }>(
      sql`select arg_max(started_at, id) as at from ops.pull where dataset = ${dataset} and "trigger" <> 'BACK_FILL'`,
    ),
  );
  return row?.at ? new Date(row.at) : null;
}

/** Whether figures from an earlier run stand. */
export async function hasFigures(store: Store): Promise<boolean> {
  const row = await store.database.read((session) => session.one<{ any: boolean }>(sql`select count(*) > 0 as "any" from mart.kpi`));
  return row!.any;
}
