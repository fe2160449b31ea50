/** What is asked of a dataset's measures, and its answer in columns. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Month, Period } from "../../connectors/period.js";
import type { AsOf, DataVersion, ValueState } from "../answer.js";
import type { Grain } from "../kpis/kpi-series.js";

/** Measures of one dataset over time. Lists that are absent or empty ask for everything. */
export interface MeasureQuestion {
  dataset: string;
  measures?: readonly string[] | null;
  /** Default: the dataset's own rhythm. */
  grain?: Grain | null;
  /** `office`, `district`, or dimensions the dataset declares. */
  groupBy?: readonly string[] | null;
  from?: Period | null;
  to?: Period | null;
  offices?: string[] | null;
  districts?: string[] | null;
  where?: readonly { dimension: string; codes: string[] }[] | null;
  asOf?: AsOf;
}

/** Columns, as {@link Series}: lists as long as `periods`. */
export interface MeasureSeries {
  dataset: string;
  grain: Grain;
  /** The last month any report of the dataset stands for. */
  dataTo: Month | null;
  periods: Period[];
  groups: {
    measure: string;
    office: string | null;
    district: string | null;
    dimensions: Record<string, string>;
    values: (string | null)[];
    states: ValueState[];
    /** Some office has not reported; the value is over those that did. */
    partial: boolean[];
    provisional: boolean[];
    /** Reports received and expected that the value stands on. */
    reported: number[];
    expected: number[];
  }[];
  breaks: { from: Period; why: Bilingual }[];
  version: DataVersion;
}
