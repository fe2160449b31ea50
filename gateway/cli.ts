/**
 * The command line: what each command takes, where it runs, and how its answer is printed. Exit codes: 0, 1, 2 (usage), 3 (the system failed).
 * What a command works with is loaded when it is asked for: the engine and the server take longer than it takes to see that they cannot start.
 */
import { resolve } from "node:path";
import { Command as Cli, CommanderError } from "commander";
import { diskProblem } from "../connectors/disk.js";
import { Problem } from "../connectors/problem.js";
import { problemTexts } from "../connectors/problems.js";
import { beforeStart } from "./before-start.js";
import type { CommandResult, Options } from "./commands/command.js";
import { type Configuration, readConfiguration } from "./configuration.js";
import { printable } from "./printable.js";

const say = (text: string) => process.stderr.write(`${text}\n`);

export async function main(argv: string[]): Promise<void> {
  try {
    await commandLine().parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    if (error.exitCode === 0 || !argv.includes("--json")) return;
    // The words for people have gone to standard error; a script reads the same shape as for every other refusal.
    const { code, th, en } = new Problem("USAGE_WRONG", { found: error.message.replace(/^error: /, "") }).report();
    process.stdout.write(`${JSON.stringify({ error: { code, th, en } })}\n`);
  }
}

/** Every command with its arguments and options; `docs/settings.md` is made from it too. */
export function commandLine(): Cli {
  const cli = new Cli("yutitham").description("ยุติธรรม: the shared figures of a Provincial Justice Office").exitOverride();
  const add = (name: string, about: string) =>
    cli.command(name).description(about).option("--json", "one JSON object on standard output, nothing else there");
  const here = (name: string, about: string) =>
    add(name, about).action(async (...given) => {
      const options = given.at(-2) as Options;
      const args = given
        .slice(0, -2)
        .flat()
        .filter((arg) => arg !== undefined) as string[];
      await answer(() => runHereOrThere(name.split(" ")[0]!, args, options), options);
    });

  add("start", "serve the dashboard, GraphQL and exports, and pull on schedule").action(async () => {
    await guarded(async () => {
      const configuration = readConfiguration();
      const secret = await beforeStart(configuration);
      const { start } = await import("./start.js");
      await start(configuration, secret, say);
    }, {});
  });
  here("pull [datasets...]", "ask the sources for what is new, now")
    .option("--all", "every dataset")
    .option("--from <period>", "back-fill: ask once more from this month on, whatever is held: 2023-10, FY2567")
    .option("--to <period>", "back-fill: as far as this month; default last month");
  here("check <file>", "run a contract on a file without loading it").requiredOption("--dataset <id>", "as in docs/datasets.md");
  add("inspect <file>", "read a file that no contract knows and say what it holds; nothing is loaded")
    .option("--draft <id>", "write a starting contract of this id, and a fixture, and try them on the file")
    .option("--to <folder>", "where the draft is written; default draft/")
    .action(async (file: string, options: Options) => {
      await answer(async () => {
        const { inspectFor } = await import("./commands/inspect.js");
        return inspectFor(resolve(file), readConfiguration().provinceFolder, options);
      }, options);
    });
  here("load <file>", "load a file by hand").requiredOption("--dataset <id>", "as in docs/datasets.md");
  here("replay [datasets...]", "read what was held or quarantined once more, after a contract or list was mended");
  here("held [what] [id]", "list what is held, show what accepting it would change, accept or refuse it")
    .option("--dataset <id>", "list: of one dataset")
    .option("--settled", "list: those decided, overtaken or read again as well")
    .option("--as <account>", "whose decision it is; what show and accept see")
    .option("--seen <mark>", "accept: the mark that show gave")
    .option("--reason <text>", "accept, refuse: why");
  here(
    "sign <what> <of> <month>",
    "show what a signature would cover, or give it: of a dataset's month (its officer) or the office's (the director)",
  )
    .option("--as <account>", "whose signature it is; what show sees")
    .option("--seen <mark>", "give: the mark that show gave")
    .option("--reason <text>", "give: why it is signed although something is missing");
  here("trace <kpi>", "a figure's arithmetic over its source cells")
    .option("--period <period>", "2026-10, FY2570-Q1, FY2570-YTD, FY2570-YTD-2026-12, FY2570; default the latest")
    .option("--office <id>", "DOC-1001; default the whole province")
    .option("--district <id>", "1001")
    .option("--as-of <version>", "a data version or an ISO moment; default now");
  here("backtest", "each KPI's forecast tested on its own history, and whether it is shown").option(
    "--as-of <version>",
    "a data version or an ISO moment; default now",
  );
  here(
    "verify [part] [path]",
    "prove `figures`, `archive`, `signatures` or `audit`, all by default; or, by its path, a `backup` or a `pack`: an export with its receipt",
  ).option("--set-aside", "of the archive: move damaged bytes out of the way, so that the next pull fetches them again");
  here("export <of>", "a dataset, kpis, strategy, targets, forecast, contributions, changes or pipeline, into a file")
    .requiredOption("--to <file>", "its ending is the format: .csv, .xlsx, .parquet or .json")
    .option("--kpi <ids>", "of kpis, targets, forecast and contributions: these alone, apart by commas")
    .option("--frame <id>", "of kpis and strategy: this frame, by its targets")
    .option("--period <period>", "of kpis, pipeline and contributions: one period; of strategy: the fiscal year")
    .option("--from <period>", "the first")
    .option("--until <period>", "the last")
    .option("--since <version>", "of changes: since this data version or ISO moment, not after --as-of; default the beginning of its month")
    .option("--as-of <version>", "a data version or an ISO moment; default now");
  here("sample [what]", "the sample agencies' addresses and keys; `sample faults` lists every planted fault");
  here("user [what] [name]", "list, or add with a password in YUTITHAM_PASSWORD")
    .option("--role <role>", "director, inspector, analyst, officer or admin; default analyst")
    .option("--agency <id>", "an officer's agency");
  here("token [what] [id]", "list, create --role, or revoke an id")
    .option("--role <role>", "director, inspector, analyst, officer or admin")
    .option("--agency <id>", "an officer's agency")
    .option("--label <text>", "what it is for")
    .option("--days <days>", "until it ends, 1 to 366; default 90");
  here("roles", "the table role × operation");
  add(
    "strategy <what> <folder>",
    "strategy check <folder>: every fault of a province's definitions at once; strategy schema <folder>: JSON Schemas for editors",
  ).action(async (what: string, folder: string, options: Options) => {
    await answer(async () => {
      const { checkStrategy, writeSchemas } = await import("./commands/strategy.js");
      if (what === "check") return checkStrategy(resolve(folder));
      if (what === "schema") return writeSchemas(resolve(folder));
      throw new Problem("REQUEST_INVALID", { found: what, expected: "check, schema" });
    }, options);
  });
  add("backup", "copy archive, journal, people, audit log and database, while the server runs")
    .requiredOption(
      "--to <path>",
      "a folder outside the data folder, which keeps many backups and copies each artifact once; or a file that ends in .tar",
    )
    .option("--with-secret", "take the key that signs cookies along; without it everyone signs in again after a restore")
    .action(async (options: Options) => {
      await answer(() => backup(readConfiguration(), options), options);
    });
  add("restore <backup>", "bring a backup back into an empty data folder, and prove its figures")
    .option("--to <folder>", "default the data folder of YUTITHAM_DATA; it must be empty or absent")
    .action(async (from: string, options: Options) => {
      await answer(async () => {
        const { restoreHere } = await import("./commands/backup.js");
        return restoreHere(readConfiguration(), from, options, say);
      }, options);
    });
  add("rebuild", "make the database anew from archive and journal")
    .option("--anyway", "although the database holds what the journal does not: that is lost from figures, and the database kept beside")
    .action(async (options: Options & { anyway?: boolean }) => {
      await answer(async () => {
        const { rebuild } = await import("./commands/rebuild.js");
        return rebuild(readConfiguration(), options, say);
      }, options);
    });
  add("doctor", "is everything there that a start needs: configuration, secrets, folders, room, port").action(async (options: Options) => {
    await answer(async () => {
      const { doctor } = await import("./commands/doctor.js");
      return doctor();
    }, options);
  });
  return cli;
}

