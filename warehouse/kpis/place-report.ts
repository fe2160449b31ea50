/** Everything one office or district has: each KPI with its standing, its rank among its like and its last periods; an office's reports too. */
import { checkPeriods } from "../../connectors/asked-period.js";
import { addMonths, firstMonth, fiscalYear, lastMonth, type Period, periodsBetween, yearToDateOf } from "../../connectors/period.js";
import type { AsOf, ValueState, Viewer } from "../answer.js";
import { type Moment, momentOf } from "../as-of.js";
import { dueOn } from "../measures/expected.js";
import { punctuality } from "../measures/punctual.js";
import type { Store } from "../store.js";
import type { KpiValue } from "./answer.js";
import type { Place } from "./arithmetic/evaluation.js";
import { isApplicable } from "./arithmetic/reach.js";
import type { KpiEntry } from "./kpi.js";
import { placeOf } from "./questions.js";
import { type Break, breaksOf } from "./rating/breaks.js";
import { headlinePeriod, settingOf } from "./reading.js";
import { placesOf } from "./refresh.js";
import type { Rules } from "./rules.js";
import type { Setting } from "./setting.js";
import { valuesAt } from "./values.js";

export interface PlaceQuestion {
  office?: string | null;
  district?: string | null;
  /** Default: each KPI's own latest. */
  period?: Period | null;
  asOf?: AsOf;
}

export interface PlaceKpi {
  value: KpiValue;
  /**
   * 1 is best, equal values share a rank; null where it has no value, one over too few to be rated or one that lacks a part, where best is the middle of a band, and
   * where fewer than five places could be ranked.
   */
  rank: number | null;
  /** Places that are ranked, or would be if they were enough. */
  of: number;
  /** Another place has the same value, and so the same rank. */
  tied: boolean;
  /** Places whose value is withheld: nobody is ranked against them. */
  withheldOf: number;
  /** Its last periods: worked out for all KPIs of the place together, when the first of them is asked for. */
  trend: () => Promise<Trend>;
}

export interface Trend {
  periods: Period[];
  shown: (string | null)[];
  states: ValueState[];
  partial: boolean[];
  breaks: Break[];
}

/** Periods of a trend, by the KPI's rhythm. */
const looksBack = { month: 13, quarter: 8, half: 8, year: 5 } as const;

/** @throws Problem UNKNOWN_PLACE, UNKNOWN_PERIOD, UNKNOWN_VERSION */
export async function placeKpis(store: Store, question: PlaceQuestion, viewer: Viewer): Promise<PlaceKpi[]> {
  const setting = await settingOf(store, await momentOf(store, question.asOf));
  const place = placeOf(question, setting);
  checkPeriods(question.period);
  const own = setting.definitions.kpis.filter((entry) => placesOf(entry, setting.definitions).some((one) => isSame(one, place)));
  const asked = own.map((entry) => ({ entry, period: question.period ?? headlinePeriod(entry, setting) }));
  const places = await valuesOfPlaces(store, setting, place.level, asked, viewer);
  let all: ReturnType<typeof trendsOf> | null = null;
  const trends = () => {
    all ??= trendsOf(store, setting, place, asked, viewer);
    return all;
  };
  const rows = asked.map(({ entry }): PlaceKpi => {
    const peers = places.get(entry.id) ?? [];
    const value = peers.find((one) => (one.office ?? one.district) === place.id)!;
    return { value, ...rankOf(entry, value, peers, setting.definitions.rules), trend: async () => (await trends()).get(entry.id)! };
  });
  return rows.filter(({ value }) => place.level === "district" || value.state !== "NOT_APPLICABLE" || value.completeness.expected > 0);
}

type Asked = readonly { entry: KpiEntry; period: Period }[];

const held = new WeakMap<Setting, Map<string, Promise<ReadonlyMap<string, KpiValue[]>>>>();
/** Levels, periods and viewers whose places are kept at one moment. */
const mostHeld = 12;

/** The figures of all places of a level, by KPI: what each of them is ranked among, and asked for by one after the other. */
function valuesOfPlaces(
  store: Store,
  setting: Setting,
  level: Place["level"],
  asked: Asked,
  viewer: Viewer,
): Promise<ReadonlyMap<string, KpiValue[]>> {
  const known = held.get(setting) ?? new Map<string, Promise<ReadonlyMap<string, KpiValue[]>>>();
  held.set(setting, known);
  const key = JSON.stringify([level, viewer, asked.map(({ entry, period }) => [entry.id, period])]);
  const before = known.get(key);
  if (before) return before;
  const wanted = asked.flatMap(({ entry, period }) =>
    placesOf(entry, setting.definitions)
      .filter((one) => one.level === level)
      .map((place) => ({ entry, period, place })),
  );
  const values = valuesAt(store, setting, wanted, viewer).then(
    (all) => new Map(asked.map(({ entry }) => [entry.id, all.filter(({ kpi }) => kpi === entry.id)])),
  );
  known.set(key, values);
  values.catch(() => known.delete(key));
  if (known.size > mostHeld) known.delete(known.keys().next().value!);
  return values;
}

