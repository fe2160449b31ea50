/** What the transport tests ask with: a contract of which only the place matters, short limits, and short waits. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { connect } from "../../../connectors/connect.js";
import type { Fetched, Limits, PullQuestion, SourceSettings } from "../../../connectors/connector.js";
import type { DatasetContract, Origin } from "../../../connectors/dataset.js";
import type { ProblemReport } from "../../../connectors/problem.js";

export const quick = { firstWaitMs: 10, longestWaitMs: 40, retryAfterCapMs: 300 };

export interface Pulled {
  files: (Omit<Fetched, "path"> & { text: string })[];
  /** What the pull threw, if it did. */
  problem: { code: string; message: string } | null;
  notices: ProblemReport[];
  /** Temporary files left that were not handed on. */
  left: number;
}

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yutitham-transport-"));
  folders.push(folder);
  return folder;
}

export interface Asked {
  dataset?: string;
  form?: DatasetContract["form"];
  bookmark?: string | null;
  held?: Iterable<[string, { size: number; modifiedAt: string }]>;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  beside?: PullQuestion["beside"];
}

/** Pulls once and writes down all that came of it. */
export async function pull(source: SourceSettings, from: Origin, asked: Asked = {}): Promise<Pulled> {
  const into = await temporaryFolder();
  const notices: ProblemReport[] = [];
  const question: PullQuestion = {
    contract: { id: asked.dataset ?? "dop_cases", from, form: asked.form ?? { kind: "records" } } as DatasetContract,
    ...(asked.beside && { beside: asked.beside }),
    bookmark: asked.bookmark ?? null,
    held: new Map(asked.held ?? []),
    into,
    limits: { maxBytes: 1_000_000, deadlineMs: 5_000, attempts: 3, maxPages: 100, stillMs: 1_000, ...asked.limits },
    signal: asked.signal ?? new AbortController().signal,
    notice: (report) => notices.push(report),
  };
  const files: Pulled["files"] = [];
  let problem: Pulled["problem"] = null;
  try {
    for await (const { path, ...file } of connect(source, quick).pull(question))
      files.push({ ...file, text: await readFile(path, "utf8") });
  } catch (cause) {
    problem = cause as Pulled["problem"];
  }
  return { files, problem, notices, left: (await readdir(into)).length - files.length };
}
