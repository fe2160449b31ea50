/** KPI values as they were believed at one moment, with all that a figure must say of itself. */
import type { DatasetContract } from "../../connectors/dataset.js";
import {
  addMonths,
  daysOf,
  fiscalYear,
  fiscalYearOf,
  lastMonth,
  type Month,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
  periodsBetween,
  yearToDateOf,
  yearToDateUntil,
} from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { dataVersion, type Moment } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { retiredBefore, unknownKpi } from "../definitions/retired.js";
import { isWithheld } from "../disclosure/primary.js";
import type { Session } from "../engine/duckdb/session.js";
import { type Sql, sql } from "../engine/sql.js";
import { figureSignOff } from "../sign-off/figure-sign-off.js";
import { readSignatures } from "../sign-off/signatures.js";
import type { Store } from "../store.js";
import { placesOfKpi } from "../strategy/frames.js";
import type { KpiValue } from "./answer.js";
import { Cube, datasetOf, type Report } from "./arithmetic/cube.js";
import { readReports, tenThousandths } from "./arithmetic/cube.sql.js";
import { datasetsOf } from "./arithmetic/dependants.js";
import { isOfTwoReporters } from "./arithmetic/evaluate.js";
import type { Place } from "./arithmetic/evaluation.js";
import { figureOf } from "./arithmetic/figure.js";
import { monthlyAmounts } from "./arithmetic/monthly-amounts.js";
import { carriesPopulation, dataToOf, isApplicable } from "./arithmetic/reach.js";
import { exact, quotient } from "./arithmetic/rounding.js";
import { completedIn } from "./completed-rows.js";
import { entryAt, unitAt, versionOf } from "./definition-version.js";
import { believedAt, readHistory } from "./held-rows.js";
import type { KpiEntry, Target } from "./kpi.js";
import { breaksBetween, breaksOf, comparable, comparableMonths } from "./rating/breaks.js";
import { addDays, dueOf, isOpenYear, overBy } from "./rating/due.js";
import { outlookOf } from "./rating/outlook.js";
import { type Plan, planToDate, yearPlan } from "./rating/pace.js";
import { seasonOf } from "./rating/season.js";
import { planReached } from "./rating/standing.js";
import { cohortRipe, sourceOverdue, statusOf } from "./rating/status.js";
import { Targets } from "./rating/targets.js";
import { tellsExactly } from "./rules.js";
import type { KpiRow, Setting } from "./setting.js";
import { noCases, whyUntargeted, whyWithout } from "./without.js";

const settings = new WeakMap<Store, Map<string, Promise<Setting>>>();

export async function settingOf(store: Store, moment: Moment): Promise<Setting> {
  const held = settings.get(store) ?? new Map<string, Promise<Setting>>();
  settings.set(store, held);
  const key = `${moment.version}@${moment.day} ${moment.until ?? store.pulse}`;
  let setting = held.get(key);
  if (!setting) {
    setting = readSetting(store, moment);
    held.set(key, setting);
    setting.catch(() => held.delete(key));
    if (held.size > 6) held.delete(held.keys().next().value!);
  }
  return setting;
}

async function readSetting(store: Store, moment: Moment): Promise<Setting> {
  const definitions = await store.definitions(moment.version);
  if (!definitions) throw new Problem("UNKNOWN_VERSION", { found: String(moment.version) });
  const datasets = [...definitions.contracts.keys()];
  return store.database.read(async (session) => {
    const reports: Report[] = await readReports(session, datasets, moment.version);
    const pulls = await session.all<{ dataset: string; at: string }>(
      sql`select dataset, max(ended_at) as at from ops.pull where ended_at <= ${moment.until ?? forever} group by dataset`,
    );
    return {
      moment,
      definitions,
      retired: await retiredBefore(definitions, session, moment.version),
      cube: new Cube(definitions.contracts, definitions.province, [], reports, null, definitions.rules.rating.reach),
      pulledAt: new Map(pulls.map((row) => [row.dataset, row.at])),
      frame: definitions.strategy.id,
      targets: new Targets(definitions.targets, definitions.rules.rating.halves),
      amounts: await monthlyAmounts(session, definitions, moment.version),
      signatures: await readSignatures(session, moment.version, definitions.rules),
      rows: new Map(),
    };
  });
}

