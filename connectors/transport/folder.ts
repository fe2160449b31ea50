/** A watched folder on this machine (or mounted on it), and the folders directly in it. Links are not followed, wherever they lead. */
import { constants, type Stats } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { changedAt } from "../clock.js";
import type { Connector, Fetched, PullQuestion, SourceSettings } from "../connector.js";
import { describeProblem, Problem } from "../problem.js";
import { type Drop, type Entry, type Fill, printable, takeNew } from "./drop.js";
import { originOf } from "./source.js";

export class FolderConnector implements Connector {
  constructor(readonly source: Extract<SourceSettings, { transport: "folder" }>) {}

  pull(question: PullQuestion): AsyncIterable<Fetched> {
    const { from } = question.contract;
    // What one agency drops over SFTP, another may drop into a folder: the same names, in the folder or one below it.
    const { pattern } = from.via === "sftp" ? from : originOf(question.contract, "folder");
    return takeNew(new LocalDrop(resolve(this.source.path), question.notice), question, pattern);
  }
}

class LocalDrop implements Drop {
  readonly deep = true;
  constructor(
    readonly label: string,
    readonly notice: PullQuestion["notice"],
  ) {}

  /** A folder below that cannot be listed is told, and keeps none of the others back; one that has gone meanwhile holds nothing. */
  async list(): Promise<Entry[]> {
    const top = await this.#entriesOf("");
    const folders = top.filter((entry) => entry.kind === "folder" && !entry.name.startsWith("."));
    const below = await Promise.all(
      folders.map(({ name }) =>
        this.#entriesOf(`${name}/`).catch((problem: Problem) => {
          const found = `${problem.place.found}: ${printable(name)}`;
          if (!hasGone(problem.cause)) this.notice?.(describeProblem(problem.code, { file: this.label, found }));
          return [];
        }),
      ),
    );
    return [...top, ...below.flat()];
  }

  async look(entry: Entry): Promise<Entry | null> {
    return lstat(join(this.label, entry.name)).then(
      (stats) => entryOf(entry.name, stats),
      () => null,
    );
  }

  async fetch(entry: Entry, signal: AbortSignal, into: Fill): Promise<{ path: string; size: number }> {
    const path = join(this.label, entry.name);
    // O_NOFOLLOW: a link put in its place since it was looked at; O_NONBLOCK: so would a pipe be, and wait for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch((cause) => {
      throw folderProblem(cause, path);
    });
    try {
      return await into(async (spool) => {
        if (!(await file.stat()).isFile()) throw new Problem("FILE_NAME_REFUSED", { file: this.label, found: printable(entry.name) });
        for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024, signal })) await spool.write(chunk);
      });
    } finally {
      await file.close();
    }
  }

  async #entriesOf(below: string): Promise<Entry[]> {
    const folder = resolve(this.label, below);
    // Names as bytes: one that is not UTF-8 must show, not turn into a name that does not exist.
    const names = await readdir(folder, { encoding: "buffer" }).catch((cause) => {
      throw folderProblem(cause, folder);
    });
    const entries = await Promise.all(names.map((name) => this.#entry(below, name)));
    return entries.filter((entry) => entry !== null);
  }

  async #entry(below: string, name: Buffer): Promise<Entry | null> {
    const path = Buffer.concat([Buffer.from(`${this.label}/${below}`), name]);
    return lstat(path).then(
      (stats) => entryOf(below + name.toString("utf8"), stats),
      (cause) => {
        // A folder may tell its names and refuse everything else: whoever takes none of it for an empty one misses all of them.
        if (isRefusal(cause)) throw folderProblem(cause, resolve(this.label, below));
        return null;
      },
    );
  }
}

function entryOf(name: string, stats: Stats): Entry {
  const kind = stats.isSymbolicLink() ? "link" : stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
  return { name, kind, size: stats.size, modifiedMs: changedAt(stats).getTime() };
}

const isRefusal = ({ code }: NodeJS.ErrnoException) => code === "EACCES" || code === "EPERM";
const hasGone = (cause: unknown) => ["ENOENT", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "");

function folderProblem(cause: NodeJS.ErrnoException, folder: string): Problem {
  const code = isRefusal(cause) ? "SOURCE_REFUSED" : "SOURCE_UNREACHABLE";
  return new Problem(code, { file: folder, found: cause.code ?? cause.message }, { cause });
}
