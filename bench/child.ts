/** A round in a process of its own: nothing of an earlier round warms it or counts in its memory. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { builtModule } from "../connectors/root.js";

/** Runs a built module of `bench/` with one JSON argument; its last line of output is its answer. */
export function inChild<T>(module: string, asked: object): Promise<T> {
  const child = spawn(process.execPath, [builtModule(`bench/${module}.js`), JSON.stringify(asked)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const last = text.trimEnd().split("\n").at(-1) ?? "";
      if (code !== 0) reject(new Error(`bench/${module} ended with ${signal ?? code}: ${last.slice(0, 300)}`));
      else resolve(JSON.parse(last) as T);
    });
  });
}

export const asked = <T>(): T => JSON.parse(process.argv[2] ?? "{}") as T;
export const answer = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/** Most memory a process has held so far, bytes; 0 where the system does not tell. */
export function peakRssOf(pid: number | undefined = process.pid): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return pid === process.pid ? process.resourceUsage().maxRSS * 1024 : 0;
  }
}

/** What a process and those that work for it have taken, asked every so often while they live: they end when they have nothing to do. */
export function watch(others: () => readonly number[]): () => { peakRss: number; othersCpuSeconds: number } {
  const cpu = new Map<number, number>();
  let peakRss = 0;
  const look = () => {
    const pids = others();
    for (const pid of pids) cpu.set(pid, cpuOf(pid) || (cpu.get(pid) ?? 0));
    peakRss = Math.max(
      peakRss,
      pids.reduce((sum, pid) => sum + rssOf(pid), process.memoryUsage.rss()),
    );
  };
  const timer = setInterval(look, 50).unref();
  return () => {
    clearInterval(timer);
    look();
    return { peakRss: Math.max(peakRss, peakRssOf()), othersCpuSeconds: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) };
  };
}

/** Memory a process holds now, bytes. */
function rssOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Processor time another process has taken so far, seconds; 0 where the system does not tell. */
function cpuOf(pid: number): number {
  try {
    // The name may hold blanks; what follows its bracket does not.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
