/** The shape of a KPI entry. `crime-prevention.yaml` and its three siblings hold the entries; `kpi-schema.ts` checks them. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period, Rhythm } from "../../connectors/period.js";

export type Pillar = "CP" | "RH" | "SO" | "AJ";
export type Level = "province" | "office" | "district";

/**
 * One figure drawn from a measure: `doc_population.inmates`, restricted by conformed dimensions.
 * Over several months a flow sums, a stock is the last month's or the average (`overTime`), a running total is differenced.
 */
export interface Term {
  measure: string;
  where?: Record<string, string[]>;
  /** -1 subtracts. Default 1. */
  sign?: 1 | -1;
  /** `before`: a stock at the end of the month before the period; of the pipeline only. */
  overTime?: "last" | "average" | "before";
  /** Districts left out or kept, for shares by place: `{ not: ["capital"] }` leaves out the province's capital district. */
  districts?: { not?: string[]; only?: string[] };
}

/** What is taken of single cases: their mean, or the middle one of all of them. Never the one in the other's place. */
export type Average = "mean" | "median";

export interface KpiFormula {
  /**
   * Of what each case has itself (days, an amount): the numerator names it, the denominator counts the same cases. Absent: a sum, or a ratio
   * of two. A mean is the ratio of the two; a median is found among the cases themselves, of the whole period and place at once.
   */
  takes?: Average;
  /** Sum of terms. */
  numerator: Term[];
  /** Absent: a plain count or sum. */
  denominator?: Term[];
  /** 100 for percent, 100000 for a rate, 0.000001 for million baht. Exact decimal text. */
  times: string;
}

export interface Thresholds {
  /** Share of plan (for a band: distance outside the band as a share of it) from which a KPI is watched, then off track. */
  watchFrom: number;
  offFrom: number;
}

export interface KpiEntry {
  id: string;
  pillar: Pillar;
  owner: string;
  name: Bilingual;
  definition: Bilingual;
  every: Rhythm;
  /** Days after the period's end by which the KPI can be given. */
  lagDays: number;
  formula: KpiFormula;
  unit: "percent" | "per_100k" | "per_1000" | "million_baht" | "cases" | "persons" | "days" | "points_of_10";
  decimals: number;
  better: "higher" | "lower" | "within_band";
  /** The card's own period: `month` for levels (occupancy), `ytd` for what accumulates or is rated over the year so far, else its rhythm. */
  headline: "month" | "ytd" | "quarter" | "half" | "year";
  /** Whether the target is a level to hold at any time or an amount to reach by the end of the fiscal year. */
  accumulates: boolean;
  /** Measures that may be carried forward when a period has none, for so many months. */
  carryForward?: Record<string, { months: number }>;
  /** Measures whose observations are of people counted once a year (population), named on the card. */
  population?: string[];
  /** A cohort is final so many fiscal years after the year of release; until then provisional and not rated. */
  ripensAfterYears?: number;
  /** Levels at which numerator and denominator both exist; the kind of district is that of the datasets. */
  levels: Level[];
  thresholds?: Thresholds;
  /** A new version from a period on: what changed. Comparisons across are refused, unless `convert` declares how a value of before becomes one of after. */
  versions?: DefinitionVersion[];
  limits?: Bilingual;
}

export interface DefinitionVersion {
  version: number;
  from: Period;
  why: Bilingual;
  convert?: { times: string };
  /** What a figure of the version before was counted in, where that is another unit. */
  unitBefore?: KpiEntry["unit"];
  /** By what figures of the version before were reckoned, where that is another formula: they stay what they were. */
  formulaBefore?: KpiFormula;
}

export type Status = "ON_TRACK" | "WATCH" | "OFF_TRACK" | "NOT_RATED";
export type StatusReason =
  | "NOT_DUE"
  | "NO_DATA"
  | "SOURCE_OVERDUE"
  | "INCOMPLETE"
  | "SMALL_DENOMINATOR"
  | "COHORT_NOT_RIPE"
  | "WITHHELD"
  | "NO_TARGET"
  | "BREAK_IN_SERIES"
  | "NOT_APPLICABLE"
  | "PLAN_MET"
  | "NEAR_PLAN"
  | "BELOW_PLAN"
  | "ABOVE_CEILING"
  | "NEAR_CEILING"
  | "WITHIN_BAND"
  | "NEAR_BAND"
  | "OUTSIDE_BAND";

/** A target of one KPI, as the province's strategy files it: of a fiscal year, or of a quarter, half or month of its own. */
export interface Target {
  kpi: string;
  fiscalYear: number;
  /** Absent: the whole fiscal year. */
  period?: Period;
  /** An office, a district, or an agency (each of its offices). Absent: the province. */
  place?: string;
  /** `level`: a number in the KPI's unit. `change`: percent against the same period of the last fiscal year. `band`: low and high. */
  kind: "level" | "change" | "band";
  value?: string;
  low?: string;
  high?: string;
  /** The plan by month (October first, twelve cumulative amounts or levels), when one was filed. */
  plan?: string[];
  /** A ceiling or floor of a ratio that every office and district without a target of its own is held to, the province's season with it. */
  holds?: "everywhere";
}

export interface Strategy {
  id: string;
  name: Bilingual;
  /** Fiscal years it spans. */
  years: [number, number];
  /** In the province's own strategy the four pillars of the KPIs; in another frame its own goals. Weights are percent of the level above. */
  pillars: {
    id: string;
    name: Bilingual;
    weight: string;
    objectives: { id: string; name: Bilingual; weight: string; kpis: { id: string; weight: string }[] }[];
  }[];
}

/** A plan above the province's that is served by the same KPIs, each with a weight and targets of its own there. */
export interface Frame extends Strategy {
  kind: "ministry" | "national";
  /** The document it is taken from. */
  source: Bilingual;
  /** Its weights and targets are examples until the office files the real ones. */
  illustrative?: boolean;
  targets: Target[];
}