async function trendsOf(store: Store, setting: Setting, place: Place, asked: Asked, viewer: Viewer): Promise<Map<string, Trend>> {
  const back = asked.flatMap(({ entry, period }) => trendPeriods(entry, period, setting).map((one) => ({ entry, period: one, place })));
  const values = await valuesAt(store, setting, back, viewer);
  return new Map(
    asked.map(({ entry }) => {
      const own = values.filter(({ kpi }) => kpi === entry.id);
      const trend: Trend = {
        periods: own.map(({ period }) => period),
        shown: own.map(({ shown }) => shown),
        states: own.map(({ state }) => state),
        partial: own.map(({ partial }) => partial),
        breaks: breaksOf(entry, setting.definitions, place),
      };
      return [entry.id, trend];
    }),
  );
}

/** Of fewer places a rank says little, and where most are withheld it says who they are. */
const FEWEST_RANKED = 5;

const lacking: ReadonlySet<string> = new Set(["INCOMPLETE", "SOURCE_OVERDUE", "NOT_DUE"]);

/** Not rated for a part it lacks: what is still to come would move it against figures that are whole. */
export const lacksPart = ({ partial, statusReason }: Pick<KpiValue, "partial" | "statusReason">): boolean =>
  partial && lacking.has(statusReason);

/**
 * A ratio over too few to be rated is no better or worse than another, and neither is a figure that is not rated for a part it lacks, where
 * rules ask that only what is rated, or only what is whole, is ranked.
 */
function isRanked(figure: KpiValue, ranks: Rules["rating"]["ranks"]): boolean {
  if (figure.state !== "REPORTED" || figure.value === null) return false;
  if (ranks === "whole" && lacksPart(figure)) return false;
  return ranks === undefined || figure.statusReason !== "SMALL_DENOMINATOR";
}

const isSame = (one: Place, other: Place) => one.level === other.level && one.id === other.id;

/** @param peers the figures of all places of its level, itself among them */
export function rankOf(
  entry: Pick<KpiEntry, "better">,
  value: KpiValue,
  peers: readonly KpiValue[],
  rules: Rules,
): Pick<PlaceKpi, "rank" | "of" | "tied" | "withheldOf"> {
  const { ranks } = rules.rating;
  const ranked = peers.filter((one) => isRanked(one, ranks));
  const all = { of: ranked.length, withheldOf: peers.filter((one) => one.state === "WITHHELD").length };
  const isTooFew = ranks !== undefined && ranked.length < FEWEST_RANKED;
  if (entry.better === "within_band" || !isRanked(value, ranks) || isTooFew) return { rank: null, tied: false, ...all };
  const compared = ranked.map((one) => compareDecimals(one.value!, value.value!) * (entry.better === "higher" ? 1 : -1));
  return { rank: compared.filter((is) => is > 0).length + 1, tied: compared.filter((is) => is === 0).length > 1, ...all };
}

/** Exact, by as many places as the longer one has. */
export function compareDecimals(one: string, other: string): -1 | 0 | 1 {
  const places = Math.max(...[one, other].map((decimal) => decimal.split(".")[1]?.length ?? 0));
  const scaled = (decimal: string) => {
    const [whole = "0", part = ""] = decimal.split(".");
    return BigInt(whole + part.padEnd(places, "0"));
  };
  const [a, b] = [scaled(one), scaled(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** At the KPI's own rhythm, up to the period shown. */
function trendPeriods(entry: KpiEntry, period: Period, setting: Setting): Period[] {
  const reached = setting.moment.day.slice(0, 7);
  const until = lastMonth(period) < reached ? lastMonth(period) : addMonths(reached, -1);
  const back = looksBack[entry.every];
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[entry.every];
  return periodsBetween(entry.every, addMonths(until, -months * back), until)
    .filter((one) => lastMonth(one) <= until && isApplicable(entry, one) && one !== yearToDateOf(until))
    .slice(-back);
}

export interface OfficeReport {
  dataset: string;
  period: Period;
  dueOn: string;
  state: "RECEIVED" | "LATE" | "ARRIVAL_UNKNOWN" | "MISSING" | "NOT_DUE";
  receivedAt: string | null;
  /** Lines of it in quarantine. */
  damaged: number;
}

/** What an office should have reported in a fiscal year, and did. @throws Problem UNKNOWN_PLACE, UNKNOWN_VERSION */
export async function officeReports(store: Store, office: string, wantedYear: number | null, asOf: AsOf): Promise<OfficeReport[]> {
  const moment = await momentOf(store, asOf);
  const setting = await settingOf(store, moment);
  placeOf({ office, district: null }, setting);
  const year = wantedYear ?? fiscalYear(addMonths(moment.day.slice(0, 7), -1));
  const first = firstMonth(year);
  return [...setting.definitions.contracts.values()].flatMap((contract) =>
    periodsBetween(contract.due.every, first, addMonths(first, 11))
      .filter((period) => setting.cube.expected(contract, period).some((one) => one.office === office))
      .map((period): OfficeReport => {
        const due = dueOn(contract, period);
        const report = setting.cube.report(contract.id, office, period);
        const came = report && punctuality(report, due);
        const received = came === "LATE" ? "LATE" : came === "UNKNOWN" ? "ARRIVAL_UNKNOWN" : "RECEIVED";
        const state = report ? received : isOver(due, moment) ? "MISSING" : "NOT_DUE";
        return { dataset: contract.id, period, dueOn: due, state, receivedAt: report?.receivedAt ?? null, damaged: report?.damaged ?? 0 };
      }),
  );
}

const isOver = (due: string, { day }: Moment) => due < day;
