/** Statuses that another target of a frame above the province flipped there: of its indicators' cards, and rolled up. */
import type { Viewer } from "../answer.js";
import type { Setting } from "../kpis/setting.js";
import type { Store } from "../store.js";
import { framesOf } from "../strategy/frames.js";
import { rolledUp } from "../strategy/view.js";
import { type ChangeItem, plainItem } from "./change-item.js";
import { rolledUpFlips, tellsEach } from "./rolled-up-flips.js";

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
    const rolled = await rolledUpFlips(store, stood, stands, { before, after }, viewer);
    told.push(...[...rolled, ...cards].map((item) => ({ ...item, frame: { id, name } })));
  }
  return told;
}
