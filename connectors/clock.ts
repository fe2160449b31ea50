/**
 * The one clock. Every part asks it, so that a test or a demonstration can start the whole product at another moment.
 * `YUTITHAM_NOW` is an ISO moment at which the clock starts; from then on it runs at the usual pace.
 */
import { performance } from "node:perf_hooks";
import { Problem } from "./problem.js";

const started = performance.now();
const startedAt = startingMoment(process.env.YUTITHAM_NOW) ?? Date.now();

/** A day of the calendar first: what else the platform takes for a moment, it reads by the habits of another country. */
function startingMoment(wanted: string | undefined): number | null {
  const moment = wanted && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(wanted) ? Date.parse(wanted) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}

/**
 * For whoever starts the product: one who asks for another moment is not to be given today instead.
 * @throws Problem CONFIGURATION_INVALID when `YUTITHAM_NOW` is set to what is no moment
 */
export function requireClock(wanted: string | undefined): void {
  if (!wanted || startingMoment(wanted) !== null) return;
  throw new Problem("CONFIGURATION_INVALID", {
    column: "YUTITHAM_NOW",
    found: wanted,
    expected: "เวลาแบบ ISO เช่น 2026-11-23T09:00:00+07:00 / an ISO moment such as 2026-11-23T09:00:00+07:00",
  });
}

/** Now, as the product understands it. It never steps back while a process runs. */
export function now(): Date {
  return new Date(startedAt + (performance.now() - started));
}

/** A source's clock may stand a day ahead of this one; a moment beyond that is believed of nobody. */
export const BELIEVED_AHEAD_MS = 24 * 3600_000;

/** How far this clock stands from the machine's. A minute is nothing: that much may pass between two processes that start together. */
const apart = wholeMinutes(startedAt - Date.now());
/** A file whose time was set by hand, or kept when it was copied, was not changed in the moment its time tells. */
const SAME_MOMENT_MS = 5_000;

/**
 * When a file on this machine was last changed, by this clock. Where the clock was set, a file written here bears the machine's own time and is
 * put where it belongs; a time that somebody gave to a file is taken as it is.
 */
export function changedAt({ mtimeMs, ctimeMs }: { mtimeMs: number; ctimeMs: number }): Date {
  const writtenHere = Math.abs(ctimeMs - mtimeMs) < SAME_MOMENT_MS;
  return new Date(Math.floor(mtimeMs) + (writtenHere ? apart : 0));
}

function wholeMinutes(milliseconds: number): number {
  return Math.abs(milliseconds) < 60_000 ? 0 : Math.floor(milliseconds / 60_000) * 60_000;
}

const bangkokDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok", year: "numeric", month: "2-digit", day: "2-digit" });

/** Bangkok has kept seven hours ahead since April 1920; before that its day is looked up. */
const aheadMs = 7 * 3600_000;
const aheadSince = Date.UTC(1921, 0, 1);
const dayMs = 24 * 3600_000;
let lastDay = { number: Number.NaN, text: "" };

/** The civil day in Bangkok of a moment, as `2026-11-23`. */
export function dayInBangkok(moment: Date = now()): string {
  const time = moment.getTime();
  if (!(time >= aheadSince)) return bangkokDay.format(moment);
  const number = Math.floor((time + aheadMs) / dayMs);
  if (number !== lastDay.number) lastDay = { number, text: new Date(number * dayMs).toISOString().slice(0, 10) };
  return lastDay.text;
}
