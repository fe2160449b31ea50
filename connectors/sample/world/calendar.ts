/** The Thai year as the sample world feels it: festivals, harvest, campaigns, royal pardons. */
import { fiscalMonth, fiscalYear, type Month, monthNumber } from "../../period.js";

const calendarMonth = (month: Month) => Number(month.slice(5, 7));
const calendarYear = (month: Month) => Number(month.slice(0, 4));

/** Drunk driving: Songkran and New Year, a smaller peak at Loy Krathong. January first. */
const drinking = [1.75, 0.85, 0.9, 2.3, 0.85, 0.7, 0.8, 0.75, 0.75, 0.9, 1.1, 1.5];
export const drinkingSeason = (month: Month): number => drinking[calendarMonth(month) - 1]!;

/** Work of courts and offices: short in April and December, full in August, slow to start in October. January first. */
const officework = [1.04, 1, 1.1, 0.8, 1, 1.08, 1.06, 1.08, 1.12, 0.92, 1.02, 0.84];
export const officeSeason = (month: Month): number => officework[calendarMonth(month) - 1]!;

/** Auctions: slow in October when the new year's lists are drawn up, strong before the fiscal year ends. January first. */
const auctions = [1.02, 1.04, 1.12, 0.82, 1.04, 1.12, 1.08, 1.14, 1.3, 0.62, 0.88, 0.92];
export const auctionSeason = (month: Month): number => auctions[calendarMonth(month) - 1]!;

/** Property crime and debts: before the rice harvest (August to October) money is short. January first. */
const lean = [0.92, 0.94, 0.97, 1.04, 1.02, 1.02, 1.05, 1.1, 1.1, 1.06, 0.92, 0.88];
export const leanSeason = (month: Month): number => lean[calendarMonth(month) - 1]!;

/** Schools: in April and May, and in October, children are out of class. January first. */
const school = [1.02, 1.04, 0.95, 1.2, 1.12, 0.98, 0.98, 1, 1.02, 1.1, 0.92, 0.95];
export const schoolSeason = (month: Month): number => school[calendarMonth(month) - 1]!;

/** Dry-season drug traffic over the hills, and the campaigns that answer it (each February–March and July; a strong one in FY2567 and FY2569). */
export function campaign(month: Month): number {
  const at = calendarMonth(month);
  const dry = [1.08, 1.1, 1.06, 0.98, 0.95, 0.92, 0.94, 0.94, 0.95, 0.98, 1.04, 1.06][at - 1]!;
  const strong = fiscalYear(month) % 2 === 1 ? 1.28 : 1.15;
  return dry * (at === 2 || at === 3 || at === 7 ? strong : 1);
}

/**
 * Share of the sentenced who leave on a royal pardon in a month: a step, not a trend.
 * A large one each second August, a small one on the fifth of December of odd years.
 */
export function pardonShare(month: Month): number {
  const [at, year] = [calendarMonth(month), calendarYear(month)];
  if (at === 8 && year % 2 === 0) return 0.105;
  if (at === 12 && year % 2 === 1) return 0.04;
  return 0;
}

/** Years since October 2022, as a fraction. */
export const yearsIn = (month: Month): number => (monthNumber(month) - monthNumber("2022-10")) / 12;

/** A level that moves year by year: one value for FY2566, FY2567, …, the last held after; in between it glides over the year. */
export function glide(values: readonly number[], month: Month): number {
  const year = fiscalYear(month) - 2566;
  const here = values[Math.min(Math.max(year, 0), values.length - 1)]!;
  const before = values[Math.min(Math.max(year - 1, 0), values.length - 1)]!;
  const share = Math.min(1, (fiscalMonth(month) + 2) / 8);
  return before + (here - before) * share;
}

const texts = new Map<number, string>();
const dayNumber = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;

/** A civil day by its number since 1970; each is written once, for hundreds of thousands are asked for. */
function dayAt(number: number): string {
  let text = texts.get(number);
  if (text === undefined) {
    text = new Date(number * 86_400_000).toISOString().slice(0, 10);
    texts.set(number, text);
  }
  return text;
}

/** The civil day so many days after another. */
export const addDays = (day: string, count: number): string => dayAt(dayNumber(day) + count);

/** Fixed-date public holidays (month-day); the sample world knows no others. */
const holidays = new Set([
  "01-01",
  "04-06",
  "04-13",
  "04-14",
  "04-15",
  "05-04",
  "06-03",
  "07-28",
  "08-12",
  "10-13",
  "10-23",
  "12-05",
  "12-10",
  "12-31",
]);

export function isWorkingDay(day: string): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (dayNumber(day) + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !holidays.has(day.slice(5));
}

/** The first working day on or after a day. */
export function workingDay(day: string): string {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** The day so many working days after another. */
export function addWorkingDays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left--;
  }
  return at;
}

/** Days in a month. */
export function daysIn(month: Month): number {
  return new Date(Date.UTC(calendarYear(month), calendarMonth(month), 0)).getUTCDate();
}

/** The last civil day of a month. */
export const lastDay = (month: Month): string => `${month}-${String(daysIn(month)).padStart(2, "0")}`;
