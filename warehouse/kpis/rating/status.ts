/** The status of a figure and why: the first rule that applies. */
import { Big } from "big.js";
import type { Bilingual } from "../../../connectors/dataset.js";
import { fiscalYearOf, type Period, type Rhythm } from "../../../connectors/period.js";
import type { ValueState } from "../../answer.js";
import type { KpiEntry, Status, StatusReason } from "../kpi.js";
import { type Rules, tellsExactly } from "../rules.js";
import type { Plan } from "./pace.js";
import { standing } from "./standing.js";
import { reasonWords } from "./status-words.js";

export interface RatingQuestion {
  entry: Pick<KpiEntry, "better" | "unit" | "decimals" | "formula" | "thresholds">;
  state: ValueState;
  /** Exact, in the KPI's unit. */
  value: string | null;
  denominator: string | null;
  plan: Plan | null;
  /** A target is filed, whether or not it makes a plan. */
  targeted?: boolean;
  /** The KPI's lag after the period's end has passed. */
  due: boolean;
  /** That day, where rules ask that it is told. */
  dueOn?: string;
  /** Why there are no figures of such a period or place, where rules ask that it is told. */
  without?: Bilingual;
  /** Why it has no target, where more is wanting than one of its period, and rules ask that it is told. */
  untargeted?: Bilingual;
  /** See {@link sourceOverdue}. */
  overdue: boolean;
  completeness: { reported: number; expected: number };
  /** The target is a change against a year on the other side of a break. */
  broken?: boolean;
  /** The target is a change against a year whose sum lacks a part. */
  baseLacks?: boolean;
  /** A sum that lacks a part: it would look like a fall. */
  lacking?: boolean;
  /** How many reports that are in have lines set aside and are not counted, where rules ask that it is told. */
  aside?: number;
  /** See {@link cohortRipe}; true for what is no cohort. */
  ripe: boolean;
}

export interface Rating {
  status: Status;
  reason: StatusReason;
  words: Bilingual;
  /** The denominator is small, and not too small to be rated: the figure may swing. */
  caution: boolean;
  /** Signed distance to the plan in the KPI's unit; positive means above. */
  gap: string | null;
}

/**
 * Nothing said of a withheld figure depends on its value or its denominator.
 * @see docs/methods/status.md for the order and its reasons
 */
export function statusOf(question: RatingQuestion, rules: Rules): Rating {
  const reason = notRated(question, rules);
  const { entry, value, plan } = question;
  const isTold = reason !== "WITHHELD" && !(reason === "SMALL_DENOMINATOR" && tellsExactly(rules));
  const caution = isTold && denominatorUnder(question, rules.rating.cautionBelow);
  const stands = reason === null && value !== null && plan !== null ? standing({ entry, value, ...plan }, rules) : null;
  if (stands === null) {
    const why = reason ?? "NO_TARGET";
    return { status: "NOT_RATED", reason: why, words: reasonWords(why, question, null, rules), caution, gap: null };
  }
  return { ...stands, words: reasonWords(stands.reason, question, stands.gap, rules), caution };
}

function notRated(question: RatingQuestion, rules: Rules): StatusReason | null {
  const { state, completeness, plan } = question;
  const { completenessFrom, denominatorFrom } = rules.rating;
  if (state === "NOT_APPLICABLE") return "NOT_APPLICABLE";
  if (!question.due) return "NOT_DUE";
  if (question.overdue) return "SOURCE_OVERDUE";
  if (new Big(completeness.reported).lt(new Big(completeness.expected).times(String(completenessFrom))) || question.lacking)
    return "INCOMPLETE";
  if (state === "WITHHELD") return "WITHHELD";
  if (denominatorUnder(question, denominatorFrom)) return "SMALL_DENOMINATOR";
  if (!question.ripe) return "COHORT_NOT_RIPE";
  if (state !== "REPORTED" || question.value === null) return "NO_DATA";
  if (plan !== null) return null;
  return question.broken ? "BREAK_IN_SERIES" : "NO_TARGET";
}

/** Ratios only: a plain count or sum has no denominator that could be small. */
function denominatorUnder({ entry, denominator }: RatingQuestion, bound: number): boolean {
  return entry.formula.denominator !== undefined && denominator !== null && new Big(denominator).lt(bound);
}

/**
 * A cohort belongs to the year of release and is final so many fiscal years later, once the agency no longer marks it as open.
 * @param day a civil day, `2026-11-23`
 * @param provisional the agency's own mark on the figure (`*`)
 */
export function cohortRipe(entry: Pick<KpiEntry, "ripensAfterYears">, period: Period, day: string, provisional: boolean): boolean {
  if (entry.ripensAfterYears === undefined) return true;
  return fiscalYearOf(day.slice(0, 7)) > fiscalYearOf(period) + entry.ripensAfterYears && !provisional;
}

const monthsInCycle: Record<Rhythm, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * Whether a report still missing is late by more than the cycles allowed.
 * @param dueOn the day the oldest missing report was due; null when nothing is missing
 * @param day   today, as a civil day
 */
export function sourceOverdue(every: Rhythm, dueOn: string | null, day: string, rules: Rules): boolean {
  return dueOn !== null && day > monthsLater(dueOn, monthsInCycle[every] * rules.rating.overdueCycles);
}

/** The same day so many months later, or that month's last day. */
function monthsLater(day: string, count: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastDay))).toISOString().slice(0, 10);
}
