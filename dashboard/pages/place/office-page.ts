/** One office: what it should report and did, and how its indicators stand. */
import { OfficePageDocument, OfficeStandsOnDocument } from "../../generated/graphql.js";
import { fiscalYearOf } from "../../language/periods.js";
import { question, read } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import { knownNow, missingQuestion } from "../missing/missing-question.js";
import OfficePage from "./OfficePage.svelte";

export const page: PageDefinition = {
  component: OfficePage,
  questions: ({ address, params }) => ({
    office: question(OfficePageDocument, {
      id: params.office!,
      period: address.period,
      fiscalYear: address.period ? fiscalYearOf(address.period) : null,
      asOf: address.asOf,
    }),
  }),
  followUp(asking, answers) {
    const office = read(OfficePageDocument, answers.office).data?.office;
    if (!office) return missingQuestion(asking);
    return office.kpis.length ? {} : { standsOn: question(OfficeStandsOnDocument, { asOf: asking.address.asOf }) };
  },
  title({ t, language }, answers, params) {
    const office = read(OfficePageDocument, answers.office).data?.office ?? knownNow(answers, "offices", params.office!);
    return office ? office.names[language] : t.detail.office;
  },
  found: (answers) => read(OfficePageDocument, answers.office).data?.office !== null,
};
