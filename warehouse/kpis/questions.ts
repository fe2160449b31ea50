/** Questions about KPIs: values, breakdowns, series. */
import { checkRange, periodAsked } from "../../connectors/asked-period.js";
import {
  addMonths,
  firstMonth,
  fiscalYear,
  lastMonth,
  monthsOf,
  type Period,
  periodsBetween,
  type Rhythm,
  yearToDateOf,
} from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf, Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import type { Store } from "../store.js";
import type { KpiInFrame } from "../strategy/frames.js";
import { placesOfKpi, settingIn } from "../strategy/frames.js";
import type { KpiQuestion, KpiValue } from "./answer.js";
import type { Place } from "./arithmetic/evaluation.js";
import { isApplicable } from "./arithmetic/reach.js";
import type { Series, SeriesQuestion } from "./kpi-series.js";
import { breaksOf, breaksWithin } from "./rating/breaks.js";
import { cohortRipe } from "./rating/status.js";
import { dataTo, entryOf, headlinePeriod, settingOf } from "./reading.js";
import { parseRef } from "./ref.js";
import { placesOf } from "./refresh.js";
import type { Setting } from "./setting.js";
import { valuesAt } from "./values.js";

const province: Place = { level: "province", id: "" };
export async function kpiValues(
  store: Store,
  period: Period | null,
  asOf: AsOf,
  viewer: Viewer,
  frame: string | null = null,
): Promise<KpiValue[]> {
  const setting = settingIn(await settingOf(store, await momentOf(store, asOf)), frame);
  const wanted = setting.definitions.kpis.map((entry) => ({
    entry,
    period: period ? periodAsked(period) : headlinePeriod(entry, setting),
    place: province,
  }));
  return valuesAt(store, setting, wanted, viewer);
}

export async function kpiValue(store: Store, question: KpiQuestion, viewer: Viewer): Promise<KpiValue> {
  const setting = settingIn(await settingOf(store, await momentOf(store, question.asOf)), question.frame ?? null);
  const entry = entryOf(setting, question.kpi);
  const place = placeOf(question, setting);
  const period = question.period ? periodAsked(question.period) : headlinePeriod(entry, setting);
  return (await valuesAt(store, setting, [{ entry, period, place }], viewer))[0]!;
}

/** A figure by its ref, at the version and by the frame's targets that it pins. */
export function figureByRef(store: Store, ref: string, viewer: Viewer): Promise<KpiValue> {
  const { kpi, period, place, asOf, frame } = parseRef(ref);
  const at = { office: place.level === "office" ? place.id : null, district: place.level === "district" ? place.id : null };
  return kpiValue(store, { kpi, period, ...at, asOf, frame }, viewer);
}

/** The same figure in every frame that has the KPI, rated by each frame's own target. */
export async function kpiInFrames(store: Store, question: KpiQuestion, viewer: Viewer): Promise<KpiInFrame[]> {
  const setting = await settingOf(store, await momentOf(store, question.asOf));
  const entry = entryOf(setting, question.kpi);
  const wanted = {
    entry,
    period: question.period ? periodAsked(question.period) : headlinePeriod(entry, setting),
    place: placeOf(question, setting),
  };
  const placed = placesOfKpi(setting.definitions, entry.id);
  const values = await Promise.all(placed.map(({ frame }) => valuesAt(store, settingIn(setting, frame.id), [wanted], viewer)));
  return placed.map((place, i) => ({ ...place, value: values[i]![0]! }));
}

/** @throws Problem UNKNOWN_PLACE, or REQUEST_INVALID for an office and a district at once */
export function placeOf(question: Pick<KpiQuestion, "office" | "district">, setting: Setting): Place {
  const { offices, districts } = setting.definitions.province;
  const unknown = (found: string) => new Problem("UNKNOWN_PLACE", { found: found.slice(0, 40) });
  if (question.office && question.district)
    throw new Problem("REQUEST_INVALID", {
      found: `office ${question.office.slice(0, 40)}, district ${question.district.slice(0, 40)}`,
      expected: "หน่วยงานหรืออำเภออย่างใดอย่างหนึ่ง / an office or a district, not both",
    });
  if (question.office) {
    if (!offices.some((office) => office.id === question.office)) throw unknown(question.office);
    return { level: "office", id: question.office };
  }
  if (question.district) {
    if (!districts.some((district) => district.id === question.district)) throw unknown(question.district);
    return { level: "district", id: question.district };
  }
  return province;
}

