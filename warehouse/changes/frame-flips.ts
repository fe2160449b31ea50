/** Statuses that another target of a frame above the province flipped there: of its indicators' cards, and rolled up. */
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
  { from, to, after }: { from: string; to: string; after: Setting },
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
    const cards = stands.figures.flatMap((value): ChangeItem[] => {
      const old = olds.get(value.kpi);
      if (!own.has(value.kpi) || !old || old.status === value.status) return [];
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
          // The same figure of the same period: nothing but its target made it another.
          detail: old.period === value.period && old.value === value.value && old.state === value.state ? "TARGET" : null,
          version: String(after.moment.version),
          recordedAt: after.moment.recordedAt,
        },
      ];
    });
    told.push(...[...rolledUpFlips(stood.view, stands.view, after), ...cards].map((item) => ({ ...item, frame: { id, name } })));
  }
  return told;
}

/** Objectives and pillars whose rolled-up status is another, of the fiscal year that the later moment stands in. */
export function rolledUpFlips(before: StrategyView, after: StrategyView, { moment }: Setting): ChangeItem[] {
  const olds = new Map(before.nodes.map((node) => [node.id, node]));
  return after.nodes.flatMap((node): ChangeItem[] => {
    const old = olds.get(node.id);
    // What has its first rated KPI flips nothing.
    if (!old?.rated || old.status === node.status) return [];
    return [
      {
        ...plainItem,
        kind: "STATUS",
        node: node.id,
        name: node.name,
        oldPeriod: `FY${before.fiscalYear}`,
        period: `FY${after.fiscalYear}`,
        unit: "score",
        decimals: 2,
        old: old.score,
        new: node.score,
        statusOld: old.status,
        statusNew: node.status,
        version: String(moment.version),
        recordedAt: moment.recordedAt,
      },
    ];
  });
}
