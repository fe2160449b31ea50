/** Lines of data that count again what others count: sums in the midst of a table, and what stands below the total of all lines. */
import { ZERO } from "./decimal.js";
import type { TotalLine } from "./inspection.js";
import { addTo, agreement, isRoundedSum, type Summed, type Vector } from "./sums.js";

interface Figures {
  line: number;
  own: Vector;
}

/** A longer table has lines that sum others by chance. */
const MOST_LINES = 60;
const FEWEST_PARTS = 3;
/** Below this one figure may be the sum of others by chance. */
const TELLING = 500n;

/** `บัตรดี` below the candidates, `บัตรที่ใช้` above its kinds: one figure that is the sum of all lines above, or of some right below. */
export function innerSums(lines: readonly Figures[]): number[] {
  if (lines.length > MOST_LINES || lines.length <= FEWEST_PARTS) return [];
  const above: Summed = nothing(lines[0]!.own.length);
  return lines
    .filter(({ own, line }, i) => {
      const sums = tells(own) && ((above.rows >= FEWEST_PARTS && sumsUp(own, above)) || sumsBelow(lines, i));
      addTo(above, own, line);
      return sums;
    })
    .map(({ line }) => line);
}

function sumsBelow(lines: readonly Figures[], at: number): boolean {
  const below = nothing(lines[at]!.own.length);
  for (const { own, line } of lines.slice(at + 1)) {
    addTo(below, own, line);
    if (below.rows >= FEWEST_PARTS && sumsUp(lines[at]!.own, below)) return true;
  }
  return false;
}

const sumsUp = (own: Vector, of: Summed) => agreement(own, of.sums) > 0 || isRoundedSum(own, of);

const nothing = (width: number): Summed => ({ sums: Array.from({ length: width }, () => ZERO), rows: 0, from: 0, to: 0 });

const tells = (own: Vector) => own.some((value) => value !== null && value.units >= TELLING * 10n ** BigInt(value.scale));

/** `เป้าหมาย` below `รวม`: lines of data behind a total that holds every line before it, no more than these, and no total for them. */
export function linesBelowTotal(totals: readonly TotalLine[], lines: readonly Figures[]): number[] {
  const last = totals.at(-1);
  if (!last?.of || !last.agrees || last.of.to > last.line) return [];
  const below = lines.filter(({ line }) => line > last.line);
  const above = lines.length - below.length;
  return last.of.rows === above && below.length <= above ? below.map(({ line }) => line) : [];
}
