/** A period as a person or a program asks for it: refused where it is none, or is written with the years of the other era. */
import type { Bilingual, DatasetContract } from "./dataset.js";
import { lastMonth, monthsOf, type Period, periodKind, periodOfRhythm, type Rhythm } from "./period.js";
import { Problem } from "./problem.js";

/** What the two ends of a span have to be. */
export const inOrder = "from ที่ไม่อยู่หลัง to / from ≤ to";

/** No month of the Christian era is asked from here on, and no fiscal year of the Buddhist era before: whoever writes one means the other. */
const ERAS_PART = 2400;
const APART = 543;

/** @throws Problem UNKNOWN_PERIOD, which says what was probably meant */
export function periodAsked(period: Period): Period {
  const kind = periodKind(period);
  if (kind === null) throw new Problem("UNKNOWN_PERIOD", { found: period.slice(0, 40) });
  const isMonth = kind === "month";
  const [, before, year, after] = /^(FY)?(\d{4})(.*)$/.exec(period)!;
  if (isMonth === Number(year) < ERAS_PART) return period;
  const other = Number(year) + (isMonth ? -APART : APART);
  const isLikely = isMonth === other < ERAS_PART;
  throw new Problem("UNKNOWN_PERIOD", {
    found: period,
    why: isMonth
      ? { th: "เดือนเขียนด้วยปี ค.ศ. เช่น 2026-10", en: "a month is written with the year of the Christian era, as 2026-10" }
      : { th: "ปีงบประมาณเขียนด้วยปี พ.ศ. เช่น FY2570", en: "a fiscal year is written in the Buddhist era, as FY2570" },
    ...(isLikely && { meant: { written: period, accepted: `${before ?? ""}${other}${after}` } }),
  });
}

/** The same of each that is given. @throws Problem UNKNOWN_PERIOD */
export function checkPeriods(...periods: readonly (Period | null | undefined)[]): void {
  for (const period of periods) if (period) periodAsked(period);
}

/** The first and the last period that are asked for. @throws Problem UNKNOWN_PERIOD; REQUEST_INVALID where the last comes first */
export function checkRange(from: Period | null | undefined, to: Period | null | undefined): void {
  checkPeriods(from, to);
  if (from && to && monthsOf(from)[0]! > lastMonth(to))
    throw new Problem("REQUEST_INVALID", { found: `${from} – ${to}`, expected: inOrder });
}

const rhythmWords: Record<Rhythm, Bilingual> = {
  month: { th: "รายเดือน", en: "by month" },
  quarter: { th: "รายไตรมาส", en: "by quarter" },
  half: { th: "รายครึ่งปี", en: "by half-year" },
  year: { th: "รายปีงบประมาณ", en: "by fiscal year" },
};

/**
 * A period by which the dataset reports, or the month in which one ends.
 * @throws Problem UNKNOWN_PERIOD, with the rhythm and an example of it
 */
export function checkRhythm(period: Period, { id, due }: Pick<DatasetContract, "id" | "due">): void {
  const kind = periodKind(periodAsked(period));
  if (kind === due.every) return;
  const own = periodOfRhythm(due.every, lastMonth(period));
  if (kind === "month" && lastMonth(own) === period) return;
  const { th, en } = rhythmWords[due.every];
  throw new Problem("UNKNOWN_PERIOD", {
    found: period,
    why: { th: `${id} รายงาน${th} เช่น ${own}`, en: `${id} reports ${en}, as ${own}` },
  });
}
