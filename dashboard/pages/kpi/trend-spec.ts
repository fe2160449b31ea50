/** The trend of an indicator as a chart, from its first value on: result, plan and target, with the marks of each point. */
import type { ChartLine, ChartSpec } from "../../blocks/chart-spec.js";
import type { KpiFigureQuery, KpiTrendQuery } from "../../generated/graphql.js";
import type { Dictionary, Language } from "../../language/dictionary.js";
import { trimmed } from "../../language/numbers.js";
import { longPeriod, shortPeriod } from "../../language/periods.js";

type Kpi = NonNullable<KpiFigureQuery["kpi"]>;
type Series = NonNullable<KpiTrendQuery["kpi"]>["series"];

/** `165` and `165.0` are the same plan. */
function sameNumber(a: string, b: string | null | undefined): boolean {
  return b !== null && b !== undefined && trimmed(a, 12) === trimmed(b, 12);
}

export function trendSpec(
  kpi: Kpi,
  series: Series,
  place: { office: string | null; district: string | null },
  t: Dictionary,
  language: Language,
): ChartSpec | null {
  const group =
    series.groups.find((one) =>
      place.office ? one.office?.id === place.office : place.district ? one.district?.id === place.district : true,
    ) ?? series.groups[0];
  if (!group || series.periods.length === 0) return null;
  const first = Math.max(
    0,
    group.shown.findIndex((value) => value !== null),
  );
  const fromFirst = <T>(list: readonly T[]) => list.slice(first);
  const periods = fromFirst(series.periods);
  const actual: ChartLine = { id: "actual", name: t.detail.actual, values: fromFirst(group.shown) };
  const lines = [actual];
  const planned =
    kpi.better !== "within_band" && group.plans.some((plan, index) => plan !== null && !sameNumber(plan, group.targets[index]));
  if (planned) lines.push({ id: "plan", name: t.detail.plan, values: fromFirst(group.plans) });
  else if (group.targets.some((target) => target !== null))
    lines.push({ id: "target", name: t.kpi.target, values: fromFirst(group.targets) });
  const { targetLow, targetHigh } = kpi.value;
  if (targetLow && targetHigh) {
    lines.push(
      { id: "targetLow", name: t.kpi.bandLow, values: periods.map(() => targetLow) },
      { id: "targetHigh", name: t.kpi.bandHigh, values: periods.map(() => targetHigh) },
    );
  }
  const noteOf = (index: number) => {
    const state = group.states[first + index];
    if (state && state !== "REPORTED") return t.state[state] as string;
    return [group.provisional[first + index] && t.mark.provisional, group.revised[first + index] && t.mark.revised]
      .filter(Boolean)
      .join(" · ");
  };
  return {
    label: t.detail.chartLabel(kpi.names[language], longPeriod(periods[0]!, language), longPeriod(periods.at(-1)!, language)),
    unit: kpi.unit,
    decimals: kpi.decimals,
    points: periods.map((period, index) => ({
      short: shortPeriod(period, language),
      long: longPeriod(period, language),
      provisional: group.provisional[first + index] ?? false,
      revised: group.revised[first + index] ?? false,
      note: noteOf(index),
    })),
    lines,
    breaks: series.breaks.flatMap((gap) => {
      const index = periods.indexOf(gap.from);
      return index < 0 ? [] : [{ index, words: t.detail.breaks(shortPeriod(gap.from, language), gap.why[language]) }];
    }),
  };
}
