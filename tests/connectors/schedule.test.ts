import { afterEach, describe, expect, it } from "vitest";
import { lastDue, nextDue } from "../../connectors/due.js";
import { type HandOn, type Job, Schedule, type ScheduleOptions } from "../../connectors/schedule.js";

const bangkok = (text: string) => new Date(`${text}+07:00`);
const population: Job = { id: "doc_population", source: "DOC", cron: "10 6 * * *" };
const flow: Job = { id: "doc_flow", source: "DOC", cron: "10 6 * * *" };
const cases: Job = { id: "led_cases", source: "LED", cron: "0 7 * * *" };

const open: Schedule[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop(0);
});

/** A schedule whose clock the test moves, with every run written down; a run ends when the test says so. */
function office(jobs: Job[], at: string, options: ScheduleOptions = {}) {
  const runs: string[] = [];
  const held: (() => void)[] = [];
  let moment = bangkok(at);
  let holding = false;
  let running = 0;
  let most = 0;
  const handOn: HandOn = async (job, trigger, dueAt) => {
    runs.push(`${job.id} ${trigger} ${dueAt.toISOString()}`);
    most = Math.max(most, ++running);
    if (holding) await new Promise<void>((end) => held.push(end));
    running--;
  };
  const schedule = new Schedule(jobs, handOn, { jitterMs: 0, clock: () => moment, ...options });
  open.push(schedule);
  return {
    schedule,
    runs,
    most: () => most,
    hold: () => {
      holding = true;
    },
    endOne: async () => {
      held.shift()?.();
      await settle();
    },
    until: async (text: string) => {
      moment = bangkok(text);
      schedule.beat();
      await settle();
    },
  };
}
const settle = () => new Promise((done) => setTimeout(done, 5));

describe("when a dataset is due", () => {
  it.each([
    ["10 6 * * *", "2026-11-23T06:10:00", "2026-11-23T06:10:00", "2026-11-24T06:10:00"],
    ["10 6 * * *", "2026-11-23T06:09:59", "2026-11-22T06:10:00", "2026-11-23T06:10:00"],
    ["*/15 * * * *", "2026-11-23T00:07:30", "2026-11-23T00:00:00", "2026-11-23T00:15:00"],
    ["30 5 1 * *", "2026-11-23T12:00:00", "2026-11-01T05:30:00", "2026-12-01T05:30:00"],
    ["0 8 * * 1-5", "2026-11-22T12:00:00", "2026-11-20T08:00:00", "2026-11-23T08:00:00"],
    ["0 0 29 2 *", "2026-11-23T12:00:00", "2024-02-29T00:00:00", "2028-02-29T00:00:00"],
  ])("%s at %s", (cron, moment, last, next) => {
    expect(lastDue(cron, bangkok(moment))).toEqual(bangkok(last));
    expect(nextDue(cron, bangkok(moment))).toEqual(bangkok(next));
  });

  it("refuses an expression that is none", () => {
    expect(() => nextDue("every morning", bangkok("2026-11-23T06:00:00"))).toThrow(
      expect.objectContaining({ code: "CONFIGURATION_INVALID" }),
    );
  });
});

