/** `/graphql` as it stands in the network: plain Node, before Express, because most answers are known already. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap } from "@apollo/server";
import type { Logger } from "pino";
import { Problem } from "../../connectors/problem.js";
import type { Audit } from "../audit/audit.js";
import { reportOf, statusOf } from "../errors.js";
import { fromOwnSite } from "../sign-in/same-site.js";
import type { Caller, Who } from "../sign-in/who.js";
import { type Answer, type Answers, answerOf, type Manner } from "./answers.js";
import { readBody } from "./body.js";
import { ByteCache } from "./byte-cache.js";
import { type Question, readQuestion, understand } from "./question.js";

export interface DoorParts {
  who: Who;
  answers: Answers;
  audit: Audit;
  log: Logger;
}

/** Asks on behalf of a page that is being rendered. */
export type Ask = (document: string, variables?: Record<string, unknown>) => Promise<{ data?: unknown; errors?: unknown[] }>;

export class GraphqlDoor {
  /** Requests understood before, by their raw text: an equal request is not parsed again. */
  readonly #understood = new ByteCache<{ raw: string; question: Question }>(16 * 1024 * 1024);

  constructor(readonly parts: DoorParts) {}

  /** Answers one request; never throws. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const caller = await this.parts.who.asks(request);
      if (caller.by === "cookie") fromOwnSite(request);
      const question = await this.#questionOf(request);
      const answer = await this.parts.answers.answer(question, mannerOf(request), caller);
      this.#note(question, caller, answer);
      send(request, response, answer);
    } catch (error) {
      await this.#refuse(request, response, error);
    }
  }

  /** The same answers for a page of our own, asked in this process. */
  askFor(caller: Caller): Ask {
    const manner: Manner = { method: "POST", search: "", accept: "", headers: () => new HeaderMap([["content-type", "application/json"]]) };
    return async (document, variables) => {
      const question = this.#remember(JSON.stringify({ query: document, variables }));
      const answer = await this.parts.answers.answer(question, manner, caller);
      this.#note(question, caller, answer);
      return JSON.parse(answer.body.toString("utf8"));
    };
  }

  async #questionOf(request: IncomingMessage): Promise<Question> {
    if (request.method === "GET" || request.method === "HEAD") return questionOfSearch(request);
    const raw = await readBody(request);
    if (isJson(request)) return this.#remember(raw);
    return understand({});
  }

  #remember(raw: string): Question {
    // Texts of a few thousand letters are compared much faster than they are hashed; what differs mostly stands at their end.
    const key = `${raw.length} ${raw.slice(-100)}`;
    const known = this.#understood.get(key);
    if (known?.raw === raw) return known.question;
    const question = readQuestion(raw);
    if (question.key !== null) this.#understood.set(key, { raw, question }, raw.length * 4 + 1000);
    return question;
  }

  #note({ operation, asked, changes }: Question, { person, address }: Caller, { status }: Answer): void {
    if (changes) return;
    const code = status >= 400 ? String(status) : undefined;
    this.parts.audit.note({ kind: "query", who: person?.id ?? null, role: person?.role ?? null, operation, asked, address, code });
  }

  async #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    const { audit, who, log } = this.parts;
    const { code, th, en } = reportOf(error, log);
    if (error instanceof Problem && ["NOT_SIGNED_IN", "CROSS_SITE_REFUSED"].includes(code)) {
      const act = {
        kind: "refused",
        who: null,
        role: null,
        operation: `${request.method} /graphql`,
        address: who.addressOf(request),
        code,
      };
      await audit.record(act).catch((failure) => log.error({ err: failure }, "the audit log cannot be written"));
    }
    const body = Buffer.from(JSON.stringify({ errors: [{ message: en, extensions: { code, th, en } }] }));
    if (code === "BODY_TOO_LARGE") response.setHeader("connection", "close");
    send(request, response, answerOf(statusOf(code), { "content-type": "application/json; charset=utf-8" }, body));
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body, etag }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  if (etag && request.method === "GET" && request.headers["if-none-match"] === etag) {
    const ofBody = (i: number) => /^content-(length|type)$/i.test(headers[i - (i % 2)]!);
    response
      .writeHead(
        304,
        headers.filter((_, i) => !ofBody(i)),
      )
      .end();
    return;
  }
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

function mannerOf(request: IncomingMessage): Manner {
  const url = request.url ?? "";
  const at = url.indexOf("?");
  const search = at < 0 ? "" : url.slice(at);
  return { method: request.method ?? "GET", search, accept: request.headers.accept ?? "", headers: () => headersOf(request) };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

/** A GET's question. Its answer may be kept only when the request could not have come from another site's page unasked. */
function questionOfSearch(request: IncomingMessage): Question {
  const parameters = new URL(request.url ?? "/", "http://localhost").searchParams;
  const variables = parameters.get("variables");
  const question = readQuestion(
    JSON.stringify({
      query: parameters.get("query") ?? undefined,
      operationName: parameters.get("operationName") ?? undefined,
      variables: variables === null ? undefined : readVariables(variables),
    }),
  );
  const preflighted = Boolean(request.headers["apollo-require-preflight"] || request.headers["x-apollo-operation-name"]);
  const plain = preflighted && !parameters.has("extensions");
  return { ...question, body: undefined as never, key: plain ? question.key : null };
}

function readVariables(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isJson(request: IncomingMessage): boolean {
  const type = request.headers["content-type"] ?? "";
  return type === "application/json" || /^application\/(json|graphql\+json)\s*(;|$)/i.test(type);
}
