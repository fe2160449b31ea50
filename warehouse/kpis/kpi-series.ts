/** A KPI over time: what is asked, and the columns that answer it. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { AsOf, DataVersion, ValueState } from "../answer.js";
import type { Status } from "./kpi.js";

export interface SeriesQuestion {
  kpi: string;
  grain: Grain;
  from?: Period | null;
  to?: Period | null;
  groupBy?: "office" | "district" | null;
  asOf?: AsOf;
}

/** Columns, not cells: one list of periods, and for each group lists of the same length. */
export interface Series {
  periods: Period[];
  groups: {
    office: string | null;
    district: string | null;
    values: (string | null)[];
    shown: (string | null)[];
    states: ValueState[];
    provisional: boolean[];
    revised: boolean[];
    /** A part is missing, so the value does not compare with the others. */
    partial: boolean[];
    /** A cohort that is still followed: its value may yet rise, and does not compare with those of cohorts that are over. */
    open: boolean[];
    /** There were no cases: why nothing is divided. */
    empty: boolean[];
    /** The figure is still to come. */
    notDue: boolean[];
    /** What each value is counted in: that of before a rescaling in its own. */
    units: string[];
    numerators: (string | null)[];
    denominators: (string | null)[];
    targets: (string | null)[];
    plans: (string | null)[];
    statuses: Status[];
  }[];
  breaks: { from: Period; why: Bilingual }[];
  version: DataVersion;
}

export type Grain = "month" | "quarter" | "half" | "year" | "ytd";