/** Later than any moment written as ISO text. */
export const forever = "9999";

/** @throws Problem UNKNOWN_KPI, which says so of one that was retired */
export function entryOf(setting: Setting, kpi: string): KpiEntry {
  const entry = setting.definitions.kpis.find((one) => one.id === kpi);
  if (!entry) throw unknownKpi(kpi, setting.retired);
  return entry;
}

/** The last month the KPI's data reach, in the province or at another place. */
export const dataTo = (entry: KpiEntry, setting: Setting, place: Place = { level: "province", id: "" }): Month | null =>
  dataToOf(entry, place, setting.cube);

/**
 * The card's own period, at the KPI's headline grain: the latest that is due, or, before its day, has every report in. A due period of which
 * nothing came is shown as the gap it is: with the period before in its place, reporting nothing would look better than reporting half.
 * A cohort is shown as far as its data reach: an open one would only look like a success.
 */
export function headlinePeriod(entry: KpiEntry, setting: Setting): Period {
  const closed = addMonths(setting.moment.day.slice(0, 7), -1);
  const whole = entry.ripensAfterYears === undefined && tellsGaps(setting);
  const reached = whole ? closed : (dataTo(entry, setting) ?? closed);
  let month = reached;
  for (let back = 0; back < 48 && !isShown(entry, month, setting); back++) month = addMonths(month, -1);
  if (!isShown(entry, month, setting)) month = reached;
  if (entry.headline === "month") return month;
  if (entry.headline === "ytd") return yearToDateShown(entry, month, setting);
  const period = periodOfRhythm(entry.headline, month);
  return lastMonth(period) <= month ? period : periodOfRhythm(entry.headline, addMonths(monthsOf(period)[0]!, -1));
}

/** Up to the month that is shown, where one that is not due has begun to come: a few of its reports would take the place of a whole year to date. */
function yearToDateShown(entry: KpiEntry, month: Month, setting: Setting): Period {
  const reached = dataTo(entry, setting);
  const isBegun = reached !== null && reached > month && fiscalYear(reached) === fiscalYear(month);
  return isBegun && setting.definitions.rules.rating.toDate === "due" ? yearToDateUntil(month) : yearToDateOf(month);
}

/** Whether only whole spans of the same months are set beside each other. */
export const asksSpansAlike = ({ definitions }: Pick<Setting, "definitions">): boolean => definitions.rules.rating.spans === "alike";

/** Whether reasons say of when they are, and of which part of a year. */
export const datesReasons = ({ definitions }: Pick<Setting, "definitions">): boolean => definitions.rules.rating.reasons === "dated";
const asksBothSides = ({ definitions }: Setting): boolean => definitions.rules.rating.sides === "whole";
/** Whether a report of which lines are set aside is told as that. */
const tellsLines = ({ definitions }: Pick<Setting, "definitions">): boolean => definitions.rules.rating.lines === "told";
/** Whether an earlier year's population is told to be carried forward. */
const tellsPopulation = ({ definitions }: Setting): boolean => definitions.rules.rating.population === "told";
const standsOnEarlier = (entry: KpiEntry, row: KpiRow | null, cube: Cube): boolean =>
  row !== null && row.data_to !== null && row.denominator !== null && carriesPopulation(entry, row.data_to, cube);
const tellsGaps = ({ definitions }: Pick<Setting, "definitions">): boolean => definitions.rules.rating.gaps === "told";

