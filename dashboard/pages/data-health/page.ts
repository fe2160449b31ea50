/** Data health: which agency has not delivered, and which indicators does that touch? Six questions; one that fails leaves the others. */
import {
  HealthFindingsDocument,
  HealthHeldHistoryDocument,
  HealthMatrixDocument,
  HealthOfficesDocument,
  HealthPullsDocument,
  HealthQuarantineDocument,
} from "../../generated/graphql.js";
import { fiscalYearOf } from "../../language/periods.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import HealthPage from "./HealthPage.svelte";

export const page: PageDefinition = {
  component: HealthPage,
  questions({ address }) {
    return {
      health: question(HealthMatrixDocument, { fiscalYear: address.period ? fiscalYearOf(address.period) : null, asOf: address.asOf }),
      offices: question(HealthOfficesDocument, {}),
      history: question(HealthHeldHistoryDocument, { first: 50 }),
      pulls: question(HealthPullsDocument, { first: 60 }),
      findings: question(HealthFindingsDocument, { first: 100 }),
      quarantine: question(HealthQuarantineDocument, { first: 100, after: address.query.get("after") }),
    };
  },
  title: ({ t }) => t.health.title,
};
