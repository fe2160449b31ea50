/** What inspectors and those they ask do: checked against what stands, journalled, and told back. */
import { dayInBangkok, now } from "../../connectors/clock.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { kpiValue } from "../kpis/questions.js";
import type { Store } from "../store.js";
import { type RoundAct, roundsOf } from "./acts.js";
import { recordedActs } from "./record.sql.js";
import type { By, Finding, FindingAct, FindingFigure, FindingsOf, InspectionRound, NewFinding, NewRound, Said } from "./round.js";
import { dayOf, inWords, onlyEvidence } from "./words.js";

const rounds = async (store: Store): Promise<InspectionRound[]> => roundsOf(await store.database.read(recordedActs), dayInBangkok(now()));

/** Writes what `act` makes of the rounds as they stand in its turn, so that two at once are one after the other. */
async function record(store: Store, act: (standing: InspectionRound[]) => Promise<RoundAct> | RoundAct): Promise<RoundAct> {
  let made: RoundAct | null = null;
  await store.commit(async () => {
    made = await act(await rounds(store));
    return { kind: "round", ...made };
  });
  return made!;
}

/** @throws Problem ROUND_EXISTS for a first or second round of a year that is there already, REQUEST_INVALID */
export async function openRound(store: Store, given: NewRound, by: By): Promise<InspectionRound> {
  const body: NewRound = { ...given, title: inWords(given.title, "title", 3, 200) };
  if (body.fiscalYear < 2560 || body.fiscalYear > 2700)
    throw new Problem("REQUEST_INVALID", { found: `fiscalYear: ${body.fiscalYear}`, expected: "พ.ศ. / a Buddhist year" });
  const { round } = await record(store, (standing) => {
    const ofYear = standing.filter((each) => each.fiscalYear === body.fiscalYear);
    const special = ofYear.filter(({ kind }) => kind === "SPECIAL").length + 1;
    const id = `${body.fiscalYear}-${{ FIRST: "1", SECOND: "2", SPECIAL: `S${special}` }[body.kind]}`;
    if (standing.some((each) => each.id === id)) throw new Problem("ROUND_EXISTS", { found: id });
    return { act: "OPEN", round: id, finding: null, by, body };
  });
  return roundNamed(await rounds(store), round);
}

/** Freezes a round's figures to the newest data version. Findings are followed up on after that as before. @throws Problem UNKNOWN_ROUND, ROUND_SUBMITTED */
export async function submitRound(store: Store, id: string, by: By): Promise<InspectionRound> {
  await record(store, async (standing) => {
    requireOpen(roundNamed(standing, id));
    return { act: "SUBMIT", round: id, finding: null, by, body: { asOf: await pinned(store) } };
  });
  return roundNamed(await rounds(store), id);
}

/** @throws Problem UNKNOWN_ROUND, ROUND_SUBMITTED, UNKNOWN_PLACE, UNKNOWN_KPI, REQUEST_INVALID */
export async function addFinding(store: Store, given: NewFinding, by: By, viewer: Viewer): Promise<Finding> {
  const { severity, agency } = given;
  const body = {
    issue: inWords(given.issue, "issue", 3, 500),
    recommendation: inWords(given.recommendation, "recommendation", 3, 1000),
    due: dayOf(given.due),
    severity,
    agency,
    figure: await figureOf(store, given, viewer),
  };
  const province = (await store.definitions())?.province;
  if (!province?.agencies.some(({ id }) => id === agency)) throw new Problem("UNKNOWN_PLACE", { found: agency });
  const made = await record(store, (standing) => {
    const round = roundNamed(standing, given.round);
    requireOpen(round);
    return { act: "FIND", round: round.id, finding: `${round.id}-${round.findings.length + 1}`, by, body };
  });
  return findingNamed(await rounds(store), made.finding!, null);
}

/**
 * Answers, closes or opens a finding again; also after its round was submitted.
 * @param of the agency whose findings the person may answer; null: every one
 * @throws Problem UNKNOWN_FINDING, FINDING_CLOSED, FINDING_NOT_CLOSED, REQUEST_INVALID without words, or closing without evidence
 */
export async function say(store: Store, id: string, act: FindingAct["act"], words: Said, by: By, of: FindingsOf = null): Promise<Finding> {
  const body = { text: inWords(words.text, "text", 3, 2000), evidence: onlyEvidence(words.evidence) };
  if (act === "CLOSE" && body.evidence === null)
    throw new Problem("REQUEST_INVALID", { found: "evidence: –", expected: "หลักฐาน / evidence" });
  await record(store, (standing) => {
    const finding = findingNamed(standing, id, of);
    if (act === "REOPEN" && finding.state !== "CLOSED") throw new Problem("FINDING_NOT_CLOSED", { found: id });
    if (act !== "REOPEN" && finding.state === "CLOSED") throw new Problem("FINDING_CLOSED", { found: id });
    return { act, round: finding.round, finding: id, by, body };
  });
  return findingNamed(await rounds(store), id, of);
}

async function figureOf(store: Store, { kpi, period, office, district }: NewFinding, viewer: Viewer): Promise<FindingFigure | null> {
  if (!kpi) return null;
  const asOf = await pinned(store);
  const place = { office: office ?? null, district: district ?? null };
  const value = await kpiValue(store, { kpi, period: period ?? null, ...place, asOf }, viewer);
  return { kpi, period: value.period, ...place, asOf };
}

async function pinned(store: Store): Promise<string> {
  const { version, day } = await momentOf(store, null);
  return `${version}@${day}`;
}

export function roundNamed(all: readonly InspectionRound[], id: string): InspectionRound {
  const round = all.find((each) => each.id === id);
  if (!round) throw new Problem("UNKNOWN_ROUND", { found: id.slice(0, 60) });
  return round;
}

/** A finding of somebody else is as if it were not there. */
function findingNamed(all: readonly InspectionRound[], id: string, of: FindingsOf): Finding {
  const finding = all.flatMap(({ findings }) => findings).find((each) => each.id === id && (of === null || each.agency === of));
  if (!finding) throw new Problem("UNKNOWN_FINDING", { found: id.slice(0, 60) });
  return finding;
}

function requireOpen({ id, state }: InspectionRound): void {
  if (state === "SUBMITTED") throw new Problem("ROUND_SUBMITTED", { found: id });
}
