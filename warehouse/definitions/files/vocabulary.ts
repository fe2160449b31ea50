/** The measures and dimension codes that formulas may use, as the dataset contracts declare them. */
import type { Cell, DatasetContract, DistrictRule, EventRule, MeasureRule } from "../../../connectors/dataset.js";

export interface KnownMeasure {
  adds: MeasureRule["adds"];
  overTime: MeasureRule["overTime"];
  agency: DatasetContract["agency"];
  /** What counts the cases behind it, where every line is a case that has a whole number of it (days): of that a mean and a median are taken. */
  casesIn: string | null;
  /** Measures of the same lines of which it counts a part, as the contract declares. Absent: none. */
  partOf?: readonly string[];
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
      known.set(`${contract.id}.${id}`, {
        adds: rule.adds,
        overTime: rule.overTime,
        agency: contract.agency,
        casesIn: casesIn(contract, id),
        partOf: wholesOf(contract, id).map((whole) => `${contract.id}.${whole}`),
        dimensions,
        district,
      });
  }
  return known;
}

/** The count of the very lines that a measure is filled by: one event has both. */
function casesIn({ id: dataset, measures, events }: DatasetContract, id: string): string | null {
  const { adds, exact, countedBy } = measures[id]!;
  if (adds !== "flow" || exact !== "count" || !countedBy) return null;
  const filling = (events ?? []).filter((event) => id in event.measures);
  const isOfEach = filling.every(({ measures: own }) => {
    const [of, count] = [own[id]!, own[countedBy]];
    return !("count" in of) && count !== undefined && "count" in count && !count.within;
  });
  return filling.length === 1 && isOfEach ? `${dataset}.${countedBy}` : null;
}

/** By the checks of columns, in every cell that fills it; or by the events, of which it counts a date's lines only in part. */
function wholesOf({ measures, cells, events, checks }: DatasetContract, id: string): string[] {
  const atMost = (cell: Cell, other: Cell) =>
    sameDimensions(cell, other) &&
    (isYesOfLines(cell, other) ||
      checks.some((check) => "atMost" in check && cell.column.includes(check.part) && other.column.includes(check.atMost)));
  const [own, others] = [cells.filter(({ measure }) => measure === id), Object.keys(measures).filter((other) => other !== id)];
  const filling = (measure: string) => (events ?? []).filter((event) => measure in event.measures);
  return others.filter((other) => {
    const its = cells.filter(({ measure }) => measure === other);
    if (own.length > 0) return own.every((cell) => its.some((whole) => atMost(cell, whole)));
    const [[part, second], [whole, third]] = [filling(id), filling(other)];
    return part !== undefined && whole !== undefined && !second && !third && countsWithin(part, id, whole, other);
  });
}

/** Lines of which a cell says yes are some of all the lines. */
const isYesOfLines = (cell: Cell, other: Cell): boolean => typeof cell.counts === "object" && other.counts === "one";

const sameDimensions = ({ dims }: Cell, other: Cell): boolean =>
  JSON.stringify(Object.entries(dims).sort()) === JSON.stringify(Object.entries(other.dims).sort());

/** Whether every line that the one event counts is counted by the other, at the same date. */
function countsWithin(part: EventRule, partId: string, whole: EventRule, wholeId: string): boolean {
  const [counted, all] = [part.measures[partId]!, whole.measures[wholeId]!];
  if (!("count" in counted && "count" in all) || all.within) return false;
  if (JSON.stringify([part.at, part.after]) !== JSON.stringify([whole.at, whole.after])) return false;
  return Object.entries(whole.when ?? {}).every(
    ([dimension, codes]) => part.when?.[dimension]?.every((code) => codes.includes(code)) ?? false,
  );
}

/** A dimension is read from a column of its own, or stated by the header of a column that holds figures. */
function dimensionsOf(contract: DatasetContract): Record<string, string[]> {
  const codes = new Map<string, Set<string>>();
  const add = (dimension: string, code: string) => codes.set(dimension, (codes.get(dimension) ?? new Set<string>()).add(code));
  for (const [dimension, rule] of Object.entries(contract.dimensions)) for (const code of Object.keys(rule.codes)) add(dimension, code);
  for (const cell of contract.cells) for (const [dimension, code] of Object.entries(cell.dims)) add(dimension, code);
  return Object.fromEntries([...codes].map(([dimension, all]) => [dimension, [...all]]));
}
