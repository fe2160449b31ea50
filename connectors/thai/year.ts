/** Years, quarters and halves. A year is always a Buddhist-era number once read. */
import { MONTH_NAME, readMonthName } from "./month-name.js";
import { fold, tidy } from "./spelling.js";

/** Words before a year, for tidied lower-case text: groups `fiscal`, `be`, `ce`. */
export const ERA =
  "(?:(?<fiscal>(?:ประจำ ?)?ปีงบ(?:ประมาณ)?|fy|fiscal year)|(?:ประจำ ?)?ปี|พุทธศักราช|คริสต์ศักราช)?[ .]*(?:(?<be>พ[ .]*ศ|b[ .]*e)|(?<ce>ค[ .]*ศ|a[ .]*d))?[ .:]*";

/** `25` is rather 2025 than 2525, and `69` rather 2569 than 2069: which is meant can be told until 2040. */
const leastTwoDigits = 40;

/** A year's digits as a Buddhist-era year: 2400–2700 is BE, 1900–2100 CE, two digits (2540 to 2599) only where allowed; else null. */
export function buddhistYear(digits: string, twoDigitYears: boolean, era?: { be?: string; ce?: string }): number | null {
  if (/^\d{2}$/.test(digits)) return twoDigitYears && !era?.ce && Number(digits) >= leastTwoDigits ? 2500 + Number(digits) : null;
  if (!/^\d{4}$/.test(digits)) return null;
  const year = Number(digits);
  if (year >= 2400 && year <= 2700) return era?.ce ? null : year;
  if (year >= 1900 && year <= 2100) return era?.be ? null : year + 543;
  return null;
}

const YEAR = new RegExp(`^${ERA}(?<year>\\d+)$`);

/** `2567`, `๒๕๖๗`, `พ.ศ.2567`, `ปีงบประมาณ 2567`, `2024`, `FY2567`: its BE number, or null. Whether it is fiscal is not said here. */
export function readYear(text: string, options: { twoDigitYears: boolean } = { twoDigitYears: false }): number | null {
  const found = YEAR.exec(tidy(text).toLowerCase())?.groups;
  return found ? buddhistYear(found.year!, options.twoDigitYears, found) : null;
}

const QUARTER = /^(?:ไตรมาส(?:ที่)?|q|quarter)?([1-4])(?:\((.+)\))?$/;
const MONTH_SPAN = new RegExp(`^(?<first>${MONTH_NAME})[ .]*(?:-|ถึง)[ .]*(?<last>${MONTH_NAME})[ .]*$`);

/** `ไตรมาส 1`, `ไตรมาสที่ ๑`, `Q1`, `1`, `ต.ค.–ธ.ค.`: the fiscal quarter, or null. */
export function readQuarter(text: string): number | null {
  const spanned = spannedQuarter(text);
  if (spanned !== null) return spanned;
  const found = QUARTER.exec(fold(text));
  if (!found) return null;
  const quarter = Number(found[1]);
  return found[2] === undefined || spannedQuarter(found[2]) === quarter ? quarter : null;
}

function spannedQuarter(text: string): number | null {
  const span = MONTH_SPAN.exec(tidy(text).toLowerCase())?.groups;
  if (!span) return null;
  const first = (readMonthName(span.first!)! + 2) % 12;
  return first % 3 === 0 && (readMonthName(span.last!)! + 2) % 12 === first + 2 ? first / 3 + 1 : null;
}

const HALVES: Record<string, number> = { แรก: 1, หลัง: 2, "1": 1, "2": 2 };
const HALF = /^(?:รอบ|ครึ่งปี|ครึ่ง|งวด|half|h)?(?:6เดือน)?(?:ที่)?(แรก|หลัง|[12])$/;

/** `ครึ่งปีแรก`, `รอบ 6 เดือนหลัง`, `H1`, `2`: the fiscal half, or null. */
export function readHalf(text: string): number | null {
  const found = HALF.exec(fold(text));
  return found ? HALVES[found[1]!]! : null;
}
