/** What the engine's own errors mean to an administrator. */
import { Problem } from "../../../connectors/problem.js";

const full = /no space left on device|file too large|disk quota exceeded|max_temp_directory_size/i;
const memory = /out of memory/i;
const locked = /could not set lock|conflicting lock|being used by another process/i;
const unreadable =
  /corrupt|could not read enough bytes|not a valid duckdb database|metadata|newer version|serializ|could not (open|read) file/i;

/** After such an error the engine answers nothing more until the file is opened anew. */
export const isFatal = (cause: unknown): boolean => /\bFATAL Error|has been invalidated/.test(String(cause));

/** The same error, or the Problem behind it: DISK_FULL, OUT_OF_MEMORY, WAREHOUSE_UNREADABLE. */
export function engineProblem(cause: unknown, path: string): unknown {
  if (cause instanceof Problem || !(cause instanceof Error)) return cause;
  const text = cause.message;
  const found = firstLine(text);
  if (full.test(text)) return new Problem("DISK_FULL", { found, file: path }, { cause });
  if (memory.test(text)) return new Problem("OUT_OF_MEMORY", { found }, { cause });
  if (/\b(IO|Serialization|FATAL|INTERNAL) Error/i.test(text) && unreadable.test(text))
    return new Problem("WAREHOUSE_UNREADABLE", { found, file: path }, { cause });
  return cause;
}

/** Why the file could not be opened. */
export function openingProblem(cause: unknown, path: string): unknown {
  const text = String(cause);
  if (locked.test(text)) return new Problem("ALREADY_RUNNING", { found: path }, { cause });
  const known = engineProblem(cause, path);
  return known instanceof Problem ? known : new Problem("WAREHOUSE_UNREADABLE", { found: firstLine(text), file: path }, { cause });
}

const firstLine = (text: string) => text.split("\n")[0]!.slice(0, 200);
