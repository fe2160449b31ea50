/**
 * What is withheld of lines that add up: the small ones, and where one alone would be had from the others by difference, a second with it.
 * It is the primary rule made whole for one table; the same figures asked for in another way are that way's own to protect.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Viewer } from "../answer.js";
import { datasetOf, measureOf } from "../kpis/arithmetic/cube.js";
import type { Term } from "../kpis/kpi.js";
import { isSmall, seesExact } from "./primary.js";

/** Whether a count over these terms is withheld from a viewer by its own size. @param value ten-thousandths */
export function isSmallSum(
  terms: readonly Pick<Term, "measure">[],
  value: bigint | null,
  viewer: Viewer,
  contracts: ReadonlyMap<string, DatasetContract>,
): boolean {
  return terms.some((term) => {
    const contract = contracts.get(datasetOf(term));
    return contract !== undefined && !seesExact(viewer, contract) && isSmall(contract, measureOf(term), value, null);
  });
}

/**
 * Places of the parts to withhold, when parts and their sum are all known: the small ones, and if that is only one, the smallest other
 * part that is not zero, so that neither can be worked out.
 * @param values of the parts; null where there is none
 */
export function withComplement(values: readonly (bigint | null)[], small: readonly boolean[]): boolean[] {
  const hidden = [...small];
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const size = (value: bigint) => (value < 0n ? -value : value);
  const second = values
    .map((value, i) => ({ value, i }))
    .filter((one): one is { value: bigint; i: number } => !hidden[one.i] && one.value !== null && one.value !== 0n)
    .sort((a, b) => (size(a.value) < size(b.value) ? -1 : size(a.value) > size(b.value) ? 1 : a.i - b.i))[0];
  if (second) hidden[second.i] = true;
  return hidden;
}
