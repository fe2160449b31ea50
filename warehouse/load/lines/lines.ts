/** How the cells of lines are got at, be the lines text or typed columns: what `decoded` is made of. */
import type { Sql } from "../../engine/sql.js";
import type { NumberColumn } from "./plan.js";

export interface Lines {
  /** The lines, as `s`: `source`, `line`, `label`. */
  from: Sql;
  /** A cell's text, null where it is blank. */
  text(index: number): Sql;
  /** A code read from the map of a column's spellings, or of several columns' together. */
  coded(map: string, indexes: readonly number[]): { join: Sql; code: Sql; problem: Sql };
  figure(number: NumberColumn): Figure;
  /** The same for all these lines, so that no line need be looked at for it; nothing of it where that is not known. */
  known?: Known;
  /** A line's key as a number, where it is one. */
  key?: Sql | null;
}

export interface Known {
  /** Coded columns whose every spelling means something. */
  readable(index: number): boolean;
  /** Maps none of whose spellings says a total. */
  withoutTotal(map: string): boolean;
  /** Columns of figures without a blank. */
  filled(index: number): boolean;
  /** No line begins with a word for totals or notes. */
  plainLabels: boolean;
}

/** A cell of figures: value before its factor, mark, and whether the raw text is letter for letter the value. */
export interface Figure {
  join?: Sql;
  value: Sql;
  mark: Sql;
  problem?: Sql;
  isValue: Sql;
}
