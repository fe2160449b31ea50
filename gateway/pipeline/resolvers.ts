/** The justice pipeline: the question passes to the warehouse, which knows what adds up. */
import type { Resolvers } from "../generated/schema.js";
import { evidencePage } from "../kpi/resolvers.js";
import { agencyOf, officeOf } from "../places/find.js";

export const resolvers: Pick<
  Resolvers,
  "Query" | "Pipeline" | "PipelineStage" | "PipelineRow" | "PipelineReason" | "PipelineHandover" | "PipelineSide"
> = {
  Query: {
    pipeline: (_, { period, from, to, grain, office, asOf }, context) =>
      context.warehouse.pipeline({ period, from, to, grain: grain ?? null, office, asOf: asOf ?? context.asOf }, context.viewer),
    pipelineEvidence: (_, { part, line, period, office, asOf, first, after }, context) =>
      evidencePage(
        context.warehouse.pipelineEvidence({ part, line, period, office, asOf: asOf ?? context.asOf }, context.viewer),
        first,
        after,
      ),
  },
  Pipeline: {
    office: (view, _, context) => officeOf(context, view.version.id, view.office),
    offices: async (view, _, context) =>
      (await Promise.all(view.offices.map((id) => officeOf(context, view.version.id, id)))).filter((office) => office !== null),
    handovers: ({ handovers, version }) => handovers.map((handover) => ({ ...handover, asOf: version.id })),
  },
  PipelineStage: { names: (stage) => stage.name },
  PipelineRow: { names: (row) => row.name },
  PipelineReason: { lines: (reason) => reason.lines ?? [] },
  PipelineHandover: {
    names: (handover) => handover.name,
    sends: ({ sends, asOf }) => ({ ...sends, asOf }),
    receives: ({ receives, asOf }) => ({ ...receives, asOf }),
  },
  PipelineSide: {
    names: (side) => side.name,
    agency: (side, _, context) => (side.agency === null ? null : agencyOf(context, side.asOf, side.agency)),
  },
};
