/**
 * The theta method with classical seasonal adjustment. As Hyndman and Billah showed, theta is simple exponential smoothing with a drift of
 * half the trend's slope. Shares and counts that are always positive are worked on as logarithms, so that a forecast stays positive.
 * A forecast is an estimate: the only place of the warehouse where floating point is right.
 * @see Assimakopoulos, Nikolopoulos (2000), The theta model, International Journal of Forecasting 16, 521–530
 * @see Hyndman, Billah (2003), Unmasking the theta method, International Journal of Forecasting 19, 287–290
 */

/** One month ahead: on the scale the method works on (a logarithm where `isLog`). */
export interface Step {
  middle: number;
  /** Standard deviation of its error, as the smoothing's own one-step errors have it. */
  spread: number;
}

export interface Fitted {
  isLog: boolean;
  /** How far the level follows the newest value, 0 to 1. */
  alpha: number;
  /** Standard deviation of one step's error. */
  sigma: number;
  steps: Step[];
}

const SEASON = 12;

/** @param values one a month, oldest first, at least 24 @param ahead months to forecast */
export function theta(values: readonly number[], ahead: number): Fitted {
  const isLog = values.every((value) => value > 0);
  const scaled = isLog ? values.map(Math.log) : [...values];
  const season = seasonOf(scaled);
  const level = scaled.map((value, i) => value - season[i % SEASON]!);
  const n = level.length;
  const { alpha, last, squares } = smoothed(level);
  const drift = slopeOf(level) / 2;
  const sigma = Math.sqrt(squares / (n - 1));
  const steps = Array.from({ length: ahead }, (_, i) => ({
    middle: last + drift * (i + (1 - (1 - alpha) ** n) / alpha) + season[(n + i) % SEASON]!,
    spread: sigma * Math.sqrt(1 + i * alpha ** 2),
  }));
  return { isLog, alpha, sigma, steps };
}

/**
 * Each month's distance from the centred year's mean, averaged over the years, and drawn towards none as far as chance alone would
 * make such distances: with three years an index of pure noise would cost more than it gives.
 */
function seasonOf(scaled: readonly number[]): number[] {
  const distances: { at: number; is: number }[] = [];
  for (let t = SEASON / 2; t < scaled.length - SEASON / 2; t++) {
    let sum = 0;
    for (let k = -SEASON / 2; k <= SEASON / 2; k++) sum += (Math.abs(k) === SEASON / 2 ? 0.5 : 1) * scaled[t + k]!;
    distances.push({ at: t % SEASON, is: scaled[t]! - sum / SEASON });
  }
  const raw = Array.from({ length: SEASON }, (_, month) => mean(distances.filter(({ at }) => at === month).map(({ is }) => is)));
  const middle = mean(raw);
  const index = raw.map((value) => value - middle);
  const noise = sumOf(distances.map(({ at, is }) => (is - index[at]!) ** 2)) / Math.max(1, distances.length - SEASON);
  const chance = noise / (distances.length / SEASON);
  const signal = Math.max(0, sumOf(index.map((value) => value ** 2)) / (SEASON - 1) - chance);
  const weight = signal + chance === 0 ? 0 : signal / (signal + chance);
  return index.map((value) => value * weight);
}

/** Simple exponential smoothing; alpha is the one of a grid of twentieths with the smallest one-step errors. */
function smoothed(level: readonly number[]): { alpha: number; last: number; squares: number } {
  let best = { alpha: 0, last: 0, squares: Number.POSITIVE_INFINITY };
  for (let twentieth = 1; twentieth < 20; twentieth++) {
    const alpha = twentieth / 20;
    let last = mean(level.slice(0, 4));
    let squares = 0;
    for (const value of level) {
      const error = value - last;
      squares += error ** 2;
      last += alpha * error;
    }
    if (squares < best.squares) best = { alpha, last, squares };
  }
  return best;
}

function slopeOf(level: readonly number[]): number {
  const [middle, average] = [(level.length - 1) / 2, mean(level)];
  const across = sumOf(level.map((value, t) => (t - middle) * (value - average)));
  return across / sumOf(level.map((_, t) => (t - middle) ** 2));
}

const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => (values.length ? sumOf(values) / values.length : 0);
