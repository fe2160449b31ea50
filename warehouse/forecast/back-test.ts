/**
 * What the method would have said at each month of held history, and what came: its error against the seasonal naive forecast's (the same
 * month a year before), and how often the 80 % interval held. The interval's width is set by the errors of the other fiscal years only, so
 * that no year judges itself.
 * @see Hyndman, Koehler (2006), Another look at measures of forecast accuracy, International Journal of Forecasting 22, 679–688 (MASE)
 */
import { theta } from "./theta.js";

/** Months of history before the first forecast. */
export const LEAST_MONTHS = 24;
const AHEAD = 12;
/** 80 % of a normal distribution lie within so many standard deviations. */
const NORMAL_80 = 1.2815515655446004;

export interface BackTest {
  /** Mean absolute error ÷ the seasonal naive forecast's, over all origins and horizons. Under 1 is better than naive. */
  mase: number;
  /** Share of what came that lay within the 80 % interval. */
  coverage: number;
  /** Forecasts compared. */
  points: number;
  /** By how much the method's own spread is widened (or narrowed) to hold 80 %. */
  widening: number;
}

/**
 * @param values one a month, oldest first
 * @param isFilled months that had no whole value: never compared
 * @param firstMonth fiscal month of the first value, 1 to 12: fiscal years are told apart by it
 * @returns null when there is nothing to compare
 */
export function backTest(values: readonly number[], isFilled: readonly boolean[], firstMonth: number): BackTest | null {
  const points: { year: number; distance: number }[] = [];
  let [own, naive] = [0, 0];
  for (let origin = LEAST_MONTHS; origin < values.length; origin++) {
    const { isLog, steps } = theta(values.slice(0, origin), Math.min(AHEAD, values.length - origin));
    for (const [i, { middle, spread }] of steps.entries()) {
      const at = origin + i;
      if (isFilled[at]) continue;
      const came = values[at]!;
      own += Math.abs(came - (isLog ? Math.exp(middle) : middle));
      naive += Math.abs(came - values[at - AHEAD]!);
      points.push({
        year: Math.floor((firstMonth - 1 + at) / 12),
        distance: Math.abs((isLog ? Math.log(came) : came) - middle) / (spread || Number.MIN_VALUE),
      });
    }
  }
  if (!points.length || naive === 0) return null;
  const held = points.filter(({ year, distance }) => distance <= quantile80(points.filter((other) => other.year !== year)));
  return {
    mase: own / naive,
    coverage: held.length / points.length,
    points: points.length,
    widening: quantile80(points) / NORMAL_80,
  };
}

function quantile80(points: readonly { distance: number }[]): number {
  const sorted = points.map(({ distance }) => distance).sort((a, b) => a - b);
  return sorted[Math.floor(0.8 * sorted.length)] ?? NORMAL_80;
}
