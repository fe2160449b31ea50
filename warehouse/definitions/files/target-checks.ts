/** Targets: of a KPI and places that exist, of the kind its direction needs, one a period, with parts and plans that make the whole. */
import { Big } from "big.js";
import type { Bilingual } from "../../../connectors/dataset.js";
import { fiscalYearOf, monthsOf, periodKind, type Rhythm } from "../../../connectors/period.js";
import type { ProblemReport } from "../../../connectors/problem.js";
import type { KpiEntry, Strategy } from "../../kpis/kpi.js";
import { unitWords } from "../../kpis/rating/status-words.js";
import * as words from "./fault-words.js";
import type { TargetAmounts, TargetEntry } from "./kpi-schema.js";
import { type DefinitionFiles, faultIn, isFiscalYear, type KnownKpis, type Located } from "./located.js";
import { type Partly, placed } from "./partly.js";
import type { YamlPath } from "./yaml-source.js";

/** First and last fiscal year of the tree whose targets they are; absent or in part where it could not be read. */
type Years = Partly<Strategy["years"]> | undefined;

/** What its KPI does not tell, an unknown or faulty one, is not checked; the rest is. */
export function checkTargets(
  target: Located<Partly<TargetEntry>>,
  kpis: KnownKpis,
  files: DefinitionFiles,
  years: Years = files.strategy?.value.years,
): ProblemReport[] {
  const { kpi, at } = target.value;
  const entry = entryOf(target, kpis);
  const unknown = kpi !== undefined && kpis.isUnknown(kpi) ? [faultIn(target, ["kpi"], kpi, "kpis/*.yaml", words.unknownKpi(kpi))] : [];
  const places = Object.entries(at ?? {}).flatMap(([place, amounts]) => [
    ...checkPlace(target, place, kpis, files),
    ...checkAmounts(target, ["at", place], amounts ?? {}, kpis, years),
  ]);
  return [...unknown, ...checkAmounts(target, [], target.value, kpis, years), ...checkHolds(target, entry), ...places];
}

const entryOf = ({ value: { kpi } }: Located<Partly<TargetEntry>>, kpis: KnownKpis): Partly<KpiEntry> =>
  (kpi === undefined ? undefined : kpis.entry(kpi)) ?? {};

/** What holds everywhere is a ceiling, a floor or a band of a ratio, which places have: an amount's parts are not the whole, and a change is of each place's own. */
function checkHolds(target: Located<Partly<TargetEntry>>, entry: Partly<KpiEntry>): ProblemReport[] {
  const { kpi, holds, change } = target.value;
  if (holds === undefined) return [];
  const { formula, levels } = entry;
  const faults: ProblemReport[] = [];
  const fault = (found: string, expected: string, why: Bilingual) =>
    faults.push(faultIn(target, ["holds"], `holds: ${holds} (${found})`, expected, words.holdsNowhere(kpi, why)));
  if (formula?.numerator && !("denominator" in formula))
    fault("formula.numerator", "formula.denominator", { th: "เป็นยอดรวม ไม่ใช่อัตราส่วน", en: "it is an amount and no ratio" });
  if (change && Object.keys(change).length)
    fault(`change ${Object.keys(change).join(", ")}`, "level | band", {
      th: "เป้าหมายแบบ change เทียบกับปีก่อนของแต่ละแห่งเอง",
      en: "a change is against each place's own year before",
    });
  if (levels?.every((level) => level === "province"))
    fault("levels: province", "levels: office | district", { th: "มีค่าระดับจังหวัดเท่านั้น", en: "it has figures of the province only" });
  return faults;
}

function checkPlace(target: Located<Partly<TargetEntry>>, place: string, kpis: KnownKpis, files: DefinitionFiles): ProblemReport[] {
  const { kpi } = target.value;
  const entry = entryOf(target, kpis);
  const { agencies, districts, offices } = files;
  // A list that could not be read, or an entry without a readable id, may be the very place.
  if ([agencies, districts, offices].some((list) => list.length === 0 || list.some(({ value }) => value.id === undefined))) return [];
  const is = (list: { value: { id?: string } }[]) => list.some(({ value }) => value.id === place);
  const level = is(files.districts) ? "district" : is(files.offices) || is(files.agencies) ? "office" : null;
  if (level === null)
    return [
      faultIn(target, ["at", place], place, "offices.yaml | districts.yaml | agencies.yaml", words.unknownPlace(place, target.value.kpi)),
    ];
  const { levels } = entry;
  if (levels && !levels.includes(undefined) && !levels.includes(level))
    return [faultIn(target, ["at", place], `${place} (${level})`, levels.join(" | "), words.noSuchLevel(place, level, kpi, levels))];
  const reporters = kpi === undefined || level === "district" ? null : kpis.reporters(kpi);
  const agency = is(files.agencies) ? place : files.offices.find(({ value }) => value.id === place)?.value.agency;
  if (!reporters || agency === undefined || reporters.has(agency)) return [];
  const why = words.notReporting(place, agency, kpi, [...reporters]);
  return [faultIn(target, ["at", place], `${place} (${agency})`, [...reporters].join(" | "), why)];
}

