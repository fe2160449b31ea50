/** Targets: of a KPI that exists, of the kind its direction needs, one a year, with a plan that ends at the target. */
import { Big } from "big.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { KpiEntry } from "./kpi.js";
import type { TargetEntry } from "./kpi-schema.js";
import { faultIn, type KnownKpis, type Located } from "./located.js";

export function checkTargets(target: Located<TargetEntry>, kpis: KnownKpis): ProblemReport[] {
  const entry = kpis.entry(target.value.kpi);
  if (!entry)
    return kpis.ids.size === 0 || kpis.ids.has(target.value.kpi) ? [] : [faultIn(target, ["kpi"], target.value.kpi, "kpis/*.yaml")];
  const { level = {}, change = {}, band = {} } = target.value;
  const faults: ProblemReport[] = [];
  const wrongKind = entry.better === "within_band" ? { level, change } : { band };
  const right = entry.better === "within_band" ? "band" : "level | change";
  for (const [kind, years] of Object.entries(wrongKind))
    for (const year of Object.keys(years)) faults.push(faultIn(target, [kind, year], `${kind} ${year} (${entry.better})`, right));
  for (const year of Object.keys(change)) if (year in level) faults.push(faultIn(target, ["change", year], `${year} × 2`, `${year} × 1`));
  for (const [year, [low, high]] of Object.entries(band))
    if (new Big(low).gt(high)) faults.push(faultIn(target, ["band", year], `${low} > ${high}`, "low ≤ high"));
  return [...faults, ...checkPlans(target, entry)];
}

function checkPlans(target: Located<TargetEntry>, entry: KpiEntry): ProblemReport[] {
  const { level = {}, change = {}, plan = {} } = target.value;
  return Object.entries(plan).flatMap(([year, amounts]) => {
    const path = ["plan", year];
    if (!(year in level) && !(year in change)) return [faultIn(target, path, `plan ${year}`, `level ${year} | change ${year}`)];
    if (!entry.accumulates) return [];
    const falls = amounts.findIndex((amount, i) => i > 0 && new Big(amount).lt(amounts[i - 1]!));
    if (falls > 0) return [faultIn(target, [...path, falls], amounts[falls]!, `≥ ${amounts[falls - 1]}`)];
    const whole = level[year];
    return whole !== undefined && !new Big(amounts[11]!).eq(whole) ? [faultIn(target, [...path, 11], amounts[11]!, whole)] : [];
  });
}
