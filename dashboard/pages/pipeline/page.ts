/** The justice pipeline: who enters, leaves and stays at each stage, and where one agency's figure does not meet the next one's. */
import { type Grain, PipelinePageDocument } from "../../generated/graphql.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import PipelinePage from "./PipelinePage.svelte";

export const GRAINS = ["month", "quarter", "year"] as const;

export const page: PageDefinition = {
  component: PipelinePage,
  questions: ({ address }) => {
    const asked = address.query.get("g");
    const grain = GRAINS.find((one) => one === asked) ?? "month";
    return {
      pipeline: question(PipelinePageDocument, {
        period: address.period,
        grain: grain as Grain,
        office: address.office,
        asOf: address.asOf,
      }),
    };
  },
  title: ({ t }) => t.pipeline.title,
};
