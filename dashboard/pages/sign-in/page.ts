/** An address that is no page. */
import type { PageDefinition } from "../../shell/page.js";
import NotFound from "../help/NotFound.svelte";

export const page: PageDefinition = {
  component: NotFound,
  questions: () => ({}),
  title: ({ t }) => t.problem.notFound,
};
