/** One inspection round: its findings and its figures, which are frozen once it is submitted. */
import { InspectionRoundDocument, RoundFiguresDocument } from "../../generated/graphql.js";
import { type Question, question, read } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import RoundPage from "./RoundPage.svelte";

export const page: PageDefinition = {
  component: RoundPage,
  questions: ({ params }) => ({ round: question(InspectionRoundDocument, { id: params.round! }) }),
  followUp(_, answers): Record<string, Question> {
    const round = read(InspectionRoundDocument, answers.round).data?.inspectionRound;
    return round ? { figures: question(RoundFiguresDocument, { asOf: round.asOf }) } : {};
  },
  title: ({ t }, answers, params) =>
    read(InspectionRoundDocument, answers.round).data?.inspectionRound.title ?? t.inspect.round(params.round!),
  found: (answers) => answers.round?.problem?.code !== "UNKNOWN_ROUND",
};
