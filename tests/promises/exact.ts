/** Arithmetic on decimals written out, with nothing but BigInt: ten places are more than any source has. */
const places = 10;
const one = 10n ** BigInt(places);

/** `"-12.5"` as a whole number of ten-thousand-millionths. @throws when there is anything else than a decimal */
export function scaled(decimal: string): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts || (parts[3]?.length ?? 0) > places) throw new Error(`not a decimal of ${places} places: ${decimal}`);
  const value = BigInt(parts[2]!) * one + BigInt((parts[3] ?? "").padEnd(places, "0"));
  return parts[1] ? -value : value;
}

export const times = (left: bigint, right: bigint): bigint => (left * right) / one;

/** `top ÷ bottom` to twelve decimals, half away from zero, as a decimal without trailing zeros. */
export function divided(top: bigint, bottom: bigint): string {
  const negative = top < 0n !== bottom < 0n;
  const [up, down] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const rounded = (2n * up * 10n ** 12n + down) / (2n * down);
  const digits = String(rounded).padStart(13, "0");
  const text = `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, "");
  return negative && text !== "0" ? `-${text}` : text;
}
