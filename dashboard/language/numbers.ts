/**
 * Decimal strings as the pages show them. Figures arrive exact and as text, and stay text: no figure passes through floating point.
 * `Number` is used for drawing only (`toDrawing`).
 */
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const MINUS = "−";

/** `12345.60` → `12,345.60`. Text that is no decimal is given back as it is. */
export function grouped(decimal: string): string {
  const parts = DECIMAL.exec(decimal);
  if (!parts) return decimal;
  const [, sign, whole, fraction] = parts;
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign ? MINUS : ""}${digits}${fraction ? `.${fraction}` : ""}`;
}

/** Rounds once, half away from zero, to so many decimals: `12.345` at 2 → `12.35`. */
export function rounded(decimal: string, decimals: number): string {
  const parts = DECIMAL.exec(decimal);
  if (!parts) return decimal;
  const [, sign, whole, fraction = ""] = parts;
  const kept = fraction.slice(0, decimals).padEnd(decimals, "0");
  const up = (fraction[decimals] ?? "0") >= "5" ? 1n : 0n;
  const scaled = (BigInt(`${whole}${kept}`) + up).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
  return sign && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Rounded and grouped: what stands on a page. */
export function asShown(decimal: string, decimals: number): string {
  return grouped(rounded(decimal, decimals));
}

/** At most so many decimals, without zeros at the end: targets read `45`, not `45.0`. */
export function trimmed(decimal: string, decimals: number): string {
  const text = rounded(decimal, decimals);
  return grouped(text.includes(".") ? text.replace(/\.?0+$/, "") : text);
}

/** A whole number of things. */
export function counted(count: number): string {
  return grouped(String(Math.trunc(count)));
}

/** -1, 0 or 1. */
export function signOf(decimal: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(decimal)) return 0;
  return decimal.startsWith("-") ? -1 : 1;
}

/** -1, 0 or 1, exact, by as many places as the longer one has. */
export function compared(one: string, other: string): -1 | 0 | 1 {
  const places = Math.max(...[one, other].map((decimal) => decimal.split(".")[1]?.length ?? 0));
  const scaled = (decimal: string) => {
    const [whole = "0", part = ""] = decimal.split(".");
    return BigInt(whole + part.padEnd(places, "0"));
  };
  const [a, b] = [scaled(one), scaled(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without its sign. */
export function magnitude(decimal: string): string {
  return decimal.replace(/^-/, "");
}

/** Whole percent of a share of counts, rounded down, so that 100 means all. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole);
}

/** For coordinates of a drawing only. */
export function toDrawing(decimal: string | null | undefined): number | null {
  if (decimal === null || decimal === undefined) return null;
  const number = Number(decimal);
  return Number.isFinite(number) ? number : null;
}

/** A number stays on the line of the word after it, so that no unit stands alone on a line, and both edges of a band or span on one. */
export const keptTogether = (text: string): string => text.replace(/(\d) (?=\S)/g, "$1\u00a0").replace(/(\d)–(?=\d)/g, "$1\u2060–\u2060");
