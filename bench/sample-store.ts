/** The sample agencies' figures of Chiang Mai, pulled once by the command itself and kept for later benches; each takes a copy. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../connectors/root.js";
import { readFiles, recordDefinitions } from "../warehouse/definitions/record.js";
import { DuckdbWarehouse } from "../warehouse/duckdb-warehouse.js";
import { openStore } from "../warehouse/open-store.js";
import type { Store } from "../warehouse/store.js";

const keptIn = join(projectRoot, "build", "bench-data");
const provinceFolder = join(projectRoot, "warehouse", "provinces", "chiang-mai");

/** What was pulled by other definitions would first have to be rated by both. */
function nameOf(definitions: object): string {
  const text = JSON.stringify(definitions, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return `sample-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

export interface SampleFolder {
  open(): Promise<{ store: Store; warehouse: DuckdbWarehouse }>;
  remove(): void;
}

export async function sampleFolder(say: (text: string) => void): Promise<SampleFolder> {
  const definitions = await readFiles(provinceFolder);
  const kept = join(keptIn, nameOf(definitions));
  if (!existsSync(kept)) {
    say("pulling the sample agencies once, which takes a minute or two");
    const into = `${kept}.part`;
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    await pullAll(into);
    renameSync(into, kept);
  }
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  cpSync(kept, folder, { recursive: true });
  return {
    open: async () => {
      const store = await openStore({ folder });
      await recordDefinitions(store, definitions);
      return { store, warehouse: new DuckdbWarehouse(store, definitions) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function pullAll(folder: string): Promise<void> {
  const command = join(projectRoot, "gateway", "bin", "yutitham.mjs");
  // Without a configuration: none is named, and none lies where the command runs.
  const { YUTITHAM_CONFIG: _none, ...rest } = process.env;
  const env = { ...rest, YUTITHAM_DATA: folder };
  return new Promise((resolve, reject) => {
    // 1 is what it says when some of the planted faults were found.
    execFile(process.execPath, [command, "pull", "--all", "--json"], { env, cwd: folder, maxBuffer: 256 * 1024 ** 2 }, (error) =>
      error && error.code !== 1 ? reject(error) : resolve(),
    );
  });
}
