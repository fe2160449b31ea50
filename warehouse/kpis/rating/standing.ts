/** Where a value stands against its plan: status, reason, signed gap. The one place that compares a figure with a threshold. */
import { Big } from "big.js";
import { exact, roundedDown } from "../arithmetic/rounding.js";
import type { KpiEntry, Status, StatusReason, Thresholds } from "../kpi.js";
import type { Rules } from "../rules.js";

export interface Measured {
  entry: Pick<KpiEntry, "better" | "thresholds">;
  value: string;
  planToDate: string | null;
  low: string | null;
  high: string | null;
}

export interface Standing {
  status: Exclude<Status, "NOT_RATED">;
  reason: StatusReason;
  /** In the KPI's unit; positive means above the plan, or above the band. */
  gap: string;
}

/** An entry's own thresholds, else the rule's. */
export function thresholdsOf(entry: Measured["entry"], rules: Rules): Thresholds {
  return entry.thresholds ?? (entry.better === "within_band" ? rules.band : rules.share);
}

/**
 * Compares by multiplying, so that no division rounds a value over a threshold.
 * @returns null when there is nothing to compare with
 */
export function standing(measured: Measured, rules: Rules): Standing | null {
  const { entry, planToDate, low, high } = measured;
  const value = new Big(measured.value);
  const { watchFrom, offFrom } = thresholdsOf(entry, rules);
  if (entry.better === "within_band") return low === null || high === null ? null : againstBand(value, low, high, watchFrom, offFrom);
  if (planToDate === null) return null;
  const plan = new Big(planToDate);
  const gap = exact(value.minus(plan));
  const reaches = (share: number) =>
    entry.better === "higher" ? value.gte(plan.times(String(share))) : plan.gte(value.times(String(share)));
  const lower = entry.better === "lower";
  if (reaches(watchFrom)) return { status: "ON_TRACK", reason: "PLAN_MET", gap };
  if (reaches(offFrom)) return { status: "WATCH", reason: lower ? "NEAR_CEILING" : "NEAR_PLAN", gap };
  return { status: "OFF_TRACK", reason: lower ? "ABOVE_CEILING" : "BELOW_PLAN", gap };
}

function againstBand(value: Big, low: string, high: string, watchFrom: number, offFrom: number): Standing {
  const { distance, edge } = outsideBand(value, low, high);
  const gap = exact(distance);
  const within = (share: number) => distance.abs().lte(edge.abs().times(String(share)));
  if (distance.eq(0)) return { status: "ON_TRACK", reason: "WITHIN_BAND", gap };
  if (within(watchFrom)) return { status: "ON_TRACK", reason: "NEAR_BAND", gap };
  if (within(offFrom)) return { status: "WATCH", reason: "NEAR_BAND", gap };
  return { status: "OFF_TRACK", reason: "OUTSIDE_BAND", gap };
}

/**
 * How much of the plan to date is reached, in percent; where lower is better how much of the value the plan covers, as thresholds are.
 * @returns percent with one decimal, rounded down so that 100 is the whole plan; null of a band, and where nothing can be divided by
 */
export function planReached({ entry, value, planToDate }: Pick<Measured, "entry" | "value" | "planToDate">): string | null {
  if (entry.better === "within_band" || planToDate === null) return null;
  const [part, whole] = entry.better === "higher" ? [value, planToDate] : [planToDate, value];
  return new Big(whole).gt(0) ? roundedDown(new Big(part).times(100).div(whole).toFixed(), 1) : null;
}

/** Signed distance outside a band (0 inside) and the edge it is measured from. */
export function outsideBand(value: Big, low: string, high: string): { distance: Big; edge: Big } {
  const [lowest, highest] = [new Big(low), new Big(high)];
  if (value.lt(lowest)) return { distance: value.minus(lowest), edge: lowest };
  if (value.gt(highest)) return { distance: value.minus(highest), edge: highest };
  return { distance: new Big(0), edge: highest };
}