export async function kpiBreakdown(store: Store, question: KpiQuestion, by: "office" | "district", viewer: Viewer): Promise<KpiValue[]> {
  const setting = settingIn(await settingOf(store, await momentOf(store, question.asOf)), question.frame ?? null);
  const entry = entryOf(setting, question.kpi);
  const period = question.period ? periodAsked(question.period) : headlinePeriod(entry, setting);
  const places = placesOf(entry, setting.definitions).filter((place) => place.level === by);
  const values = await valuesAt(
    store,
    setting,
    places.map((place) => ({ entry, period, place })),
    viewer,
  );
  // A district without a case this time has no rate, and still has its place; an office that never reports this has none.
  return values.filter((value) => by === "district" || value.state !== "NOT_APPLICABLE" || value.completeness.expected > 0);
}

export async function series(store: Store, question: SeriesQuestion, viewer: Viewer): Promise<Series> {
  const setting = await settingOf(store, await momentOf(store, question.asOf));
  const entry = entryOf(setting, question.kpi);
  checkRange(question.from, question.to);
  const places: Place[] = question.groupBy
    ? placesOf(entry, setting.definitions).filter((place) => place.level === question.groupBy)
    : [province];
  // One of them may go further than the province.
  const reached = places.flatMap((place) => dataTo(entry, setting, place) ?? []);
  const last = reached.length ? reached.reduce((a, b) => (a > b ? a : b)) : addMonths(setting.moment.day.slice(0, 7), -1);
  const from = question.from ? monthsOf(question.from)[0]! : firstMonth(fiscalYear(last) - 4);
  const to = question.to ? lastMonth(question.to) : last;
  const periods =
    question.grain === "ytd"
      ? [...new Set(periodsBetween("month", from, to < last ? to : last).map(yearToDateOf))]
      : periodsBetween(question.grain as Rhythm, from, to).filter((period) => isApplicable(entry, period) && lastMonth(period) <= last);
  const wanted = places.flatMap((place) => periods.map((period) => ({ entry, period, place })));
  const values = await valuesAt(store, setting, wanted, viewer);
  const groups = places
    .map((place, i) => ({ place, values: values.slice(i * periods.length, (i + 1) * periods.length) }))
    .filter((group) => !question.groupBy || group.values.some((value) => value.state !== "NOT_APPLICABLE" && value.state !== "MISSING"));
  const column = <T>(of: readonly KpiValue[], pick: (value: KpiValue) => T): T[] => of.map(pick);
  return {
    periods,
    groups: groups.map(({ place, values: own }) => ({
      office: place.level === "office" ? place.id : null,
      district: place.level === "district" ? place.id : null,
      values: column(own, (value) => value.value),
      shown: column(own, (value) => value.shown),
      states: column(own, (value) => value.state),
      provisional: column(own, (value) => value.provisional),
      revised: column(own, (value) => value.revised),
      partial: column(own, (value) => value.partial),
      open: column(own, ({ state, period }) => state === "REPORTED" && !cohortRipe(entry, period, setting.moment.day, false)),
      empty: column(own, (value) => value.empty),
      notDue: column(own, ({ state, statusReason }) => state === "MISSING" && statusReason === "NOT_DUE"),
      units: column(own, (value) => value.unit),
      numerators: column(own, (value) => value.numerator),
      denominators: column(own, (value) => value.denominator),
      targets: column(own, (value) => value.target ?? value.targetHigh),
      plans: column(own, (value) => value.planToDate ?? value.targetLow),
      statuses: column(own, (value) => value.status),
    })),
    breaks:
      setting.definitions.rules.rating.breaks === "asked"
        ? breaksWithin(breaksOf(entry, setting.definitions), from, to)
        : breaksOf(entry, setting.definitions),
    version: dataVersion(setting.moment),
  };
}
