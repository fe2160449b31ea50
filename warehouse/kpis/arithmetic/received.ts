/** Reports received and expected behind a figure. */
import { punctuality } from "../../measures/punctual.js";
import type { Cube } from "./cube.js";
import type { Evaluation, Place, Reckoned } from "./evaluation.js";
import type { Reading } from "./readings.js";

export type Received = Pick<Evaluation, "reported" | "expected" | "onTime" | "unjudged">;

/** Reports received and expected over the datasets of the formula, what is carried forward or counted once a year aside. */
export function received(entry: Reckoned, all: readonly Reading[], place: Place, cube: Cube): Received {
  const seen = new Set<string>();
  const counts = { reported: 0, expected: 0, onTime: 0, unjudged: 0 };
  for (const reading of all) {
    if (reading.way === "population" || entry.carryForward?.[reading.term.measure]) continue;
    for (const period of reading.periods)
      for (const { office, dueOn } of cube.expected(reading.contract, period)) {
        const key = `${reading.contract.id}|${office}|${period}`;
        if (seen.has(key) || (place.level === "office" && office !== place.id)) continue;
        seen.add(key);
        counts.expected++;
        const report = cube.report(reading.contract.id, office, period);
        if (!report || (report.damaged > 0 && reading.contract.absentRows === "missing")) continue;
        counts.reported++;
        const came = punctuality(report, dueOn);
        if (came === "ON_TIME") counts.onTime++;
        else if (came === "UNKNOWN") counts.unjudged++;
      }
  }
  return counts;
}
