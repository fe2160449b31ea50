/** The overview: are we on plan this fiscal year, and what needs me today? One call. */
import { OverviewCardsDocument, OverviewDocument } from "../../generated/graphql.js";
import { addMonths } from "../../language/periods.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import OverviewPage from "./OverviewPage.svelte";

export const page: PageDefinition = {
  component: OverviewPage,
  questions({ address, site }) {
    const variables = { period: address.period, from: addMonths(site.lastClosedMonth, -12), asOf: address.asOf };
    return { overview: question(OverviewDocument, variables, question(OverviewCardsDocument, variables)) };
  },
  title: ({ t }) => t.nav.overview,
};
