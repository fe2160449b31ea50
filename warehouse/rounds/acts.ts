/** One act as the journal and `ops.round_act` hold it, and how acts become rounds and findings. */
import type { By, Finding, FindingAct, FindingFigure, InspectionRound, NewFinding, NewRound } from "./round.js";

interface Said {
  text: string;
  evidence: string | null;
}

export type RoundAct = { round: string; finding: string | null; by: By } & (
  | { act: "OPEN"; body: NewRound }
  | { act: "SUBMIT"; body: { asOf: string } }
  | { act: "FIND"; body: Omit<NewFinding, "kpi" | "period" | "office" | "district" | "round"> & { figure: FindingFigure | null } }
  | { act: FindingAct["act"]; body: Said }
);

export type RecordedAct = RoundAct & { at: string };

/**
 * The rounds that acts tell of, newest first; findings in the order they were made.
 * @param today the day by which a finding is overdue
 */
export function roundsOf(acts: readonly RecordedAct[], today: string): InspectionRound[] {
  const rounds = new Map<string, InspectionRound>();
  const findings = new Map<string, Finding>();
  for (const act of acts) {
    if (act.act === "OPEN") rounds.set(act.round, opened(act, act.body, [...findings.values()]));
    else if (act.act === "SUBMIT")
      Object.assign(rounds.get(act.round)!, { state: "SUBMITTED", submittedAt: act.at, submittedBy: act.by, asOf: act.body.asOf });
    else if (act.act === "FIND") {
      const finding: Finding = { ...found(act.body), id: act.finding!, round: act.round, madeAt: act.at, madeBy: act.by };
      findings.set(finding.id, finding);
      rounds.get(act.round)!.findings.push(finding);
    } else say(findings.get(act.finding!)!, act, act.body);
  }
  for (const finding of findings.values()) {
    finding.overdue = finding.state !== "CLOSED" && finding.due < today;
    finding.daysLeft = finding.state === "CLOSED" ? null : daysBetween(today, finding.due);
  }
  return [...rounds.values()].reverse();
}

function opened(act: RecordedAct, { fiscalYear, kind, title }: NewRound, findings: Finding[]): InspectionRound {
  return {
    id: act.round,
    fiscalYear,
    kind,
    title,
    state: "OPEN",
    openedAt: act.at,
    openedBy: act.by,
    submittedAt: null,
    submittedBy: null,
    asOf: null,
    findings: [],
    carried: findings.filter(({ state }) => state !== "CLOSED"),
  };
}

function found({
  issue,
  recommendation,
  severity,
  agency,
  due,
  figure,
}: (RoundAct & { act: "FIND" })["body"]): Omit<Finding, "id" | "round" | "madeAt" | "madeBy"> {
  return {
    issue,
    recommendation,
    severity,
    agency,
    due,
    figure,
    state: "OPEN",
    overdue: false,
    daysLeft: null,
    closedAt: null,
    reopened: 0,
    acts: [],
  };
}

function say(finding: Finding, { act, at, by }: RecordedAct, { text, evidence }: Said): void {
  finding.acts.push({ at, by, act: act as FindingAct["act"], text, evidence });
  finding.state = act === "CLOSE" ? "CLOSED" : act === "REOPEN" ? "OPEN" : "ANSWERED";
  finding.closedAt = act === "CLOSE" ? at : null;
  if (act === "REOPEN") finding.reopened++;
}

/** What an officer may see of a round: their own agency's findings. */
export function narrowed(round: InspectionRound, agency: string): InspectionRound {
  const own = (findings: Finding[]) => findings.filter((finding) => finding.agency === agency);
  return { ...round, findings: own(round.findings), carried: own(round.carried) };
}

/** @returns how many days after the one civil day the other is */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
