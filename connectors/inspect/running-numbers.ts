/** Columns that number the lines (`ลำดับ`): a number that is left out or stands twice says that lines may be missing, or came twice. */
import { tidy, westernDigits } from "../thai/spelling.js";
import type { Doubts } from "./doubts.js";
import { FILLED } from "./grid.js";
import type { TableRow } from "./table-rows.js";
import { hintsOf } from "./words.js";

const FEWEST = 3;
/** So many of the steps go up by one where a column numbers its lines. */
const LEAST_RUNNING = 0.6;
const MOST_LISTED = 12;
const MOST_GAP = 1_000_000;

/** Places of ranking may be shared and left out. */
export const numbersLines = (name: string): boolean =>
  hintsOf(name).running && !/อันดับ|rank|order|index/i.test(tidy(name.split(" › ").at(-1) ?? ""));

interface Gap {
  from: number;
  to: number;
  line: number;
}

export class RunningNumbers {
  private before: number | null = null;
  private first = 0;
  private count = 0;
  private running = 0;
  /** Lines that could not be read since the last number: they may be those that lack. */
  private unread = 0;
  private seen = new Set<number>();
  private gaps: Gap[] = [];
  private readonly skipped: Gap[] = [];
  private readonly repeated: { number: number; line: number }[] = [];

  constructor(
    private readonly column: number,
    private readonly name: string,
  ) {}

  see(row: TableRow): void {
    if (row.bad || row.beyond) this.unread++;
    const text = westernDigits((row.cells[this.column] ?? "").trim()).replace(/[.)]$/, "");
    if (!/^\d{1,9}$/.test(text) || ((row.marks[this.column] ?? 0) & FILLED) !== 0) return;
    const number = Number(text);
    this.count++;
    if (this.before === null) this.begin(number);
    // Every group or page may be numbered anew.
    else if (number === this.first && this.before > this.first && !this.follows(number)) {
      this.settle();
      this.begin(number);
    } else {
      const step = number - this.before;
      if (step === 1) this.running++;
      if (this.seen.has(number)) this.repeated.push({ number, line: row.line });
      if (step > 1 && step - 1 > this.unread) this.gaps.push({ from: this.before + 1, to: number - 1, line: row.line });
      this.seen.add(number);
    }
    this.before = number;
    this.unread = 0;
  }

  private follows(number: number): boolean {
    return this.before !== null && number === this.before + 1;
  }

  private begin(number: number): void {
    // The step into another group is none.
    if (this.count > 1) this.count--;
    this.first = number;
    this.seen = new Set([number]);
  }

  /** Numbers that come later after all are not left out. */
  private settle(): void {
    for (const { from, to, line } of this.gaps) {
      if (to - from >= MOST_GAP) continue;
      let start: number | null = null;
      for (let number = from; number <= to + 1; number++) {
        const lacks = number <= to && !this.seen.has(number);
        if (lacks) start ??= number;
        else if (start !== null) {
          this.skipped.push({ from: start, to: number - 1, line });
          start = null;
        }
      }
    }
    this.gaps = [];
  }

  doubt(doubts: Doubts): void {
    this.settle();
    if (this.count < FEWEST || this.running < LEAST_RUNNING * (this.count - 1)) return;
    const { name: column, skipped, repeated } = this;
    const listed = (texts: string[]) => texts.slice(0, MOST_LISTED).join(", ") + (texts.length > MOST_LISTED ? ", …" : "");
    if (skipped.length > 0)
      doubts.add("NUMBERS_SKIPPED", {
        column,
        line: skipped[0]!.line,
        found: String(skipped.reduce((sum, { from, to }) => sum + to - from + 1, 0)),
        expected: listed(skipped.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))),
      });
    if (repeated.length > 0)
      doubts.add("NUMBERS_REPEATED", {
        column,
        line: repeated[0]!.line,
        found: String(repeated.length),
        expected: listed(repeated.map(({ number }) => String(number))),
      });
  }
}
