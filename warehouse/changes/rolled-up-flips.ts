/** Objectives and pillars whose rolled-up status is another, each with the version in which it came to the status it has. */
import type { Period } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import { versionsUpTo } from "../as-of.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import type { Setting } from "../kpis/setting.js";
import type { Store } from "../store.js";
import type { StrategyView } from "../strategy/frames.js";
import { rolledUp } from "../strategy/view.js";
import { type ChangeItem, plainItem } from "./change-item.js";

type Node = StrategyView["nodes"][number];
type ViewAt = (version: number) => Promise<StrategyView>;
/** A frame as it is rolled up, and the figures it is rolled up from. */
interface RolledUp {
  view: StrategyView;
  figures: readonly Pick<KpiValue, "kpi" | "period">[];
}

export const tellsEach = ({ definitions }: Setting): boolean => definitions.rules.rating.flips === "each";

/** @returns of the fiscal year that the later moment stands in; what has its first rated KPI flips nothing */
export async function rolledUpFlips(
  store: Store,
  stood: RolledUp,
  stands: RolledUp,
  { before, after }: { before: Setting; after: Setting },
  viewer: Viewer,
): Promise<ChangeItem[]> {
  const olds = new Map(stood.view.nodes.map((node) => [node.id, node]));
  const flipped = stands.view.nodes.filter((node) => olds.get(node.id)?.rated && olds.get(node.id)!.status !== node.status);
  const isTold = flipped.length > 0 && tellsEach(after);
  const moved = isTold ? await movedIn(store, [...stood.figures, ...stands.figures], before.moment.version, after.moment.version) : null;
  const viewAt = viewsAt(store, viewer, stands.view.strategy.id);
  const items: ChangeItem[] = [];
  for (const node of flipped) {
    const old = olds.get(node.id)!;
    const by = moved && (await flippedIn(viewAt, stands.view, node, moved));
    const recorded = by ? (await versionsUpTo(store, by)).get(by)! : null;
    items.push({
      ...plainItem,
      kind: "STATUS",
      node: node.id,
      name: node.name,
      oldPeriod: `FY${stood.view.fiscalYear}`,
      period: `FY${stands.view.fiscalYear}`,
      unit: "score",
      decimals: 2,
      old: old.score,
      new: node.score,
      statusOld: old.status,
      statusNew: node.status,
      version: String(recorded?.id ?? after.moment.version),
      recordedAt: recorded?.recorded_at ?? after.moment.recordedAt,
    });
  }
  return items;
}

/** Versions that could have flipped something: by KPI those that moved its figures on cards, and those of definitions, which may move any. */
interface Moved {
  kpis: ReadonlyMap<string, readonly number[]>;
  definitions: readonly number[];
}

async function movedIn(store: Store, figures: RolledUp["figures"], after: number, until: number): Promise<Moved> {
  const rows = await store.database.read((session) =>
    session.all<{ kpi: string; period: Period; version: number }>(
      sql`with own as (select kpi, period, recorded_from, recorded_to from mart.kpi where level = 'province'),
          moved as (select kpi, period, recorded_from as version from own union select kpi, period, recorded_to from own)
        select * from moved where version > ${after} and version <= ${until} order by version`,
    ),
  );
  const asked = new Set(figures.map(({ kpi, period }) => `${kpi} ${period}`));
  const kpis = new Map<string, number[]>();
  for (const { kpi, period, version } of rows) if (asked.has(`${kpi} ${period}`)) kpis.set(kpi, [...(kpis.get(kpi) ?? []), version]);
  return { kpis, definitions: (await store.definitionVersions()).filter((version) => version > after && version <= until) };
}

/** The KPIs below a node. */
function kpisBelow({ strategy }: StrategyView, id: string): string[] {
  const objectives = strategy.pillars.flatMap((pillar) => pillar.objectives.filter((one) => pillar.id === id || one.id === id));
  return objectives.flatMap(({ kpis }) => kpis.map((kpi) => kpi.id));
}

/**
 * A version in which a node came to the status it has: halving finds one without asking all of them.
 * @returns null where no version did it, but a day that passed
 */
async function flippedIn(viewAt: ViewAt, view: StrategyView, { id, status }: Node, { kpis, definitions }: Moved) {
  const versions = [...new Set([...kpisBelow(view, id).flatMap((kpi) => kpis.get(kpi) ?? []), ...definitions])].sort((a, b) => a - b);
  const stands = async (index: number): Promise<boolean> => {
    // At a version from before the frame was there, nothing of it stood.
    const known = await viewAt(versions[index]!).catch(() => null);
    return known?.fiscalYear === view.fiscalYear && known.nodes.some((node) => node.id === id && node.status === status);
  };
  if (!versions.length || !(await stands(versions.length - 1))) return null;
  let [no, yes] = [-1, versions.length - 1];
  while (yes - no > 1) {
    const middle = (no + yes) >> 1;
    if (await stands(middle)) yes = middle;
    else no = middle;
  }
  return versions[yes]!;
}

/** @returns what is rolled up at a version on its own day; of nodes that flipped together each version is asked once */
function viewsAt(store: Store, viewer: Viewer, frame: string): ViewAt {
  const held = new Map<number, Promise<StrategyView>>();
  return (version) => {
    const view = held.get(version) ?? rolledUp(store, null, String(version), viewer, frame).then((all) => all.view);
    held.set(version, view);
    return view;
  };
}
