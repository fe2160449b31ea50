/** One grammar for days and months. The day stands first, the year is converted before the day is checked, nothing rolls over. */
import { type Month, monthAt, monthNumber } from "../period.js";
import { loosely, MONTH_NAME, readMonthName } from "./month-name.js";
import { AMONG, isOfSeveralMonths, MONTH_WORD, type Named, namedTogether, UNTIL } from "./span.js";
import { tidy } from "./spelling.js";
import { buddhistYear, ERA } from "./year.js";

export { readMonthName } from "./month-name.js";
export { readHalf, readQuarter, readYear } from "./year.js";

const BEFORE_DAY = "(?:(?:ณ ?)?(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?ที่|ที่) ?)?";
const CLOCK =
  "(?:[ t]+(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?:[:.][0-5]\\d(?:\\.\\d+)?)?(?: ?น\\.?)?(?<zone> ?z| ?[+-]\\d{2}(?::?\\d{2})?)?)?";
const NAMED = `(?<day>\\d{1,2})[ ./-]*(?:เดือน ?)?(?<name>${MONTH_NAME})[ .,/-]*${ERA}(?<year>\\d{4}|\\d{2})(?!\\d)`;
const NUMBERED = `(?<day>\\d{1,2}) ?(?<mark>[./-]) ?(?<month>\\d{1,2}) ?\\k<mark> ?(?<year>\\d{4}|\\d{2})(?!\\d)`;
const YEAR_FIRST = "(?<year>\\d{4})(?<mark>[/-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)";

const DAYS = [NAMED, NUMBERED, YEAR_FIRST].map((form) => new RegExp(`^${BEFORE_DAY}${form}${CLOCK}$`));
const DAYS_WITHIN = [NAMED, NUMBERED, YEAR_FIRST].map((form) => new RegExp(`(?<![\\d/.-])${form}`));

type Groups = Record<string, string | undefined>;

/** `3 พ.ย. 68`, `๑๗/๑๑/๒๕๖๘`, `2025-11-17`, `2568-11-17`, `2025-10-31T17:00:00Z` (1 November in Bangkok); null when it is no day. */
export function readDate(text: string, options: { twoDigitYears: boolean }): { day: string } | null {
  const tidied = tidy(text).toLowerCase();
  for (const form of DAYS) {
    const found = form.exec(tidied);
    if (found) return dayOf(found.groups!, options.twoDigitYears);
  }
  return null;
}

/** Whether a text is a day only when its month stands first, `11/23/2568`: then the file's other days are in doubt too. */
export function isMonthFirst(text: string): boolean {
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(tidy(text));
  if (!parts) return false;
  const [, month, mark, day, year] = parts;
  return (
    readDate(text, { twoDigitYears: true }) === null && readDate(`${day}${mark}${month}${mark}${year}`, { twoDigitYears: true }) !== null
  );
}

/** The civil day of the parts, or null: 29 Feb 2567 BE is one, 29 Feb 2566 and 31 April are none. */
function dayOf(parts: Groups, twoDigitYears: boolean): { day: string } | null {
  const be = buddhistYear(parts.year!, twoDigitYears, parts);
  const month = parts.name ? readMonthName(parts.name) : Number(parts.month);
  const day = Number(parts.day);
  if (be === null || month === null || month < 1 || month > 12 || day < 1) return null;
  const year = be - 543;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const minutes = parts.zone === undefined ? 0 : minutesToBangkok(parts);
  if (minutes === null) return null;
  return { day: new Date(Date.UTC(year, month - 1, day, 0, minutes)).toISOString().slice(0, 10) };
}

/** Minutes into the named day, in Bangkok, of a time that states its zone. */
function minutesToBangkok(parts: Groups): number | null {
  const zone = /^z$|^([+-])(\d{2}):?(\d{2})?$/.exec(parts.zone!.trim());
  if (!zone) return null;
  const offset = zone[1] ? (zone[1] === "-" ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) : 0;
  return Number(parts.hour) * 60 + Number(parts.minute) - offset + 7 * 60;
}

