/** The process that looks at unknown files: requests as JSON lines on standard input, answers on standard output. It ends with its owner. */
import { createInterface } from "node:readline";
import { describeProblem } from "../problem.js";
import { type InspectionResult, inspectFile } from "./inspect-file.js";
import type { InspectionRequest } from "./inspection.js";

const owner = process.ppid;
// A long reading would not notice that standard input has closed.
setInterval(() => {
  if (process.ppid !== owner) process.exit(0);
}, 1000).unref();

async function answer(request: InspectionRequest): Promise<InspectionResult> {
  try {
    return await inspectFile(request);
  } catch (error) {
    // An error's own words may quote the file; its kind and place do not.
    const { name, code, stack = "" } = error as NodeJS.ErrnoException;
    const place = stack.split("\n").filter((line) => /^\s+at /.test(line));
    process.stderr.write(`${code ?? name}\n${place.slice(0, 8).join("\n")}\n`);
    return { ok: false, problem: describeProblem("READER_STOPPED", { file: request.name, found: code ?? name }) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line === "") continue;
  const { id, request } = JSON.parse(line) as { id: number; request: InspectionRequest };
  process.stdout.write(`${JSON.stringify({ id, result: await answer(request) })}\n`);
}