function isShown(entry: KpiEntry, month: Month, setting: Setting): boolean {
  const period = periodOfRhythm(entry.every, month);
  if (lastMonth(period) !== month) return false;
  const { reported, expected } = expectedOnly(entry, period, { level: "province", id: "" }, setting.cube);
  // Nobody reports it any more, or yet.
  if (tellsGaps(setting) && expected === 0 && contractsOf(entry, setting.cube).length > 0) return false;
  if (addDays(daysOf(period).last, entry.lagDays) <= setting.moment.day) return true;
  return entry.ripensAfterYears === undefined && reported >= expected;
}

/** Figures as they were believed at a moment, chosen by columns of their key alone: each is told with all it said before. */
export async function readRows(
  store: Store,
  { moment, definitions }: Pick<Setting, "moment" | "definitions">,
  where: Sql,
): Promise<KpiRow[]> {
  return store.database.read((session) => rowsAt(session, moment.version, definitions, where));
}

/** The same on a session of the caller's, which may hold a version that is not committed. */
export async function rowsAt(session: Session, version: number, definitions: Recorded, where: Sql): Promise<KpiRow[]> {
  const history = await readHistory(session, where);
  return [...believedAt(history, version, await completedIn(session, history, definitions)).values()];
}

export { figureOf } from "./arithmetic/figure.js";

/** Names the figure at its version, and the frame where it is not the province's own: what stands in it is all that it says. */
const refOf = (entry: KpiEntry, period: Period, place: Place, { moment, frame, definitions }: Setting): string =>
  [entry.id, period, place.level, place.id, `${moment.version}@${moment.day}`, ...(frame === definitions.strategy.id ? [] : [frame])].join(
    "!",
  );

/** Where a target for a place may stand, nearest first; "" is the province. */
const targetPlaces = (place: Place, setting: Setting): string[] => [...ownTargetPlaces(place, setting), ""];

/** Without the province: its own, and of an office its agency's. */
export function ownTargetPlaces(place: Place, setting: Setting): string[] {
  if (place.level === "province") return [];
  const agency = setting.definitions.province.offices.find((office) => office.id === place.id)?.agency;
  return [place.id, ...(place.level === "office" && agency ? [agency] : [])];
}

export function targetAt(entry: KpiEntry, period: Period, place: Place, setting: Setting): Target | null {
  return setting.targets.of(
    entry,
    isLevelOfMonth(entry, period, setting) ? lastToldMonth(entry, period, place, setting) : period,
    targetPlaces(place, setting),
  );
}

/** A province's target that holds everywhere has the province's season too; every other one that of its place. */
const seasonPlace = (target: Target | null, place: Place): Place => (isOfEvery(target, place) ? { level: "province", id: "" } : place);
const isOfEvery = (target: Target | null, { level }: Place): boolean =>
  level !== "province" && target?.holds === "everywhere" && target.place === undefined;

function untargetedAt(entry: KpiEntry, period: Period, place: Place, setting: Setting) {
  const { definitions, frame } = setting;
  const inFrame = frame === definitions.strategy.id || placesOfKpi(definitions, entry.id).some((one) => one.frame.id === frame);
  return whyUntargeted(place, inFrame, targetAt(entry, period, { level: "province", id: "" }, setting) !== null);
}

/** A stock's year to date is its last month's figure, and is rated as that month is. */
const isLevelOfMonth = (entry: KpiEntry, period: Period, setting: Setting): boolean =>
  entry.headline === "month" && periodKind(period) === "ytd" && asksSpansAlike(setting);

function lastToldMonth(entry: KpiEntry, period: Period, place: Place, setting: Setting): Month {
  const [reached, end] = [dataTo(entry, setting, place), lastMonth(period)];
  return reached !== null && reached < end && fiscalYear(reached) === fiscalYearOf(period) ? reached : end;
}

/** Months before a break say nothing of the season after it, unless a conversion is declared. */
function seasonAt(entry: KpiEntry, period: Period, dataTo: Month | null, place: Place, setting: Setting): string[] | null {
  const amounts = setting.amounts.get(`${entry.id}|${place.id}`) ?? new Map<Month, string>();
  return seasonOf(comparableMonths(amounts, breaksOf(entry, setting.definitions, place), dataTo ?? period), fiscalYearOf(period));
}

