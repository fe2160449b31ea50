/** What one cell can be read as. Several readings may hold at once (`2568` is a figure and a year); the column decides. */
import { readDate, readMonth, readMonthName, readYear } from "../thai/date.js";
import { tidy } from "../thai/spelling.js";
import { readQuarter } from "../thai/year.js";
import { type Figure, readFigure } from "./figure.js";

export type Era = "BE" | "CE";

export interface Day {
  /** ISO, in the Christian era; the day read before the month. */
  iso: string;
  /** Month before day, where that too is a day. */
  swapped: string | null;
  /** `numeric`: `03/11/2568`, whose order only other cells can show. */
  form: "named" | "numeric" | "year_first";
  era: Era;
  twoDigits: number | null;
}

export interface MonthRead {
  /** `2025-10`, or `10` where no year stands beside it. */
  value: string;
  era: Era | null;
  twoDigits: boolean;
}

export interface YearRead {
  be: number;
  era: Era;
  fiscal: boolean;
  /** Words say it is a year (`พ.ศ. 2567`); a bare number may be anything. */
  worded: boolean;
}

export interface Cell {
  /** What a missing value is written as; "" for a blank. */
  missing: string | null;
  figure: Figure | null;
  day: Day | null;
  month: MonthRead | null;
  year: YearRead | null;
  quarter: number | null;
  error: boolean;
}

const MOST_KEPT = 50_000;
const kept = new Map<string, Cell>();

/** Reads a cell; the same text is read once. */
export function readCell(text: string): Cell {
  const before = kept.get(text);
  if (before) return before;
  const cell = read(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= 100) kept.set(text, cell);
  return cell;
}

export const ERRORS = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
const LONGEST = 60;

function read(text: string): Cell {
  const cell: Cell = { missing: null, figure: null, day: null, month: null, year: null, quarter: null, error: false };
  if (text.length > LONGEST * 4) return cell;
  if (ERRORS.test(text.trim())) return { ...cell, error: true };
  const figure = readFigure(text);
  if (figure?.is === "missing") return { ...cell, missing: figure.as };
  cell.figure = figure;
  if (figure && /^\d{5,}$/.test(text)) return cell;
  const tidied = tidy(text).toLowerCase();
  if (tidied.length > LONGEST) return cell;
  cell.year = yearOf(tidied, figure);
  if (figure && !/[./-]/.test(tidied)) {
    cell.quarter = /^[1-4]$/.test(tidied) ? Number(tidied) : null;
    return cell;
  }
  if (!/\d/.test(tidied)) {
    const alone = readMonthName(tidied);
    if (alone !== null) cell.month = { value: String(alone).padStart(2, "0"), era: null, twoDigits: false };
    else cell.quarter = readQuarter(tidied);
    return cell;
  }
  cell.day = dayOf(tidied);
  if (!cell.day && !figure) cell.month = monthOf(tidied);
  if (!cell.day && !cell.month) cell.quarter = readQuarter(tidied) ?? quarterWithYear(tidied);
  return cell;
}

/** As the statistical office marks revised, provisional and estimated years: `2566 r`, `2567p`, `2567 p/`, `2568 (e)`. */
const MARKED_YEAR = /^(?<word>(?:ปี(?:งบประมาณ)? ?)?(?:พ\.? ?ศ\.? ?)?)(?<year>(?:2[456]|19|20)\d\d) ?(?:[rpe]\/?|\([rpe]\)|\*{1,2})$/;

function yearOf(tidied: string, figure: Figure | null): YearRead | null {
  const marked = MARKED_YEAR.exec(tidied)?.groups;
  if (marked) return { ...yearOf(`${marked.word}${marked.year}`, marked.word ? null : figure)!, worded: marked.word !== "" };
  if (figure && !/^\d{4}$/.test(tidied)) return null;
  const be = readYear(tidied);
  if (be === null) return null;
  const digits = Number(/\d{4}/.exec(tidied)![0]);
  return { be, era: digits >= 2400 ? "BE" : "CE", fiscal: /งบ|fy|fiscal/.test(tidied), worded: !figure };
}

const NUMERIC = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/;
const YEAR_FIRST = /^(\d{4})[-/]/;

function dayOf(text: string): Day | null {
  // As forms on the web export it: `5/10/2568, 14:30:21`.
  const tidied = text.replace(/, ?(?=\d{1,2}:\d{2})/, " ");
  const numeric = NUMERIC.exec(tidied);
  const asWritten = readDate(tidied, { twoDigitYears: true })?.day ?? null;
  if (numeric) {
    const [, first = "", mark = "", second = "", year = ""] = numeric;
    const swapped = readDate(tidied.replace(NUMERIC, `${second}${mark}${first}${mark}${year}`), { twoDigitYears: true })?.day ?? null;
    if (asWritten === null && swapped === null) return null;
    return { iso: asWritten ?? "", swapped, form: "numeric", ...eraOf(year) };
  }
  if (asWritten === null) return null;
  const yearFirst = YEAR_FIRST.exec(tidied);
  if (yearFirst) return { iso: asWritten, swapped: null, form: "year_first", ...eraOf(yearFirst[1]!) };
  const year =
    /(?<!\d)(\d{4})(?!\d)/.exec(tidied)?.[1] ?? /(?<!\d)(\d{2})(?!\d)(?!.*[:.]\d)/.exec(tidied.replace(/^\D*\d{1,2}/, ""))?.[1] ?? "";
  return { iso: asWritten, swapped: null, form: "named", ...eraOf(year) };
}

function eraOf(year: string): { era: Era; twoDigits: number | null } {
  if (year.length === 2) return { era: "BE", twoDigits: Number(year) };
  return { era: Number(year) >= 2400 ? "BE" : "CE", twoDigits: null };
}

function monthOf(tidied: string): MonthRead | null {
  const value = readMonth(tidied, { yearIs: "calendar" });
  if (value === null) return null;
  const year = /(?<!\d)\d{4}(?!\d)/.exec(tidied)?.[0] ?? "";
  return { value, era: year === "" || Number(year) >= 2400 ? "BE" : "CE", twoDigits: year === "" };
}

const QUARTER_WITH_YEAR = /^(?:ไตรมาส ?(?:ที่)?|q|quarter) ?([1-4]) ?[/ -]? ?(?:ปีงบ(?:ประมาณ)?|พ\.ศ\.|fy)?[ .]*\d{2,4}$/;

function quarterWithYear(tidied: string): number | null {
  const found = QUARTER_WITH_YEAR.exec(tidied) ?? /^\d{4} ?[-/]? ?q([1-4])$/.exec(tidied);
  return found ? Number(found[1]) : null;
}
