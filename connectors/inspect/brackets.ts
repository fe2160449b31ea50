/** Figures in brackets: below nought as accounts write them, or, where people and cases are counted, rather some of those beside or above. */
import { tidy } from "../thai/spelling.js";
import { columnOf } from "./columns.js";
import type { Doubts } from "./doubts.js";
import type { InspectedColumn } from "./inspection.js";
import type { Tally } from "./tally.js";

/** `ตัวเลขในวงเล็บเป็นหญิง`; not where they say what is below nought. */
const SAYS_BRACKETS = /(?:ใน|เครื่องหมาย)วงเล็บ|in (?:brackets|parenthes)/i;
const SAYS_MINUS = /วงเล็บ.{0,20}(?:ลบ|ลด|ขาดทุน|ต่ำกว่า)|(?:negative|minus|loss|decrease)/i;

/** What a text says of figures in brackets: that they are of something else, that they are below nought, or nothing. */
export function saysOfBrackets(text: string): "others" | "minus" | null {
  const tidied = tidy(text);
  return !SAYS_BRACKETS.test(tidied) ? null : SAYS_MINUS.test(tidied) ? "minus" : "others";
}

/** What the lines around a table say of them, titles and notes. */
export function bracketsSaid(texts: Iterable<string>): ReturnType<typeof saysOfBrackets> {
  for (const text of texts) {
    const said = saysOfBrackets(text);
    if (said !== null) return said;
  }
  return null;
}

/** One alone may be a correction. */
const FEWEST = 2;
/** What may well be below nought. */
const MAY_FALL = /เพิ่ม|ลด|เปลี่ยน|ต่าง|สุทธิ|กำไร|ขาดทุน|เติบโต|ขยายตัว|change|growth|difference|net(?![a-z])|balance/i;

/** In amounts of money and in changes brackets are a minus; among counts they may be of anything. */
export function doubtBrackets(
  columns: readonly { tally: Tally; described: InspectedColumn }[],
  said: ReturnType<typeof saysOfBrackets>,
  doubts: Doubts,
): void {
  for (const { tally, described } of columns) {
    const mayFall = (described.mostly ?? described.type) === "money" || MAY_FALL.test(described.name);
    if (said === "minus" || described.min === null) continue;
    if (tally.bracketed < (said === null ? FEWEST : 1) || (mayFall && said === null)) continue;
    doubts.add("BRACKETS_AS_MINUS", { column: columnOf(described), found: String(tally.bracketed) });
    if (said === "others") described.sum = null;
  }
}
