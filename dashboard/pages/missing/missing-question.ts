/** Everything that has a page of its own, asked only when a page was not found. */
import { MissingDocument } from "../../generated/graphql.js";
import { type Question, question } from "../../shell/ask.js";
import type { Asking } from "../../shell/page.js";

export const missingQuestion = (_: Asking): Record<string, Question> => ({ missing: question(MissingDocument, {}) });
