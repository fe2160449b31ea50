/**
 * What the rest of the year asks of a KPI that accumulates, and where today's pace leads. A pace, not a forecast: it carries on the share of
 * the plan reached so far. @see docs/methods/pace.md
 */
import { Big } from "big.js";
import type { Bilingual } from "../../../connectors/dataset.js";
import { fiscalMonth, fiscalYear, type Month, monthsOf } from "../../../connectors/period.js";
import { EXACT_PLACES, exact, quotient, rounded, roundedDown, roundedUp } from "../arithmetic/rounding.js";
import type { KpiEntry } from "../kpi.js";
import { monthWords } from "../period-words.js";
import { separated, unitWords, withUnit } from "./status-words.js";

/** Amounts in the KPI's unit. */
export interface Outlook {
  monthsLeft: number;
  /** What each month left must bring, or may still bring under a ceiling. Null when nothing is left, or the year is over. */
  neededPerMonth: string | null;
  /** The target is reached, or the ceiling passed, already. */
  reached: boolean;
  /** The month in which today's pace reaches the target or passes the ceiling; null when not within the year. */
  reachesIn: Month | null;
  /** Where today's pace ends the year. */
  yearEnd: string | null;
  words: Bilingual;
}

export interface OutlookQuestion {
  entry: Pick<KpiEntry, "better" | "unit" | "decimals">;
  /** The year so far. */
  value: string;
  /** The whole year's target. */
  target: string;
  /** The last month the value covers. */
  dataTo: Month;
  /** Cumulative plan by month, October first; only its shape counts. */
  plan: readonly string[];
  /** The words round a month's share so that the months left keep to it; else half up, as they once did. */
  keeps: boolean;
  /** A percent sign stands close to its number, as it does everywhere else. */
  signs: boolean;
}

export function outlookOf({ entry, value, target, dataTo, plan, keeps, signs }: OutlookQuestion): Outlook {
  const done = fiscalMonth(dataTo);
  const monthsLeft = 12 - done;
  const left = new Big(target).minus(value);
  const isCeiling = entry.better === "lower";
  const reached = isCeiling ? left.lt(0) : left.lte(0);
  const neededPerMonth = monthsLeft === 0 || reached ? null : quotient(exact(left), String(monthsLeft), "1", EXACT_PLACES);
  const months = monthsOf(`FY${fiscalYear(dataTo)}`);
  const soFar = plan[done - 1]!;
  const paced = (i: number) => (new Big(soFar).lte(0) ? null : quotient(value, soFar, plan[i]!, EXACT_PLACES));
  const meets = (at: string | null) => at !== null && (isCeiling ? new Big(at).gt(target) : new Big(at).gte(target));
  const when = reached ? -1 : months.findIndex((_, i) => i >= done && meets(paced(i)));
  const yearEnd = paced(11);
  const is = {
    monthsLeft,
    neededPerMonth: neededPerMonth === null ? null : exact(neededPerMonth),
    reached,
    reachesIn: when < 0 ? null : months[when]!,
    yearEnd: yearEnd === null ? null : exact(yearEnd),
  };
  return { ...is, words: wordsOf(is, entry, isCeiling, { keeps, signs }) };
}

function wordsOf(
  is: Omit<Outlook, "words">,
  entry: OutlookQuestion["entry"],
  isCeiling: boolean,
  { keeps, signs }: Pick<OutlookQuestion, "keeps" | "signs">,
): Bilingual {
  const unit = unitWords[entry.unit];
  const told = (text: string): Bilingual => (signs ? withUnit(text, entry.unit) : { th: `${text} ${unit.th}`, en: `${text} ${unit.en}` });
  const amount = (decimal: string) => told(separated(rounded(decimal, entry.decimals)));
  // The months left, each by what is told, must not pass the ceiling, nor miss the target.
  const towards = isCeiling ? roundedDown : roundedUp;
  const share = (decimal: string) => (keeps ? told(separated(towards(decimal, entry.decimals))) : amount(decimal));
  // Rules from before they kept to it said “1 months” too, and what they said stays.
  const left = keeps && is.monthsLeft === 1 ? "month left" : `${is.monthsLeft} months left`;
  if (is.reached)
    return isCeiling
      ? { th: "เกินเพดานของทั้งปีแล้ว", en: "already over the whole year’s ceiling" }
      : { th: "ถึงเป้าหมายของทั้งปีแล้ว", en: "the whole year’s target is reached" };
  const rest =
    is.neededPerMonth === null
      ? { th: "สิ้นปีงบประมาณแล้วยังไม่ถึงเป้าหมาย", en: "the year is over and the target is not reached" }
      : isCeiling
        ? {
            th: `เหลือได้อีกเดือนละไม่เกิน ${share(is.neededPerMonth).th} ใน ${is.monthsLeft} เดือน`,
            en: `at most ${share(is.neededPerMonth).en} a month for the ${left}`,
          }
        : {
            th: `ต้องได้อีกเดือนละ ${share(is.neededPerMonth).th} ใน ${is.monthsLeft} เดือน`,
            en: `${share(is.neededPerMonth).en} a month needed for the ${left}`,
          };
  if (is.neededPerMonth === null && isCeiling) return { th: "สิ้นปีงบประมาณโดยไม่เกินเพดาน", en: "the year ended under the ceiling" };
  if (is.neededPerMonth === null || is.yearEnd === null) return rest;
  const month = is.reachesIn && monthWords(is.reachesIn);
  const lead = month
    ? isCeiling
      ? { th: `ด้วยอัตรานี้จะเกินเพดานใน ${month.th}`, en: `at today’s pace over the ceiling in ${month.en}` }
      : { th: `ด้วยอัตรานี้จะถึงเป้าหมายใน ${month.th}`, en: `at today’s pace reached in ${month.en}` }
    : { th: `ด้วยอัตรานี้สิ้นปีได้ ${amount(is.yearEnd).th}`, en: `at today’s pace ${amount(is.yearEnd).en} by the year’s end` };
  return { th: `${rest.th} · ${lead.th}`, en: `${rest.en} · ${lead.en}` };
}
