/** Inspection rounds, newest first, and the form that opens one. */
import { InspectionRoundsDocument } from "../../generated/graphql.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import RoundsPage from "./RoundsPage.svelte";

export const page: PageDefinition = {
  component: RoundsPage,
  questions: () => ({ rounds: question(InspectionRoundsDocument, {}) }),
  title: ({ t }) => t.inspect.title,
};