function checkAmounts(
  target: Located<Partly<TargetEntry>>,
  at: YamlPath,
  amounts: Partly<TargetAmounts>,
  kpis: KnownKpis,
  years: Years,
): ProblemReport[] {
  const { level = {}, change = {}, band = {} } = amounts;
  const faults: ProblemReport[] = [];
  const { kpi } = target.value;
  const entry = entryOf(target, kpis);
  const fault: Fault = (path, found, expected, why) => faults.push(faultIn(target, [...at, ...path], found, expected, why));
  const wrongKind = entry.better === undefined ? {} : entry.better === "within_band" ? { level, change } : { band };
  const right = entry.better === "within_band" ? "band" : "level | change";
  for (const [kind, periods] of Object.entries(wrongKind))
    for (const period of Object.keys(periods))
      fault([kind, period], `${kind} ${period} (${entry.better})`, right, words.wrongKind(kpi, kind, right));
  for (const period of Object.keys(change))
    if (period in level) fault(["change", period], `${period} × 2`, `${period} × 1`, words.twoKinds(period, kpi));
  for (const [period, [low, high] = []] of Object.entries(band))
    if (low !== undefined && high !== undefined && new Big(low).gt(high))
      fault(["band", period], `${low} > ${high}`, "low ≤ high", words.upsideDown(low, high, kpi));
  checkYears({ level, change, band }, years, kpi, fault);
  if (entry.unit !== undefined && entry.unit in unitWords) checkSigns(amounts, kpi, fault);
  checkShare(amounts, kpi === undefined ? null : kpis.mostOf(kpi), kpi, fault);
  if (entry.accumulates) checkParts(amounts, kpi, fault);
  else checkRhythm({ level, change, band }, entry, fault);
  checkPlans(amounts, entry, kpi, fault);
  return faults;
}

type Fault = (path: YamlPath, found: string, expected: string, why: Bilingual) => void;
type Kpi = string | undefined;

/** Years of a national plan, which is the longest there is. */
const LONGEST_PLAN = 20;

/**
 * A target of a year that the tree does not reach is a slip of the keyboard. The year before its first may have them: its last quarter is what
 * the cards show while the first year begins.
 */
function checkYears(amounts: Partly<TargetAmounts>, years: Years, kpi: Kpi, fault: Fault): void {
  const [one, other] = years ?? [];
  // Of a year that is none, told where the plan has it, no target can be out of reach.
  if (one === undefined || other === undefined || !isFiscalYear(one) || !isFiscalYear(other)) return;
  // The wrong way round they are a fault of their own, and still the years; too far apart one of them is none.
  const [first, last] = one <= other ? [one, other] : [other, one];
  if (one > other && last - first > LONGEST_PLAN) return;
  for (const [kind, periods] of Object.entries(amounts))
    for (const period of Object.keys(periods ?? {})) {
      const year = fiscalYearOf(period);
      if (year < first - 1 || year > last)
        fault(
          [kind, period],
          period,
          `FY${first}–FY${last}`,
          words.isBuddhistYear(period) ? words.buddhistMonth(period, kpi) : words.outOfYears(period, kpi, first, last),
        );
    }
}

/** No figure is below zero, in whatever unit; only a change may be, and by no more than all there was. */
function checkSigns({ level = {}, change = {}, band = {}, plan = {} }: Partly<TargetAmounts>, kpi: Kpi, fault: Fault): void {
  for (const [period, value] of Object.entries(level))
    if (value !== undefined && new Big(value).lt(0)) fault(["level", period], value, "≥ 0", words.belowZero(kpi));
  for (const [period, value] of Object.entries(change))
    if (value !== undefined && new Big(value).lt(-100)) fault(["change", period], value, "≥ -100", words.fallsTooFar(kpi));
  for (const [year, steps] of Object.entries(plan))
    for (const [step, i] of placed(steps)) if (new Big(step).lt(0)) fault(["plan", year, i], step, "≥ 0", words.belowZero(kpi));
  for (const [period, edges] of Object.entries(band))
    for (const [edge, i] of placed(edges)) if (new Big(edge).lt(0)) fault(["band", period, i], edge, "≥ 0", words.belowZero(kpi));
}

