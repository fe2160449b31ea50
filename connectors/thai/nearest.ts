/** The accepted spelling that somebody most likely meant, as a question to ask: a guess is never taken for what was written. */
import { fold } from "./spelling.js";

/** A spelling and what it stands for: two spellings of one thing are no rivals. */
export interface Spelling {
  text: string;
  means: string;
}

export interface Near extends Spelling {
  /** Letters added, left out or exchanged, after folding. */
  distance: number;
}

/** Longer texts are no words of a list. */
const longest = 80;
const digits = (text: string) => text.replace(/\D+/g, " ").trim();

/**
 * @returns the one accepted thing within a quarter of the text's letters, at least one; null where none is, or two are as near. Another
 * number is another thing, however alike it looks.
 */
export function nearest(text: string, accepted: readonly Spelling[]): Near | null {
  const wanted = fold(text);
  const within = Math.max(1, Math.floor(wanted.length / 4));
  if (wanted.length < 2 || wanted.length > longest) return null;
  const near = accepted.flatMap((spelling): Near[] => {
    const folded = fold(spelling.text);
    if (Math.abs(folded.length - wanted.length) > within || digits(folded) !== digits(wanted)) return [];
    const distance = distanceOf(wanted, folded);
    return distance <= within && distance < folded.length ? [{ ...spelling, distance }] : [];
  });
  const least = near.reduce((best: Near | null, one) => (best === null || one.distance < best.distance ? one : best), null);
  return least && near.every(({ means, distance }) => means === least.means || distance > least.distance) ? least : null;
}

/** Of several texts the one that is nearest to an accepted thing; undefined where none is near, or two are as near. */
export function nearestOf(texts: readonly string[], accepted: readonly Spelling[]): { written: string; accepted: string } | undefined {
  const near = texts.flatMap((written) => {
    const found = nearest(written, accepted) ?? nearest(written.split("›").at(-1)!, accepted);
    return found ? [{ written, accepted: found.text, distance: found.distance }] : [];
  });
  const least = Math.min(...near.map(({ distance }) => distance));
  const [one, ...others] = near.filter(({ distance }) => distance === least);
  return one && others.every(({ written }) => fold(written) === fold(one.written))
    ? { written: one.written, accepted: one.accepted }
    : undefined;
}

/** Levenshtein's distance, a row of it at a time. */
function distanceOf(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    above = row;
  }
  return above.at(-1)!;
}
