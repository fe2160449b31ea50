/** What was known when: a version number (`41`, or pinned with its day `41@2026-11-23`), an ISO moment, or now. */
import { dayInBangkok, now } from "../connectors/clock.js";
import { momentWords } from "../connectors/moment-words.js";
import { Problem } from "../connectors/problem.js";
import type { AsOf, DataVersion } from "./answer.js";
import { sql } from "./engine/sql.js";
import type { Store } from "./store.js";

export interface Moment {
  version: number;
  recordedAt: string;
  /** The civil day by which lateness is judged. */
  day: string;
  /** What was pulled after this is not told; null: the present, with every pull so far. */
  until: string | null;
}

const isVersion = /^(\d{1,9})(?:@(\d{4}-\d{2}-\d{2}))?$/;

/** @throws Problem UNKNOWN_VERSION: for what is no version or moment, is still to come, or was before the first version */
export async function momentOf(store: Store, asOf: AsOf): Promise<Moment> {
  const moment = await momentOrStart(store, asOf);
  if (asOf && !isVersion.test(asOf) && moment.version === 0 && store.version > 0) {
    const first = (await store.database.read((session) =>
      session.one<{ id: number; recorded_at: string }>(sql`select id, recorded_at from ops.version order by id limit 1`),
    ))!;
    const recorded = momentWords(first.recorded_at);
    throw new Problem("UNKNOWN_VERSION", {
      found: asOf,
      why: { th: `รุ่นข้อมูลแรกคือรุ่น ${first.id} (${recorded.th})`, en: `the earliest data version is ${first.id} (${recorded.en})` },
    });
  }
  return moment;
}

/** The same, where a moment before anything was known is version 0. */
export async function momentOrStart(store: Store, asOf: AsOf): Promise<Moment> {
  if (!asOf) return { ...(await versionAt(store, store.version, asOf)), day: dayInBangkok(now()), until: null };
  const pinned = isVersion.exec(asOf);
  const day = pinned ? pinned[2] : /^\d{4}-\d{2}-\d{2}/.exec(asOf)?.[0];
  if (day !== undefined && !isCivilDay(day)) throw new Problem("UNKNOWN_VERSION", { found: asOf.slice(0, 60) });
  if (pinned) {
    const found = await versionAt(store, Number(pinned[1]), asOf);
    if (pinned[2] !== undefined) await notToCome(store, asOf, pinned[2]);
    return { ...found, day: pinned[2] ?? dayInBangkok(new Date(found.recordedAt)), until: found.recordedAt };
  }
  const time = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(asOf) ? Date.parse(asOf) : Number.NaN;
  if (Number.isNaN(time)) throw new Problem("UNKNOWN_VERSION", { found: asOf.slice(0, 60) });
  const iso = new Date(time).toISOString();
  await notToCome(store, asOf, asOf.includes("T") ? iso : asOf);
  const row = await store.database.read((session) =>
    session.one<{ id: number; recorded_at: string }>(
      sql`select id, recorded_at from ops.version where recorded_at <= ${iso} order by id desc limit 1`,
    ),
  );
  return { version: row?.id ?? 0, recordedAt: row?.recorded_at ?? iso, day: dayInBangkok(new Date(time)), until: iso };
}

/** `2026-02-31` is no day, though it would be taken for 3 March. */
function isCivilDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/**
 * What is still to come would move today there. A clock that was set back keeps what was recorded before.
 * @param at a day, or a moment as ISO text
 */
async function notToCome(store: Store, asked: string, at: string): Promise<void> {
  const newest = await versionAt(store, store.version, asked);
  const latest = [now().toISOString(), newest.recordedAt].sort()[1]!;
  if (at <= (at.includes("T") ? latest : dayInBangkok(new Date(latest)))) return;
  throw new Problem("UNKNOWN_VERSION", {
    found: asked.slice(0, 60),
    why: { th: `ยังมาไม่ถึง ขณะนี้คือ ${momentWords(latest).th}`, en: `it is still to come, and now is ${momentWords(latest).en}` },
  });
}

/** One data version: what was written, and when. */
export interface VersionRow {
  id: number;
  recorded_at: string;
  /** The journal entry's kind. */
  kind: string;
}

/** Versions are only ever added, so each is read once. */
const versions = new WeakMap<Store, { newest: number; rows: Map<number, VersionRow> }>();

/** Every version up to the one asked for, by its number. */
export async function versionsUpTo(store: Store, version: number): Promise<ReadonlyMap<number, VersionRow>> {
  const held = versions.get(store) ?? { newest: 0, rows: new Map<number, VersionRow>() };
  versions.set(store, held);
  if (version > held.newest) {
    const rows = await store.database.read((session) =>
      session.all<VersionRow>(sql`select id, recorded_at, kind from ops.version where id > ${held.newest} order by id`),
    );
    for (const row of rows) held.rows.set(row.id, row);
    held.newest = rows.at(-1)?.id ?? held.newest;
  }
  return held.rows;
}

async function versionAt(store: Store, version: number, asked: AsOf): Promise<{ version: number; recordedAt: string }> {
  if (version === 0) return { version: 0, recordedAt: now().toISOString() };
  const row = (await versionsUpTo(store, version)).get(version);
  if (!row) throw new Problem("UNKNOWN_VERSION", { found: String(asked) });
  return { version, recordedAt: row.recorded_at };
}

export const dataVersion = (moment: Moment): DataVersion => ({ id: String(moment.version), recordedAt: moment.recordedAt });
