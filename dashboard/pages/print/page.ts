/** The overview on A4 paper: one table of every indicator, for the meeting. */
import { OverviewCardsDocument, OverviewDocument } from "../../generated/graphql.js";
import { addMonths } from "../../language/periods.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import PrintOverview from "./PrintOverview.svelte";

export const page: PageDefinition = {
  component: PrintOverview,
  bare: true,
  questions({ address, site }) {
    const variables = { period: address.period, from: addMonths(site.lastClosedMonth, -12), asOf: address.asOf };
    return { overview: question(OverviewDocument, variables, question(OverviewCardsDocument, variables)) };
  },
  title: ({ t }) => t.print.title,
};
