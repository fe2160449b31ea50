/** What an agency lays out for fetching: files with their own moment, and the faults that lie in them, made by the same code. */
import type { AgencyId } from "../../dataset.js";
import type { Period } from "../../period.js";
import type { ProblemCode } from "../../problems.js";

/** One file as the agency has it. It is served only once its own moment has come. */
export interface SampleFile {
  agency: AgencyId;
  dataset: string;
  /** Below the agency's own folder: `population/pop_5006_256811.csv`. */
  path: string;
  /** When the agency wrote it, `2025-11-08T09:12:00+07:00`. */
  modifiedAt: string;
  bytes: () => Buffer | Promise<Buffer>;
}

export type FaultKind =
  | "correction"
  | "withdrawn_correction"
  | "duplicate"
  | "late"
  | "broken_file"
  | "renamed_column"
  | "number_damaged"
  | "date_impossible"
  | "office_unknown"
  | "district_unknown"
  | "code_unknown"
  | "key_repeated";

/** A fault and what must become of it. `QUARANTINED` speaks of the line, the other states of the artifact. */
export interface Fault {
  dataset: string;
  period: Period | null;
  kind: FaultKind;
  /** As the source names it: for files the path's last part. Null for a report that has not come. */
  file: string | null;
  /** Sheet, for workbooks. */
  sheet?: string;
  /** Physical line (row of the sheet), from 1. */
  line: number | null;
  /** Header as written (`group › column` for two rows), for workbooks the column's letter. */
  column: string | null;
  expected: { state: "LOADED" | "PARTIAL" | "UNCHANGED" | "HELD" | "FAILED" | "QUARANTINED"; code: ProblemCode | null };
}

export interface Report {
  files: SampleFile[];
  faults: Fault[];
}
