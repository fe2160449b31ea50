/** Both dictionaries at once, for tests that compare them. */
import type { Dictionary, Language } from "./dictionary.js";
import { en } from "./en.js";
import { th } from "./th.js";

export const dictionaries: Record<Language, Dictionary> = { th, en };
