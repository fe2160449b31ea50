/**
 * Amounts of money headed in thousands or millions: `มูลค่า (พันบาท)` where the contract says `มูลค่า (บาท)`. The header states its unit, so
 * it is taken at its word by rule; a unit that is not one of these is another column, and the file is held.
 */
import { fold, tidy } from "./spelling.js";

/** Baht in one of each. */
const UNITS: Record<string, string> = {
  บาท: "1",
  ร้อยบาท: "100",
  พันบาท: "1000",
  หมื่นบาท: "10000",
  แสนบาท: "100000",
  ล้านบาท: "1000000",
  สิบล้านบาท: "10000000",
  ร้อยล้านบาท: "100000000",
  พันล้านบาท: "1000000000",
  baht: "1",
  thb: "1",
  "thousand baht": "1000",
  "million baht": "1000000",
  "billion baht": "1000000000",
};

const BRACKET = /[([]\s*(?:หน่วย(?:นับ)?\s*[:=]?\s*)?([^()[\]]+?)\s*[)\]]$/;

/** As headers are compared: `พัน บาท` and `พันบาท.` are the same column's, and must be the same unit. */
const FOLDED = new Map(Object.entries(UNITS).map(([unit, baht]) => [fold(unit), baht]));

/** What the bracket at a header's end says, as baht in one; null where it has none, or one that is no amount of baht. */
export function bahtOfHeader(header: string): string | null {
  const unit = BRACKET.exec(fold(header))?.[1];
  return unit === undefined ? null : (FOLDED.get(unit) ?? null);
}

/** Spellings of the same column in other units: the accepted ones, with each unit in place of baht or behind a name that has none. */
export function inOtherUnits(names: readonly string[]): string[] {
  const stems = names.flatMap((name) => {
    const tidied = tidy(name);
    if (bahtOfHeader(tidied) !== null) return [tidied.replace(BRACKET, "").trim()];
    return /[)\]]$/.test(tidied) ? [] : [tidied];
  });
  const units = Object.keys(UNITS).flatMap((unit) => [`(${unit})`, `[${unit}]`, `(หน่วย : ${unit})`, `(หน่วย ${unit})`]);
  return [...new Set(stems)].flatMap((stem) => units.map((unit) => `${stem} ${unit}`));
}

const UNIT_OF = /(?:หน่วย(?:นับ|เงิน)?(?!งาน)|(?<![a-z])units?(?![a-z]))/i;
const IN_TITLE = new RegExp(`${UNIT_OF.source}\\s*[:=;-]?\\s*(1,?000(?:,?000)? ?บาท|[^()[\\]\\s,;/]+(?: (?:baht|thb))?)`, "i");
/** Words of a title's unit that change what an amount is worth. */
const OF_MONEY =
  /บาท|baht|thb|เหรียญ|ดอลลาร์|ยูโร|หยวน|เยน|usd|\$|^(?:พัน|หมื่น|แสน|ล้าน)|^(?:(?:ร|พ|ม|ส|ล|พล|รล)\.?บ|[kmb]|[km]b|[bm]n|mil|mio)\.?$/i;
const IN_BRACKET = /[([]\s*([^()[\]]+?)\s*[)\]]/g;

const MANY = "(?:ร้อย(?!ละ)|พัน|หมื่น|แสน|ล้าน|(?:thousand|million|billion)s?)";
const NOUGHTS = "(?<![\\d,.])(?:1,?000(?:,?000)*|'?000)";
const BAHT = "(?:บาท|baht|thb)";
/** Thousands and millions of baht, however it is put. */
const SCALED = new RegExp(`(?:${MANY}|${NOUGHTS})(?: of)?[ .()]*${BAHT}|${BAHT}[ .:()x×*]*(?:${MANY}|${NOUGHTS})(?! *${BAHT})`, "i");
/** `5 ล้านบาท` is an amount and no unit. Behind a year, or the number of a quarter or table, it is a unit after all: `ปี 2569 ล้านบาท`. */
const NUMBER = "((?:ปี(?:งบประมาณ)?|ศ\\.?|ไตรมาส|ที่|ตาราง|table|fy) ?)?([\\d.,/-]*\\d) ?";
const AMOUNT = new RegExp(`${NUMBER}(?:${MANY} ?)+${BAHT}`, "gi");
const NUMBER_BEFORE = new RegExp(`${NUMBER}$`, "i");
const YEAR = /(?:^|[/-])(?:2[4-6]|19|20)\d\d(?:[/-]\d{2,4})?$/;

