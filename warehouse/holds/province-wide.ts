/** Whose decision a hold is: the agency's own, or the whole province's. */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Province } from "../place.js";

/**
 * A hold is province-wide when no agency of the province's justice family answers for the figures: the dataset comes from an agency that the
 * province marks as `outside` (a registry, the police), or its reports are made by an office of another agency than the one that sends them.
 */
export function isProvinceWide(contract: DatasetContract, province: Province): boolean {
  if (province.agencies.find(({ id }) => id === contract.agency)?.outside) return true;
  const { reporters } = contract;
  if (!("office" in reporters)) return false;
  return province.offices.find(({ id }) => id === reporters.office)?.agency !== contract.agency;
}
