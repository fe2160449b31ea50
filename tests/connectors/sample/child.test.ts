import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtModule } from "../../../connectors/root.js";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "sample-child-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

interface Ready {
  ready: true;
  sources: { agency: string }[];
  secrets: Record<string, string>;
  pid: number;
}

async function start(): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = spawn(process.execPath, [builtModule("connectors/sample/main.js"), data, "1"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, YUTITHAM_NOW: "2026-11-23T09:00:00+07:00" },
  });
  const line = await new Promise<string>((done, fail) => {
    createInterface(child.stdout!).once("line", done);
    child.once("exit", (code) => fail(new Error(`ended with ${code} before it was ready`)));
  });
  return { child, ready: JSON.parse(line) as Ready };
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once("exit", done));
const runs = (pid: number) => existsSync(`/proc/${pid}`);

describe("the sample agencies as a child process", () => {
  it.each(["its standard input closes", "it is told to"])("says once what stands, and ends with all it started when %s", async (way) => {
    const { child, ready } = await start();
    expect(ready.sources).toHaveLength(8);
    expect(ready.pid).toBe(child.pid);
    const postmaster = Number((await readFile(join(data, "sample/postgres/postmaster.pid"), "utf8").catch(() => "0")).split("\n")[0]);
    if (way === "it is told to") child.kill("SIGTERM");
    else child.stdin!.end();
    expect(await ended(child)).toBe(0);
    if (postmaster) expect(runs(postmaster)).toBe(false);
  });
});