/** The year before's figure as a change target needs it: beside this year's, converted, or not at all. */
function previousAt(
  entry: KpiEntry,
  until: Period,
  place: Place,
  row: KpiRow | null,
  setting: Setting,
): { value: string | null; broken: boolean; lacking: boolean } {
  const lacking = entry.accumulates && (row?.partial ?? false) && asksSpansAlike(setting);
  if (lacking) return { value: null, broken: false, lacking };
  const value = row?.state === "REPORTED" ? figureOf(entry, row, 12) : null;
  if (row === null || value === null) return { value: null, broken: false, lacking };
  const between = breaksBetween(breaksOf(entry, setting.definitions, place), row.period, until);
  const beside = comparable(value, between);
  return { value: beside, broken: beside === null, lacking };
}

/** The year so far of a KPI that accumulates: what the months left must bring. A sum that lacks a part has no pace. */
function outlookAt(
  entry: KpiEntry,
  period: Period,
  place: Place,
  row: KpiRow | null,
  value: string | null,
  plan: Plan | null,
  setting: Setting,
) {
  if (!entry.accumulates || periodKind(period) !== "ytd" || !row?.data_to || row.partial || value === null || !plan?.target) return null;
  const target = targetAt(entry, period, place, setting)!;
  const shape = yearPlan(
    target,
    plan.target,
    target.plan ? null : seasonAt(entry, period, row.data_to, seasonPlace(target, place), setting),
  );
  return outlookOf({
    entry,
    value,
    target: plan.target,
    dataTo: row.data_to,
    plan: shape,
    keeps: datesReasons(setting),
    signs: tellsExactly(setting.definitions.rules),
  });
}

/**
 * @param previous the row of the target's own period a fiscal year before, for a target that is a change
 * @param beside withheld with another of its like, which alone could be worked out
 */
