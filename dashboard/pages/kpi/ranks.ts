/** The places of an indicator by rank, as a place's own page tells it: 1 is best, equal values share a rank. */
import type { Direction, ValueState } from "../../generated/graphql.js";
import { compared } from "../../language/numbers.js";

interface Ranked {
  state: ValueState;
  value: string | null;
  statusReason: string;
  lacksPart: boolean;
}

/** Of fewer places no rank is told. */
const FEWEST_RANKED = 5;

const hasValue = <T extends Ranked>(row: T): row is T & { value: string } => row.state === "REPORTED" && row.value !== null;
/** A ratio over too few to be rated is no better or worse than another, and neither is a figure that is not rated for a part it lacks. */
const isRanked = <T extends Ranked>(row: T): row is T & { value: string } =>
  hasValue(row) && row.statusReason !== "SMALL_DENOMINATOR" && !row.lacksPart;

/** The rank of each row; null where it has no value, one over too few or one that lacks a part, where best is the middle of a band, and where few could be ranked. */
export function ranksOf(rows: readonly Ranked[], better: Direction): (number | null)[] {
  const known = rows.filter(isRanked);
  const told = better !== "within_band" && known.length >= FEWEST_RANKED;
  return rows.map((row) => (told && isRanked(row) ? 1 + known.filter((other) => isBetter(other.value, row.value, better)).length : null));
}

/** Last rank first, so that what needs a look stands at the top; within a band the least first. What has no rank follows, then what has no value. */
export function worstFirst<T extends Ranked>(rows: readonly T[], better: Direction): T[] {
  const place = (row: T) => (isRanked(row) ? 2 : hasValue(row) ? 1 : 0);
  return [...rows].sort(
    (a, b) => place(b) - place(a) || (hasValue(a) && hasValue(b) ? compared(a.value, b.value) * (better === "lower" ? -1 : 1) : 0),
  );
}

const isBetter = (one: string, other: string, better: Direction) => compared(one, other) * (better === "higher" ? 1 : -1) > 0;
