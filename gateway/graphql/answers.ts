/**
 * Answers to GraphQL questions, kept as the bytes that were sent: an answer depends on the asker's scope, the question, the data version
 * and the day. A question whose answer is known never reaches Apollo. Access is part of the scope; sign-in and cross-site checks come first.
 */
import { createHash } from "node:crypto";
import type { ApolloServer, HeaderMap } from "@apollo/server";
import type { Warehouse } from "../../warehouse/warehouse.js";
import type { Run } from "../apollo.js";
import type { Context } from "../context.js";
import type { Metrics } from "../metrics.js";
import type { Caller } from "../sign-in/who.js";
import { Turns } from "../turns.js";
import { ByteCache } from "./byte-cache.js";
import type { Question } from "./question.js";

export interface Answer {
  status: number;
  /** Everything that is sent ahead of the body: names and values by turns, as Node takes them with the least work. */
  headers: string[];
  body: Buffer;
  etag: string | null;
}

export interface AnswersParts {
  apollo: ApolloServer<Context & Run>;
  warehouse: Warehouse;
  contextOf: (caller: Caller, asOf: string | null) => Context;
  metrics: Metrics;
  /** Changes whenever something that answers show changed without a new data version (a pull that brought nothing new). */
  pulse: () => string;
}

/** How Apollo is asked: over HTTP as it came, or by a page as a POST of our own making. */
export interface Manner {
  method: string;
  search: string;
  accept: string;
  /** Made only when Apollo is really asked. */
  headers: () => HeaderMap;
}

const fixedHeaders = { "cache-control": "private, no-cache", "x-content-type-options": "nosniff", vary: "Accept, Cookie, Authorization" };

const keptBytes = 64 * 1024 * 1024;
const attempts = 3;

export class Answers {
  readonly #kept = new ByteCache<Answer>(keptBytes);
  /** Questions being answered at this moment: the same question asked meanwhile waits for that answer. */
  readonly #running = new Map<string, Promise<Answer>>();
  readonly #turns = new Turns(8, 200);

  constructor(readonly parts: AnswersParts) {
    parts.metrics.gauge("yutitham_answers_kept_bytes", () => this.#kept.bytes);
  }

  /** The kept answer, or a fresh one. */
  async answer(question: Question, manner: Manner, caller: Caller): Promise<Answer> {
    const { metrics } = this.parts;
    if (question.changes || question.key === null) return this.#turns.take(turnOf(caller), () => this.#unkept(question, manner, caller));
    const key = this.#keyOf(question.key, manner, caller);
    const kept = this.#kept.get(key);
    metrics.count(kept ? "yutitham_answers_hit_total" : "yutitham_answers_miss_total");
    if (kept) return kept;
    const running = this.#running.get(key);
    if (running) return running;
    const asked = this.#turns.take(turnOf(caller), () => this.#fresh(question, manner, caller)).finally(() => this.#running.delete(key));
    this.#running.set(key, asked);
    return asked;
  }

  /** A change is made once. Any other answer nobody may keep is whole of one data version all the same. */
  async #unkept(question: Question, manner: Manner, caller: Caller): Promise<Answer> {
    if (question.changes) return (await this.#ask(question, manner, caller, null)).answer;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const before = this.#keyOf("", manner, caller);
      const { answer } = await this.#ask(question, manner, caller, null);
      if (answer.status !== 200 || before === this.#keyOf("", manner, caller)) return answer;
    }
    return (await this.#ask(question, manner, caller, this.parts.warehouse.present())).answer;
  }

  /** Runs until the whole answer came from one data version, and keeps it then. */
  async #fresh(question: Question, manner: Manner, caller: Caller): Promise<Answer> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const before = this.#keyOf(question.key!, manner, caller);
      const { answer, failed } = await this.#ask(question, manner, caller, null);
      const after = this.#keyOf(question.key!, manner, caller);
      if (answer.status !== 200) return answer;
      if (before !== after) continue;
      if (failed) return answer;
      answer.etag = `"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 22)}"`;
      answer.headers.push("etag", answer.etag);
      this.#kept.set(before, answer, answer.body.length + before.length + 200);
      return answer;
    }
    const { answer } = await this.#ask(question, manner, caller, this.parts.warehouse.present());
    return answer;
  }

  #keyOf(question: string, { accept }: Manner, caller: Caller): string {
    const { warehouse, pulse } = this.parts;
    return `${caller.scope} ${question} ${warehouse.present()} ${pulse()} ${accept}`;
  }

  async #ask(question: Question, manner: Manner, caller: Caller, asOf: string | null): Promise<{ answer: Answer; failed: boolean }> {
    const run = { failed: false };
    const response = await this.parts.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: manner.method, search: manner.search, headers: manner.headers(), body: question.body },
      context: async () => ({ ...this.parts.contextOf(caller, asOf), run }),
    });
    const body = Buffer.from(response.body.kind === "complete" ? response.body.string : "");
    const answer = answerOf(response.status ?? 200, Object.fromEntries(response.headers), body);
    return { answer, failed: run.failed };
  }
}

export function answerOf(status: number, headers: Record<string, string>, body: Buffer): Answer {
  const all = { ...fixedHeaders, ...headers, "content-length": String(body.length) };
  return { status, headers: Object.entries(all).flat(), body, etag: null };
}

function turnOf(caller: Caller): string {
  return caller.person?.id ?? `address:${caller.address}`;
}
