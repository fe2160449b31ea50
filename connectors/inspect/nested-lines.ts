/**
 * Lines below which others stand as their parts, by a dash, by indent or by number, and that these do not add up to: only some of the parts are
 * told, or a figure is wrong. No sum of the column is then one of its lines alone.
 */
import { tidy } from "../thai/spelling.js";
import { compare, ZERO } from "./decimal.js";
import { depthOf, isMarked, type LineFigures, MOST_VECTORS, numberOf } from "./parents.js";
import type { Vector } from "./sums.js";

/** A single space before a label may be mistyped. */
const SURE_INDENT = 2;
/** `- ไม่ระบุ` at the end of a list is one of its lines. */
const UNSAID = /^[-–•·]? ?(?:ไม่(?:ระบุ|ทราบ|มีข้อมูล)|อื่น)/;

/** `1.1`, but no time of day (`09.00 น.`) and no quantity (`2.5 กรัม`). */
const FIRST_PART = /^[1-9]\d?(?:\.[1-9]\d?)*\.1$/;

/** A line with lines nested below it, the first and the last of these. */
export interface Nest {
  line: number;
  from: number;
  to: number;
}

/** @param apart lines that stand between lines of data: totals, headings and labels without figures, below which another group begins */
export function nestsAmong(lines: readonly LineFigures[], apart: Iterable<number>): Nest[] {
  if (lines.length >= MOST_VECTORS) return [];
  const ends = [...apart].sort((a, b) => a - b);
  const isParted = (above: LineFigures, below: LineFigures) => ends.some((end) => above.line < end && end < below.line);
  return lines.flatMap((head, i) => {
    if (!tells(head.own)) return [];
    let until = i + 1;
    while (until < lines.length && isNested(lines[until]!, head) && !isParted(lines[until - 1]!, lines[until]!)) until++;
    const parts = lines.slice(i + 1, until);
    const first = parts[0];
    return first && parts.some(({ own }) => tells(own)) && isSure(head, parts)
      ? [{ line: head.line, from: first.line, to: parts.at(-1)!.line }]
      : [];
  });
}

const tells = (own: Vector) => own.some((value) => value !== null && value.units !== 0n);

/** `2.1` below `2`, or below a line that has no number. */
function isNumberedBelow(part: LineFigures, head: LineFigures): boolean {
  const [above, own] = [numberOf(head), numberOf(part)];
  return own !== null && (above === null ? own.includes(".") && !isMarked(head.label) : own.startsWith(`${above}.`));
}

function isNested(part: LineFigures, head: LineFigures): boolean {
  if (isNumberedBelow(part, head)) return true;
  const areNumbered = numberOf(head) !== null && numberOf(part) !== null;
  return depthOf(part.label) > depthOf(head.label) && (!areNumbered || (isMarked(part.label) && !isMarked(head.label)));
}

function isSure(head: LineFigures, parts: readonly LineFigures[]): boolean {
  const first = parts[0]!;
  if (isNumberedBelow(first, head)) return numberOf(head) !== null || FIRST_PART.test(numberOf(first)!);
  if (parts.length > 1) return true;
  // One line alone that was set in by chance may be larger than the line above.
  if (!isMarked(first.label) && first.own.some((part, k) => part !== null && compare(part, head.own[k] ?? ZERO) > 0)) return false;
  return !UNSAID.test(tidy(first.label)) && (isMarked(first.label) || depthOf(first.label) - depthOf(head.label) >= SURE_INDENT);
}
