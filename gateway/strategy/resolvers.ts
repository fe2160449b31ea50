/** The strategy in one fiscal year, rolled up by the warehouse. */
import type { Resolvers } from "../generated/schema.js";
import { kpiAsked } from "../kpi/resolvers.js";

export const resolvers: Pick<Resolvers, "Query" | "StrategyView" | "StrategyNode"> = {
  Query: {
    strategy: (_, { fiscalYear, asOf }, context) =>
      context.warehouse
        .strategy(fiscalYear ?? null, asOf ?? context.asOf, context.viewer)
        .then((view) => ({ ...view, asOf: asOf ?? context.asOf })),
  },
  StrategyView: {
    id: ({ strategy }) => strategy.id,
    names: ({ strategy }) => strategy.name,
    nodes: ({ nodes, asOf }) => nodes.map((node) => ({ ...node, asOf })),
  },
  StrategyNode: {
    names: (node) => node.name,
    kpis: (node, _, { warehouse }) => node.kpis.map((id) => kpiAsked(warehouse, id, null, node.asOf)),
  },
};
