/** How a district's tile is filled: by its state, and where the figure is a rate by its rank among the districts. */
import type { ValueState } from "../generated/graphql.js";
import { signOf, toDrawing } from "../language/numbers.js";

/** Units in which a large district and a small one can be compared. */
const RATES = ["percent", "per_100k", "per_1000", "days", "hours", "square_metres", "score", "points"];

export const isRate = (unit: string): boolean => RATES.includes(unit);

/**
 * The fill of one tile. What lacks a part takes none, since it is ranked among none; nor does an amount: a district with more people would only look worse for being larger.
 * @param sorted  the reported values of all districts, ascending
 */
export function shadeOf(
  tile: { state: ValueState; shown: string | null; lacksPart: boolean },
  unit: string,
  sorted: readonly number[],
): string {
  if (tile.state === "WITHHELD") return "withheld";
  if (tile.state !== "REPORTED" || tile.shown === null) return "missing";
  if (signOf(tile.shown) === 0) return "zero";
  if (!isRate(unit) || tile.lacksPart) return "amount";
  const rank = sorted.findIndex((value) => value >= (toDrawing(tile.shown) ?? 0));
  return `step-${Math.min(5, Math.floor((rank / sorted.length) * 5) + 1)}`;
}
