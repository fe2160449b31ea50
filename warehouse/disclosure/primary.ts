/**
 * The primary rule: small counts of people in sensitive datasets are withheld (1–4, juvenile 1–9), zero is shown; amounts with as few
 * cases behind them too; no juvenile figure by district. It acts here, below every resolver, export and page.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Viewer } from "../answer.js";
import { datasetOf, measureOf } from "../kpis/arithmetic/cube.js";
import { termsOf } from "../kpis/arithmetic/dependants.js";
import type { KpiEntry, Level, Term } from "../kpis/kpi.js";

export const smallest = { ordinary: 0n, sensitive: 5n, juvenile: 10n } as const;
const one = 10_000n;

/** Whether the viewer sees a dataset's exact figures. */
export const seesExact = (viewer: Viewer, contract: DatasetContract): boolean =>
  contract.sensitivity === "ordinary" || viewer.exact === "all" || (viewer.exact !== "none" && viewer.exact.includes(contract.agency));

/** Whether the viewer may see a dataset's source lines and quarantine. */
export const seesLines = (viewer: Viewer, contract: DatasetContract): boolean =>
  viewer.exact === "all" ||
  ((viewer.lines === "all" || (viewer.lines !== "none" && viewer.lines.includes(contract.agency))) && seesExact(viewer, contract));

export const countsPeople = (contract: DatasetContract, measure: string): boolean => {
  const rule = contract.measures[measure];
  return rule !== undefined && (rule.ofPeople ?? rule.unit === "persons");
};

/** @param value in ten-thousandths */
export function isSmall(contract: DatasetContract, measure: string, value: bigint | null, behind: bigint | null): boolean {
  if (value === null || contract.sensitivity === "ordinary") return false;
  if (countsPeople(contract, measure)) return value > 0n && value < smallest[contract.sensitivity] * one;
  return behind !== null && behind > 0n && behind < smallest[contract.sensitivity] * one;
}

/**
 * Whether what changed in a figure of one place is not told to a viewer: beside the other places and their sum, even one that is not small
 * could give away one that is.
 */
export const hidesPlaces = (entry: KpiEntry, level: Level, viewer: Viewer, contracts: ReadonlyMap<string, DatasetContract>): boolean =>
  level !== "province" &&
  termsOf(entry).some((term) => {
    const contract = contracts.get(datasetOf(term));
    return contract !== undefined && !seesExact(viewer, contract);
  });

export interface Parts {
  numerator: bigint | null;
  denominator: bigint | null;
  behind: bigint | null;
}

/** Whether a KPI's figure is withheld from a viewer: one withheld part withholds the whole. */
export function isWithheld(
  entry: KpiEntry,
  parts: Parts,
  level: Level,
  viewer: Viewer,
  contracts: ReadonlyMap<string, DatasetContract>,
): boolean {
  const small = (terms: readonly Term[] | undefined, value: bigint | null) =>
    (terms ?? []).some((term) => {
      const contract = contracts.get(datasetOf(term));
      if (!contract || seesExact(viewer, contract)) return false;
      if (contract.sensitivity === "juvenile" && level === "district") return true;
      return isSmall(contract, measureOf(term), value, parts.behind);
    });
  return small(entry.formula.numerator, parts.numerator) || small(entry.formula.denominator, parts.denominator);
}
