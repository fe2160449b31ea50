/** Made-up inspection rounds for trying pages: the real folding of acts, over figures that are invented. */
import { GraphQLError } from "graphql";
import { type RecordedAct, roundsOf } from "../../warehouse/rounds/acts.js";
import type { Finding, InspectionRound } from "../../warehouse/rounds/round.js";
import { agency, kpis, lastMonth, offices } from "./fake-figures.js";

const inspector = { id: "i", name: "ผู้ตรวจราชการ (ตัวอย่าง)", role: "inspector" };
const officer = { id: "o", name: "เจ้าหน้าที่ข้อมูล (ตัวอย่าง)", role: "officer" };
const figure = { kpi: "RH01", period: lastMonth, office: offices[0]!.id, district: null, asOf: "412@2026-11-23" } as const;

const finding = (round: string, n: number, at: string, owner: string, due: string, withFigure = false): RecordedAct => ({
  act: "FIND",
  at,
  round,
  finding: `${round}-${n}`,
  by: inspector,
  body: {
    issue: "เรือนจำมีผู้ต้องขังเกินความจุมาตรฐานต่อเนื่องสามเดือน",
    recommendation: "เสนอแผนย้ายผู้ต้องขังและใช้เครื่องมือติดตามตัวให้มากขึ้น\nรายงานผลทุกสิ้นเดือน",
    severity: withFigure ? "HIGH" : "MEDIUM",
    agency: owner,
    due,
    figure: withFigure ? figure : null,
  },
});
const opened = (round: string, at: string, kind: "FIRST" | "SECOND"): RecordedAct => ({
  act: "OPEN",
  at,
  round,
  finding: null,
  by: inspector,
  body: {
    fiscalYear: Number(round.slice(0, 4)),
    kind,
    title: `การตรวจราชการ${kind === "FIRST" ? "รอบที่ 1" : "รอบที่ 2"} ปีงบประมาณ พ.ศ. ${round.slice(0, 4)}`,
  },
});

const first = (): RecordedAct[] => [
  opened("2569-2", "2026-06-01T09:00:00+07:00", "SECOND"),
  finding("2569-2", 1, "2026-06-02T09:00:00+07:00", "DOC", "2026-10-31", true),
  finding("2569-2", 2, "2026-06-02T10:00:00+07:00", "PJO", "2026-09-30"),
  {
    act: "ANSWER",
    at: "2026-07-01T09:00:00+07:00",
    round: "2569-2",
    finding: "2569-2-1",
    by: officer,
    body: { text: "ย้ายผู้ต้องขังแล้ว 120 คน", evidence: "ยธ 0701/456" },
  },
  {
    act: "CLOSE",
    at: "2026-08-01T09:00:00+07:00",
    round: "2569-2",
    finding: "2569-2-2",
    by: inspector,
    body: { text: "ดำเนินการครบแล้ว", evidence: "ยธ 0201/12" },
  },
  { act: "SUBMIT", at: "2026-08-31T09:00:00+07:00", round: "2569-2", finding: null, by: inspector, body: { asOf: "380@2026-08-31" } },
  opened("2570-1", "2026-11-02T09:00:00+07:00", "FIRST"),
  finding("2570-1", 1, "2026-11-03T09:00:00+07:00", "DOP", "2027-01-31"),
];

const acts: RecordedAct[] = first();

export function freshRounds(): void {
  acts.splice(0, acts.length, ...first());
}

const today = "2026-11-23";
const all = () => roundsOf(acts, today);

const value = (shown: string, status: string) => ({
  period: lastMonth,
  state: "REPORTED",
  shown,
  unit: "percent",
  status,
  office: offices[0],
  district: null,
});
const told = (one: Finding) => ({
  ...one,
  agency: agency(one.agency),
  figure: one.figure && {
    kpi: kpis.find(({ id }) => id === "RH01"),
    asOf: figure.asOf,
    whenFound: value("141.2", "OFF_TRACK"),
    latest: value("128.4", "OFF_TRACK"),
  },
});

function shown(round: InspectionRound) {
  const every = [...round.findings, ...round.carried];
  const count = (state: string) => every.filter((one) => one.state === state).length;
  return {
    ...round,
    findings: round.findings.map(told),
    carried: round.carried.map(told),
    counts: {
      open: count("OPEN"),
      answered: count("ANSWERED"),
      closed: count("CLOSED"),
      overdue: every.filter((one) => one.overdue).length,
    },
    changed: round.submittedAt
      ? [{ kpi: "RH01", period: "2026-07", recordedAt: "2026-09-10T09:00:00+07:00", old: "139.5", new: "141.2" }]
      : [],
  };
}

export function oneRound(id: string) {
  const found = all().find((round) => round.id === id);
  if (!found)
    throw new GraphQLError("unknown", {
      extensions: { code: "UNKNOWN_ROUND", th: `ไม่พบรอบตรวจราชการ “${id}”`, en: `there is no inspection round “${id}”.` },
    });
  return shown(found);
}

const at = "2026-11-23T14:20:00+07:00";
type Words = { id: string; text: string; evidence?: string | null };
const say =
  (act: "ANSWER" | "CLOSE" | "REOPEN") =>
  (_: unknown, { id, text, evidence }: Words, { role }: { role: string }) => {
    const by = role === "inspector" ? inspector : officer;
    acts.push({ act, at, round: id.slice(0, id.lastIndexOf("-")), finding: id, by, body: { text, evidence: evidence ?? null } });
    return { id };
  };

export const roundQueries = {
  inspectionRounds: () => all().map(shown),
  inspectionRound: (_: unknown, { id }: { id: string }) => oneRound(id),
};

export const roundMutations = {
  openRound: (_: unknown, { round }: { round: { fiscalYear: number; kind: "FIRST" | "SECOND" | "SPECIAL"; title: string } }) => {
    const id = `${round.fiscalYear}-${{ FIRST: "1", SECOND: "2", SPECIAL: "S1" }[round.kind]}`;
    if (all().some((one) => one.id === id))
      throw new GraphQLError("exists", {
        extensions: { code: "ROUND_EXISTS", th: `มีรอบตรวจราชการ ${id} อยู่แล้ว`, en: `inspection round ${id} has been opened already.` },
      });
    acts.push({ act: "OPEN", at, round: id, finding: null, by: inspector, body: round });
    return { id };
  },
  submitRound: (_: unknown, { id }: { id: string }) => {
    acts.push({ act: "SUBMIT", at, round: id, finding: null, by: inspector, body: { asOf: "412@2026-11-23" } });
    return { id };
  },
  addFinding: (_: unknown, { finding: given }: { finding: Record<string, string> & { round: string } }) => {
    const { round, issue, recommendation, agency: owner, due, severity } = given;
    const id = `${round}-${all().find((one) => one.id === round)!.findings.length + 1}`;
    const body = { issue: issue!, recommendation: recommendation!, agency: owner!, due: due!, severity: severity as "LOW", figure: null };
    acts.push({ act: "FIND", at, round, finding: id, by: inspector, body });
    return { id };
  },
  answerFinding: say("ANSWER"),
  closeFinding: say("CLOSE"),
  reopenFinding: say("REOPEN"),
};
