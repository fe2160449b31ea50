/** Agencies, offices and districts by id, for resolvers that hold only the id. */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { Agency, District, Office } from "../../warehouse/place.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

export function agencyOf(warehouse: Warehouse, id: string): Agency {
  const agency = warehouse.agencies().find((each) => each.id === id);
  if (!agency) throw new Problem("UNKNOWN_PLACE", { found: id });
  return agency;
}

export function officeOf(warehouse: Warehouse, id: string | null): Office | null {
  return id === null ? null : (warehouse.offices().find((each) => each.id === id) ?? null);
}

export function districtOf(warehouse: Warehouse, id: string | null): District | null {
  return id === null ? null : (warehouse.districts().find((each) => each.id === id) ?? null);
}

/** The names of an office, a district or an agency. */
export function placeNames(warehouse: Warehouse, id: string | undefined): Bilingual | null {
  const all = [...warehouse.offices(), ...warehouse.districts(), ...warehouse.agencies()];
  return all.find((each) => each.id === id)?.name ?? null;
}
