/** Trying again, with growing pauses, and ending in time: what every transport does the same way. */
import { setTimeout as pause } from "node:timers/promises";
import pRetry from "p-retry";
import type { Limits, PullQuestion } from "../connector.js";
import { Problem } from "../problem.js";

/** How long a transport waits before it asks again. */
export interface Pace {
  firstWaitMs: number;
  longestWaitMs: number;
  /** A source may ask for more; it is not given more. */
  retryAfterCapMs: number;
}

export const usualPace: Pace = { firstWaitMs: 500, longestWaitMs: 30_000, retryAfterCapMs: 60_000 };

/** A failure that may pass by itself. Never leaves the transports: when attempts run out, its problem is thrown. */
export class Passing extends Error {
  constructor(
    readonly problem: Problem,
    /** What the source asked for, if it did. */
    readonly retryAfterMs = 0,
  ) {
    super(problem.message, { cause: problem });
  }
}

/** Does the work, again after a passing failure, at most `limits.attempts` times in all, each pause longer and never the same. */
export async function attempted<T>(work: () => Promise<T>, limits: Limits, pace: Pace, signal: AbortSignal): Promise<T> {
  try {
    return await pRetry(work, {
      retries: Math.max(0, limits.attempts - 1),
      minTimeout: pace.firstWaitMs,
      maxTimeout: pace.longestWaitMs,
      factor: 2,
      randomize: true,
      signal,
      shouldRetry: ({ error }) => error instanceof Passing,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (error instanceof Passing && error.retryAfterMs > 0 && retriesLeft > 0) {
          await pause(Math.min(error.retryAfterMs, pace.retryAfterCapMs), undefined, { signal });
        }
      },
    });
  } catch (cause) {
    throw cause instanceof Passing ? cause.problem : cause;
  }
}

/** How long cut-off work may take to put its things away. */
const graceMs = 2_000;

/**
 * One artifact's whole transfer under one deadline: connecting, attempts, pauses and pages included, however busy the line seems.
 * @throws Problem TRANSFER_TOO_SLOW when it is over; SOURCE_UNREACHABLE when the product itself is stopping
 */
export async function withDeadline<T>(question: PullQuestion, file: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { deadlineMs } = question.limits;
  const end = AbortSignal.timeout(deadlineMs);
  const signal = AbortSignal.any([question.signal, end]);
  const tooLate = () =>
    end.aborted
      ? new Problem("TRANSFER_TOO_SLOW", { file, expected: `${Math.round(deadlineMs / 100) / 10} s` })
      : new Problem("SOURCE_UNREACHABLE", { file, found: "stopped" });
  if (signal.aborted) throw tooLate();
  let abandon: () => void = () => undefined;
  const abandoned = new Promise<never>((_, reject) => {
    abandon = () => setTimeout(() => reject(tooLate()), graceMs).unref();
    signal.addEventListener("abort", abandon, { once: true });
  });
  try {
    return await Promise.race([work(signal), abandoned]);
  } catch (cause) {
    throw signal.aborted ? tooLate() : cause;
  } finally {
    signal.removeEventListener("abort", abandon);
  }
}
