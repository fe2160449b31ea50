/** The reader process: requests as JSON lines on standard input, answers as JSON lines on standard output. It ends with its owner. */
import { createInterface } from "node:readline";
import { diskProblem } from "../disk.js";
import { describeProblem, Problem } from "../problem.js";
import { readFile } from "./read-file.js";
import type { ReadingRequest, ReadingResult } from "./reading.js";

const owner = process.ppid;

/** A long reading would not notice that standard input has closed. */
function endWithOwner(): void {
  if (process.ppid !== owner) process.exit(0);
}

async function answer(request: ReadingRequest): Promise<ReadingResult> {
  try {
    return await readFile(request, endWithOwner);
  } catch (error) {
    // An error's own words may quote the file; its kind and place do not.
    const { name, code, stack = "" } = error as NodeJS.ErrnoException;
    const place = stack.split("\n").filter((line) => /^\s+at /.test(line));
    process.stderr.write(`${code ?? name}\n${place.slice(0, 8).join("\n")}\n`);
    const full = diskProblem(error, request.into);
    if (full instanceof Problem) return { ok: false, problem: full.report() };
    return { ok: false, problem: describeProblem("READER_STOPPED", { file: request.name, found: code ?? name }) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line === "") continue;
  const { id, request } = JSON.parse(line) as { id: number; request: ReadingRequest };
  process.stdout.write(`${JSON.stringify({ id, result: await answer(request) })}\n`);
}
