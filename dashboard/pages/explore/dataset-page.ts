/** One dataset: preview, measures over time, dictionary, export, and how to ask for it from a program. */
import { DatasetPageDocument, type DatasetPageQuery, DatasetRowsDocument, DatasetSeriesDocument } from "../../generated/graphql.js";
import { addMonths, isPeriod, spanOf } from "../../language/periods.js";
import { type Question, question, read } from "../../shell/ask.js";
import type { Asking, PageDefinition } from "../../shell/page.js";
import { missingQuestion } from "../missing/missing-question.js";
import DatasetPage from "./DatasetPage.svelte";
import { trendAsked } from "./trend-asked.js";

export const PREVIEW_ROWS = 50;
/** Months that a split table looks back over. */
const SPLIT_MONTHS = 24;

const listOf = (text: string | null) => (text ? text.split(",") : null);

export const page: PageDefinition = {
  component: DatasetPage,
  questions({ address, params }) {
    const [from, to] = [address.query.get("from"), address.query.get("to")];
    return {
      dataset: question(DatasetPageDocument, { id: params.dataset! }),
      rows: question(DatasetRowsDocument, {
        id: params.dataset!,
        from: isPeriod(from) ? from : null,
        to: isPeriod(to) ? to : null,
        offices: listOf(address.office),
        districts: listOf(address.district),
        first: PREVIEW_ROWS,
        after: address.query.get("after"),
        asOf: address.asOf,
      }),
    };
  },
  followUp(asking, answers) {
    const dataset = read(DatasetPageDocument, answers.dataset).data?.dataset;
    if (dataset) return seriesQuestions(dataset, asking);
    return page.found!(answers) ? {} : missingQuestion(asking);
  },
  title({ t, language }, answers, params) {
    const dataset = read(DatasetPageDocument, answers.dataset).data?.dataset;
    return dataset ? dataset.names[language] : (params.dataset ?? t.explore.title);
  },
  found(answers) {
    const { data, problem } = read(DatasetPageDocument, answers.dataset);
    return data?.dataset !== null && problem?.code !== "UNKNOWN_DATASET";
  },
};

function seriesQuestions(dataset: NonNullable<DatasetPageQuery["dataset"]>, { address }: Asking): Record<string, Question> {
  const { measure, grain, by } = trendAsked(dataset, address.query);
  if (!measure) return {};
  const asked = {
    id: dataset.id,
    measure: measure.id,
    grain,
    by: [] as string[],
    from: null as string | null,
    offices: listOf(address.office),
    districts: dataset.districtOf ? listOf(address.district) : null,
    asOf: address.asOf,
  };
  const whole = question(DatasetSeriesDocument, asked);
  if (!by) return { series: whole };
  const from = dataset.lastPeriod ? addMonths(spanOf(dataset.lastPeriod).last, grain === "month" ? -SPLIT_MONTHS : -4 * 12) : null;
  return { series: whole, split: question(DatasetSeriesDocument, { ...asked, by: [by], from }) };
}
