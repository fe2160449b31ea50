/**
 * One way to compare what people typed. The raw text is kept elsewhere; these forms are for looking at and comparing only.
 * NFC leaves the Thai look-alikes apart and NFKC unites some but merges `12¹` into 121, so the folding is our own.
 */

/** Zero-width characters, joiners, byte order marks, soft hyphens and direction marks: nobody sees them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const BLANKS = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/** Thai written in another order or with look-alike parts, and how it should be written. */
const THAI_REPAIRS: [RegExp, string][] = [
  [/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, "$1\u0E33"], // nikhahit, (tone,) sara aa: นํ้า
  [/([\u0E48-\u0E4B])\u0E4D\u0E32/g, "$1\u0E33"], // tone, nikhahit, sara aa
  [/\u0E33([\u0E48-\u0E4B])/g, "$1\u0E33"], // sara am before its tone: นำ้
  [/([\u0E48-\u0E4B])([\u0E31\u0E34-\u0E39])/g, "$2$1"], // tone before its vowel: ท่ี
  [/\u0E40\u0E40/g, "\u0E41"], // two sara e for one sara ae: เเ
];

/** Thai and full-width digits as 0 to 9; other characters as they are. */
export function westernDigits(text: string): string {
  return text.replace(/[๐-๙０-９]/g, (digit) => String((digit.codePointAt(0)! - (digit >= "０" ? 0xff10 : 0x0e50)) % 10));
}

/** The text as a careful person would have typed it: digits, dashes, blanks and Thai marks in one form; words still apart. */
export function tidy(text: string): string {
  return repaired(plain(text));
}

/** One form for digits, wide letters, dashes and blanks; nothing invisible. */
function plain(text: string): string {
  return westernDigits(text.normalize("NFC"))
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, "")
    .replace(DASHES, "-")
    .replace(BLANKS, " ")
    .trim();
}

function repaired(text: string): string {
  return THAI_REPAIRS.reduce((mended, [found, right]) => mended.replace(found, right), text);
}

/** The form two spellings are compared in: tidied, lower case, without blanks and without the dots of abbreviations (รจ.ก. = รจก). */
export function fold(text: string): string {
  let folded = text;
  for (let before = ""; before !== folded; ) {
    before = folded;
    // Blanks and dots go first: they may part letters that belong together.
    const joined = plain(folded)
      .toLowerCase()
      .replace(/ /g, "")
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/(?<=[\p{L}\p{M}])\.+/gu, "");
    folded = repaired(joined);
  }
  return folded;
}

/** Whether two texts are the same spelling. */
export function sameSpelling(one: string, other: string): boolean {
  return fold(one) === fold(other);
}
