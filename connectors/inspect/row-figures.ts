/** What a line holds where figures are to stand. */

import { ERRORS } from "./cell.js";
import { isValue, kindOf, MISSING } from "./cell-kinds.js";
import { ERROR } from "./grid.js";
import { shown } from "./identifiers.js";
import type { TableRow } from "./table-rows.js";

/**
 * What is no figure and was to be one.
 * @param words whether words alone are told too
 */
export function unreadIn(row: TableRow, columns: readonly number[], words = false): { column: number; text: string }[] {
  return columns.flatMap((column) => {
    const text = (row.cells[column] ?? "").trim();
    const kind = kindOf(text, row.marks[column]);
    const isUnread = isError(row, column) || (kind !== MISSING && !isValue(kind) && (/[\d๐-๙]/.test(text) || (words && text !== "")));
    return isUnread ? [{ column, text: shown(text) }] : [];
  });
}

/** `#REF!`, and `#N/A` though that says no more than that there is none: it stands for a sum that was not computed. */
const isError = (row: TableRow, column: number) =>
  ((row.marks[column] ?? 0) & ERROR) !== 0 || isErrorText((row.cells[column] ?? "").trim());
const isErrorText = (text: string) => ERRORS.test(text) || /^#N\/A$/i.test(text);

/** Whether all of it is nought or dashes, one nought at least. */
export function isNought(row: TableRow, columns: readonly number[]): boolean {
  const figures = columns.map((column) => (row.cells[column] ?? "").trim());
  return figures.some((text) => /^[0๐]/.test(text)) && figures.every((text) => /^(?:[0๐](?:[.,][0๐]+)?|[-–—])?$/.test(text));
}
