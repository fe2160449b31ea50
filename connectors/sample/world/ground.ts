/** What every part of the world is drawn from. */
import { type Month, monthsOf, type Period } from "../../period.js";
import type { Random } from "./random.js";

/** What the parts of the world are made from. */
export interface Ground {
  seed: number;
  until: Month;
  months: readonly Month[];
  random(...name: (string | number)[]): Random;
}

/** The months of a quarter that are closed, or none when it is still open. */
export function closed(ground: Ground, period: Period): Month[] {
  const months = monthsOf(period);
  return months.every((month) => ground.months.includes(month)) ? months : [];
}