describe("the schedule", () => {
  it("runs a job at its time in Bangkok, once", async () => {
    const it = office([population], "2026-11-23T06:00:00");
    await it.until("2026-11-23T06:09:59");
    expect(it.runs).toEqual([]);
    await it.until("2026-11-23T06:10:00");
    await it.until("2026-11-23T06:10:01");
    expect(it.runs).toEqual(["doc_population SCHEDULE 2026-11-22T23:10:00.000Z"]);
    expect(it.schedule.nextDue("doc_population")).toEqual(bangkok("2026-11-24T06:10:00"));
  });

  it("catches up at start what was missed, once, and what never ran", async () => {
    const it = office([population, flow, cases], "2026-11-23T09:00:00");
    const ran: Record<string, Date | null> = {
      doc_population: bangkok("2026-11-20T06:10:05"),
      doc_flow: bangkok("2026-11-23T06:10:05"),
      led_cases: null,
    };
    const { missed, attempted } = await it.schedule.start((id) => ran[id] ?? null);
    await attempted;
    expect(missed).toEqual(["doc_population", "led_cases"]);
    expect(it.runs.sort()).toEqual(["doc_population CATCH_UP 2026-11-22T23:10:00.000Z", "led_cases CATCH_UP 2026-11-23T00:00:00.000Z"]);
  });

  it("catches up what ran last by a clock that stood a year ahead", async () => {
    const it = office([population, flow], "2026-11-23T09:00:00");
    const ran: Record<string, Date> = { doc_population: bangkok("2027-11-23T09:00:00"), doc_flow: bangkok("2026-11-23T09:00:00") };
    const { missed, attempted } = await it.schedule.start((id) => ran[id]!);
    await attempted;
    expect(missed).toEqual(["doc_population"]);
  });

  it("makes up once for days in which the process slept", async () => {
    const it = office([population], "2026-11-20T06:00:00");
    await it.until("2026-11-23T08:00:00");
    expect(it.runs).toEqual(["doc_population CATCH_UP 2026-11-22T23:10:00.000Z"]);
  });

  it("keeps the jobs of one source apart, and sources independent", async () => {
    const it = office([population, flow, { ...cases, cron: "10 6 * * *" }], "2026-11-23T06:00:00");
    it.hold();
    await it.until("2026-11-23T06:10:00");
    expect(it.runs.map((run) => run.split(" ")[0])).toEqual(["doc_population", "led_cases"]);
    await it.endOne();
    expect(it.runs.map((run) => run.split(" ")[0])).toEqual(["doc_population", "led_cases", "doc_flow"]);
    expect(it.most()).toBe(2);
  });

  it("lets a firing wait for the run before it, but not two", async () => {
    const it = office([population], "2026-11-20T06:00:00");
    it.hold();
    for (const day of ["20", "21", "22", "23"]) await it.until(`2026-11-${day}T06:10:00`);
    expect(it.runs).toHaveLength(1);
    await it.endOne();
    await it.endOne();
    expect(it.runs).toHaveLength(2);
  });

  it("refuses a pull by hand while the same dataset is pulled, not while its neighbour is", async () => {
    const it = office([population, flow], "2026-11-23T06:00:00");
    it.hold();
    const first = it.schedule.run("doc_population", "MANUAL");
    await settle();
    await expect(it.schedule.run("doc_population", "MANUAL")).rejects.toMatchObject({ code: "PULL_RUNNING" });
    const neighbour = it.schedule.run("doc_flow", "MANUAL");
    await it.endOne();
    await first;
    await it.endOne();
    await neighbour;
    await expect(it.schedule.run("doc_gossip", "MANUAL")).rejects.toMatchObject({ code: "UNKNOWN_DATASET" });
  });

  it("goes on when a job is rejected, and tells who asked", async () => {
    const told: string[] = [];
    const schedule = new Schedule([population], () => Promise.reject(new Error("no")), { failed: (job) => told.push(job.id), jitterMs: 0 });
    open.push(schedule);
    await expect(schedule.run("doc_population", "MANUAL")).rejects.toThrow("no");
    await (await schedule.start(() => null)).attempted;
    expect(told).toEqual(["doc_population"]);
    await expect(schedule.run("doc_population", "MANUAL")).rejects.toThrow("no");
  });

  it("spreads starts within the bound, the same way for the same seed", () => {
    const due = bangkok("2026-11-23T06:10:00");
    const delays = (seed: string) => {
      const { schedule } = office([population, flow, cases], "2026-11-23T06:00:00", { jitterMs: 20_000, seed });
      return [population, flow, cases].map((job) => schedule.delay(job, due));
    };
    expect(delays("a")).toEqual(delays("a"));
    expect(delays("a")).not.toEqual(delays("b"));
    expect(delays("a").every((delay) => delay >= 0 && delay < 20_000)).toBe(true);
  });

  it("starts a run after its own delay, not before", async () => {
    const due = bangkok("2026-11-23T06:10:00");
    const it = office([population], "2026-11-23T06:00:00", { jitterMs: 50_000, seed: "a" });
    const start = due.getTime() + it.schedule.delay(population, due);
    const at = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 23);
    expect(start).toBeGreaterThan(due.getTime());
    await it.until(at(start - 1));
    expect(it.runs).toEqual([]);
    await it.until(at(start));
    expect(it.runs).toEqual(["doc_population SCHEDULE 2026-11-22T23:10:00.000Z"]);
  });

  it("hands a back-fill its months, and refuses it while the dataset is pulled", async () => {
    const given: unknown[] = [];
    let end = () => {};
    const schedule = new Schedule([population], async (_job, trigger, _due, _signal, asked) => {
      given.push([trigger, asked.span]);
      await new Promise<void>((ended) => {
        end = ended;
      });
    });
    open.push(schedule);
    const span = { first: "2023-10", last: "2024-09" };
    const run = schedule.run("doc_population", "BACK_FILL", { span });
    await settle();
    expect(given).toEqual([["BACK_FILL", span]]);
    await expect(schedule.run("doc_population", "BACK_FILL", { span })).rejects.toMatchObject({ code: "PULL_RUNNING" });
    end();
    await run;
  });

  it("stops within its bound and tells a run that cannot end", async () => {
    let told = false;
    const schedule = new Schedule([population, flow], (_job, _trigger, _due, signal) => {
      signal.addEventListener("abort", () => {
        told = true;
      });
      return new Promise(() => undefined);
    });
    void schedule.run("doc_population", "MANUAL");
    await settle();
    expect(await schedule.stop(30)).toBe(false);
    expect(told).toBe(true);
    const idle = new Schedule([population], () => Promise.resolve());
    expect(await idle.stop(30)).toBe(true);
  });

  it("keeps its beat by node-cron", async () => {
    const runs: string[] = [];
    const schedule = new Schedule([{ ...population, cron: "* * * * * *" }], async (_job, trigger) => void runs.push(trigger), {
      jitterMs: 0,
    });
    open.push(schedule);
    await schedule.start(() => new Date());
    await new Promise((done) => setTimeout(done, 2500));
    expect(runs.length).toBeGreaterThanOrEqual(2);
    expect(new Set(runs)).toEqual(new Set(["SCHEDULE"]));
  });
});
