/**
 * Periods as every file, URL, table and answer writes them:
 * months `2026-10`; fiscal years `FY2570` (1 Oct 2026 – 30 Sep 2027, Buddhist era); quarters `FY2570-Q1`; halves `FY2570-H1`;
 * year to date `FY2570-YTD`, “as far as the data goes”, or up to a month of its own that is asked for, `FY2570-YTD-2026-12`.
 */
export type Month = string;
export type Period = string;
export type PeriodKind = "month" | "quarter" | "half" | "ytd" | "year";

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const FISCAL = /^FY(\d{4})(?:-(Q[1-4]|H[12]|YTD))?(?:(?<=YTD)-(\d{4}-(?:0[1-9]|1[0-2])))?$/;

/** What kind of period a string is, or null when it is none. */
export function periodKind(period: string): PeriodKind | null {
  if (MONTH.test(period)) return "month";
  const parts = FISCAL.exec(period);
  if (!parts) return null;
  const [, year, part, until] = parts;
  if (!part) return "year";
  if (until && fiscalYear(until) !== Number(year)) return null;
  if (part === "YTD") return "ytd";
  return part.startsWith("Q") ? "quarter" : "half";
}

/** Months since year 0, so that months can be counted and compared. */
export function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The inverse of {@link monthNumber}. */
export function monthAt(number: number): Month {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

export function addMonths(month: Month, count: number): Month {
  return monthAt(monthNumber(month) + count);
}

/** The Buddhist-era fiscal year of a month: 2026-10 belongs to 2570. */
export function fiscalYear(month: Month): number {
  const year = Number(month.slice(0, 4));
  return year + 543 + (Number(month.slice(5, 7)) >= 10 ? 1 : 0);
}

/** The fiscal year a period belongs to. */
export function fiscalYearOf(period: Period): number {
  return periodKind(period) === "month" ? fiscalYear(period) : Number(period.slice(2, 6));
}

/** 1 (October) to 12 (September). */
export function fiscalMonth(month: Month): number {
  return ((Number(month.slice(5, 7)) + 2) % 12) + 1;
}

export function firstMonth(fiscalYearBe: number): Month {
  return `${fiscalYearBe - 544}-10`;
}

/** The month up to which a year to date is asked for; null of every other period. */
export const untilAsked = (period: Period): Month | null => (periodKind(period) === null ? null : (FISCAL.exec(period)?.[3] ?? null));

/** The year to date up to a month: `FY2570-YTD-2026-12`. */
export const yearToDateUntil = (month: Month): Period => `${yearToDateOf(month)}-${month}`;

/**
 * The months a period spans, first to last. A year to date spans up to `until` (default: the whole year), and no further than it is asked for.
 * @throws RangeError when the string is no period
 */
export function monthsOf(period: Period, until?: Month): Month[] {
  const kind = periodKind(period);
  if (kind === null) throw new RangeError(`not a period: ${period}`);
  if (kind === "month") return [period];
  const year = Number(period.slice(2, 6));
  const start = monthNumber(firstMonth(year));
  const [from, count] =
    kind === "quarter" ? [3 * (Number(period.at(-1)) - 1), 3] : kind === "half" ? [6 * (Number(period.at(-1)) - 1), 6] : [0, 12];
  const months = Array.from({ length: count }, (_, i) => monthAt(start + from + i));
  const own = kind === "ytd" ? untilAsked(period) : null;
  const end = own !== null && (!until || own < until) ? own : until;
  return kind === "ytd" && end ? months.filter((month) => month <= end) : months;
}

/** The last month a period spans. */
export function lastMonth(period: Period): Month {
  return MONTH.test(period) ? period : monthsOf(period).at(-1)!;
}

export function quarterOf(month: Month): Period {
  return `FY${fiscalYear(month)}-Q${Math.ceil(fiscalMonth(month) / 3)}`;
}

export function halfOf(month: Month): Period {
  return `FY${fiscalYear(month)}-H${Math.ceil(fiscalMonth(month) / 6)}`;
}

export function yearOf(month: Month): Period {
  return `FY${fiscalYear(month)}`;
}

export function yearToDateOf(month: Month): Period {
  return `FY${fiscalYear(month)}-YTD`;
}

/** First and last civil day of a period, `2026-10-01` and `2026-10-31`. */
export function daysOf(period: Period): { first: string; last: string } {
  const months = monthsOf(period);
  const last = months.at(-1)!;
  const end = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 0));
  return { first: `${months[0]}-01`, last: end.toISOString().slice(0, 10) };
}

export const rhythms = ["month", "quarter", "half", "year"] as const;
export type Rhythm = (typeof rhythms)[number];

/** The period of a rhythm that holds a month: quarter of 2026-10 is FY2570-Q1. */
export function periodOfRhythm(rhythm: Rhythm, month: Month): Period {
  if (rhythm === "month") return month;
  return rhythm === "quarter" ? quarterOf(month) : rhythm === "half" ? halfOf(month) : yearOf(month);
}

/** The last month by which a period of a rhythm is over, not after a month: of quarters by May the March before. */
export function lastWholeMonth(rhythm: Rhythm, month: Month): Month {
  const own = periodOfRhythm(rhythm, month);
  return lastMonth(own) <= month ? month : addMonths(monthsOf(own)[0]!, -1);
}

/** Every period of a rhythm from the one that holds `first` to the one that holds `last`. */
export function periodsBetween(rhythm: Rhythm, first: Month, last: Month): Period[] {
  const all: Period[] = [];
  const end = monthNumber(last);
  for (let n = monthNumber(first); n <= end; n++) {
    const period = periodOfRhythm(rhythm, monthAt(n));
    if (all[all.length - 1] !== period) all.push(period);
  }
  return all;
}
