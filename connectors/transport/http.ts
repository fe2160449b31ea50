/**
 * Asking a source over HTTP. Only the configured scheme, host and port are spoken to; a redirect is a refusal, not a way.
 * What comes back is counted while it streams, looked at before it is believed, and complete or not taken at all.
 */
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse } from "lossless-json";
import { now } from "../clock.js";
import type { PullQuestion } from "../connector.js";
import { Problem } from "../problem.js";
import { guardedLookup } from "./address.js";
import { attempted, type Pace, Passing } from "./attempts.js";
import type { Spool } from "./spool.js";

/** One page of records, in memory. */
const pageCap = 64 * 1024 * 1024;
/** A line on which nothing moves is dead; one that drips is ended by the deadline. */
const idleMs = 60_000;
/** Of an answer's beginning, which may come in several pieces, the first of them blank. */
const headBytes = 512;

export interface Answer {
  /** As `lossless-json` reads it: numbers keep their text. */
  body: unknown;
  lastModified: string;
}

export class HttpSource {
  readonly base: URL;

  /** @throws Problem SOURCE_CONFIGURED_WRONG when the address is none */
  constructor(
    baseUrl: string,
    readonly headers: Record<string, string>,
    readonly pace: Pace,
    /** Whether the name may lead into a private network. */
    readonly privateNetwork = false,
  ) {
    const base = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
    if (!base || !/^https?:$/.test(base.protocol))
      throw new Problem("SOURCE_CONFIGURED_WRONG", { found: baseUrl, expected: "http(s)://…" });
    this.base = base;
  }

  /** An address below the configured one. */
  at(path: string, query: Record<string, string | number> = {}): URL {
    const url = new URL(this.base.href.replace(/\/+$/, "") + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url;
  }

  /** A JSON answer, whole. */
  async json(url: URL, question: PullQuestion, signal: AbortSignal): Promise<Answer> {
    const cap = Math.min(pageCap, question.limits.maxBytes);
    return this.#try(question, signal, async () => {
      const chunks: Buffer[] = [];
      let size = 0;
      const { headers } = await this.#get(url, cap, signal, async (chunk) => {
        size += chunk.length;
        if (size > cap) throw new Problem("TRANSFER_TOO_LARGE", { file: labelOf(url), expected: `${cap} bytes` });
        chunks.push(chunk);
      });
      return { body: jsonOf(Buffer.concat(chunks), url, isDelimited(headers)), lastModified: headers["last-modified"] ?? "" };
    });
  }

  /**
   * A file's bytes, into a fresh spool for each attempt.
   * @param size  what the source says of it elsewhere, if it does: the only proof for an answer that ends by hanging up, and no more than that
   */
  async bytes<T>(
    url: URL,
    question: PullQuestion,
    signal: AbortSignal,
    into: (fill: (spool: Spool) => Promise<void>) => Promise<T>,
    size?: number,
  ): Promise<T> {
    return this.#try(question, signal, () =>
      into(async (spool) => {
        let head = Buffer.alloc(0);
        const { headers } = await this.#get(url, question.limits.maxBytes, signal, async (chunk) => {
          if (head.length < headBytes) {
            head = Buffer.concat([head, chunk.subarray(0, headBytes)]);
            refuseMarkup(head, url);
          }
          await spool.write(chunk);
        });
        if (!isDelimited(headers) && spool.size !== size) {
          const expected = size === undefined ? "Content-Length" : `${size} bytes`;
          throw new Passing(new Problem("TRANSFER_TRUNCATED", { file: labelOf(url), found: `${spool.size} bytes`, expected }));
        }
      }),
    );
  }

  async #try<T>(question: PullQuestion, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return attempted(work, question.limits, this.pace, signal);
  }

  async #get(url: URL, cap: number, signal: AbortSignal, take: (chunk: Buffer) => Promise<void>): Promise<IncomingMessage> {
    if (url.origin !== this.base.origin) throw new Problem("REDIRECT_REFUSED", { file: labelOf(this.base), found: labelOf(url) });
    try {
      const { answer, overflow } = await send(url, this.headers, guardedLookup(this.privateNetwork), signal);
      try {
        refuseByHead(answer, url, cap);
        // Node itself throws for a body shorter than its Content-Length and for chunks without an end.
        for await (const chunk of contentOf(answer, url)) await take(chunk as Buffer);
        if (overflow()) throw truncated(url, `> ${answer.headers["content-length"] ?? "?"}`, answer.headers["content-length"]);
        return answer;
      } finally {
        answer.destroy();
      }
    } catch (cause) {
      throw networkProblem(cause, url);
    }
  }
}

/** An address as it may be shown: no credentials, no query. */
export function labelOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

interface Sent {
  answer: IncomingMessage;
  /** Whether bytes came after the end that the answer had stated. */
  overflow: () => boolean;
}

