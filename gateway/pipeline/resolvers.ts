/** The justice pipeline: the question passes to the warehouse, which knows what adds up. */
import type { Resolvers } from "../generated/schema.js";
import { agencyOf, officeOf } from "../places/find.js";

export const resolvers: Pick<
  Resolvers,
  "Query" | "Pipeline" | "PipelineStage" | "PipelineRow" | "PipelineReason" | "PipelineHandover" | "PipelineSide"
> = {
  Query: {
    pipeline: (_, { period, from, to, grain, office, asOf }, context) =>
      context.warehouse.pipeline({ period, from, to, grain: grain ?? null, office, asOf: asOf ?? context.asOf }, context.viewer),
  },
  Pipeline: {
    office: (view, _, { warehouse }) => officeOf(warehouse, view.office),
    offices: (view, _, { warehouse }) => view.offices.map((id) => officeOf(warehouse, id)!),
  },
  PipelineStage: { names: (stage) => stage.name },
  PipelineRow: { names: (row) => row.name },
  PipelineReason: { lines: (reason) => reason.lines ?? [] },
  PipelineHandover: { names: (handover) => handover.name },
  PipelineSide: {
    names: (side) => side.name,
    agency: (side, _, { warehouse }) => (side.agency === null ? null : agencyOf(warehouse, side.agency)),
  },
};
