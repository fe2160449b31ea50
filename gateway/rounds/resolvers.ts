/** Inspection rounds and findings. Who may is decided by `roles.ts`; an officer is told, and answers, their own agency's findings only. */
import type { Finding, FindingAct, FindingsOf, InspectionRound, Said } from "../../warehouse/rounds/round.js";
import type { Context } from "../context.js";
import type { Resolvers } from "../generated/schema.js";
import { kpiAsked } from "../kpi/resolvers.js";
import { agencyOf } from "../places/find.js";
import type { Person } from "../roles.js";

const byOf = (person: Person | null) => ({ id: person!.id, name: person!.name, role: person!.role });
const whose = (person: Person | null): FindingsOf => (person?.role === "officer" ? (person.agency ?? "") : null);

export const resolvers: Pick<Resolvers, "Query" | "Mutation" | "InspectionRound" | "Finding" | "FindingFigure"> = {
  Query: {
    inspectionRounds: async (_, { fiscalYear }, { warehouse, person }) =>
      (await warehouse.rounds.all(whose(person))).filter((round) => !fiscalYear || round.fiscalYear === fiscalYear),
    inspectionRound: (_, { id }, { warehouse, person }) => warehouse.rounds.one(id, whose(person)),
  },
  Mutation: {
    openRound: (_, { round }, { warehouse, person }) => warehouse.rounds.open(round, byOf(person)),
    submitRound: (_, { id }, { warehouse, person }) => warehouse.rounds.submit(id, byOf(person)),
    addFinding: (_, { finding }, { warehouse, person, viewer }) => warehouse.rounds.find(finding, byOf(person), viewer),
    answerFinding: (_, { id, ...words }, context) => say(id, "ANSWER", words, context),
    closeFinding: (_, { id, ...words }, context) => say(id, "CLOSE", words, context),
    reopenFinding: (_, { id, ...words }, context) => say(id, "REOPEN", words, context),
  },
  InspectionRound: {
    findings: ({ findings }) => pressingFirst(findings),
    carried: ({ carried }) => pressingFirst(carried),
    counts: (round) => countsOf(round),
    changed: async ({ submittedAt }, _, { warehouse, viewer }) =>
      submittedAt === null ? [] : warehouse.revisions({ since: submittedAt }, viewer),
  },
  Finding: { agency: (finding, _, context) => agencyOf(context, null, finding.agency) },
  FindingFigure: {
    kpi: ({ kpi, period, asOf }, _, { warehouse }) => kpiAsked(warehouse, kpi, period, asOf),
    whenFound: (figure, _, { warehouse, viewer }) => warehouse.kpiValue(figure, viewer),
    latest: (figure, _, { warehouse, viewer, asOf }) => warehouse.kpiValue({ ...figure, asOf }, viewer),
  },
};

function say(id: string, act: FindingAct["act"], { text, evidence }: Said, { warehouse, person }: Context): Promise<Finding> {
  return warehouse.rounds.say(id, act, { text, evidence: evidence ?? null }, byOf(person), whose(person));
}

/** Overdue, then what is due soonest, then what is done. */
function pressingFirst(findings: readonly Finding[]): Finding[] {
  const done = ({ state }: Finding) => Number(state === "CLOSED");
  return [...findings].sort((a, b) => done(a) - done(b) || a.due.localeCompare(b.due));
}

function countsOf({ findings, carried }: InspectionRound) {
  const all = [...findings, ...carried];
  const inState = (state: Finding["state"]) => all.filter((finding) => finding.state === state).length;
  return {
    open: inState("OPEN"),
    answered: inState("ANSWERED"),
    closed: inState("CLOSED"),
    overdue: all.filter(({ overdue }) => overdue).length,
  };
}
