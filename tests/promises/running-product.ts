/** The whole product as `npm start` runs it, on a copy of the sample folder, on a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../connectors/root.js";
import { november } from "./november.js";

export interface Running {
  base: string;
  child: ChildProcess;
  /** All that was printed so far. */
  said(): string;
  /** Sends a signal and answers the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Asks the product over HTTP. One that cannot be reached is told with what it printed and whether it still runs, since the cause is only there. */
export async function askOver({ base, child, said }: Running, path: string, init: RequestInit): Promise<Response> {
  return fetch(`${base}${path}`, init).catch((cause: Error) => {
    const state = child.exitCode ?? child.signalCode ?? "runs";
    throw new Error(`${base}${path}: ${cause.message} (${String(cause.cause)}), product: ${state}, it said: ${said().slice(-2000)}`, {
      cause,
    });
  });
}

export function run(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(process.execPath, [join(projectRoot, "gateway", "bin", "yutitham.mjs"), "start"], {
    cwd: folder,
    env: environment(folder, env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  return listening(child, (signal) => child.kill(signal));
}

/** As a person at a terminal: `npm start` in the clone. A signal goes to the whole group, as Ctrl-C does. */
export function runByNpm(folder: string): Promise<Running> {
  const child = spawn("npm", ["start"], { cwd: projectRoot, env: environment(folder), stdio: ["ignore", "pipe", "pipe"], detached: true });
  return listening(child, (signal) => process.kill(-child.pid!, signal));
}

function environment(folder: string, env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { YUTITHAM_CONFIG: _, ...own } = process.env;
  return { ...own, YUTITHAM_DATA: folder, YUTITHAM_NOW: november, PORT: "0", ...env };
}

function listening(child: ChildProcess, kill: (signal: NodeJS.Signals) => void): Promise<Running> {
  const exited = new Promise<number | null>((done) => child.once("exit", done));
  let said = "";
  return new Promise((done, failed) => {
    child.stderr!.on("data", (chunk) => {
      said += chunk;
    });
    child.stdout!.on("data", (chunk) => {
      said += chunk;
      // With what follows the number: an address may come in two pieces.
      const base = /(http:\/\/127\.0\.0\.1:\d+)\D/.exec(said)?.[1];
      if (base)
        done({
          base,
          child,
          said: () => said,
          end: (signal = "SIGTERM") => {
            if (child.exitCode === null && child.signalCode === null) kill(signal);
            return exited;
          },
        });
    });
    void exited.then((code) => failed(new Error(`start ended with ${code}: ${said.slice(-2000)}`)));
  });
}
