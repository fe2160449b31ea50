/** Files that are whole or absent: hashed while they are written, on disk before they get their name. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { diskProblem } from "./disk.js";

export interface Bytes {
  size: number;
  sha256: string;
}

/** A file's bytes, or some of them: `end` is the offset after the last one. */
export async function* chunksOf(path: string, start = 0, end = Number.POSITIVE_INFINITY): AsyncIterable<Buffer> {
  if (end <= start) return;
  for await (const chunk of createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 })) yield chunk as Buffer;
}

export async function* chunksOfText(text: string): AsyncIterable<Buffer> {
  yield Buffer.from(text);
}

export async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}

/**
 * Writes a file beside its place, flushes it and gives it its name. The name lasts once its folder is flushed too: that is the caller's,
 * once for many files.
 * @param wanted bytes of another hash are thrown away: nothing stands under the name then
 * @returns what was read, whether or not it was the wanted
 * @throws Problem DISK_FULL
 */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>, mode = 0o600, wanted?: string): Promise<Bytes> {
  const half = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(half, "w", mode);
    let read: Bytes;
    try {
      read = await hashOf(written(chunks, (chunk) => file.writeFile(chunk)));
      await file.sync();
    } finally {
      await file.close();
    }
    if (wanted !== undefined && wanted !== read.sha256) await rm(half);
    else await rename(half, path);
    return read;
  } catch (cause) {
    await rm(half, { force: true });
    throw diskProblem(cause, path);
  }
}

async function* written(chunks: AsyncIterable<Uint8Array>, write: (chunk: Uint8Array) => Promise<void>): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    await write(chunk);
    yield chunk;
  }
}

/**
 * Works on many at a time, in any order: flushes that come together cost the disk little more than one. After a failure nothing more is
 * begun, and it is thrown when what was begun has ended.
 */
export async function manyAtOnce<T>(items: Iterable<T>, work: (item: T) => Promise<void>, atOnce = 8): Promise<void> {
  const rest = items[Symbol.iterator]();
  let failed = false;
  const one = async () => {
    for (let next = rest.next(); !next.done && !failed; next = rest.next())
      await work(next.value).catch((cause: unknown) => {
        failed = true;
        throw cause;
      });
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, one));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
