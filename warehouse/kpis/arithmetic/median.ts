/** The middle one of many cases, found among the cases themselves. @see docs/methods/durations.md */

/** So many cases that have the same value. */
export interface Alike {
  /** Ten-thousandths of a whole number. */
  value: bigint;
  cases: number;
}

/**
 * The weighted median: of cases in the order of their values the middle one, and of an even number the mean of the two in the middle.
 * Only the values and how many cases have each count; in what order, and in which parts, they come does not.
 * @returns ten-thousandths; a mean of two whole numbers is exact in them. Null of no case.
 */
export function medianOf(parts: readonly Alike[]): bigint | null {
  const ordered = parts.filter(({ cases }) => cases > 0).sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const count = ordered.reduce((sum, { cases }) => sum + cases, 0);
  if (count === 0) return null;
  const lower = valueAt(ordered, Math.floor((count - 1) / 2));
  const upper = valueAt(ordered, Math.floor(count / 2));
  return (lower + upper) / 2n;
}

/** @param place from 0, in the order of the values */
function valueAt(ordered: readonly Alike[], place: number): bigint {
  let before = 0;
  for (const { value, cases } of ordered) {
    before += cases;
    if (place < before) return value;
  }
  return ordered.at(-1)!.value;
}
