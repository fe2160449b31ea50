/** What the overview says in words before it shows cards. */
import type { AgencyFreshness } from "../../blocks/freshness.js";
import type { KpiCardFragment, OverviewQuery } from "../../generated/graphql.js";
import { toDrawing } from "../../language/numbers.js";
import { fiscalYearOf, spanOf } from "../../language/periods.js";

/** The overview's answer; its health part is absent when only the cards could be had. */
export type OverviewData = Omit<OverviewQuery, "dataHealth"> & { dataHealth?: OverviewQuery["dataHealth"] };

export const PILLARS = ["CP", "RH", "SO", "AJ"] as const;

export type Action = { kind: "kpi"; kpi: KpiCardFragment } | { kind: "source"; source: AgencyFreshness };

/** How far from its plan, as a share of it, so that different units can be ordered. */
function distance(kpi: KpiCardFragment): number {
  const plan = toDrawing(kpi.value.planToDate ?? kpi.value.target ?? kpi.value.targetHigh);
  return plan ? Math.abs((toDrawing(kpi.value.gap) ?? 0) / plan) : 0;
}

/** The worst three: off track by distance, then overdue sources where a place is left; `unnamed` counts the others. */
export function actionsOf(kpis: readonly KpiCardFragment[], freshness: readonly AgencyFreshness[], most = 3): Action[] {
  const off = kpis.filter((kpi) => kpi.value.status === "OFF_TRACK").sort((a, b) => distance(b) - distance(a));
  const late = freshness.filter((agency) => agency.overdueDays > 0).sort((a, b) => b.overdueDays - a.overdueDays);
  const worst: Action[] = [
    ...off.map((kpi): Action => ({ kind: "kpi", kpi })),
    ...late.map((source): Action => ({ kind: "source", source })),
  ];
  return worst.slice(0, most);
}

/** How many more indicators are off track and agencies overdue than the worst that are named. */
export function unnamed(actions: readonly Action[], kpis: readonly KpiCardFragment[], freshness: readonly AgencyFreshness[]) {
  const named = (kind: Action["kind"]) => actions.filter((action) => action.kind === kind).length;
  return {
    off: kpis.filter((kpi) => kpi.value.status === "OFF_TRACK").length - named("kpi"),
    late: freshness.filter((agency) => agency.overdueDays > 0).length - named("source"),
  };
}

/** Whether a period of the page reaches the present: of an earlier one today's sources say nothing. */
export const isPresent = (period: string | null, lastClosedMonth: string): boolean =>
  period === null || spanOf(period).last >= lastClosedMonth;

/**
 * The fiscal year a page of the present is headed by: the newest that any of its cards is of, where none is of the current one yet. In a year's
 * first weeks nothing of it is due, and the cards are still those of the year before.
 */
export const yearShown = (kpis: readonly KpiCardFragment[], current: number): number =>
  kpis.length ? Math.min(current, Math.max(...kpis.map((kpi) => fiscalYearOf(kpi.value.period)))) : current;

/** The last month any figure covers. */
export function dataToOf(kpis: readonly KpiCardFragment[]): string | null {
  const months = kpis.flatMap((kpi) => (kpi.value.dataTo ? [spanOf(kpi.value.dataTo).last] : []));
  return months.length ? months.reduce((a, b) => (a > b ? a : b)) : null;
}

/** When the newest pull was attempted. */
export function pulledAtOf(kpis: readonly KpiCardFragment[]): string | null {
  const moments = kpis.flatMap((kpi) => (kpi.value.pulledAt ? [kpi.value.pulledAt] : []));
  return moments.length ? moments.reduce((a, b) => (a > b ? a : b)) : null;
}
