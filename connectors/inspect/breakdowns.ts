/**
 * Totals of crossed and of repeated breakdowns. `2566 · รวม · ชาย` totals the lines of that year and sex, wherever they stand. Below one
 * `รวม` its whole may be parted by sex and once more by age: then each part sums to it, and the column of all lines counts it twice.
 */
import { compare, ZERO } from "./decimal.js";
import type { LineFigures } from "./parents.js";
import { addTo, equalsSum, type Summed, type Sums, type Vector } from "./sums.js";
import { isPlainTotal, isWholeLabel } from "./words.js";

/** What the columns of words, codes and periods say of a line, "" where they say nothing or `รวม`. */
export type Keys = readonly string[];

interface Total {
  line: number;
  label: string;
  by: "label" | "figures";
  sums: Sums;
  keys?: Keys;
}

export interface Keyed {
  line: number;
  keys: Keys;
  own: Vector;
}

export const MOST_KEYED = 20_000;
const MOST_CROSSINGS = 64;

const nothing = (width: number): Summed => ({ sums: Array.from({ length: width }, () => ZERO), rows: 0, from: 0, to: 0 });

/** Each total gets the lines that agree with it in all it says. */
export function crossTotals(totals: readonly Total[], lines: readonly Keyed[]): void {
  const crossings = new Map<string, Map<string, Summed>>();
  for (const { keys = [], sums } of totals) {
    const said = keys.flatMap((key, i) => (key === "" ? [] : [i]));
    const crossing = said.join(" ");
    if (said.length === 0 || (!crossings.has(crossing) && crossings.size >= MOST_CROSSINGS)) continue;
    const by = crossings.get(crossing) ?? summedBy(said, lines);
    crossings.set(crossing, by);
    const alike = by.get(keyAt(keys, said));
    if (alike) sums.alike.push(alike);
  }
}

const keyAt = (keys: Keys, said: readonly number[]) => said.map((i) => keys[i]).join("\u0000");

function summedBy(said: readonly number[], lines: readonly Keyed[]): Map<string, Summed> {
  const by = new Map<string, Summed>();
  for (const { line, keys, own } of lines) {
    const key = keyAt(keys, said);
    const summed = by.get(key) ?? nothing(own.length);
    by.set(key, summed);
    addTo(summed, own, line);
  }
  return by;
}

/** Where a whole is parted several times, and how often; the totals concerned get the first of its parts. */
export function repeatedWhole(totals: readonly Total[], lines: readonly LineFigures[]): { line: number; times: number } | null {
  const wholes = totals.filter(({ by, label }) => by === "label" && (isPlainTotal(label) || isWholeLabel(label)));
  for (const [i, { line, sums }] of wholes.entries()) {
    if (!tells(sums.own)) continue;
    const next = wholes[i + 1]?.line ?? Number.POSITIVE_INFINITY;
    const before = wholes[i - 1]?.line ?? 0;
    for (const among of [
      lines.filter((one) => one.line > line && one.line < next),
      lines.filter((one) => one.line > before && one.line < line),
    ]) {
      const parts = partsOf(sums.own, among);
      if (parts.length < 2) continue;
      sums.alike.push(parts[0]!);
      return { line, times: parts.length };
    }
  }
  return sameWhole(wholes, lines) ?? firstWhole(totals, lines);
}

/** `ผู้ต้องขังทั้งหมด 500` above `ชาย 420, หญิง 80` and three groups of age: the first line, by whatever name, parted by all others twice over. */
function firstWhole(totals: readonly Total[], lines: readonly LineFigures[]): { line: number; times: number } | null {
  const [first, ...others] = lines;
  if (!first || totals.length > 0 || !tells(first.own)) return null;
  const parts = partsOf(first.own, others);
  return parts.length >= 2 ? { line: first.line, times: parts.length } : null;
}

/** The consecutive groups of lines each of which sums to a whole, where they take in all lines; else none. */
function partsOf(own: Vector, lines: readonly LineFigures[]): Summed[] {
  const parts: Summed[] = [];
  let part = nothing(own.length);
  for (const { line, own: values } of lines) {
    if (values.every((value) => value === null)) continue;
    addTo(part, values, line);
    if (!equalsSum(own, part.sums)) continue;
    parts.push(part);
    part = nothing(own.length);
  }
  const rest = part.sums.some((sum) => sum !== null && sum.units !== 0n);
  return rest || parts.some(({ rows }) => rows < 2) ? [] : parts;
}

/** `ชาย, หญิง, รวม, 0–14, 15 ขึ้นไป, รวม`: all totals say the same figures, each of lines of its own. */
function sameWhole(wholes: readonly Total[], lines: readonly LineFigures[]): { line: number; times: number } | null {
  const [first, ...others] = wholes;
  if (!first || others.length === 0 || !tells(first.sums.own)) return null;
  const says = ({ keys = [] }: Total) => keys.some((key) => key !== "");
  if (
    wholes.some(says) ||
    !others.every(({ sums }) => sums.own.every((value, k) => compare(value ?? ZERO, first.sums.own[k] ?? ZERO) === 0))
  )
    return null;
  const summed = lines.filter(({ own }) => own.some((value) => value !== null));
  const all = nothing(first.sums.own.length);
  for (const { line, own } of summed) addTo(all, own, line);
  const times = first.sums.own.map((value) => ({ units: (value ?? ZERO).units * BigInt(wholes.length), scale: (value ?? ZERO).scale }));
  return times.every((value, k) => compare(value, all.sums[k]!) === 0) ? { line: first.line, times: wholes.length } : null;
}

/** Figures that another sum hardly is by chance. */
function tells(own: Vector): boolean {
  const values = own.flatMap((value) => (value && value.units > 0n ? [value.units / 10n ** BigInt(value.scale)] : []));
  return values.length >= 2 ? values.some((value) => value >= 20n) : values.some((value) => value >= 100n);
}
