/** Inspection rounds and their findings, as they are told. They are read out of acts, in the order of the journal. */
import type { Period } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";

/** The first and second round of a fiscal year, or a special one. */
export type RoundKind = "FIRST" | "SECOND" | "SPECIAL";
export type Severity = "LOW" | "MEDIUM" | "HIGH";

export interface By {
  id: string;
  name: string;
  role: string;
}

export interface InspectionRound {
  /** `2570-1`, `2570-2`, `2570-S1`. */
  id: string;
  fiscalYear: number;
  kind: RoundKind;
  title: string;
  state: "OPEN" | "SUBMITTED";
  openedAt: string;
  openedBy: By;
  submittedAt: string | null;
  submittedBy: By | null;
  /** The data version and day its figures are frozen at, `41@2026-11-23`; null while it is open. */
  asOf: string | null;
  findings: Finding[];
  /** Findings of earlier rounds that were not closed when this one was opened. */
  carried: Finding[];
}

/** What a finding is about: a figure, as it stood when the finding was made. */
export interface FindingFigure {
  kpi: string;
  period: Period | null;
  office: string | null;
  district: string | null;
  asOf: string;
}

export interface Finding {
  /** `2570-1-3`: the third of its round. */
  id: string;
  round: string;
  issue: string;
  recommendation: string;
  severity: Severity;
  /** Whose it is to answer. */
  agency: string;
  figure: FindingFigure | null;
  /** A day. */
  due: string;
  state: "OPEN" | "ANSWERED" | "CLOSED";
  /** Not closed, and its day has passed. */
  overdue: boolean;
  /** Until its day, 0 on it and negative after it; null where it is closed. */
  daysLeft: number | null;
  madeAt: string;
  madeBy: By;
  closedAt: string | null;
  reopened: number;
  acts: FindingAct[];
}

/** What was said of a finding after it was made. */
export interface FindingAct {
  at: string;
  by: By;
  act: "ANSWER" | "CLOSE" | "REOPEN";
  text: string;
  /** Where it can be checked: a link or a document's number. */
  evidence: string | null;
}

export interface NewRound {
  fiscalYear: number;
  kind: RoundKind;
  title: string;
}

export interface NewFinding {
  round: string;
  issue: string;
  recommendation: string;
  severity: Severity;
  agency: string;
  due: string;
  kpi?: string | null;
  period?: Period | null;
  office?: string | null;
  district?: string | null;
}

/** Whose findings are asked for: an officer's own agency's, or everybody's (null). */
export type FindingsOf = string | null;

/** What may be asked and done about inspection rounds. */
export interface Rounds {
  /** Newest first. */
  all(of: FindingsOf): Promise<InspectionRound[]>;
  /** @throws Problem UNKNOWN_ROUND */
  one(id: string, of: FindingsOf): Promise<InspectionRound>;
  /** @throws Problem ROUND_EXISTS, REQUEST_INVALID */
  open(round: NewRound, by: By): Promise<InspectionRound>;
  /** Freezes its figures to the newest data version. @throws Problem UNKNOWN_ROUND, ROUND_SUBMITTED */
  submit(id: string, by: By): Promise<InspectionRound>;
  /** @throws Problem UNKNOWN_ROUND, ROUND_SUBMITTED, UNKNOWN_PLACE, UNKNOWN_KPI, REQUEST_INVALID */
  find(finding: NewFinding, by: By, viewer: Viewer): Promise<Finding>;
  /** @throws Problem UNKNOWN_FINDING, FINDING_CLOSED, FINDING_NOT_CLOSED, REQUEST_INVALID */
  say(id: string, act: FindingAct["act"], words: Said, by: By, of: FindingsOf): Promise<Finding>;
}

export interface Said {
  text: string;
  evidence?: string | null;
}
