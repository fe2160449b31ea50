/** What came between two moments and was taken back: it is listed, and no count of what changed counts it. */
import { stableJson } from "../definitions/recorded.js";
import { targetId } from "../kpis/rating/targets.js";
import type { Rules } from "../kpis/rules.js";
import type { ChangeItem } from "./change-item.js";

/** What stood before the first of several changes of one thing, and after the last. */
export interface Ends {
  old: string | null;
  new: string | null;
}

/** Whether several changes of one thing come to nothing. @param changes newest first */
export const comesToNothing = (changes: readonly Ends[]): boolean => changes.length > 1 && changes.at(-1)!.old === changes[0]!.new;

/**
 * @param items of one list, newest first
 * @param thingOf null: nothing that is looked at here
 * @returns the same; those of one thing that together come to nothing are marked
 */
function marked(
  items: readonly ChangeItem[],
  thingOf: (item: ChangeItem) => string | null,
  endsOf: (item: ChangeItem) => Ends,
  isOne: (own: readonly ChangeItem[]) => boolean = () => true,
): ChangeItem[] {
  const things = new Map<string, ChangeItem[]>();
  for (const item of items) {
    const thing = thingOf(item);
    if (thing !== null) things.set(thing, [...(things.get(thing) ?? []), item]);
  }
  const back = new Set([...things.values()].filter((own) => comesToNothing(own.map(endsOf)) && isOne(own)).flat());
  return back.size ? items.map((item) => (back.has(item) ? { ...item, takenBack: true } : item)) : [...items];
}

export const tellsTakenBack = ({ rating }: Rules): boolean => rating.nets === "counted";

/** Each change begins where the one before ended; of a withheld figure nobody knows whether it is the same. */
const isChain = (own: readonly ChangeItem[]): boolean =>
  own.every(
    (one, i) =>
      one.oldState !== "WITHHELD" &&
      one.newState !== "WITHHELD" &&
      (i === 0 || (one.new === own[i - 1]!.old && one.newState === own[i - 1]!.oldState)),
  );

/** Of figures that were revised or rated otherwise: value, state and status are what they were. @param items newest first */
export function withFiguresTakenBack(items: readonly ChangeItem[], rules: Rules): ChangeItem[] {
  if (!tellsTakenBack(rules)) return [...items];
  return marked(
    items,
    ({ kpi, period, office, district }) => JSON.stringify([kpi, period, office, district]),
    (item) => ({
      old: JSON.stringify([item.old, item.oldState, item.statusOld]),
      new: JSON.stringify([item.new, item.newState, item.statusNew]),
    }),
    isChain,
  );
}

/** Of targets that were filed, changed or taken away: what is filed is what was. @param items newest first */
export function withTargetsTakenBack(items: readonly ChangeItem[], rules: Rules): ChangeItem[] {
  if (!tellsTakenBack(rules)) return [...items];
  return marked(
    items,
    ({ targets, frame, office, district }) => {
      const filed = targets?.new ?? targets?.old;
      return filed ? JSON.stringify([frame?.id, targetId(filed.target), office, district]) : null;
    },
    ({ targets }) => ({ old: stableJson(targets!.old?.target ?? null), new: stableJson(targets!.new?.target ?? null) }),
  );
}
