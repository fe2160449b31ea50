/**
 * Data folders of a whole pull from the sample agencies, made by the command itself, once for all tests that start from one.
 * They lie in `build/test-data/` and are made anew when the code that makes them has changed. Whoever changes one takes a copy.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../connectors/root.js";
import type { Fault } from "../../connectors/sample/fault.js";
import { readConfiguration } from "../../gateway/configuration.js";
import { Product } from "../../gateway/wiring.js";
import type { PullRecord } from "../../warehouse/intake/pull-record.js";
import { november } from "./november.js";

export interface Made {
  /** The data folder: look, but do not open. */
  folder: string;
  pulls: PullRecord[];
  faults: Fault[];
}

const shelf = join(projectRoot, "build", "test-data");
const sources = ["connectors", "warehouse", "gateway/wiring.ts", "gateway/sample-agencies.ts", "gateway/commands", "package-lock.json"];

/** The folder of one seed. Of several processes that ask at once, one makes it and the others wait. */
export async function sampleFolder(seed = 1): Promise<Made> {
  const own = join(shelf, `seed-${seed}`);
  const mark = markOfSources();
  mkdirSync(shelf, { recursive: true });
  const unlock = await lock(`${own}.lock`);
  try {
    const path = join(own, "mark");
    if (!existsSync(path) || readFileSync(path, "utf8") !== mark) {
      rmSync(own, { recursive: true, force: true });
      rmSync(`${own}.part`, { recursive: true, force: true });
      await make(seed, `${own}.part`);
      writeFileSync(join(`${own}.part`, "mark"), mark);
      renameSync(`${own}.part`, own);
    }
  } finally {
    unlock();
  }
  const read = (name: string) => JSON.parse(readFileSync(join(own, name), "utf8"));
  return { folder: join(own, "data"), pulls: read("pulls.json").pulls, faults: read("faults.json").faults };
}

async function make(seed: number, into: string): Promise<void> {
  const folder = join(into, "data");
  mkdirSync(folder, { recursive: true });
  const env = { YUTITHAM_SAMPLE_SEED: String(seed) };
  const pulled = await yutitham(["pull", "--all", "--json"], folder, env);
  if (pulled.exit > 1) throw new Error(`the pull of seed ${seed} ended with ${pulled.exit}: ${pulled.err.slice(-2000)}`);
  writeFileSync(join(into, "pulls.json"), pulled.out);
  writeFileSync(join(into, "faults.json"), (await yutitham(["sample", "faults", "--json"], folder, env)).out);
}

/** A copy to open and change. */
export async function copyOfSample(seed = 1): Promise<Made & { remove(): void }> {
  const made = await sampleFolder(seed);
  const parent = mkdtempSync(join(tmpdir(), "yutitham-copy-"));
  const folder = join(parent, "data");
  cpSync(made.folder, folder, { recursive: true, preserveTimestamps: true });
  return { ...made, folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** The product on a data folder, with the sample agencies for its sources. */
export function openProduct(folder: string): Promise<Product> {
  return Product.open({
    ...readConfiguration({ YUTITHAM_DATA: folder, PORT: "0" }),
    provinceFolder: join(projectRoot, "warehouse", "provinces", "chiang-mai"),
    sources: null,
  });
}

export interface Ended {
  exit: number;
  out: string;
  err: string;
}

/** The command, as a person types it, with a data folder and the tests' clock. */
export function yutitham(args: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { YUTITHAM_CONFIG: _, ...own } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(projectRoot, "gateway", "bin", "yutitham.mjs"), ...args],
      { cwd: folder, env: { ...own, YUTITHAM_DATA: folder, YUTITHAM_NOW: november, ...env }, maxBuffer: 256 * 1024 ** 2 },
      (error, out, err) => done({ exit: error ? Number(error.code ?? 99) : 0, out, err }),
    );
  });
}

function markOfSources(): string {
  const hash = createHash("sha256").update(november);
  for (const source of sources) {
    const at = join(projectRoot, source);
    const files = statSync(at).isDirectory() ? readdirSync(at, { recursive: true, encoding: "utf8" }).map((file) => join(at, file)) : [at];
    for (const file of files.sort()) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/** One maker at a time: a folder that names the process; one left by a dead process is taken over. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path);
      writeFileSync(join(path, "pid"), String(process.pid));
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isLeftBehind(path)) rmSync(path, { recursive: true, force: true });
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

function isLeftBehind(path: string): boolean {
  try {
    const pid = Number(readFileSync(join(path, "pid"), "utf8"));
    if (pid) process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
