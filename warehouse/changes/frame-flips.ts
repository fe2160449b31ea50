/** Statuses that are rolled up, and what another target of a frame above the province flipped there; each with the version that flipped it. */
import { versionsUpTo } from "../as-of.js";
import type { Setting } from "../kpis/reading.js";
import type { Store } from "../store.js";
import { framesOf } from "../strategy/frames.js";
import { rolledUp } from "../strategy/view.js";
import type { StrategyView, Viewer } from "../warehouse.js";
import { type ChangeItem, plainItem } from "./change-item.js";

/**
 * Of the frames whose targets changed alone: what data flip in a frame they flip in the province's own strategy, where it is told.
 * @param changed targets that changed in between
 */
export async function frameFlips(
  store: Store,
  { from, to, before, after }: { from: string; to: string; before: Setting; after: Setting },
  changed: readonly ChangeItem[],
  viewer: Viewer,
): Promise<ChangeItem[]> {
  const kpis = new Map<string, Set<string>>();
  for (const { frame, kpi } of changed) if (frame && kpi) kpis.set(frame.id, (kpis.get(frame.id) ?? new Set()).add(kpi));
  const told: ChangeItem[] = [];
  for (const { id, name } of framesOf(after.definitions)) {
    const own = kpis.get(id);
    if (!own) continue;
    const [stood, stands] = [await rolledUp(store, null, from, viewer, id), await rolledUp(store, null, to, viewer, id)];
    const olds = new Map(stood.figures.map((value) => [value.kpi, value]));
    const newest = (kpi: string) => changed.find((item) => item.frame?.id === id && item.kpi === kpi)!;
    const cards = stands.figures.flatMap((value): ChangeItem[] => {
      const old = olds.get(value.kpi);
      if (!own.has(value.kpi) || !old || old.status === value.status) return [];
      // The same figure of the same period: nothing but its target made it another.
      const isByTarget = old.period === value.period && old.value === value.value && old.state === value.state;
      return [
        {
          ...plainItem,
          kind: "STATUS",
          kpi: value.kpi,
          name: after.definitions.kpis.find((entry) => entry.id === value.kpi)!.name,
          oldPeriod: old.period,
          period: value.period,
          unit: value.unit,
          decimals: value.decimals,
          old: old.value,
          new: value.value,
          oldState: old.state,
          newState: value.state,
          statusOld: old.status,
          statusNew: value.status,
          detail: isByTarget ? "TARGET" : null,
          version: String(after.moment.version),
          recordedAt: after.moment.recordedAt,
          ...(isByTarget && tellsEach(after) ? { version: newest(value.kpi).version, recordedAt: newest(value.kpi).recordedAt } : {}),
        },
      ];
    });
    const rolled = await rolledUpFlips(store, stood.view, stands.view, { before, after }, viewer);
    told.push(...[...rolled, ...cards].map((item) => ({ ...item, frame: { id, name } })));
  }
  return told;
}

const tellsEach = ({ definitions }: Setting): boolean => definitions.rules.rating.flips === "each";

/** Objectives and pillars whose rolled-up status is another, of the fiscal year that the later moment stands in. */
export async function rolledUpFlips(
  store: Store,
  stood: StrategyView,
  stands: StrategyView,
  { before, after }: { before: Setting; after: Setting },
  viewer: Viewer,
): Promise<ChangeItem[]> {
  const olds = new Map(stood.nodes.map((node) => [node.id, node]));
  // What has its first rated KPI flips nothing.
  const flipped = stands.nodes.filter((node) => olds.get(node.id)?.rated && olds.get(node.id)!.status !== node.status);
  const items: ChangeItem[] = [];
  for (const node of flipped) {
    const old = olds.get(node.id)!;
    const by = tellsEach(after) ? await flippedIn(store, stands, node, before.moment.version, after.moment.version, viewer) : null;
    items.push({
      ...plainItem,
      kind: "STATUS",
      node: node.id,
      name: node.name,
      oldPeriod: `FY${stood.fiscalYear}`,
      period: `FY${stands.fiscalYear}`,
      unit: "score",
      decimals: 2,
      old: old.score,
      new: node.score,
      statusOld: old.status,
      statusNew: node.status,
      version: String(by?.id ?? after.moment.version),
      recordedAt: by?.recorded_at ?? after.moment.recordedAt,
    });
  }
  return items;
}

/** Statuses rolled up at a version on its own day never change again. */
const views = new WeakMap<Store, Map<string, Promise<StrategyView>>>();
const mostViews = 500;

function viewAt(store: Store, version: number, viewer: Viewer, frame: string): Promise<StrategyView> {
  const held = views.get(store) ?? new Map<string, Promise<StrategyView>>();
  views.set(store, held);
  const key = JSON.stringify([version, frame, viewer]);
  const view = held.get(key) ?? rolledUp(store, null, String(version), viewer, frame).then((all) => all.view);
  held.set(key, view);
  view.catch(() => held.delete(key));
  if (held.size > mostViews) held.delete(held.keys().next().value!);
  return view;
}

/**
 * A version in which a node came to the status it has: halving finds one without asking all of them.
 * @returns null where no version did it, but a day that passed
 */
async function flippedIn(
  store: Store,
  { strategy, fiscalYear }: StrategyView,
  { id, status }: StrategyView["nodes"][number],
  after: number,
  until: number,
  viewer: Viewer,
) {
  const versions = [...(await versionsUpTo(store, until)).values()].filter((one) => one.id > after && one.id <= until);
  const stands = async (index: number): Promise<boolean> => {
    const known = await viewAt(store, versions[index]!.id, viewer, strategy.id).catch(() => null);
    return known?.fiscalYear === fiscalYear && known.nodes.some((node) => node.id === id && node.status === status);
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
