/** Everything that has a page of its own, asked only when a page was not found, or has nothing to show. */
import { MissingDocument, type MissingQuery } from "../../generated/graphql.js";
import { type Question, question, read } from "../../shell/ask.js";
import type { Answers, Asking } from "../../shell/page.js";

export const missingQuestion = (_: Asking): Record<string, Question> => ({ missing: question(MissingDocument, {}) });

/** What a page is about as it is known today, for a page that cannot say it as of the data version asked for. */
export function knownNow(answers: Answers, kind: "kpis" | "districts" | "offices", id: string): MissingQuery["kpis"][number] | undefined {
  return read(MissingDocument, answers.missing).data?.[kind].find((one) => one.id === id);
}
