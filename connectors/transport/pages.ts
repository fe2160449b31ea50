/**
 * Reading a source that hands its records out in pages, while it may change under the reading.
 * A reading counts only if the total stayed the same, as many records came as it says, and none came on two pages.
 */
import { createHash } from "node:crypto";
import { stringify } from "lossless-json";
import type { PullQuestion } from "../connector.js";
import { Problem } from "../problem.js";
import { type Spool, spooled } from "./spool.js";

export interface Page {
  records: Record<string, unknown>[];
  total: number;
  /** Changes when the source's data does. */
  version: string;
  /** A field that only numbers the source's own rows: it tells records apart and is not kept. */
  rowNumber?: string;
}

/** Asks for a page: its number from 1, and how many records came before it. */
export type AskPage = (number: number, before: number) => Promise<Page>;

export interface ReadPages {
  path: string;
  size: number;
  version: string;
  total: number;
}

/** Thrown inside one reading; the second one makes it a problem. */
class Shifted extends Error {
  constructor(
    found: string,
    readonly expected?: string,
  ) {
    super(found);
  }
  problem(file: string): Problem {
    if (this.expected) return new Problem("TRANSFER_TRUNCATED", { file, found: this.message, expected: this.expected }, { cause: this });
    return new Problem("PAGES_SHIFTED", { file, found: this.message }, { cause: this });
  }
}

/**
 * All records, one a line, exactly as sent, in a temporary file. Read once more from the start if the data moved meanwhile.
 * @param unchanged  asked of the first page: nothing new, nothing to read; the answer is null
 * @param confirm    asked at the end: why the reading does not hold after all, or null
 * @throws Problem PAGES_SHIFTED when the second reading does not hold either, TRANSFER_TRUNCATED when it ends before its total
 */
export async function readPages(
  question: PullQuestion,
  label: string,
  ask: AskPage,
  {
    unchanged = () => false,
    confirm = async () => null,
  }: { unchanged?: (first: Page) => boolean; confirm?: () => Promise<string | null> } = {},
): Promise<ReadPages | null> {
  for (let reading = 1; ; reading++) {
    try {
      const first = await ask(1, 0);
      if (unchanged(first)) return null;
      const file = await spooled(question, label, async (spool) => {
        await readOnce(question, label, first, ask, spool);
        const moved = await confirm();
        if (moved) throw new Shifted(moved);
      });
      return { ...file, version: first.version, total: first.total };
    } catch (cause) {
      if (!(cause instanceof Shifted)) throw cause;
      if (reading === 2) throw cause.problem(label);
    }
  }
}

async function readOnce(question: PullQuestion, label: string, first: Page, ask: AskPage, spool: Spool): Promise<void> {
  const seenOn = new Map<string, number>();
  let before = 0;
  for (let page = first, number = 1; ; page = await ask(++number, before)) {
    if (page.total !== first.total) throw new Shifted(`total ${first.total} → ${page.total}`);
    if (page.version !== first.version) throw new Shifted(`${first.version} → ${page.version}`);
    for (const record of page.records) {
      const identity = identityOf(stringify(record)!);
      // Twice on one page is the agency's own slip, a line like any other; on two pages it means that the pages moved.
      if ((seenOn.get(identity) ?? number) !== number) throw new Shifted(`page ${number} repeats page ${seenOn.get(identity)}`);
      seenOn.set(identity, number);
      if (page.rowNumber) delete record[page.rowNumber];
      await spool.write(`${stringify(record)}\n`);
    }
    before += page.records.length;
    if (before > first.total) throw new Shifted(`${before} / ${first.total}`);
    if (before === first.total) return;
    if (number >= question.limits.maxPages) throw new Problem("TRANSFER_TOO_LARGE", { file: label, expected: `${number} pages` });
    if (page.records.length === 0) throw new Shifted(`${before} records`, `${first.total} records`);
  }
}

/** The whole record is what makes it one: no field is sure to be its key. */
function identityOf(text: string): string {
  return text.length <= 64 ? text : createHash("sha1").update(text).digest("base64");
}

/** Records of an answer. @throws Problem ANSWER_NOT_DATA when it is no list of objects */
export function recordsOf(value: unknown, label: string, field: string): Record<string, unknown>[] {
  if (Array.isArray(value) && value.every(isRecord)) return value;
  throw new Problem("ANSWER_NOT_DATA", { file: label, found: typeof value, expected: `${field}: [{…}]` });
}

/** A count of an answer. */
export function countOf(value: unknown, label: string, field: string): number {
  const count = /^\d{1,15}$/.test(String(value)) ? Number(String(value)) : Number.NaN;
  if (Number.isNaN(count))
    throw new Problem("ANSWER_NOT_DATA", { file: label, found: String(value).slice(0, 60), expected: `${field}: 0, 1, 2 …` });
  return count;
}

/** An object of an answer, not a list and not a number that kept its text. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("isLosslessNumber" in value);
}
