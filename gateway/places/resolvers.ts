/** Agencies, offices and districts: the province as data. */
import type { Resolvers } from "../generated/schema.js";
import { kpiAsked } from "../kpi/resolvers.js";
import { agencyOf, districtOf, officeOf } from "./find.js";

export const resolvers: Pick<Resolvers, "Query" | "Agency" | "Office" | "District" | "Province" | "PlaceKpi" | "OfficeReport"> = {
  Query: {
    office: (_, { id }, context) => officeOf(context, context.asOf, id),
    district: (_, { id }, context) => districtOf(context, context.asOf, id),
    province: async (_, __, { figures, asOf }) => (await figures.names(asOf)).province,
    agencies: async (_, __, { figures, asOf }) => (await figures.names(asOf)).province.agencies,
    offices: async (_, { agency }, { figures, asOf }) =>
      (await figures.names(asOf)).province.offices
        .filter((office) => !agency || office.agency === agency)
        .map((office) => ({ ...office, asOf })),
    districts: async (_, __, { figures, asOf }) =>
      (await figures.names(asOf)).province.districts.map((district) => ({ ...district, asOf })),
  },
  Province: { names: (province) => province.name },
  Agency: { names: (agency) => agency.name },
  Office: {
    names: (office) => office.name,
    agency: (office, _, context) => agencyOf(context, office.asOf, office.agency),
    district: (office, _, context) => districtOf(context, office.asOf, office.district),
    wider: (office) => office.wider ?? false,
    kpis: (office, { period, asOf }, context) =>
      context.warehouse.placeKpis({ office: office.id, period, asOf: asOf ?? context.asOf }, context.viewer),
    reports: async (office, { fiscalYear, asOf }, context) => {
      const at = asOf ?? context.asOf;
      return (await context.warehouse.officeReports(office.id, fiscalYear ?? null, at)).map((report) => ({ ...report, asOf: at }));
    },
  },
  District: {
    names: (district) => district.name,
    short: (district) => district.short ?? district.name.th,
    row: (district) => district.tile[0],
    column: (district) => district.tile[1],
    kpis: (district, { period, asOf }, context) =>
      context.warehouse.placeKpis({ district: district.id, period, asOf: asOf ?? context.asOf }, context.viewer),
    offices: async (district, _, { figures }) =>
      (await figures.names(district.asOf)).province.offices
        .filter((office) => office.district === district.id)
        .map((office) => ({ ...office, asOf: district.asOf })),
  },
  PlaceKpi: {
    kpi: ({ value }, _, { warehouse }) => kpiAsked(warehouse, value.kpi, value.period, value.version.id),
    trendPeriods: async ({ trend }) => (await trend()).periods,
    trendShown: async ({ trend }) => (await trend()).shown,
    trendStates: async ({ trend }) => (await trend()).states,
    trendPartial: async ({ trend }) => (await trend()).partial,
    trendBreaks: async ({ trend }) => (await trend()).breaks,
  },
  OfficeReport: {
    dataset: async ({ dataset, asOf }, _, { figures }) => (await figures.datasets(asOf)).find(({ contract }) => contract.id === dataset)!,
  },
};
