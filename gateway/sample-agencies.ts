/** Runs the sample agencies as a child process when no configuration exists. Their code is never imported: only their answer is read. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { now } from "../connectors/clock.js";
import type { SourceSettings } from "../connectors/connector.js";
import { Problem } from "../connectors/problem.js";
import { builtModule } from "../connectors/root.js";

/** The province whose offices the sample agencies play: a folder of `warehouse/provinces/`. */
export const sampleProvince = "chiang-mai";

export interface SampleAgencies {
  sources: SourceSettings[];
  secrets: Record<string, string>;
  addresses: Record<string, string>;
  missing: string[];
  seed: number;
  close(): Promise<void>;
}

export async function startSampleAgencies(dataFolder: string): Promise<SampleAgencies> {
  const child = spawn(process.execPath, [builtModule("connectors/sample/main.js"), dataFolder], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, YUTITHAM_NOW: now().toISOString() },
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const said = await Promise.race([firstLine(child), ended.then(() => null)]);
  if (said === null) throw new Problem("INTERNAL", { found: "sample agencies ended before they were ready" });
  const answer = JSON.parse(said) as Omit<SampleAgencies, "close">;
  Object.assign(process.env, answer.secrets);
  return {
    ...answer,
    close: async () => {
      child.stdin.end();
      const timer = setTimeout(() => child.kill("SIGKILL"), 8_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done) => createInterface({ input: child.stdout! }).once("line", done));
}
