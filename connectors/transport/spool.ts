/** A temporary file that fills under a cap and is gone if anything fails. Its name is ours, never the source's. */
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { PullQuestion } from "../connector.js";
import { diskProblem } from "../disk.js";
import { Problem } from "../problem.js";

const groupBytes = 256 * 1024;

export class Spool {
  size = 0;
  #group: Uint8Array[] = [];
  #grouped = 0;

  constructor(
    readonly file: FileHandle,
    readonly cap: number,
    readonly label: string,
  ) {}

  /** @throws Problem TRANSFER_TOO_LARGE before a byte too many is written */
  async write(chunk: Uint8Array | string): Promise<void> {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    this.size += bytes.length;
    if (this.size > this.cap) throw new Problem("TRANSFER_TOO_LARGE", { file: this.label, expected: `${this.cap} bytes` });
    this.#group.push(bytes);
    this.#grouped += bytes.length;
    if (this.#grouped >= groupBytes) await this.flush();
  }

  async flush(): Promise<void> {
    const group = Buffer.concat(this.#group);
    this.#group = [];
    this.#grouped = 0;
    try {
      await this.file.writeFile(group);
    } catch (cause) {
      const problem = diskProblem(cause, this.label);
      throw problem instanceof Problem ? problem : new Problem("INTERNAL", { found: (cause as Error).message }, { cause });
    }
  }
}

/** Fills a temporary file in the pull's folder. Whatever the filling throws, nothing half is left there. */
export async function spooled(
  question: PullQuestion,
  label: string,
  fill: (spool: Spool) => Promise<void>,
): Promise<{ path: string; size: number }> {
  const path = join(question.into, randomUUID());
  try {
    await mkdir(question.into, { recursive: true });
    const file = await open(path, "wx", 0o600);
    try {
      const spool = new Spool(file, question.limits.maxBytes, label);
      await fill(spool);
      await spool.flush();
      return { path, size: spool.size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    await rm(path, { force: true });
    throw diskProblem(cause, question.into);
  }
}
