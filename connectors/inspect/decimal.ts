/** Decimals of any length, exact: for sums and comparisons of what a file states. */

export interface Decimal {
  units: bigint;
  /** Digits after the point. */
  scale: number;
}

/** Of canonical text: `-12.5`. */
export function decimal(text: string): Decimal {
  const point = text.indexOf(".");
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

export function decimalText({ units, scale }: Decimal): string {
  if (scale === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const right = digits.slice(-scale).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -scale)}${right ? `.${right}` : ""}`;
}

function widened({ units, scale }: Decimal, to: number): bigint {
  return scale === to ? units : units * 10n ** BigInt(to - scale);
}

export function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { units: widened(one, scale) + widened(other, scale), scale };
}

export function minus(one: Decimal, other: Decimal): Decimal {
  return plus(one, { units: -other.units, scale: other.scale });
}

/** Negative, zero or positive. */
export function compare(one: Decimal, other: Decimal): number {
  const { units } = minus(one, other);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };
