/** A figure against the one before it, or the same of last year: by how much it moved, and which offices or districts moved it. */
import { Big } from "big.js";
import type { Bilingual } from "../../connectors/dataset.js";
import {
  addMonths,
  fiscalMonth,
  lastMonth,
  monthsOf,
  type Period,
  periodKind,
  periodOfRhythm,
  type Rhythm,
  untilAsked,
  yearToDateUntil,
} from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf, Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import type { KpiValue } from "../kpis/answer.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import { entryAt } from "../kpis/definition-version.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { kpiBreakdown, kpiValue } from "../kpis/questions.js";
import { type Break, breaksBetween, breaksOf, conversionOf } from "../kpis/rating/breaks.js";
import { cohortRipe } from "../kpis/rating/status.js";
import { yearBefore } from "../kpis/rating/targets.js";
import { asksSpansAlike, dataTo, datesReasons, entryOf, headlinePeriod, settingOf } from "../kpis/reading.js";
import { placesOf } from "../kpis/refresh.js";
import type { Setting } from "../kpis/setting.js";
import type { Store } from "../store.js";
import { changeWords } from "./change-words.js";
import type { Change, NotCompared } from "./comparison.js";
import { contributions, type Moved } from "./contributions.js";

export interface ChangeQuestion {
  kpi: string;
  against: Change["against"];
  /** Default: the latest period of the KPI's own rhythm; of a cohort, and of a year so far beside the year before, the one its card shows. */
  period?: Period | null;
  by?: "office" | "district" | null;
  asOf?: AsOf;
}

export async function changeOf(store: Store, question: ChangeQuestion, viewer: Viewer): Promise<Change> {
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const kpi = entryOf(setting, question.kpi);
  const asOf = `${moment.version}@${moment.day}`;
  const asked = question.period ?? latest(kpi, question.against, setting);
  if (periodKind(asked) === null) throw new Problem("UNKNOWN_PERIOD", { found: asked.slice(0, 40) });
  const entry = entryAt(kpi, asked);
  const told = (of: Period) => kpiValue(store, { kpi: entry.id, period: of, asOf }, viewer);
  const figure = await told(asked);
  const period = question.against === "PREVIOUS" ? lastOfYearToDate(entry, figure) : asked;
  const to = period === asked ? figure : await told(period);
  const before = question.against === "YEAR" ? sameOfYearBefore(to, setting) : previous(period);
  const from = await told(before);
  if (question.by && !entry.levels.includes(question.by))
    throw new Problem("REQUEST_INVALID", {
      found: `${entry.id} by: ${question.by}`,
      expected: byWords(entry),
    });
  const by = question.by ?? apartBy(entry, setting);
  const toDate = setting.definitions.rules.rating.toDate === "due";
  const bare = { kpi: entry.id, against: question.against, from, to, by };
  const refused = (reason: NotCompared, why: Bilingual | null = null): Change => ({
    ...bare,
    change: null,
    method: null,
    own: null,
    mix: null,
    parts: [],
    reason,
    words: changeWords(
      entry,
      { ...bare, change: null, reason, why, parts: [], mix: null, aside: isAside(bare, setting) },
      setting.definitions,
    ),
  });
  const between = breaksBetween(breaksOf(entry, setting.definitions), from.period, to.period);
  const reason =
    notRipe(entry, [from, to], setting) ??
    notCompared(from, to, between, asksSpansAlike(setting)) ??
    (splitBetween(by, setting, from.period, to.period) ? "BREAK" : null);
  if (reason) return refused(reason, reason === "BREAK" ? (between.find(({ convert }) => !convert)?.why ?? null) : null);
  const factor = conversionOf(between)!;
  // Medians of places do not add up to that of all: what any place brought to its change cannot be told.
  if (entry.formula.takes === "median") {
    const change = exact(new Big(to.value!).minus(new Big(from.value!).times(factor)));
    const undivided = { ...refused("MEDIAN"), change };
    return {
      ...undivided,
      words: changeWords(entry, { ...undivided, toDate, converted: between.length > 0 }, setting.definitions),
    };
  }
  const [oldPlaces, newPlaces] = by
    ? await Promise.all([before, period].map((one) => kpiBreakdown(store, { kpi: entry.id, period: one, asOf }, by, viewer)))
    : [[], []];
  const withheld = new Set([...oldPlaces!, ...newPlaces!].filter(({ state }) => state === "WITHHELD").map(idOf));
  // One place alone would be what the others leave over.
  if (withheld.size === 1) return refused("WITHHELD");
  const isTold = (one: KpiValue) => !withheld.has(idOf(one));
  const is = contributions(
    movedBetween(
      converted(from, factor),
      to,
      oldPlaces!.filter(isTold).map((one) => converted(one, factor)),
      newPlaces!.filter(isTold),
    ),
    entry.formula.times,
    asksSpansAlike(setting),
  );
  if (!is) return refused("NOTHING_TO_DIVIDE");
  const value = (places: readonly KpiValue[], place: string) => places.find((one) => (one.office ?? one.district) === place)?.value ?? null;
  const size = (decimal: string) => Math.abs(Number(decimal));
  const parts = is.parts
    .map((part) => ({
      ...part,
      old: value(oldPlaces!, part.place),
      new: value(newPlaces!, part.place),
      withheld: part.place === "" && withheld.size > 0,
    }))
    .sort((a, b) => size(b.whole) - size(a.whole) || (a.place < b.place ? -1 : 1));
  const whole = {
    ...bare,
    change: is.change,
    method: is.method,
    own: is.own,
    mix: is.mix,
    parts,
    reason: null,
    converted: between.length > 0,
  };
  return { ...whole, words: changeWords(entry, { ...whole, toDate }, setting.definitions) };
}

