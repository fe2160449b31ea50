/** Rows of one table: its columns only, labels filled down from merged cells. */
import { FIGURE, type Kind, kindOf, TEXT } from "./cell-kinds.js";
import { ACROSS, COVERED, FILLED, type Grid, type GridRow, isFilled, type Merge, UNDER_FIGURE } from "./grid.js";
import type { Plan } from "./layout.js";

export interface TableRow extends GridRow {
  /** One mark a column. */
  marks: number[];
  /** Filled cells, merged ones counted once. */
  filled: number;
  /** Its one filled cell is merged across others. */
  wide: boolean;
  /** It has values beyond the table's last column. */
  beyond: boolean;
  /** A line of text with fewer fields than the header. */
  short: boolean;
  /** The line above it is blank. */
  afterGap: boolean;
  /** Blank lines between the line before it in the table and this one. */
  blanks: number;
}

/** One text in every cell, as merged cells come out of some exports: it says what a line of that text alone would. @param first its first cell */
export const isOneText = (row: TableRow, first: string): boolean =>
  row.filled >= 3 && kindOf(first) === TEXT && row.cells.every((cell) => !isFilled(cell) || cell === first);

/** Hands on the rows below the header's first line, header lines and bad lines included. */
export async function eachRow(grid: Grid, plan: Plan, onRow: (row: TableRow) => void): Promise<void> {
  const first = plan.headerLines[0] ?? plan.from;
  const above = new Set(plan.titles.map(({ line }) => line));
  const merged = new Merged(grid.merges);
  let end = 0;
  let blanks = 0;
  await grid.each((row) => {
    if (row.line < first || row.line > plan.to || above.has(row.line)) return;
    const afterGap = end > 0 && row.line > end + 1;
    if (afterGap) blanks += row.line - end - 1;
    end = row.line + (row.height ?? 1) - 1;
    if (row.bad) {
      onRow({ ...row, marks: [], filled: 0, wide: false, beyond: false, short: false, afterGap, blanks });
      blanks = 0;
      return;
    }
    const own = merged.filledIn(row);
    const cells = plan.columns.map((column) => own.cells[column] ?? "");
    const marks = plan.columns.map((column) => own.marks[column] ?? 0);
    const beyond = grid.lineIs === "line" && row.cells.length > plan.width && row.cells.slice(plan.width).some(isFilled);
    const filled = cells.filter((cell, i) => isFilled(cell) && !(marks[i]! & FILLED)).length;
    if (filled === 0 && !beyond) {
      blanks++;
      return;
    }
    const only = plan.columns.find((column) => isFilled(row.cells[column]));
    onRow({
      line: row.line,
      cells,
      marks,
      filled,
      beyond,
      short: grid.lineIs === "line" && row.cells.length < plan.width && row.cells.length <= plan.columns.at(-1)!,
      afterGap,
      blanks,
      wide: filled === 1 && only !== undefined && merged.spans(row.line, only) >= 2,
      ...(row.hidden && { hidden: true }),
      ...(row.height && { height: row.height }),
    });
    blanks = 0;
  });
}

/** Merged cells, by the lines they reach over. */
class Merged {
  private readonly byLine = new Map<number, Merge[]>();
  private readonly texts = new Map<Merge, { text: string; mark: number; kind: Kind }>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges)
      for (let line = merge.top; line <= Math.min(merge.bottom, merge.top + 5000); line++) {
        const list = this.byLine.get(line);
        if (list) list.push(merge);
        else this.byLine.set(line, [merge]);
      }
  }

  spans(line: number, column: number): number {
    const merge = this.byLine.get(line)?.find(({ top, left }) => top === line && left === column);
    return merge ? merge.right - merge.left + 1 : 1;
  }

  /** A label holds for all the lines it is merged over; a figure for its first one only, or it would count twice. */
  filledIn(row: GridRow): { cells: string[]; marks: number[] } {
    const merges = this.byLine.get(row.line);
    const marks = row.marks ?? [];
    if (!merges) return { cells: row.cells, marks };
    const cells = [...row.cells];
    const newMarks = [...marks];
    for (const merge of merges) {
      if (merge.top === row.line) {
        const text = row.cells[merge.left] ?? "";
        const kind = kindOf(text, marks[merge.left]);
        this.texts.set(merge, { text, mark: marks[merge.left] ?? 0, kind });
        if (kind === FIGURE && merge.right > merge.left)
          for (let column = merge.left; column <= merge.right; column++)
            newMarks[column] = (marks[column] ?? 0) | (column === merge.left ? ACROSS : COVERED);
      } else {
        const above = this.texts.get(merge);
        if (!above || !isFilled(above.text) || isFilled(cells[merge.left])) continue;
        if (above.kind === FIGURE) {
          newMarks[merge.left] = UNDER_FIGURE;
          continue;
        }
        while (cells.length <= merge.left) cells.push("");
        cells[merge.left] = above.text;
        newMarks[merge.left] = above.mark | FILLED;
      }
    }
    return { cells, marks: newMarks };
  }
}
