/** What cannot be yet: periods that have not begun, surveys on days to come, a source's clock that is ahead. */
import { dayInBangkok } from "../../../connectors/clock.js";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { type Month, monthsOf, type Period } from "../../../connectors/period.js";
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import type { Delivery } from "../delivered.js";
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

/** A change that lies more than a day ahead: believed, it would stand above every correction until that day. */
export function clockAhead({ name, modifiedAt, receivedAt }: Delivery): ProblemReport | undefined {
  if (!(Date.parse(modifiedAt) > Date.parse(receivedAt) + DAY_MS)) return undefined;
  return describeProblem("CLOCK_AHEAD", { file: name, found: modifiedAt, expected: receivedAt });
}
