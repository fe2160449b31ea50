/** The whole product as `npm start` runs it, on a copy of the sample folder, on a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../connectors/root.js";
import { november } from "./november.js";

export interface Running {
  base: string;
  child: ChildProcess;
  /** Sends a signal and answers the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export function run(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const { YUTITHAM_CONFIG: _, ...own } = process.env;
  const child = spawn(process.execPath, [join(projectRoot, "gateway", "bin", "yutitham.mjs"), "start"], {
    cwd: folder,
    env: { ...own, YUTITHAM_DATA: folder, YUTITHAM_NOW: november, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | null>((done) => child.once("exit", done));
  let said = "";
  return new Promise((done, failed) => {
    child.stderr!.on("data", (chunk) => {
      said += chunk;
    });
    child.stdout!.on("data", (chunk) => {
      said += chunk;
      const base = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (base)
        done({
          base,
          child,
          end: (signal = "SIGTERM") => {
            child.kill(signal);
            return exited;
          },
        });
    });
    void exited.then((code) => failed(new Error(`start ended with ${code}: ${said.slice(-2000)}`)));
  });
}
