/**
 * A folder into which an agency drops files, near or far. Names are the agency's: they are matched and shown, never used as a path of ours.
 * A file is taken once it stands still, and taken whole.
 */
import { setTimeout as pause } from "node:timers/promises";
import { now } from "../clock.js";
import type { Fetched, PullQuestion } from "../connector.js";
import { describeProblem, Problem } from "../problem.js";
import type { ProblemCode } from "../problems.js";
import { withDeadline } from "./attempts.js";
import { FileFailures } from "./source.js";
import { type Spool, spooled } from "./spool.js";

export interface Entry {
  /** As the source names it, below the folder: `name` or `folder/name`. */
  name: string;
  kind: "file" | "folder" | "link" | "other";
  size: number;
  modifiedMs: number;
}

/** A folder somewhere, by whichever protocol. */
export interface Drop {
  /** How the folder is called in messages. */
  label: string;
  /** Whether names may be `folder/name`. */
  deep: boolean;
  list(signal: AbortSignal): Promise<Entry[]>;
  /** The entry as it is now, or null when it is gone. */
  look(entry: Entry, signal: AbortSignal): Promise<Entry | null>;
  fetch(entry: Entry, signal: AbortSignal, into: Fill): Promise<{ path: string; size: number }>;
}

/** Fills a fresh temporary file; a protocol may call it again after a passing failure. */
export type Fill = (write: (spool: Spool) => Promise<void>) => Promise<{ path: string; size: number }>;

/** Files as old as this are believed at one look. By a clock in another zone, or a day behind, one that is being written looks old too. */
const settledMs = 48 * 3_600_000;
const longestName = 255;
const mostNobodys = 20;
const unfinished = /(\.(part|partial|filepart|tmp|temp|crdownload|swp)|~)$|^(\.|~\$)/i;

/** Takes every new file of a folder that matches the contract's pattern, in the source's order. One bad file does not keep the others back. */
export async function* takeNew(drop: Drop, question: PullQuestion, pattern: string): AsyncIterable<Fetched> {
  const listed = await withDeadline(question, drop.label, (signal) => drop.list(signal));
  const nobodys: string[] = [];
  const wanted = listed.flatMap((entry) => wantedFrom(entry, pattern, drop, question, nobodys));
  tellNobodys(nobodys, question, drop);
  if (wanted.some(({ entry }) => entry.modifiedMs > now().getTime() - settledMs)) await standStill(question);
  const failures = new FileFailures(question.signal);
  for (const { entry, order } of wanted.sort(bySourceOrder)) {
    try {
      const got = await withDeadline(question, `${drop.label}/${entry.name}`, (signal) => takeOne(drop, entry, question, signal));
      failures.came();
      if (got) yield { dataset: question.contract.id, name: entry.name, ...got, order };
    } catch (cause) {
      failures.add(cause);
    }
  }
  failures.tell();
}

interface Wanted {
  entry: Entry;
  order: { rank: string; modifiedAt: string };
}

/** @param nobodys takes the names of files that no dataset of the folder knows */
function wantedFrom(entry: Entry, pattern: string, drop: Drop, question: PullQuestion, nobodys: string[]): Wanted[] {
  if (entry.kind === "folder" || entry.kind === "other") return [];
  const danger = entry.kind === "link" ? "symlink" : dangerOf(entry.name, drop.deep ? 2 : 1);
  if (danger) {
    tell(question, "FILE_NAME_REFUSED", drop, `${danger}: ${printable(entry.name)}`);
    return [];
  }
  const base = entry.name.slice(entry.name.lastIndexOf("/") + 1).normalize("NFC");
  if (unfinished.test(base)) return [];
  // Some machines write `.CSV`, or a capital where there was none: a file that is passed over for that is missed by nobody.
  const found = new RegExp(pattern, "iu").exec(base);
  if (!found) {
    if (isMeant(base, pattern)) tell(question, "FILE_NAME_UNKNOWN", drop, printable(entry.name), exampleOf(question, drop));
    else if (isNobodys(base, question)) nobodys.push(entry.name);
    return [];
  }
  const modifiedAt = new Date(entry.modifiedMs).toISOString();
  const held = question.held.get(entry.name);
  if (held?.size === entry.size && held.modifiedAt === modifiedAt) return [];
  return [{ entry, order: { rank: rankOf(found.groups?.revision), modifiedAt } }];
}

/** A name that begins as those of the dataset do is meant to be one of them; how it goes on nobody at the agency knows by heart. */
function isMeant(base: string, pattern: string): boolean {
  const beginning = /^\^?([^\\^$.*+?()[\]{}|]+)/.exec(pattern)?.[1] ?? "";
  return beginning.length > 3 && base.toLowerCase().startsWith(beginning.normalize("NFC").toLowerCase());
}

