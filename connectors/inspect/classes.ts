/** What the lines of a table were found to be. */
import type { Keys } from "./breakdowns.js";
import type { LineFigures } from "./parents.js";
import type { Sums } from "./sums.js";

export type LineClass = "total" | "derived" | "note" | "header" | "title" | "section" | "bad";

/** A line that may head those below it. */
export interface Head {
  line: number;
  label: string;
}

export interface Classes {
  /** Every line that is no data line. */
  classes: Map<number, LineClass>;
  titles: { line: number; text: string }[];
  /** Of the notes those that say of when the figures are, or that they are running totals. */
  notes: { line: number; text: string }[];
  /** Notes with a figure beside them, where figures of the table stand. */
  figuredNotes: number[];
  totals: FoundTotal[];
  /** Data lines that hold a label and no figure: missing, or the head of a group. */
  bare: number[];
  /** Lines that add up like a total, too weakly to be taken for one. */
  maybeTotals: number[];
  /** Lines named after a whole area that sum no lines. */
  wholes: number[];
  /** Lines named as carried from one page to the next that sum no lines. */
  carried: number[];
  /** Lines named as totals (`รวม…`) that sum no lines. */
  namedTotals: number[];
  /** Lines that count some of another once more (`ในจำนวนนี้`), named among others by day, place or kind. */
  parts: number[];
  /** Lines with others nested below them that do not add up to them. */
  nested: number[];
  /** The heading of a block of lines that is the whole of blocks which name the same lines, or null. */
  wholeBlock: Head | null;
  /** Lines with fewer fields than the header. */
  short: number[];
  /** Figures of the data lines, where they are not too many. */
  vectors: LineFigures[];
  /** Lines whose code is 0 where others have one: rather wholes of these. */
  zeroCodes: number[];
  /** Columns whose figures beside sums are none: densities, averages. */
  averages?: number[];
}

export interface FoundTotal {
  line: number;
  label: string;
  by: "label" | "figures";
  sums: Sums;
  /** What else it says: the year, the sex it totals. */
  keys?: Keys;
  /** What stands where a figure is to stand, and is none, by column. */
  unread?: { column: number; text: string }[];
  /** What a page carries to the next. */
  carried?: boolean;
}
