/** What type a column is of, what unit its figures have, and what has to be doubted. */
import { doubtDamage } from "./damage.js";
import { decimalText } from "./decimal.js";
import type { Doubts } from "./doubts.js";
import { isDitto } from "./figure.js";
import { namesEmails, namesIdNumbers, namesPersons, namesPhones } from "./identifiers.js";
import type { ColumnType, InspectedColumn } from "./inspection.js";
import type { Count, Tally } from "./tally.js";
import { type Unit, unitInCells, unitOfHeader } from "./units.js";
import { sameUnit } from "./unlike-lines.js";
import { type Hints, hintsOf, isClockColumn, mayHeadYears, namesCategory } from "./words.js";

interface Decided {
  type: ColumnType;
  /** Values that are of the type. */
  count: Count | null;
}

/** Where a column's doubts are said. */
export interface ColumnAt {
  name: string;
  place: string;
  titleUnit: Unit | null;
  /** Its numbers are the codes of the names beside them. */
  isCode: boolean;
  doubts: Doubts;
}

const NUMBERS: readonly ColumnType[] = ["integer", "decimal", "percent", "money"];

export function describeColumn(tally: Tally, at: ColumnAt): InspectedColumn {
  const hints = hintsOf(at.name);
  const role = roleOf(tally, at.name, hints);
  const decided = role === "person_name" ? { type: "text" as const, count: null } : decide(tally, hints, at, role);
  const words = decided.type === "text" || decided.type === "code" || decided.type === "empty";
  const unfit =
    decided.count && tally.values > decided.count.count ? { count: tally.values - decided.count.count, first: decided.count.others } : null;
  const isNumber = NUMBERS.includes(decided.type);
  const unit = isNumber ? unitOf(tally, at, decided.type) : null;
  // Among words, ไม่มี or ไม่ทราบ are answers.
  const type = unfit ? "mixed" : decided.type;
  doubtColumn(tally, at, decided.type, unit);
  return {
    name: at.name,
    place: at.place,
    type,
    unit: unit?.text ?? null,
    multiplier: unit && unit.multiplier !== "1" ? unit.multiplier : null,
    baseUnit: unit?.base || null,
    sum: isNumber && !scalesMixed(tally) && !unlikeInCells(tally) ? decimalText(tally.sum) : null,
    missing: words ? missingAmongWords(tally) : tally.missing,
    ...rangeOf(tally, decided.type),
    missingAs: Object.fromEntries(
      [...tally.missingAs].filter(([as]) => !words || !isWord(as)).map(([as, count]) => [as === "" ? "blank" : as, count]),
    ),
    ...eraOf(tally, decided.type),
    ...(unfit && {
      mostly: decided.type,
      unfit: role && role !== "running_number" ? { ...unfit, first: unfit.first.map(({ line }) => ({ line, found: "…" })) } : unfit,
    }),
    ...(tally.flags.size > 0 && { flags: Object.fromEntries(tally.flags) }),
    ...writtenOf(tally, isNumber),
    ...(role && { role }),
  };
}

