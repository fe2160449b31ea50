/** A GraphQL request as it came, and what may be known of it before it runs: whether its answer may be kept, and under which key. */
import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from "graphql";
import { Problem } from "../../connectors/problem.js";

export interface Question {
  /** What Apollo is given: the parsed body of a POST. */
  body: Record<string, unknown>;
  /** Root fields, for the audit log: `kpis strategy`. */
  operation: string;
  /** Operation name and variables, shortened, for the audit log. */
  asked: string;
  /** Absent: the answer must not be kept (mutations, the asker's own affairs, what does not parse). */
  key: string | null;
  changes: boolean;
}

/** Fields whose answer is about the asker or the moment, not about a data version. */
const fleeting = new Set(["me", "site", "__schema", "__type"]);
const mostTokens = 2000;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Reads a request's JSON.
 * @throws Problem BODY_UNREADABLE when it is no JSON; REQUEST_INVALID for text no database holds (NUL, lone surrogates) or `__proto__`
 */
export function readQuestion(raw: string): Question {
  const body = parseJson(raw);
  if (typeof body !== "object" || body === null) throw new Problem("BODY_UNREADABLE", { found: typeof body, expected: "a JSON object" });
  refuseBadText(body);
  return understand(body as Record<string, unknown>);
}

/** @param body `query`, `variables`, `operationName` as sent; anything odd is left for Apollo to refuse */
export function understand(body: Record<string, unknown>): Question {
  const unknown: Question = { body, operation: "unreadable", asked: "", key: null, changes: false };
  if (Array.isArray(body) || typeof body.query !== "string") return unknown;
  let document: DocumentNode;
  try {
    document = parse(body.query, { noLocation: true, maxTokens: mostTokens });
  } catch {
    return unknown;
  }
  const operations = document.definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  const fields = rootFields(document, operations);
  const variables = stableText(body.variables ?? null);
  const asked = `${body.operationName ?? ""} ${variables}`.trim().slice(0, 500);
  const changes = operations.some(({ operation }) => operation !== "query");
  const keeps = operations.length === 1 && !changes && !fields.some((field) => fleeting.has(field)) && body.extensions === undefined;
  const known = Object.keys(body).every((name) => ["query", "variables", "operationName"].includes(name));
  const key = keeps && known ? digest(`${print(document)}\n${body.operationName ?? ""}\n${variables}`) : null;
  return { body, operation: fields.join(" ").slice(0, 300), asked, key, changes };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new Problem("BODY_UNREADABLE", { found: raw === "" ? "nothing" : "text that is no JSON", expected: "JSON" }, { cause });
  }
}

/** Names of the fields directly under Query or Mutation, fragments opened, without repeats. */
function rootFields(document: DocumentNode, operations: OperationDefinitionNode[]): string[] {
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const fields = new Set<string>();
  const seen = new Set<string>();
  const open = (set: SelectionSetNode): void => {
    for (const each of set.selections) {
      if (each.kind === Kind.FIELD) fields.add(each.name.value);
      else if (each.kind === Kind.INLINE_FRAGMENT) open(each.selectionSet);
      else if (!seen.has(each.name.value)) {
        seen.add(each.name.value);
        const fragment = fragments.get(each.name.value);
        if (fragment) open(fragment.selectionSet);
      }
    }
  };
  for (const operation of operations) open(operation.selectionSet);
  return [...fields];
}

/** JSON with keys in order, so that equal variables give equal text. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function refuseBadText(value: unknown, depth = 0): void {
  if (typeof value === "string") {
    if (value.includes("\u0000") || loneSurrogate.test(value))
      throw new Problem("REQUEST_INVALID", { found: "NUL or half a character", expected: "well-formed text" });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (depth > 20) throw new Problem("REQUEST_INVALID", { found: "deeply nested variables", expected: "at most 20 levels" });
  for (const [name, each] of Object.entries(value)) {
    if (name === "__proto__") throw new Problem("REQUEST_INVALID", { found: "__proto__", expected: "declared variables" });
    refuseBadText(each, depth + 1);
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
