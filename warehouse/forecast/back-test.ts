/**
 * What the method would have said at each month of held history, and what came: its error against the seasonal naive forecast's (the same
 * month a year before), and how often the 80 % interval held. An interval is as wide as it would have been then: by the errors that were
 * known before the forecast was made, never by its own or by later ones.
 * @see Hyndman, Koehler (2006), Another look at measures of forecast accuracy, International Journal of Forecasting 22, 679–688 (MASE)
 */
import { theta } from "./theta.js";

/** Months of history before the first forecast. */
export const LEAST_MONTHS = 24;
/** Months ahead that are tested, and told at most. */
export const AHEAD = 12;
/** Errors known before an interval's width can be judged by them. */
const LEAST_ERRORS = 12;
/** 80 % of a normal distribution lie within so many standard deviations. */
const NORMAL_80 = 1.2815515655446004;

export interface BackTest {
  /** Mean absolute error ÷ the seasonal naive forecast's, over all origins and horizons. Under 1 is better than naive. */
  mase: number;
  /** Share of what came that lay within the 80 % interval of then; of the forecasts before which a dozen errors were known. */
  coverage: number;
  /** Forecasts compared. */
  points: number;
  /** By how much the method's own spread is widened (or narrowed) to hold 80 %. */
  widening: number;
}

/**
 * @param values one a month, oldest first
 * @param isFilled months that had no whole value: never compared
 * @returns null when there is nothing to compare
 */
export function backTest(values: readonly number[], isFilled: readonly boolean[]): BackTest | null {
  const points: Point[] = [];
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
        origin,
        at,
        distance: Math.abs((isLog ? Math.log(came) : came) - middle) / (spread || Number.MIN_VALUE),
      });
    }
  }
  if (!points.length || naive === 0) return null;
  const judged = points.map((point) => ({ point, known: points.filter(({ at }) => at < point.origin) })).filter(isJudged);
  if (!judged.length) return null;
  const held = judged.filter(({ point, known }) => point.distance <= quantile80(known));
  return {
    mase: own / naive,
    coverage: held.length / judged.length,
    points: points.length,
    widening: quantile80(points) / NORMAL_80,
  };
}

/** A forecast made before the month `origin`, of the month `at`, and how many spreads away from it lay what came. */
interface Point {
  origin: number;
  at: number;
  distance: number;
}

const isJudged = ({ known }: { known: readonly Point[] }) => known.length >= LEAST_ERRORS;

function quantile80(points: readonly Point[]): number {
  const sorted = points.map(({ distance }) => distance).sort((a, b) => a - b);
  return sorted[Math.floor(0.8 * sorted.length)] ?? NORMAL_80;
}
