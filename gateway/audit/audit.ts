/**
 * Who asked what, when, from where: an append-only log in which every entry holds the hash of the one before, so that an edit,
 * a removal or a change of order is found and located. Writes are gathered: one write and one flush for all entries of a moment.
 * A log that was cut at its end is found against `head.json`; keep that head elsewhere to find a whole log rewritten.
 */
import { hash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "../../connectors/clock.js";

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
  /** Resolves when the entry is on disk. */
  record(act: Act): Promise<void>;
  /** Number and hash of the last entry. */
  head(): { seq: number; hash: string };
  close(): Promise<void>;
}

export interface AuditVerdict {
  ok: boolean;
  entries: number;
  /** Number of the first entry that does not fit, or null. */
  brokenAt: number | null;
  head: string;
}

const genesis = "0".repeat(64);
const segmentBytes = 64 * 1024 * 1024;
const gatherMs = 50;
const mostWritten = 2000;
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
  #bytes = 0;
  #lines: string[] = [];
  #flushing: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  readonly #folder: string;
  /** Acts as written but for number and time: the same people ask the same things again and again. */
  readonly #written = new Map<string, string>();

  constructor(folder: string, last: { seq: number; hash: string; segment: string | null; bytes: number }) {
    this.#folder = folder;
    this.#seq = last.seq;
    this.#hash = last.hash;
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

  head(): { seq: number; hash: string } {
    return { seq: this.#seq, hash: this.#hash };
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#file?.close();
    this.#file = null;
  }

  #append(act: Act): void {
    const seq = ++this.#seq;
    const body = `{"seq":${seq},"at":"${now().toISOString()}",${this.#rest(act)}`;
    this.#hash = linkHash(this.#hash, body);
    this.#lines.push(`${this.#hash} ${body}\n`);
  }

  #rest(act: Act): string {
    const key = `${act.kind}\n${act.who}\n${act.role}\n${act.address}\n${act.code}\n${act.operation}\n${act.asked}`;
    const known = this.#written.get(key);
    if (known) return known;
    const rest = encode({ ...act }).slice(1);
    if (this.#written.size >= mostWritten) this.#written.clear();
    this.#written.set(key, rest);
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
    const lines = this.#lines;
    if (lines.length === 0) return;
    this.#lines = [];
    const head = { seq: this.#seq, hash: this.#hash };
    const text = lines.join("");
    const full = this.#bytes > segmentBytes;
    if (!this.#file || full) {
      await this.#file?.close();
      if (full || !this.#segment) {
        this.#segment = segmentName(head.seq - lines.length + 1);
        this.#bytes = 0;
      }
      this.#file = await open(join(this.#folder, this.#segment), "a", 0o600);
    }
    try {
      await this.#file.write(text);
      await this.#file.datasync();
    } catch (error) {
      await truncate(join(this.#folder, this.#segment!), this.#bytes).catch(() => {});
      this.#lines = [...lines, ...this.#lines];
      throw error;
    }
    this.#bytes += Buffer.byteLength(text);
    await writeHead(this.#folder, head);
  }
}

/**
 * Reads the whole log and checks every link, and its end against the head kept beside it.
 * @param head a head noted elsewhere; by default the one in the folder
 */
export async function verifyAudit(folder: string, head?: { seq: number; hash: string }): Promise<AuditVerdict> {
  let seq = 0;
  let last = genesis;
  const kept = head ?? (await readHead(folder));
  const broken = (at: number): AuditVerdict => ({ ok: false, entries: seq, brokenAt: at, head: last });
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
  return { ok: true, entries: seq, brokenAt: null, head: last };
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
async function lastEntry(folder: string): Promise<{ seq: number; hash: string; segment: string | null; bytes: number }> {
  const segment = (await segments(folder)).at(-1);
  if (!segment) return { seq: 0, hash: genesis, segment: null, bytes: 0 };
  const path = join(folder, segment);
  const bytes = await readFile(path);
  const whole = bytes.lastIndexOf(10) + 1;
  if (whole < bytes.length) await truncate(path, whole);
  const text = bytes.subarray(0, whole).toString("utf8");
  const line = text.slice(text.lastIndexOf("\n", text.length - 2) + 1, -1);
  if (line === "") return { seq: Number(segment.slice(0, 12)) - 1, hash: (await readHead(folder))?.hash ?? genesis, segment, bytes: 0 };
  const { hash, body } = split(line);
  return { seq: numberOf(body), hash, segment, bytes: whole };
}

async function readHead(folder: string): Promise<{ seq: number; hash: string } | null> {
  const text = await readFile(join(folder, "head.json"), "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

async function writeHead(folder: string, head: { seq: number; hash: string }): Promise<void> {
  const draft = join(folder, "head.draft.json");
  await writeFile(draft, `${JSON.stringify(head)}\n`, { mode: 0o600 });
  await rename(draft, join(folder, "head.json"));
}
