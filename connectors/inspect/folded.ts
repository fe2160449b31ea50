/** The form two spellings are compared in, remembered: a column says the same words over and over. */
import { fold } from "../thai/spelling.js";

const MOST_KEPT = 50_000;
const kept = new Map<string, string>();

export function folded(text: string): string {
  const before = kept.get(text);
  if (before !== undefined) return before;
  const now = fold(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= 200) kept.set(text, now);
  return now;
}
