/** Help: the marks, the statuses, the words. */
import type { PageDefinition } from "../../shell/page.js";
import HelpPage from "./HelpPage.svelte";

export const page: PageDefinition = {
  component: HelpPage,
  questions: () => ({}),
  title: ({ t }) => t.help.title,
};