const isAmount = (before: string | undefined, number: string): boolean => before === undefined && !YEAR.test(number);

const withoutAmounts = (line: string): string =>
  line.replace(AMOUNT, (whole, before: string | undefined, number: string) => (isAmount(before, number) ? " " : whole));

const longestFirst = (units: readonly string[]) => [...units].sort((a, b) => b.length - a.length).join("|");
const THAI_UNIT = longestFirst(Object.keys(UNITS).filter((unit) => /[ก-๙]/.test(unit)));
const ENGLISH_UNIT = longestFirst(Object.keys(UNITS).filter((unit) => /[a-z]/.test(unit)));
/** A unit in both languages, as the national statistics have it: `(พันบาท Thousand Baht)`, `หน่วย : ล้านบาท Unit : Million Baht`. */
const IN_BOTH = new RegExp(`(${THAI_UNIT})([ ./:,;|()[\\]-]*(?:units?\\s*[:=;-]?\\s*)?)(${ENGLISH_UNIT})s?(?![a-z])`, "gi");

/** A unit said in both languages, once; two that differ stay, and contradict each other. */
const saidOnce = (line: string): string =>
  line.replace(IN_BOTH, (both, thai: string, between: string, english: string, at: number) => {
    // Of `เกิน 5 ล้านบาท (Million Baht)` the first is an amount, and the unit is said once already.
    const [, before, number] = NUMBER_BEFORE.exec(line.slice(0, at)) ?? [];
    if (number !== undefined && isAmount(before, number)) return both;
    return UNITS[thai] === UNITS[english.toLowerCase()] ? thai + between.replace(/[^()[\]]/g, "") : both;
  });

const factorOf = (unit: string): string | undefined => UNITS[unit.toLowerCase()] ?? /^(1[0,]+) ?บาท$/.exec(unit)?.[1]?.replaceAll(",", "");

/**
 * The unit that the lines above a table state for all of it: `(หน่วย : พันบาท)`, `(พันบาท)`.
 * @returns baht in one; `unknown` for an amount that is not in baht, or in thousands or millions put in a way that is not read; null where
 * nothing is said, or something else is counted
 */
export function bahtOfTitle(lines: readonly string[]): { factor: string } | { unknown: string } | null {
  for (const line of lines) {
    const stated = bahtOfLine(saidOnce(tidy(line)));
    if (stated) return stated;
  }
  return null;
}

function bahtOfLine(line: string): ReturnType<typeof bahtOfTitle> {
  const said = IN_TITLE.exec(line);
  if (said && OF_MONEY.test(said[1]!)) {
    const factor = factorOf(said[1]!);
    // What follows baht may make thousands of it: `หน่วย : บาท (พัน)`.
    return stating(factor, said[1]!, line.replace(said[0], factor === "1" ? said[1]! : " "));
  }
  for (const [whole, unit] of line.matchAll(IN_BRACKET)) {
    const factor = OF_MONEY.test(unit!) ? factorOf(unit!) : undefined;
    if (factor !== undefined && factor !== "1") return stating(factor, unit!, line.replace(whole, " "));
  }
  return stating(undefined, null, line);
}

/** What a line states, unless the rest of it speaks of thousands or millions too. */
function stating(factor: string | undefined, unit: string | null, rest: string): ReturnType<typeof bahtOfTitle> {
  if (unit !== null && factor === undefined) return { unknown: unit };
  const other = SCALED.exec(UNIT_OF.test(rest) ? rest : withoutAmounts(rest))?.[0];
  if (other !== undefined) return { unknown: other };
  return factor === undefined ? null : { factor };
}
