/** Agencies, offices and districts: the province as data. */
import type { Resolvers } from "../generated/schema.js";
import { agencyOf, districtOf } from "./find.js";

export const resolvers: Pick<Resolvers, "Query" | "Agency" | "Office" | "District" | "Province"> = {
  Query: {
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
  },
  District: {
    names: (district) => district.name,
    short: (district) => district.short ?? district.name.th,
    row: (district) => district.tile[0],
    column: (district) => district.tile[1],
  },
};
