/**
 * The course a report takes after its period: in time or late, put right, put right by mistake and set back, sent twice. Reporters take
 * turns by the calendar alone, so that a later clock moves nothing and every half year has something of each.
 */
import { lastMonth, monthNumber, monthsOf, type Period } from "../../period.js";
import { addDays, lastDay } from "../world/calendar.js";
import type { World } from "../world/world.js";
import { dayAfter, firstAppears, halfYearLater, momentAfter, nextDay, revisionAppears } from "./publication.js";

export type Fate = "in_time" | "late" | "corrected" | "set_back" | "sent_twice";

/** One time the agency said it: from a moment on, rightly or wrongly. */
export interface Edition {
  from: string;
  wrong: boolean;
}

export interface Course {
  office: string;
  period: Period;
  fate: Fate;
  /** The last day on which the report is in time. */
  dueOn: string;
  editions: Edition[];
}

/** What happens to a report: soon after it was due, or only when the half-year's figures are gone through. */
interface Turn {
  fate: Fate;
  afterHalfYear?: boolean;
}

/** In a round of two years a reporter is late twice, errs three times, takes a correction back once and sends twice too often. */
const ROUND = 24;
const turns: Readonly<Record<number, Turn>> = {
  2: { fate: "late" },
  5: { fate: "sent_twice" },
  8: { fate: "corrected" },
  11: { fate: "set_back" },
  14: { fate: "late" },
  17: { fate: "sent_twice", afterHalfYear: true },
  20: { fate: "corrected", afterHalfYear: true },
  23: { fate: "corrected", afterHalfYear: true },
};

export interface Wish {
  /** Days after the period's end by which the report is due. */
  due: number;
  /** Something else is planted in this report: it comes in time and stays as it is. */
  spared?: boolean;
  /** This office always reports on the 27th. */
  slow?: boolean;
  /** What was wrong is found, or what was right is sent again, about half a year later. */
  afterHalfYear?: boolean;
}

export class Rota {
  private readonly shift: number;

  /** @param reporters `dataset office`, all that take turns */
  constructor(
    private readonly world: World,
    agency: string,
    private readonly reporters: readonly string[],
  ) {
    this.shift = world.random("rota", agency).int(0, ROUND - 1);
  }

  /** Whose fate it is this time. */
  private turn(dataset: string, office: string, period: Period): Turn {
    const place = this.reporters.indexOf(`${dataset} ${office}`);
    if (place < 0) throw new Error(`${dataset} of ${office} is not in the rota`);
    const number = Math.floor(monthNumber(lastMonth(period)) / monthsOf(period).length);
    return turns[(number + this.shift + Math.floor((place * ROUND) / this.reporters.length)) % ROUND] ?? { fate: "in_time" };
  }

  course(dataset: string, office: string, period: Period, wish: Wish): Course {
    const { fate, afterHalfYear } = this.turn(dataset, office, period);
    const own = wish.spared ? "in_time" : wish.slow && !afterHalfYear ? "late" : fate;
    return courseOf(this.world, dataset, office, period, own, { ...wish, afterHalfYear });
  }
}

/** The moments of a fate. */
export function courseOf(world: World, dataset: string, office: string, period: Period, fate: Fate, wish: Wish): Course {
  const { due, slow, afterHalfYear } = wish;
  const first = slow
    ? momentAfter(dayAfter(period), 26, world.random(dataset, "slow", office, period))
    : firstAppears(world, dataset, office, period, { due, late: fate === "late" });
  const later = (revision: number) =>
    afterHalfYear ? halfYearLater(world, dataset, office, period) : revisionAppears(world, dataset, office, period, revision, due);
  const right = { from: first, wrong: false };
  const editions: Record<Fate, Edition[]> = {
    in_time: [right],
    late: [right],
    corrected: [
      { from: first, wrong: true },
      { from: later(2), wrong: false },
    ],
    set_back: [right, { from: later(2), wrong: true }, { from: later(3), wrong: false }],
    sent_twice: [right, { from: afterHalfYear ? later(2) : nextDay(first), wrong: false }],
  };
  return { office, period, fate, dueOn: addDays(lastDay(lastMonth(period)), due), editions: editions[fate] };
}

/** What has been said by a moment, first to last. */
export const saidBy = (course: Course, at: Date): Edition[] => course.editions.filter(({ from }) => Date.parse(from) <= at.getTime());

/** Whose turn it is among datasets with few periods: every `round` periods, from a place of its own for each seed. */
export function turnOf(world: World, dataset: string, period: Period, round: number): number {
  const number = Math.floor(monthNumber(lastMonth(period)) / monthsOf(period).length);
  return (number + world.random(dataset, "turn").int(0, round - 1)) % round;
}
