/** Kinds of cells as the looking for headers tells them apart. */
import { readCell } from "./cell.js";
import { type GridRow, SERIAL_DAY } from "./grid.js";

export const BLANK = 0;
/** A dash or a word for “none”. */
export const MISSING = 1;
export const TEXT = 2;
export const FIGURE = 3;
/** A bare number that may be a year: a figure, or a heading. */
export const YEAR = 4;
/** A day, a month with its year, a formula's error: no heading. */
export const VALUE = 5;

export type Kind = 0 | 1 | 2 | 3 | 4 | 5;

/** `(2018)` below 2561 is a year too, not minus 2018. */
const HEADING_YEAR = /^\s*\((?:1[89]|2[0456])\d\d\)\s*$/;

export function kindOf(text: string | undefined, mark = 0): Kind {
  if (text === undefined || text.trim() === "") return BLANK;
  if (mark & SERIAL_DAY) return VALUE;
  const cell = readCell(text);
  if (cell.missing !== null) return MISSING;
  if (cell.error) return VALUE;
  if (HEADING_YEAR.test(text)) return YEAR;
  if (cell.figure) return cell.year && !cell.figure.unit ? YEAR : cell.figure.leadingZero && cell.figure.value.length > 9 ? TEXT : FIGURE;
  if (cell.day) return VALUE;
  return TEXT;
}

export function kindsOf(row: GridRow): Kind[] {
  if (row.bad) return [];
  return row.cells.map((cell, column) => kindOf(cell, row.marks?.[column]));
}

export const isValue = (kind: Kind | undefined) => kind === FIGURE || kind === YEAR || kind === VALUE;
