/**
 * A figure taken apart by a dimension. The parts are sums over the very reports the whole stands on, so that they add up to it exactly;
 * what carries no code of the dimension is a part of its own.
 * @see docs/methods/split.md
 */
import type { ValueState } from "../answer.js";
import { type Cube, datasetOf, measureOf } from "./arithmetic/cube.js";
import { middleOf } from "./arithmetic/evaluate.js";
import type { Evaluation, Place, Sum } from "./arithmetic/evaluation.js";
import type { KpiEntry } from "./kpi.js";
import type { SplitDimension } from "./split-dimensions.js";

/** The part of what no line gives a code for. */
export const NOT_STATED = "not_stated";

/** The code of what a report counts without saying of whom. */
const NOT_REPORTED = "not_reported";

export interface SplitPart {
  code: string;
  state: ValueState;
  numerator: Sum | null;
  denominator: Sum | null;
  /** The count behind amounts, in ten-thousandths. */
  behind: bigint | null;
}

/** @param whole the evaluation of the same figure undivided */
export function splitOf(
  entry: Pick<KpiEntry, "formula">,
  whole: Evaluation,
  dimension: SplitDimension,
  place: Place,
  cube: Cube,
): SplitPart[] {
  if (whole.state !== "REPORTED") return [];
  const parts = [...dimension.codes, NOT_STATED].map((code) => partOf(code, entry, whole, dimension, place, cube));
  return parts.filter(({ part, seen }) => part.code !== NOT_STATED || seen).map(({ part }) => part);
}

function partOf(
  code: string,
  entry: Pick<KpiEntry, "formula">,
  whole: Evaluation,
  dimension: SplitDimension,
  place: Place,
  cube: Cube,
): { part: SplitPart; seen: boolean } {
  const fits = (dims: string) => {
    const own = new RegExp(`(?:^|;)${dimension.id}=([^;]*)`).exec(dims)?.[1];
    return code === NOT_STATED ? own === undefined || !dimension.codes.includes(own) : own === code;
  };
  const district = place.level === "district" ? place.id : null;
  const sums = { numerator: 0n, denominator: 0n };
  let seen = false;
  let isZeroWhereAbsent = false;
  let behind: bigint | null = null;
  for (const use of whole.uses) {
    if (use.part === "denominator" && !dimension.ownBases) continue;
    const contract = cube.contractOf(use.term);
    if (use.part === "numerator") isZeroWhereAbsent ||= contract.absentRows === "zero";
    for (const { dims, value } of cube.taken(use.term, use.period, use.office, district)) {
      if (!fits(dims)) continue;
      if (use.part === "numerator") seen = true;
      if (value !== null) sums[use.part] += BigInt(use.sign) * value;
    }
    const counted = contract.measures[measureOf(use.term)]!.countedBy;
    if (!counted) continue;
    const term = { ...use.term, measure: `${datasetOf(use.term)}.${counted}` };
    for (const { dims, value } of cube.taken(term, use.period, use.office, district))
      if (fits(dims)) behind = (behind ?? 0n) + (value ?? 0n);
    behind ??= 0n;
  }
  const numerator =
    entry.formula.takes === "median" ? middleOf(whole.uses, place, cube, fits)! : { total: sums.numerator, over: whole.numerator!.over };
  const denominator = !entry.formula.denominator
    ? null
    : dimension.ownBases
      ? { total: sums.denominator, over: whole.denominator!.over }
      : whole.denominator;
  if (!seen && !isZeroWhereAbsent) return { part: { code, state: "MISSING", numerator: null, denominator: null, behind: null }, seen };
  const state = denominator && denominator.total === 0n ? "NOT_APPLICABLE" : "REPORTED";
  return { part: { code, state, numerator, denominator, behind }, seen };
}

/**
 * Without the part of what is not told by sex, or by another dimension, where all of it is: a nought there, or none at all, is neither a report
 * that lacks nor a figure of anybody.
 */
export const withoutEmptyRest = (
  parts: readonly SplitPart[],
  { formula }: Pick<KpiEntry, "formula">,
  { ownBases }: Pick<SplitDimension, "ownBases">,
): SplitPart[] =>
  parts.filter(({ code, state, numerator, denominator }) => {
    if (!isRest(code)) return true;
    if (state === "MISSING") return false;
    return formula.takes !== undefined || numerator?.total !== 0n || (ownBases && denominator !== null && denominator.total !== 0n);
  });

const isRest = (code: string): boolean => code === NOT_STATED || code === NOT_REPORTED;

/** Whether the parts add up to the whole: always for sums and shares of one base; ratios of their own bases do not. */
export function isSummed(entry: Pick<KpiEntry, "formula">, dimension: SplitDimension): boolean {
  return !entry.formula.denominator || !dimension.ownBases;
}
