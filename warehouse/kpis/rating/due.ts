/** When a figure can be asked for: its period over, and the KPI's lag after it. */
import {
  addMonths,
  lastMonth,
  lastWholeMonth,
  type Month,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
  untilAsked,
} from "../../../connectors/period.js";
import type { KpiEntry } from "../kpi.js";

/** By which day, and by which rules. */
interface Asked {
  day: string;
  /** Of a year to date without data: the day by which its months are over. Absent: its last month. */
  over: string | undefined;
  /** A year to date of which no period is over is not due. */
  spansAlike: boolean;
}

/**
 * @param dataTo the last month of the figure's data
 * @returns whether a year to date has a period of the KPI's own that is over; and the first day on which the figure is due
 */
export function dueOf(
  { every, lagDays }: Pick<KpiEntry, "every" | "lagDays">,
  period: Period,
  dataTo: Month | null,
  { day, over, spansAlike }: Asked,
): { begun: boolean; dueOn: string } {
  const isYtd = isOpenYear(period);
  const firstEnd = isYtd ? lastMonth(periodOfRhythm(every, monthsOf(period)[0]!)) : null;
  const begun = !spansAlike || firstEnd === null || firstEnd <= addMonths(day.slice(0, 7), -1);
  const ended = over === undefined ? lastMonth(period) : overBy(period, over);
  const end = !begun
    ? firstEnd!
    : isYtd
      ? (dataTo ?? ended)
      : untilAsked(period) === null
        ? lastMonth(period)
        : lastWholeMonth(every, lastMonth(period));
  return { begun, dueOn: addDays(lastDayOf(end), lagDays) };
}

/** A year to date as far as the data go: up to a month that is asked for it is a span with an end of its own. */
export const isOpenYear = (period: Period): boolean => periodKind(period) === "ytd" && untilAsked(period) === null;

const lastDayOf = (month: Month): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** The last month of a period that is over by a day; its first where none is. */
export function overBy(period: Period, day: string): Month {
  const closed = addMonths(day.slice(0, 7), -1);
  const [first, last] = [monthsOf(period)[0]!, lastMonth(period)];
  return closed < first ? first : closed < last ? closed : last;
}

/** Days are compared as text, which years of five digits would upset. */
const lastOfDays = "9999-12-31";

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.getUTCFullYear() > 9999 ? lastOfDays : date.toISOString().slice(0, 10);
}
