/** Text on its way to a browser takes a quarter of the bytes when it is packed: built files once, as they are first asked for; pages each time. */
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";

type Packing = "br" | "gzip";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const text = /\.(js|css|svg|json|html)$/;
/** Larger files would keep a thread for seconds at the best quality. */
const packedBestBelow = 256 * 1024;

/** The best that a browser takes. Over plain HTTP browsers take no Brotli. */
const packingOf = (request: Request): Packing | null =>
  (["br", "gzip"] as const).find((packing) => request.acceptsEncodings(packing) === packing) ?? null;

const pack = (packing: Packing, bytes: Buffer, quality: number): Promise<Buffer> =>
  packing === "br" ? brotli(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality } }) : zip(bytes, { level: Math.min(quality, 9) });

/**
 * Built files whose names change with what they hold.
 * @param plain serves them as they are, and whatever is not in the folder
 */
export function packedFiles(folder: string, maxAgeMs: number, plain: RequestHandler): RequestHandler {
  // What is not in this list is never read: no path leads out of the folder.
  const names = new Set(
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => text.test(name)) : [],
  );
  const kept = new Map<string, Promise<Buffer>>();
  const packed = (name: string, packing: Packing): Promise<Buffer> => {
    const key = `${packing} ${name}`;
    const own =
      kept.get(key) ?? readFile(join(folder, name)).then((bytes) => pack(packing, bytes, bytes.length < packedBestBelow ? 11 : 5));
    kept.set(key, own);
    own.catch(() => kept.delete(key));
    return own;
  };
  return async (request, response, next) => {
    const name = request.path.slice(1);
    const asked = (request.method === "GET" || request.method === "HEAD") && names.has(name);
    if (asked) response.vary("Accept-Encoding");
    const packing = asked && request.headers.range === undefined ? packingOf(request) : null;
    const bytes = packing && (await packed(name, packing).catch(() => null));
    if (!packing || !bytes) return plain(request, response, next);
    response.setHeader("cache-control", `public, max-age=${Math.floor(maxAgeMs / 1000)}, immutable`);
    response.setHeader("content-encoding", packing);
    response.type(/\.\w+$/.exec(name)![0]).send(bytes);
  };
}

/**
 * Sends a rendered page. Packed only where nothing in it can have been put there by a link of somebody else: how well a page packs would
 * tell them, letter by letter, what else stands in it. An address without a question that leads to a page is of our own making.
 */
export async function sendPage(request: Request, response: Response, status: number, html: string): Promise<void> {
  response.vary("Accept-Encoding");
  const packing = status === 200 && !request.originalUrl.includes("?") ? packingOf(request) : null;
  response.status(status).type("html");
  if (!packing) {
    response.send(html);
    return;
  }
  response.setHeader("content-encoding", packing);
  response.send(await pack(packing, Buffer.from(html), 5));
}
