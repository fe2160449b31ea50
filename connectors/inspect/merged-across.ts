/** Cells merged across columns: a figure that is of several columns together, and columns that are only the width of the one before. */
import { columnOf } from "./columns.js";
import type { Doubts } from "./doubts.js";
import type { Merge } from "./grid.js";
import type { InspectedColumn } from "./inspection.js";
import type { Tally } from "./tally.js";

interface Seen {
  tally: Tally;
  described: InspectedColumn;
  /** Its column of the grid. */
  at: number;
}

/**
 * `12` over both ชาย and หญิง, which other lines have each for itself: it is read in the first column and is not that column's. None of them has
 * a sum then. Where no line has a figure of its own in the second, that is only width.
 */
export function doubtAcross(columns: readonly Seen[], doubts: Doubts): void {
  for (const [i, first] of columns.entries()) {
    const [merged] = first.tally.across.others;
    if (!merged) continue;
    const end = columns.findIndex(({ tally }, k) => k > i && tally.covered === 0);
    const own = columns.slice(i, end < 0 ? columns.length : end).filter(({ tally }) => tally.values > 0);
    if (own.length < 2) continue;
    doubts.add("MERGED_ACROSS", { line: merged.line, found: own.map(({ described }) => columnOf(described)).join(", ") });
    for (const { described } of own) described.sum = null;
  }
}

/** Whether a column is empty and its whole heading is merged from the one before: every cell of the table is merged so, to make it wide. */
export function isWidth(
  { tally, at, described }: Seen,
  before: Seen | undefined,
  headerLines: readonly number[],
  merges: readonly Merge[],
): boolean {
  if (tally.values > 0 || described.name !== before?.described.name) return false;
  return merges.some(({ top, left, right }) => headerLines.includes(top) && left < at && at <= right);
}
