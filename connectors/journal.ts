/**
 * What was received and decided, in order: `journal.ndjson`, one entry a line, only ever added to.
 * An entry is on disk before anyone hears of it; entries that come at the same time share one sync.
 */
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { now } from "./clock.js";
import { diskProblem, syncFolder } from "./disk.js";
import { Problem } from "./problem.js";

/** A place in the journal: its last entry, and the bytes up to the end of that. */
export interface JournalPoint {
  seq: number;
  at: string;
  bytes: number;
}

/** Kinds in use: definitions, deliveries, accept, refuse, sign, pull, round, undone. */
export type JournalEntry = { seq: number; at: string; kind: string } & Record<string, unknown>;
export type NewEntry = { kind: string } & Record<string, unknown>;

interface Waiting {
  /** The entry as JSON, without its opening brace: number and time go before it. */
  text: string;
  done: (stamp: { seq: number; at: string }) => void;
  failed: (cause: unknown) => void;
}

const newline = 0x0a;
const pieceBytes = 64 * 1024;

export class Journal {
  #length: number;
  #last: { seq: number; at: string };
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #broken: unknown = null;

  private constructor(
    readonly path: string,
    readonly file: FileHandle,
    /** What a crash had left half written and opening cut off, or null. It had been acknowledged to nobody. */
    readonly torn: { bytes: number; afterSeq: number } | null,
    end: { length: number; last: JournalEntry | null },
    readonly clock: () => Date,
  ) {
    this.#length = end.length;
    this.#last = end.last ?? { seq: 0, at: "" };
  }

  /** Opens or begins the journal of a data folder. @throws Problem ARCHIVE_DAMAGED when more than the last line is unreadable */
  static async open(folder: string, clock: () => Date = now): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, "journal.ndjson");
    const file = await open(path, "a+", 0o640);
    try {
      const { size } = await file.stat();
      const end = await findEnd(file, size, path);
      const torn = end.length < size ? { bytes: size - end.length, afterSeq: end.last?.seq ?? 0 } : null;
      if (torn) await file.truncate(end.length);
      await file.sync();
      await syncFolder(folder);
      return new Journal(path, file, torn, end, clock);
    } catch (cause) {
      await file.close();
      throw cause;
    }
  }

  /** The number of the last entry, 0 when there is none. */
  get lastSeq(): number {
    return this.#last.seq;
  }

  /** How far the journal stands now. The bytes up to there never change again. */
  get point(): JournalPoint {
    return { ...this.#last, bytes: this.#length };
  }

  /** How far the journal of a folder stands, for one who only reads it. Null where there is none. @throws Problem ARCHIVE_DAMAGED */
  static async pointOf(folder: string): Promise<JournalPoint | null> {
    const path = join(folder, "journal.ndjson");
    const file = await open(path, "r").catch(() => null);
    if (!file) return null;
    try {
      const { length, last } = await findEnd(file, (await file.stat()).size, path);
      return { seq: last?.seq ?? 0, at: last?.at ?? "", bytes: length };
    } finally {
      await file.close();
    }
  }

  /** Adds an entry; resolves when it is on disk. `at` never goes back, whatever the clock does. */
  append(entry: NewEntry): Promise<{ seq: number; at: string }> {
    return new Promise((done, failed) => {
      if (this.#broken) return failed(this.#broken);
      const { seq: _seq, at: _at, ...rest } = entry;
      this.#waiting.push({ text: JSON.stringify(rest).slice(1), done, failed });
      this.#writing ??= this.#writeAll().finally(() => {
        this.#writing = null;
      });
    });
  }

  /** Entries from a number on, as far as they stood when reading began. */
  async *read(fromSeq = 1): AsyncIterable<JournalEntry> {
    yield* entriesOf(this.file, this.#length, this.path, fromSeq);
  }

  /** The same, up to a point, for one who only reads the file. @throws Problem ARCHIVE_DAMAGED */
  static async *readUpTo(path: string, bytes: number): AsyncIterable<JournalEntry> {
    const file = await open(path, "r");
    try {
      yield* entriesOf(file, bytes, path);
    } finally {
      await file.close();
    }
  }

  /** Waits for what is being written, then closes the file. */
  async close(): Promise<void> {
    await this.#writing;
    this.#broken ??= new Error("the journal is closed");
    await this.file.close();
  }

  async #writeAll(): Promise<void> {
    await null; // lets appends of the same turn join this group
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#write(group);
    }
  }

  async #write(group: Waiting[]): Promise<void> {
    const stamps: { seq: number; at: string }[] = [];
    try {
      if (this.#broken) throw this.#broken;
      let last = this.#last;
      let text = "";
      for (const entry of group) {
        const at = this.clock().toISOString();
        last = { seq: last.seq + 1, at: at > last.at ? at : last.at };
        stamps.push(last);
        text += `{"seq":${last.seq},"at":"${last.at}",${entry.text}\n`;
      }
      const bytes = Buffer.from(text);
      await this.file.appendFile(bytes);
      await this.file.datasync();
      this.#length += bytes.length;
      this.#last = last;
    } catch (cause) {
      const problem = diskProblem(cause, this.path);
      await this.#cutBack();
      for (const { failed } of group) failed(problem);
      return;
    }
    group.forEach(({ done }, i) => {
      done(stamps[i]!);
    });
  }

  /** Takes a half-written group back. If even that fails, nothing more is written until the journal is opened anew. */
  async #cutBack(): Promise<void> {
    try {
      await this.file.truncate(this.#length);
      await this.file.sync();
    } catch (cause) {
      this.#broken ??= cause;
    }
  }
}

