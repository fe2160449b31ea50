/** Statuses that another target or another rule flipped though the figure stayed as it was: of every period, by the version that did it. */
import { dayInBangkok } from "../../connectors/clock.js";
import type { Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { sql } from "../engine/sql.js";
import type { Level, Target } from "../kpis/kpi.js";
import { readRows, settingOf } from "../kpis/reading.js";
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
  /** What of each KPI changed: its definition, or a target of it alone. */
  causes: ReadonlyMap<string, Cause>;
  /** The rules changed, by which every KPI is rated. */
  ofAll: boolean;
}

type Cause = "TARGET" | "DEFINITION";

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
  for (const step of await stepsOf(store, after, until)) {
    const key = JSON.stringify([step.version, asked.kpi, asked.level, asked.place, viewer]);
    const flipped = held.get(key) ?? flippedBy(step, store, asked, viewer);
    held.set(key, flipped);
    flipped.catch(() => held.delete(key));
    if (held.size > mostFlips) held.delete(held.keys().next().value!);
    told.push(...(await flipped));
  }
  return told;
}

async function flippedBy(step: Step, store: Store, { kpi, level, place }: Asked, viewer: Viewer): Promise<Revision[]> {
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
  return news.flatMap((value, i): Revision[] => {
    const old = olds[i]!;
    // A figure that moved as well is told as a revision of its own.
    if (old.status === value.status || old.value !== value.value || old.state !== value.state) return [];
    return [
      {
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
        cause: (step.ofAll ? null : step.causes.get(value.kpi)) ?? "DEFINITION",
        artifact: null,
      },
    ];
  });
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
    const causes = new Map<string, Cause>();
    for (const { kind, id, body } of own) {
      if (kind === "kpi") causes.set(id, "DEFINITION");
      if (kind === "target") {
        const { kpi } = JSON.parse(body) as Target;
        causes.set(kpi, causes.get(kpi) ?? "TARGET");
      }
    }
    return { version, recordedAt: own[0]!.recorded_at, causes, ofAll: own.some(({ kind }) => kind === "rules") };
  });
}
