/** What was known when: a version number (`41`, or pinned with its day `41@2026-11-23`), an ISO moment, or now. */
import { dayInBangkok, now } from "../connectors/clock.js";
import { Problem } from "../connectors/problem.js";
import { sql } from "./engine/sql.js";
import type { Store } from "./store.js";
import type { AsOf, DataVersion } from "./warehouse.js";

export interface Moment {
  version: number;
  recordedAt: string;
  /** The civil day by which lateness is judged. */
  day: string;
  /** What was pulled after this is not told; null: the present, with every pull so far. */
  until: string | null;
}

export async function momentOf(store: Store, asOf: AsOf): Promise<Moment> {
  if (!asOf) return { ...(await versionAt(store, store.version, asOf)), day: dayInBangkok(now()), until: null };
  const pinned = /^(\d{1,9})(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(asOf);
  if (pinned) {
    const found = await versionAt(store, Number(pinned[1]), asOf);
    return { ...found, day: pinned[2] ?? dayInBangkok(new Date(found.recordedAt)), until: found.recordedAt };
  }
  const time = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(asOf) ? Date.parse(asOf) : Number.NaN;
  if (Number.isNaN(time)) throw new Problem("UNKNOWN_VERSION", { found: asOf.slice(0, 60) });
  const iso = new Date(time).toISOString();
  const row = await store.database.read((session) =>
    session.one<{ id: number; recorded_at: string }>(
      sql`select id, recorded_at from ops.version where recorded_at <= ${iso} order by id desc limit 1`,
    ),
  );
  return { version: row?.id ?? 0, recordedAt: row?.recorded_at ?? iso, day: dayInBangkok(new Date(time)), until: iso };
}

/** When each version was recorded; that never changes, so it is read once. */
const recordedAt = new WeakMap<Store, Map<number, string>>();

async function versionAt(store: Store, version: number, asked: AsOf): Promise<{ version: number; recordedAt: string }> {
  if (version === 0) return { version: 0, recordedAt: now().toISOString() };
  const held = recordedAt.get(store) ?? new Map<number, string>();
  recordedAt.set(store, held);
  const known = held.get(version);
  if (known) return { version, recordedAt: known };
  const row = await store.database.read((session) =>
    session.one<{ recorded_at: string }>(sql`select recorded_at from ops.version where id = ${version}`),
  );
  if (!row) throw new Problem("UNKNOWN_VERSION", { found: String(asked) });
  held.set(version, row.recorded_at);
  return { version, recordedAt: row.recorded_at };
}

export const dataVersion = (moment: Moment): DataVersion => ({ id: String(moment.version), recordedAt: moment.recordedAt });
