/** What is told of a held delivery: what it is, what became of it, and what accepting it would change. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { DataVersion, ValueState } from "../answer.js";
import type { LineCounts } from "../intake/pull-record.js";
import type { KpiValue } from "../kpis/answer.js";

/** A delivery that was stopped so that a person looks first, and what became of it. */
export interface HeldDelivery {
  /** Names it for good, also over a rebuild. */
  id: string;
  dataset: string;
  agency: string;
  artifact: { sha256: string; name: string };
  receivedAt: string;
  heldAt: string;
  problem: ProblemReport;
  lines: LineCounts;
  /** OVERTAKEN: the source said something newer of all it would bring. READ_AGAIN: it was read once more, by a mended contract or list or when its moment had come. */
  status: "WAITING" | "ACCEPTED" | "REFUSED" | "OVERTAKEN" | "READ_AGAIN";
  settledAt: string | null;
  decision: Decision | null;
  /** The file that took its place, or was loaded of it. */
  takenBy: { sha256: string; name: string } | null;
  /** Not one agency's own: the director decides. */
  provinceWide: boolean;
  /** Otherwise it can only be mended, as `means` says. */
  mayBeAccepted: boolean;
  means: Bilingual;
}

/** Who decided, and why. */
export interface Decision {
  by: { id: string; name: string; role: string };
  reason: string;
}

/** One side of a figure that a held delivery would change. */
export interface FigureSide {
  state: ValueState;
  value: string | null;
  /** Source cells of the figure that are missing: its value is a sum over the others. */
  missing: number;
  provisional: boolean;
  observedOn: string | null;
}

export interface FigureChange {
  measure: string;
  name: Bilingual;
  unit: string;
  period: Period;
  office: string;
  district: string | null;
  dimensions: Record<string, string>;
  /** Null: it does not stand yet. */
  old: FigureSide | null;
  /** Null: it would no longer stand. */
  new: FigureSide | null;
}

export interface ReportChange {
  office: string;
  period: Period;
  change: "NEW" | "REPLACED" | "WITHDRAWN";
  /** The file the report stands in now. */
  artifact: { sha256: string; name: string } | null;
}

/** A KPI's figure before and after: listed when its state, value or status differs. */
export interface KpiMove {
  kpi: string;
  period: Period;
  office: string | null;
  district: string | null;
  old: KpiSide;
  new: KpiSide;
}

export type KpiSide = Pick<KpiValue, "state" | "value" | "shown" | "status" | "statusReason" | "statusWords" | "completeness">;

/** What is odd on one line of a held file: a finding that holds it or not, or a line that would stay in quarantine. */
export interface HeldFinding {
  kind: "ACCEPTED" | "WARNED" | "QUARANTINED";
  code: string;
  sheet: string | null;
  line: number | null;
  column: string | null;
  expected: string | null;
  found: string | null;
  message: Bilingual;
}

/** What accepting a held delivery would do, rehearsed and undone. Whole, as far as the viewer may see it. */
export interface HeldPreview {
  /** A mark of all that is shown here: accepting hands it back, so that nobody accepts what was not shown. */
  seen: string;
  /** The version it would be applied on. */
  version: DataVersion;
  state: "LOADED" | "PARTIAL" | "UNCHANGED";
  lines: LineCounts;
  figures: FigureChange[];
  reports: ReportChange[];
  moves: KpiMove[];
  /** Empty for those who may not see the dataset's source lines. */
  findings: HeldFinding[];
}
