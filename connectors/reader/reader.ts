/** The owner's end of the reader process: one child, under a memory bound and a deadline, started again when it dies. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { describeProblem, Problem, type ProblemReport } from "../problem.js";
import { builtModule } from "../root.js";
import type { ReaderBounds } from "./bounds.js";
import type { Reading, ReadingRequest } from "./reading.js";

type Result<Answer> = { ok: true; reading: Answer } | { ok: false; problem: ProblemReport };

const WATCH_MS = 100;
const KEPT_ERRORS = 4000;

/** @typeParam Request what it is asked, with the name of the file for messages; @typeParam Answer what it answers of a file it could take */
export class Reader<Request extends { name: string } = ReadingRequest, Answer = Reading> {
  private child: ChildProcessWithoutNullStreams | null = null;
  private errors = "";
  private turn: Promise<unknown> = Promise.resolve();
  private lastId = 0;
  private closed = false;

  constructor(
    private readonly bounds: Pick<ReaderBounds, "memoryMb" | "deadlineMs">,
    private readonly module: string = builtModule("connectors/reader/main.js"),
  ) {}

  /**
   * Reads one artifact; artifacts wait for each other. A reader that dies or takes too long is one refused file.
   * @throws Problem DISK_FULL: that is no fault of the file
   */
  read(request: Request): Promise<Result<Answer>> {
    const result = this.turn.then(async () => {
      const read = await this.readNow(request);
      if (!read.ok && read.problem.code === "DISK_FULL") throw new Problem("DISK_FULL", read.problem);
      return read;
    });
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Starts the process for what is about to come. */
  wake(): void {
    if (!this.closed && !this.child) this.start();
  }

  /** The process's id, while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** What the process last wrote to standard error: kinds and places of faults, never text of a file. */
  get lastErrors(): string {
    return this.errors;
  }

  /** Ends the process. A reading under way ends as stopped. */
  async close(): Promise<void> {
    this.closed = true;
    await this.rest();
  }

  /** Ends the process until it is needed again. */
  async rest(): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.child = null;
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.stdin.end();
    const timer = setTimeout(() => child.kill("SIGKILL"), 500);
    await ended;
    clearTimeout(timer);
  }

  private readNow(request: Request): Promise<Result<Answer>> {
    if (this.closed) return Promise.resolve(stopped(request, "closed"));
    const child = this.child ?? this.start();
    const id = ++this.lastId;
    return new Promise((resolve) => {
      let why: string | null = null;
      let text = "";
      const kill = (reason: string) => {
        why ??= reason;
        child.kill("SIGKILL");
      };
      const deadline = setTimeout(() => kill(`> ${this.bounds.deadlineMs / 1000} s`), this.bounds.deadlineMs);
      const watch = setInterval(() => {
        const used = residentMb(child.pid);
        if (used !== null && used > this.bounds.memoryMb) kill(`${used} MB > ${this.bounds.memoryMb} MB`);
      }, WATCH_MS);
      const finish = (result: Result<Answer>) => {
        clearTimeout(deadline);
        clearInterval(watch);
        child.stdout.off("data", onData);
        child.off("close", onClose);
        resolve(result);
      };
      const onData = (chunk: string) => {
        text += chunk;
        if (!chunk.includes("\n")) return;
        const answer = parseAnswer<Answer>(text, id);
        if (answer) finish(answer);
        else kill("answer");
      };
      const onClose = (code: number | null, signal: string | null) => finish(stopped(request, why ?? signal ?? `exit ${code}`));
      child.stdout.on("data", onData);
      child.on("close", onClose);
      child.stdin.write(`${JSON.stringify({ id, request })}\n`);
    });
  }

  private start(): ChildProcessWithoutNullStreams {
    // The heap is a part of the bound: buffers and the program itself lie beside it.
    const heapMb = Math.max(32, Math.floor(this.bounds.memoryMb * 0.6));
    const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, this.module], {
      stdio: "pipe",
      env: { PATH: process.env.PATH ?? "" },
    });
    this.child = child;
    this.errors = "";
    child.stdout.setEncoding("utf8");
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (text: string) => {
      this.errors = (this.errors + text).slice(-KEPT_ERRORS);
    });
    // A pipe that breaks is told by the end of the process.
    child.stdin.on("error", () => undefined);
    child.on("error", () => undefined);
    child.on("exit", () => {
      if (this.child === child) this.child = null;
    });
    return child;
  }
}

function parseAnswer<Answer>(text: string, id: number): Result<Answer> | null {
  try {
    const answer = JSON.parse(text) as { id: number; result: Result<Answer> };
    return answer.id === id ? answer.result : null;
  } catch {
    return null;
  }
}

function stopped(request: { name: string }, found: string): { ok: false; problem: ProblemReport } {
  return { ok: false, problem: describeProblem("READER_STOPPED", { file: request.name, found }) };
}

/** Resident memory of a process in megabytes, where the system tells. */
function residentMb(pid: number | undefined): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return found ? Math.round(Number(found[1]) / 1024) : null;
  } catch {
    return null;
  }
}
