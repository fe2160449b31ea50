/** One district: how every indicator that has a figure there stands. */
import { DistrictPageDocument } from "../../generated/graphql.js";
import { question, read } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import { knownNow, missingQuestion } from "../missing/missing-question.js";
import DistrictPage from "./DistrictPage.svelte";

export const page: PageDefinition = {
  component: DistrictPage,
  questions: ({ address, params }) => ({
    district: question(DistrictPageDocument, { id: params.district!, period: address.period, asOf: address.asOf }),
  }),
  followUp: (asking, answers) => (read(DistrictPageDocument, answers.district).data?.district ? {} : missingQuestion(asking)),
  title({ t, language }, answers, params) {
    const district = read(DistrictPageDocument, answers.district).data?.district ?? knownNow(answers, "districts", params.district!);
    return district ? t.place.districtTitle(district.names[language]) : t.detail.district;
  },
  found: (answers) => read(DistrictPageDocument, answers.district).data?.district !== null,
};
