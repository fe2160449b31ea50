/** Agencies, offices and districts: the province as data. */
import type { Resolvers } from "../generated/schema.js";
import { kpiAsked } from "../kpi/resolvers.js";
import { agencyOf, districtOf, officeOf } from "./find.js";

export const resolvers: Pick<Resolvers, "Query" | "Agency" | "Office" | "District" | "Province" | "PlaceKpi" | "OfficeReport"> = {
  Query: {
    office: (_, { id }, { warehouse }) => officeOf(warehouse, id),
    district: (_, { id }, { warehouse }) => districtOf(warehouse, id),
    province: (_, __, { warehouse }) => warehouse.province(),
    agencies: (_, __, { warehouse }) => warehouse.agencies(),
    offices: (_, { agency }, { warehouse }) => warehouse.offices().filter((office) => !agency || office.agency === agency),
    districts: (_, __, { warehouse }) => warehouse.districts(),
  },
  Province: { names: (province) => province.name },
  Agency: { names: (agency) => agency.name },
  Office: {
    names: (office) => office.name,
    agency: (office, _, { warehouse }) => agencyOf(warehouse, office.agency),
    district: (office, _, { warehouse }) => districtOf(warehouse, office.district),
    wider: (office) => office.wider ?? false,
    kpis: (office, { period, asOf }, context) =>
      context.warehouse.placeKpis({ office: office.id, period, asOf: asOf ?? context.asOf }, context.viewer),
    reports: (office, { fiscalYear, asOf }, context) =>
      context.warehouse.officeReports(office.id, fiscalYear ?? null, asOf ?? context.asOf),
  },
  District: {
    names: (district) => district.name,
    short: (district) => district.short ?? district.name.th,
    row: (district) => district.tile[0],
    column: (district) => district.tile[1],
    kpis: (district, { period, asOf }, context) =>
      context.warehouse.placeKpis({ district: district.id, period, asOf: asOf ?? context.asOf }, context.viewer),
    offices: (district, _, { warehouse }) => warehouse.offices().filter((office) => office.district === district.id),
  },
  PlaceKpi: {
    kpi: ({ value }, _, { warehouse }) => kpiAsked(warehouse, value.kpi, value.period, value.version.id),
    trendPeriods: ({ trend }) => trend.periods,
    trendShown: ({ trend }) => trend.shown,
    trendStates: ({ trend }) => trend.states,
  },
  OfficeReport: {
    dataset: async ({ dataset }, _, { figures }) => (await figures.datasets()).find(({ contract }) => contract.id === dataset)!,
  },
};
