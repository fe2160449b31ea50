/** What a definition makes of the figures, without its words: a name put right changes nothing under a signature, a formula does. */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import { stableJson } from "../definitions/recorded.js";
import { formulaAt, unitAt, versionOf } from "../kpis/definition-version.js";
import type { KpiEntry } from "../kpis/kpi.js";
import type { Rules } from "../kpis/rules.js";

export function meaningOfKpi(entry: KpiEntry, period: Period, rules: Rules): string {
  const { every, accumulates, carryForward, population } = entry;
  const version = versionOf(entry, period, rules);
  const [formula, unit] = [formulaAt(entry, version), unitAt(entry, version)];
  return stableJson({ formula, every, unit, accumulates, carryForward, population, version });
}

export function meaningOfContract(contract: DatasetContract): string {
  const { due, reporters, absentRows, district, countsIn, leavesOut } = contract;
  const measures = Object.fromEntries(Object.entries(contract.measures).map(([id, { name: _, ...rule }]) => [id, rule]));
  const cells = contract.cells.map(({ measure, dims, counts, when }) => ({ measure, dims, counts, when }));
  return stableJson({ every: due.every, reporters, absentRows, district: district?.of, countsIn, leavesOut, measures, cells });
}