const ALWAYS_MISSING = /^(?:ไม่มีข้อมูล|ยังไม่มีข้อมูล|รอข้อมูล|n\/?a|n\.a\.|null|#n\/a|\.{2,3}|…)$/i;
const isWord = (as: string) => /[ก-๙a-z]/i.test(as) && !ALWAYS_MISSING.test(as) && !isDitto(as);

function missingAmongWords(tally: Tally): number {
  let count = 0;
  for (const [as, times] of tally.missingAs) if (!isWord(as)) count += times;
  return count;
}

function roleOf(tally: Tally, name: string, hints: Hints): InspectedColumn["role"] | null {
  if (namesIdNumbers(name) || (tally.ids > 0 && tally.ids >= 0.2 * tally.values)) return "thai_id";
  if (tally.ids + tally.likeIds > 0 && tally.ids + tally.likeIds >= 0.5 * tally.values) return "thai_id";
  if (tally.names > 0 && (tally.names >= 0.2 * tally.values || namesPersons(name))) return "person_name";
  if (namesPersons(name) && tally.values > 0 && tally.figures.count < tally.values / 2) return "person_name";
  if (namesPhones(name) && !countsChannel(tally)) return "phone";
  // A long code may begin as a telephone does.
  if (tally.phones > 0 && tally.phones >= 0.5 * tally.values && !hints.code) return "phone";
  if (tally.emails > 0 && (tally.emails >= 0.2 * tally.values || namesEmails(name))) return "email";
  if (hints.running && tally.figures.count > 1 && tally.steps >= 0.6 * (tally.figures.count - 1)) return "running_number";
  return null;
}

/** Complaints by telephone are counted below `โทรศัพท์`, and numbers of four digits are extensions at most. */
function countsChannel(tally: Tally): boolean {
  return (
    tally.figures.count > 0 && tally.figures.count === tally.values && tally.leadingZeros === 0 && Number(decimalText(tally.high!)) < 10_000
  );
}

function decide(tally: Tally, hints: Hints, at: ColumnAt, role: InspectedColumn["role"] | null): Decided {
  const n = tally.values;
  if (n === 0) return { type: "empty", count: null };
  const most = (count: Count) => count.count >= 0.5 * n;
  if (role === "thai_id" || role === "phone" || at.isCode) return { type: "code", count: null };
  // 08.30 below เวลาเริ่ม is half past eight, and so is 9 among such nine o'clock.
  if (isClockColumn(at.name) && tally.clocks >= 0.5 * n) return { type: "text", count: null };
  const numbered = (hints.code && !hints.date) || isNumberAndYear(tally, at);
  if (hints.quarter && tally.monthsByNumber === n) return { type: "quarter", count: tally.months };
  if (isMadeDays(tally, at)) return { type: "text", count: null };
  if (!numbered && most(tally.days) && tally.days.count >= tally.figures.count) return { type: "date", count: tally.days };
  if (hints.date && isSerialDays(tally)) return { type: "date", count: tally.figures };
  if (RUN_TOGETHER.test(at.name) && tally.monthCodes.count === n) return { type: "month", count: tally.monthCodes };
  const years = yearType(tally, hints, at);
  if (years) return years;
  if (!numbered && most(tally.months)) return { type: "month", count: tally.months };
  if (hints.month && !hints.count && most(tally.smallMonths) && tally.smallMonths.count === n)
    return { type: "month", count: tally.smallMonths };
  if ((tally.quartersWorded > 0 || hints.quarter) && most(tally.quarters) && (hints.quarter || tally.quartersWorded >= 0.5 * n))
    return { type: "quarter", count: tally.quarters };
  if (!most(tally.figures)) return { type: "text", count: null };
  // 2, 2.1, 2.2 number lines and those below them.
  if (hints.running && tally.decimals > 0) return { type: "code", count: null };
  if (isCode(tally, hints) || (namesCategory(at.name) && tally.integers === tally.figures.count && tally.grouped === 0))
    return { type: "code", count: null };
  return { type: numberType(tally, at, hints), count: tally.figures };
}

/** Below `2567` or `ปี 2567` stand that year's figures. */
const NAMES_YEAR = /(?<!\d)(?:2[456]\d\d|20\d\d)(?!\d)|(?<!\d)[๒][๔๕๖][๐-๙]{2}(?![๐-๙])/;
/** Headings of periods, whose values may be a year and a month run together. */
const RUN_TOGETHER = /งวด|ปี ?\/?เดือน|เดือน ?\/?ปี|^เดือน|period|yymm|yyyymm|year_?month|(?:^|[_ -])ym(?:$|[_ -])/i;

/** Headings of groups and of houses, whose names look like days to a spreadsheet: `5-9`, `12/3`. */
const NAMES_RANGES = /^(?:กลุ่ม|ช่วง|อายุ|ขนาด|ชั้น)|บ้านเลขที่|^(?:age|range|house)/i;

/** `5-9` that a spreadsheet made the 9th of May, beside `10-14` that it left as it was; a `3/10` among days is rather one without its year. */
const isMadeDays = ({ serialDays, ranges }: Tally, { name }: ColumnAt) =>
  serialDays > 0 && !/วัน|เดือน|date/i.test(name) && (ranges * 2 >= serialDays || NAMES_RANGES.test(name));

/** Whole numbers between 1954 and 2064, as spreadsheets count days, in either era. */
function isSerialDays(tally: Tally): boolean {
  if (tally.figures.count !== tally.values || tally.integers !== tally.figures.count) return false;
  const [low, high] = [Number(decimalText(tally.low!)), Number(decimalText(tally.high!))];
  return (low >= 20_000 && high <= 60_000) || (low >= FIRST_BUDDHIST && high <= LAST_BUDDHIST);
}

/** 1 January 2500 and 31 December 2600: to a spreadsheet a year of the Buddhist era is one far ahead. */
const [FIRST_BUDDHIST, LAST_BUDDHIST] = [219_148, 256_036];
const isBuddhistSerial = (serial: Tally["low"]) => serial !== null && Number(decimalText(serial)) >= FIRST_BUDDHIST;

function dayOfSerial(serial: Tally["low"]): string | null {
  if (serial === null) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(decimalText(serial)) * 86_400_000);
  if (isBuddhistSerial(serial)) day.setUTCFullYear(day.getUTCFullYear() - 543);
  return day.toISOString().slice(0, 10);
}

