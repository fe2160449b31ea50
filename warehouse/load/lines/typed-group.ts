/** Typed lines of files that are laid out alike, and how each column of them is held. */
import type { Sql } from "../../engine/sql.js";
import type { Known } from "./lines.js";

/** How the cells of a contract's column are held; `absent` where the file has no such column. */
export type Held = "spelling" | "count" | "decimal" | "text" | "absent";

/** A file's typed parts: where each of the contract's columns stands, and what is added to the numbers of its spellings. */
export interface TypedSource {
  source: number;
  paths: string[];
  at: readonly (number | null)[];
  added: readonly number[];
  /** How the first column is held: its text is what a line begins with. `absent` for records: their first field is no label. */
  first: Held;
  /** Whether the column that tells lines apart may be blank, or hold what is no code. */
  uncoded: boolean;
  /** How many spellings that column has, where no two of them differ by blanks alone: their numbers tell lines apart as they do. Else null. */
  units: number | null;
  /** Whether no line begins with a word for totals or notes. */
  plainLabels: boolean;
  records: number;
  /** Columns of figures without a blank. */
  filled: readonly boolean[];
}

export interface TypedGroup {
  /** The view of its lines. */
  view: string;
  held: readonly Held[];
  sources: TypedSource[];
  /** What is known of its lines once every spelling has been read. */
  known?: Known;
  /** Each line's key as a number; null where it is none. */
  key?: KeyPlaces | null;
}

/** Whether a column is held as what was written in it, not as a value. */
export const isWords = (held: Held): boolean => held === "spelling" || held === "text";

export interface KeyPlaces {
  /** A line's place among those of its report, by the typed line `s` and its joined maps. */
  at: Sql;
  places: number;
}
