/** What the resolvers of `kpi.graphql` and `strategy.graphql` hand from a field to the fields below it. */
import type { AsOf } from "../../warehouse/answer.js";
import type { Change } from "../../warehouse/changes/comparison.js";
import type { Evidence, EvidenceCell, KpiSummary } from "../../warehouse/kpis/answer.js";
import type { Series } from "../../warehouse/kpis/kpi-series.js";
import type { TargetRecord } from "../../warehouse/kpis/rating/target-history.js";
import type { StrategyView } from "../../warehouse/strategy/frames.js";

/** A KPI with the period and data version its values are asked at unless they say otherwise. */
export interface KpiAsked {
  summary: KpiSummary;
  period: string | null;
  asOf: AsOf;
  /** Rated by this frame's targets; absent: the province's own. */
  frame?: string;
}

export type SeriesGroupRow = Series["groups"][number] & { asOf: AsOf };

/** One place's part of a change, with what it is split by. */
export type ChangePartRow = Change["parts"][number] & Pick<Change, "by"> & { asOf: AsOf };

/** A target as known at the moment it was asked at. */
export type TargetAsked = TargetRecord & { asOf: AsOf };

/** A source cell with the data version of its figure. */
export type EvidenceCellAsked = EvidenceCell & { asOf: AsOf };

/** One page of a figure's source cells. */
export interface EvidenceSlice {
  evidence: Evidence;
  nodes: EvidenceCellAsked[];
  next: string | null;
}

/** The strategy with the data version it was asked at. */
export type StrategyAsked = StrategyView & { asOf: AsOf };

/** A node with the period its KPIs' figures are told of unless they say otherwise: that of its own score. */
export type StrategyNodeAsked = StrategyView["nodes"][number] & { asOf: AsOf; frame: string; period: string | null };

export type DimensionRow = KpiSummary["dimensions"][number];

/** A cell's code in a dimension; the dataset's own contract, as of the moment asked, names it first. */
export interface DimensionCode {
  dimension: string;
  code: string;
  dataset: string | null;
  asOf: AsOf;
}
