/**
 * By which dimensions a KPI can be taken apart, and how: where numerator and denominator both know a dimension alike, each part is a ratio
 * of its own; where only the numerator does, the parts are shares of the whole over one base and sum to it.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import { datasetOf, measureOf } from "./arithmetic/cube.js";
import type { KpiEntry, Term } from "./kpi.js";

export interface SplitDimension {
  id: string;
  /** Two at least; those with an order of their own (ages) in it. */
  codes: string[];
  /** Whether the denominator is split as well. */
  ownBases: boolean;
}

type Contracts = ReadonlyMap<string, DatasetContract>;

/** Dimensions a measure's lines carry, with their codes; those that decide what the measure counts (a decision, a result) take nothing apart. */
function dimensionsOf(term: Term, contracts: Contracts): Map<string, string[]> {
  const contract = contracts.get(datasetOf(term));
  const measure = measureOf(term);
  const known = new Map<string, string[]>();
  if (!contract) return known;
  const cells = contract.cells.filter((cell) => cell.measure === measure);
  const events = (contract.events ?? []).filter((event) => event.measures[measure]);
  const deciding = new Set([...cells, ...events].flatMap(({ when }) => Object.keys(when ?? {})));
  for (const [dimension, { codes }] of Object.entries(contract.dimensions)) known.set(dimension, Object.keys(codes));
  for (const { dims } of cells)
    for (const [dimension, code] of Object.entries(dims)) known.set(dimension, [...new Set([...(known.get(dimension) ?? []), code])]);
  for (const dimension of deciding) known.delete(dimension);
  for (const [dimension, codes] of Object.entries(term.where ?? {}))
    if (known.has(dimension))
      known.set(
        dimension,
        known.get(dimension)!.filter((code) => codes.includes(code)),
      );
  return known;
}

/** Codes of a dimension over several terms that all know it; null when one does not. */
function codesOver(terms: readonly Term[], dimension: string, contracts: Contracts): string[] | null {
  const all = terms.map((term) => dimensionsOf(term, contracts).get(dimension));
  return all.every((codes) => codes !== undefined) ? [...new Set(all.flatMap((codes) => codes!))] : null;
}

export function splitDimensions(entry: Pick<KpiEntry, "formula">, contracts: Contracts): SplitDimension[] {
  const { numerator, denominator } = entry.formula;
  const names = [...dimensionsOf(numerator[0]!, contracts).keys()];
  return names.flatMap((id) => {
    const codes = codesOver(numerator, id, contracts);
    if (!codes || codes.length < 2) return [];
    const below = denominator ? codesOver(denominator, id, contracts) : null;
    // Of a share among its own codes (dealers of all arrested) the base stays whole: split too, every part would be all or nothing.
    return [{ id, codes: inOrder(codes), ownBases: below !== null && [...below].sort().join() === [...codes].sort().join() }];
  });
}

const natural = ["male", "female", "not_reported", "up_to_15", "over_15", "none", "low", "medium", "high"];
const rank = (code: string) => (natural.includes(code) ? natural.indexOf(code) : natural.length);
const inOrder = (codes: readonly string[]): string[] => [...codes].sort((a, b) => rank(a) - rank(b));
