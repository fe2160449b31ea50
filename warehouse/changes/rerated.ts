/** Statuses that another target or another rule flipped though the figure stayed as it was: of every period, by the version that did it. */
import type { Viewer } from "../answer.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import type { Target } from "../kpis/kpi.js";
import type { KpiRow, Setting } from "../kpis/setting.js";
import { valuesAt } from "../kpis/values.js";
import type { Store } from "../store.js";
import { type Asked, bothSides, flipAt, heldFlips } from "./both-sides.js";
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

/** Newest first. */
export async function rerated(
  store: Store,
  { after, until, ...asked }: Asked & { after: number; until: number },
  viewer: Viewer,
): Promise<Revision[]> {
  const told: Revision[] = [];
  const isOwn = (await store.definitions(until))?.rules.rating.causes !== undefined;
  for (const step of await stepsOf(store, after, until))
    told.push(
      ...(await heldFlips(store, ["rules", step.version, asked, isOwn, viewer], () => flippedBy(step, store, { ...asked, isOwn }, viewer))),
    );
  return told;
}

async function flippedBy(step: Step, store: Store, { isOwn, ...asked }: Asked & { isOwn: boolean }, viewer: Viewer): Promise<Revision[]> {
  const both = await bothSides(store, step, (kpi) => step.ofAll || step.causes.has(kpi), asked, viewer);
  const told: Revision[] = [];
  for (const { old, value, row } of both?.flipped ?? []) {
    const cause = await causeOf(step, store, old, { ...both!, row, isOwn }, viewer);
    told.push({ ...flipAt(step, { old, value }), cause, artifact: null, words: null });
  }
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
