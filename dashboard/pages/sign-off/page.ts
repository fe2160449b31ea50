/** The signatures of one month: what each agency signed, what the director signed, what is missing, what changed since. */
import { SigningMonthDocument } from "../../generated/graphql.js";
import { isMonth } from "../../language/periods.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import SignOffPage from "./SignOffPage.svelte";

export const page: PageDefinition = {
  component: SignOffPage,
  questions({ address, site }) {
    const month = isMonth(address.period) ? address.period! : site.lastClosedMonth;
    return { signing: question(SigningMonthDocument, { month, asOf: address.asOf }) };
  },
  title: ({ t }) => t.signOff.page,
};
