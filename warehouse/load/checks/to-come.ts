/** What cannot be yet: periods that have not begun, surveys on days to come, a source's clock that is ahead. */
import { BELIEVED_AHEAD_MS, dayInBangkok } from "../../../connectors/clock.js";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { daysOf, type Month, monthsOf, type Period } from "../../../connectors/period.js";
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import { sql } from "../../engine/sql.js";
import type { Delivery, Finding, LoadContext } from "../delivered.js";
import type { Title } from "../lines/title.js";

const DAY_MS = 86_400_000;

/** A period that has not begun says nothing yet, be it a month, a quarter or a year. */
export const isToCome = (period: Period, month: Month): boolean => monthsOf(period)[0]! > month;

/** Of a title: a period that has not begun, or a survey on a day that had not come when the file did. */
export function titleToCome(contract: DatasetContract, { receivedAt }: Delivery, { covers, period, observedOn }: Title, lastMonth: Month) {
  const until = covers?.until ?? period;
  if (until && isToCome(until, lastMonth)) return { found: until, expected: lastMonth };
  const today = dayInBangkok(new Date(receivedAt));
  const isSurvey = contract.period.from === "title" && contract.period.is === "survey_day";
  return isSurvey && observedOn && observedOn > today ? { found: observedOn, expected: today } : null;
}

/** So many days before a period ends a report of it may be whole: what is left are days off. */
const DAYS_BEFORE = 7;

/**
 * Periods that had begun and were far from over when their file was saved, or came: this year's number in last year's report, or figures of some weeks of a
 * quarter. Cohorts are told while they are open, and what is surveyed is of a day.
 * @returns findings by delivery, its last such period
 */
export async function unfinished({ session, contract }: LoadContext, deliveries: readonly Delivery[]): Promise<Map<number, Finding[]>> {
  const isSurvey = contract.period.from === "title" && contract.period.is === "survey_day";
  const isOpen = Object.values(contract.measures).some(({ adds }) => adds === "cohort");
  if (contract.events || isSurvey || isOpen) return new Map();
  const rows = await session.all<{ delivery: number; period: Period }>(
    sql`select delivery, max(period) as period from tally where kind = 'data' and not bad and period is not null group by delivery`,
  );
  return new Map(
    rows.flatMap(({ delivery, period }): [number, Finding[]][] => {
      const own = deliveries.find(({ id }) => id === delivery);
      if (!own) return [];
      const last = Date.parse(`${daysOf(period).last}T23:59:59+07:00`);
      const written = whenWritten(own, period);
      if (written + DAYS_BEFORE * DAY_MS > last) return [];
      const place = { file: own.name, found: period, expected: dayInBangkok(new Date(written)) };
      return [[delivery, [{ severity: "warn", ...describeProblem("PERIOD_UNFINISHED", place) }]]];
    }),
  );
}

/**
 * Saved when its period was not over, a file says no more of it for having been fetched later. A moment more than a year before the period is that
 * of a copy or of a clock that stood still, and says nothing.
 */
function whenWritten({ receivedAt, modifiedAt }: Delivery, period: Period): number {
  const [received, modified] = [Date.parse(receivedAt), Date.parse(modifiedAt)];
  return modified > Date.parse(`${daysOf(period).first}T00:00:00+07:00`) - 366 * DAY_MS ? Math.min(received, modified) : received;
}

/** A change that lies more than a day ahead: believed, it would stand above every correction until that day. */
export function clockAhead({ name, modifiedAt, receivedAt }: Delivery): ProblemReport | undefined {
  if (!(Date.parse(modifiedAt) > Date.parse(receivedAt) + BELIEVED_AHEAD_MS)) return undefined;
  return describeProblem("CLOCK_AHEAD", { file: name, found: modifiedAt, expected: receivedAt });
}
