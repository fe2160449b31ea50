/** Which periods a KPI has figures for, and how far its data reach. */
import {
  addMonths,
  fiscalYear,
  fiscalYearOf,
  lastMonth,
  lastWholeMonth,
  type Month,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
  periodsBetween,
  untilAsked,
} from "../../../connectors/period.js";
import { entryAt } from "../definition-version.js";
import { type Cube, datasetOf } from "./cube.js";
import type { Place, Reckoned } from "./evaluation.js";

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
 * The last month a figure at a place can cover: the period's own when its reports are there, the last month with data for a year to date. One up to a month
 * that is asked for, perhaps in the middle of a quarter, is such a span as a quarter is.
 */
export function untilOf(entry: Reckoned, period: Period, place: Place, cube: Cube): Month | null {
  const last = reachIn(entry, period, place, cube);
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

/** The datasets of a formula, what is carried forward or counted once a year aside. */
const countedIn = (entry: Reckoned): string[] => {
  const terms = [...entry.formula.numerator, ...(entry.formula.denominator ?? [])];
  const counted = terms.filter((term) => !entry.population?.includes(term.measure) && !entry.carryForward?.[term.measure]);
  return [...new Set(counted.map(datasetOf))];
};

/** The last month that every dataset of a formula reaches, at the KPI's own rhythm. */
function leastOf(entry: Reckoned, reach: Reach): Month | null {
  const months = countedIn(entry).map((dataset) => reach.lastMonthOf(dataset));
  if (!months.length || months.some((month) => month === null)) return null;
  return lastWholeMonth(
    entry.every,
    (months as Month[]).reduce((a, b) => (a < b ? a : b)),
  );
}

/** The months up to which figures of a formula may go, at one place or another: where all go as far as the dataset that goes least far, this one. */
export function reachesOf(entry: Reckoned, reach: Reach, by: Cube["reachBy"]): (Month | null)[] {
  const datasets = countedIn(entry);
  return by === "expected" && datasets.length > 1 ? datasets.map((dataset) => reach.lastMonthOf(dataset)) : [leastOf(entry, reach)];
}

/**
 * Whether anybody at a place reports a dataset in any of its periods from one month to another: at a district as in the province. One that is not
 * collected yet is somebody's too: a figure of the other agencies alone would not compare with those after it.
 */
export function isReportedAt(dataset: string, from: Month, to: Month, place: Place, cube: Cube): boolean {
  const contract = cube.contracts.get(dataset)!;
  return periodsBetween(contract.due.every, from, to).some((period) => {
    const reporters = cube.reporters(contract, period);
    return place.level === "office" ? reporters.includes(place.id) : reporters.length > 0;
  });
}

/**
 * How far the data of a KPI go in a period at a place: to the last month of it that every dataset reaches of which reports are expected there by
 * then. One of which nobody there is asked for any holds nothing back. Where none is, or by rules from before, as far as all of them go.
 */
function reachIn(asked: Reckoned, period: Period, place: Place, cube: Cube): Month | null {
  const entry = entryAt(asked, period);
  const [first, end] = [monthsOf(period)[0]!, lastMonth(period)];
  const all = countedIn(entry).map((dataset) => ({ dataset, last: cube.lastMonthOf(dataset) }));
  const expected = (to: Month) => all.filter(({ dataset }) => isReportedAt(dataset, first, to, place, cube));
  const lasts = all.map(({ last }) => last);
  const isEven = lasts.every((last) => last !== null && last >= end) || lasts.every((last) => last === lasts[0]);
  if (cube.reachBy !== "expected" || all.length < 2 || isEven || !expected(end).length) return leastOf(entry, cube);
  for (let month = end; month >= first; month = addMonths(month, -1)) {
    const here = expected(month);
    if (here.length && here.every(({ last }) => last !== null && last >= month)) return lastWholeMonth(entry.every, month);
  }
  return null;
}

/** Whether figures of a period may go further at one place than in the province, which goes to this month. */
export function mayGoFurther(asked: Reckoned, period: Period, until: Month, cube: Cube): boolean {
  return cube.reachBy === "expected" && until < lastMonth(period) && countedIn(entryAt(asked, period)).length > 1;
}

/** So many fiscal years back somebody is looked for who still reports. */
const yearsBack = 10;

/** The last month of a KPI's data at a place. */
export function dataToOf(entry: Reckoned, place: Place, cube: Cube): Month | null {
  const lasts = countedIn(entry).map((dataset) => cube.lastMonthOf(dataset));
  const newest = lasts.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  if (cube.reachBy !== "expected" || newest === null || lasts.every((last) => last === newest)) return leastOf(entry, cube);
  for (let year = fiscalYear(newest); year > fiscalYear(newest) - yearsBack; year--) {
    const until = reachIn(entry, `FY${year}`, place, cube);
    if (until !== null && fiscalYear(until) === year) return until;
  }
  return leastOf(entry, cube);
}
