/** One dataset: preview, dictionary, export, and how to ask for it from a program. */
import { DatasetPageDocument, DatasetRowsDocument } from "../../generated/graphql.js";
import { isPeriod } from "../../language/periods.js";
import { question, read } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import DatasetPage from "./DatasetPage.svelte";

export const PREVIEW_ROWS = 50;

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
        offices: address.office ? address.office.split(",") : null,
        districts: address.district ? address.district.split(",") : null,
        first: PREVIEW_ROWS,
        after: address.query.get("after"),
        asOf: address.asOf,
      }),
    };
  },
  title({ t, language }, answers, params) {
    const dataset = read(DatasetPageDocument, answers.dataset).data?.dataset;
    return dataset ? dataset.names[language] : (params.dataset ?? t.explore.title);
  },
  found: (answers) => read(DatasetPageDocument, answers.dataset).data?.dataset !== null,
};
