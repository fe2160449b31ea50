/**
 * Where a series breaks, and what may be compared across it: nothing, unless the break declares how the old value becomes a new one.
 * Breaks come from a KPI's versions, from the contracts of its datasets, and of a district from a split.
 */
import { Big } from "big.js";
import type { Bilingual } from "../../../connectors/dataset.js";
import { lastMonth, type Month, monthsOf, type Period } from "../../../connectors/period.js";
import { beforeThai } from "../../../connectors/thai/before-thai.js";
import type { Recorded } from "../../definitions/recorded.js";
import { datasetsOf } from "../arithmetic/dependants.js";
import type { Place } from "../arithmetic/evaluation.js";
import { exact } from "../arithmetic/rounding.js";
import type { KpiEntry } from "../kpi.js";

export interface Break {
  from: Period;
  why: Bilingual;
  /** The declared rule: a value of before, times this, is one of after. Absent: the two do not compare. */
  convert?: { times: string };
}

/** Each place where the series breaks once, whoever says so. */
export function breaksOf(entry: KpiEntry, definitions: Pick<Recorded, "contracts" | "province">, place?: Place): Break[] {
  const ofVersions = (entry.versions ?? [])
    .filter(({ version }) => version > 1)
    .map(({ from, why, convert }): Break => ({ from, why, ...(convert ? { convert } : {}) }));
  const ofDatasets = datasetsOf(entry).flatMap((dataset) => definitions.contracts.get(dataset)?.breaks ?? []);
  const seen = new Set<string>();
  return [...ofVersions, ...ofDatasets, ...(place ? splitsOf(place, definitions.province) : [])].filter(
    (one) => !seen.has(one.from) && seen.add(one.from),
  );
}

/** A district that split off, and the one it was part of: before and after are other districts of the same name. */
function splitsOf(place: Place, { districts }: Recorded["province"]): Break[] {
  if (place.level !== "district") return [];
  return districts
    .filter(({ id, from, splitFrom }) => from !== undefined && splitFrom !== undefined && (id === place.id || splitFrom === place.id))
    .map(({ from, name }) => ({
      from: from!.slice(0, 7),
      why: { th: `แยก${beforeThai(name.th)}ออกเป็นอำเภอใหม่`, en: `${name.en} was split off as a district of its own` },
    }));
}

/** Those of a series from one month to another that begin in it, its first and its last month included. */
export function breaksWithin<T extends Pick<Break, "from">>(breaks: readonly T[], first: Month, last: Month): T[] {
  return breaks.filter(({ from }) => monthsOf(from)[0]! >= first && monthsOf(from)[0]! <= last);
}

/** The breaks that lie between two periods: begun after the earlier one's first month and no later than the later one's last. */
export function breaksBetween(breaks: readonly Break[], earlier: Period, later: Period): Break[] {
  return breaks.filter(({ from }) => {
    const start = monthsOf(from)[0]!;
    return start > monthsOf(earlier)[0]! && start <= lastMonth(later);
  });
}

/** What an old value is multiplied by to stand beside a new one; null where a break between them declares no rule. */
export function conversionOf(between: readonly Break[]): string | null {
  if (between.some(({ convert }) => convert === undefined)) return null;
  return exact(between.reduce((factor, { convert }) => factor.times(convert!.times), new Big(1)));
}

/** An old value beside a new one: itself where nothing broke, converted where every break declares how, else null. */
export function comparable(value: string, between: readonly Break[]): string | null {
  const factor = conversionOf(between);
  return factor === null ? null : exact(new Big(value).times(factor));
}

/** What of a monthly history may stand beside a period: months before a break converted, or left out where none is declared. */
export function comparableMonths(amounts: ReadonlyMap<Month, string>, breaks: readonly Break[], later: Period): ReadonlyMap<Month, string> {
  if (!breaks.length) return amounts;
  const kept = new Map<Month, string>();
  for (const [month, amount] of amounts) {
    const value = comparable(amount, breaksBetween(breaks, month, later));
    if (value !== null) kept.set(month, value);
  }
  return kept;
}
