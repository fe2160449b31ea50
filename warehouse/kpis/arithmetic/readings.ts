/** How a formula's terms are read for a period: which dataset periods each stands on, and how those add. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { addMonths, type Month, monthsOf, type Period, periodOfRhythm, periodsBetween } from "../../../connectors/period.js";
import { entryAt } from "../definition-version.js";
import type { Term } from "../kpi.js";
import { type Cube, measureOf } from "./cube.js";
import type { Reckoned, Use } from "./evaluation.js";

/** How a term's dataset periods make its value. */
type Way = "flow" | "running" | "point" | "average" | "first" | "before" | "population";

export interface Reading {
  term: Term;
  part: Use["part"];
  contract: DatasetContract;
  way: Way;
  /** Dataset periods inside the asked period; for a point, the one it is read at. */
  periods: Period[];
  /** First month of the asked period. */
  start: Month;
}

export function readings(entry: Reckoned, period: Period, until: Month, cube: Cube): Reading[] {
  const { numerator, denominator = [] } = entryAt(entry, period).formula;
  const parts: [Use["part"], Term[]][] = [
    ["numerator", numerator],
    ["denominator", denominator],
  ];
  const months = monthsOf(period, until);
  return parts.flatMap(([part, terms]) =>
    terms.map((term) => {
      const contract = cube.contractOf(term);
      const measure = contract.measures[measureOf(term)]!;
      const way = wayOf(entry, term, measure);
      const inside = periodsBetween(contract.due.every, months[0]!, months.at(-1)!).filter((own) =>
        monthsOf(own).every((month) => months.includes(month)),
      );
      const at = periodOfRhythm(contract.due.every, until);
      const before = periodOfRhythm(contract.due.every, addMonths(months[0]!, -1));
      const read: Partial<Record<Way, Period[]>> = { flow: inside, average: inside, first: inside.slice(0, 1), before: [before] };
      const periods = read[way] ?? [at];
      return { term, part, contract, way, periods, start: months[0]! };
    }),
  );
}

function wayOf(entry: Reckoned, term: Term, measure: DatasetContract["measures"][string]): Way {
  if (entry.population?.includes(term.measure)) return "population";
  if (measure.adds === "flow") return "flow";
  if (measure.adds === "running_total") return "running";
  if (measure.adds === "cohort") return "flow";
  const overTime = term.overTime ?? measure.overTime ?? "last";
  return overTime === "last" ? "point" : overTime;
}
