/** What a schema found wrong, in the form every definition's fault has: what stands there, and what should. */
import type { z } from "zod";
import type { ProblemReport } from "../../../connectors/problem.js";
import type { Place } from "../../../connectors/problem-text.js";
import { nearest } from "../../../connectors/thai/nearest.js";
import { knownKeys } from "./known-keys.js";
import { howToMend, lacksBlank } from "./shape-words.js";
import type { YamlPath } from "./yaml-source.js";

type Fault = (path: YamlPath, found: string, expected: string, more?: Pick<Place, "meant" | "why">) => ProblemReport;
type Issue = z.core.$ZodIssue;

/** One problem an issue; a key that nobody knows is a problem of its own, with the keys that are known there and the one it is nearest to. */
export function shapeFaults(shape: z.ZodType, error: z.ZodError, value: unknown, fault: Fault): ProblemReport[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path as YamlPath;
    if (issue.code === "unrecognized_keys") {
      const known = knownKeys(shape, value, path);
      return issue.keys.map((key) => fault([...path, key], [...path, key].join("."), known.join(" | ") || "—", more(key, known)));
    }
    const stands = valueAt(value, path);
    const why = howToMend(issue, stands, () => knownKeys(shape, value, path));
    return [fault(path, `${path.join(".")}: ${shown(stands)}`, wanted(issue), why ? { why } : {})];
  });
}

function more(key: string, known: readonly string[]): Pick<Place, "meant" | "why"> {
  const why = lacksBlank(key, known);
  return why ? { why } : meant(key, known);
}

function meant(written: string, known: readonly string[]): Pick<Place, "meant"> {
  const near = nearest(
    written,
    known.map((text) => ({ text, means: text })),
  );
  return near ? { meant: { written, accepted: near.text } } : {};
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (part, key) => (part === null || part === undefined ? undefined : (part as Record<string, unknown>)[key]),
    value,
  );
}

/** Notation rather than words, because the sentence around it is said in two languages. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return "—";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The values that a choice of kinds knows stand in its message alone, between English words. */
const choices = (message: string) => [...message.matchAll(/'([^']+)'/g)].map(([, one]) => one).join(" | ") || message;

function wanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "too_small":
      return `≥ ${issue.minimum}`;
    case "too_big":
      return `≤ ${issue.maximum}`;
    case "invalid_key":
      return issue.issues.map(wanted).join(", ");
    case "invalid_union":
      return issue.errors.flat().map(wanted).join(" | ") || choices(issue.message);
    default:
      return issue.message;
  }
}
