/** A problem's sentence may quote a cell. Who may not see a dataset's lines is told what is wrong and in which file, not what stands there. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import { describeProblem } from "../../connectors/problem.js";
import { type ProblemCode, problemTexts } from "../../connectors/problems.js";
import type { Viewer } from "../answer.js";
import { seesLines } from "./primary.js";

/** Problems of a file whose sentence quotes figures of it. */
const quoting = new Set<string>(["JUMP_IMPLAUSIBLE", "RUNNING_TOTAL_FELL", "LINES_IMPLAUSIBLE", "TITLE_UNREADABLE", "MOJIBAKE"]);

export function wordsFor(viewer: Viewer, contract: DatasetContract | undefined, code: string, words: Bilingual, file: string): Bilingual {
  const kind = problemTexts[code as ProblemCode]?.kind;
  if (!contract || seesLines(viewer, contract) || (kind !== "row" && !quoting.has(code))) return words;
  const { th, en } = describeProblem(code as ProblemCode, { file, found: "…", expected: "…" });
  return { th, en };
}
