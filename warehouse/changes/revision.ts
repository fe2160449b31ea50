/** A figure that is another than it was. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { ValueState } from "../answer.js";

export interface Revision {
  kpi: string;
  period: Period;
  office: string | null;
  district: string | null;
  old: string | null;
  new: string | null;
  oldState: ValueState;
  newState: ValueState;
  recordedAt: string;
  version: string;
  /**
   * A file came, the rest of a figure's reports did (which is no revision), a definition changed, a target did, or both, or the plan moved
   * with a figure of an earlier year: of the last three the figure is the same and its status another.
   */
  cause: "DELIVERY" | "COMPLETED" | "DEFINITION" | "TARGET" | "TARGET_AND_DEFINITION" | "PLAN";
  /** Of a plan that moved: from what to what, and with which figure. */
  words: Bilingual | null;
  artifact: { sha256: string; name: string } | null;
}
