/** Compares each total with the lines it may total, and says which those are. */
import type { FoundTotal } from "./classes.js";
import type { Doubts } from "./doubts.js";
import type { TotalLine } from "./inspection.js";
import { candidatesOf, differences } from "./sums.js";

const MOST_TOTALS = 1000;
/** What is expected of a cell that holds no figure. */
export const FIGURES = "0–9";

export function checkTotals(found: readonly FoundTotal[], names: readonly string[], doubts: Doubts): TotalLine[] {
  return found.slice(0, MOST_TOTALS).map((total) => {
    const line = checkTotal(total, names);
    if (total.by === "figures") doubts.add("TOTAL_BY_FIGURES", { line: total.line });
    for (const { column, found: is, expected } of line.agrees ? [] : line.differences.slice(0, 5))
      if (expected === FIGURES) doubts.add("TOTAL_UNREADABLE", { line: total.line, column, found: is });
      else doubts.add("TOTAL_DISAGREES", { line: total.line, column, found: is, expected });
    return line;
  });
}

/** A total that cannot be read agrees with nothing. */
function checkTotal(total: FoundTotal, names: readonly string[]): TotalLine {
  const checked = checkFigures(total, names);
  const unread = (total.unread ?? []).map(({ column, text }) => ({ column: names[column]!, found: text, expected: FIGURES }));
  return unread.length ? { ...checked, agrees: false, differences: [...checked.differences, ...unread] } : checked;
}

function checkFigures({ line, label, by, sums }: FoundTotal, names: readonly string[]): TotalLine {
  const candidates = candidatesOf(sums).filter(({ rows }) => rows > 0);
  const comparable = sums.own.filter((value) => value !== null).length;
  if (candidates.length === 0 || comparable === 0) return { line, by, label, of: null, agrees: comparable === 0, differences: [] };
  const ranked = candidates
    .map((of) => ({ of: { from: of.from, to: of.to, rows: of.rows }, differing: differences(sums, of.sums) }))
    .sort((a, b) => a.differing.length - b.differing.length);
  const best = ranked[0]!;
  return {
    line,
    by,
    label,
    of: best.differing.length < comparable || best.differing.length === 0 ? best.of : null,
    agrees: best.differing.length === 0,
    differences: best.differing.map(({ column, found, expected }) => ({ column: names[column]!, found, expected })),
  };
}