function send(url: URL, headers: Record<string, string>, lookup: LookupFunction, signal: AbortSignal): Promise<Sent> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const asked = { accept: "application/json, text/csv, */*;q=0.1", "accept-encoding": "identity", "user-agent": "yutitham", ...headers };
    const asking = request(url, { headers: asked, signal, lookup, rejectUnauthorized: true, timeout: idleMs });
    let after = false;
    asking.once("response", (answer) => resolve({ answer, overflow: () => after }));
    asking.on("error", (cause: NodeJS.ErrnoException) => {
      after ||= /^HPE_/.test(cause.code ?? "");
      reject(cause);
    });
    asking.on("timeout", () => asking.destroy(Object.assign(new Error("idle"), { code: "ETIMEDOUT" })));
    asking.end();
  });
}

function refuseByHead(answer: IncomingMessage, url: URL, cap: number): void {
  const file = labelOf(url);
  const status = answer.statusCode ?? 0;
  const found = `HTTP ${status}`;
  if (status >= 300 && status < 400) throw new Problem("REDIRECT_REFUSED", { file, found: whereTo(answer.headers.location, url) });
  if (status === 401 || status === 403 || status === 407) throw new Problem("SOURCE_REFUSED", { file, found });
  if (status === 408 || status === 429 || status >= 500)
    throw new Passing(new Problem("SOURCE_UNREACHABLE", { file, found }), retryAfter(answer));
  if (status !== 200) throw new Problem("ANSWER_NOT_DATA", { file, found, expected: "HTTP 200" });
  if (/\bx?html\b/i.test(answer.headers["content-type"] ?? ""))
    throw new Problem("ANSWER_NOT_DATA", { file, found: "HTML", expected: "JSON, CSV" });
  if (Number(answer.headers["content-length"] ?? 0) > cap) throw new Problem("TRANSFER_TOO_LARGE", { file, expected: `${cap} bytes` });
}

function whereTo(location: string | undefined, url: URL): string {
  return location && URL.canParse(location, url.href) ? labelOf(new URL(location, url)).slice(0, 200) : "?";
}

/** Seconds or a date, which is measured by the source's own clock. */
function retryAfter(answer: IncomingMessage): number {
  const asked = answer.headers["retry-after"] ?? "";
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  const here = Date.parse(answer.headers.date ?? "");
  const wait = Date.parse(asked) - (Number.isNaN(here) ? now().getTime() : here);
  return wait > 0 ? wait : 0;
}

function contentOf(answer: IncomingMessage, url: URL): Readable {
  const encoding = answer.headers["content-encoding"] ?? "identity";
  if (encoding === "identity") return answer;
  if (encoding !== "gzip") throw new Problem("ANSWER_NOT_DATA", { file: labelOf(url), found: encoding, expected: "identity, gzip" });
  const inflated = createGunzip();
  answer.on("error", (cause) => inflated.destroy(cause)).pipe(inflated);
  return inflated;
}

/** Whether the answer said where it ends. One that ends by hanging up may have been cut anywhere. */
function isDelimited(headers: IncomingMessage["headers"]): boolean {
  return headers["content-length"] !== undefined || /chunked/i.test(headers["transfer-encoding"] ?? "");
}

function truncated(url: URL, size: number | string, declared: string | undefined): Passing {
  return new Passing(
    new Problem("TRANSFER_TRUNCATED", { file: labelOf(url), found: `${size} bytes`, expected: `${declared ?? "?"} bytes` }),
  );
}

function jsonOf(bytes: Buffer, url: URL, delimited: boolean): unknown {
  refuseMarkup(bytes, url);
  try {
    return parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const problem = new Problem("ANSWER_NOT_DATA", { file: labelOf(url), found: shown(bytes), expected: "JSON" }, { cause });
    throw delimited ? problem : truncated(url, bytes.length, undefined);
  }
}

/** Login and error pages come with status 200 and any content type. No CSV or JSON begins with `<`. */
function refuseMarkup(bytes: Buffer, url: URL): void {
  const start = bytes
    .subarray(0, headBytes)
    .toString("latin1")
    .replace(/^(ï»¿|ÿþ|þÿ)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (start.startsWith("<")) throw new Problem("ANSWER_NOT_DATA", { file: labelOf(url), found: shown(bytes), expected: "JSON, CSV" });
}

/** The beginning of an answer, fit for one line of a log. */
function shown(bytes: Buffer): string {
  return (
    bytes
      .subarray(0, 60)
      .toString("utf8")
      .replace(/[\p{C}\s]+/gu, " ")
      .trim() || "0 bytes"
  );
}

function networkProblem(cause: unknown, url: URL): unknown {
  if (cause instanceof Problem || cause instanceof Passing) return cause;
  const file = labelOf(url);
  const { code = "", message } = cause as NodeJS.ErrnoException;
  if (/CERT|SIGNATURE|ISSUER|CRL_/.test(code)) return new Problem("CERTIFICATE_INVALID", { file, found: code }, { cause });
  if (/^(HPE_(?!INVALID_EOF)|Z_DATA)/.test(code))
    return new Problem("ANSWER_NOT_DATA", { file, found: code, expected: "HTTP 200" }, { cause });
  if (code === "EADDRREFUSED") return new Problem("ADDRESS_REFUSED", { file, found: message }, { cause });
  if (/^Z_BUF/.test(code) || message === "aborted") return truncated(url, 0, undefined);
  return new Passing(new Problem("SOURCE_UNREACHABLE", { file, found: code || message }, { cause }));
}
