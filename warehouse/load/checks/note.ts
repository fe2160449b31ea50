/** How a check tells what it found: of which table, and in which column as a person looks for it. */
import type { Finding, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";

export type Note = (source: Source, finding: Finding) => void;

export const placeOf = (source: Source, plan: Plan, index: number): string =>
  source.columns.get(plan.columns[index]!)?.place ?? plan.columns[index]!;
