/** Names of months as offices write them: full, short, without their ending, in English, and misspelt in the usual ways. */
import type { Spelling } from "./nearest.js";
import { fold, tidy } from "./spelling.js";

const SPELLINGS: readonly string[][] = [
  ["มกราคม", "มกรา", "ม.ค.", "มกรคม", "มกราคน", "มกราคา", "january", "jan"],
  ["กุมภาพันธ์", "กุมภา", "ก.พ.", "กุมภาพันธ", "กุมพาพันธ์", "กุมภาพัน", "กุมภาพันธุ์", "february", "feb"],
  ["มีนาคม", "มีนา", "มี.ค.", "มินาคม", "มีนาคน", "march", "mar"],
  ["เมษายน", "เมษา", "เม.ย.", "เมศายน", "เมษยน", "เมษายม", "april", "apr"],
  ["พฤษภาคม", "พฤษภา", "พ.ค.", "พฤกษภาคม", "พฤศภาคม", "พฤษาคม", "พฤษภาคน", "may"],
  ["มิถุนายน", "มิถุนา", "มิ.ย.", "มิถุนายม", "มิถนายน", "มิถุนายย", "june", "jun"],
  ["กรกฎาคม", "กรกฎา", "ก.ค.", "กรกฏาคม", "กรกฏา", "กรกฎาคน", "กรกฎคม", "กรฎาคม", "july", "jul"],
  ["สิงหาคม", "สิงหา", "ส.ค.", "สิงหาคน", "สิหาคม", "august", "aug"],
  ["กันยายน", "กันยา", "ก.ย.", "กันยายม", "กันยยน", "september", "sept", "sep"],
  ["ตุลาคม", "ตุลา", "ต.ค.", "ตุลาคน", "ตุลคม", "october", "oct"],
  ["พฤศจิกายน", "พฤศจิกา", "พ.ย.", "พฤษจิกายน", "พฤจิกายน", "พฤศจิกายม", "พฤศิกายน", "พฤศจิการยน", "november", "nov"],
  ["ธันวาคม", "ธันวา", "ธ.ค.", "ธันวาคน", "ธันวคม", "december", "dec"],
];

const months = new Map(SPELLINGS.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)));

/** The full Thai names, as what a misspelt one may have meant. */
export const monthSpellings: readonly Spelling[] = SPELLINGS.map(([name]) => ({ text: name!, means: name! }));

/** A pattern for a spelling with stray dots and blanks between its letters. */
export function loosely(spelling: string): string {
  return [...fold(spelling)].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("[ .]*");
}

/** The pattern of any month name, longest first, for text that was tidied and lower-cased. */
export const MONTH_NAME = [...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map(loosely)
  .join("|");

/** 1 to 12 of a month's name alone (`ต.ค.`, `พ ย`, `กรกฏาคม`, `เดือนมิถุนา`) or of a bare calendar number, else null. */
export function readMonthName(text: string): number | null {
  if (/\d/.test(tidy(text))) return /^0?([1-9]|1[0-2])$/.test(tidy(text)) ? Number(tidy(text)) : null;
  return months.get(fold(text).replace(/^(ประจำ)?เดือน/, "")) ?? null;
}
