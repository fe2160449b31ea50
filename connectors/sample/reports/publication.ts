/** When reports appear and which of them are later corrected, withdrawn or sent twice. */
import { type Month, monthsOf, type Period } from "../../period.js";
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
  /** Share of reports that come late. */
  late?: number;
}

/** When a report of a period first appears: a few days before it is due, now and then up to nine days after. */
export function firstAppears(world: World, dataset: string, office: string, period: Period, timetable: Timetable): string {
  const chance = world.random(dataset, "appears", office, period);
  const late = chance.chance(timetable.late ?? 0.05);
  const early = Math.max(2, Math.min(timetable.due - 1, timetable.due - chance.int(2, 5)));
  return momentAfter(dayAfter(period), (late ? timetable.due + chance.int(1, 9) : early) - 1, chance);
}

/** When a revision appears: some weeks after the last. */
export function revisionAppears(world: World, dataset: string, office: string, period: Period, revision: number): string {
  const chance = world.random(dataset, "revised", office, period, revision);
  return momentAfter(dayAfter(period), 24 + 17 * (revision - 2) + chance.int(0, 12), chance);
}

/** The same file, put there once more a day later. */
export const nextDay = (moment: string): string => `${addDays(moment.slice(0, 10), 1)}${moment.slice(10)}`;

/**
 * Places for planted faults, all different, drawn among those whose month lies in the planting years:
 * fixed years, so that a later clock adds months and moves no fault.
 */
export function plantings<T>(chance: Random, all: readonly T[], monthOf: (item: T) => Month, count: number): T[] {
  const left = all.filter((item) => monthOf(item) >= "2022-12" && monthOf(item) <= "2026-06");
  const drawn: T[] = [];
  for (let i = 0; i < count && left.length > 0; i++) drawn.push(...left.splice(chance.int(0, left.length - 1), 1));
  return drawn;
}
