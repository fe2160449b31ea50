/** Rows of cells, whatever the file was: what the looking for tables works on. */

/** What a file says of a cell beside its text. */
export const STORED_NUMBER = 1;
export const STORED_TEXT = 2;
export const FORMULA = 4;
/** A formula without its computed value. */
export const UNCOMPUTED = 8;
export const ERROR = 16;
/** Filled from the top left of merged cells. */
export const FILLED = 32;
/** A number shown as percent; the text says it in percent. */
export const PERCENT = 64;
/** Left blank because a figure above is merged over it. */
export const UNDER_FIGURE = 256;
/** A number that its format shows divided by thousands. */
export const SCALED = 512;
/** A figure merged across other columns, and the cells right of it that it covers. */
export const ACROSS = 1024;
export const COVERED = 2048;
/** A serial number shown as a day. */
export const SERIAL_DAY = 128;

export interface GridRow {
  /** Physical line, row of the sheet, or record. */
  line: number;
  cells: string[];
  /** Bits for each cell, where the file keeps more than text. */
  marks?: number[];
  hidden?: boolean;
  /** Physical lines it spans, where more than one. */
  height?: number;
  /** Cannot be split into fields, or not decoded; its cells mean nothing. */
  bad?: "ragged" | "undecodable";
}

export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet, list or text file; its rows can be gone over several times. */
export interface Grid {
  sheet: string | null;
  lineIs: "line" | "row" | "record";
  /** Hands on every row that holds something, in order. */
  each(onRow: (row: GridRow) => void): Promise<void>;
  /** Cells merged (from 0), for headers and labels. */
  merges: Merge[];
  /** Columns (from 0) that a sheet hides, known once its rows have been gone over. */
  hiddenColumns?: Set<number>;
  /** Fields by name, as of JSON records: the header is known and is no line. */
  fields?: string[];
  /** How a column is called: its letter, or its number. */
  place(column: number): string;
}

/** Cells that are kept so that a grid need not be read again. */
const MOST_CELLS = 1_500_000;
const MOST_CHARACTERS = 40_000_000;

/** A grid that is read once and then repeated from memory, as long as it is not too large. */
export function remembered(grid: Grid): Grid {
  let kept: GridRow[] | null = null;
  return {
    ...grid,
    async each(onRow) {
      if (kept) return kept.forEach(onRow);
      const rows: GridRow[] = [];
      let cells = 0;
      let characters = 0;
      await grid.each((row) => {
        cells += row.cells.length + 2;
        for (const cell of row.cells) characters += cell.length;
        if (cells <= MOST_CELLS && characters <= MOST_CHARACTERS) rows.push(row);
        else rows.length = 0;
        onRow(row);
      });
      if (cells <= MOST_CELLS && characters <= MOST_CHARACTERS) kept = rows;
    },
  };
}

export function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== "";
}
