/** A fault planted in what the sample agencies serve: where it stands, and what the product is expected to make of it. */
import type { ProblemCode } from "../problems.js";

export interface Fault {
  dataset: string;
  /** The period the fault touches (`2026-03`, `FY2569`), or null where none can be named. */
  period: string | null;
  /** Whose report it is, where one office's is meant. */
  office?: string;
  kind:
    | "late"
    | "missing_report"
    /** A figure that a correction will put right, as long as the correction has not come. */
    | "wrong_figure"
    | "correction"
    | "withdrawn_correction"
    | "duplicate"
    | "broken_file"
    | "renamed_column"
    | "damaged_line"
    | "blank_value"
    | "failed_check"
    | "wrong_total"
    | "implausible_jump"
    | "repeated_line";
  /** As the source names it. */
  file: string;
  sheet?: string;
  /** Physical line, from 1; absent where the whole file is meant. */
  line?: number;
  /** Column letter in a workbook, else the header as written. */
  column?: string;
  expected: {
    /**
     * Of a delivery: `LOADED`, `PARTIAL`, `UNCHANGED`, `HELD`, `FAILED`. Of a line: `QUARANTINED`. Of a value: `MISSING`, or `STANDS`: what
     * was said last is what stands. `WARNED`: loaded, with the finding recorded. Of a report: `LATE`: it came after its due day.
     * `ARRIVAL_UNKNOWN`: it did, but nothing tells so. `OVERDUE`: it is not there.
     */
    state:
      | "LOADED"
      | "PARTIAL"
      | "UNCHANGED"
      | "HELD"
      | "FAILED"
      | "QUARANTINED"
      | "MISSING"
      | "STANDS"
      | "WARNED"
      | "LATE"
      | "ARRIVAL_UNKNOWN"
      | "OVERDUE";
    /** Null where nothing is wrong with what arrived. */
    code: ProblemCode | null;
  };
  /** The figure that was put right or set back, and what the source has said of it so far: the last stands, the earlier ones were believed. */
  figure?: Figure;
  says?: Said[];
}

/** Which figure of an office's report. */
export interface Figure {
  measure: string;
  dimensions?: Record<string, string>;
  district?: string;
}

export interface Said {
  /** ISO moment from which the source says so. */
  from: string;
  /** Summed over the lines, in case lists; null where no line makes such a figure. */
  value: string | null;
  /** The file that says it, where each edition is a file of its own. */
  file?: string;
}
