/** What a figure stands on, and the other way round: which figures of a KPI a change in a dataset can move. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import {
  addMonths,
  halfOf,
  lastMonth,
  type Month,
  monthsOf,
  type Period,
  periodOfRhythm,
  quarterOf,
  yearOf,
  yearToDateOf,
} from "../../../connectors/period.js";
import { formulasOf } from "../definition-version.js";
import type { KpiEntry, Term } from "../kpi.js";
import { datasetOf, measureOf } from "./cube.js";
import type { Wanted } from "./cube.sql.js";
import { isApplicable } from "./reach.js";

type Contracts = ReadonlyMap<string, DatasetContract>;

/** Of every formula that its figures are reckoned by. */
export const termsOf = (entry: Pick<KpiEntry, "formula" | "versions">): Term[] =>
  formulasOf(entry).flatMap(({ numerator, denominator }) => [...numerator, ...(denominator ?? [])]);
export const datasetsOf = (entry: KpiEntry): string[] => [...new Set(termsOf(entry).map(datasetOf))];

/** How long a registered population serves where nothing else is declared. */
const populationMonths = 24;

/** Months for which a term goes on standing on a report after its period. */
function carriedFor(entry: KpiEntry, term: Term): number {
  return entry.carryForward?.[term.measure]?.months ?? (entry.population?.includes(term.measure) ? populationMonths : 0);
}

const isRunning = (term: Term, contracts: Contracts): boolean =>
  contracts.get(datasetOf(term))!.measures[measureOf(term)]!.adds === "running_total";

/**
 * KPI periods that a change in a dataset's periods can move: those that hold a changed month, those for which what was changed is carried
 * forward, and those that begin after a month with a running total, which they are the difference to. Of a dataset it does not ask, none.
 * @param last no period of months after this one
 */
export function dependentPeriods(
  entry: KpiEntry,
  dataset: string,
  changed: readonly Period[],
  contracts: Contracts,
  last: Month,
): Set<Period> {
  const terms = termsOf(entry).filter((term) => datasetOf(term) === dataset);
  if (!terms.length) return new Set();
  const carried = Math.max(0, ...terms.map((term) => carriedFor(entry, term)));
  const running = terms.some((term) => isRunning(term, contracts));
  const periods = new Set<Period>();
  for (const period of changed) {
    const months = monthsOf(period);
    const end = months.at(-1)!;
    for (const own of periodsAround(entry, months[0]!, addMonths(end, carried), last)) periods.add(own);
    const next = addMonths(end, 1);
    if (running && !next.endsWith("-10"))
      for (const own of periodsAround(entry, next, next, last)) if (monthsOf(own)[0] === next) periods.add(own);
  }
  return periods;
}

/** The KPI's periods that hold a month from `first` to `until`. */
export function periodsAround(entry: KpiEntry, first: Month, until: Month, last: Month): Set<Period> {
  const periods = new Set<Period>();
  for (let month = first; month <= until && month <= last; month = addMonths(month, 1))
    for (const candidate of [month, quarterOf(month), halfOf(month), yearOf(month), yearToDateOf(month)])
      if (!periods.has(candidate) && isApplicable(entry, candidate)) periods.add(candidate);
  return periods;
}

/** The figures that a KPI's value stands on in any period of these months, counts behind its amounts included. */
export function figuresWanted(entry: KpiEntry, contracts: Contracts, from: Month, to: Month): Wanted[] {
  return termsOf(entry).flatMap((term) => {
    const contract = contracts.get(datasetOf(term))!;
    // October begins a running total anew: no month before it is taken off.
    const back = Math.max(carriedFor(entry, term), isRunning(term, contracts) && !from.endsWith("-10") ? 1 : 0);
    const span = { from: addMonths(from, -back), to: lastMonth(periodOfRhythm(contract.due.every, to)) };
    const behind = contract.measures[measureOf(term)]!.countedBy;
    const singly = formulasOf(entry).some(({ takes, numerator }) => takes === "median" && numerator.includes(term));
    const where = term.where && { where: term.where };
    return [
      { measure: term.measure, ...span, ...where, ...(singly ? { singly } : {}) },
      ...(behind ? [{ measure: `${contract.id}.${behind}`, ...span, ...where }] : []),
    ];
  });
}

/** The figures of periods themselves. */
export const figuresOfPeriods = (entry: KpiEntry, contracts: Contracts, periods: Iterable<Period>): Wanted[] =>
  [...periods].flatMap((period) => figuresWanted(entry, contracts, monthsOf(period)[0]!, lastMonth(period)));
