/**
 * Who asked what, when, from where: an append-only log in which every entry holds the hash of the one before, so that an edit,
 * a removal or a change of order is found and located. Writes are gathered: one write and one flush for all entries of a moment.
 * A log that was cut at its end is found against `head.json`; keep that head elsewhere to find a whole log rewritten.
 */
import { hash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { now } from "../../connectors/clock.js";
import { diskProblem, syncFolder } from "../../connectors/disk.js";
import { Problem, type ProblemReport } from "../../connectors/problem.js";
import { chunksOfText, writeWhole } from "../../connectors/whole-file.js";

/** What is recorded of one act. Never a password, a token, a cookie or a line of data. */
export interface Act {
  /** `query`, `mutation`, `export`, `sign-in`, `sign-out`, `refused`, `start`. */
  kind: string;
  /** Person's id, or null when anonymous. */
  who: string | null;
  role: string | null;
  /** The operation: `Query.kpis`, `GET /export/kpis`. */
  operation: string;
  /** The question's own arguments, as sent (shortened). */
  asked?: string;
  address: string;
  /** Problem code of a refusal or failure. */
  code?: string;
}

export interface Audit {
  /** Queues an entry; it is on disk soon after. */
  note(act: Act): void;
  /**
   * Resolves when the entry is on disk.
   * @throws Problem DISK_FULL: the entry stays and is written with the next that can be, but nothing may be done on the strength of it
   */
  record(act: Act): Promise<void>;
  /** Number and hash of the last entry. */
  head(): Head;
  close(): Promise<void>;
}

/** Number and hash of an entry. */
export interface Head {
  seq: number;
  hash: string;
}

export interface AuditVerdict {
  ok: boolean;
  entries: number;
  /** Number of the first entry that does not fit, or null. */
  brokenAt: number | null;
  head: string;
  /** The kept head cannot be read: the links may fit, but whether the log was cut at its end cannot be said. */
  problem: ProblemReport | null;
}

const genesis = "0".repeat(64);
const segmentBytes = 64 * 1024 * 1024;
const gatherMs = 50;
const mostActs = 2000;
const segmentName = (first: number) => `${String(first).padStart(12, "0")}.ndjson`;

/** Opens the log in a folder, after its last whole entry. */
export async function openAudit(folder: string): Promise<Audit> {
  await mkdir(folder, { recursive: true });
  const last = await lastEntry(folder);
  return new SegmentedAudit(folder, last);
}

class SegmentedAudit implements Audit {
  #seq: number;
  #hash: string;
  #file: FileHandle | null = null;
  #segment: string | null;
  /** Of the segment, up to the end of the last entry that is wholly on disk. */
  #bytes = 0;
  /** A part of what could not be written whole may stand beyond those bytes. */
  #torn = false;
  /** Entries that are not on disk yet. */
  readonly #lines: string[] = [];
  /** The last entry on disk, and the one that the kept head tells. */
  #written: Head;
  #told: number;
  #flushing: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  readonly #folder: string;
  /** Acts as written but for number and time: the same people ask the same things again and again. */
  readonly #acts = new Map<string, string>();

  constructor(folder: string, last: Head & { segment: string | null; bytes: number }) {
    this.#folder = folder;
    this.#seq = last.seq;
    this.#hash = last.hash;
    this.#written = { seq: last.seq, hash: last.hash };
    this.#told = last.seq;
    this.#segment = last.segment;
    this.#bytes = last.bytes;
  }

  note(act: Act): void {
    this.#append(act);
    this.#soon();
  }

  async record(act: Act): Promise<void> {
    this.#append(act);
    await this.#flush();
  }

  head(): Head {
    return { seq: this.#seq, hash: this.#hash };
  }

  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#file?.close();
      this.#file = null;
    }
  }

  #append(act: Act): void {
    const seq = ++this.#seq;
    const body = `{"seq":${seq},"at":"${now().toISOString()}",${this.#rest(act)}`;
    this.#hash = linkHash(this.#hash, body);
    this.#lines.push(`${this.#hash} ${body}\n`);
  }

  #rest(act: Act): string {
    const key = `${act.kind}\n${act.who}\n${act.role}\n${act.address}\n${act.code}\n${act.operation}\n${act.asked}`;
    const known = this.#acts.get(key);
    if (known) return known;
    const rest = encode({ ...act }).slice(1);
    if (this.#acts.size >= mostActs) this.#acts.clear();
    this.#acts.set(key, rest);
    return rest;
  }

  /** One flush for all entries of the next moment. */
  #soon(): void {
    this.#next ??= new Promise<void>((resolve) => setTimeout(resolve, gatherMs).unref())
      .then(() => this.#flush())
      .catch(() => {})
      .finally(() => {
        this.#next = null;
      });
  }

  #flush(): Promise<void> {
    this.#flushing = Promise.resolve(this.#flushing)
      .catch(() => {})
      .then(() => this.#write());
    return this.#flushing;
  }

  async #write(): Promise<void> {
    try {
      if (this.#lines.length > 0) await this.#writeLines();
      if (this.#told === this.#written.seq) return;
      const head = this.#written;
      await writeHead(this.#folder, head);
      this.#told = head.seq;
    } catch (cause) {
      throw diskProblem(cause, this.#folder);
    }
  }

  /** Lines leave memory when they are on disk to the last byte: what a full disk took of them is cut off again, and the next flush writes all. */
  async #writeLines(): Promise<void> {
    const { length } = this.#lines;
    const head = { seq: this.#seq, hash: this.#hash };
    const bytes = Buffer.from(this.#lines.join(""));
    const file = await this.#fileFor(head.seq - length + 1);
    try {
      if (this.#torn) await file.truncate(this.#bytes);
      this.#torn = true;
      // It goes on where the disk took a part only, as a single `write` does not.
      await file.writeFile(bytes);
      await file.datasync();
      this.#torn = false;
    } catch (error) {
      await file.truncate(this.#bytes).catch(() => undefined);
      throw error;
    }
    this.#lines.splice(0, length);
    this.#bytes += bytes.length;
    this.#written = head;
  }

  /** The segment that is written to; a new one, named after its first entry, when there is none or it is full. */
  async #fileFor(first: number): Promise<FileHandle> {
    const full = this.#bytes > segmentBytes;
    if (this.#file && !full) return this.#file;
    const before = this.#file;
    this.#file = null;
    await before?.close();
    if (full || !this.#segment) {
      this.#segment = segmentName(first);
      this.#bytes = 0;
    }
    const file = await open(join(this.#folder, this.#segment), "a", 0o600);
    this.#file = file;
    if (this.#bytes === 0) await syncFolder(this.#folder);
    return file;
  }
}

/**
 * Reads the whole log and checks every link, and its end against the head kept beside it.
 * @param head a head noted elsewhere; by default the one in the folder
 */
export async function verifyAudit(folder: string, head?: Head): Promise<AuditVerdict> {
  let seq = 0;
  let last = genesis;
  const read = head ?? (await readHead(folder));
  const kept = read instanceof Problem ? null : read;
  const problem = read instanceof Problem ? read.report() : null;
  const broken = (at: number): AuditVerdict => ({ ok: false, entries: seq, brokenAt: at, head: last, problem });
  let keptFits = kept === null || kept.seq === 0;
  for (const segment of await segments(folder)) {
    const lines = (await readFile(join(folder, segment), "utf8")).split("\n");
    lines.pop();
    for (const line of lines) {
      const { hash: written, body } = split(line);
      if (written !== linkHash(last, body) || numberOf(body) !== seq + 1) return broken(seq + 1);
      seq += 1;
      last = written;
      if (kept?.seq === seq) keptFits = kept.hash === last;
    }
  }
  if (kept && kept.seq > seq) return broken(seq + 1);
  if (!keptFits) return broken(kept?.seq ?? seq);
  return { ok: problem === null, entries: seq, brokenAt: null, head: last, problem };
}

/** JSON in one line; control, bidirectional and line-separating characters are escaped so that no entry can pose as two. */
function encode(entry: Record<string, unknown>): string {
  return JSON.stringify(entry).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function linkHash(previous: string, body: string): string {
  return hash("sha256", `${previous}\n${body}`, "hex");
}

function split(line: string): { hash: string; body: string } {
  return { hash: line.slice(0, 64), body: line.slice(65) };
}

function numberOf(body: string): number {
  return Number(/^\{"seq":(\d+),/.exec(body)?.[1] ?? -1);
}

async function segments(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{12}\.ndjson$/.test(name)).sort();
}

/** Where to go on. A last line without its end (a crash while writing) was never acknowledged and is taken away. */
async function lastEntry(folder: string): Promise<Head & { segment: string | null; bytes: number }> {
  const [segment, ...earlier] = (await segments(folder)).reverse();
  if (!segment) return { seq: 0, hash: genesis, segment: null, bytes: 0 };
  const { line, whole, size } = await endOf(join(folder, segment));
  if (whole < size) await truncate(join(folder, segment), whole);
  if (line !== null) return { ...entryOf(line), segment, bytes: whole };
  // Begun, and nothing of it came to disk: the chain goes on from the segment before.
  for (const name of earlier) {
    const before = await endOf(join(folder, name));
    if (before.line !== null) return { ...entryOf(before.line), segment, bytes: 0 };
  }
  const head = await readHead(folder);
  return { seq: Number(segment.slice(0, 12)) - 1, hash: head === null || head instanceof Problem ? genesis : head.hash, segment, bytes: 0 };
}

/** A segment's last whole line, the bytes up to its end, and all of them. */
async function endOf(path: string): Promise<{ line: string | null; whole: number; size: number }> {
  const bytes = await readFile(path);
  const whole = bytes.lastIndexOf(10) + 1;
  const text = bytes.subarray(0, whole).toString("utf8");
  const line = text.slice(text.lastIndexOf("\n", text.length - 2) + 1, -1);
  return { line: line === "" ? null : line, whole, size: bytes.length };
}

function entryOf(line: string): Head {
  const { hash, body } = split(line);
  return { seq: numberOf(body), hash };
}

/** The head kept beside the log; null where there is none, the problem where it cannot be read. */
async function readHead(folder: string): Promise<Head | null | Problem> {
  const path = join(folder, "head.json");
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const { seq, hash } = JSON.parse(text) as Head;
    if (Number.isInteger(seq) && typeof hash === "string") return { seq, hash };
  } catch {}
  const expected = "เลขและแฮชของรายการสุดท้าย / number and hash of the last entry";
  return new Problem("ARCHIVE_DAMAGED", { file: path, found: `${Buffer.byteLength(text)} bytes`, expected });
}

/** Whole or the one before, after a power cut too: half a head would read as a log that was cut. */
async function writeHead(folder: string, head: Head): Promise<void> {
  await writeWhole(join(folder, "head.json"), chunksOfText(`${JSON.stringify(head)}\n`));
}
