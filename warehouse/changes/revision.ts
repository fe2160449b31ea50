/** A figure that is another than it was. */
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
  /** A file came, a definition changed, or only a target did: then the figure is the same and its status another. */
  cause: "DELIVERY" | "DEFINITION" | "TARGET";
  artifact: { sha256: string; name: string } | null;
}