export function valueAt(
  asked: KpiEntry,
  period: Period,
  place: Place,
  row: KpiRow | null,
  previous: KpiRow | null,
  setting: Setting,
  viewer: Viewer,
  beside = false,
): KpiValue {
  const { moment, definitions, cube } = setting;
  const entry = entryAt(asked, period);
  const parts = { numerator: scaled(row?.numerator), denominator: scaled(row?.denominator), behind: scaled(row?.behind) };
  const withheld = row?.state === "REPORTED" && (beside || isWithheld(entry, parts, place.level, viewer, definitions.contracts));
  const state = withheld ? "WITHHELD" : (row?.state ?? (isAsked(entry, period, place, setting) ? "MISSING" : "NOT_APPLICABLE"));
  // Of a year to date of which nothing came, the months that are over.
  const over = tellsGaps(setting) ? moment.day : undefined;
  const reported = row !== null && state === "REPORTED";
  const value = reported ? figureOf(entry, row, 12) : null;
  const empty = row?.state === "NOT_APPLICABLE" && parts.denominator === 0n;
  const denominator = reported && row.denominator !== null ? meanText(row.denominator, row.denominator_over) : null;
  const target = targetAt(entry, period, place, setting);
  const before = previousAt(entry, row?.data_to ?? period, place, previous, setting);
  const plan = planToDate({
    entry,
    target,
    previous: before.value,
    period,
    dataTo: row?.data_to ?? null,
    profile:
      entry.accumulates && target && !target.plan
        ? seasonAt(entry, period, row?.data_to ?? null, seasonPlace(target, place), setting)
        : null,
  });
  const completeness = row
    ? { reported: row.reported, expected: row.expected, onTime: row.on_time, arrivalUnknown: row.unjudged }
    : expectedOnly(entry, period, place, cube, { over, whole: tellsLines(setting) });
  const complete = completeness.expected > 0 && completeness.reported >= completeness.expected;
  const { begun, dueOn } = dueOf(entry, period, row?.data_to ?? null, { day: moment.day, over, spansAlike: asksSpansAlike(setting) });
  const due = begun && ((complete && row !== null && entry.ripensAfterYears === undefined) || dueOn <= moment.day);
  const { rules } = definitions;
  const definition = rules.rating.versions === "begun" ? versionOf(entry, period, rules) : (row?.definition ?? versionOf(entry, period));
  const unit = unitAt(entry, definition);
  const rating = statusOf(
    {
      entry: { ...entry, unit },
      state,
      value,
      denominator,
      plan,
      due,
      ...(datesReasons(setting) && {
        dueOn,
        without:
          whyWithout(entry, period, place, row !== null, contractsOf(entry, cube), definitions.rules) ??
          (empty && definitions.rules.rating.empty
            ? noCases(row.partial && definitions.rules.rating.empty === "whole" ? completeness : null)
            : undefined),
        ...(target === null && { untargeted: untargetedAt(entry, period, place, setting) }),
      }),
      ...(tellsLines(setting) && !complete && { aside: setAside(entry, period, place, cube) }),
      overdue: sourceOverdue(entry.every, oldestMissing(entry, period, place, setting, row), moment.day, definitions.rules),
      completeness,
      targeted: target !== null,
      broken: target?.kind === "change" && before.broken,
      baseLacks: target?.kind === "change" && before.lacking,
      lacking: (row?.partial ?? false) && (entry.accumulates || (asksBothSides(setting) && isOfTwoReporters(entry, definitions.contracts))),
      ripe: cohortRipe(entry, period, moment.day, row?.provisional ?? false),
    },
    definitions.rules,
  );
  const signOff = figureSignOff(entry, period, place, row, setting, viewer);
  const isFinal = signOff.state === "SIGNED" || signOff.state === "NOT_REQUIRED";
  const pulled = datasetsOf(entry)
    .map((dataset) => setting.pulledAt.get(dataset))
    .filter((at) => at !== undefined);
  return {
    ref: refOf(entry, period, place, setting),
    kpi: entry.id,
    period,
    dataTo: row?.data_to ?? null,
    observedOn: row?.observed_on ?? null,
    office: place.level === "office" ? place.id : null,
    district: place.level === "district" ? place.id : null,
    state,
    value: value === null ? null : exact(value),
    shown: reported ? figureOf(entry, row, entry.decimals) : null,
    unit,
    decimals: entry.decimals,
    numerator: reported && row.numerator !== null ? meanText(row.numerator, row.numerator_over) : null,
    denominator,
    frame: setting.frame,
    target: plan?.target ?? null,
    targetLow: plan?.low ?? null,
    targetHigh: plan?.high ?? null,
    targetEverywhere: isOfEvery(target, place),
    planToDate: plan?.planToDate ?? null,
    planBasis: plan?.basis ?? null,
    gap: rating.gap,
    planReached: rating.gap === null || value === null ? null : planReached({ entry, value, planToDate: plan?.planToDate ?? null }),
    outlook: withheld ? null : outlookAt(entry, period, place, row, value, plan, setting),
    status: rating.status,
    statusReason: rating.reason,
    statusWords: rating.words,
    caution: rating.caution,
    empty,
    completeness,
    provisional: row?.provisional || (state === "REPORTED" && (!isFinal || !cohortRipe(entry, period, moment.day, false))),
    signOff,
    revised: row?.revised ?? false,
    partial: row?.partial ?? false,
    carriedForward: (row?.carried ?? false) || (tellsPopulation(setting) && standsOnEarlier(entry, row, cube)),
    version: dataVersion(moment),
    receivedAt: row?.received_at ?? null,
    pulledAt: pulled.length ? pulled.reduce((a, b) => (a > b ? a : b)) : null,
    definitionVersion: definition,
  };
}