/** Paths as the running server, in a folder of its own, must be told them. */
function withPaths(name: string, given: string[]): string[] {
  if (name === "check" || name === "load") return [resolve(given[0]!)];
  return name === "verify" && given[0] === "pack" && given[1] ? ["pack", resolve(given[1])] : given;
}

/** In the running server when there is one, else in this process on the same data folder. */
async function runHereOrThere(name: string, given: string[], options: Options): Promise<CommandResult> {
  if (name === "verify" && given[0] === "backup") {
    const { verifyBackup } = await import("./commands/backup.js");
    return verifyBackup(given[1], say);
  }
  const args = withPaths(name, given);
  // The server has an environment of its own.
  const password = name === "user" && process.env.YUTITHAM_PASSWORD;
  const told = {
    ...options,
    ...(name === "export" && options.to ? { to: resolve(String(options.to)) } : {}),
    ...(password ? { password } : {}),
  };
  const configuration = readConfiguration();
  const { askServer } = await import("./control.js");
  const there = await askServer(configuration.dataFolder, name, args, told, say);
  if (there) return there;
  const [{ Product }, { runCommand }] = await Promise.all([import("./wiring.js"), import("./commands/run.js")]);
  const product = await Product.open(configuration, say);
  try {
    return await runCommand(name, { product, say }, args, told);
  } finally {
    await product.close();
  }
}

async function backup(configuration: Configuration, options: Options): Promise<CommandResult> {
  const told = { ...options, to: resolve(String(options.to)) };
  const [{ askServer }, { backupHere }] = await Promise.all([import("./control.js"), import("./commands/backup.js")]);
  return (await askServer(configuration.dataFolder, "backup", [], told, say)) ?? backupHere(configuration, told, say);
}

async function answer(work: () => Promise<CommandResult>, options: Options): Promise<void> {
  await guarded(async () => {
    const result = await work();
    process.stdout.write(options.json ? `${JSON.stringify(result.json)}\n` : `${result.text}\n`);
    process.exitCode = result.exit ?? 0;
  }, options);
}

async function guarded(work: () => Promise<void>, options: Options): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const error = diskProblem(cause);
    const problem =
      error instanceof Problem
        ? error
        : new Problem("INTERNAL", { found: error instanceof Error ? error.message : String(error) }, { cause: error });
    const { code, th, en } = problem.report();
    if (options.json) process.stdout.write(`${JSON.stringify({ error: { code, th, en } })}\n`);
    else say(`${code}\n${printable(th)}\n${printable(en)}`);
    if (process.env.DEBUG) console.error(error);
    process.exitCode = problemTexts[code].kind === "system" ? 3 : 1;
    if (options.json === undefined && process.exitCode === 3 && process.argv[2] === "start") process.exit(3);
  }
}
