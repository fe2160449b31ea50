/** Kinds of cells as the looking for headers tells them apart. */
import { westernDigits } from "../thai/spelling.js";
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

/** Most cells of large files are whole numbers in plain digits: they are known without being read. */
export function isPlainInteger(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > 15) return false;
  const first = text.charCodeAt(0);
  if (first < 0x31 || first > 0x39) return length === 1 && first === 0x30;
  for (let i = 1; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

const isYear = (number: number) => (number >= 2400 && number <= 2700) || (number >= 1900 && number <= 2100);

export type Kind = 0 | 1 | 2 | 3 | 4 | 5;

/** `(2018)` below 2561 is a year too, not minus 2018; and so is `(๒๐๑๘)`. */
const HEADING_YEAR = /^\s*\((?:1[89]|2[0456])\d\d\)\s*$/;

export function kindOf(text: string | undefined, mark = 0): Kind {
  if (text !== undefined && mark < SERIAL_DAY && isPlainInteger(text))
    return text.length !== 4 ? FIGURE : isYear(Number(text)) ? YEAR : FIGURE;
  if (text === undefined || text.trim() === "") return BLANK;
  if (mark & SERIAL_DAY) return VALUE;
  const cell = readCell(text);
  if (cell.missing !== null) return MISSING;
  if (cell.error) return VALUE;
  if (text.length < 12 && HEADING_YEAR.test(westernDigits(text))) return YEAR;
  if (cell.figure) return cell.year && !cell.figure.unit ? YEAR : cell.figure.leadingZero && cell.figure.value.length > 9 ? TEXT : FIGURE;
  if (cell.day) return VALUE;
  if (cell.year && !cell.year.worded) return YEAR;
  return TEXT;
}

export function kindsOf(row: GridRow): Kind[] {
  if (row.bad) return [];
  return row.cells.map((cell, column) => kindOf(cell, row.marks?.[column]));
}

export const isValue = (kind: Kind | undefined) => kind === FIGURE || kind === YEAR || kind === VALUE;
