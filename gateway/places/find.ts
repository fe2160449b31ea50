/** Agencies, offices and districts by id, as they were called at a moment, for resolvers that hold only the id. */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf } from "../../warehouse/answer.js";
import type { Agency } from "../../warehouse/place.js";
import type { Context } from "../context.js";
import type { DistrictAsked, OfficeAsked } from "./parents.js";

type Asking = Pick<Context, "figures">;

export async function agencyOf({ figures }: Asking, asOf: AsOf, id: string): Promise<Agency> {
  const agency = (await figures.names(asOf)).province.agencies.find((each) => each.id === id);
  if (!agency) throw new Problem("UNKNOWN_PLACE", { found: id });
  return agency;
}

export async function officeOf({ figures }: Asking, asOf: AsOf, id: string | null): Promise<OfficeAsked | null> {
  if (id === null) return null;
  const office = (await figures.names(asOf)).province.offices.find((each) => each.id === id);
  return office ? { ...office, asOf } : null;
}

export async function districtOf({ figures }: Asking, asOf: AsOf, id: string | null): Promise<DistrictAsked | null> {
  if (id === null) return null;
  const district = (await figures.names(asOf)).province.districts.find((each) => each.id === id);
  return district ? { ...district, asOf } : null;
}

/** The names of an office, a district or an agency. */
export async function placeNames({ figures }: Asking, asOf: AsOf, id: string | undefined): Promise<Bilingual | null> {
  const { offices, districts, agencies } = (await figures.names(asOf)).province;
  return [...offices, ...districts, ...agencies].find((each) => each.id === id)?.name ?? null;
}
