/** Starts one life of the product, kills it where it is told to, and gathers what it said. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtModule } from "../../connectors/root.js";
import { november } from "../promises/november.js";
import type { Ended, Line, Opened, Stands } from "./worker.js";

export interface Death {
  /** `committing#3#500`: a step, its how-manieth time, and microseconds into it. */
  at?: string;
  /** So many milliseconds after the start. */
  afterMs?: number;
  /** No file may grow beyond so many bytes (`RLIMIT_FSIZE`): a disk that is full for it. */
  fileBytes?: number;
}

export interface Life {
  opened: Opened | null;
  committed: Stands[];
  pulled: NonNullable<Line["pulled"]>[];
  ended: Ended | null;
  closed: boolean;
  killed: boolean;
  exit: number | null;
  errors: string;
  /** How often each step was passed, of a life that was not to be killed. */
  steps: Record<string, number>;
  tookMs: number;
}

export interface Place {
  folder: string;
  configuration: string;
}

export function live({ folder, configuration }: Place, death: Death = {}, args: readonly string[] = []): Promise<Life> {
  const started = Date.now();
  const steps = pathToFileURL(builtModule("tests/crash/steps.js")).href;
  const command = [process.execPath, "--import", steps, builtModule("tests/crash/worker.js"), ...args];
  // The shell counts in blocks of 512 bytes.
  const limited = ["sh", "-c", `ulimit -f ${Math.floor((death.fileBytes ?? 0) / 512)} && exec "$@"`, "sh", ...command];
  const [program, ...rest] = death.fileBytes === undefined ? command : limited;
  const child = spawn(program!, rest, {
    cwd: folder,
    env: {
      ...process.env,
      YUTITHAM_DATA: folder,
      YUTITHAM_CONFIG: configuration,
      YUTITHAM_NOW: november,
      YUTITHAM_CRASH_AT: death.at ?? "",
      NODE_COMPILE_CACHE: join(folder, "..", "..", "compiled"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const timer = death.afterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), death.afterMs);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return new Promise((done) =>
    child.once("close", (exit, signal) => {
      clearTimeout(timer);
      done({
        ...heard(said.out),
        ...stepsIn(said.err),
        killed: signal === "SIGKILL",
        exit,
        errors: said.err,
        tookMs: Date.now() - started,
      });
    }),
  );
}

function heard(out: string): Pick<Life, "opened" | "committed" | "pulled" | "ended" | "closed"> {
  const lines = out
    .split("\n")
    .filter((text) => text.endsWith("}"))
    .map((text) => JSON.parse(text) as Line);
  return {
    opened: lines.find((line) => line.opened)?.opened ?? null,
    committed: lines.flatMap((line) => (line.committed ? [line.committed] : [])),
    pulled: lines.flatMap((line) => line.pulled ?? []),
    ended: lines.find((line) => line.ended)?.ended ?? null,
    closed: lines.some((line) => line.closed),
  };
}

function stepsIn(err: string): Pick<Life, "steps"> {
  const told = /^steps (\{.*\})$/m.exec(err)?.[1];
  return { steps: told ? JSON.parse(told) : {} };
}
