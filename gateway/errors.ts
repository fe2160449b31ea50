/** How a failure is told: a Problem by its code and words in both languages, anything else as INTERNAL with an id that stands in the log. */
import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { diskProblem } from "../connectors/disk.js";
import { describeProblem, Problem, type ProblemReport } from "../connectors/problem.js";
import type { ProblemCode } from "../connectors/problems.js";

const statuses: Partial<Record<ProblemCode, number>> = {
  NOT_SIGNED_IN: 401,
  SIGN_IN_FAILED: 401,
  NOT_ALLOWED: 403,
  SAMPLE_SIGN_IN_REFUSED: 403,
  CROSS_SITE_REFUSED: 403,
  NOT_FOUND: 404,
  UNKNOWN_DATASET: 404,
  HOLD_UNKNOWN: 404,
  HOLD_SETTLED: 409,
  HOLD_NOT_ACCEPTABLE: 409,
  PREVIEW_CHANGED: 409,
  BODY_TOO_LARGE: 413,
  EXPORT_TOO_LONG: 413,
  EXPORT_CELL_TOO_LONG: 413,
  TOO_MANY_ATTEMPTS: 429,
  TOO_BUSY: 429,
  PULL_RUNNING: 409,
  INTERNAL: 500,
  DISK_FULL: 503,
  WAREHOUSE_UNREADABLE: 503,
  OUT_OF_MEMORY: 503,
};

/** The HTTP status of a problem: what is not named is a bad request. */
export function statusOf(code: ProblemCode): number {
  return statuses[code] ?? 400;
}

/** A failure in words; what is no Problem is logged under an id and told as INTERNAL. */
export function reportOf(error: unknown, log: Pick<Logger, "error">): ProblemReport {
  const known = diskProblem(error);
  // Without the place on our disk: whoever may reach the server may send the sign-in form.
  if (known instanceof Problem && known.code === "DISK_FULL") return describeProblem("DISK_FULL", { ...known.place, file: undefined });
  if (known instanceof Problem) return known.report();
  const id = randomUUID();
  log.error({ id, err: error }, "internal error");
  return describeProblem("INTERNAL", { found: id });
}

/** A problem as a GraphQL error that also sets the answer's status. */
export function refusal(problem: Problem): GraphQLError {
  const { code, th, en } = problem;
  return new GraphQLError(en, { originalError: problem, extensions: { code, th, en, http: { status: statusOf(code) } } });
}

/** Apollo's `formatError`: Problems keep code and words; GraphQL's own refusals keep their message; all else is INTERNAL. */
export function formatError(log: Pick<Logger, "error">): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const original = cause instanceof GraphQLError ? cause.originalError : cause;
    const own = formatted.extensions?.code;
    if (!(original instanceof Problem) && own !== "INTERNAL_SERVER_ERROR") {
      return { ...formatted, extensions: { code: own } };
    }
    const { th, en, code } = reportOf(original ?? cause, log);
    return { message: en, locations: formatted.locations, path: formatted.path, extensions: { code, th, en } };
  };
}