/** Where it is given by both, by districts if one office alone reports it: that is the whole. */
function apartBy(entry: KpiEntry, { definitions }: Setting): Change["by"] {
  const offices = placesOf(entry, definitions).filter(({ level }) => level === "office").length;
  if (entry.levels.includes("district") && offices < 2) return "district";
  return entry.levels.includes("office") ? "office" : null;
}

function latest(entry: KpiEntry, against: Change["against"], setting: Setting): Period {
  const isCohort = entry.ripensAfterYears !== undefined && datesReasons(setting);
  const { toDate } = setting.definitions.rules.rating;
  const isYearSoFar = entry.headline === "ytd" && (against === "YEAR" ? toDate !== undefined : toDate === "due");
  if (isCohort || isYearSoFar) return headlinePeriod(entry, setting);
  const reached = dataTo(entry, setting) ?? addMonths(setting.moment.day.slice(0, 7), -1);
  return periodOfRhythm(entry.every, reached);
}

/** Of a cohort that is still followed fewer have come back than will: beside a whole one it would look like a success. */
function notRipe(entry: KpiEntry, values: readonly KpiValue[], setting: Setting): NotCompared | null {
  const open = values.some(({ period }) => !cohortRipe(entry, period, setting.moment.day, false));
  return open && datesReasons(setting) ? "COHORT_NOT_RIPE" : null;
}

/** Every report came, and what lacks are lines of them. */
const isAside = ({ from, to }: Pick<Change, "from" | "to">, setting: Setting): boolean =>
  datesReasons(setting) && [from, to].every(({ completeness }) => completeness.reported >= completeness.expected);

const asksSameMonths = ({ definitions }: Setting): boolean => definitions.rules.rating.toDate !== undefined;

/** The same period of the year before: of a year to date its months, as far as the figure goes, or was asked for. */
function sameOfYearBefore({ period, dataTo }: KpiValue, setting: Setting): Period {
  const until = dataTo ?? untilAsked(period);
  const isPart = periodKind(period) === "ytd" && until !== null && fiscalMonth(until) < 12;
  return isPart && asksSameMonths(setting) ? yearToDateUntil(addMonths(until, -12)) : yearBefore(period);
}

/** A year to date has no period before it: its last month, or whatever the KPI is given by, is set beside the one before. */
function lastOfYearToDate(entry: KpiEntry, { period, dataTo }: KpiValue): Period {
  return periodKind(period) === "ytd" ? periodOfRhythm(entry.every, dataTo ?? lastMonth(period)) : period;
}

