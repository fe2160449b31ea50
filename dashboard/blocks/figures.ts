/** Words around figures that more than one page needs: units, targets, distances. */
import type { Direction, Status, TargetKind, ValueState } from "../generated/graphql.js";
import type { Dictionary } from "../language/dictionary.js";
import { asShown, grouped, magnitude, rounded, signOf, trimmed } from "../language/numbers.js";

/** As much of a figure as its target, plan and gap need. */
export interface Planned {
  /** Of the figure's own period: a survey may have been counted in another before it was rescaled. */
  unit: string;
  target?: string | null;
  targetLow?: string | null;
  targetHigh?: string | null;
  /** The province's, which holds at every place. */
  targetEverywhere?: boolean;
  planToDate?: string | null;
  gap?: string | null;
}

/** What is written after a value: `%` close to it, other units as words. */
export function unitAfter(unit: string, t: Dictionary): string {
  return unit === "percent" ? t.unit.percentSign! : (t.unit[unit] ?? unit);
}

/** `45%`, `4,500 ล้านบาท`. */
export function withUnit(text: string, unit: string, t: Dictionary): string {
  return unit === "percent" ? `${text}${t.unit.percentSign}` : `${text} ${t.unit[unit] ?? unit}`;
}

/** Differences of percentages are points. */
export function gapUnit(unit: string, t: Dictionary): string {
  return unit === "percent" ? t.unit.points! : (t.unit[unit] ?? unit);
}

/** `ไม่น้อยกว่า 95%`, `80 ถึง 110%`, or null when the year has no target. */
export function targetWords(value: Planned, kpi: { decimals: number; better: Direction }, t: Dictionary): string | null {
  const words = amountWords(value, kpi, t);
  return words !== null && value.targetEverywhere ? `${words} (${t.kpi.everywhere})` : words;
}

function amountWords(value: Planned, kpi: { decimals: number; better: Direction }, t: Dictionary): string | null {
  if (value.targetLow && value.targetHigh)
    return t.kpi.between(trimmed(value.targetLow, kpi.decimals), withUnit(trimmed(value.targetHigh, kpi.decimals), value.unit, t));
  if (!value.target) return null;
  const text = withUnit(trimmed(value.target, kpi.decimals), value.unit, t);
  return kpi.better === "lower" ? t.kpi.atMost(text) : t.kpi.atLeast(text);
}

/** A target as it was filed: `95%`, `80 ถึง 110%`, or by how much it is to change from last year. */
export function filedWords(
  target: { kind: TargetKind; value: string | null; low: string | null; high: string | null; unit: string | null },
  decimals: number,
  t: Dictionary,
): string {
  const amount = (decimal: string | null) => (decimal === null ? "–" : withUnit(trimmed(decimal, decimals), target.unit ?? "", t).trim());
  if (target.kind === "band") return t.kpi.between(trimmed(target.low ?? "", decimals), amount(target.high));
  return target.kind === "change" ? t.detail.targetChange(trimmed(target.value ?? "", 2)) : amount(target.value);
}

/** What was due by the figure's period, with its unit; null where there is no plan. */
export function plannedWords({ planToDate, unit }: Planned, kpi: { decimals: number }, t: Dictionary): string | null {
  return planToDate ? withUnit(asShown(planToDate, kpi.decimals), unit, t) : null;
}

/** As many decimals as it takes for two values to look different. */
export function decimalsToDiffer(one: string | null, other: string | null, decimals: number): number {
  if (one === null || other === null) return decimals;
  for (let more = decimals; more < 12; more++) if (rounded(one, more) !== rounded(other, more)) return more;
  return decimals;
}

/**
 * One side of a change: rounded as its KPI is, and by more where it takes more to tell both sides apart.
 * @param decimals  the KPI's; null for a figure of a dataset, which is told as it stands there, and so is what is no number
 */
export function toldBeside(value: string, other: string | null, decimals: number | null): string {
  if (!isPlain(value)) return value;
  if (decimals === null) return value.includes(".") ? trimmed(value, 6) : grouped(value);
  return asShown(value, other !== null && isPlain(other) ? decimalsToDiffer(value, other, decimals) : decimals);
}

/** As many decimals as it takes to tell both sides of each of several changes of one figure apart; null for a figure of a dataset. */
export function decimalsOfChanges(pairs: readonly (readonly [string | null, string | null])[], decimals: number | null): number | null {
  if (decimals === null) return null;
  const plain = (value: string | null) => (value !== null && isPlain(value) ? value : null);
  return Math.max(decimals, ...pairs.map(([one, other]) => decimalsToDiffer(plain(one), plain(other), decimals)));
}

const isPlain = (value: string) => /^-?\d+(\.\d+)?$/.test(value);

/** `+0.2`, `−1.4`: the distance to the plan in a table's column. */
export function gapSigned(gap: string | null | undefined, decimals: number): string | null {
  if (gap === null || gap === undefined) return null;
  const shown = asShown(magnitude(gap), decimals);
  if (signOf(shown) === 0) return shown;
  return signOf(gap) > 0 ? `+${shown}` : `−${shown}`;
}

/** Off track first, then watch, then not rated: the order of what needs a person. */
const URGENCY: Record<Status, number> = { OFF_TRACK: 0, WATCH: 1, NOT_RATED: 2, ON_TRACK: 3 };
export function byUrgency<T extends { status: Status }>(a: T, b: T): number {
  return URGENCY[a.status] - URGENCY[b.status];
}

export function isReported(state: ValueState): boolean {
  return state === "REPORTED";
}

/** Why a figure lacks a part: a report, or lines of one that came; null where nothing is missing. */
export function partialWords(
  figure: { partial: boolean; completeness: { reported: number; expected: number } },
  t: Dictionary,
): string | null {
  if (!figure.partial) return null;
  return figure.completeness.reported < figure.completeness.expected ? t.mark.partial : t.mark.partialLines;
}

/** How many of each status. */
export function countStatuses(values: readonly { status: Status }[]): Record<Status, number> {
  const counts: Record<Status, number> = { ON_TRACK: 0, WATCH: 0, OFF_TRACK: 0, NOT_RATED: 0 };
  for (const value of values) counts[value.status]++;
  return counts;
}

/** What of a figure's evidence is withheld from the one who asks, beside the cells that are not; null where nothing is. */
export function withheldWords(
  evidence: { withheld: boolean; withheldParts: readonly string[]; total: number; denominatorArithmetic?: string | null },
  t: Dictionary,
  partName: (part: string) => string = (part) => t.figure.parts[part] ?? part,
): string | null {
  if (!evidence.withheld) return null;
  if (evidence.total === 0) return t.figure.withheld;
  const parts = ["numerator", ...(evidence.denominatorArithmetic ? ["denominator"] : [])];
  const seen = parts.filter((part) => !evidence.withheldParts.includes(part));
  if (!seen.length) return t.figure.withheldSome;
  return t.figure.withheldOf(evidence.withheldParts.map(partName).join(", "), seen.map(partName).join(", "));
}
