/** Exact decimals as text. A figure is divided and rounded once, half up; nothing on the way to it is a floating-point number. */
import { Big } from "big.js";

/** Decimals kept of an exact value that need not end, such as a quotient or a share of a plan. */
export const EXACT_PLACES = 12;

/** Plain notation, no exponent, no negative zero. */
function plain(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** A decimal as a whole number of its smallest places. */
interface Whole {
  digits: bigint;
  places: number;
}

function whole(decimal: string): Whole {
  const point = decimal.indexOf(".");
  if (point < 0) return { digits: BigInt(decimal), places: 0 };
  return { digits: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), places: decimal.length - point - 1 };
}

const tens = (power: number): bigint => 10n ** BigInt(power);

/** A whole number of places as a decimal with exactly so many. */
function decimalOf(digits: bigint, places: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const sign = digits < 0n ? "-" : "";
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/**
 * numerator × times ÷ denominator, rounded half up once (a tie goes away from zero, as in Thai accounts). In whole numbers throughout: a
 * page asks for hundreds of them.
 * @param places decimals of the answer, which has exactly so many
 * @returns null when the denominator is zero
 */
export function quotient(numerator: string, denominator: string, times: string, places: number): string | null {
  const divisor = whole(denominator);
  if (divisor.digits === 0n) return null;
  const [top, factor] = [whole(numerator), whole(times)];
  const over = top.digits * factor.digits * tens(divisor.places + places);
  const under = divisor.digits * tens(top.places + factor.places);
  const isNegative = over < 0n !== under < 0n;
  const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const digits = (a * 2n + b) / (b * 2n);
  return decimalOf(isNegative ? -digits : digits, places);
}

/** A decimal with exactly so many places, half up. */
export function rounded(value: string, places: number): string {
  return plain(new Big(value).toFixed(places, Big.roundHalfUp));
}

/** The same of what is not below zero, never above it. */
export function roundedDown(value: string, places: number): string {
  return plain(new Big(value).toFixed(places, Big.roundDown));
}

/** The same of what is not below zero, never below it. */
export function roundedUp(value: string, places: number): string {
  return plain(new Big(value).toFixed(places, Big.roundUp));
}

/** A decimal without trailing zeros, at most {@link EXACT_PLACES} places. */
export function exact(value: Big | string): string {
  return plain(new Big(value).round(EXACT_PLACES, Big.roundHalfUp).toFixed());
}
