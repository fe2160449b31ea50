/** What is told of signatures: whose yes stands under a figure, over which values, and what changed since. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { DataVersion, ValueState } from "../answer.js";

/**
 * NOT_REQUIRED: of a month before signing began, and nobody signed it. PROVISIONAL: not signed yet.
 * CHANGED_AFTER_SIGNATURE: something under the signature is no longer as it was signed; it stays so until it is signed anew, or is again as it was.
 */
export type SignOffState = "NOT_REQUIRED" | "PROVISIONAL" | "SIGNED" | "CHANGED_AFTER_SIGNATURE";

/** What was missing when a month was to be signed. */
export interface Lacking {
  kind: "REPORT" | "HELD" | "DAMAGED" | "UNSIGNED" | "CHANGED";
  dataset: string;
  office: string | null;
  count: number;
}

/** A definition under a signature: its version in force, and the bytes it stood in. */
export interface SignedDefinition {
  kind: "kpi" | "contract";
  id: string;
  version: number;
  sha256: string;
}

export interface Signature {
  of: "DATASET" | "OFFICE";
  /** Null for the office's month. */
  dataset: string | null;
  period: Period;
  by: { id: string; name: string; role: string };
  signedAt: string;
  /** The data version it made: it covers what was believed then. */
  version: number;
  digest: string;
  /** Values under it. */
  counted: number;
  definitions: SignedDefinition[];
  lacking: Lacking[];
  reason: string | null;
}

/** Something under a signature that is no longer as it was signed. */
export interface SignOffChange {
  /** CELL: a figure of a dataset. REPORT: an office's report came or went. FIGURE: a KPI's value. DEFINITION: what a figure means. SIGNATURE: the agency signed anew what the director signed over. */
  kind: "CELL" | "REPORT" | "FIGURE" | "DEFINITION" | "SIGNATURE";
  dataset: string | null;
  kpi: string | null;
  /** Of a cell: `doc_population.inmates`. */
  measure: string | null;
  name: Bilingual;
  period: Period;
  office: string | null;
  district: string | null;
  dimensions: Record<string, string>;
  unit: string;
  /** Those a KPI is shown with; none where the value is a dataset's own. */
  decimals: number | null;
  old: string | null;
  new: string | null;
  oldState: ValueState | null;
  newState: ValueState | null;
  /** The file that the new value stands in. */
  artifact: { sha256: string; name: string } | null;
  /** When it changed. */
  version: string;
}

/** How far a figure is signed. */
export interface SignOff {
  state: SignOffState;
  words: Bilingual;
  /** The signature that decides: the director's, or the newest of the agencies'. */
  signature: Signature | null;
  /** Every signature that stands under the figure. */
  signatures: Signature[];
  /** Datasets of the figure whose period nobody has signed. */
  awaiting: string[];
  changed: SignOffChange[];
}

/** A dataset's period, or the office's month, as it can be signed. */
export interface SigningView {
  of: "DATASET" | "OFFICE";
  dataset: string | null;
  period: Period;
  state: SignOffState;
  signature: Signature | null;
  /** Newest first. */
  history: Signature[];
  changed: SignOffChange[];
  lacking: Lacking[];
  /** Why it cannot be signed at all now; null when it can, perhaps with a reason. */
  refusal: Bilingual | null;
  /** Values a signature would cover. */
  counted: number;
  /** Of the office's month: the datasets whose period ends in it. */
  datasets: { dataset: string; period: Period }[];
  /** What a signer looks at: the signature is refused when the values are others by then. */
  version: DataVersion;
}

/** What is signed: a dataset's period, or with a null dataset the office's month. */
export interface SigningOf {
  dataset: string | null;
  /** The dataset's own period, or the month it ends in. */
  period: Period;
}

/** So many of an export's figures, or of its dataset's periods, are signed so far. */
export interface ExportSignOff {
  state: SignOffState;
  count: number;
  /** Which; empty for those from before sign-off began. */
  of: string[];
}
