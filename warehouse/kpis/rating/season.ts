/** A KPI's own season: which share of a year each month brings, from the full fiscal years before. @see docs/methods/pace.md */
import { Big } from "big.js";
import { type Month, monthsOf } from "../../../connectors/period.js";
import { EXACT_PLACES, exact, quotient } from "../arithmetic/rounding.js";

/** Years a season is drawn from, at most and at least: an old year says little, two years may both be odd. */
export const seasonYears = { most: 5, least: 3 };

/** A series asks for the same season at each of its months. */
const seasons = new WeakMap<ReadonlyMap<Month, string>, Map<number, string[] | null>>();

/**
 * @param amounts what each month brought, where it is whole; a month that lacks a report is absent; not to be
 *   changed afterwards
 * @param fiscalYear the year the season is for; only years before it count
 * @returns twelve shares, October first, together exactly 1: each month's part of all the years' sum; null with fewer than three full years,
 *   or where they sum to nothing
 */
export function seasonOf(amounts: ReadonlyMap<Month, string>, fiscalYear: number): string[] | null {
  const held = seasons.get(amounts) ?? new Map<number, string[] | null>();
  seasons.set(amounts, held);
  if (!held.has(fiscalYear)) held.set(fiscalYear, worked(amounts, fiscalYear));
  return held.get(fiscalYear)!;
}

function worked(amounts: ReadonlyMap<Month, string>, fiscalYear: number): string[] | null {
  const sums = Array.from({ length: 12 }, () => new Big(0));
  let years = 0;
  for (let year = fiscalYear - 1; year >= fiscalYear - seasonYears.most; year--) {
    const values = monthsOf(`FY${year}`).map((month) => amounts.get(month));
    if (values.some((value) => value === undefined)) continue;
    for (const [i, value] of values.entries()) sums[i] = sums[i]!.plus(value!);
    years++;
  }
  const whole = sums.reduce((total, sum) => total.plus(sum), new Big(0));
  if (years < seasonYears.least || whole.lte(0)) return null;
  const shares = sums.slice(0, 11).map((sum) => quotient(exact(sum), exact(whole), "1", EXACT_PLACES)!);
  const rest = shares.reduce((left, share) => left.minus(share), new Big(1));
  return [...shares, exact(rest)].map((share) => exact(share));
}
