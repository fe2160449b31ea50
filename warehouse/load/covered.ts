/** The reports that a delivery's titles speak of. */
import { firstMonth, monthAt, monthNumber } from "../../connectors/period.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { Delivery, Slice } from "./delivered.js";
import type { Title } from "./lines/title.js";
import type { Offer } from "./reports.js";

/** The reports that the titles of a delivery name whole; none when a title cannot be read. */
export function slicesOf(delivery: Delivery, titles: readonly (Title | { problem: ProblemReport })[]): Slice[] {
  const slices: Slice[] = [];
  for (const title of titles) {
    if ("problem" in title) return [];
    const months = coveredMonths(delivery, title);
    for (const { office, period } of months) slices.push({ office, period });
    if (!months.length && title.office && title.period) slices.push({ office: title.office, period: title.period });
  }
  return slices;
}

/** A case list answers for every month from October to its as-of day, one without a line included. */
export function coveredMonths(delivery: Delivery, title: Title): Offer[] {
  if (!title.covers || !title.office) return [];
  const { fiscalYear, until } = title.covers;
  const months: Offer[] = [];
  for (let n = monthNumber(firstMonth(fiscalYear)); n <= monthNumber(until); n++)
    months.push({ delivery: delivery.id, office: title.office, period: monthAt(n), scope: `FY${fiscalYear}` });
  return months;
}
