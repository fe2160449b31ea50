/** In the making: rows follow. */
import type * as Rows from "./rows.js";
import type { Ground } from "./world.js";

export function createProbation(_ground: Ground) {
  return {
    dopCases: (_period: string): Rows.ProbationCaseRow[] => [],
    dopOutcome: (_period: string): Rows.ProbationOutcomeRow[] => [],
    dopService: (_period: string): Rows.ProbationServiceRow[] => [],
    dopReoffending: (_period: number): Rows.ProbationCohortRow[] => [],
  };
}
