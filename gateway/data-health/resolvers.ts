/** Data health: the matrix, pulls, quarantine, held deliveries; and “pull now”. */
import { dayInBangkok, now } from "../../connectors/clock.js";
import { Problem } from "../../connectors/problem.js";
import { spanOf } from "../../connectors/span.js";
import type { Resolvers } from "../generated/schema.js";
import { pageSize } from "../page-size.js";

export const resolvers: Pick<Resolvers, "Query" | "Mutation" | "SourceHealth" | "DataHealth"> = {
  Query: {
    dataHealth: (_, { fiscalYear, asOf }, context) =>
      context.warehouse.dataHealth(fiscalYear ?? null, asOf ?? context.asOf, context.viewer),
    pulls: async (_, { dataset, first, after }, { warehouse, viewer }) =>
      (await warehouse.pulls({ dataset, first: pageSize(first), after }, viewer)).nodes,
    pulling: (_, __, { pulling }) => pulling(),
    quarantine: (_, { dataset, first, after }, { warehouse, viewer }) =>
      warehouse.quarantine({ dataset, first: pageSize(first), after }, viewer),
    findings: (_, { dataset, first, after }, { warehouse, viewer }) =>
      warehouse.findings({ dataset, first: pageSize(first), after }, viewer),
  },
  Mutation: { pullNow: (_, { dataset, from, to }, { pull }) => pull(dataset, spanOf(from, to, dayInBangkok(now()))) },
  SourceHealth: {
    dataset: async (source, _, { figures }) => {
      const dataset = (await figures.datasets(source.asOf)).find(({ contract }) => contract.id === source.dataset);
      if (!dataset) throw new Problem("UNKNOWN_DATASET", { found: source.dataset });
      return dataset;
    },
    overdueOffices: async (source, _, { figures }) =>
      (await figures.names(source.asOf)).province.offices
        .filter(({ id }) => source.overdueOffices.includes(id))
        .map((office) => ({ ...office, asOf: source.asOf })),
  },
  DataHealth: {
    sources: ({ sources, version }) => sources.map((source) => ({ ...source, asOf: version.id })),
    system: (_health, _asked, { system }) => system().map(({ code, th, en }) => ({ code, message: { th, en } })),
  },
};
