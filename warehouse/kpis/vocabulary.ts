/** The measures and dimension codes that formulas may use, as the dataset contracts declare them. */
import type { DatasetContract, DistrictRule, MeasureRule } from "../../connectors/dataset.js";

export interface KnownMeasure {
  adds: MeasureRule["adds"];
  overTime: MeasureRule["overTime"];
  agency: DatasetContract["agency"];
  /** Codes by dimension. */
  dimensions: Readonly<Record<string, readonly string[]>>;
  /** Which district the dataset's rows name; null when they name none. */
  district: DistrictRule["of"] | null;
}

/** By `dataset.measure`. */
export type Vocabulary = ReadonlyMap<string, KnownMeasure>;

export function vocabularyOf(contracts: Iterable<DatasetContract>): Vocabulary {
  const known = new Map<string, KnownMeasure>();
  for (const contract of contracts) {
    const dimensions = dimensionsOf(contract);
    const district = contract.district?.of ?? null;
    for (const [id, rule] of Object.entries(contract.measures))
      known.set(`${contract.id}.${id}`, { adds: rule.adds, overTime: rule.overTime, agency: contract.agency, dimensions, district });
  }
  return known;
}

/** A dimension is read from a column of its own, or stated by the header of a column that holds figures. */
function dimensionsOf(contract: DatasetContract): Record<string, string[]> {
  const codes = new Map<string, Set<string>>();
  const add = (dimension: string, code: string) => codes.set(dimension, (codes.get(dimension) ?? new Set<string>()).add(code));
  for (const [dimension, rule] of Object.entries(contract.dimensions)) for (const code of Object.keys(rule.codes)) add(dimension, code);
  for (const cell of contract.cells) for (const [dimension, code] of Object.entries(cell.dims)) add(dimension, code);
  return Object.fromEntries([...codes].map(([dimension, all]) => [dimension, [...all]]));
}
