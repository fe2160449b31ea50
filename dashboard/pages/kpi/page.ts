/** One indicator: why is this number what it is, where is it bad, can I trust it? Two steps from any number to its source cells. */
import {
  type Grain,
  KpiChangesDocument,
  KpiDistrictsDocument,
  KpiEvidenceDocument,
  KpiFigureDocument,
  KpiOfficesDocument,
  KpiRevisionsDocument,
  KpiSourcesDocument,
  KpiSplitDocument,
  KpiTrendDocument,
  RetiredKpisDocument,
} from "../../generated/graphql.js";
import { question, read } from "../../shell/ask.js";
import type { Answers, PageDefinition } from "../../shell/page.js";
import { knownNow, missingQuestion } from "../missing/missing-question.js";
import KpiPage from "./KpiPage.svelte";

export const EVIDENCE_PAGE = 50;
const GRAINS: readonly string[] = ["month", "quarter", "half", "year", "ytd"];

/** The indicator asked for, where it was retired. */
const retiredOf = (answers: Answers, id: string) =>
  read(RetiredKpisDocument, answers.retired).data?.retiredKpis.find((one) => one.id === id);

export const page: PageDefinition = {
  component: KpiPage,
  questions({ address, params }) {
    const id = params.code!.toUpperCase();
    const asked = address.query.get("g");
    const grain = asked && GRAINS.includes(asked) ? (asked as Grain) : null;
    const groupBy = address.office ? ("office" as const) : address.district ? ("district" as const) : null;
    return {
      figure: question(KpiFigureDocument, {
        id,
        period: address.period,
        office: address.office,
        district: address.district,
        asOf: address.asOf,
      }),
      sources: question(KpiSourcesDocument, {
        id,
        period: address.period,
        office: address.office,
        district: address.district,
        asOf: address.asOf,
      }),
      trend: question(KpiTrendDocument, { id, grain, groupBy, asOf: address.asOf }),
      revisions: question(KpiRevisionsDocument, { id, until: address.asOf, office: address.office, district: address.district }),
    };
  },
  followUp({ address, params, site }, answers) {
    const kpi = read(KpiFigureDocument, answers.figure).data?.kpi;
    if (!kpi) return { ...missingQuestion({ address, params, site }), retired: question(RetiredKpisDocument, { asOf: address.asOf }) };
    const id = params.code!.toUpperCase();
    const place = { id, period: address.period, asOf: address.asOf };
    const asked = address.query.get("by");
    const dimension = kpi.dimensions.find((one) => one.id === asked) ?? kpi.dimensions[0];
    const { office, district } = address;
    return {
      ...(dimension ? { split: question(KpiSplitDocument, { ...place, dimension: dimension.id, office, district }) } : {}),
      ...(address.office || address.district
        ? {}
        : { changes: question(KpiChangesDocument, { id, period: address.period, asOf: address.asOf }) }),
      ...(kpi.levels.includes("office") ? { offices: question(KpiOfficesDocument, place) } : {}),
      ...(kpi.levels.includes("district") ? { districts: question(KpiDistrictsDocument, place) } : {}),
      ...(address.query.has("ev")
        ? { evidence: question(KpiEvidenceDocument, { ref: kpi.value.ref, first: EVIDENCE_PAGE, after: address.query.get("after") }) }
        : {}),
    };
  },
  title({ t, language }, answers, params) {
    const id = params.code!.toUpperCase();
    const kpi = read(KpiFigureDocument, answers.figure).data?.kpi ?? retiredOf(answers, id) ?? knownNow(answers, "kpis", id);
    return kpi ? `${kpi.id} ${kpi.names[language]}` : t.kpi.one;
  },
  found(answers) {
    const { data, problem } = read(KpiFigureDocument, answers.figure);
    return data?.kpi !== null && problem?.code !== "UNKNOWN_KPI";
  },
};