/** `1/2568` is a month only where the heading says so; up to 4/2568 below `งวด` it may be a quarter, and below `ปีการศึกษา` a term. */
function isNumberAndYear(tally: Tally, at: ColumnAt): boolean {
  if (tally.monthsByNumber === 0 || tally.monthsByNumber !== tally.months.count) return false;
  if (/เดือน|month/i.test(at.name)) return false;
  return tally.highestMonth <= MOST_QUARTERS || !/งวด|เวลา|วันที่|period|date|time/i.test(at.name);
}
const MOST_QUARTERS = 4;

/** `65`, `66`, `67` below `ปี`. */
function isShortYears(tally: Tally): boolean {
  return (
    tally.figures.count === tally.values &&
    tally.integers === tally.figures.count &&
    tally.grouped === 0 &&
    Number(decimalText(tally.low!)) >= 43 &&
    Number(decimalText(tally.high!)) <= 99
  );
}

function yearType(tally: Tally, hints: Hints, at: ColumnAt): Decided | null {
  const n = tally.values;
  if (hints.year && isShortYears(tally)) return { type: hints.fiscal ? "fiscal_year" : "year", count: tally.figures };
  if (tally.years.count < 0.5 * n || NAMES_YEAR.test(at.name)) return null;
  const bare = tally.years.count - tally.yearsWorded.all;
  const fiscal = hints.fiscal || tally.yearsWorded.fiscal >= 0.5 * tally.years.count;
  if (hints.year || tally.yearsWorded.all >= 0.5 * n) {
    if (!fiscal)
      at.doubts.add("YEAR_FISCAL_OR_CALENDAR", { column: columnOf(at), found: `${tally.yearRange.low}–${tally.yearRange.high}` });
    return { type: fiscal ? "fiscal_year" : "year", count: tally.years };
  }
  // Years of foundation lie further apart than those of a report, and some are of the other era.
  if (bare === n && tally.grouped === 0 && tally.formulas === 0 && !hints.code && mayHeadYears(at.name)) {
    at.doubts.add("YEAR_BY_ITS_VALUES", { column: columnOf(at), found: `${tally.yearRange.low}–${tally.yearRange.high}` });
    return { type: "year", count: tally.years };
  }
  const span = Number(tally.yearRange.high) - Number(tally.yearRange.low);
  // Of a column without a name a unit above the table says nothing.
  if (
    hints.count ||
    hints.money ||
    hints.code ||
    (at.titleUnit && at.name) ||
    unitOfHeader(at.name) ||
    bare !== n ||
    n < 3 ||
    tally.formulas > 0
  )
    return null;
  if (tally.eras.CE > 0 && tally.eras.BE > 0) return null;
  if (span > 60 || tally.grouped > 0 || Number(tally.yearRange.low) < 2480 || Number(tally.yearRange.high) > 2600) return null;
  at.doubts.add("YEAR_BY_ITS_VALUES", { column: columnOf(at), found: `${tally.yearRange.low}–${tally.yearRange.high}` });
  return { type: "year", count: tally.years };
}

function isCode(tally: Tally, hints: Hints): boolean {
  if (hints.running) return false;
  if (tally.decimals > 0 || tally.grouped > 0 || tally.formulas > 0) return false;
  return hints.code || (tally.leadingZeros > 0 && !hints.count && tally.leadingZeros >= 0.05 * tally.figures.count);
}

