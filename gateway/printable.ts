/** Text that people gave, on a terminal: what would move its cursor, colour it, break its line or turn its direction is written out instead. */
import { Problem } from "../connectors/problem.js";

const commanding = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
/** And what nobody sees, by which two names that look the same would differ. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The text as it may be printed: an escape character as `\u001b`. */
export function printable(text: string): string {
  return text.replace(commanding, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** @throws Problem REQUEST_INVALID for a text that holds characters which cannot be seen */
export function requirePrintable(text: string): void {
  if (unseen.test(text))
    throw new Problem("REQUEST_INVALID", {
      found: JSON.stringify(text).replace(/[^\x20-\x7e\u0e01-\u0e5b]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`),
      expected: "ข้อความบรรทัดเดียวที่มองเห็นได้ทุกตัวอักษร / one line of characters that can be seen",
    });
}
