/** The places of an indicator by rank, as a place's own page tells it: 1 is best, equal values share a rank. */
import type { Direction, ValueState } from "../../generated/graphql.js";
import { compared } from "../../language/numbers.js";

interface Ranked {
  state: ValueState;
  value: string | null;
}

const hasValue = <T extends Ranked>(row: T): row is T & { value: string } => row.state === "REPORTED" && row.value !== null;

/** The rank of each row; null where it has no value, or best is the middle of a band. */
export function ranksOf(rows: readonly Ranked[], better: Direction): (number | null)[] {
  const known = rows.filter(hasValue);
  return rows.map((row) =>
    better === "within_band" || !hasValue(row) ? null : 1 + known.filter((other) => isBetter(other.value, row.value, better)).length,
  );
}

/** Last rank first, so that what needs a look stands at the top; within a band the least first. What has no value stands last. */
export function worstFirst<T extends Ranked>(rows: readonly T[], better: Direction): T[] {
  return [...rows].sort((a, b) =>
    hasValue(a) && hasValue(b) ? compared(a.value, b.value) * (better === "lower" ? -1 : 1) : Number(hasValue(b)) - Number(hasValue(a)),
  );
}

const isBetter = (one: string, other: string, better: Direction) => compared(one, other) * (better === "higher" ? 1 : -1) > 0;
