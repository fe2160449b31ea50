/** One measure over time as a chart: its values from the first one on, each with what must be said of it. */
import type { ChartSpec } from "../../blocks/chart-spec.js";
import type { DatasetPageQuery, DatasetSeriesQuery } from "../../generated/graphql.js";
import type { Dictionary, Language } from "../../language/dictionary.js";
import { counted } from "../../language/numbers.js";
import { breakAt, longPeriod, shortPeriod } from "../../language/periods.js";

export type Series = DatasetSeriesQuery["series"];
export type SeriesGroup = Series["groups"][number];
type Measure = NonNullable<DatasetPageQuery["dataset"]>["measures"][number];

/** Decimals that the values have, at most two: counts read as whole numbers, means and amounts as decimals. */
export function decimalsOf(groups: readonly SeriesGroup[]): number {
  const places = groups.flatMap(({ values }) => values.map((value) => value?.split(".")[1]?.length ?? 0));
  return Math.min(2, Math.max(0, ...places));
}

/** What stands beside a value: its state, or that it is provisional or lacks an office. */
export function noteOf(group: SeriesGroup, index: number, t: Dictionary): string {
  const state = group.states[index]!;
  if (state !== "REPORTED") return t.state[state] as string;
  const reports = `${counted(group.reported[index]!)}/${counted(group.expected[index]!)}`;
  return [group.partial[index] && `${t.mark.partial} ${reports}`, group.provisional[index] && t.mark.provisional]
    .filter(Boolean)
    .join(" · ");
}

export function measureSpec(measure: Measure, series: Series, t: Dictionary, language: Language): ChartSpec | null {
  const group = series.groups[0];
  const first = group?.values.findIndex((value) => value !== null) ?? -1;
  if (!group || first < 0) return null;
  const periods = series.periods.slice(first);
  return {
    label: t.detail.chartLabel(measure.names[language], longPeriod(periods[0]!, language), longPeriod(periods.at(-1)!, language)),
    unit: measure.unit,
    decimals: decimalsOf([group]),
    points: periods.map((period, index) => ({
      short: shortPeriod(period, language),
      long: longPeriod(period, language),
      provisional: group.provisional[first + index] ?? false,
      revised: false,
      partial: group.partial[first + index] ?? false,
      note: noteOf(group, first + index, t),
    })),
    lines: [{ id: "actual", name: measure.names[language], values: group.values.slice(first) }],
    breaks: series.breaks.flatMap((gap) => {
      const index = breakAt(periods, gap.from);
      return index === null ? [] : [{ index, words: t.detail.breaks(shortPeriod(gap.from, language), gap.why[language]) }];
    }),
  };
}
