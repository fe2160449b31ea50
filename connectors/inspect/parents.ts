/** Lines that stand above their own parts: `2 ผู้ต้องขังระหว่าง` over 2.1, 2.2 and 2.3, or a subtotal before what it sums. */
import { tidy } from "../thai/spelling.js";
import { compare, type Decimal, minus, plus, ZERO } from "./decimal.js";
import { innerSums } from "./inner-sums.js";
import { addTo, agreement, equalsSum, isNearlySum, isSum, type Summed, type Sums, type Vector } from "./sums.js";

export interface LineFigures {
  line: number;
  label: string;
  /** What a column of numbers says of it: `2.1`. */
  number: string | null;
  own: Vector;
  /** How many of its codes and names say something: of a district's line one less than of its tambons', whose code stands there as 0. */
  depth: number;
  /** The only column of names in which it says something, of several; null where it does in more. */
  step: number | null;
}

/** By the parent's line: the lines it sums. */
export type Parents = Map<number, Summed>;

export const MOST_VECTORS = 3000;
const MOST_PARTS = 40;

export function findParents(lines: readonly LineFigures[], totals: readonly { sums: Sums }[]): Parents {
  if (lines.length >= MOST_VECTORS) return new Map();
  const numbered = numberedParents(lines);
  if (numbered.size > 0) return numbered;
  const indented = indentedParents(lines);
  if (indented.size > 0) return indented;
  const coded = codedParents(lines);
  if (coded.size > 0) return coded;
  const byTotal = parentsByTotal(lines, totals);
  if (byTotal.size > 0) return byTotal;
  // In a pivot table a group of one, such as (blank), stands above itself.
  const withSingles = parentsByTotal(lines, totals, 1);
  if (withSingles.size > 0) return withSingles;
  const ofAll = parentsOfAll(lines, totals);
  if (ofAll.size > 0) return ofAll;
  const top = topOfAll(lines);
  return top.size > 0 ? top : bottomOfAll(lines, totals);
}

