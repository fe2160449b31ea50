/**
 * The two languages of the pages. Both dictionaries have the same keys: `en` is typed by `th`, and a test compares them. A browser loads the
 * one it reads, and the other when it is asked for: words are most of what a page weighs.
 */
import type { th } from "./th.js";

export type Language = "th" | "en";

/** A dictionary's shape: texts stay texts, sentences with figures in them stay functions of the same arguments. */
export type Dictionary = typeof th;

/** Words that the data carries in both languages. */
export interface Words {
  th: string;
  en: string;
}

const known: Partial<Record<Language, Dictionary>> = {};

/** The words of a language that was loaded. */
export function wordsOf(language: Language): Dictionary {
  const words = known[language];
  if (!words) throw new Error(`the words of ${language} have not been loaded`);
  return words;
}

/** Loads the words of a language, once. */
export async function loadWords(language: Language): Promise<void> {
  known[language] ??= language === "th" ? (await import("./th.js")).th : (await import("./en.js")).en;
}

export function isLanguage(text: string | null | undefined): text is Language {
  return text === "th" || text === "en";
}
