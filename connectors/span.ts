/** A span of months that a back-fill asks for, from any two periods: `2023-10` to `2024-09`, or `FY2567` alone. */
import { checkPeriods, inOrder } from "./asked-period.js";
import { addMonths, lastMonth, type Month, monthsOf, type Period, periodKind } from "./period.js";
import { Problem } from "./problem.js";

export interface MonthSpan {
  first: Month;
  last: Month;
}

/**
 * @param to default: as far as the first period when it is longer than a month, else last month
 * @returns null when neither is given
 * @throws Problem UNKNOWN_PERIOD; REQUEST_INVALID when only the end is given or the end comes first
 */
export function spanOf(from: Period | null | undefined, to: Period | null | undefined, today: string): MonthSpan | null {
  if (!from && !to) return null;
  checkPeriods(from, to);
  if (!from) throw new Problem("REQUEST_INVALID", { found: `to: ${to}`, expected: "from" });
  const first = monthsOf(from)[0]!;
  const last = to ? lastMonth(to) : periodKind(from) === "month" ? addMonths(today.slice(0, 7), -1) : lastMonth(from);
  if (last < first) throw new Problem("REQUEST_INVALID", { found: `${from} – ${to ?? last}`, expected: inOrder });
  return { first, last };
}

/** Whether any month of a period lies in the span. */
export function overlaps(span: MonthSpan, period: Period): boolean {
  return lastMonth(period) >= span.first && monthsOf(period)[0]! <= span.last;
}
