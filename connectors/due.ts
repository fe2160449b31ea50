/** When a cron expression is due in Bangkok, before and after a moment. Pure: what was missed is computed, not remembered by a timer. */
import { createTask, parse, type ScheduledTask } from "node-cron";
import { Problem } from "./problem.js";

const bangkokMs = 7 * 3_600_000; // no summer time, ever
const dayMs = 86_400_000;
/** Far enough for 29 February. */
const farthestDays = 8 * 366;

interface Times {
  /** Seconds of the day at which it may be due, ascending. */
  ofDay: number[];
  task: ScheduledTask;
}

const known = new Map<string, Times>();

/** The last moment at or before this one at which the expression was due, or null when there is none in eight years. */
export function lastDue(cron: string, moment: Date): Date | null {
  return search(cron, moment, -1);
}

/** The first moment after this one at which the expression is due. */
export function nextDue(cron: string, moment: Date): Date | null {
  return search(cron, moment, 1);
}

function search(cron: string, moment: Date, step: 1 | -1): Date | null {
  const { ofDay, task } = timesOf(cron);
  const local = moment.getTime() + bangkokMs;
  const today = Math.floor(local / dayMs);
  const sought = step < 0 ? ofDay.toReversed() : ofDay;
  for (let day = today; Math.abs(day - today) <= farthestDays; day += step) {
    if (!task.match(at(day, ofDay[0]!))) continue;
    const fits = (second: number) => step * (day * dayMs + second * 1000 - local) >= (step < 0 ? 0 : 1);
    const second = sought.find(fits);
    if (second !== undefined) return at(day, second);
  }
  return null;
}

function at(day: number, second: number): Date {
  return new Date(day * dayMs + second * 1000 - bangkokMs);
}

/** @throws Problem CONFIGURATION_INVALID for an expression node-cron does not take */
function timesOf(cron: string): Times {
  const held = known.get(cron);
  if (held) return held;
  try {
    const { hour, minute, second } = parse(cron);
    const ofDay = hour.flatMap((h) => minute.flatMap((m) => second.map((s) => h * 3600 + m * 60 + s))).sort((a, b) => a - b);
    const times = { ofDay, task: createTask(cron, () => undefined, { timezone: "Asia/Bangkok", unref: true }) };
    known.set(cron, times);
    return times;
  } catch (cause) {
    throw new Problem("CONFIGURATION_INVALID", { column: "schedule", found: cron, expected: "cron, e.g. 10 6 * * *" }, { cause });
  }
}
