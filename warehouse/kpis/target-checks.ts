/** Targets: of a KPI and places that exist, of the kind its direction needs, one a period, with parts and plans that make the whole. */
import { Big } from "big.js";
import { fiscalYearOf, monthsOf, periodKind } from "../../connectors/period.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { KpiEntry } from "./kpi.js";
import type { TargetAmounts, TargetEntry } from "./kpi-schema.js";
import { type DefinitionFiles, faultIn, type KnownKpis, type Located } from "./located.js";
import type { YamlPath } from "./yaml-source.js";

export function checkTargets(target: Located<TargetEntry>, kpis: KnownKpis, files: DefinitionFiles): ProblemReport[] {
  const entry = kpis.entry(target.value.kpi);
  if (!entry)
    return kpis.ids.size === 0 || kpis.ids.has(target.value.kpi) ? [] : [faultIn(target, ["kpi"], target.value.kpi, "kpis/*.yaml")];
  const places = Object.entries(target.value.at ?? {}).flatMap(([place, amounts]) => [
    ...checkPlace(target, place, entry, files),
    ...checkAmounts(target, ["at", place], amounts, entry),
  ]);
  return [...checkAmounts(target, [], target.value, entry), ...places];
}

function checkPlace(target: Located<TargetEntry>, place: string, entry: KpiEntry, files: DefinitionFiles): ProblemReport[] {
  const is = (list: { value: { id: string } }[]) => list.some(({ value }) => value.id === place);
  const level = is(files.districts) ? "district" : is(files.offices) || is(files.agencies) ? "office" : null;
  if (level === null) return [faultIn(target, ["at", place], place, "offices.yaml | districts.yaml | agencies.yaml")];
  return entry.levels.includes(level) ? [] : [faultIn(target, ["at", place], `${place} (${level})`, entry.levels.join(" | "))];
}

function checkAmounts(target: Located<TargetEntry>, at: YamlPath, amounts: TargetAmounts, entry: KpiEntry): ProblemReport[] {
  const { level = {}, change = {}, band = {} } = amounts;
  const faults: ProblemReport[] = [];
  const fault = (path: YamlPath, found: string, expected: string) => faults.push(faultIn(target, [...at, ...path], found, expected));
  const wrongKind = entry.better === "within_band" ? { level, change } : { band };
  const right = entry.better === "within_band" ? "band" : "level | change";
  for (const [kind, periods] of Object.entries(wrongKind))
    for (const period of Object.keys(periods)) fault([kind, period], `${kind} ${period} (${entry.better})`, right);
  for (const period of Object.keys(change)) if (period in level) fault(["change", period], `${period} × 2`, `${period} × 1`);
  for (const [period, [low, high]] of Object.entries(band))
    if (new Big(low).gt(high)) fault(["band", period], `${low} > ${high}`, "low ≤ high");
  if (entry.accumulates) checkParts(amounts, fault);
  checkPlans(amounts, entry, fault);
  return faults;
}

type Fault = (path: YamlPath, found: string, expected: string) => void;

/** Amounts of parts: with them all the year's is their sum; a plan and parts would be two plans. */
function checkParts({ level = {}, plan = {} }: TargetAmounts, fault: Fault): void {
  const years = new Map<string, { period: string; value: string }[]>();
  for (const [period, value] of Object.entries(level)) {
    if (periodKind(period) === "year") continue;
    const year = `FY${fiscalYearOf(period)}`;
    years.set(year, [...(years.get(year) ?? []), { period, value }]);
  }
  for (const [year, parts] of years) {
    if (plan[year]) fault(["plan", year], `plan ${year}, ${parts[0]!.period}`, `plan ${year} | ${parts[0]!.period} …`);
    const months = parts.flatMap(({ period }) => monthsOf(period));
    if (new Set(months).size !== months.length)
      fault(["level", parts[0]!.period], parts.map(({ period }) => period).join(", "), "1 × each month");
    const sum = parts.reduce((total, { value }) => total.plus(value), new Big(0));
    if (months.length === 12 && level[year] !== undefined && !sum.eq(level[year]!)) fault(["level", year], level[year]!, sum.toFixed());
  }
}

function checkPlans({ level = {}, change = {}, plan = {} }: TargetAmounts, entry: KpiEntry, fault: Fault): void {
  for (const [year, amounts] of Object.entries(plan)) {
    const path = ["plan", year];
    if (!(year in level) && !(year in change)) {
      fault(path, `plan ${year}`, `level ${year} | change ${year}`);
      continue;
    }
    if (!entry.accumulates) continue;
    const falls = amounts.findIndex((amount, i) => i > 0 && new Big(amount).lt(amounts[i - 1]!));
    if (falls > 0) {
      fault([...path, falls], amounts[falls]!, `≥ ${amounts[falls - 1]}`);
      continue;
    }
    const whole = level[year];
    if (whole !== undefined && !new Big(amounts[11]!).eq(whole)) fault([...path, 11], amounts[11]!, whole);
  }
}