/** What systems lay beside people's files, and what people write for each other. */
const notMeant = /^(thumbs\.db|desktop\.ini|readme\b.*)$/i;

/** A name that no dataset of the folder takes or has begun. Of these the first speaks for all, so that it is told once. */
function isNobodys(base: string, { contract, beside }: PullQuestion): boolean {
  if (!beside || beside.some(({ id }) => id < contract.id) || notMeant.test(base)) return false;
  return !beside.some(({ from }) => "pattern" in from && (new RegExp(from.pattern, "iu").test(base) || isMeant(base, from.pattern)));
}

/** A thousand photographs in the folder are told as twenty and a number: whatever is told is kept with every pull. */
function tellNobodys(names: string[], question: PullQuestion, drop: Drop): void {
  const shown = names.sort().slice(0, names.length > mostNobodys ? mostNobodys - 1 : mostNobodys);
  const rest = names.length - shown.length;
  for (const name of shown) tell(question, "FILE_OF_NO_DATASET", drop, printable(name), exampleOf(question, drop));
  if (rest) tell(question, "FILE_OF_NO_DATASET", drop, `${printable(names[shown.length]!)} + ${rest - 1}`, exampleOf(question, drop));
}

/** The last name of this dataset that was taken: how one is written. */
const exampleOf = ({ held }: PullQuestion, { label }: Drop): string => printable([...held.keys()].at(-1) ?? label);

/** Null when the file moved while it was looked at: it is left for the next pull. */
async function takeOne(
  drop: Drop,
  entry: Entry,
  question: PullQuestion,
  signal: AbortSignal,
): Promise<{ path: string; size: number } | null> {
  if (entry.size > question.limits.maxBytes) {
    throw new Problem("TRANSFER_TOO_LARGE", { file: printable(entry.name), expected: `${question.limits.maxBytes} bytes` });
  }
  const label = `${drop.label}/${printable(entry.name)}`;
  const growing = () => {
    tell(question, "FILE_STILL_GROWING", drop, printable(entry.name));
    return null;
  };
  if (!same(entry, await drop.look(entry, signal))) return growing();
  try {
    return await drop.fetch(entry, signal, (write) =>
      spooled(question, label, async (spool) => {
        await write(spool);
        if (!same(entry, await drop.look(entry, signal))) throw new Moved();
        if (spool.size !== entry.size) {
          throw new Problem("TRANSFER_TRUNCATED", { file: label, found: `${spool.size} bytes`, expected: `${entry.size} bytes` });
        }
      }),
    );
  } catch (cause) {
    if (cause instanceof Moved) return growing();
    throw cause;
  }
}

/** The file changed while it was read: no failure, only too early. */
export class Moved extends Error {}

function same(before: Entry, after: Entry | null): boolean {
  return after?.kind === "file" && after.size === before.size && after.modifiedMs === before.modifiedMs;
}

/** Why a name is not to be trusted, or "". */
function dangerOf(name: string, depth: number): string {
  const parts = name.split("/");
  if (parts.length > depth || parts.some((part) => part === "" || part === "." || part === "..") || name.includes("\\")) return "path";
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name)) return "control character";
  if (name.includes("\ufffd")) return "not UTF-8";
  return Buffer.byteLength(parts.at(-1)!) > longestName ? `over ${longestName} bytes` : "";
}

/** A revision number as text that sorts like the number; Thai digits are digits. No revision comes before the first. */
export function rankOf(revision: string | undefined): string {
  if (!revision) return "";
  const digits = revision.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  return /^\d+$/.test(digits) ? digits.padStart(10, "0") : digits;
}

function bySourceOrder(a: Wanted, b: Wanted): number {
  const keys = ({ entry, order }: Wanted) => [order.rank, order.modifiedAt, entry.name];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((key, i) => key !== right[i]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
}

async function standStill(question: PullQuestion): Promise<void> {
  await withDeadline(question, question.contract.id, (signal) => pause(question.limits.stillMs, undefined, { signal }));
}

function tell(question: PullQuestion, code: ProblemCode, drop: Drop, found: string, expected?: string): void {
  question.notice?.(describeProblem(code, { file: drop.label, found, expected }));
}

/** A name fit for one line of a log. */
export function printable(name: string): string {
  const shown = name.slice(0, 120).replace(/[\p{C}\u2028\u2029]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
  return name.length > 120 ? `${shown}…` : shown;
}
