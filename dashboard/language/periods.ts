/** Periods in words: `2026-10`, `FY2570`, `FY2570-Q1`, `FY2570-H1`, `FY2570-YTD`, `FY2570-YTD-2026-12`. */
import { bareMonth, dayInWords, longMonth, shortDay, shortMonth } from "./dates.js";
import type { Language } from "./dictionary.js";

const FISCAL = /^FY(\d{4})(?:-(Q[1-4]|H[12]|YTD))?(?:(?<=YTD)-(\d{4}-(?:0[1-9]|1[0-2])))?$/;
const MONTH = /^(\d{4})-(\d{2})$/;

export function isPeriod(text: string | null): text is string {
  if (text === null) return false;
  const [, year, , until] = FISCAL.exec(text) ?? [];
  if (until) return fiscalYearOf(until) === Number(year);
  return year !== undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** `2026-10` */
export const isMonth = (text: string | null): boolean => text !== null && /^\d{4}-\d{2}$/.test(text);

/** The Buddhist fiscal year a period lies in. */
export function fiscalYearOf(period: string): number {
  const month = MONTH.exec(period);
  if (!month) return Number(period.slice(2, 6));
  return Number(month[1]) + 543 + (Number(month[2]) >= 10 ? 1 : 0);
}

/** A month so many months later (or earlier). */
export function addMonths(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** The twelve months of a fiscal year, October first. */
export function monthsOfYear(fiscalYear: number): string[] {
  const october = `${fiscalYear - 544}-10`;
  return Array.from({ length: 12 }, (_, index) => addMonths(october, index));
}

/** First and last month of a period. */
export function spanOf(period: string): { first: string; last: string } {
  const parts = FISCAL.exec(period);
  if (!parts) return { first: period, last: period };
  const months = monthsOfYear(Number(parts[1]));
  const part = parts[2];
  const [from, count] = part?.startsWith("Q")
    ? [3 * (Number(part[1]) - 1), 3]
    : part?.startsWith("H")
      ? [6 * (Number(part[1]) - 1), 6]
      : [0, 12];
  return { first: months[from]!, last: parts[3] ?? months[from + count - 1]! };
}

/** Where a series breaks: its first period that ends in or after what the break says; null where that lies before or after all of them. */
export function breakAt(periods: readonly string[], from: string): number | null {
  const start = spanOf(from).first;
  const index = periods.findIndex((period) => spanOf(period).last >= start);
  return index < 0 || (index === 0 && spanOf(periods[0]!).first > start) ? null : index;
}

/** The last civil day of a month: `2026-10` → `2026-10-31`. */
export function lastDayOf(month: string): string {
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
  return end.toISOString().slice(0, 10);
}

/** “Data to” as a day: the last day of the last month covered. */
export function dataToInWords(month: string, language: Language, short = true): string {
  const last = spanOf(month).last;
  return short ? shortDay(lastDayOf(last), language) : dayInWords(lastDayOf(last), language);
}

/** ต.ค. 2569 · ไตรมาส 1/2570 · ครึ่งปีที่ 1/2570 · ปีงบฯ 2570 · สะสม ปีงบฯ 2570 */
export function shortPeriod(period: string, language: Language): string {
  const parts = FISCAL.exec(period);
  if (!parts) return shortMonth(period, language);
  const [, year, part, until] = parts;
  if (until) {
    const end = shortMonth(until, language);
    return language === "th" ? `สะสม ปีงบฯ ${year} ถึง ${end}` : `FY ${year} to ${end}`;
  }
  if (!part) return language === "th" ? `ปีงบฯ ${year}` : `FY ${year}`;
  if (part === "YTD") return language === "th" ? `สะสม ปีงบฯ ${year}` : `FY ${year} to date`;
  if (part.startsWith("Q")) return language === "th" ? `ไตรมาส ${part[1]}/${year}` : `Q${part[1]} FY ${year}`;
  return language === "th" ? `ครึ่งปีที่ ${part[1]}/${year}` : `H${part[1]} FY ${year}`;
}

/** ตุลาคม 2569 · ไตรมาสที่ 1 ปีงบประมาณ 2570 (ต.ค.–ธ.ค.) · ปีงบประมาณ พ.ศ. 2570 */
export function longPeriod(period: string, language: Language): string {
  const parts = FISCAL.exec(period);
  if (!parts) return longMonth(period, language);
  const [, year, part, until] = parts;
  const { first, last } = spanOf(period);
  if (until)
    return language === "th"
      ? `สะสมปีงบประมาณ ${year} ถึง${longMonth(until, language)}`
      : `Fiscal year ${year} to ${longMonth(until, language)}`;
  const months = `${bareMonth(first, language)}–${bareMonth(last, language)}`;
  if (!part)
    return language === "th" ? `ปีงบประมาณ พ.ศ. ${year}` : `Fiscal year ${year} (${shortMonth(first, "en")}–${shortMonth(last, "en")})`;
  if (part === "YTD") return language === "th" ? `สะสมตั้งแต่ต้นปีงบประมาณ ${year}` : `Fiscal year ${year} to date`;
  if (part.startsWith("Q"))
    return language === "th" ? `ไตรมาสที่ ${part[1]} ปีงบประมาณ ${year} (${months})` : `${part}, fiscal year ${year} (${months})`;
  return language === "th" ? `ครึ่งปีที่ ${part[1]} ปีงบประมาณ ${year} (${months})` : `${part}, fiscal year ${year} (${months})`;
}
