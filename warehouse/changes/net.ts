/** A figure that was revised several times between two moments: what it comes to together, from before the first to after the last. */
import type { Rules } from "../kpis/rules.js";
import type { ChangeItem } from "./change-item.js";

const figureOf = ({ kpi, period, office, district }: ChangeItem): string => JSON.stringify([kpi, period, office, district]);

/**
 * @param items revisions, newest first
 * @returns the same, the newest of each figure with the net of all of its own; none where both ends are withheld, nor, by rules from before
 * it was told, where reports came or were withdrawn between two of them
 */
export function withNet(items: readonly ChangeItem[], { rating }: Rules): ChangeItem[] {
  const revisions = new Map<string, ChangeItem[]>();
  for (const item of items) if (item.kind === "REVISION") revisions.set(figureOf(item), [...(revisions.get(figureOf(item)) ?? []), item]);
  return items.map((item) => {
    const own = item.kind === "REVISION" ? revisions.get(figureOf(item))! : [];
    return own.length > 1 && own[0] === item ? { ...item, net: netOf(own, rating.nets !== undefined) } : item;
  });
}

function netOf(own: readonly ChangeItem[], isTold: boolean): ChangeItem["net"] {
  const [newest, oldest] = [own[0]!, own.at(-1)!];
  const isChain = own.every((one, i) => i === 0 || (one.new === own[i - 1]!.old && one.newState === own[i - 1]!.oldState));
  if ((!isChain && !isTold) || (oldest.oldState === "WITHHELD" && newest.newState === "WITHHELD")) return null;
  return {
    revisions: own.length,
    reportsBetween: !isChain,
    old: oldest.old,
    new: newest.new,
    oldState: oldest.oldState,
    newState: newest.newState,
    statusOld: oldest.statusOld,
    statusNew: newest.statusNew,
  };
}
