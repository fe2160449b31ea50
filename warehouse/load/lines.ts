/** How the cells of lines are got at, be the lines text or typed columns: what `decoded` is made of. */
import type { Sql } from "../engine/sql.js";
import type { NumberColumn } from "./plan.js";

export interface Lines {
  /** The lines, as `s`: `source`, `line`, `label`. */
  from: Sql;
  /** A cell's text, null where it is blank. */
  text(index: number): Sql;
  /** A code read from the map of a column's spellings, or of several columns' together. */
  coded(map: string, indexes: readonly number[]): { join: Sql; code: Sql; problem: Sql };
  figure(number: NumberColumn): Figure;
}

/** A cell of figures: value before its factor, mark, and whether the raw text is letter for letter the value. */
export interface Figure {
  join?: Sql;
  value: Sql;
  mark: Sql;
  problem?: Sql;
  isValue: Sql;
}