/** The period of the same kind before. */
const previous = (period: Period): Period => periodOfRhythm(periodKind(period) as Rhythm, addMonths(monthsOf(period)[0]!, -1));

function notCompared(from: KpiValue, to: KpiValue, between: readonly Break[], asksAlike: boolean): NotCompared | null {
  if (from.state === "WITHHELD" || to.state === "WITHHELD") return "WITHHELD";
  if (from.state !== "REPORTED" || to.state !== "REPORTED") return "NO_VALUE";
  if (asksAlike && !isSameSpan(from, to)) return "SPANS_DIFFER";
  if (from.partial || to.partial) return "INCOMPLETE";
  const isConverted = between.length > 0 && conversionOf(between) !== null;
  return conversionOf(between) === null || (from.definitionVersion !== to.definitionVersion && !isConverted) ? "BREAK" : null;
}

/** A year to date of one month is not set beside a whole year, nor beside one of three months. */
const isSameSpan = (from: KpiValue, to: KpiValue): boolean =>
  periodKind(to.period) !== "ytd" || (from.dataTo !== null && to.dataTo !== null && fiscalMonth(from.dataTo) === fiscalMonth(to.dataTo));

/** Districts that split apart between the periods have no movements of their own. */
function splitBetween(by: Change["by"], { definitions }: Setting, earlier: Period, later: Period): boolean {
  if (by !== "district") return false;
  const splits = definitions.province.districts.flatMap(({ from, splitFrom }) =>
    from && splitFrom ? [{ from: from.slice(0, 7), why: { th: "", en: "" } }] : [],
  );
  return breaksBetween(splits, earlier, later).length > 0;
}

/** A figure of before as it stands beside one of after. */
const converted = (value: KpiValue, factor: string): KpiValue =>
  factor === "1" || value.numerator === null ? value : { ...value, numerator: exact(new Big(value.numerator).times(factor)) };

/** Places at both moments; what the province has beyond them all stands under no name. */
function movedBetween(from: KpiValue, to: KpiValue, oldPlaces: readonly KpiValue[], newPlaces: readonly KpiValue[]): Moved[] {
  const side = (value: KpiValue | undefined) => ({
    numerator: value?.numerator ?? "0",
    denominator: to.denominator === null ? null : (value?.denominator ?? "0"),
  });
  const ids = [...new Set([...oldPlaces, ...newPlaces].filter(({ numerator }) => numerator !== null).map(idOf))];
  const at = (places: readonly KpiValue[], id: string) => side(places.find((one) => idOf(one) === id && one.numerator !== null));
  const moved = ids.map((place): Moved => ({ place, old: at(oldPlaces, place), new: at(newPlaces, place) }));
  const rest = (whole: KpiValue, which: "old" | "new") => ({
    numerator: minus(
      whole.numerator!,
      moved.map((one) => one[which].numerator),
    ),
    denominator:
      to.denominator === null
        ? null
        : minus(
            whole.denominator!,
            moved.map((one) => one[which].denominator!),
          ),
  });
  const [oldRest, newRest] = [rest(from, "old"), rest(to, "new")];
  const isNothing = (one: ReturnType<typeof rest>) => Number(one.numerator) === 0 && Number(one.denominator ?? 0) === 0;
  return isNothing(oldRest) && isNothing(newRest) ? moved : [...moved, { place: "", old: oldRest, new: newRest }];
}

const idOf = (value: KpiValue): string => (value.office ?? value.district)!;

const minus = (whole: string, parts: readonly string[]): string => exact(parts.reduce((left, part) => left.minus(part), new Big(whole)));

/** What a KPI can be told by, in both languages; of the province alone, that it is asked without. */
function byWords({ levels }: KpiEntry): string {
  const names = { office: { th: "รายหน่วยงาน", en: "by office" }, district: { th: "รายอำเภอ", en: "by district" } };
  const by = levels.flatMap((level) => (level === "province" ? [] : names[level]));
  if (!by.length) return "คำถามที่ไม่แยกตามสถานที่ เพราะมีเฉพาะค่าทั้งจังหวัด / a question without a place, for it is told of the province alone";
  return `${by.map(({ th }) => th).join("หรือ")} / ${by.map(({ en }) => en).join(" or ")}`;
}
