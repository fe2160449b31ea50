/** Columns that say `รวม` or `ทั้งหมด` on every line: what all lines have in common, which makes none of them a total. */
import type { Additive } from "./additive.js";
import { isValue, kindOf } from "./cell-kinds.js";
import { type Grid, isFilled } from "./grid.js";
import type { Plan } from "./layout.js";
import { eachRow } from "./table-rows.js";
import { isPlainTotal, isWholeLabel } from "./words.js";

const FEWEST_LINES = 2;

/** Where another column names the lines; a lone column of totals holds nothing else. A total line may leave such a column blank. */
export async function wholeColumns(grid: Grid, plan: Plan, { columns, labels, keys }: Additive): Promise<number[]> {
  const header = new Set(plan.headerLines);
  const said = new Map(labels.map((column) => [column, 0]));
  let lines = 0;
  await eachRow(grid, plan, (row) => {
    if (row.bad || header.has(row.line) || !columns.some((column) => isValue(kindOf(row.cells[column], row.marks[column])))) return;
    lines++;
    for (const [column, count] of said) {
      const text = row.cells[column] ?? "";
      if (isPlainTotal(text) || isWholeLabel(text)) said.set(column, count + 1);
      else if (isFilled(text)) said.delete(column);
    }
  });
  const whole = [...said].flatMap(([column, count]) => (count >= FEWEST_LINES && count > lines / 2 ? [column] : []));
  return keys.some((column) => !whole.includes(column)) ? whole : [];
}
