/** What is asked of the justice pipeline, and its answer in columns. */
import type { Bilingual, MeasureRule } from "../../connectors/dataset.js";
import type { Month, Period, Rhythm } from "../../connectors/period.js";
import type { AsOf, DataVersion, ValueState } from "../answer.js";
import type { Grain } from "../kpis/kpi-series.js";
import type { Reason } from "./reason-words.js";

export interface PipelineQuestion {
  /** One period, or a span; default: a year of months up to the last with data. */
  period?: Period | null;
  from?: Period | null;
  to?: Period | null;
  /** Default: months. */
  grain?: Grain | null;
  office?: string | null;
  asOf?: AsOf;
}

/** Lists are as long as the view's `periods`. */
interface PipelineLine {
  name: Bilingual;
  /** Why nobody reports it; then it has no values. */
  why: Bilingual | null;
  /** How often it is reported. */
  every: Rhythm | null;
  /** Of what it counts, which need not be its stage's. Null: nobody reports it, it adds unlike things, or rules of before tell no line's own. */
  unit: MeasureRule["unit"] | null;
  datasets: string[];
  values: (string | null)[];
  states: ValueState[];
  /** Some office is left out, since its reports are not complete. */
  partial: boolean[];
  /** Marked so by its agency, not signed yet, or changed after signature: as of a KPI's figure. */
  provisional: boolean[];
}

export interface PipelineRow extends PipelineLine {
  id: string;
  role: "OPENING" | "IN" | "OUT" | "CLOSING" | "BESIDE";
  /** The stage they come from or go to. */
  stage: string | null;
}

/**
 * CLOSED: opening + in − out = closing. DIFFERS: it does not. NOT_CHECKABLE: some line is reported by nobody, and the difference is what
 * those lines come to, net.
 */
export type PipelineBalance = "CLOSED" | "DIFFERS" | "NOT_CHECKABLE" | "MISSING" | "WITHHELD" | "NO_STOCK" | "NOT_APPLICABLE";

export interface PipelineStage {
  id: string;
  name: Bilingual;
  about: Bilingual;
  unit: string;
  /** Why it has no opening and closing. */
  stockWhy: Bilingual | null;
  rows: PipelineRow[];
  /** All lines in, and all lines out; none where a line has no value. */
  entered: (string | null)[];
  left: (string | null)[];
  /** Opening + in − out. */
  expected: (string | null)[];
  /** Closing less what was expected. */
  difference: (string | null)[];
  balance: PipelineBalance[];
  reasons: Reason[][];
}

export interface PipelineSide extends PipelineLine {
  stage: string;
  agency: string | null;
}

export interface PipelineHandover {
  id: string;
  name: Bilingual;
  /** Both sides count the same people. */
  linked: boolean;
  why: Bilingual;
  sends: PipelineSide;
  receives: PipelineSide;
  /** Received less sent. */
  difference: (string | null)[];
  results: ("EQUAL" | "DIFFERS" | "NOT_LINKED" | "MISSING" | "WITHHELD" | "NOT_APPLICABLE")[];
  reasons: Reason[][];
}

export interface PipelineView {
  grain: Grain;
  periods: Period[];
  /** The last month that any monthly part reaches. */
  dataTo: Month;
  office: string | null;
  /** Those that report any of it. */
  offices: string[];
  stages: PipelineStage[];
  handovers: PipelineHandover[];
  version: DataVersion;
}
