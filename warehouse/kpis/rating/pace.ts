/** What a KPI should have reached by now. The order is: the plan filed, else its own season, else a straight line. */
import { Big } from "big.js";
import { fiscalMonth, type Month, monthsOf, type Period } from "../../../connectors/period.js";
import { Problem } from "../../../connectors/problem.js";
import { EXACT_PLACES, exact, quotient } from "../arithmetic/rounding.js";
import type { KpiEntry, Target } from "../kpi.js";

export type PlanBasis = "FILED" | "SEASONAL" | "STRAIGHT_LINE" | "LEVEL";

/** All in the KPI's unit. A band has `low` and `high` and no `planToDate`. */
export interface Plan {
  planToDate: string | null;
  low: string | null;
  high: string | null;
  /** The whole year's target, a `change` worked out. */
  target: string | null;
  basis: PlanBasis;
}

export interface PaceQuestion {
  entry: Pick<KpiEntry, "accumulates">;
  target: Target | null;
  /** The KPI's value in the target's period a fiscal year before; only a `change` needs it. */
  previous?: string | null;
  period: Period;
  /** The last month the figure covers; a year to date ends there. Default: the period's own last month. */
  dataTo?: Month | null;
  /** Twelve shares of the year's target, October first, together 1: the KPI's own season. */
  profile?: readonly string[] | null;
}

/**
 * The plan for a period: for a KPI that accumulates, what its months should bring; otherwise the level to hold.
 * @returns null when there is no target, or a change against a year without a value
 * @throws Problem DEFINITION_INVALID when a filed plan or a profile is not whole
 * @see docs/methods/pace.md
 */
export function planToDate({ entry, target, previous = null, period, dataTo = null, profile = null }: PaceQuestion): Plan | null {
  if (!target) return null;
  if (target.kind === "band") {
    return { planToDate: null, low: target.low ?? null, high: target.high ?? null, target: null, basis: "LEVEL" };
  }
  const whole = target.kind === "level" ? (target.value ?? null) : changed(previous, target.value ?? "0");
  if (whole === null) return null;
  // A target of the very period: all of it is due at its end, and nothing else is known of its parts.
  if (target.period !== undefined)
    return { planToDate: whole, low: null, high: null, target: whole, basis: entry.accumulates ? "FILED" : "LEVEL" };
  const months = monthsOf(period, dataTo ?? undefined);
  if (months.length === 0) return null;
  const [before, through] = [fiscalMonth(months[0]!) - 1, fiscalMonth(months.at(-1)!)];
  const as = (value: string, basis: PlanBasis): Plan => ({ planToDate: value, low: null, high: null, target: whole, basis });

  const filed = target.plan ? checkedPlan(target) : null;
  if (!entry.accumulates) return filed ? as(exact(filed[through - 1]!), "FILED") : as(whole, "LEVEL");
  if (filed) return as(exact(new Big(filed[through - 1]!).minus(before > 0 ? filed[before - 1]! : "0")), "FILED");
  if (profile) return as(exact(new Big(whole).times(shareBetween(profile, before, through))), "SEASONAL");
  return as(exact(quotient(whole, "12", String(through - before), EXACT_PLACES)!), "STRAIGHT_LINE");
}

/** @param percent against the year before: -5 leaves 95 percent of it */
function changed(previous: string | null, percent: string): string | null {
  return previous === null ? null : exact(new Big(previous).times(new Big(percent).plus(100)).times("0.01"));
}

/** The year's cumulative plan by month, October first: only its shape matters where the amounts are already told. */
export function yearPlan(target: Target, whole: string, profile: readonly string[] | null): string[] {
  if (target.plan) return checkedPlan(target);
  const shares = profile ?? Array.from({ length: 12 }, () => "1");
  let total = new Big(0);
  return shares.map((share) => {
    total = total.plus(share);
    return profile ? exact(new Big(whole).times(total)) : exact(quotient(whole, "12", exact(total), EXACT_PLACES)!);
  });
}

function checkedPlan(target: Target): string[] {
  const plan = target.plan ?? [];
  if (plan.length !== 12) throw new Problem("DEFINITION_INVALID", { found: `${target.kpi} plan: ${plan.length}`, expected: "12" });
  return plan;
}

function shareBetween(profile: readonly string[], before: number, through: number): Big {
  const sum = (shares: readonly string[]) => shares.reduce((total, share) => total.plus(share), new Big(0));
  const whole = sum(profile);
  if (profile.length !== 12 || whole.minus(1).abs().gt("1e-9"))
    throw new Problem("DEFINITION_INVALID", { found: `profile: ${profile.length}, Σ ${whole.toFixed()}`, expected: "12, Σ 1" });
  return sum(profile.slice(before, through));
}