/** `ผู้ต้องขังทั้งหมด`, `คดีทั้งสิ้น`: named as a whole, so that one figure tells. */
const NAMED_WHOLE = /(?:ทั้งหมด|ทั้งสิ้น)(?: ?[([（].*)?$/;

/** The first line is the exact sum of all others, or of those among them that sum the rest: `ภาคเหนือ` over its provinces. */
function topOfAll(lines: readonly LineFigures[]): Parents {
  const [top, ...rest] = lines;
  if (!top || rest.length < 2) return new Map();
  const groups = parentsOfAll(rest, [], 1);
  const parts = sumOf(groups.size > 0 ? rest.filter(({ line }) => groups.has(line)) : rest);
  const isTop = NAMED_WHOLE.test(tidy(top.label)) ? isSum(top.own, parts.sums) : agreement(top.own, parts.sums) === 3;
  return isTop ? new Map([[top.line, parts], ...groups]) : new Map();
}

/** The last line is the exact sum of the lines before it that head the others: `ผลิตภัณฑ์มวลรวม` below `ภาคเกษตร` and `ภาคนอกเกษตร` with theirs. */
function bottomOfAll(lines: readonly LineFigures[], totals: readonly { sums: Sums }[]): Parents {
  const rest = lines.slice(0, -1);
  const bottom = lines.at(-1);
  if (!bottom || totals.length > 0) return new Map();
  const groups = parentsOfAll(rest, [], 1);
  if (groups.size === 0) return new Map();
  const heads = sumOf(rest.filter(({ line }) => groups.has(line)));
  return isSum(bottom.own, heads.sums) && tells(bottom.own) ? new Map([...groups, [bottom.line, heads]]) : new Map();
}

const FEWEST_PARTS = 3;

/** The first and the last line, where one of them is, all but a figure or by what may be chance, the sum of all others; and sums in between. */
export function nearTotals(lines: readonly LineFigures[]): number[] {
  if (lines.length <= FEWEST_PARTS || lines.length >= MOST_VECTORS || lines[0]!.own.length === 0) return [];
  const ends = [
    { end: lines[0]!, others: lines.slice(1) },
    { end: lines.at(-1)!, others: lines.slice(0, -1) },
  ];
  return [...ends.filter(({ end, others }) => isNearlySum(end.own, sumOf(others).sums)).map(({ end }) => end.line), ...innerSums(lines)];
}

/** A dash or a point before a label, or a number in brackets: `- ลักทรัพย์`, `(1) ลักทรัพย์`, `1) ลักทรัพย์`. */
const MARKED = /^[\s\u00a0]*(?:[-–•·>]|\(?\d{1,2}\))[\s\u00a0]*[ก-๙a-z]/i;
export const isMarked = (label: string) => MARKED.test(label);

export const depthOf = (label: string) => /^[\s\u00a0]*/.exec(label)![0].length + (isMarked(label) ? 1 : 0);

/** A label further left than those below it heads them, where its figures are their sum. */
function indentedParents(lines: readonly LineFigures[]): Parents {
  return parentsByDepth(
    lines,
    lines.map(({ label }) => depthOf(label)),
    isSum,
  );
}

/** `12 · 0` above `12 · 1201`: a line whose lower codes are 0 or blank is the whole of those below it, where its figures are their sum. */
function codedParents(lines: readonly LineFigures[]): Parents {
  return parentsByDepth(
    lines,
    lines.map(({ depth }) => depth),
    (own, sums) => agreement(own, sums) >= 2,
  );
}

function parentsByDepth(lines: readonly LineFigures[], depths: readonly number[], fits: (own: Vector, sums: Vector) => boolean): Parents {
  const parents: Parents = new Map();
  for (const [i, depth] of depths.entries()) {
    let until = i + 1;
    while (until < lines.length && depths[until]! > depth) until++;
    const below = depths.slice(i + 1, until);
    if (below.length === 0) continue;
    const next = below.reduce((least, one) => Math.min(least, one));
    const parts = sumOf(lines.slice(i + 1, until).filter((_, k) => below[k] === next));
    if (fits(lines[i]!.own, parts.sums)) parents.set(lines[i]!.line, parts);
  }
  return parents;
}

const FEWEST_GROUPS = 2;
/** One figure from here on is hardly the sum of those below it by chance, on every line. */
const LARGE = 100n;

/** Figures that are hardly a sum by chance: several, or one that is large. */
function tells(own: Vector): boolean {
  const figures = own.filter((value) => value !== null && value.units !== 0n);
  return figures.length >= 2 || figures.some((value) => value!.units >= LARGE * 10n ** BigInt(value!.scale));
}

/**
 * Without a total that tells: every line is either the exact sum of the lines right below it or one of these.
 * @param fewest lines below that a line may sum; one has the very figures of the line above it
 */
function parentsOfAll(lines: readonly LineFigures[], totals: readonly { sums: Sums }[], fewest = 2): Parents {
  const parents: Parents = new Map();
  if (totals.length > 0) return parents;
  for (let i = 0; i < lines.length; i++) {
    const parts = partsBelow(lines, i, fewest);
    if (!parts || !tells(lines[i]!.own)) return new Map();
    parents.set(lines[i]!.line, parts);
    i += parts.rows;
  }
  return parents.size >= FEWEST_GROUPS && [...parents.values()].some(({ rows }) => rows > 1) ? parents : new Map();
}

const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?(?= ?[^\d.\s])/;

const NUMBER_ALONE = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/;

/** What numbers a line, before its label or beside it: `2.1`. */
export const numberOf = ({ label, number }: LineFigures): string | null =>
  NUMBER.exec(tidy(label))?.[1] ?? NUMBER_ALONE.exec(number ?? "")?.[1] ?? null;

function numberedParents(lines: readonly LineFigures[]): Parents {
  const numbers = lines.map(numberOf);
  const parents: Parents = new Map();
  for (const [i, number] of numbers.entries()) {
    if (number === null) continue;
    let until = i + 1;
    while (numbers[until]?.startsWith(`${number}.`)) until++;
    const below = lines.slice(i + 1, until);
    if (below.length === 0) continue;
    const depth = number.split(".").length + 1;
    const direct = below.filter((_, k) => numbers[i + 1 + k]!.split(".").length === depth);
    const parts = sumOf(direct);
    if (equalsSum(lines[i]!.own, parts.sums)) parents.set(lines[i]!.line, parts);
  }
  return parents;
}

/** A total that is short of the sum of its lines by exactly the lines that sum others tells which these are. */
function parentsByTotal(lines: readonly LineFigures[], totals: readonly { sums: Sums }[], fewest = 2): Parents {
  for (const { sums } of totals) {
    if (lines.length < 3 || sums.own.some((own, i) => own === null && sums.all.sums[i]!.units !== 0n)) continue;
    const short = sums.all.sums.map((sum, i) => minus(sum!, sums.own[i] ?? ZERO));
    if (short.every(({ units }) => units === 0n) || short.some(({ units }) => units < 0n)) continue;
    const parents: Parents = new Map();
    let found: Decimal[] = short.map(() => ZERO);
    for (let i = 0; i < lines.length; i++) {
      const parts = partsBelow(lines, i, fewest);
      if (!parts) continue;
      parents.set(lines[i]!.line, parts);
      found = found.map((sum, k) => plus(sum, lines[i]!.own[k] ?? ZERO));
      i += parts.rows;
    }
    if (parents.size > 0 && found.every((sum, k) => compare(sum, short[k]!) === 0)) return parents;
  }
  return new Map();
}

/** The two or more lines right below that a line sums, or null. */
function partsBelow(lines: readonly LineFigures[], at: number, fewest = 2): Summed | null {
  for (let count = fewest; count <= MOST_PARTS && at + count < lines.length; count++) {
    const parts = sumOf(lines.slice(at + 1, at + 1 + count));
    if (isSum(lines[at]!.own, parts.sums)) return parts;
  }
  return null;
}

function sumOf(lines: readonly LineFigures[]): Summed {
  const width = lines[0]!.own.length;
  const summed: Summed = { sums: Array.from({ length: width }, () => ZERO), rows: 0, from: 0, to: 0 };
  for (const { line, own } of lines) addTo(summed, own, line);
  return summed;
}
