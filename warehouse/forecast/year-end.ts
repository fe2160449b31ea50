/** From months ahead to the year's end: the months left, each with its chance errors, put together as the KPI puts its months together. */
import type { Fitted } from "./theta.js";

const PATHS = 2000;

/** Lower end, middle and upper end of an 80 % interval. */
export interface Interval {
  low: number;
  middle: number;
  high: number;
}

/**
 * @param put what a path of months to come makes of the year (the sum with what stands, a share rebuilt, the last month)
 * @param widening from the back-test
 * @returns the middle is the path without chance; the ends are the tenth and ninetieth of a hundred paths, the same at every call
 */
export function yearEndOf(fitted: Fitted, widening: number, put: (months: readonly number[]) => number): Interval {
  const { steps, isLog, alpha, sigma } = fitted;
  const value = (scaled: number) => (isLog ? Math.exp(scaled) : scaled);
  const normal = normals(20_221_001);
  const ends: number[] = [];
  for (let path = 0; path < PATHS; path++) {
    let carried = 0;
    const months = steps.map(({ middle }) => {
      const error = normal() * sigma * widening;
      const is = value(middle + carried + error);
      carried += alpha * error;
      return is;
    });
    ends.push(put(months));
  }
  ends.sort((a, b) => a - b);
  return { low: ends[PATHS / 10]!, middle: put(steps.map(({ middle }) => value(middle))), high: ends[(PATHS * 9) / 10]! };
}

/** The 80 % interval of each month ahead. */
export function monthsAhead(fitted: Fitted, widening: number): Interval[] {
  const value = (scaled: number) => (fitted.isLog ? Math.exp(scaled) : scaled);
  return fitted.steps.map(({ middle, spread }) => {
    const reach = spread * widening * 1.2815516;
    return { low: value(middle - reach), middle: value(middle), high: value(middle + reach) };
  });
}

/** Standard normal numbers (Box and Muller) from a fixed seed (mulberry32), so that the same data give the same interval. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
