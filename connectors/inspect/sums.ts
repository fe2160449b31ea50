/** Running sums of a table's columns, so that each total can be compared with the lines it totals. */
import { readCell } from "./cell.js";
import { isPlainInteger } from "./cell-kinds.js";
import { compare, type Decimal, decimal, decimalText, minus, plus, ZERO } from "./decimal.js";
import { folded } from "./folded.js";
import type { TableRow } from "./table-rows.js";

export type Vector = (Decimal | null)[];

/** What stood at a total line: enough to say later which lines it totals. */
export interface Sums {
  columns: number[];
  /** Its own figures; null where it has none. */
  own: Vector;
  /** Data lines above it: all of them, and those since the total before. */
  above: Summed;
  group: Summed;
  /** Every data line of the table, known at the end. */
  all: Summed;
  /** Data lines from this total to the next, known at the end. */
  below: Summed | null;
  /** Data lines that share a word with the total's line (`ชาย`), or that a numbered line heads. */
  alike: Summed[];
}

export interface Summed {
  sums: Vector;
  rows: number;
  from: number;
  to: number;
}

const MOST_LABELS = 6;
const MOST_RECENT = 40;
const MOST_WORDS = 200;
const nothing = (columns: readonly number[]): Summed => ({ sums: columns.map(() => ZERO), rows: 0, from: 0, to: 0 });

export function addTo(summed: Summed, values: Vector, line: number): void {
  for (const [i, value] of values.entries()) if (value !== null) summed.sums[i] = plus(summed.sums[i]!, value);
  if (summed.rows === 0) summed.from = line;
  summed.to = line;
  summed.rows++;
}

/** The figures of a row in some columns. */
export function figuresOf(row: TableRow, columns: readonly number[]): Vector {
  return columns.map((column) => {
    const text = row.cells[column] ?? "";
    if (isPlainInteger(text)) return { units: BigInt(text), scale: 0 };
    const { figure } = readCell(text);
    return figure ? decimal(figure.value) : null;
  });
}

export class SumsOver {
  readonly all: Summed;
  private group: Summed;
  private last: Sums | null = null;
  private readonly recent: Vector[] = [];
  /** By label column and word. */
  private readonly words: Map<string, Summed>[];

  constructor(
    private readonly columns: number[],
    private readonly labels: readonly number[],
  ) {
    this.all = nothing(columns);
    this.group = nothing(columns);
    this.words = labels.slice(0, MOST_LABELS).map(() => new Map());
  }

  add(row: TableRow): void {
    const values = this.valuesOf(row);
    this.recent.push(values);
    if (this.recent.length > MOST_RECENT) this.recent.shift();
    addTo(this.all, values, row.line);
    addTo(this.group, values, row.line);
    for (const [i, words] of this.words.entries()) {
      if (words.size > MOST_WORDS) continue;
      const word = folded(row.cells[this.labels[i]!] ?? "");
      const summed = words.get(word) ?? nothing(this.columns);
      words.set(word, summed);
      addTo(summed, values, row.line);
    }
  }

  valuesOf(row: TableRow): Vector {
    return figuresOf(row, this.columns);
  }

  /** How strongly a row looks like the sum of the lines above it. */
  strengthOf(row: TableRow): Strength {
    if (this.all.rows < 2) return 0;
    const own = this.valuesOf(row);
    const strength = Math.max(agreement(own, this.all.sums), this.group.rows >= 2 ? agreement(own, this.group.sums) : 0);
    return strength as Strength;
  }

  /** Whether a row sums some of the lines right above it. */
  isSumOfLast(row: TableRow): boolean {
    const own = this.valuesOf(row);
    const sums = nothing(this.columns);
    for (const [i, values] of this.recent.toReversed().entries()) {
      addTo(sums, values, 0);
      if (i > 0 && agreement(own, sums.sums) > 0) return true;
    }
    return false;
  }

  /** How strongly a row has the figures of the one line since the total before: 2 where they hardly agree by chance. */
  likeLastAlone(row: TableRow): 0 | 1 | 2 {
    const own = this.valuesOf(row);
    const agreeing = this.group.rows === 1 ? agreement(own, this.group.sums) : 0;
    if (agreeing !== 1) return agreeing > 1 ? 2 : 0;
    return own.some((value) => value !== null && value.units >= LARGE * 10n ** BigInt(value.scale)) ? 2 : 1;
  }

  /** `รวมชาย`: the lines so far that say ชาย, in whichever column. */
  private named(row: TableRow): Summed[] {
    const called = row.cells.flatMap((cell) => /^(?:ยอด|ผล)?รวม(.+)$/.exec(folded(cell))?.[1] ?? []);
    return this.words.flatMap((words) => called.flatMap((word) => words.get(word) ?? []));
  }

  /** Whether a row sums the lines that say what its label says it totals. */
  isSumOfNamed(row: TableRow): boolean {
    const own = this.valuesOf(row);
    return this.named(row).some(({ rows, sums }) => rows > 1 && isSum(own, sums));
  }

