/** The two languages of the pages. Both dictionaries have the same keys: `en` is typed by `th`, and a test compares them. */
import { en } from "./en.js";
import { th } from "./th.js";

export type Language = "th" | "en";

/** A dictionary's shape: texts stay texts, sentences with figures in them stay functions of the same arguments. */
export type Dictionary = typeof th;

/** Words that the data carries in both languages. */
export interface Words {
  th: string;
  en: string;
}

export const dictionaries: Record<Language, Dictionary> = { th, en };

export function isLanguage(text: string | null | undefined): text is Language {
  return text === "th" || text === "en";
}
