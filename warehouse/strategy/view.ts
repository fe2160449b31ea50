/** The strategy with scores rolled up from the KPIs' standing at one moment. */
import { addMonths, fiscalYear, fiscalYearOf } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf, Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import type { KpiValue } from "../kpis/answer.js";
import { kpiValues } from "../kpis/questions.js";
import { asksSpansAlike, settingOf } from "../kpis/reading.js";
import type { Store } from "../store.js";
import type { StrategyView } from "./frames.js";
import { framesOf, treeOf } from "./frames.js";
import { type KpiScore, kpiScore, rollUp } from "./score.js";

export const strategyView = async (...asked: Parameters<typeof rolledUp>): Promise<StrategyView> => (await rolledUp(...asked)).view;

/** The same with the figures that it is rolled up from. */
export async function rolledUp(
  store: Store,
  wantedYear: number | null,
  asOf: AsOf,
  viewer: Viewer,
  frame: string | null = null,
): Promise<{ view: StrategyView; figures: KpiValue[] }> {
  const moment = await momentOf(store, asOf);
  const setting = await settingOf(store, moment);
  const { kpis, rules } = setting.definitions;
  const strategy = treeOf(setting.definitions, frame);
  const current = fiscalYear(addMonths(moment.day.slice(0, 7), -1));
  const year = wantedYear ?? current;
  if (wantedYear !== null) checkYear(wantedYear, strategy);
  const pinned = `${moment.version}@${moment.day}`;
  const headline = await kpiValues(store, null, pinned, viewer, strategy.id);
  const whole =
    headline.every((value) => fiscalYearOf(value.period) === year) || wantedYear === null || (asksSpansAlike(setting) && year === current)
      ? headline
      : await kpiValues(store, `FY${year}`, pinned, viewer, strategy.id);
  const scores = new Map(
    whole.map((value): [string, KpiScore] => {
      const entry = kpis.find((one) => one.id === value.kpi)!;
      return [value.kpi, { status: value.status, score: value.value === null ? null : kpiScore(measuredOf(entry, value), rules) }];
    }),
  );
  const frames = framesOf(setting.definitions);
  const view = {
    strategy,
    frame: frames.find(({ id }) => id === strategy.id)!,
    frames,
    fiscalYear: year,
    period: whole === headline || !asksSpansAlike(setting) ? null : `FY${year}`,
    nodes: rollUp(strategy, scores, rules),
  };
  return { view, figures: whole };
}

/** @throws Problem UNKNOWN_PERIOD for a year that is none of the plan's: its roll-up would say that nothing is off track */
function checkYear(year: number, { years: [first, last] }: { years: readonly [number, number] }): void {
  if (year >= first && year <= last) return;
  throw new Problem("UNKNOWN_PERIOD", {
    found: `FY${year}`,
    why: { th: `แผนนี้เป็นของปีงบประมาณ ${first}–${last}`, en: `this plan is of the fiscal years ${first} to ${last}` },
  });
}

const measuredOf = (entry: Parameters<typeof kpiScore>[0]["entry"], value: KpiValue): Parameters<typeof kpiScore>[0] => ({
  entry,
  value: value.value!,
  planToDate: value.planToDate,
  low: value.targetLow,
  high: value.targetHigh,
});
