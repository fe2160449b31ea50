/** Columns whose figure is, on every line, the one of the line before and what another column says came on: `new_case`, `total_case`. */
import { compare, minus } from "./decimal.js";
import type { Vector } from "./sums.js";

const NEAR = 12;
const FEWEST_STEPS = 3;
/** Fewer steps, but as large: hardly by chance. */
const [FEW_STEPS, LARGE] = [2, 20n];

/** @returns places among the figures, from 0, of those that run on; down the table, or up where the newest line stands first */
export function runningTotals(lines: readonly Vector[]): number[] {
  const width = lines[0]?.length ?? 0;
  const upwards = lines.toReversed();
  const found: number[] = [];
  for (let of = 0; of < width; of++) if (near(of, width).some((by) => runsOn(lines, of, by) || runsOn(upwards, of, by))) found.push(of);
  return found;
}

/** What came on stands not far from what it runs up to; of thousands of columns not every two are compared. */
function near(of: number, width: number): number[] {
  const places: number[] = [];
  for (let by = Math.max(0, of - NEAR); by < Math.min(width, of + NEAR + 1); by++) if (by !== of) places.push(by);
  return places;
}

function runsOn(lines: readonly Vector[], of: number, by: number): boolean {
  let [steps, large] = [0, 0];
  for (const [i, line] of lines.entries()) {
    const [now, before, came] = [line[of], lines[i - 1]?.[of], line[by]];
    if (now === null || now === undefined) return false;
    if (i === 0) continue;
    if (before === null || before === undefined || came === null || came === undefined) return false;
    if (compare(minus(now, before), came) !== 0) return false;
    if (came.units === 0n) continue;
    steps++;
    if (came.units >= LARGE * 10n ** BigInt(came.scale)) large++;
  }
  return steps >= FEWEST_STEPS || large >= FEW_STEPS;
}