export interface MonthRule {
  /** Whether the year beside the month is fiscal (October 2568 is 2024-10) or calendar (2025-10). Never guessed. */
  yearIs: "fiscal" | "calendar";
  /** For a month that stands alone: the fiscal year (BE) it is of. */
  fiscalYear?: number;
}

const BEFORE_MONTH = "(?:(?:ประจำ ?)?เดือน ?)?";
const NAMED_MONTH = `(?<name>${MONTH_NAME})[ .,/-]*${ERA}(?<year>\\d{4}|\\d{2})(?!\\d)`;
const MONTHS = [NAMED_MONTH, "(?<month>\\d{1,2}) ?[/-] ?(?<year>\\d{4})", "(?<year>\\d{4}) ?[/-] ?(?<month>\\d{1,2})"].map(
  (form) => new RegExp(`^${BEFORE_MONTH}${form}$`),
);
const MONTH_WITHIN = new RegExp(NAMED_MONTH);

/** `ตุลาคม 2568`, `ต.ค.68`, `2568-10`, `10/2568`, `2025-10`, the first day of a month, or `ต.ค.` with a fiscal year given: `2025-10`. */
export function readMonth(text: string, rule: MonthRule): Month | null {
  const tidied = tidy(text).toLowerCase();
  const alone = readMonthName(tidied);
  if (alone !== null) return rule.fiscalYear === undefined ? null : monthOf(rule.fiscalYear, alone, true);
  for (const form of MONTHS) {
    const found = form.exec(tidied)?.groups;
    if (found) return monthFrom(found, rule);
  }
  // A spreadsheet turns a typed month into its first day.
  const first = readDate(text, { twoDigitYears: false })?.day;
  return first?.endsWith("-01") ? first.slice(0, 7) : null;
}

function monthFrom(parts: Groups, rule: MonthRule): Month | null {
  const be = buddhistYear(parts.year!, true, parts);
  const month = parts.name ? readMonthName(parts.name) : Number(parts.month);
  if (be === null || month === null || month < 1 || month > 12) return null;
  return monthOf(be, month, parts.fiscal !== undefined || rule.yearIs === "fiscal");
}

function monthOf(be: number, month: number, fiscal: boolean): Month {
  return monthAt(monthNumber("0000-01") + (be - 543 - (fiscal && month >= 10 ? 1 : 0)) * 12 + month - 1);
}

/** What follows the first of these words in a line (spelling differences ignored); the whole line when no words are given. */
function after(line: string, words: readonly string[]): string | null {
  const tidied = tidy(line).toLowerCase();
  if (words.length === 0) return tidied;
  const ends = words
    .map((word) => new RegExp(loosely(word)).exec(tidied))
    .flatMap((found) => (found ? [found.index + found[0].length] : []));
  return ends.length ? tidied.slice(Math.min(...ends)) : null;
}

/** The first day that stands after the words in a title: `สำรวจ ณ วันที่ 1 พฤศจิกายน 2568`. */
export function findDate(line: string, afterWords: readonly string[]): { day: string } | null {
  const first = dayWithin(after(line, afterWords) ?? "");
  return first ? dayOf(first.groups!, true) : null;
}

function dayWithin(text: string): RegExpExecArray | undefined {
  const found = DAYS_WITHIN.map((form) => form.exec(text)).filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index)[0];
}

/** `1 - 30 พ.ย. 2568`: the first day has no month of its own. */
const DAY_ALONE = new RegExp(`^[ .:]*(?<day>\\d{1,2}) ?(?:${UNTIL}|${AMONG}(?:วันที่ ?)?)$`);

