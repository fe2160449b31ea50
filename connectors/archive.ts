/** Every artifact's bytes, addressed by their SHA-256: `<folder>/<2 hex>/<sha256>`. With the journal it is the truth; the database is a cache. */
import { createHash, randomUUID } from "node:crypto";
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { diskProblem, syncFolder } from "./disk.js";
import { Problem } from "./problem.js";

const chunkBytes = 1024 * 1024;
const address = /^[0-9a-f]{64}$/;

/** What was kept. */
export interface Kept {
  sha256: string;
  size: number;
}

export class Archive {
  constructor(readonly folder: string) {}

  /** Copies a file in, hashing on the way. Keeping the same bytes again changes nothing, and mends them if they had rotted. */
  async keep(path: string): Promise<Kept> {
    const source = await open(path, "r");
    try {
      return await this.#keep(chunksOf(source));
    } finally {
      await source.close();
    }
  }

  async keepBytes(bytes: Uint8Array): Promise<Kept> {
    return this.#keep([bytes]);
  }

  /** Where an artifact's bytes lie, whether or not they are held. @throws Problem REQUEST_INVALID for anything but a SHA-256 */
  pathOf(sha256: string): string {
    if (!address.test(sha256)) throw new Problem("REQUEST_INVALID", { found: sha256.slice(0, 80), expected: "SHA-256 (64 hex)" });
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  /** Bytes that lie there, or null: tells a lost or torn artifact without reading it. */
  async sizeOf(sha256: string): Promise<number | null> {
    return (await stat(this.pathOf(sha256)).catch(() => null))?.size ?? null;
  }

  /** A small artifact's bytes, as its name says they are. @throws Problem ARCHIVE_DAMAGED */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256)).catch(() => null);
    const found = bytes ? createHash("sha256").update(bytes).digest("hex") : "missing";
    if (found !== sha256) throw new Problem("ARCHIVE_DAMAGED", { file: this.pathOf(sha256), found, expected: sha256 });
    return bytes!;
  }

  /** What is wrong with an artifact's bytes: gone, changed, or nothing (null). Reads all of them. */
  async damageOf(sha256: string): Promise<"missing" | "changed" | null> {
    if (!(await this.has(sha256))) return "missing";
    return (await hashOf(this.pathOf(sha256))) === sha256 ? null : "changed";
  }

  /** Takes damaged bytes out of the way, so that the source is asked for them again. They stay beside the archive for who wants to look. */
  async setAside(sha256: string): Promise<void> {
    const aside = join(this.folder, "damaged");
    await mkdir(aside, { recursive: true });
    await rename(this.pathOf(sha256), join(aside, sha256));
    await syncFolder(dirname(this.pathOf(sha256)));
  }

  /** Whether damaged bytes were set aside and nothing has brought the artifact again since. */
  async isLackingAfter(sha256: string): Promise<boolean> {
    const aside = await stat(join(this.folder, "damaged", sha256)).catch(() => null);
    return aside !== null && !(await this.has(sha256));
  }

  /** Every artifact that is held, in the order of the names. */
  async *names(): AsyncIterable<string> {
    for (const shelf of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      for (const sha256 of await namesIn(join(this.folder, shelf))) if (address.test(sha256)) yield sha256;
    }
  }

  /** Reads every artifact again and says whether its bytes still are what its name says. In the order of the names. */
  async *verify(): AsyncIterable<{ sha256: string; ok: boolean }> {
    for await (const sha256 of this.names()) yield { sha256, ok: (await this.damageOf(sha256)) === null };
  }

  /** Removes what a killed process left half copied. Only at start, by the one process that owns the archive. */
  async sweep(): Promise<void> {
    await rm(this.#incoming, { recursive: true, force: true });
  }

  get #incoming(): string {
    return join(this.folder, "incoming");
  }

  async #keep(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Kept> {
    const half = join(this.#incoming, randomUUID());
    try {
      await mkdir(this.#incoming, { recursive: true });
      const kept = await copy(chunks, half);
      const whole = this.pathOf(kept.sha256);
      await mkdir(dirname(whole), { recursive: true });
      await rename(half, whole);
      await Promise.all([syncFolder(dirname(whole)), syncFolder(this.folder)]);
      return kept;
    } catch (cause) {
      await rm(half, { force: true });
      throw diskProblem(cause, this.folder);
    }
  }
}

async function copy(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, to: string): Promise<Kept> {
  const target = await open(to, "wx", 0o640);
  try {
    const hash = createHash("sha256");
    let size = 0;
    // One chunk is written while it is hashed and the next is read.
    let written: Promise<void> = Promise.resolve();
    for await (const chunk of chunks) {
      await written;
      written = target.writeFile(chunk);
      written.catch(() => undefined);
      hash.update(chunk);
      size += chunk.length;
    }
    await written;
    await target.sync();
    return { sha256: hash.digest("hex"), size };
  } finally {
    await target.close();
  }
}

/** A file's bytes, in two buffers by turns: the chunk before the last may not be used any more. */
async function* chunksOf(file: FileHandle): AsyncIterable<Uint8Array> {
  const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
  for (let turn = 0; ; turn = 1 - turn) {
    const { bytesRead } = await file.read(buffers[turn]!, 0, chunkBytes, null);
    if (bytesRead === 0) return;
    yield buffers[turn]!.subarray(0, bytesRead);
  }
}

/** An artifact that cannot be read has no hash: it is as bad as one that changed. */
async function hashOf(path: string): Promise<string | null> {
  const file = await open(path, "r").catch(() => null);
  if (!file) return null;
  try {
    const hash = createHash("sha256");
    for await (const chunk of chunksOf(file)) hash.update(chunk);
    return hash.digest("hex");
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw cause;
  }
}
