/** Measures of a dataset over time: the question passes to the warehouse, which knows how each measure adds. */
import type { Resolvers } from "../generated/schema.js";
import { dimensionList } from "../kpi/resolvers.js";
import { filterValues } from "../page-size.js";
import { districtOf, officeOf } from "../places/find.js";

export const resolvers: Pick<Resolvers, "Query" | "MeasureSeries" | "MeasureSeriesGroup"> = {
  Query: {
    series: (_, { dataset, measures, grain, groupBy, from, to, offices, districts, where, asOf }, context) =>
      context.warehouse.measureSeries(
        {
          dataset,
          measures: filterValues("measures", measures),
          grain: grain ?? null,
          groupBy: filterValues("groupBy", groupBy),
          from,
          to,
          offices: filterValues("offices", offices),
          districts: filterValues("districts", districts),
          where: filterValues("where", where)?.map(({ dimension, codes }) => ({ dimension, codes: filterValues(dimension, codes)! })),
          asOf: asOf ?? context.asOf,
        },
        context.viewer,
      ),
  },
  MeasureSeries: { groups: ({ groups, version }) => groups.map((group) => ({ ...group, asOf: version.id })) },
  MeasureSeriesGroup: {
    office: (group, _, context) => officeOf(context, group.asOf, group.office),
    district: (group, _, context) => districtOf(context, group.asOf, group.district),
    dimensions: (group) => dimensionList(group.dimensions, group.asOf),
  },
};
