/** What every question and answer of the warehouse is made of: who asks, of which moment, and the states of a value. */

/** The states of a value, distinct from the file to the pixel. WITHHELD is given by disclosure control. */
export type ValueState = "REPORTED" | "MISSING" | "NOT_COLLECTED" | "WITHHELD" | "NOT_APPLICABLE";

/** `latest` when absent: a version number (`41`) or an ISO moment. */
export type AsOf = string | null | undefined;

/** Who asks, as far as figures are concerned. */
export interface Viewer {
  /** Sees exact small counts and source lines of sensitive datasets of these agencies; `all` for the operator's own commands. */
  exact: "none" | "all" | readonly string[];
  /** Sees quarantine and source lines of these agencies' ordinary datasets. */
  lines: "none" | "all" | readonly string[];
}

export interface DataVersion {
  id: string;
  recordedAt: string;
}

export interface Page<T> {
  nodes: T[];
  total: number;
  next: string | null;
}
