/** Exact decimals as text. A figure is divided and rounded once, half up; nothing on the way to it is a floating-point number. */
import { Big } from "big.js";

/** Decimals kept of an exact value that need not end, such as a quotient or a share of a plan. */
export const EXACT_PLACES = 12;

const makers = new Map<number, typeof Big>();

/** big.js holds the places of a division per constructor; one each, so that no caller changes another's. */
function withPlaces(places: number): typeof Big {
  const known = makers.get(places);
  if (known) return known;
  const maker = Big();
  maker.DP = places;
  maker.RM = Big.roundHalfUp;
  makers.set(places, maker);
  return maker;
}

/** Plain notation, no exponent, no negative zero. */
function plain(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/**
 * numerator × times ÷ denominator, rounded half up once (a tie goes away from zero, as in Thai accounts).
 * @param places decimals of the answer, which has exactly so many
 * @returns null when the denominator is zero
 */
export function quotient(numerator: string, denominator: string, times: string, places: number): string | null {
  const Exact = withPlaces(places);
  const divisor = new Exact(denominator);
  if (divisor.eq(0)) return null;
  return plain(new Exact(numerator).times(times).div(divisor).toFixed(places));
}

/** A decimal with exactly so many places, half up. */
export function rounded(value: string, places: number): string {
  return plain(new Big(value).toFixed(places, Big.roundHalfUp));
}

/** A decimal without trailing zeros, at most {@link EXACT_PLACES} places. */
export function exact(value: Big | string): string {
  return plain(new Big(value).round(EXACT_PLACES, Big.roundHalfUp).toFixed());
}
