/** The trend of an indicator as a chart, from its first value on: result, plan and target, with the marks of each point. */
import type { ChartLine, ChartSpec } from "../../blocks/chart-spec.js";
import type { KpiFigureQuery, KpiTrendQuery } from "../../generated/graphql.js";
import type { Dictionary, Language } from "../../language/dictionary.js";
import { trimmed } from "../../language/numbers.js";
import { breakAt, longPeriod, shortPeriod, spanOf } from "../../language/periods.js";

type Kpi = NonNullable<KpiFigureQuery["kpi"]>;
type Series = NonNullable<KpiTrendQuery["kpi"]>["series"];

/** `165` and `165.0` are the same plan. */
function sameNumber(a: string, b: string | null | undefined): boolean {
  return b !== null && b !== undefined && trimmed(a, 12) === trimmed(b, 12);
}

/** Of a series the point that a period of the page is, or ends with: the last with a value that shares a month with it. */
export function pointOf(periods: readonly string[], values: readonly (string | null)[], period: string | null): number | undefined {
  if (period === null) return undefined;
  const { first, last } = spanOf(period);
  const exact = periods.indexOf(period);
  const within = periods.findLastIndex((one, index) => values[index] !== null && spanOf(one).first <= last && spanOf(one).last >= first);
  const index = exact >= 0 ? exact : within;
  return index < 0 ? undefined : index;
}

/** Why a point has no value, in the words of its card. */
function withoutValue(group: Series["groups"][number], index: number, t: Dictionary): string {
  if (group.empty[index]) return [t.state.empty, group.partial[index] && t.mark.partialPoint].filter(Boolean).join(" · ");
  return group.notDue[index] ? t.state.notDue : t.state[group.states[index] as "MISSING"];
}

/** @returns null where there is no series of the place that is asked for */
export function trendSpec(
  kpi: Kpi,
  series: Series,
  place: { office: string | null; district: string | null; period?: string | null },
  t: Dictionary,
  language: Language,
  forecast: NonNullable<KpiTrendQuery["kpi"]>["forecast"]["months"] = [],
): ChartSpec | null {
  // A place of which there is no series has none; another's would stand under its name.
  const group = series.groups.find((one) =>
    place.office ? one.office?.id === place.office : place.district ? one.district?.id === place.district : true,
  );
  if (!group || series.periods.length === 0) return null;
  const first = Math.max(
    0,
    group.shown.findIndex((value) => value !== null),
  );
  const fromFirst = <T>(list: readonly T[]) => list.slice(first);
  const known = fromFirst(series.periods);
  // The months ahead follow the last month known, and no other.
  const ahead = forecast.filter(({ period }) => period > known.at(-1)!);
  const periods = [...known, ...ahead.map(({ period }) => period)];
  const actual: ChartLine = { id: "actual", name: t.detail.actual, values: fromFirst(group.shown) };
  const lines = [actual];
  const isBand = kpi.better === "within_band";
  const planned = !isBand && group.plans.some((plan, index) => plan !== null && !sameNumber(plan, group.targets[index]));
  if (planned) lines.push({ id: "plan", name: t.detail.plan, values: fromFirst(group.plans) });
  else if (!isBand && group.targets.some((target) => target !== null))
    lines.push({ id: "target", name: t.kpi.target, values: fromFirst(group.targets) });
  // Of a band the columns hold its two edges, each year's own.
  if (isBand && group.targets.some((target) => target !== null))
    lines.push(
      { id: "targetLow", name: t.kpi.bandLow, values: fromFirst(group.plans) },
      { id: "targetHigh", name: t.kpi.bandHigh, values: fromFirst(group.targets) },
    );
  if (ahead.length) {
    const after = <K extends "low" | "value" | "high">(end: K) => [...known.map(() => null), ...ahead.map((month) => month[end])];
    for (const line of lines) line.values = [...line.values, ...ahead.map(() => null)];
    lines.push(
      { id: "forecast", name: t.detail.forecastLine, values: after("value") },
      { id: "forecastLow", name: t.detail.forecastLow, values: after("low") },
      { id: "forecastHigh", name: t.detail.forecastHigh, values: after("high") },
    );
  }
  const noteOf = (index: number) => {
    if (index >= known.length) return t.detail.forecastLine;
    const state = group.states[first + index];
    if (state && state !== "REPORTED") return withoutValue(group, first + index, t);
    return [
      group.partial[first + index] && t.mark.partialPoint,
      group.open[first + index] && t.mark.open,
      // A cohort is provisional for as long as it is followed.
      group.provisional[first + index] && !group.open[first + index] && t.mark.provisional,
      group.revised[first + index] && t.mark.revised,
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const start = pointOf(periods, actual.values, place.period ?? null);
  /** Of a point that is counted in another unit than the indicator is today. */
  const otherUnit = (index: number) => {
    const unit = group.units[first + index];
    return index < known.length && unit && unit !== kpi.unit ? unit : undefined;
  };
  const rescaled = [...new Set(known.flatMap((_, index) => otherUnit(index) ?? []))];
  const notes = rescaled.map((unit) => {
    const own = known.filter((_, index) => otherUnit(index) === unit);
    const told = [own[0]!, ...(own.length > 1 ? [own.at(-1)!] : [])].map((period) => shortPeriod(period, language)).join("–");
    return t.detail.otherUnit(told, t.unit[unit] ?? unit);
  });
  return {
    label: t.detail.chartLabel(kpi.names[language], longPeriod(periods[0]!, language), longPeriod(periods.at(-1)!, language)),
    unit: kpi.unit,
    decimals: kpi.decimals,
    points: periods.map((period, index) => ({
      short: shortPeriod(period, language),
      long: longPeriod(period, language),
      provisional: group.provisional[first + index] ?? false,
      revised: group.revised[first + index] ?? false,
      partial: group.partial[first + index] ?? false,
      open: group.open[first + index] ?? false,
      ...(otherUnit(index) ? { unit: otherUnit(index)! } : {}),
      note: noteOf(index),
    })),
    lines,
    ...(start === undefined ? {} : { start }),
    notes,
    breaks: series.breaks.flatMap((gap) => {
      const index = breakAt(periods, gap.from);
      return index === null ? [] : [{ index, words: t.detail.breaks(shortPeriod(gap.from, language), gap.why[language]) }];
    }),
  };
}
