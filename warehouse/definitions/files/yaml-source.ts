/** A YAML file with the position of everything in it, so that a fault can be named by line and column. */
import { existsSync, readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument } from "yaml";
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import type { Place } from "../../../connectors/problem-text.js";
import { missingFile } from "./fault-words.js";
import { syntaxFaults } from "./syntax-fault.js";

export type YamlPath = readonly (string | number)[];

export interface YamlSource {
  /** As it is shown in messages: relative to the folder that was asked for. */
  file: string;
  /** Undefined when the file is missing or no YAML; of a key that stands twice the later value. */
  value: unknown;
  problems: ProblemReport[];
  /** A fault at a path; where the path does not exist, at its nearest part that does. */
  fault(path: YamlPath, found: string, expected: string, more?: Pick<Place, "meant" | "why">): ProblemReport;
}

/** Reads a file; every syntax error in it is a problem of its own. */
export function readYaml(path: string, file: string): YamlSource {
  const problem = (line: number | undefined, column: number | undefined, found: string, expected: string, more: Partial<Place> = {}) =>
    describeProblem("DEFINITION_INVALID", { file, line, column: column?.toString(), found, expected, ...more });
  if (!existsSync(path)) {
    const missing = problem(undefined, undefined, "—", file, { why: missingFile });
    return { file, value: undefined, problems: [missing], fault: (_, found, expected) => problem(undefined, undefined, found, expected) };
  }
  const counter = new LineCounter();
  const text = readFileSync(path, "utf8");
  const document = parseDocument(text, { lineCounter: counter });
  const problems = syntaxFaults(document.errors, text).map(({ at, found, expected, why }) => {
    const { line, col } = counter.linePos(at);
    return problem(line, col, found, expected, { why });
  });
  return {
    file,
    // A key that stands twice is a fault of its own; the rest of the file can still be read.
    value: document.errors.every(({ code }) => code === "DUPLICATE_KEY") ? document.toJS() : undefined,
    problems,
    fault(at, found, expected, more) {
      for (let length = at.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(at.slice(0, length), true);
        if (!isNode(node) || !node.range) continue;
        const { line, col } = counter.linePos(node.range[0]);
        return problem(line, col, found, expected, more);
      }
      return problem(1, 1, found, expected, more);
    },
  };
}
