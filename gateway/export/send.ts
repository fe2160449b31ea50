/** Sending a file as it is made. A failure under way cuts the connection, so that a part of a file never looks whole. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";

/** Sends pieces of text. Nothing is sent before the first piece is there; the SHA-256 follows as a trailer. */
export async function sendPieces(response: Response, pieces: AsyncGenerator<string>): Promise<void> {
  const first = await pieces.next();
  response.setHeader("trailer", "Repr-Digest");
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      response.addTrailers({ "repr-digest": `sha-256=:${hash.digest("base64")}:` });
      done();
    },
  });
  await pipeline(Readable.from(joined(first, pieces), { objectMode: true, highWaterMark: 2 }), hashing, response);
}

async function* joined(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  try {
    if (!first.done) yield Buffer.from(first.value);
    for await (const piece of rest) yield Buffer.from(piece);
  } finally {
    await rest.return(undefined);
  }
}

/** Sends a whole file, its digest in the head. @param before bytes that go ahead of the file's own */
export async function sendFile(response: Response, path: string, before: Buffer = Buffer.alloc(0)): Promise<void> {
  const { size } = await stat(path);
  response.setHeader("content-length", size + before.length);
  response.setHeader("repr-digest", `sha-256=:${await digestOf(path, before)}:`);
  if (before.length > 0) response.write(before);
  await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), response);
}

async function digestOf(path: string, before: Buffer): Promise<string> {
  const hash = createHash("sha256").update(before);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest("base64");
}
