/** Has a file looked at by a process of its own, under the bounds of the reader. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Problem } from "../problem.js";
import type { ReaderBounds } from "../reader/bounds.js";
import { Reader } from "../reader/reader.js";
import { builtModule } from "../root.js";
import type { Inspection, InspectionRequest } from "./inspection.js";

/** Of the process that looks at a file. */
export const inspectionBounds: Pick<ReaderBounds, "memoryMb" | "deadlineMs"> = { memoryMb: 768, deadlineMs: 300_000 };

/**
 * Reads a file that no contract knows and says what it sees.
 * @throws Problem for a file that cannot be read, with what to send instead
 */
export async function inspect(
  path: string,
  known: InspectionRequest["known"],
  bounds: Pick<ReaderBounds, "memoryMb" | "deadlineMs"> = inspectionBounds,
): Promise<Inspection> {
  const into = await mkdtemp(join(tmpdir(), "yutitham-inspect-"));
  const reader = new Reader<InspectionRequest, Inspection>(bounds, builtModule("connectors/inspect/main.js"));
  try {
    const result = await reader.read({ path, name: basename(path), into, known });
    if (!result.ok) throw new Problem(result.problem.code, result.problem);
    return result.reading;
  } finally {
    await reader.close();
    await rm(into, { recursive: true, force: true });
  }
}
