/**
 * Lines without a label that tell of the line above: its shares of a hundred (`100.0 | 66.7 | 33.3`), or some of it once more in brackets
 * (`(120)`, of these women). They are no lines of their own, and neither adds to the counts.
 */
import type { Additive } from "./additive.js";
import { FIGURE, kindOf } from "./cell-kinds.js";
import { decimalText } from "./decimal.js";
import { FILLED, type Grid, isFilled } from "./grid.js";
import type { Plan } from "./layout.js";
import { figuresOf } from "./sums.js";
import { eachRow, type TableRow } from "./table-rows.js";
import { hintsOf } from "./words.js";

/** One such line and the one above it, in the columns that add. */
interface Pair {
  line: number;
  above: readonly (number | null)[];
  own: readonly (number | null)[];
  /** Digits after the point that its figures are rounded to. */
  scale: number;
  bracketed: boolean;
}

const MOST_PAIRS = 20_000;
/** Of the lines without a label, how many have to tell of the one above. */
const MOST_OF_THEM = 0.8;
const FEWEST_PAIRS = 2;
const FEWEST_FIGURES = 2;

const IN_BRACKETS = /^\s*[(（][^()（）]*[)）]\s*\*{0,2}\s*$/;

/** The lines below others that tell of these. */
export async function linesBelow(grid: Grid, plan: Plan, additive: Additive): Promise<ReadonlySet<number>> {
  if (!additive.unlabelled) return new Set();
  const adding = new Set(additive.columns);
  const header = new Set(plan.headerLines);
  const pairs: Pair[] = [];
  let above: readonly (number | null)[] | null = null;
  await eachRow(grid, plan, (row) => {
    if (row.bad || header.has(row.line)) return;
    const own = numbersOf(row, additive.columns);
    // A label merged over two lines is that of the first.
    const isLabelled = row.cells.some((cell, column) => !adding.has(column) && isFilled(cell) && !(row.marks[column]! & FILLED));
    if (!isLabelled && above !== null && pairs.length < MOST_PAIRS && own.some((value) => value !== null))
      pairs.push(pairOf(row, own, above, additive));
    above = isLabelled && own.some((value) => value !== null) ? own : null;
  });
  const { brackets } = additive;
  const isMoney = additive.columns.every((column) => hintsOf(plan.names[column]!).money);
  const told = [sharesOfLine(pairs), sharesOfColumn(pairs), isMoney && brackets !== "others" ? [] : partsInBrackets(pairs, brackets)];
  return new Set(told.find((lines) => lines.length > 0)?.map(({ line }) => line));
}

const numbersOf = (row: TableRow, columns: readonly number[]) =>
  figuresOf(row, columns).map((value) => (value === null ? null : Number(decimalText(value))));

function pairOf(row: TableRow, own: Pair["own"], above: Pair["above"], { columns }: Additive): Pair {
  const figures = columns.map((column) => row.cells[column] ?? "").filter((cell) => kindOf(cell) === FIGURE);
  return {
    line: row.line,
    above,
    own: own.map((value) => value && Math.abs(value)),
    scale: Math.max(0, ...figures.map((cell) => /\.(\d+)/.exec(cell)?.[1]?.length ?? 0)),
    bracketed: figures.length > 0 && figures.every((cell) => IN_BRACKETS.test(cell)),
  };
}

/** All pairs where most are of the kind, or none. */
function most(pairs: readonly Pair[], fewest: number, is: (pair: Pair) => boolean): readonly Pair[] {
  const count = pairs.filter(is).length;
  return count >= fewest && count >= MOST_OF_THEM * pairs.length ? pairs : [];
}

const near = (share: number, expected: number, scale: number) => Math.abs(share - expected) <= 0.6 * 10 ** -scale;

/** Each figure is that above it by one of that line, or by their sum. */
function sharesOfLine(pairs: readonly Pair[]): readonly Pair[] {
  const decimals = pairs.some(({ scale }) => scale > 0);
  // Of a hundred, shares are the counts themselves.
  if (pairs.every(({ above, own }) => own.every((share, i) => share === above[i]))) return [];
  return most(pairs, pairs.length === 1 && decimals ? 1 : FEWEST_PAIRS, ({ above, own, scale }) => {
    const figures = own.flatMap((share, i) => (share !== null && above[i] !== null ? [{ share, of: above[i]! }] : []));
    const telling = figures.filter(({ share }) => share > 0);
    if (telling.length < FEWEST_FIGURES) return false;
    const whole = figures.reduce((sum, { of }) => sum + of, 0);
    return [...new Set([...figures.map(({ of }) => of), whole])].some(
      (by) => by > 0 && figures.every(({ share, of }) => near(share, (100 * of) / by, scale)),
    );
  });
}

/** Each figure is that above it by the sum of all of its column. */
function sharesOfColumn(pairs: readonly Pair[]): readonly Pair[] {
  const width = pairs[0]?.above.length ?? 0;
  const sums = Array.from({ length: width }, (_, i) => pairs.reduce((sum, { above }) => sum + (above[i] ?? 0), 0));
  // With the line of the total among them, everything stands there twice.
  for (const by of [sums, sums.map((sum) => sum / 2)]) {
    const lines = most(pairs, FEWEST_PAIRS + 1, ({ above, own, scale }) => {
      const figures = own.flatMap((share, i) =>
        share !== null && above[i] !== null && by[i]! > 0 ? [near(share, (100 * above[i]!) / by[i]!, scale)] : [],
      );
      return figures.length > 0 && figures.every(Boolean) && own.some((share, i) => share !== null && share > 0 && share !== above[i]);
    });
    if (lines.length > 0) return lines;
  }
  return [];
}

/** Each figure stands in brackets and is no more than that above it. */
function partsInBrackets(pairs: readonly Pair[], brackets: Additive["brackets"]): readonly Pair[] {
  if (brackets === "minus") return [];
  return most(
    pairs,
    brackets === "others" ? 1 : FEWEST_PAIRS,
    ({ above, own, bracketed }) => bracketed && own.every((part, i) => part === null || (above[i] ?? 0) >= part),
  );
}
