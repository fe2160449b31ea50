/** Which periods a KPI has figures for, and how far its data reach. */
import {
  addMonths,
  fiscalYearOf,
  lastMonth,
  type Month,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
} from "../../connectors/period.js";
import { type Cube, datasetOf } from "./cube.js";
import type { Reckoned } from "./evaluate.js";

const kindsOf = {
  month: ["month", "quarter", "half", "year", "ytd"],
  quarter: ["quarter", "half", "year", "ytd"],
  half: ["half", "year", "ytd"],
  year: ["year"],
};

/** Whether a KPI of a rhythm has figures for such a period. */
export function isApplicable(entry: Reckoned, period: Period): boolean {
  const kind = periodKind(period);
  return kind !== null && kindsOf[entry.every].includes(kind);
}

/** The last month a figure can cover: the period's own when its reports are there, the last month with data for a year to date. */
export function untilOf(entry: Reckoned, period: Period, cube: Cube): Month | null {
  const last = dataToOf(entry, cube);
  if (last === null) return null;
  const own = lastMonth(period);
  if (periodKind(period) !== "ytd") return own <= last ? own : null;
  const until = own < last ? wholeBy(entry, own) : last;
  return fiscalYearOf(until) === fiscalYearOf(period) ? until : null;
}

/** The last month by which a period of the KPI's own rhythm is over: a year to date may be asked for up to the middle of a quarter. */
function wholeBy({ every }: Reckoned, month: Month): Month {
  const own = periodOfRhythm(every, month);
  return lastMonth(own) <= month ? month : addMonths(monthsOf(own)[0]!, -1);
}

/** How far reports of each dataset go. */
export type Reach = Pick<Cube, "lastMonthOf">;

/** The last month that every dataset of a formula reaches (what is carried forward or counted once a year aside), at the KPI's own rhythm. */
export function dataToOf(entry: Reckoned, reach: Reach): Month | null {
  const terms = [...entry.formula.numerator, ...(entry.formula.denominator ?? [])];
  const counted = terms.filter((term) => !entry.population?.includes(term.measure) && !entry.carryForward?.[term.measure]);
  const months = counted.map((term) => reach.lastMonthOf(datasetOf(term)));
  if (!months.length || months.some((month) => month === null)) return null;
  return wholeBy(
    entry,
    (months as Month[]).reduce((a, b) => (a < b ? a : b)),
  );
}