  standing(row: TableRow): Sums {
    const { all, group } = this;
    return {
      columns: this.columns,
      own: this.valuesOf(row),
      above: { ...all, sums: [...all.sums] },
      group,
      all,
      below: null,
      alike: [
        ...this.named(row).map((summed) => ({ ...summed, sums: [...summed.sums] })),
        ...this.words.flatMap((words, i) => {
          const word = folded(row.cells[this.labels[i]!] ?? "");
          if (word === "" || words.size > MOST_WORDS) return [];
          const summed = words.get(word) ?? nothing(this.columns);
          words.set(word, summed);
          // Of the lines of a group, those above its total: what stands below it may part the group anew.
          return i === 0 ? [summed, { ...summed, sums: [...summed.sums] }] : [summed];
        }),
      ],
    };
  }

  /** Ends a group at a total. */
  close(): void {
    if (this.last) this.last.below = this.group;
    this.group = nothing(this.columns);
    this.last = null;
  }

  /** The total just found, whose following lines are counted next. */
  follow(sums: Sums): void {
    this.last = sums;
  }
}

/** 0 not at all; 1 by one figure, 2 by several small ones, either of which may be chance; 3 by figures that hardly agree by chance. */
export type Strength = 0 | 1 | 2 | 3;

/** How strongly figures look like given sums. */
export function agreement(own: Vector, sums: Vector): Strength {
  let agreeing = 0;
  let size = 0n;
  for (const [i, value] of own.entries()) {
    const sum = sums[i]!;
    if (value === null) {
      if (sum.units !== 0n) return 0;
      continue;
    }
    if (compare(value, sum) !== 0) return 0;
    if (value.units !== 0n) {
      agreeing++;
      size += (value.units < 0n ? -value.units : value.units) / 10n ** BigInt(value.scale);
    }
  }
  if (agreeing < 2) return agreeing === 0 ? 0 : 1;
  return (agreeing >= 3 && size >= 20n) || size >= 200n ? 3 : 2;
}

/** Whether figures are those sums, every one of them. */
export function isSum(own: Vector, sums: Vector): boolean {
  return agreement(own, sums) > 0;
}

/** One figure from here on is hardly that of the line above by chance. */
const LARGE = 100n;

/** Below this a sum may be another line's figure by chance. */
const TELLING = 20n;

/**
 * Whether figures are nearly those sums: at least half of them agree, one by more than a small figure, and the others are off by a tenth at
 * most. So a total looks in which one cell was not brought up to date.
 */
export function isNearlySum(own: Vector, sums: Vector): boolean {
  let [agreeing, differing, tells] = [0, 0, false];
  for (const [i, value] of own.entries()) {
    if (value === null) continue;
    const off = minus(value, sums[i]!);
    if (off.units === 0n) {
      if (value.units !== 0n) agreeing++;
      tells ||= value.units >= TELLING * 10n ** BigInt(value.scale);
      continue;
    }
    differing++;
    const size: Decimal = { units: (off.units < 0n ? -off.units : off.units) * 10n, scale: off.scale };
    if (compare(size, sums[i]!) > 0) return false;
  }
  return tells && agreeing >= Math.max(1, differing);
}

/**
 * Whether figures are those sums but for rounding: each is off by half of its last digit a line at most, and large beside that. So totals look
 * whose lines were rounded one by one (`1,865,963.84` over 1,865,963.83).
 */
export function isRoundedSum(own: Vector, { sums, rows }: Summed): boolean {
  let [telling, rounded] = [0, false];
  for (const [i, value] of own.entries()) {
    const sum = sums[i]!;
    if (value === null) {
      if (sum.units !== 0n) return false;
      continue;
    }
    const off = minus(value, sum);
    const size = off.units < 0n ? -off.units : off.units;
    if (size * 2n > BigInt(rows)) return false;
    rounded ||= size > 0n;
    const last = { units: value.units < 0n ? -value.units : value.units, scale: value.scale };
    if (compare(last, { units: ROUNDED_TELLING * BigInt(rows), scale: off.scale }) >= 0) telling++;
  }
  return rounded && telling >= 2;
}

/** How many times larger than what rounding may take from it a sum has to be, to be hardly one by chance. */
const ROUNDED_TELLING = 1000n;

/** Whether figures are those sums, zeros included; a figure that is not there counts as zero. */
export function equalsSum(own: Vector, sums: Vector): boolean {
  return own.every((value, i) => compare(value ?? ZERO, sums[i]!) === 0);
}

/** The sets of lines that a total may be the sum of. */
export const candidatesOf = ({ group, above, below, all, alike }: Sums): Summed[] => [
  group,
  above,
  ...(below ? [below] : []),
  all,
  ...alike,
];

/** Whether a total is the sum of any of these. */
export function sumsSome(sums: Sums): boolean {
  return candidatesOf(sums).some((of) => of.rows > 0 && differences(sums, of.sums).length === 0);
}

/** Where a total's figures differ from given sums. */
export function differences(sums: Sums, others: Vector): { column: number; found: string; expected: string }[] {
  return sums.columns.flatMap((column, i) => {
    const own = sums.own[i] ?? null;
    const other = others[i]!;
    if (own === null || minus(own, other).units === 0n) return [];
    return [{ column, found: decimalText(own), expected: decimalText(other) }];
  });
}