/** A share of a whole is no more than all of it, whichever way is better: a ceiling above it would be none. */
function checkShare({ level = {}, band = {}, plan = {} }: Partly<TargetAmounts>, most: string | null, kpi: Kpi, fault: Fault): void {
  if (most === null) return;
  const check = (path: YamlPath, value: string | undefined) => {
    if (value !== undefined && new Big(value).gt(most)) fault(path, value, `≤ ${most}`, words.overWhole(kpi, most));
  };
  for (const [period, value] of Object.entries(level)) check(["level", period], value);
  for (const [year, steps] of Object.entries(plan)) for (const [step, i] of placed(steps)) check(["plan", year, i], step);
  for (const [period, edges] of Object.entries(band)) for (const [edge, i] of placed(edges)) check(["band", period, i], edge);
}

/** A level of a part that is shorter than the KPI's own rhythm would wait for a figure that never comes, and nobody would be held to it. */
function checkRhythm(amounts: Partly<TargetAmounts>, { id, every }: Partly<KpiEntry>, fault: Fault): void {
  if (every === undefined) return;
  for (const [kind, periods] of Object.entries(amounts))
    for (const period of Object.keys(periods ?? {}))
      if (monthsOf(period).length < monthsIn[every]) fault([kind, period], period, `every: ${every}`, words.tooShort(period, id, every));
}
const monthsIn: Record<Rhythm, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Amounts of parts: with them all the year's is their sum; a plan and parts would be two plans. */
function checkParts({ level = {}, plan = {} }: Partly<TargetAmounts>, kpi: Kpi, fault: Fault): void {
  const years = new Map<string, { period: string; value: string }[]>();
  for (const [period, value] of Object.entries(level)) {
    if (periodKind(period) === "year" || value === undefined) continue;
    const year = `FY${fiscalYearOf(period)}`;
    years.set(year, [...(years.get(year) ?? []), { period, value }]);
  }
  for (const [year, parts] of years) {
    if (year in plan)
      fault(
        ["plan", year],
        `plan ${year}, ${parts[0]!.period}`,
        `plan ${year} | ${parts[0]!.period} …`,
        words.planAndParts(year, parts[0]!.period, kpi),
      );
    const months = parts.flatMap(({ period }) => monthsOf(period));
    if (new Set(months).size !== months.length)
      fault(["level", parts[0]!.period], parts.map(({ period }) => period).join(", "), "1 × each month", words.partsOverlap(kpi));
    const sum = parts.reduce((total, { value }) => total.plus(value), new Big(0));
    if (months.length === 12 && level[year] !== undefined && !sum.eq(level[year]!))
      fault(["level", year], level[year]!, sum.toFixed(), words.partsSum(year, sum.toFixed(), kpi));
  }
}

function checkPlans(filed: Partly<TargetAmounts>, entry: Partly<KpiEntry>, kpi: Kpi, fault: Fault): void {
  const { level = {}, change = {}, plan = {} } = filed;
  const isRead = (["level", "change"] as const).every((kind) => !(kind in filed) || filed[kind] !== undefined);
  for (const [year, amounts] of Object.entries(plan)) {
    const path = ["plan", year];
    if (isRead && !(year in level) && !(year in change)) {
      fault(path, `plan ${year}`, `level ${year} | change ${year}`, words.planOfNothing(year, kpi));
      continue;
    }
    if (!entry.accumulates) continue;
    const steps = placed(amounts);
    const falls = new Set<number>();
    for (const [i, [amount, month]] of steps.entries()) {
      const before = steps[i - 1]?.[0];
      if (before === undefined || !new Big(amount).lt(before)) continue;
      falls.add(month);
      fault([...path, month], amount, `≥ ${before}`, words.planFalls(year, before, kpi));
    }
    const [whole, last] = [level[year], amounts?.[11]];
    // A last month that falls is told already, and what mends that may mend this.
    if (whole !== undefined && last !== undefined && !falls.has(11) && !new Big(last).eq(whole))
      fault([...path, 11], last, whole, words.planEnd(year, whole, kpi));
  }
}