/** The day that {@link findDate} finds, and those of which it is one end of a span or one of a list. */
export function findDates(line: string, afterWords: readonly string[]): string[] {
  const rest = after(line, afterWords) ?? "";
  const found = dayWithin(rest);
  const own = found && dayOf(found.groups!, true);
  if (!own) return [];
  const group = namedTogether(rest).find((named) => named.some(({ at, end }) => at <= found.index && found.index < end)) ?? [];
  const alone = DAY_ALONE.exec(rest.slice(0, group[0]?.at ?? 0))?.groups;
  const days = alone ? [{ ...group[0]!, day: Number(alone.day) }, ...group] : group;
  const others = days.map(({ day, month, year }, i) => {
    const be = year ?? days.slice(i).find((later) => later.year !== null)?.year ?? Number(own.day.slice(0, 4)) + 543;
    return [be - 543, ...[month, day ?? 1].map((part) => String(part).padStart(2, "0"))].join("-");
  });
  return [...new Set([own.day, ...others])];
}

/** The first month that stands after the words in a title: `ประจำเดือน ตุลาคม 2568`. A year called ปีงบประมาณ is fiscal whatever the rule. */
export function findMonth(line: string, afterWords: readonly string[], rule: MonthRule = { yearIs: "calendar" }): Month | null {
  const found = MONTH_WITHIN.exec(after(line, afterWords) ?? "")?.groups;
  return found ? monthFrom(found, rule) : null;
}

