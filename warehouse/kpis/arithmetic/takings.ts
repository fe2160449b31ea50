/**
 * Which reports a figure stands on: of one agency's terms the same offices (and, for flows, the same office-months), so that an office
 * that has not reported never makes a figure fall.
 */
import { addMonths, lastMonth, type Month, monthNumber, type Period, periodOfRhythm, periodsBetween } from "../../../connectors/period.js";
import type { ValueState } from "../../answer.js";
import type { Cube } from "./cube.js";
import type { Place, Reckoned, Use } from "./evaluation.js";
import type { Reading } from "./readings.js";

/** So many months a value is carried forward where nothing else is declared. */
export const mostCarried = 24;

/** Chooses the offices and periods of one agency's terms, the same for all of them. */
export function takeGroup(
  entry: Reckoned,
  group: readonly Reading[],
  place: Place,
  until: Month,
  cube: Cube,
): { uses: Use[]; partial: boolean; state?: ValueState } {
  const offices = new Set(group.flatMap((reading) => officesOf(reading, until, cube)));
  const wanted = place.level === "office" ? [place.id] : [...offices].sort();
  if (!wanted.length) return { uses: [], partial: false, state: "MISSING" };
  const uses: Use[] = [];
  let partial = false;
  let notCollected = false;
  const rhythm = group.filter((reading) => reading.way === "flow" || reading.way === "average");
  const shared = new Map<string, Period[]>();
  for (const office of wanted) shared.set(office, sharedPeriods(rhythm, office, cube));
  const averaged = rhythm.some((reading) => reading.way === "average") ? commonPeriods([...shared.values()]) : null;
  for (const office of wanted) {
    const own: Use[] = [];
    const periods = averaged ? wholly(averaged, shared.get(office)!) : shared.get(office)!;
    let complete = true;
    for (const reading of group) {
      const taken = takeReading(entry, reading, office, periods, until, cube);
      if (taken === "not_collected") notCollected = true;
      if (typeof taken === "string") {
        complete = false;
        break;
      }
      own.push(...taken.uses);
      partial ||= taken.partial;
    }
    if (complete) uses.push(...own);
    else partial = true;
  }
  if (!uses.length) return { uses, partial, state: notCollected ? "NOT_COLLECTED" : "MISSING" };
  return { uses, partial };
}

export function officesOf(reading: Reading, until: Month, cube: Cube): string[] {
  const period = reading.periods.at(-1) ?? periodOfRhythm(reading.contract.due.every, until);
  return cube.expected(reading.contract, period).map(({ office }) => office);
}

/** Periods in which every flow of the group is there for an office. */
function sharedPeriods(rhythm: readonly Reading[], office: string, cube: Cube): Period[] {
  const all = [...new Set(rhythm.flatMap((reading) => reading.periods))].sort();
  return all.filter((period) =>
    rhythm.every((reading) => !reading.periods.includes(period) || isThere(reading, office, period, cube) === "there"),
  );
}

/** A mean is over the same months of every office: one that lacks any of them is left out of it. */
const wholly = (wanted: Period[], there: readonly Period[]): Period[] => (wanted.every((period) => there.includes(period)) ? wanted : []);

/** For means: periods that every office with any report has. */
function commonPeriods(ofOffices: readonly Period[][]): Period[] {
  const reporting = ofOffices.filter((periods) => periods.length > 0);
  if (!reporting.length) return [];
  const common = reporting[0]!.filter((period) => reporting.every((periods) => periods.includes(period)));
  return common.length ? common : reporting.reduce((best, periods) => (periods.length > best.length ? periods : best)).slice(-1);
}

/** Whether an office's figures of a term stand for a period: a report with a blank in it does not count as one. */
function isThere(reading: Reading, office: string, period: Period, cube: Cube): "there" | "missing" | "not_collected" {
  const report = cube.report(reading.contract.id, office, period);
  // Of a table with a line set aside the rest would be too low a sum; a case list goes on, and says that it is partial.
  if (!report || (report.damaged > 0 && reading.contract.absentRows === "missing")) return "missing";
  const own = cube.figures(reading.term, period, office);
  if (own.some((figure) => figure.missing > 0)) return "missing";
  if (own.some((figure) => figure.notCollected > 0)) return "not_collected";
  return own.length > 0 || reading.contract.absentRows === "zero" ? "there" : "missing";
}

function takeReading(
  entry: Reckoned,
  reading: Reading,
  office: string,
  shared: readonly Period[],
  until: Month,
  cube: Cube,
): { uses: Use[]; partial: boolean } | "missing" | "not_collected" {
  const { term, part } = reading;
  const sign = term.sign ?? 1;
  const use = (period: Period, role: Use["role"] = "value", turn: 1 | -1 = 1): Use => ({
    part,
    term,
    sign: (sign * turn) as 1 | -1,
    role,
    office,
    period,
  });
  if (reading.way === "flow" || reading.way === "average") {
    const periods = reading.periods.filter((period) => shared.includes(period));
    if (!periods.length) return "missing";
    return { uses: periods.map((period) => use(period)), partial: periods.length < reading.periods.length };
  }
  if (reading.way === "population" || entry.carryForward?.[term.measure]) return carried(entry, reading, office, until, cube, use);
  const at = reading.periods[0]!;
  const there = isThere(reading, office, at, cube);
  if (there !== "there") return there;
  if (reading.way !== "running") return { uses: [use(at)], partial: false };
  const before = beforeFirst(reading);
  if (before === null) return { uses: [use(at)], partial: false };
  const known = isThere(reading, office, before, cube);
  return known === "there" ? { uses: [use(at), use(before, "value", -1)], partial: false } : known;
}

/** A running total is differenced with the month before the period; since October begins it anew, October has none. */
export function beforeFirst(reading: Pick<Reading, "start" | "contract">): Period | null {
  return reading.start.endsWith("-10") ? null : periodOfRhythm(reading.contract.due.every, addMonths(reading.start, -1));
}

/** The last report at or before the period's end, for as long as declared; population belongs to its fiscal year. */
function carried(
  entry: Reckoned,
  reading: Reading,
  office: string,
  until: Month,
  cube: Cube,
  use: (period: Period, role: Use["role"]) => Use,
): { uses: Use[]; partial: boolean } | "missing" | "not_collected" {
  const months = entry.carryForward?.[reading.term.measure]?.months ?? mostCarried;
  const every = reading.contract.due.every;
  const candidates = periodsBetween(every, addMonths(until, -months - 12), until)
    .filter((period) => (reading.way === "population" ? true : lastMonth(period) <= until))
    .filter((period) => monthNumber(until) - monthNumber(lastMonth(period)) <= months)
    .reverse();
  for (const period of candidates) {
    if (isThere(reading, office, period, cube) !== "there") continue;
    const role = reading.way === "population" ? "population" : lastMonth(period) === until ? "value" : "carried_forward";
    return { uses: [use(period, role)], partial: false };
  }
  return "missing";
}
