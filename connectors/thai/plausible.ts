/** Whether letters of the Thai block stand as Thai is written, or are what a font of another encoding left. */

const CONSONANT = "\u0e01-\u0e2e";
const LEADING = "\u0e40-\u0e44";
/** Vowels above and below; tones and ์. */
const VOWEL = "\u0e31\u0e34-\u0e3a\u0e47";
const TONE = "\u0e48-\u0e4e";
/**
 * What no word holds: a mark behind a vowel that stands on the line or behind a sign, two marks of a kind, a leading vowel without its
 * consonant (`เเ` is a way to type แ), ะ or า right behind one, and the two letters that are no longer written.
 */
const IMPOSSIBLE = new RegExp(
  [
    `[${LEADING}\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46][${VOWEL}${TONE}]`,
    `[,"'()/][${VOWEL}${TONE}]`,
    `[${VOWEL}]{2}|[${TONE}]{2}`,
    `(?!เเ)[${LEADING}][${LEADING}]`,
    `[${LEADING}][\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46]`,
    `[${LEADING}](?![${CONSONANT}${LEADING}\u0e2f-\u0e5b])`,
    "[\u0e03\u0e05\u0e4f\u0e5a\u0e5b]",
  ].join("|"),
  "g",
);
/** Together about half of all letters of any Thai text. */
const FREQUENT = /[านรอกเงมยต]/g;
const FEWEST = 30;
const MOST_IMPOSSIBLE = 0.025;
const LEAST_FREQUENT = 0.25;

/**
 * @param fewest letters below which nothing is said against a text
 * @returns false only where enough Thai letters stand, and they stand as in no Thai text: in impossible places, or the rare ones often
 */
export function isPlausibleThai(text: string, fewest = FEWEST): boolean {
  const { letters, impossible, frequent } = counted(text);
  if (letters < fewest) return true;
  return !isTooMany(impossible, letters) && frequent >= leastFrequent(letters) * letters;
}

/** Whether letters stand in impossible places, more often than typing errors put them there; which letters they are says nothing here. */
export function isMisplaced(text: string): boolean {
  const { letters, impossible } = counted(text);
  return isTooMany(impossible, letters);
}

const isTooMany = (impossible: number, letters: number) => impossible >= 2 && impossible > MOST_IMPOSSIBLE * letters;

function counted(text: string): { letters: number; impossible: number; frequent: number } {
  // A word that every line repeats says no more than once.
  const words = [...new Set(text.split(/[\s,]+/))].join(",");
  const count = (of: RegExp) => words.match(of)?.length ?? 0;
  // Digits are Thai too, and say nothing.
  return { letters: count(/[\u0e01-\u0e3a\u0e40-\u0e4e]/g), impossible: count(IMPOSSIBLE), frequent: count(FREQUENT) };
}

/** A few words may lack the frequent letters by chance: `สัปดาห์ที่, ช่วงวันที่, ผู้ป่วยใหม่, สะสม`. Four deviations of as many throws are allowed. */
const leastFrequent = (letters: number) => Math.min(LEAST_FREQUENT, 0.5 - 2 / Math.sqrt(letters));

/** Letters in Unicode's private area, where fonts of the 1990s and symbol fonts keep Thai ones; what they mean, only the font says. */
export const PRIVATE_LETTERS = /[\uf000-\uf8ff]/g;
