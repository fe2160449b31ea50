/**
 * When each dataset is pulled. node-cron gives the beat; what is due stands in our own table, by the one clock,
 * so a beat lost to a blocked event loop, a sleeping machine or a stopped process is made up for, once.
 * It hands the job on and knows nothing of what a pull does.
 */
import { createHash } from "node:crypto";
import { type ScheduledTask, schedule } from "node-cron";
import { now } from "./clock.js";
import { lastDue, nextDue } from "./due.js";
import { Problem } from "./problem.js";
import type { MonthSpan } from "./span.js";

export interface Job {
  /** The dataset. */
  id: string;
  /** Jobs of one source never run at the same time. */
  source: string;
  /** Cron expression, Asia/Bangkok. */
  cron: string;
}

export type Trigger = "SCHEDULE" | "CATCH_UP" | "MANUAL" | "BACK_FILL";

/** How far a pull has come. */
export interface PullProgress {
  /** Artifacts fetched, and the last of them as the source names it. */
  files: number;
  file: string;
  /** Lines loaded so far. */
  lines: number;
}

/** What someone who asks for a pull wants beside it. */
export interface Asked {
  /** Of a back-fill. */
  span?: MonthSpan;
  told?: (done: PullProgress) => void;
}

/** What a due job is handed to. The signal fires when the schedule stops and cannot wait any longer. */
export type HandOn = (job: Job, trigger: Trigger, dueAt: Date, signal: AbortSignal, asked: Asked) => Promise<void>;

export interface ScheduleOptions {
  /** A job starts up to so many milliseconds after it is due, so that sources are not asked all at once. Default 30,000. */
  jitterMs?: number;
  /** The same seed gives the same delays. */
  seed?: string;
  clock?: () => Date;
  /** Told of a scheduled job that was rejected; the others go on. */
  failed?: (job: Job, cause: unknown) => void;
}

/** A beat later than this was missed, and the run is called CATCH_UP. */
const lateMs = 60_000;
/** So far the clocks of two starts may stand apart without either being wrong. */
const apartMs = 60_000;

export class Schedule {
  readonly #jobs: ReadonlyMap<string, Job>;
  readonly #next = new Map<string, Date | null>();
  /** The end of the line of each source. */
  readonly #lines = new Map<string, Promise<void>>();
  /** Jobs that wait or run, and those that only wait. */
  readonly #taken = new Map<string, number>();
  readonly #waiting = new Set<string>();
  readonly #halt = new AbortController();
  #beat: ScheduledTask | null = null;
  #stopping = false;

  constructor(
    jobs: Job[],
    readonly handOn: HandOn,
    readonly options: ScheduleOptions = {},
  ) {
    this.#jobs = new Map(jobs.map((job) => [job.id, job]));
    for (const job of jobs) this.#next.set(job.id, nextDue(job.cron, this.#now()));
  }

