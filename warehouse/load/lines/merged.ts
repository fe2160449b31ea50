/** A figure or a day that is merged over several cells: what is told of each of them. */
import { readMerged } from "../../../connectors/merged-text.js";
import { describeProblem, type Place, type ProblemReport } from "../../../connectors/problem.js";

/** @param text what stands in a cell @returns null where it is no merged figure */
export function mergedProblem(place: Place, text: string): ProblemReport | null {
  const merged = readMerged(text);
  return merged && describeProblem("FIGURE_MERGED", { ...place, found: merged.figure, expected: merged.range });
}
