/** Text that was damaged before it came: what is lost cannot be told from the bytes, so it is doubted, never mended. */
import { garbling } from "../thai/encoding.js";
import type { DoubtPlace, Doubts } from "./doubts.js";

export type Damage = "lost" | "questions" | "garbled";

/** Thai in UTF-8 that was taken for the letters of an old Macintosh: `‡∏Ñ‡∏î‡∏µ`. */
const AS_MAC_ROMAN = /(?:‡[∏π]\S ?){2}/;

/** How a cell's text is damaged: characters replaced (U+FFFD), question marks where letters stood, letters of a wrong conversion; or null. */
export function damageOf(text: string): Damage | null {
  if (text.includes("\ufffd")) return "lost";
  if (/\?{3,}/.test(text) && !/[\u0e01-\u0e2e].{0,40}[^?\s]\?{1,3}$/.test(text)) return "questions";
  if (AS_MAC_ROMAN.test(text)) return "garbled";
  return /[\u0080-\u00ff\u0152-\u0192\u02c6-\u02dc\u201a-\u203a\u2122]/.test(text) && garbling(text) ? "garbled" : null;
}

const codes = { lost: "LETTERS_LOST", questions: "QUESTION_MARKS", garbled: "STILL_GARBLED" } as const;

/** A title or a heading that is damaged. */
export function doubtText(text: string, place: DoubtPlace, doubts: Doubts): void {
  const damage = damageOf(text);
  if (damage) doubts.add(codes[damage], { ...place, found: text.slice(0, 40), expected: "1" });
}

export function doubtDamage(kind: Damage, place: DoubtPlace, count: number, doubts: Doubts): void {
  doubts.add(codes[kind], { ...place, expected: String(count) });
}