  /**
   * Runs once, as CATCH_UP, every job whose last due time is later than its last run (or that never ran), then keeps the beat. A run that is
   * told to lie ahead was told by a clock that stood wrong: believed, it would keep the job from being made up for until that moment comes.
   * @returns the jobs that were missed, with a promise that all of them have been attempted
   */
  async start(lastRun: (jobId: string) => Date | null | Promise<Date | null>): Promise<{ missed: string[]; attempted: Promise<void> }> {
    const moment = this.#now();
    const missed: { job: Job; dueAt: Date }[] = [];
    for (const job of this.#jobs.values()) {
      const due = lastDue(job.cron, moment);
      const ran = await lastRun(job.id);
      this.#next.set(job.id, nextDue(job.cron, moment));
      const isAhead = ran !== null && ran.getTime() > moment.getTime() + apartMs;
      if (!ran || isAhead || (due && ran < due)) missed.push({ job, dueAt: due ?? moment });
    }
    const runs = missed.map(({ job, dueAt }) => this.#unattended(job, "CATCH_UP", dueAt));
    this.#beat = schedule("* * * * * *", () => this.beat(), { timezone: "Asia/Bangkok", noOverlap: true, suppressMissedWarning: true });
    return { missed: missed.map(({ job }) => job.id), attempted: Promise.all(runs).then(() => undefined) };
  }

  /** Looks at the table of due runs. Called every second; calling it more or less often changes nothing but the promptness. */
  beat(): void {
    const moment = this.#now();
    for (const job of this.#jobs.values()) {
      const due = this.#next.get(job.id);
      if (!due || moment.getTime() < due.getTime() + this.delay(job, due)) continue;
      const dueAt = lastDue(job.cron, moment) ?? due;
      this.#next.set(job.id, nextDue(job.cron, moment));
      const late = moment.getTime() - due.getTime() > lateMs + (this.options.jitterMs ?? 30_000);
      void this.#unattended(job, late ? "CATCH_UP" : "SCHEDULE", dueAt);
    }
  }

  /**
   * Runs a job now; settles as the job does. Other jobs of its source are waited for.
   * @throws Problem PULL_RUNNING when it runs or waits already; UNKNOWN_DATASET
   */
  async run(jobId: string, trigger: Trigger, asked: Asked = {}, dueAt: Date = this.#now()): Promise<void> {
    const job = this.#jobs.get(jobId);
    if (!job) throw new Problem("UNKNOWN_DATASET", { found: jobId, expected: [...this.#jobs.keys()].join(", ") });
    if (this.#taken.get(jobId)) throw new Problem("PULL_RUNNING", { file: jobId });
    await this.#inTurn(job, trigger, dueAt, asked);
  }

  /** When a job is due next, or null for one that never is. */
  nextDue(jobId: string): Date | null {
    return this.#next.get(jobId) ?? null;
  }

  /** The jitter of one run: the same for the same seed, job and moment. */
  delay(job: Job, due: Date): number {
    const bound = this.options.jitterMs ?? 30_000;
    if (bound <= 0) return 0;
    const hash = createHash("sha256")
      .update(`${this.options.seed ?? ""}\n${job.id}\n${due.toISOString()}`)
      .digest();
    return hash.readUInt32BE(0) % bound;
  }

  /** No new run starts. Waits for those that run; after the bound they are told to end. @returns whether all had ended by themselves */
  async stop(boundMs = 10_000): Promise<boolean> {
    this.#stopping = true;
    await this.#beat?.destroy();
    let timer: NodeJS.Timeout | undefined;
    const bound = new Promise<boolean>((tooLong) => {
      timer = setTimeout(() => tooLong(false), boundMs);
    });
    const drained = await Promise.race([Promise.all(this.#lines.values()).then(() => true), bound]);
    clearTimeout(timer);
    this.#halt.abort();
    return drained;
  }

  #now(): Date {
    return (this.options.clock ?? now)();
  }

  /** A firing nobody waits for: it joins the line unless the same job waits there already. */
  async #unattended(job: Job, trigger: Trigger, dueAt: Date): Promise<void> {
    if (this.#waiting.has(job.id)) return;
    try {
      await this.#inTurn(job, trigger, dueAt);
    } catch (cause) {
      this.options.failed?.(job, cause);
    }
  }

  #inTurn(job: Job, trigger: Trigger, dueAt: Date, asked: Asked = {}): Promise<void> {
    this.#taken.set(job.id, (this.#taken.get(job.id) ?? 0) + 1);
    this.#waiting.add(job.id);
    const before = this.#lines.get(job.source) ?? Promise.resolve();
    const turn = before.then(async () => {
      this.#waiting.delete(job.id);
      try {
        if (!this.#stopping) await this.handOn(job, trigger, dueAt, this.#halt.signal, asked);
      } finally {
        this.#taken.set(job.id, this.#taken.get(job.id)! - 1);
      }
    });
    this.#lines.set(
      job.source,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
