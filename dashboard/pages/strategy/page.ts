/** The strategy: which objective is failing, and because of which indicator? */
import { StrategyPageDocument } from "../../generated/graphql.js";
import { fiscalYearOf } from "../../language/periods.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import StrategyPage from "./StrategyPage.svelte";

export const page: PageDefinition = {
  component: StrategyPage,
  questions: ({ address, site }) => {
    const fiscalYear = address.period ? fiscalYearOf(address.period) : null;
    return {
      strategy: question(StrategyPageDocument, {
        fiscalYear,
        // Of the year that is not over each KPI's card is told, as its scores are.
        period: fiscalYear === null || fiscalYear === site.fiscalYear ? null : `FY${fiscalYear}`,
        asOf: address.asOf,
        frame: address.query.get("frame"),
      }),
    };
  },
  title: ({ t }) => t.strategy.title,
};
