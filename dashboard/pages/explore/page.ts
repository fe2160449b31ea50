/** The catalogue: where is the data I need, and how do I take it away? */
import { CatalogueDocument } from "../../generated/graphql.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import CataloguePage from "./CataloguePage.svelte";

export const page: PageDefinition = {
  component: CataloguePage,
  questions: () => ({ catalogue: question(CatalogueDocument, {}) }),
  title: ({ t }) => t.explore.title,
};