function numberType(tally: Tally, at: ColumnAt, hints: Hints): ColumnType {
  const unit = unitOf(tally, at, "integer");
  if (tally.percents > 0.5 * tally.figures.count || unit?.percent) return "percent";
  if (unit && /^(?:บาท|baht|thb)$/i.test(unit.base)) return "money";
  if (hints.money && !unit?.base) {
    at.doubts.add("MONEY_WITHOUT_UNIT", { column: columnOf(at) });
    return "money";
  }
  return tally.decimals > tally.onlyZeroDecimal || tally.integers < tally.figures.count ? "decimal" : "integer";
}

function unitOf(tally: Tally, at: ColumnAt, type: ColumnType): Unit | null {
  if (type === "percent") return { text: "ร้อยละ", base: "ร้อยละ", multiplier: "1", percent: true };
  const stated = unitOfHeader(at.name);
  if (stated) return stated;
  const [inCells, ...others] = [...tally.unitsInCells.keys()];
  if (inCells !== undefined && others.length === 0 && tally.unitsInCells.get(inCells)! >= 0.5 * tally.figures.count)
    return unitInCells(inCells);
  return hintsOf(at.name).running ? null : at.titleUnit;
}

/** `170.47 ล้านบาท` above `900,000 บาท`, or above a bare figure: what is written adds to nothing. */
function scalesMixed({ unitsInCells, figures }: Tally): boolean {
  const scales = new Set([...unitsInCells.keys()].map((unit) => unitInCells(unit).multiplier));
  const stated = [...unitsInCells.values()].reduce((sum, count) => sum + count, 0);
  const times = [...unitsInCells.keys()].filter((unit) => /^(?:ปี|เดือน|สัปดาห์|วัน|ชั่วโมง|ชม\.?|นาที)$/.test(unit));
  return times.length > 1 || scales.size > 1 || (stated < figures.count && scales.size === 1 && !scales.has("1"));
}

/** `100 คดี` above `50 คน`: what is counted in different things adds to nothing. */
function unlikeInCells({ unitsInCells }: Tally): boolean {
  const [first, ...others] = [...unitsInCells.keys()].map((unit) => unitInCells(unit).base);
  return others.some((base) => !sameUnit(base, first!));
}

function rangeOf(tally: Tally, type: ColumnType): { min: string | null; max: string | null } {
  if (NUMBERS.includes(type) && scalesMixed(tally)) return { min: null, max: null };
  if (NUMBERS.includes(type)) return { min: tally.low && decimalText(tally.low), max: tally.high && decimalText(tally.high) };
  if (type === "date") {
    if (tally.days.count === 0) return { min: dayOfSerial(tally.low), max: dayOfSerial(tally.high) };
    if (hasOpenCentury(tally) || orderOf(tally) === "open_mixed") return { min: null, max: null };
    const range = orderOf(tally) === "month_first" ? tally.swappedRange : tally.dayRange;
    return { min: range.low, max: range.high };
  }
  if (type === "month") {
    if (tally.monthCodes.count === tally.values) return { min: tally.monthCodeRange.low, max: tally.monthCodeRange.high };
    if (tally.months.count === 0) return { min: pad(tally.low), max: pad(tally.high) };
    return tally.monthsAlone > 0 && tally.monthsAlone < tally.months.count
      ? { min: null, max: null }
      : { min: tally.monthRange.low, max: tally.monthRange.high };
  }
  if ((type === "year" || type === "fiscal_year") && tally.years.count === 0)
    return { min: shortYear(tally.low), max: shortYear(tally.high) };
  if (type === "year" || type === "fiscal_year") return { min: tally.yearRange.low, max: tally.yearRange.high };
  return { min: null, max: null };
}

const shortYear = (value: Tally["low"]) => value && `25${decimalText(value)}`;
const pad = (value: Tally["low"]) => value && decimalText(value).padStart(2, "0");

/** Two-digit years below 43 are rather Christian-era ones of this century; which is meant is not known. */
function hasOpenCentury(tally: Tally): boolean {
  return tally.twoDigits.count > 0 && tally.twoDigits.low < 43;
}

