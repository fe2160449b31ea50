/** A figure set against an earlier one, as it is asked for and answered. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { KpiValue } from "../kpis/answer.js";
import type { Contributions } from "./contributions.js";

export interface Change {
  kpi: string;
  against: "PREVIOUS" | "YEAR";
  from: KpiValue;
  to: KpiValue;
  by: "office" | "district" | null;
  /** In the KPI's unit; null where the comparison is refused. */
  change: string | null;
  method: Contributions["method"] | null;
  own: string | null;
  mix: string | null;
  /** Largest first; an empty place is what no place is named for, or, `withheld`, the places together whose own figures are not told. */
  parts: (Contributions["parts"][number] & { old: string | null; new: string | null; withheld: boolean })[];
  reason: NotCompared | null;
  words: Bilingual;
}

/** Why a comparison is refused; `MEDIAN`: the figures are compared, and nothing of the change is any place's own. */
export type NotCompared =
  | "NO_VALUE"
  | "COHORT_NOT_RIPE"
  | "SPANS_DIFFER"
  | "INCOMPLETE"
  | "BREAK"
  | "WITHHELD"
  | "NOTHING_TO_DIVIDE"
  | "MEDIAN";
