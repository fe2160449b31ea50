/**
 * The one clock. Every part asks it, so that a test or a demonstration can start the whole product at another moment.
 * `YUTITHAM_NOW` is an ISO moment at which the clock starts; from then on it runs at the usual pace.
 */
import { performance } from "node:perf_hooks";

const started = performance.now();
const startedAt = startingMoment(process.env.YUTITHAM_NOW);

function startingMoment(wanted: string | undefined): number {
  if (!wanted) return Date.now();
  const moment = Date.parse(wanted);
  if (Number.isNaN(moment)) throw new Error(`YUTITHAM_NOW: expected an ISO moment such as 2026-11-23T09:00:00+07:00, found “${wanted}”`);
  return moment;
}

/** Now, as the product understands it. It never steps back while a process runs. */
export function now(): Date {
  return new Date(startedAt + (performance.now() - started));
}

const bangkokDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok", year: "numeric", month: "2-digit", day: "2-digit" });

/** The civil day in Bangkok of a moment, as `2026-11-23`. */
export function dayInBangkok(moment: Date = now()): string {
  return bangkokDay.format(moment);
}
