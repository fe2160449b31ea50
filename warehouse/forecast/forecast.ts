/**
 * Where a KPI ends the fiscal year: shown only where the method has beaten the seasonal naive forecast on the KPI's own history and its
 * interval has held. A forecast never colours a status. @see docs/methods/forecast.md
 */
import type { Bilingual } from "../../connectors/dataset.js";
import {
  addMonths,
  firstMonth,
  fiscalYear,
  fiscalYearOf,
  type Month,
  monthsOf,
  periodsBetween,
  yearToDateOf,
} from "../../connectors/period.js";
import type { AsOf, Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { EXACT_PLACES, rounded } from "../kpis/arithmetic/rounding.js";
import { rowsOfKpi } from "../kpis/held-rows.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { type Break, breaksBetween, breaksOf, conversionOf } from "../kpis/rating/breaks.js";
import { entryOf, figureOf, headlinePeriod, settingOf, valueAt } from "../kpis/reading.js";
import { tellsExactly } from "../kpis/rules.js";
import type { KpiRow, Setting } from "../kpis/setting.js";
import { valuesAt } from "../kpis/values.js";
import type { Store } from "../store.js";
import { AHEAD, type BackTest, backTest, LEAST_MONTHS } from "./back-test.js";
import { besidePace, besideTarget } from "./beside.js";
import { theta } from "./theta.js";
import { type Interval, monthsAhead, yearEndOf } from "./year-end.js";

/** Why no forecast is shown. */
export type ForecastReason =
  | "NOT_MONTHLY"
  | "TOO_SHORT"
  | "GAPS"
  | "BREAK"
  | "NOT_BETTER_THAN_NAIVE"
  | "INTERVAL_DOES_NOT_HOLD"
  | "YEAR_IS_OVER"
  | "WITHHELD"
  | "MEDIAN"
  | "NO_DATA";

/** Values in the KPI's unit, rounded to its decimals. */
export interface Forecast {
  kpi: string;
  fiscalYear: number;
  shown: boolean;
  reason: ForecastReason | null;
  reasonWords: Bilingual | null;
  yearEnd: { low: string; value: string; high: string } | null;
  months: { period: Month; low: string; value: string; high: string }[];
  method: Bilingual;
  /** Today's pace ends the year on the other side of its target: both, and why they differ. Absent where they agree. */
  besidePace?: Bilingual;
  /** It ends the year on the other side of the target than today's status, or its whole interval misses the target. Absent where neither is so. */
  besideTarget?: Bilingual;
  test: { mase: string; coverage: string; points: number; history: number } | null;
}

/** Months missing or without a part that may be filled in from the year before. */
const MOST_FILLED = 0.15;
const COVERAGE: [number, number] = [0.7, 0.9];

const method: Bilingual = {
  th: "วิธีทีตา (theta) ปรับฤดูกาล ทดสอบย้อนหลังกับข้อมูลจริงของตัวชี้วัดนี้",
  en: "the theta method with seasonal adjustment, back-tested on this KPI’s own history",
};

const words: Record<ForecastReason, (test: BackTest | null) => Bilingual> = {
  NOT_MONTHLY: () => ({ th: "ไม่ใช่ตัวชี้วัดรายเดือน", en: "not a monthly KPI" }),
  TOO_SHORT: () => ({ th: `มีข้อมูลไม่ถึง ${LEAST_MONTHS + 12} เดือน`, en: `fewer than ${LEAST_MONTHS + 12} months of data` }),
  GAPS: () => ({ th: "มีเดือนที่ข้อมูลไม่ครบมากเกินไป", en: "too many months lack a part" }),
  BREAK: () => ({
    th: "นิยามหรือมาตรฐานเปลี่ยน เดือนหลังการเปลี่ยนยังไม่พอให้คาดการณ์",
    en: "the definition or standard changed, and the months since are too few",
  }),
  NOT_BETTER_THAN_NAIVE: (test) => ({
    th: `ทดสอบย้อนหลังแล้วไม่ดีกว่าการใช้ค่าเดือนเดียวกันของปีก่อน (MASE ${test?.mase.toFixed(2) ?? "–"})`,
    en: `no better on held history than last year’s same month (MASE ${test?.mase.toFixed(2) ?? "–"})`,
  }),
  INTERVAL_DOES_NOT_HOLD: (test) => ({
    th: `ช่วงร้อยละ 80 ครอบคลุมจริงร้อยละ ${((test?.coverage ?? 0) * 100).toFixed(0)}`,
    en: `the 80% interval really covered ${((test?.coverage ?? 0) * 100).toFixed(0)}%`,
  }),
  YEAR_IS_OVER: () => ({ th: "ข้อมูลครบปีงบประมาณแล้ว", en: "the fiscal year’s data are complete" }),
  WITHHELD: () => ({ th: "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", en: "withheld to protect privacy" }),
  MEDIAN: () => ({
    th: "มัธยฐานทั้งปีคำนวณจากมัธยฐานรายเดือนไม่ได้ จึงไม่คาดการณ์",
    en: "a year’s median cannot be put together from its months’, so it is not forecast",
  }),
  NO_DATA: () => ({ th: "ไม่มีข้อมูล", en: "no data" }),
};

/** One KPI's months, as numbers: gaps filled with the same month of the year before, and marked. */
interface History {
  months: Month[];
  values: number[];
  filled: boolean[];
  rows: ReadonlyMap<string, KpiRow>;
  /** Months before a break are left out. */
  cut: boolean;
}

export async function forecast(store: Store, kpi: string, asOf: AsOf, viewer: Viewer): Promise<Forecast> {
  const setting = await settingOf(store, await momentOf(store, asOf));
  return forecastOf(store, entryOf(setting, kpi), setting, viewer);
}

/** Of every KPI: what `yutitham backtest` prints. */
export async function forecasts(store: Store, asOf: AsOf, viewer: Viewer): Promise<Forecast[]> {
  const setting = await settingOf(store, await momentOf(store, asOf));
  const all: Forecast[] = [];
  for (const entry of setting.definitions.kpis) all.push(await forecastOf(store, entry, setting, viewer));
  return all;
}

async function forecastOf(store: Store, entry: KpiEntry, setting: Setting, viewer: Viewer): Promise<Forecast> {
  const closed = fiscalYear(addMonths(setting.moment.day.slice(0, 7), -1));
  // A year whose first month is due and missing is the year to tell of, not the one before that is over.
  const due = fiscalYearOf(headlinePeriod(entry, setting));
  const yearOf = ({ months }: History) => Math.max(fiscalYear(months.at(-1)!), due);
  const none = (reason: ForecastReason, test: BackTest | null = null, of: History | null = null): Forecast => ({
    kpi: entry.id,
    fiscalYear: of ? yearOf(of) : closed,
    shown: false,
    reason,
    reasonWords: words[reason](test),
    yearEnd: null,
    months: [],
    method,
    test: testOf(test, of),
  });
  if (entry.every !== "month") return none("NOT_MONTHLY");
  if (entry.formula.takes === "median") return none("MEDIAN");
  const all = await rowsOfKpi(store, setting, entry.id, "province");
  const rows = new Map([...all.values()].map((row) => [row.period, row]));
  const history = historyOf(entry, rows, breaksOf(entry, setting.definitions));
  if (!history) return none(areAllPartial(rows) && setting.definitions.rules.rating.words !== undefined ? "GAPS" : "NO_DATA");
  if (isHidden(entry, history, setting, viewer)) return none("WITHHELD");
  if (history.values.length < LEAST_MONTHS + 12) return none(history.cut ? "BREAK" : "TOO_SHORT", null, history);
  if (history.filled.filter(Boolean).length > MOST_FILLED * history.values.length) return none("GAPS", null, history);
  const test = backTest(history.values, history.filled);
  if (!test || test.mase >= 1) return none("NOT_BETTER_THAN_NAIVE", test, history);
  if (test.coverage < COVERAGE[0] || test.coverage > COVERAGE[1]) return none("INTERVAL_DOES_NOT_HOLD", test, history);
  const last = history.months.at(-1)!;
  const left = periodsBetween("month", addMonths(last, 1), monthsOf(`FY${yearOf(history)}`).at(-1)!);
  if (!left.length) return none("YEAR_IS_OVER", test, history);
  if (left.length > AHEAD) return none("GAPS", test, history);
  const fitted = theta(history.values, left.length);
  const scale = scaleOf(entry, history);
  const told = ({ low, middle, high }: Interval) => {
    const text = (value: number) => rounded(clamped(entry, history, value).toFixed(EXACT_PLACES), entry.decimals);
    return { low: text(low), value: text(middle), high: text(high) };
  };
  const end = yearEndOf(fitted, test.widening, putTogether(entry, history, left, scale));
  return {
    ...none("NO_DATA", test, history),
    ...(await besideIt(store, entry, setting, viewer, yearOf(history), told(end))),
    shown: true,
    reason: null,
    reasonWords: null,
    yearEnd: told(end),
    months: monthsAhead(fitted, test.widening).map((one, i) => ({
      period: left[i]!,
      ...told({ low: one.low * scale, middle: one.middle * scale, high: one.high * scale }),
    })),
  };
}

/** What is read beside it on the KPI's card, where the two do not agree; of pace and status one is enough. */
async function besideIt(
  store: Store,
  entry: KpiEntry,
  setting: Setting,
  viewer: Viewer,
  fiscalYear: number,
  end: NonNullable<Forecast["yearEnd"]>,
): Promise<Pick<Forecast, "besidePace" | "besideTarget">> {
  const { rules } = setting.definitions;
  const { beside } = rules.rating;
  if (!beside) return {};
  const asked = { entry, period: headlinePeriod(entry, setting), place: { level: "province" as const, id: "" } };
  const figure = (await valuesAt(store, setting, [asked], viewer))[0]!;
  const pace = besidePace(entry, figure, end.value, tellsExactly(rules));
  if (pace) return { besidePace: pace };
  const target = beside === "whole" ? besideTarget(entry, figure, fiscalYear, end) : undefined;
  return target ? { besideTarget: target } : {};
}

const testOf = (test: BackTest | null, of: History | null): Forecast["test"] =>
  test && of ? { mase: test.mase.toFixed(3), coverage: test.coverage.toFixed(3), points: test.points, history: of.values.length } : null;

/** A percentage that has never been over a hundred is a share of a whole and stays within it; nothing here is negative. */
function clamped(entry: KpiEntry, history: History, value: number): number {
  const isShare = entry.unit === "percent" && !entry.accumulates && history.values.every((one) => one <= 100);
  return Math.max(0, isShare ? Math.min(100, value) : value);
}

/** What the method works on: amounts for a KPI that accumulates, else the month's figure. */
function numberOf(entry: KpiEntry, row: KpiRow | undefined): number | null {
  if (row?.state !== "REPORTED") return null;
  if (entry.accumulates) return row.partial || row.numerator === null ? null : Number(row.numerator) / row.numerator_over;
  const figure = figureOf(entry, row, EXACT_PLACES);
  return figure === null ? null : Number(figure);
}

/** There are months, and not one of them whole: not the same as none. */
const areAllPartial = (rows: ReadonlyMap<string, KpiRow>): boolean =>
  [...rows.values()].some(({ period, state, partial }) => !period.startsWith("FY") && state === "REPORTED" && partial);

function historyOf(entry: KpiEntry, rows: ReadonlyMap<string, KpiRow>, breaks: readonly Break[]): History | null {
  const known = [...rows.keys()].filter((period) => !period.startsWith("FY") && numberOf(entry, rows.get(period)) !== null).sort();
  const last = known.at(-1);
  if (!last) return null;
  const factors = new Map(known.map((month) => [month, conversionOf(breaksBetween(breaks, month, last))]));
  const first = known.find((month) => factors.get(month) !== null)!;
  const standing = (month: Month) => {
    const is = numberOf(entry, rows.get(month));
    return is === null ? null : is * Number(factors.get(month) ?? "1");
  };
  const months = periodsBetween("month", first, last);
  const values: number[] = [];
  const filled: boolean[] = [];
  for (const [i, month] of months.entries()) {
    const is = standing(month);
    filled.push(is === null);
    values.push(is ?? values[i - 12] ?? values[i - 1]!);
  }
  return { months, values, filled, rows, cut: first !== known[0] };
}

/** Whether this viewer may not see the figure, or any month of the last year: a forecast would tell of it. */
function isHidden(entry: KpiEntry, { months, rows }: History, setting: Setting, viewer: Viewer): boolean {
  const asked = [...months.slice(-12), yearToDateOf(months.at(-1)!)];
  const place = { level: "province" as const, id: "" };
  return asked.some((period) => valueAt(entry, period, place, rows.get(period) ?? null, null, setting, viewer).state === "WITHHELD");
}

/** The KPI's unit for one of an accumulating KPI's amounts: its newest figure over its newest amount. */
function scaleOf(entry: KpiEntry, { rows, months, values }: History): number {
  if (!entry.accumulates) return 1;
  const newest = rows.get(months.at(-1)!)!;
  return values.at(-1) === 0 ? 0 : Number(figureOf(entry, newest, EXACT_PLACES)) / values.at(-1)!;
}

/** What the months left make of the year: a sum with what stands, a share rebuilt from both parts, or the last month. */
function putTogether(entry: KpiEntry, history: History, left: readonly Month[], scale: number): (months: readonly number[]) => number {
  const last = history.months.at(-1)!;
  const soFar = history.rows.get(yearToDateOf(last));
  const isNew = fiscalYear(last) !== fiscalYear(left.at(-1)!);
  if (entry.headline === "month" || !(soFar || isNew)) return (months) => months.at(-1)!;
  if (entry.accumulates) {
    const stands = isNew ? 0 : historySum(history, last);
    return (months) => (stands + months.reduce((total, value) => total + value, 0)) * scale;
  }
  // A share's months weigh by their denominators; those of the months left are last year's.
  const times = Number(entry.formula.times);
  const [top, bottom] = isNew || !soFar ? [0, 0] : [Number(soFar.numerator ?? 0), Number(soFar.denominator ?? 1)];
  const weights = left.map((month) => Number(history.rows.get(addMonths(month, -12))?.denominator ?? soFar?.denominator ?? 1));
  const whole = bottom + weights.reduce((total, weight) => total + weight, 0);
  return (months) => ((top + months.reduce((total, value, i) => total + (value / times) * weights[i]!, 0)) / whole) * times;
}

/** What the fiscal year has brought so far, filled months included. */
function historySum({ months, values }: History, last: Month): number {
  const october = firstMonth(fiscalYear(last));
  return values.reduce((total, value, i) => (months[i]! >= october ? total + value : total), 0);
}
