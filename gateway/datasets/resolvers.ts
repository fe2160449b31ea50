/** Datasets as their contracts describe them, and their observations with source lines. */
import { dimensionName } from "../../warehouse/kpis/dimension-words.js";
import { dimensionsIn } from "../../warehouse/load/shape.js";
import type { Resolvers } from "../generated/schema.js";
import { dimensionList } from "../kpi/resolvers.js";
import { filterValues, pageSize } from "../page-size.js";
import { agencyOf, districtOf, officeOf } from "../places/find.js";

export const resolvers: Pick<Resolvers, "Query" | "Dataset" | "Measure" | "Observation"> = {
  Query: {
    datasets: (_, __, { figures, asOf }) => figures.datasets(asOf),
    dataset: async (_, { id }, { figures, asOf }) => (await figures.datasets(asOf)).find(({ contract }) => contract.id === id) ?? null,
    observations: async (_, { dataset, from, to, offices, districts, measures, first, after, asOf }, context) => {
      const filter = {
        from,
        to,
        offices: filterValues("offices", offices),
        districts: filterValues("districts", districts),
        measures: filterValues("measures", measures),
        asOf: asOf ?? context.asOf,
      };
      const page = await context.warehouse.observations(dataset, filter, pageSize(first), after ?? null, context.viewer);
      const last = page.nodes.length - 1;
      return {
        edges: page.nodes.map((node, i) => ({ node: { ...node, asOf: filter.asOf }, cursor: i === last && page.next ? page.next : "" })),
        pageInfo: { hasNextPage: page.next !== null, endCursor: page.next },
        totalCount: page.total,
      };
    },
  },
  Dataset: {
    id: ({ contract }) => contract.id,
    names: ({ contract }) => contract.name,
    about: ({ contract }) => contract.about,
    countsIn: ({ contract }) => contract.countsIn ?? null,
    leavesOut: ({ contract }) => contract.leavesOut ?? null,
    agency: ({ contract, asOf }, _, context) => agencyOf(context, asOf, contract.agency),
    every: ({ contract }) => contract.due.every,
    withinDays: ({ contract }) => contract.due.withinDays,
    sensitivity: ({ contract }) => contract.sensitivity,
    measures: ({ contract }) => Object.entries(contract.measures).map(([id, measure]) => ({ id, ...measure })),
    dimensions: ({ contract }) => dimensionsIn(contract),
    dimensionNames: ({ contract }) => dimensionsIn(contract).map(dimensionName),
    districtOf: ({ contract }) => contract.district?.of ?? null,
  },
  Measure: { names: (measure) => measure.name },
  Observation: {
    dimensions: (row) => dimensionList(row.dimensions, row.asOf, row.dataset),
    office: (row, _, context) => officeOf(context, row.asOf, row.office),
    district: (row, _, context) => districtOf(context, row.asOf, row.district),
  },
};
