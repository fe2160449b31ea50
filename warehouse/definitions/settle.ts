/** Contracts are written for every province; here they are settled in one: which of its offices reports what only one office reports. */
import { type DatasetContract, mainOffice, type OfficeKind, officeKinds } from "../../connectors/dataset.js";
import type { Province } from "../place.js";

/**
 * The contract with the province's own office where it says `mainOffice(…)`. A province that has no such office keeps the word as it is:
 * nobody is expected to report the dataset there, and nothing of it loads.
 */
export function settle(contract: DatasetContract, province: Province): DatasetContract {
  const named = (office: string) => mainOffices(province).get(office) ?? office;
  const { reporters, office } = contract;
  return {
    ...contract,
    reporters: "office" in reporters ? { office: named(reporters.office) } : reporters,
    office: office.from === "constant" ? { from: "constant", office: named(office.office) } : office,
  };
}

export function settleAll(contracts: ReadonlyMap<string, DatasetContract>, province: Province): Map<string, DatasetContract> {
  return new Map([...contracts].map(([id, contract]) => [id, settle(contract, province)]));
}

/** Whether any office of the province, at any time, reports the dataset. */
export function isReported({ reporters, agency }: DatasetContract, province: Province): boolean {
  if ("office" in reporters) return province.offices.some(({ id }) => id === reporters.office);
  return province.offices.some((office) => office.agency === agency && (reporters.kinds?.includes(office.kind) ?? true));
}

const found = new WeakMap<Province, Map<string, string>>();

/** By the word a contract uses: of each kind the office in the capital district, or else the first that is listed. */
function mainOffices(province: Province): Map<string, string> {
  const known = found.get(province);
  if (known) return known;
  const capital = province.districts.find((district) => district.capital)?.id;
  const main = (kind: OfficeKind) => {
    const own = province.offices.filter((office) => office.kind === kind);
    return own.find((office) => office.district === capital) ?? own[0];
  };
  const offices = new Map(
    officeKinds.flatMap((kind) => {
      const office = main(kind);
      return office ? [[mainOffice(kind), office.id] as const] : [];
    }),
  );
  found.set(province, offices);
  return offices;
}
