/** When reports appear and which of them are later corrected, withdrawn or sent twice. */
import { addMonths, type Month, monthsOf, type Period } from "../../period.js";
import { addDays, lastDay } from "../world/calendar.js";
import type { Random } from "../world/random.js";
import type { World } from "../world/world.js";

/** The day after a period's last. */
export const dayAfter = (period: Period): string => addDays(lastDay(monthsOf(period).at(-1) as Month), 1);

const clock = (chance: Random) =>
  [chance.int(8, 16), chance.int(0, 59), chance.int(0, 59)].map((part) => String(part).padStart(2, "0")).join(":");

/** A moment of office hours, so many days after a day. */
export function momentAfter(day: string, days: number, chance: Random): string {
  return `${addDays(day, days)}T${clock(chance)}+07:00`;
}

export interface Timetable {
  /** Days after the period's end by which the report is due. */
  due: number;
  /** It comes up to nine days after it is due. */
  late?: boolean;
}

/** When a report of a period first appears: a few days before it is due, or late. */
export function firstAppears(world: World, dataset: string, office: string, period: Period, timetable: Timetable): string {
  const chance = world.random(dataset, "appears", office, period);
  const early = Math.max(2, Math.min(timetable.due - 1, timetable.due - chance.int(2, 5)));
  return momentAfter(dayAfter(period), (timetable.late ? timetable.due + chance.int(1, 9) : early) - 1, chance);
}

/** When a revision appears: some weeks after the report was due, or after the last revision. */
export function revisionAppears(world: World, dataset: string, office: string, period: Period, revision: number, due = 10): string {
  const chance = world.random(dataset, "revised", office, period, revision);
  return momentAfter(dayAfter(period), due + 14 + 17 * (revision - 2) + chance.int(0, 12), chance);
}

/**
 * When a report is gone through again: about half a year after its period. Six months' reports are so under way at any time, and between two
 * looks half a year apart each of them is told anew.
 */
export function halfYearLater(world: World, dataset: string, office: string, period: Period): string {
  const chance = world.random(dataset, "gone through", office, period);
  return momentAfter(dayAfter(period), 175 + chance.int(0, 30), chance);
}

/** The periods in a file that grows, as it was saved last by a moment. */
export const savedBy = (periods: readonly Period[], saved: (period: Period) => string, at: Date): Period[] =>
  periods.filter((period) => Date.parse(saved(period)) <= at.getTime());

/** The same file, put there once more a day later. */
export const nextDay = (moment: string): string => `${addDays(moment.slice(0, 10), 1)}${moment.slice(10)}`;

/** Fixed years, so that a later clock adds months and moves no fault. */
const plantingMonths = Array.from({ length: 43 }, (_, i) => addMonths("2022-12", i));

/**
 * Places for planted faults, each in a month of its own. Months are drawn from the planting years whether or not they are over yet: a place
 * whose month has not come is undefined.
 */
export function plantings<T>(chance: Random, all: readonly T[], monthOf: (item: T) => Month, count: number): (T | undefined)[] {
  const calendar = new Set(all.map((item) => monthOf(item).slice(5)));
  const left = plantingMonths.filter((month) => calendar.has(month.slice(5)));
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [month] = left.splice(chance.int(0, left.length - 1), 1);
    const there = all.filter((item) => monthOf(item) === month);
    return there[chance.int(0, Math.max(1, there.length) - 1)];
  });
}
