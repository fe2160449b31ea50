/** Groups of age of which one lies within another: `60 ปีขึ้นไป` above `65 ปีขึ้นไป`. Their people are counted twice in a sum. */
import { tidy, westernDigits } from "../thai/spelling.js";
import type { LineFigures } from "./parents.js";

const SPAN = /^(?:อายุ ?)?(\d{1,3}) ?(?:ปี)? ?(?:[-–—]|ถึง|to) ?(\d{1,3}) ?(?:ปี|years?)?$/i;
const FROM = /^(?:อายุ ?)?(?:ตั้งแต่ ?)?(\d{1,3}) ?(?:ปี|years?)? ?(?:ขึ้นไป|\+|and (?:over|above|older))$/i;
const BELOW = /^(?:อายุ ?)?(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง|under|below|<) ?(\d{1,3}) ?(?:ปี|years?)?$/i;
/** Rooms and classes are numbered 1-1, 1-2 as well: some label has to speak of years, or of all above or below one. */
const OF_YEARS = /ปี|year|ขึ้นไป|\+|ต่ำกว่า|under|over|<|อายุ/i;
const OLDEST = 200;
const FEWEST_GROUPS = 3;

interface Group {
  line: number;
  from: number;
  to: number;
}

function groupOf({ line, label }: LineFigures): Group | null {
  const text = westernDigits(tidy(label));
  const span = SPAN.exec(text);
  if (span && Number(span[1]) <= Number(span[2])) return { line, from: Number(span[1]), to: Number(span[2]) };
  const from = FROM.exec(text);
  if (from) return { line, from: Number(from[1]), to: OLDEST };
  const below = BELOW.exec(text);
  return below ? { line, from: 0, to: Number(below[1]) - 1 } : null;
}

const isWithin = (inner: Group, outer: Group) =>
  inner.from >= outer.from && inner.to <= outer.to && (inner.from > outer.from || inner.to < outer.to) && inner.to > inner.from;

/** @returns lines of groups that lie within another of the same table, where most lines name one */
export function agesWithinOthers(lines: readonly LineFigures[]): number[] {
  const groups = lines.flatMap((line) => groupOf(line) ?? []);
  if (groups.length < FEWEST_GROUPS || groups.length * 2 < lines.length || !lines.some(({ label }) => OF_YEARS.test(label))) return [];
  return groups.filter((inner) => groups.some((outer) => isWithin(inner, outer))).map(({ line }) => line);
}
