/** A fault planted in what the sample agencies serve: where it stands, and what the product is expected to make of it. */
import type { ProblemCode } from "../problems.js";

export interface Fault {
  dataset: string;
  /** The period the fault touches (`2026-03`, `FY2569`), or null where none can be named. */
  period: string | null;
  kind:
    | "late"
    | "missing_report"
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
     * Of a delivery: `LOADED`, `PARTIAL`, `UNCHANGED`, `HELD`, `FAILED`. Of a line: `QUARANTINED`. Of a value: `MISSING`.
     * `WARNED`: loaded, with the finding recorded. `OVERDUE`: the report is not there.
     */
    state: "LOADED" | "PARTIAL" | "UNCHANGED" | "HELD" | "FAILED" | "QUARANTINED" | "MISSING" | "WARNED" | "OVERDUE";
    /** Null where nothing is wrong with what arrived. */
    code: ProblemCode | null;
  };
}
