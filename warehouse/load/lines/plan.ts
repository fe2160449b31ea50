/** Which staged column serves what: worked out once per delivery from the contract and the headers that were found. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import type { NumberRule } from "../../../connectors/thai/number.js";
import { fold } from "../../../connectors/thai/spelling.js";
import { type Shape, type ShapeCell, shapeOf } from "../shape.js";
import { checkColumns, columnKey, wantedColumns } from "./headers.js";
import type { OutOfTime } from "./places.js";

export interface NumberColumn {
  index: number;
  rule: NumberRule;
  factor?: string;
  /** Tables (sources) that state another unit than the contract's, and how many of the contract's one of theirs is. */
  scales?: ReadonlyMap<number, string>;
  /** Only needed by a check: unreadable is a finding, not a bad line. */
  checkOnly: boolean;
  /** Tables (sources) whose file has no such column: not collected there. */
  absentIn: ReadonlySet<number>;
  yes?: { yes: string[]; no: string[] };
}

export interface Plan {
  /** Keys of the staged columns, in order: `a0`, `a1` … */
  columns: string[];
  office: number | null;
  district: number | "office" | null;
  period: number[];
  ordered: number | null;
  /** Where a line says when its report was filed. */
  filed: number | null;
  dims: { id: string; index: number }[];
  /** The column that tells a line from others, a village code say; it is no code. */
  unit: number | null;
  /** How many digits it has, where the contract says so. */
  unitDigits?: number | undefined;
  /** Date columns of case lists. */
  days: number[];
  numbers: NumberColumn[];
  /** Spellings of places, and the periods of this load in which nothing was called so. */
  outOfTime?: readonly OutOfTime[];
  indexOf(names: readonly string[]): number;
}

const nowhere: ReadonlySet<number> = new Set();

export function planOf(
  contract: DatasetContract,
  shape: Shape,
  absent: ReadonlyMap<string, ReadonlySet<number>>,
  scales: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(),
): Plan {
  const columns = [...wantedColumns(contract, shape).keys()];
  for (const column of checkColumns(contract)) if (!columns.includes(fold(column))) columns.push(fold(column));
  const indexOf = (names: readonly string[]) => columns.indexOf(columnKey([...names]));

  const period = contract.period;
  const dims = Object.entries(contract.dimensions).map(([id, rule]) => ({ id, index: indexOf(rule.column) }));
  if (contract.unit) dims.push({ id: "unit", index: indexOf(contract.unit) });
  const days = new Set<number>();
  for (const event of contract.events ?? []) {
    days.add(indexOf(event.at));
    if (event.after) days.add(indexOf(event.after));
    for (const measure of Object.values(event.measures)) {
      if ("count" in measure && measure.within) days.add(indexOf(measure.within.since));
      if ("days" in measure) days.add(indexOf(measure.days.since));
    }
  }
  const numbers = new Map<number, NumberColumn>();
  for (const cell of shape.cells) {
    const number = numberOf(cell, indexOf(cell.column), absent.get(columnKey(cell.column)) ?? nowhere);
    const scaled = scales.get(columnKey(cell.column));
    const rule = number && (scaled || number.factor) ? { ...number.rule, scaled: true as const } : number?.rule;
    if (number) numbers.set(number.index, { ...number, rule: rule!, ...(scaled ? { scales: scaled } : {}) });
  }
  for (const column of checkColumns(contract)) {
    const index = columns.indexOf(fold(column));
    if (!numbers.has(index))
      numbers.set(index, {
        index,
        rule: { exact: "decimal", dash: "zero", range: { min: "-1000000000000" } },
        checkOnly: true,
        absentIn: absent.get(fold(column)) ?? nowhere,
      });
  }
  return {
    columns,
    office: contract.office.from === "column" ? indexOf(contract.office.column) : null,
    district: !contract.district ? null : contract.district.from === "office" ? "office" : indexOf(contract.district.from.column),
    period:
      period.from === "column" ? [indexOf(period.column)] : period.from === "columns" ? [indexOf(period.year), indexOf(period.part)] : [],
    ordered: contract.from.via === "postgres" && contract.supersession.order === "changed" ? indexOf([contract.from.changed]) : null,
    filed: contract.arrival ? indexOf(contract.arrival.column) : null,
    dims,
    unit: contract.unit ? indexOf(contract.unit) : null,
    unitDigits: contract.unitDigits,
    days: [...days],
    numbers: [...numbers.values()],
    indexOf,
  };
}

/** Columns whose plain figures need no reading, by their accepted spellings: those the reader may write as values. */
export function figureColumns(contract: DatasetContract): { names: readonly string[]; exact: "count" | "decimal" }[] {
  const shape = shapeOf(contract);
  const plan = planOf(contract, shape, new Map());
  const wanted = wantedColumns(contract, shape);
  return plan.numbers
    .filter(({ rule, yes, checkOnly }) => !yes && (checkOnly || !rule.range))
    .map(({ index, rule }) => {
      const { names, inUnits } = wanted.get(plan.columns[index]!) ?? { names: [plan.columns[index]!], inUnits: [] };
      return { names: [...names, ...inUnits], exact: rule.exact };
    });
}

function numberOf(cell: ShapeCell, index: number, absentIn: ReadonlySet<number>): NumberColumn | null {
  const { exact, dash, words, range, factor, unit } = cell.rule;
  const amount = exact === "decimal" && unit !== "score" ? { amount: true as const } : {};
  const rule: NumberRule = { exact, dash, ...amount, ...(words ? { words } : {}), ...(range ? { range } : {}) };
  const common = { index, rule, ...(factor ? { factor } : {}), checkOnly: false, absentIn };
  if (cell.takes.kind === "value") return common;
  if (cell.takes.kind === "yes") return { ...common, yes: { yes: cell.takes.yes, no: cell.takes.no } };
  if (cell.takes.kind === "case" && "amount" in cell.takes.of) return common;
  return null;
}
