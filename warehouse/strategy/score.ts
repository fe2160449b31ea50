/**
 * Scores of objectives and pillars, 1 to 5. A KPI's score lies on a line through its five criteria levels: level 4 is the threshold of
 * “on track”, level 3 that of “off track”, and the others lie as far apart as these two. @see docs/methods/strategy-score.md
 */
import { Big } from "big.js";
import { EXACT_PLACES, exact, quotient, rounded } from "../kpis/arithmetic/rounding.js";
import type { Status, Strategy } from "../kpis/kpi.js";
import { type Measured, outsideBand, thresholdsOf } from "../kpis/rating/standing.js";
import type { Rules } from "../kpis/rules.js";
import type { StrategyView } from "./frames.js";

export interface KpiScore {
  status: Status;
  /** 1 to 5, exact to twelve decimals; null when the KPI is not rated. */
  score: string | null;
}

/** @returns null when there is no plan to score against */
export function kpiScore(measured: Measured, rules: Rules): string | null {
  const { entry, planToDate, low, high } = measured;
  const value = new Big(measured.value);
  const { watchFrom, offFrom } = thresholdsOf(entry, rules);
  if (entry.better === "within_band") return low === null || high === null ? null : bandScore(value, low, high, watchFrom, offFrom);
  if (planToDate === null) return null;
  const plan = new Big(planToDate);
  const [reached, wanted] = entry.better === "higher" ? [value, plan] : [plan, value];
  if (wanted.lte(0)) return reached.gte(wanted) ? "5" : "1";
  const share = quotient(exact(reached), exact(wanted), "1", EXACT_PLACES)!;
  return onLine(4, new Big(share).minus(String(watchFrom)), String(new Big(String(watchFrom)).minus(String(offFrom))), 5);
}

/** 5 in the band's middle, 4 at its edges, then down as far outside as the thresholds lie. */
function bandScore(value: Big, low: string, high: string, watchFrom: number, offFrom: number): string {
  const { distance, edge } = outsideBand(value, low, high);
  if (distance.eq(0)) {
    const half = new Big(high).minus(low).times("0.5");
    const fromEdge = [value.minus(low), new Big(high).minus(value)].reduce((a, b) => (a.lt(b) ? a : b));
    return half.eq(0) ? "5" : onLine(4, fromEdge, exact(half), 5);
  }
  if (edge.eq(0)) return "1";
  const outside = quotient(exact(distance.abs()), exact(edge.abs()), "1", EXACT_PLACES)!;
  return onLine(4, new Big(String(watchFrom)).minus(outside), String(new Big(String(offFrom)).minus(String(watchFrom))), 4);
}

/** `from` + distance ÷ step, not under 1 and not over `top`. */
function onLine(from: number, distance: Big, step: string, top: number): string {
  const score = new Big(quotient(exact(distance), step, "1", EXACT_PLACES)!).plus(from);
  return exact(score.lt(1) ? new Big(1) : score.gt(top) ? new Big(top) : score);
}

interface Child {
  weight: string;
  score: string | null;
}

/** Weighted mean of the children that are rated; null when they hold too little of the weight. */
function weightedMean(children: Child[], rules: Rules): string | null {
  const sum = (of: Child[]) => of.reduce((total, child) => total.plus(child.weight), new Big(0));
  const rated = children.filter((child) => child.score !== null);
  const [ratedWeight, weight] = [sum(rated), sum(children)];
  if (ratedWeight.eq(0) || ratedWeight.lt(weight.times(String(rules.score.ratedWeightFrom)))) return null;
  const weighted = rated.reduce((total, child) => total.plus(new Big(child.weight).times(child.score!)), new Big(0));
  return quotient(exact(weighted), exact(ratedWeight), "1", EXACT_PLACES);
}

/** The score is rated as it is shown, with two decimals; over an off-track KPI nothing is better than WATCH. */
function statusOfScore(score: string | null, offTrack: number, rules: Rules): Status {
  if (score === null) return "NOT_RATED";
  const shown = new Big(rounded(score, 2));
  if (shown.lt(String(rules.score.watchFrom))) return "OFF_TRACK";
  return shown.lt(String(rules.score.onFrom)) || offTrack > 0 ? "WATCH" : "ON_TRACK";
}

type Node = StrategyView["nodes"][number];

/**
 * Pillars and their objectives, in the strategy's order, each pillar before its objectives.
 * @param scores by KPI; a KPI that is absent counts as not rated
 */
export function rollUp(strategy: Strategy, scores: ReadonlyMap<string, KpiScore>, rules: Rules): Node[] {
  const node = (kind: Node["kind"], of: { id: string; name: Node["name"]; weight: string }, kpis: string[], score: string | null): Node => {
    const ratings = kpis.map((id) => scores.get(id)?.status ?? "NOT_RATED");
    const offTrack = ratings.filter((status) => status === "OFF_TRACK").length;
    return {
      id: of.id,
      kind,
      name: of.name,
      weight: of.weight,
      score: score === null ? null : rounded(score, 2),
      status: statusOfScore(score, offTrack, rules),
      rated: ratings.filter((status) => status !== "NOT_RATED").length,
      of: kpis.length,
      offTrack,
      kpis,
    };
  };
  const scoreOf = (id: string) => (scores.get(id)?.status === "NOT_RATED" ? null : (scores.get(id)?.score ?? null));
  return strategy.pillars.flatMap((pillar) => {
    const objectives = pillar.objectives.map((objective) => ({
      objective,
      weight: objective.weight,
      kpis: objective.kpis.map(({ id }) => id),
      score: weightedMean(
        objective.kpis.map(({ id, weight }) => ({ weight, score: scoreOf(id) })),
        rules,
      ),
    }));
    const all = objectives.flatMap(({ kpis }) => kpis);
    return [
      node("pillar", pillar, all, weightedMean(objectives, rules)),
      ...objectives.map(({ objective, kpis, score }) => node("objective", objective, kpis, score)),
    ];
  });
}
