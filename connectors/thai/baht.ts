/**
 * Amounts of money headed in thousands or millions: `มูลค่า (พันบาท)` where the contract says `มูลค่า (บาท)`. The header states its unit, so
 * it is taken at its word by rule; a unit that is not one of these is another column, and the file is held.
 */
import { tidy } from "./spelling.js";

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

/** What the bracket at a header's end says, as baht in one; null where it has none, or one that is no amount of baht. */
export function bahtOfHeader(header: string): string | null {
  const unit = BRACKET.exec(tidy(header))?.[1];
  return unit === undefined ? null : (UNITS[unit.toLowerCase()] ?? null);
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

const IN_TITLE = /หน่วย(?:นับ)?(?!งาน)\s*[:=-]?\s*([^()[\]\s,;/]+(?: baht)?)/i;
/** Words of a title's unit that change what an amount is worth. */
const OF_MONEY = /บาท|baht|thb|เหรียญ|ดอลลาร์|ยูโร|หยวน|เยน|usd|\$|^(?:พัน|หมื่น|แสน|ล้าน)/i;

/**
 * The unit that the lines above a table state for all of it: `(หน่วย : พันบาท)`.
 * @returns baht in one; `unknown` for an amount that is not in baht; null where nothing is said, or something else is counted
 */
export function bahtOfTitle(lines: readonly string[]): { factor: string } | { unknown: string } | null {
  for (const line of lines) {
    const unit = IN_TITLE.exec(tidy(line))?.[1];
    if (unit === undefined || !OF_MONEY.test(unit)) continue;
    const factor = UNITS[unit.toLowerCase()];
    return factor === undefined ? { unknown: unit } : { factor };
  }
  return null;
}
