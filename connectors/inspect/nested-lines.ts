/**
 * Lines below which others stand as their parts, by a dash, by indent or by number, and that these do not add up to: only some of the parts are
 * told, or a figure is wrong. No sum of the column is then one of its lines alone.
 */
import { tidy } from "../thai/spelling.js";
import { depthOf, type LineFigures, MOST_VECTORS, numberOf } from "./parents.js";
import type { Vector } from "./sums.js";

/** A single space before a label may be mistyped. */
const SURE_INDENT = 2;
const DASHED = /^[\s\u00a0]*[-–•·]/;
/** `- ไม่ระบุ` at the end of a list is one of its lines. */
const UNSAID = /^[-–•·]? ?(?:ไม่(?:ระบุ|ทราบ|มีข้อมูล)|อื่น)/;

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

const isNumberedBelow = (part: LineFigures, head: LineFigures): boolean => {
  const number = numberOf(head);
  return number !== null && numberOf(part)?.startsWith(`${number}.`) === true;
};

const isNested = (part: LineFigures, head: LineFigures): boolean =>
  isNumberedBelow(part, head) || (depthOf(part.label) > depthOf(head.label) && !(numberOf(head) !== null && numberOf(part) !== null));

function isSure(head: LineFigures, parts: readonly LineFigures[]): boolean {
  if (parts.length > 1 || isNumberedBelow(parts[0]!, head)) return true;
  const { label } = parts[0]!;
  return !UNSAID.test(tidy(label)) && (DASHED.test(label) || depthOf(label) - depthOf(head.label) >= SURE_INDENT);
}
