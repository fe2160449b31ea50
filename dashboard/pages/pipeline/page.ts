/** The justice pipeline: who enters, leaves and stays at each stage, and where one agency's figure does not meet the next one's. */
import { type Grain, PipelineCellDocument, PipelinePageDocument } from "../../generated/graphql.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import { cellAsked } from "./cell-asked.js";
import PipelinePage from "./PipelinePage.svelte";

export const GRAINS = ["month", "quarter", "year"] as const;
/** Source cells at once. */
const CELLS = 50;

export const page: PageDefinition = {
  component: PipelinePage,
  questions: ({ address }) => {
    const asked = address.query.get("g");
    const grain = GRAINS.find((one) => one === asked) ?? "month";
    const cell = cellAsked(address);
    const place = { office: address.office, asOf: address.asOf };
    return {
      ...(cell ? { cell: question(PipelineCellDocument, { ...cell, ...place, first: CELLS, after: address.query.get("after") }) } : {}),
      pipeline: question(PipelinePageDocument, {
        period: address.period,
        grain: grain as Grain,
        ...place,
      }),
    };
  },
  title: ({ t }) => t.pipeline.title,
};
