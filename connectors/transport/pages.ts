/**
 * Reading a source that hands its records out in pages, while it may change under the reading.
 * A reading counts only if the total stayed the same, as many records came as it says, none came on two pages, and no page moved up: a row
 * deleted from a page that was read and another added at the end leave total and number as they were, and the first of the next page unread.
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

/** Asks for a page: its number from 1, and how many records came before it; of a source that overlaps, one fewer. */
export type AskPage = (number: number, before: number) => Promise<Page>;

export interface ReadPages {
  path: string;
  size: number;
  version: string;
  total: number;
}

export interface Paging {
  /** Asked of the first page: nothing new, nothing to read; the answer is null. */
  unchanged?: (first: Page) => boolean;
  /** Asked at the end: why the reading does not hold after all, or null. */
  confirm?: () => Promise<string | null>;
  /** Each page but the first begins with the last record of the one before. Where the source cannot be asked so, its pages are asked twice. */
  overlaps?: boolean;
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
 * @throws Problem PAGES_SHIFTED when the second reading does not hold either, TRANSFER_TRUNCATED when it ends before its total
 */
export async function readPages(
  question: PullQuestion,
  label: string,
  ask: AskPage,
  { unchanged = () => false, confirm = async () => null, overlaps = false }: Paging = {},
): Promise<ReadPages | null> {
  for (let reading = 1; ; reading++) {
    try {
      const first = await ask(1, 0);
      if (unchanged(first)) return null;
      const file = await spooled(question, label, async (spool) => {
        const pages = new Pages(first, ask, overlaps);
        await pages.writeTo(spool, question, label);
        await pages.confirm();
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

/** One reading of all pages. */
class Pages {
  /** The page each record came on. */
  readonly #seenOn = new Map<string, number>();
  /** How many records came on each page, and before it. */
  readonly #pages: { records: number; before: number }[] = [];
  #last = "";

  constructor(
    readonly first: Page,
    readonly ask: AskPage,
    readonly overlaps: boolean,
  ) {}

  /** @throws Shifted */
  async writeTo(spool: Spool, question: PullQuestion, label: string): Promise<void> {
    let before = 0;
    for (let page = this.first, number = 1; ; page = await this.#page(++number, before)) {
      for (const record of page.records) {
        this.#last = identityOf(record);
        const on = this.#seenOn.get(this.#last) ?? number;
        // Twice on one page is the agency's own slip, a line like any other; on two pages it means that the pages moved.
        if (on !== number) throw new Shifted(`page ${number} repeats page ${on}`);
        this.#seenOn.set(this.#last, number);
        if (page.rowNumber) delete record[page.rowNumber];
        await spool.write(`${stringify(record)}\n`);
      }
      this.#pages.push({ records: page.records.length, before });
      before += page.records.length;
      if (before > this.first.total) throw new Shifted(`${before} / ${this.first.total}`);
      if (before === this.first.total) return;
      if (number >= question.limits.maxPages) throw new Problem("TRANSFER_TOO_LARGE", { file: label, expected: `${number} pages` });
      if (page.records.length === 0) throw new Shifted(`${before} records`, `${this.first.total} records`);
    }
  }

  /** What was deleted from a page is missed by those behind it alone: each page but the last is asked once more and must have what it had. */
  async confirm(): Promise<void> {
    if (this.overlaps) return;
    for (const [i, { records, before }] of this.#pages.slice(0, -1).entries()) {
      const again = await this.#asked(i + 1, before);
      if (again.records.length !== records || again.records.some((record) => this.#seenOn.get(identityOf(record)) !== i + 1))
        throw new Shifted(`page ${i + 1} is another`);
    }
  }

  /** The records of a page that the one before did not have. */
  async #page(number: number, before: number): Promise<Page> {
    if (!this.overlaps) return this.#asked(number, before);
    const page = await this.#asked(number, before - 1);
    const [shared, ...records] = page.records;
    if (shared && identityOf(shared) !== this.#last) throw new Shifted(`page ${number} does not begin where page ${number - 1} ended`);
    return { ...page, records };
  }

  async #asked(number: number, before: number): Promise<Page> {
    const page = await this.ask(number, before);
    if (page.total !== this.first.total) throw new Shifted(`total ${this.first.total} → ${page.total}`);
    if (page.version !== this.first.version) throw new Shifted(`${this.first.version} → ${page.version}`);
    return page;
  }
}

/** The whole record is what makes it one: no field is sure to be its key. */
function identityOf(record: Record<string, unknown>): string {
  const text = stringify(record)!;
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
