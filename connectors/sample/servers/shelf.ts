/**
 * Where the sample agencies keep what they serve: plain files that anyone may look at and change.
 * A file is written when it is new or when what the agency would say has changed; a file that someone has edited since stays as it is.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SampleFile } from "../sample-file.js";

const markName = ".sample-mark.json";

interface Mark {
  seed: number;
  /** Path below the folder to the SHA-256 of what was written. */
  files: Record<string, string>;
}

/** Brings a folder up to the files that an agency has by now; those of another seed are removed first. */
export async function layOut(folder: string, seed: number, files: readonly SampleFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const before = await readMark(folder);
  const known = before.seed === seed ? before.files : {};
  const mark: Mark = { seed, files: {} };
  const made = new Set<string>();
  for (const file of files) {
    const sha = createHash("sha256").update(file.bytes).update(file.modified).digest("hex");
    mark.files[file.path] = sha;
    if (known[file.path] === sha) continue;
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(`${path}.part`, file.bytes);
    await utimes(`${path}.part`, new Date(file.modified), new Date(file.modified));
    await rename(`${path}.part`, path);
  }
  for (const gone of Object.keys(before.files)) if (!(gone in mark.files)) await rm(join(folder, gone), { force: true });
  await writeFile(join(folder, `${markName}.part`), JSON.stringify(mark));
  await rename(join(folder, `${markName}.part`), join(folder, markName));
}

async function readMark(folder: string): Promise<Mark> {
  try {
    return JSON.parse(await readFile(join(folder, markName), "utf8")) as Mark;
  } catch {
    return { seed: Number.NaN, files: {} };
  }
}