export function orderOf(tally: Tally): "day_first" | "month_first" | "open" | "open_mixed" {
  if (tally.dayFirst > 0 && tally.monthFirst > 0) return "open_mixed";
  if (tally.monthFirst > 0) return "month_first";
  return tally.dayFirst > 0 || tally.orderOpen === 0 || tally.thaiDays > 0 ? "day_first" : "open";
}

function eraOf(tally: Tally, type: ColumnType): { era?: "BE" | "CE" | "both" } {
  if (!["date", "month", "year", "fiscal_year"].includes(type)) return {};
  const { BE, CE } = tally.eras;
  if (BE === 0 && CE === 0) return {};
  return { era: BE > 0 && CE > 0 ? "both" : BE > 0 ? "BE" : "CE" };
}

function writtenOf(tally: Tally, isNumber: boolean): { written?: Record<string, number> } {
  const written = Object.entries({
    thaiDigits: tally.thaiDigits,
    grouped: isNumber ? tally.grouped : 0,
    asText: isNumber ? tally.asText : 0,
    percents: isNumber ? tally.percents : 0,
    percentFormats: isNumber ? tally.percentFormats : 0,
    finePercents: isNumber ? tally.finePercents : 0,
    formulas: tally.formulas,
    uncomputed: tally.uncomputed,
    errors: tally.errors,
    filledDown: tally.filledDown,
  }).filter(([, count]) => count > 0);
  return written.length ? { written: Object.fromEntries(written) } : {};
}

export const columnOf = ({ name, place }: Pick<ColumnAt, "name" | "place">) => name || place;

function doubtColumn(tally: Tally, at: ColumnAt, type: ColumnType, unit: Unit | null): void {
  const column = columnOf(at);
  const { doubts } = at;
  if (type === "date" && tally.days.count === 0)
    doubts.add("SERIAL_DAYS", { column, found: `${decimalText(tally.low!)} = ${dayOfSerial(tally.low)}` });
  else if (type === "date") doubtDays(tally, column, doubts);
  if (type === "date" && tally.days.count === 0 && isBuddhistSerial(tally.low))
    doubts.add("BE_TYPED_AS_CE", { column, found: String(tally.figures.count) });
  if (isMadeDays(tally, at)) doubts.add("DAYS_FOR_RANGES", { column, found: String(tally.serialDays) });
  if (tally.beTyped > 0) doubts.add("BE_TYPED_AS_CE", { column, found: String(tally.beTyped) });
  const [under] = tally.underFigure.others;
  if (under) doubts.add("MERGED_FIGURES", { column, line: under.line });
  if (["date", "month", "year", "fiscal_year"].includes(type) && tally.eras.BE > 0 && tally.eras.CE > 0 && tally.twoDigits.count === 0)
    doubts.add("ERAS_MIXED", { column, found: `พ.ศ. ${tally.eras.BE}, ค.ศ. ${tally.eras.CE}` });
  if ((type === "year" || type === "fiscal_year") && tally.years.count === 0)
    doubts.add("TWO_DIGIT_YEARS", { column, found: `${decimalText(tally.low!)}–${decimalText(tally.high!)}` });
  if (type === "month" && tally.monthCodes.count === tally.values)
    doubts.add("MONTH_RUN_TOGETHER", { column, found: `${tally.monthCodeRange.low}–${tally.monthCodeRange.high}` });
  if (type === "text" && tally.monthsByNumber > 0 && isNumberAndYear(tally, at) && !hintsOf(at.name).code)
    doubts.add("MONTH_OR_NUMBER", { column, found: String(tally.monthsByNumber) });
  if (tally.guarded > 0) doubts.add("GUARDED", { column, found: String(tally.guarded) });
  if (tally.scaled > 0) doubts.add("SCALED_FORMAT", { column, found: String(tally.scaled) });
  const [shortened] = tally.shortened.others;
  if (shortened) doubts.add("DIGITS_LOST", { column, line: shortened.line, found: shortened.found });
  if (NUMBERS.includes(type)) {
    if (hintsOf(at.name).cumulative) doubts.add("CUMULATIVE", { column });
    if (type === "percent" && tally.percents === 0 && isFractions(tally)) doubts.add("FRACTIONS_OR_PERCENT", { column });
    if (type !== "percent" && tally.threeDecimals > 0 && tally.threeDecimals === tally.decimals && tally.grouped === 0)
      doubts.add("THOUSANDS_OR_DECIMALS", { column, found: String(tally.threeDecimals) });
    if (tally.unitsInCells.size > 1 || scalesMixed(tally))
      doubts.add("UNITS_MIXED", {
        column,
        found: [...tally.unitsInCells.keys(), ...(tally.unitsInCells.size > 1 ? [] : ["–"])].join(", "),
      });
    if (tally.percents > 0 && tally.percents < tally.figures.count && tally.percents > 0.5 * tally.figures.count)
      doubts.add("PERCENT_MIXED", { column, found: `${tally.percents}/${tally.figures.count}` });
    if (tally.percents > 0 && tally.percents <= 0.5 * tally.figures.count)
      doubts.add("PERCENT_MIXED", { column, found: `${tally.percents}/${tally.figures.count}` });
    if (unit && unit.multiplier !== "1") doubts.add("MULTIPLIER", { column, found: unit.text });
  }
  if (tally.commaDecimals > 0 && tally.commaDecimals + tally.figures.count >= 0.5 * tally.values)
    doubts.add("COMMA_DECIMALS", { column, found: String(tally.commaDecimals) });
  for (const kind of ["lost", "questions", "garbled"] as const) {
    const [first] = tally.damaged[kind].others;
    if (first) doubtDamage(kind, { column, line: first.line, found: first.found }, tally.damaged[kind].count, doubts);
  }
  // 15–19 below กลุ่มอายุ (ปี) are names of groups.
  const unitless = type === "text" && unitOfHeader(at.name) !== null && tally.withDigits > 0 && !/^(?:กลุ่ม|ช่วง)/.test(at.name);
  if (type === "text" && tally.figures.count > 0 && (unitless || tally.figures.count >= 0.2 * tally.values))
    doubts.add("FIGURES_AMONG_TEXT", { column, found: String(tally.figures.count), expected: String(tally.values) });
  else if (type === "text" && ((unitless && tally.commaDecimals === 0) || isPaired(tally, at)))
    doubts.add("FIGURES_UNREAD", { column, line: tally.figures.others[0]?.line, found: tally.figures.others[0]?.found });
  if (tally.uncomputed > 0) doubts.add("FORMULA_NOT_COMPUTED", { column, found: String(tally.uncomputed) });
  if (tally.errors > 0) doubts.add("ERROR_CELLS", { column, found: String(tally.errors) });
}

