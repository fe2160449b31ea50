/** Statuses that another target or another rule flipped though the figure stayed as it was: of every period, by the version that did it. */
import { dayInBangkok } from "../../connectors/clock.js";
import type { Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import type { Level, Target } from "../kpis/kpi.js";
import { readRows, settingOf } from "../kpis/reading.js";
import type { KpiRow, Setting } from "../kpis/setting.js";
import { valuesAt } from "../kpis/values.js";
import type { Store } from "../store.js";
import type { Revision } from "./revision.js";

interface Redefined {
  version: number;
  recorded_at: string;
  kind: "target" | "kpi" | "rules";
  id: string;
  body: string;
}

/** By how much of the strategy one version's definitions are looked at. */
interface Step {
  version: number;
  recordedAt: string;
  /** What of each KPI changed. */
  causes: ReadonlyMap<string, Changed>;
  /** The rules changed, by which every KPI is rated. */
  ofAll: boolean;
}

interface Changed {
  target: boolean;
  definition: boolean;
}

/** What a version flipped never changes again: it is worked out once, not anew after each load. */
const flips = new WeakMap<Store, Map<string, Promise<Revision[]>>>();
const mostFlips = 500;

interface Asked {
  kpi: string | null;
  level: Level;
  place: string | null;
}

/** Newest first. Both sides are judged on the day of the version, so that what only came due is not taken for a flip. */
export async function rerated(
  store: Store,
  { after, until, ...asked }: Asked & { after: number; until: number },
  viewer: Viewer,
): Promise<Revision[]> {
  const held = flips.get(store) ?? new Map<string, Promise<Revision[]>>();
  flips.set(store, held);
  const told: Revision[] = [];
  const isOwn = (await store.definitions(until))?.rules.rating.causes === "own";
  for (const step of await stepsOf(store, after, until)) {
    const key = JSON.stringify([step.version, asked.kpi, asked.level, asked.place, isOwn, viewer]);
    const flipped = held.get(key) ?? flippedBy(step, store, { ...asked, isOwn }, viewer);
    held.set(key, flipped);
    flipped.catch(() => held.delete(key));
    if (held.size > mostFlips) held.delete(held.keys().next().value!);
    told.push(...(await flipped));
  }
  return told;
}

async function flippedBy(
  step: Step,
  store: Store,
  { kpi, level, place, isOwn }: Asked & { isOwn: boolean },
  viewer: Viewer,
): Promise<Revision[]> {
  const own = (id: string) => (!kpi || id === kpi) && (step.ofAll || step.causes.has(id));
  const [before, now] = await Promise.all(
    [step.version - 1, step.version].map(async (version) => {
      const moment = await momentOf(store, `${version}@${dayInBangkok(new Date(step.recordedAt))}`);
      return (await store.definitions(version)) ? settingOf(store, moment) : null;
    }),
  );
  if (!before || !now) return [];
  const known = new Set(before.definitions.kpis.map(({ id }) => id));
  const entries = new Map(now.definitions.kpis.filter(({ id }) => own(id) && known.has(id)).map((entry) => [entry.id, entry]));
  if (!entries.size) return [];
  const stood = await readRows(
    store,
    now.moment,
    sql`kpi in ${[...entries.keys()]} and level = ${level} and (${place}::varchar is null or place = ${place})`,
  );
  const rows = stood.filter(({ state }) => state === "REPORTED");
  const wanted = (setting: typeof now) =>
    rows.map(({ kpi: id, period, place }) => ({
      entry: setting.definitions.kpis.find((entry) => entry.id === id)!,
      period,
      place: { level, id: place },
    }));
  const [olds, news] = [await valuesAt(store, before, wanted(before), viewer), await valuesAt(store, now, wanted(now), viewer)];
  // A figure that moved as well is told as a revision of its own.
  const flipped = news.flatMap((value, i) => {
    const old = olds[i]!;
    return old.status === value.status || old.value !== value.value || old.state !== value.state ? [] : [{ old, value, row: rows[i]! }];
  });
  const told: Revision[] = [];
  for (const { old, value, row } of flipped)
    told.push({
      kpi: value.kpi,
      period: value.period,
      office: value.office,
      district: value.district,
      old: old.value,
      new: value.value,
      oldState: old.state,
      newState: value.state,
      recordedAt: step.recordedAt,
      version: String(step.version),
      cause: await causeOf(step, store, old, { row, before, now, isOwn }, viewer),
      artifact: null,
    });
  return told;
}

/**
 * Where a target and what rates by it changed in one version, each is tried without the other: what flips the status alone is the cause, and
 * both are where either does, or only the two together.
 */
async function causeOf(
  { causes, ofAll }: Step,
  store: Store,
  old: KpiValue,
  { row, before, now, isOwn }: { row: KpiRow; before: Setting; now: Setting; isOwn: boolean },
  viewer: Viewer,
): Promise<Revision["cause"]> {
  const changed = causes.get(row.kpi) ?? { target: false, definition: false };
  if (!changed.target || (!isOwn && (ofAll || changed.definition))) return "DEFINITION";
  if (!ofAll && !changed.definition) return "TARGET";
  const flips = async (tried: Setting): Promise<boolean> => {
    const entry = tried.definitions.kpis.find(({ id }) => id === row.kpi)!;
    const [value] = await valuesAt(store, tried, [{ entry, period: row.period, place: { level: row.level, id: row.place } }], viewer);
    return value!.status !== old.status;
  };
  const byTarget = await flips({ ...now, definitions: before.definitions });
  const byDefinition = await flips({ ...now, targets: before.targets });
  if (byTarget === byDefinition) return "TARGET_AND_DEFINITION";
  return byTarget ? "TARGET" : "DEFINITION";
}

/** The versions that changed a target, an entry or the rules, newest first. A first recording changes nothing that was there. */
async function stepsOf(store: Store, after: number, until: number): Promise<Step[]> {
  const changed = await store.definitionVersions();
  if (!changed.some((version) => version > Math.max(after, 1) && version <= until)) return [];
  const rows = await store.database.read((session) =>
    session.all<Redefined>(
      sql`with d as (
          select kind, id, body, recorded_from as version from ref.definition where recorded_from > ${after} and recorded_from <= ${until}
          union all select kind, id, body, recorded_to from ref.definition where recorded_to > ${after} and recorded_to <= ${until})
        select d.*, v.recorded_at from d join ops.version v on v.id = d.version
        where d.kind in ('target', 'kpi', 'rules') and d.version > 1 order by d.version desc`,
    ),
  );
  const versions = [...new Set(rows.map(({ version }) => version))];
  return versions.map((version): Step => {
    const own = rows.filter((row) => row.version === version);
    const causes = new Map<string, Changed>();
    for (const { kind, id, body } of own) {
      if (kind === "rules") continue;
      const kpi = kind === "kpi" ? id : (JSON.parse(body) as Target).kpi;
      const known = causes.get(kpi) ?? { target: false, definition: false };
      causes.set(kpi, { target: known.target || kind === "target", definition: known.definition || kind === "kpi" });
    }
    return { version, recordedAt: own[0]!.recorded_at, causes, ofAll: own.some(({ kind }) => kind === "rules") };
  });
}
