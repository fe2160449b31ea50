/** What a province leaves out: KPIs in no objective, and of the others those without a target. It may on purpose, so these are notes and no faults. */
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import type { DefinitionFiles } from "./located.js";
import { isWholeTree, kpisIn } from "./strategy-checks.js";

/** Nothing is said of a strategy or targets that could not be read to the end. */
export function coverageNotes({ kpiIds, strategy, targets }: DefinitionFiles): ProblemReport[] {
  const lacking = (has: ReadonlySet<string | undefined>) => [...kpiIds].filter((id) => !has.has(id)).sort();
  const isRead = targets.length > 0 && targets.every(({ value }) => value.kpi !== undefined);
  const placed = strategy && isWholeTree(strategy.value) ? lacking(new Set(kpisIn(strategy.value).map(({ id }) => id))) : [];
  // One that no objective holds needs no target.
  const aimed = isRead ? lacking(new Set([...targets.map(({ value }) => value.kpi), ...placed])) : [];
  return [
    ...(placed.length ? [describeProblem("KPI_NOT_PLACED", { file: strategy!.source.file, found: placed.join(", ") })] : []),
    ...(aimed.length ? [describeProblem("KPI_WITHOUT_TARGET", { file: targets[0]!.source.file, found: aimed.join(", ") })] : []),
  ];
}
