/** `yutitham start`: opens everything, serves, pulls on schedule, and ends cleanly when told to. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Logger, pino } from "pino";
import { plural } from "../connectors/plural.js";
import type { ProblemReport } from "../connectors/problem.js";
import { projectRoot } from "../connectors/root.js";
import { type Asked, type HandOn, Schedule } from "../connectors/schedule.js";
import type { MonthSpan } from "../connectors/span.js";
import { isReported } from "../warehouse/definitions/settle.js";
import { hasFigures, lastPullAt } from "../warehouse/health/pulls.js";
import type { Configuration } from "./configuration.js";
import { openControl } from "./control.js";
import { reportOf } from "./errors.js";
import type { RenderPage } from "./pages.js";
import { createGateway } from "./server.js";
import { Watch } from "./watch.js";
import { Product, type Say } from "./wiring.js";

/** @param secret signs cookies: what {@link beforeStart} gives */
export async function start(configuration: Configuration, secret: string, say: Say): Promise<void> {
  const product = await Product.open(configuration, say);
  const log = pino({ name: "yutitham", level: process.env.LOG_LEVEL ?? "warn" });
  const retry = new Set<string>();
  const watch = new Watch(product.store, { changed: (problems) => tell(problems) });
  const handOn: HandOn = async (job, trigger, dueAt, signal, asked) => {
    const record = await product.pull(job.id, trigger, dueAt, { signal, ...asked });
    if (record.code === "DISK_FULL") retry.add(job.id);
    say(
      `${record.trigger === "CATCH_UP" ? "catching up" : "pulled"} ${job.id}: ${record.state}${record.code ? ` (${record.code})` : ""}, ${plural(record.lines.loaded, "line")}`,
    );
  };
  const schedule = new Schedule(jobsOf(product), handOn, configuration.schedule);
  /** Says a change for the worse or the better; what had found no space is asked for once more. */
  const tell = (problems: readonly ProblemReport[]) => {
    for (const { code, th, en } of problems) say(`${code}\n${th}\n${en}`);
    if (problems.length) return;
    say("all is well again");
    for (const dataset of retry) void schedule.run(dataset, "CATCH_UP").catch(() => undefined);
    retry.clear();
  };
  catchStrays(watch, log);
  const pullInTurn = (dataset: string, asked: Asked) => schedule.run(dataset, asked.span ? "BACK_FILL" : "MANUAL", asked);
  const pullNow = async (dataset: string, span: MonthSpan | null) => {
    await pullInTurn(dataset, span ? { span } : {});
    return (await product.warehouse.pulls({ dataset, first: 1 }, { exact: "none", lines: "all" })).nodes;
  };
  let attempted = await hasFigures(product.store);
  const gateway = await createGateway({
    warehouse: product.warehouse,
    people: product.people,
    settings: { dataFolder: configuration.dataFolder, secret, ...configuration.server },
    pull: pullNow,
    pulling: () => [...product.pulling.values()],
    sample: product.isSample,
    renderPage: await pageRenderer(),
    ready: () => attempted && watch.works,
    system: () => watch.problems,
    strays: () => watch.strays,
    pulse: () => `${product.pulse} ${product.steps} ${watch.changes}`,
    log,
  });
  const control = await openControl(configuration.dataFolder, { product, audit: gateway.audit, pullInTurn });
  const server = await gateway.listen(configuration.port, configuration.host);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : configuration.port;

  const stop = oneTime(async () => {
    say("stopping");
    let exit = 0;
    // One that fails, as the audit log on a full disk does, keeps neither the others nor the program from ending.
    for (const part of [{ close: () => watch.stop() }, { close: () => schedule.stop() }, control, gateway, product])
      await part.close().catch((cause: unknown) => {
        const { code, th, en } = reportOf(cause, log);
        say(`${code}\n${th}\n${en}`);
        exit = 3;
      });
    process.exit(exit);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

  await watch.look();
  watch.start();
  if (product.isSample) await product.sample();
  announce(configuration, port, product.isSample);
  const { missed, attempted: done } = await schedule.start((dataset) => lastPullAt(product.store, dataset));
  if (missed.length) say(`first pull of ${plural(missed.length, "dataset")}`);
  await done;
  attempted = true;
  if (missed.length) say("every source has been asked; the figures stand");
}

/** A promise that nobody waits for, of a connector's library say, ends neither the program nor another pull. */
function catchStrays(watch: Watch, log: Logger): void {
  const caught = (err: unknown) => {
    // The reader of our own output has gone: telling it would fail again.
    if ((err as NodeJS.ErrnoException | null)?.code === "EPIPE") return;
    log.error({ err }, "a failure that nothing caught");
    watch.stray(err);
  };
  process.on("unhandledRejection", caught);
  process.on("uncaughtException", caught);
}

const jobsOf = (product: Product) =>
  [...product.definitions.contracts.values()]
    .filter((contract) => isReported(contract, product.definitions.province))
    .map((contract) => ({ id: contract.id, source: `${contract.agency}/${contract.from.via}`, cron: contract.schedule }));

/** The dashboard's own renderer, found by path: the gateway imports nothing of the dashboard. */
async function pageRenderer(): Promise<RenderPage | undefined> {
  const path = join(projectRoot, "build", "dashboard", "server", "entry-server.js");
  if (!existsSync(path)) return undefined;
  return ((await import(pathToFileURL(path).href)) as { renderPage: RenderPage }).renderPage;
}

function announce(configuration: Configuration, port: number, sample: boolean): void {
  const url = `http://${configuration.host === "0.0.0.0" ? "localhost" : configuration.host}:${port}/`;
  const how = sample
    ? "Sample agencies are running: every figure is sample data.\nSign in: open the address and choose a role (one click, from this machine only)."
    : "Sign in: with a local account (yutitham user add …) or a token (yutitham token create --role …).";
  process.stdout.write(`\nYutitham ยุติธรรม  ${url}\n${how}\nStop: Ctrl-C\n\n`);
}

function oneTime(work: () => Promise<void>): () => void {
  let started = false;
  return () => {
    if (started) return;
    started = true;
    const bound = setTimeout(() => process.exit(3), 20_000);
    void work().finally(() => clearTimeout(bound));
  };
}
