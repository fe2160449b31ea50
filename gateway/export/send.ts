/** Sending a file as it is made. A failure under way cuts the connection, so that a part of a file never looks whole. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";

/** Sends pieces of text or bytes. Nothing is sent before the first piece is there; the SHA-256 follows as a trailer. */
export async function sendPieces(response: Response, pieces: AsyncGenerator<string | Buffer>): Promise<void> {
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

const bytesOf = (piece: string | Buffer): Buffer => (typeof piece === "string" ? Buffer.from(piece) : piece);

async function* joined(first: IteratorResult<string | Buffer>, rest: AsyncGenerator<string | Buffer>): AsyncGenerator<Buffer> {
  try {
    if (!first.done) yield bytesOf(first.value);
    for await (const piece of rest) yield bytesOf(piece);
  } finally {
    await rest.return(undefined);
  }
}

/** A finished file as it is made. The first piece waits for the first rows, so that an early failure comes before any byte. */
export async function* ahead(before: Buffer, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first: Buffer | null = before;
  for await (const piece of pieces) {
    if (first) {
      // The head alone is no sign that the rows can be read.
      first = Buffer.concat([first, piece]);
      if (first.length < 64 * 1024) continue;
      yield first;
      first = null;
    } else yield piece;
  }
  if (first) yield first;
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
