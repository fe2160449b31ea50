/** The strategy and the frames above it in one fiscal year, rolled up by the warehouse. */
import type { Resolvers } from "../generated/schema.js";
import { kpiAsked } from "../kpi/resolvers.js";

export const resolvers: Pick<Resolvers, "Query" | "StrategyView" | "StrategyNode" | "Frame" | "Kpi" | "KpiFrame"> = {
  Query: {
    strategy: (_, { fiscalYear, asOf, frame }, context) =>
      context.warehouse
        .strategy(fiscalYear ?? null, asOf ?? context.asOf, context.viewer, frame ?? null)
        .then((view) => ({ ...view, asOf: asOf ?? context.asOf })),
    frames: (_, { asOf }, { warehouse, asOf: at }) => warehouse.frames(asOf ?? at),
  },
  Kpi: {
    frames: ({ summary, ...asked }, { period, office, district, asOf }, { warehouse, viewer }) =>
      warehouse.kpiInFrames(
        { kpi: summary.id, period: period ?? asked.period, office: office ?? null, district: district ?? null, asOf: asOf ?? asked.asOf },
        viewer,
      ),
  },
  Frame: { names: ({ name }) => name },
  KpiFrame: {
    target: ({ value }) => value.target,
    targetLow: ({ value }) => value.targetLow,
    targetHigh: ({ value }) => value.targetHigh,
    planToDate: ({ value }) => value.planToDate,
    gap: ({ value }) => value.gap,
    status: ({ value }) => value.status,
    statusReason: ({ value }) => value.statusReason,
    statusWords: ({ value }) => value.statusWords,
  },
  StrategyView: {
    id: ({ strategy }) => strategy.id,
    names: ({ strategy }) => strategy.name,
    nodes: ({ nodes, asOf, frame, period }) => nodes.map((node) => ({ ...node, asOf, frame: frame.id, period })),
  },
  StrategyNode: {
    names: (node) => node.name,
    kpis: (node, _, { warehouse }) => Promise.all(node.kpis.map((id) => kpiAsked(warehouse, id, node.period, node.asOf, node.frame))),
  },
};
