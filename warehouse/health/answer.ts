/** The state of the data: what came, what lacks, what was set aside. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { DataVersion, Page } from "../answer.js";
import type { HeldDelivery } from "../holds/held-delivery.js";
import type { PullRecord } from "../intake/pull-record.js";
import type { Completeness } from "../kpis/answer.js";
import type { SignOffState } from "../sign-off/sign-off.js";

export interface QuarantinedLine {
  code: string;
  dataset: string;
  artifact: { name: string; sha256: string };
  sheet: string | null;
  line: number;
  column: string | null;
  expected: string | null;
  found: string | null;
  message: Bilingual;
  raw: string | null;
  recordedAt: string;
}

export interface QuarantinePage extends Page<QuarantinedLine> {
  /** Datasets asked for that have lines in quarantine which the viewer may not see. */
  unseen: string[];
}

/** A check of a contract that a file which was taken did not pass. */
export interface CheckFinding extends Omit<QuarantinedLine, "raw" | "line"> {
  severity: "WARNED" | "ACCEPTED";
  line: number | null;
}

/** One dataset × period of the health matrix. */
export interface HealthCell {
  agency: string;
  dataset: string;
  period: Period;
  dueOn: string;
  expected: number;
  received: number;
  onTime: number;
  /** Offices that have not reported. */
  missing: string[];
  /** Offices whose report came after the due day. */
  late: string[];
  /** Offices whose report is there, and it is not known since when. */
  arrivalUnknown: string[];
  state: "COMPLETE" | "PARTIAL" | "LATE" | "WAITING" | "NOT_DUE" | "NOT_APPLICABLE";
  signOff: { state: SignOffState; signedBy: string | null; signedAt: string | null; changed: number };
}

export interface DataHealth {
  completeness: Completeness;
  cells: HealthCell[];
  sources: {
    agency: string;
    dataset: string;
    lastPull: string | null;
    lastState: PullRecord["state"] | null;
    lastCode: string | null;
    dataTo: Period | null;
    nextDue: string | null;
    overdueDays: number;
    /** Whose report of the period that is overdue longest has not come. */
    overdueOffices: string[];
    quarantined: number;
    held: number;
    kpis: string[];
  }[];
  held: HeldDelivery[];
  version: DataVersion;
}
