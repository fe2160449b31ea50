/** Asking GraphQL. The gateway answers in its own process while it renders; the browser asks over HTTP. */
import type { TypedDocumentString } from "../generated/graphql.js";
import type { Words } from "../language/dictionary.js";

/** Resolves with the data, or throws an {@link AskError}. */
export type Ask = (document: string, variables: Record<string, unknown>) => Promise<unknown>;

/** What GraphQL sends back. */
export interface GraphQLAnswer {
  data?: unknown;
  errors?: readonly unknown[];
}

/** Why a part of a page has no answer. */
export interface AskProblem {
  code: string;
  /** The sentence for the reader, when the gateway knew one. */
  words?: Words;
  /** What the gateway said of an address that it cannot read, in its own English. */
  message?: string;
}

/** An answer, or the reason there is none: one failed block never blanks a page. */
export type Answer<T> = { data: T; problem?: undefined } | { data?: undefined; problem: AskProblem };

/** A question of a page, with the smaller question to fall back to. */
export interface Question {
  document: string;
  variables: Record<string, unknown>;
  otherwise?: { document: string; variables: Record<string, unknown> };
}

/** Binds a generated document to its variables; the compiler checks that they fit. */
export function question<R, V>(document: TypedDocumentString<R, V>, variables: V, otherwise?: Question): Question {
  return { document: document.toString(), variables: variables as Record<string, unknown>, ...(otherwise ? { otherwise } : {}) };
}

/** Reads one answer as its document says it is. */
export function read<R, V>(_document: TypedDocumentString<R, V>, answer: Answer<unknown> | undefined): Answer<R> {
  return (answer ?? { problem: { code: "NOT_ASKED" } }) as Answer<R>;
}

export async function answerTo(asked: Question, ask: Ask): Promise<Answer<unknown>> {
  try {
    return { data: await ask(asked.document, asked.variables) };
  } catch (error) {
    if (asked.otherwise) return answerTo(asked.otherwise, ask);
    return { problem: problemOf(error) };
  }
}

/** Why a question has no answer: the gateway's refusal, or an answer that never came. */
export class AskError extends Error {
  constructor(readonly problem: AskProblem) {
    super(problem.code);
  }
}

/** The code of a question with a word that its type does not have: asked again, it fares no better. */
export const UNREADABLE = "BAD_USER_INPUT";

/** Whether there is no such data version: a number that none has, a moment still to come, or (of an address's `asof`) what is neither. */
export function isNoVersion(problem: AskProblem | undefined, asOf: string | null): boolean {
  if (problem?.code === "UNKNOWN_VERSION") return true;
  return (
    problem?.code === UNREADABLE && asOf !== null && Boolean(problem.message?.includes(`invalid value ${JSON.stringify(asOf)}; AsOf:`))
  );
}

/** The data of an answer. A partial answer counts as none: a page never shows half a block as if it were whole. */
export function dataOf({ data, errors }: GraphQLAnswer): unknown {
  const fault = errors?.[0] as { message?: string; extensions?: { code?: string; th?: string; en?: string } } | undefined;
  if (fault) {
    const { code = "UNKNOWN", th, en } = fault.extensions ?? {};
    const message = code === UNREADABLE && fault.message;
    throw new AskError({ code, ...(th && en ? { words: { th, en } } : {}), ...(message ? { message } : {}) });
  }
  if (!data) throw new AskError({ code: "NO_ANSWER" });
  return data;
}

export function problemOf(error: unknown): AskProblem {
  return error instanceof AskError ? error.problem : { code: "UNKNOWN" };
}

/** Asks from the browser. */
export const askOverHttp: Ask = async (document, variables) => {
  let answer: GraphQLAnswer;
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query: document, variables }),
    });
    answer = (await response.json()) as GraphQLAnswer;
  } catch {
    throw new AskError({ code: "OFFLINE" });
  }
  return dataOf(answer);
};
