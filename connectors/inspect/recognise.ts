/** Offices and districts of the province among a column's words. */
import type { InspectedColumn, InspectionRequest } from "./inspection.js";
import type { Tally } from "./tally.js";

const sets = new WeakMap<InspectionRequest["known"], { office: Set<string>; district: Set<string> }>();

/** Says of a column of words how many distinct spellings the province's lists know, where it is at least a third. */
export function recognise(tally: Tally, column: InspectedColumn, known: InspectionRequest["known"]): void {
  if (column.type !== "text" && column.type !== "mixed" && column.type !== "code") return;
  if (column.role || tally.distinct.size === 0) return;
  const lists = sets.get(known) ?? { office: new Set(known.offices), district: new Set(known.districts) };
  sets.set(known, lists);
  let best: InspectedColumn["recognised"];
  for (const as of ["district", "office"] as const) {
    let count = 0;
    for (const spelling of tally.distinct) if (lists[as].has(spelling)) count++;
    if (count > (best?.known ?? 0)) best = { as, known: count, unknown: tally.distinct.size - count };
  }
  if (best && best.known * 3 >= tally.distinct.size) column.recognised = best;
}
