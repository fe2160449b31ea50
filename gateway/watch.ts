/**
 * Looks every few seconds after what keeps the program from its work, tells it in `/readyz`, `/metrics` and data health, and takes the work
 * up again by itself when it has passed. A failure that no one caught, of a connector's library say, is told there too and ends nothing.
 */
import { performance } from "node:perf_hooks";
import { describeProblem, type ProblemReport } from "../connectors/problem.js";
import { systemProblems } from "../warehouse/health/system.js";
import type { Store } from "../warehouse/store.js";

/** A stray failure is shown for so long. */
const strayShownMs = 60 * 60 * 1000;

export interface WatchOptions {
  everyMs?: number;
  /** Told of every change for the worse or the better. */
  changed?: (problems: readonly ProblemReport[]) => void;
}

export class Watch {
  #found: readonly ProblemReport[] = [];
  #strays: { until: number; problem: ProblemReport }[] = [];
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #changes = 0;
  strays = 0;

  constructor(
    readonly store: Store,
    readonly options: WatchOptions = {},
  ) {}

  /** What stands in the way now; nothing when all is well. */
  get problems(): readonly ProblemReport[] {
    const moment = performance.now();
    return [...this.#found, ...this.#strays.filter(({ until }) => until > moment).map(({ problem }) => problem)];
  }

  /** Whether figures can be read and files be taken in. A stray failure, or a clock that stands wrong, leaves both as they are. */
  get works(): boolean {
    return this.#found.every(({ code }) => code === "CLOCK_BEHIND");
  }

  /** Another number after every change: answers that show the state are kept until then. */
  get changes(): string {
    return `${this.#changes}.${this.problems.length}`;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), this.options.everyMs ?? 5000);
    this.#timer.unref();
  }

  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const found = (await systemProblems(this.store)).map((problem) => problem.report());
    const before = this.#found.map(({ code }) => code).join();
    this.#found = found;
    if (found.map(({ code }) => code).join() === before) return;
    this.#changes++;
    this.options.changed?.(found);
  }

  /** A failure that nobody waited for. */
  stray(cause: unknown): void {
    this.strays++;
    const found = cause instanceof Error ? `${cause.name}: ${cause.message}`.slice(0, 200) : String(cause).slice(0, 200);
    const problem = describeProblem("FAILURE_UNCAUGHT", { found });
    this.#strays = [
      ...this.#strays.filter((one) => one.problem.found !== found),
      { until: performance.now() + strayShownMs, problem },
    ].slice(-5);
    this.#changes++;
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
  }
}
