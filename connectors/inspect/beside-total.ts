/** Lines below the total of all lines that are none of them: last month's or last year's total, what it comes to by head. */
import { FIGURE, kindOf, MISSING, TEXT } from "./cell-kinds.js";
import { isFilled } from "./grid.js";
import { isTimeAlone } from "./periods.js";
import type { TableRow } from "./table-rows.js";
import { isBesideTotal } from "./words.js";

/** Whether a line's first cell is a time and nothing else: a year, a month of one, a quarter. */
export function saysTime({ cells, marks }: TableRow, adding: ReadonlySet<number>): boolean {
  const column = cells.findIndex(isFilled);
  if (column < 0 || adding.has(column)) return false;
  const kind = kindOf(cells[column], marks[column]);
  if (kind === FIGURE || kind === MISSING) return false;
  return kind !== TEXT || isTimeAlone(cells[column]!);
}

/**
 * Whether a line right below a total stands beside it: `เดือนก่อน`, `ปีงบประมาณ 2567`, `อัตราต่อแสนคน`.
 * @param timed the lines of the table begin with times themselves: then this is one of them
 */
export function standsBesideTotal(row: TableRow, adding: ReadonlySet<number>, timed: boolean): boolean {
  if (row.filled < 2) return false;
  const label = row.cells.find(isFilled)!;
  return (kindOf(label) === TEXT && isBesideTotal(label)) || (!timed && saysTime(row, adding));
}
