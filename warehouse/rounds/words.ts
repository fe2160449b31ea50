/** What people may write into a round: short plain text, a day, a place where it can be checked. */
import { Problem } from "../../connectors/problem.js";

/** Text with its white space set in order. @throws Problem REQUEST_INVALID outside its length */
export function inWords(text: string, field: string, least: number, most: number): string {
  const words = text
    .normalize("NFC")
    .trim()
    .replace(/[^\S\n]+/g, " ");
  if (words.length < least || words.length > most)
    throw new Problem("REQUEST_INVALID", {
      found: `${field}: ${words.length}`,
      expected: `ข้อความ ${least}–${most} ตัวอักษร / a text of ${least} to ${most} characters`,
    });
  return words;
}

/** Evidence, or null for none. */
export function onlyEvidence(text: string | null | undefined): string | null {
  return text?.trim() ? inWords(text, "evidence", 2, 500) : null;
}

/** A civil day. @throws Problem REQUEST_INVALID for `2026-02-30` and whatever else is not in the calendar */
export function dayOf(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new Problem("REQUEST_INVALID", { found: `due: ${text.slice(0, 40)}`, expected: "วันที่ 2026-11-30 / a day, 2026-11-30" });
  return text;
}