/** Where the last whole entry ends. A torn last line, or one last line of garbage after a power cut, is left out. */
async function findEnd(file: FileHandle, size: number, path: string): Promise<{ length: number; last: JournalEntry | null }> {
  let length = await endOfLine(file, size);
  for (let cut = 0; length > 0; cut++) {
    const start = await endOfLine(file, length - 1);
    const last = parseEntry((await bytesOf(file, start, length - 1)).toString("utf8"));
    if (last) return { length, last };
    // Lines torn by one crash were one group, and only the last can be cut without guessing what else is lost.
    if (cut > 0 || size > length) throw damaged(path, 0);
    length = start;
  }
  return { length: 0, last: null };
}

/** The offset just after the last newline before `before`, or 0. */
async function endOfLine(file: FileHandle, before: number): Promise<number> {
  for (let end = before; end > 0; ) {
    const start = Math.max(0, end - pieceBytes);
    const at = (await bytesOf(file, start, end)).lastIndexOf(newline);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}

async function bytesOf(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  await file.read(bytes, 0, bytes.length, start);
  return bytes;
}

/** Entries in their order, from a number on; a number that is left out is damage. */
async function* entriesOf(file: FileHandle, length: number, path: string, fromSeq = 1): AsyncIterable<JournalEntry> {
  let expected = 0;
  for await (const text of linesOf(file, length)) {
    // Those before are only counted: reading what they say would be most of the work.
    const told = Number(/^\{"seq":(\d+),/.exec(text)?.[1] ?? Number.NaN);
    const entry = told < fromSeq ? null : parseEntry(text);
    const seq = entry?.seq ?? (told < fromSeq ? told : Number.NaN);
    if (Number.isNaN(seq) || (expected && seq !== expected)) throw damaged(path, expected || 1);
    expected = seq + 1;
    if (entry) yield entry;
  }
}

/** The offset just after a file's last whole line. */
export async function wholeLinesOf(path: string): Promise<number> {
  const file = await open(path, "r");
  try {
    return await endOfLine(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/** Lines by the newline byte alone: `readline` would also split at U+2028, which stands unescaped in JSON. */
async function* linesOf(file: FileHandle, length: number): AsyncIterable<string> {
  let rest = Buffer.alloc(0);
  for (let at = 0; at < length; at += pieceBytes) {
    rest = Buffer.concat([rest, await bytesOf(file, at, Math.min(length, at + pieceBytes))]);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      yield rest.subarray(0, end).toString("utf8");
      rest = rest.subarray(end + 1);
    }
  }
}

function parseEntry(text: string): JournalEntry | null {
  try {
    const entry = JSON.parse(text) as JournalEntry;
    return Number.isSafeInteger(entry.seq) && typeof entry.at === "string" && typeof entry.kind === "string" ? entry : null;
  } catch {
    return null;
  }
}

function damaged(path: string, seq: number): Problem {
  return new Problem("ARCHIVE_DAMAGED", { file: path, found: seq ? `journal entry ${seq}` : "journal", expected: "JSON" });
}