/** Where a bracket says of which months the one before it is, `ตุลาคม 2568 (1 ต.ค. - 31 ธ.ค. 2568)`. */
const IN_BRACKETS = /^[ .]*\( ?(?:ระหว่าง|ตั้งแต่)? ?(?:วันที่|เดือน)? ?$/;

/** Whether the month that {@link findMonth} finds is one end of a span, or of a list: `ส.ค. - ต.ค. 2569`. The days of one month are none. */
export function isOfMonths(line: string, afterWords: readonly string[]): boolean {
  const rest = after(line, afterWords) ?? "";
  const found = MONTH_WITHIN.exec(rest);
  if (!found) return false;
  const groups = namedTogether(rest);
  const at = groups.findIndex((group) => group.some(({ at, end }) => at <= found.index && found.index < end));
  if (at < 0) return false;
  const [own, next] = [groups[at]!, groups[at + 1]];
  const explained = next && IN_BRACKETS.test(rest.slice(own.at(-1)!.end, next[0]!.at)) ? next : [];
  return isOfSeveralMonths(own) || (explained.length > 1 && isOfSeveralMonths(explained));
}

const DAY_UNTIL = new RegExp(`(?<![\\d./-])(?<day>\\d{1,2}) ?${UNTIL}$`);

/** Whether a line names days of one month that are not all of it: `วันที่ 1 - 15 ต.ค. 2568`. */
export function isOfPartMonth(line: string): boolean {
  const tidied = tidy(line).toLowerCase();
  return namedTogether(tidied).some((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const alone = DAY_UNTIL.exec(tidied.slice(0, first.at))?.groups;
    const from = alone ? Number(alone.day) : group.length > 1 ? first.day : null;
    if (from === null || last.day === null || isOfSeveralMonths(group)) return false;
    return from < last.day && !isOfWholeMonths({ ...first, day: from }, last);
  });
}

const firstSpan = (line: string) => namedTogether(tidy(line).toLowerCase()).find((group) => group.length > 1);

/** The two ends, 1 to 12, of the first span of months that a line names: `ต.ค. - ธ.ค. 2568` is 10 to 12. */
export function findMonthSpan(line: string): { from: number; to: number } | null {
  const span = firstSpan(line);
  return span ? { from: span[0]!.month, to: span.at(-1)!.month } : null;
}

/** Whether that span leaves out days of its first or last month: `1 ต.ค. - 15 ธ.ค. 2568`. */
export function isOfPartMonths(line: string): boolean {
  const span = firstSpan(line);
  return span !== undefined && !isOfWholeMonths(span[0]!, span.at(-1)!);
}

const isOfWholeMonths = (first: Named, last: Named) => (first.day ?? 1) === 1 && (last.day ?? 31) >= 28;

/** The month in which that span ends, where it says of which year. */
export function findSpanEnd(line: string): Month | null {
  const last = firstSpan(line)?.at(-1);
  return last && last.year !== null ? monthOf(last.year, last.month, last.fiscal) : null;
}

const BEFORE_SPAN = /^[ .:(]*(?:(?:ครึ่งปี|[36] ?เดือน|งวด|รอบ|ระหว่าง|ตั้งแต่|วันที่|ที่|เดือน) ?)*\(? ?$/;

/** Whether a line is about a span of months or days before anything else: `(1 ต.ค. - 31 ธ.ค. 2568)`, `ระหว่างเดือน ต.ค. ถึง ธ.ค. 2568`. */
export function isOfSpan(line: string): boolean {
  const tidied = tidy(line).toLowerCase();
  const [group] = namedTogether(tidied);
  return (group?.length ?? 0) > 1 && BEFORE_SPAN.test(tidied.slice(0, group![0]!.at));
}

/** The quarter (of 3 months) or half (of 6) whose first and last month stand right after the words: `ประจำ 1 ม.ค. ถึงวันที่ 31 มี.ค. 2569` is 2. */
export function findPartOfMonths(line: string, afterWords: readonly string[], size: 3 | 6): number | null {
  const rest = after(line, afterWords) ?? "";
  const [group] = namedTogether(rest);
  if (group?.length !== 2 || !BEFORE_SPAN.test(rest.slice(0, group[0]!.at))) return null;
  const [first, last] = group as [Named, Named];
  const isWhole = isOfWholeMonths(first, last) && IS_UNTIL.test(rest.slice(first.end, last.at));
  const from = (first.month + 2) % 12;
  return isWhole && from % size === 0 && (last.month + 2) % 12 === from + size - 1 ? from / size + 1 : null;
}

const IS_UNTIL = new RegExp(`^[ .]*${UNTIL}$`);

const OF_YEAR = "(?: ?\\([^()]*\\))?(?:[^\\d,-]{0,20}(?<year>\\d{4}|\\d{2})(?!\\d))?(?: ?\\([^()]*\\))?";
const OF_OTHER_YEAR = "(?:[^\\d,-]{0,20}(?<otherYear>\\d{4}|\\d{2})(?!\\d))?";
const QUARTER_AFTER = new RegExp(
  `(?:ไตรมาส ?(?:ที่)?|(?<![a-z])q|quarter|^[ .:]*(?:ที่)?) ?(?<first>[1-4])(?!\\d)${OF_YEAR}(?: ?(?:${UNTIL}|${AMONG})| (?=ไตรมาส|q|[1-4] (?:[1-4]|ปี)))(?:ไตรมาส ?(?:ที่)?|q|quarter)? ?(?<last>[1-4])(?!\\d| ?(?:${MONTH_NAME}))${OF_OTHER_YEAR}`,
);

/** Whether the quarter that {@link findQuarter} finds is the first of several: `ไตรมาส 3-4`. */
export function isOfQuarters(line: string, afterWords: readonly string[]): boolean {
  return isOfParts(QUARTER_AFTER.exec(after(line, afterWords) ?? ""));
}

const HALF_AFTER = new RegExp(
  `(?:ครึ่งปี|6 ?เดือน|งวด|รอบ|half|^) ?(?:ที่)? ?(?<first>แรก|หลัง|[12](?!\\d))${OF_YEAR}(?: ?(?:${UNTIL}|${AMONG})| (?=ครึ่ง|6 ?เดือน|งวด|รอบ|half))(?:(?:งวด|รอบ) ?)?(?:ครึ่งปี|ครึ่ง|6 ?เดือน|half)? ?(?:ที่)? ?(?<last>แรก|หลัง|[12](?!\\d| ?${MONTH_WORD}))${OF_OTHER_YEAR}`,
);

/** Whether the half that {@link findHalf} finds is one of two: `ครึ่งปีแรก - ครึ่งปีหลัง`. */
export function isOfHalves(line: string, afterWords: readonly string[]): boolean {
  return isOfParts(HALF_AFTER.exec(after(line, afterWords) ?? ""));
}

/** Whether two quarters or halves set beside each other are not the same, or of two years. */
function isOfParts(found: RegExpExecArray | null): boolean {
  if (!found) return false;
  const { first, last, year, otherYear } = found.groups!;
  const [one, other] = [first, last].map((part) => ({ แรก: "1", หลัง: "2" })[part!] ?? part);
  return one !== other || (year !== undefined && otherYear !== undefined && year.slice(-2) !== otherYear.slice(-2));
}

const YEAR_WITHIN = new RegExp(`(?<![\\d,./-])${ERA}(?<year>\\d{4})(?![\\d,])`);

/** Two digits are a year only right behind the words of a fiscal one, `ปีงบประมาณ 69`, where no other number and nothing counted follows. */
const SHORT_YEAR = /^[ .:]*(?:พ[ .]*ศ[ .]*)?(\d{2})(?= ?[()]| ?$| (?!ถึง|และ|กับ|หรือ|เทียบ|ราย|คน|คดี|เรื่อง)[ก-ฮเ-ไa-z])/;

/** The first year (BE) that stands after the words: `ปีงบประมาณ 2569`, `ปีงบประมาณ 69`. */
export function findYear(line: string, afterWords: readonly string[]): number | null {
  const rest = after(line, afterWords) ?? "";
  const short = afterWords.some((word) => word.startsWith("ปีงบ")) ? SHORT_YEAR.exec(rest) : null;
  if (short) return buddhistYear(short[1]!, true);
  for (const found of rest.matchAll(new RegExp(YEAR_WITHIN, "g"))) {
    const year = buddhistYear(found.groups!.year!, false, found.groups);
    if (year !== null) return year;
  }
  return null;
}

/** What a digit does not have behind it that counts a quarter or half: of `1 เม.ย. - 30 ก.ย.` it is a day, of `3 เดือนแรก` a number of months. */
const NO_DAY = `(?!\\d| ?(?:เดือน|${MONTH_WORD})| ?[./-] ?\\d{1,2} ?[./-] ?\\d| ?${UNTIL}\\d{1,2} ?(?:เดือน ?)?${MONTH_WORD})`;
const QUARTER_CALLED = /(?:ไตรมาส ?(?:ที่)?|(?<![a-z])q|quarter) ?([1-4])(?!\d| ?เดือน(?:แรก|หลัง|สุดท้าย))/;
const QUARTER_ALONE = new RegExp(`^[ .:]*(?:ที่)? ?([1-4])${NO_DAY}`);
const FIRST_QUARTER = /^[ .:]*(?:(?:รอบ|งวด) ?)?3 ?เดือนแรก(?= ?(?:ของ ?ปี|ปีงบ|\(|$))/;

/** The first quarter that stands after the words: `ไตรมาส 1 ปีงบประมาณ 2569`, `3 เดือนแรก ปีงบประมาณ 2569` is 1. */
export function findQuarter(line: string, afterWords: readonly string[]): number | null {
  const rest = after(line, afterWords) ?? "";
  const found = QUARTER_CALLED.exec(rest) ?? QUARTER_ALONE.exec(rest);
  return found ? Number(found[1]) : FIRST_QUARTER.test(rest) ? 1 : null;
}

const HALF = new RegExp(`(?:ครึ่งปี|6 ?เดือน|งวด|รอบ|half|^) ?(?:ที่)? ?(แรก|หลัง|[12](?!/)${NO_DAY})`);

/** The first half-year that stands after the words: `รอบ 6 เดือนแรก ปีงบประมาณ 2569` is 1. */
export function findHalf(line: string, afterWords: readonly string[]): number | null {
  const found = HALF.exec(after(line, afterWords) ?? "");
  return found ? (found[1] === "แรก" || found[1] === "1" ? 1 : 2) : null;
}