/** `คดี/คน`, `เป้าหมาย/ผล`. */
const TWO_COUNTS = /(?:จำนวน|คดี|คน|ราย|เรื่อง|ชาย|เป้า(?:หมาย)?|แผน)(?: ?[([].*[)\]])? ?\/ ?(?:จำนวน|คดี|คน|ราย|เรื่อง|หญิง|ผล)/;

/** Whether most cells hold two figures, or a figure and how it changed. */
function isPaired(tally: Tally, at: ColumnAt): boolean {
  const paired = tally.paired + (TWO_COUNTS.test(at.name) ? tally.slashed : 0);
  return paired > 0 && paired >= 0.5 * tally.values;
}

/** All from 0 to 1, and not all of them whole: `0.75` below `ร้อยละ` may be 75 %. */
function isFractions(tally: Tally): boolean {
  return tally.decimals > 0 && Number(decimalText(tally.low!)) >= 0 && Number(decimalText(tally.high!)) <= 1;
}

function doubtDays(tally: Tally, column: string, doubts: Doubts): void {
  const order = orderOf(tally);
  if (order === "open") doubts.add("DAY_OR_MONTH_FIRST", { column, found: String(tally.orderOpen) });
  if (order === "month_first") doubts.add("MONTH_FIRST", { column, line: tally.monthFirstAt });
  if (order === "open_mixed") doubts.add("DAY_AND_MONTH_FIRST", { column, line: tally.monthFirstAt, found: String(tally.dayFirstAt) });
  if (tally.twoDigits.count > 0) doubts.add("TWO_DIGIT_YEARS", { column, found: `${tally.twoDigits.low}–${tally.twoDigits.high}` });
}
