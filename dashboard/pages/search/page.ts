/** Finds an indicator, district, office or dataset by its name in either language, or by its code. */
import type { PageDefinition } from "../../shell/page.js";
import { missingQuestion } from "../missing/missing-question.js";
import SearchPage from "./SearchPage.svelte";

export const page: PageDefinition = {
  component: SearchPage,
  questions: missingQuestion,
  title: ({ t }) => t.missing.search,
};
