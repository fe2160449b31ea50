/** A figure by a dimension: the question passes to the warehouse, which knows what adds up and what is withheld. */
import type { KpiResolvers, Resolvers } from "../generated/schema.js";

export const resolvers: Pick<Resolvers, "KpiSplit" | "KpiSplitPart" | "KpiDimension"> & { Kpi: Pick<KpiResolvers, "dimensions" | "by"> } = {
  Kpi: {
    dimensions: ({ summary }) => summary.dimensions,
    by: ({ summary, ...asked }, { dimension, period, office, district, asOf }, { warehouse, viewer }) =>
      warehouse.kpiSplit(
        { kpi: summary.id, dimension, period: period ?? asked.period, office, district, asOf: asOf ?? asked.asOf },
        viewer,
      ),
  },
  KpiDimension: { names: (dimension) => dimension.name },
  KpiSplitPart: { names: (part) => part.name },
};
