/** An address that is no page. */
import type { PageDefinition } from "../../shell/page.js";
import { missingQuestion } from "../missing/missing-question.js";
import NotFound from "./NotFound.svelte";

export const page: PageDefinition = {
  component: NotFound,
  questions: missingQuestion,
  title: ({ t }) => t.problem.notFound,
};
