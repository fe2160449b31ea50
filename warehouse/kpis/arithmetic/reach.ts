/** Which periods a KPI has figures for, and how far its data reach. */
import {
  fiscalYearOf,
  lastMonth,
  lastWholeMonth,
  type Month,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
  untilAsked,
} from "../../../connectors/period.js";
import { entryAt } from "../definition-version.js";
import { type Cube, datasetOf } from "./cube.js";
import type { Reckoned } from "./evaluation.js";

const kindsOf = {
  month: ["month", "quarter", "half", "year", "ytd"],
  quarter: ["quarter", "half", "year", "ytd"],
  half: ["half", "year", "ytd"],
  year: ["year"],
};

/** Whether a KPI of a rhythm has figures for such a period: up to a month only where a period of its own is over by then. */
export function isApplicable(entry: Reckoned, period: Period): boolean {
  const kind = periodKind(period);
  if (kind === null || !kindsOf[entry.every].includes(kind)) return false;
  const asked = untilAsked(period);
  return asked === null || lastWholeMonth(entry.every, asked) >= monthsOf(period)[0]!;
}

/**
 * The last month a figure can cover: the period's own when its reports are there, the last month with data for a year to date. One up to a month
 * that is asked for, perhaps in the middle of a quarter, is such a span as a quarter is.
 */
export function untilOf(entry: Reckoned, period: Period, cube: Cube): Month | null {
  const last = dataToOf(entryAt(entry, period), cube);
  if (last === null) return null;
  const own = lastMonth(period);
  if (untilAsked(period) !== null) return ifReached(lastWholeMonth(entry.every, own), last);
  if (periodKind(period) !== "ytd") return ifReached(own, last);
  const until = own < last ? own : last;
  return fiscalYearOf(until) === fiscalYearOf(period) ? until : null;
}

/**
 * Whether a figure up to a month stands on an earlier year's population: the newest whole report is used, and none of the year's own is there.
 */
export function carriesPopulation(entry: Reckoned, until: Month, cube: Cube): boolean {
  const terms = (entry.formula.denominator ?? []).filter((term) => entry.population?.includes(term.measure));
  return terms.some((term) => {
    const { id, due } = cube.contractOf(term);
    const own = periodOfRhythm(due.every, until);
    const isThere = ({ office }: { office: string }) => cube.report(id, office, own)?.damaged === 0;
    return !cube.expected(cube.contractOf(term), own).some(isThere);
  });
}

const ifReached = (month: Month, last: Month): Month | null => (month <= last ? month : null);

/** How far reports of each dataset go. */
export type Reach = Pick<Cube, "lastMonthOf">;

/** The last month that every dataset of a formula reaches (what is carried forward or counted once a year aside), at the KPI's own rhythm. */
export function dataToOf(entry: Reckoned, reach: Reach): Month | null {
  const terms = [...entry.formula.numerator, ...(entry.formula.denominator ?? [])];
  const counted = terms.filter((term) => !entry.population?.includes(term.measure) && !entry.carryForward?.[term.measure]);
  const months = counted.map((term) => reach.lastMonthOf(datasetOf(term)));
  if (!months.length || months.some((month) => month === null)) return null;
  return lastWholeMonth(
    entry.every,
    (months as Month[]).reduce((a, b) => (a < b ? a : b)),
  );
}