/** Whether a figure could be there at all: where nobody reports any of its datasets, or from before they were collected, there is none. */
function isAsked(entry: KpiEntry, period: Period, place: Place, setting: Setting): boolean {
  const { cube } = setting;
  if (!isApplicable(entry, period) || !entry.levels.includes(place.level)) return false;
  const mayBeSilent = place.level !== "office" && (!tellsGaps(setting) || contractsOf(entry, cube).length === 0);
  return mayBeSilent || expectedOnly(entry, period, place, cube).expected > 0;
}

const scaled = (decimal: string | null | undefined): bigint | null => (decimal == null ? null : tenThousandths(decimal));
const meanText = (decimal: string, over: number): string => exact(quotient(decimal, String(over), "1", 12)!);

const counted = (entry: KpiEntry): DatasetMeasure[] =>
  [...entry.formula.numerator, ...(entry.formula.denominator ?? [])].filter(
    (term) => !entry.carryForward?.[term.measure] && !entry.population?.includes(term.measure),
  );
type DatasetMeasure = { measure: string };

function contractsOf(entry: KpiEntry, cube: Cube): DatasetContract[] {
  return [...new Set(counted(entry).map((term) => datasetOf(term)))].map((dataset) => cube.contracts.get(dataset)!);
}

/**
 * @param over of a year to date the months that are over by this day; absent: the whole period
 * @param whole a report of which lines are set aside is none
 */
function expectedOnly(
  entry: KpiEntry,
  period: Period,
  place: Place,
  cube: Cube,
  { over, whole = false }: { over?: string | undefined; whole?: boolean } = {},
): KpiValue["completeness"] {
  const months = over !== undefined && isOpenYear(period) ? monthsOf(period, overBy(period, over)) : monthsOf(period);
  const counts = { reported: 0, expected: 0, onTime: 0, arrivalUnknown: 0 };
  if (!isApplicable(entry, period)) return counts;
  for (const contract of contractsOf(entry, cube))
    for (const own of periodsBetween(contract.due.every, months[0]!, months.at(-1)!))
      for (const { office } of cube.expected(contract, own)) {
        if (place.level === "office" && office !== place.id) continue;
        counts.expected++;
        const report = cube.report(contract.id, office, own);
        if (report && !(whole && isDamaged(contract, report))) counts.reported++;
      }
  return counts;
}

/** Of a table with a line set aside the rest would be too low a sum; a case list goes on, and says that it is partial. */
const isDamaged = ({ absentRows }: DatasetContract, report: Report | null): boolean =>
  absentRows === "missing" && (report?.damaged ?? 0) > 0;

/** Reports of a period that are in and yet are not counted, since lines of them are set aside. */
function setAside(entry: KpiEntry, period: Period, place: Place, cube: Cube): number {
  let count = 0;
  const months = monthsOf(period);
  for (const contract of contractsOf(entry, cube))
    for (const own of periodsBetween(contract.due.every, months[0]!, months.at(-1)!))
      for (const { office } of cube.expected(contract, own))
        if ((place.level !== "office" || office === place.id) && isDamaged(contract, cube.report(contract.id, office, own))) count++;
  return count;
}

/** The due day of the oldest report missing inside the figure, or, for the newest figure, after it. */
function oldestMissing(entry: KpiEntry, period: Period, place: Place, setting: Setting, row: KpiRow | null): string | null {
  const { cube, moment } = setting;
  const from = monthsOf(period)[0]!;
  const newest = dataTo(entry, setting, place);
  const inside = row?.data_to ?? lastMonth(period);
  const until = newest !== null && inside >= newest ? moment.day.slice(0, 7) : inside;
  let oldest: string | null = null;
  for (const contract of contractsOf(entry, cube))
    for (const own of periodsBetween(contract.due.every, from, until < from ? from : until))
      for (const { office, dueOn } of cube.expected(contract, own)) {
        if (place.level === "office" && office !== place.id) continue;
        if (dueOn >= moment.day || cube.report(contract.id, office, own)) continue;
        if (oldest === null || dueOn < oldest) oldest = dueOn;
      }
  return oldest;
}
