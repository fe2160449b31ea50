/** The strategy: which objective is failing, and because of which indicator? */
import { StrategyPageDocument } from "../../generated/graphql.js";
import { fiscalYearOf } from "../../language/periods.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import StrategyPage from "./StrategyPage.svelte";

export const page: PageDefinition = {
  component: StrategyPage,
  questions: ({ address }) => ({
    strategy: question(StrategyPageDocument, {
      fiscalYear: address.period ? fiscalYearOf(address.period) : null,
      asOf: address.asOf,
      frame: address.query.get("frame"),
    }),
  }),
  title: ({ t }) => t.strategy.title,
};
