/** Parts a sheet into segments, each with at most one header at its top: where a new header stands in the middle of data, a new one begins. */
import { FIGURE, isValue, type Kind, kindsOf, TEXT, YEAR } from "./cell-kinds.js";
import { type Grid, type GridRow, isFilled } from "./grid.js";
import { isHeaderWord, isNoteText, isPlainTotal, isSignature } from "./words.js";

export interface Segment {
  /** The first rows, whole. */
  head: GridRow[];
  /** All rows that hold something. */
  rows: number;
  from: number;
  to: number;
  /** Filled cells of each column. */
  filled: number[];
  /** Its last line of figures is a plain total: the next segment begins behind a whole. */
  closed?: boolean;
}

const HEAD_ROWS = 120;
const MOST_SEGMENTS = 500;
const MOST_TITLES = 12;

export async function segmentsOf(grid: Grid): Promise<Segment[]> {
  const parting = new Parting();
  await grid.each((row) => parting.take(row));
  return parting.segments;
}

class Parting {
  readonly segments: Segment[] = [];
  private figures: number[] = [];
  private texts: number[] = [];
  /** Columns with a figure in the last row that held one. */
  private lastFigures: number[] = [];
  private lastRow: GridRow | null = null;
  /** The row of words right above the segment's first figures. */
  private headRow: GridRow | null = null;
  /** Rows since then: titles of what follows, or notes. */
  private since: GridRow[] = [];
  private end = 0;
  /** A blank line stood below the last row of figures. */
  private gapSince = false;
  /** Somebody signs below the last row of figures: what follows is rather the signer's office than a header. */
  private signed = false;

  take(row: GridRow): void {
    const kinds = kindsOf(row);
    // A title may stand between the blank line and the header.
    const gap = (this.end > 0 && row.line > this.end + 1) || (this.gapSince && this.since.length > 0);
    if (this.end > 0 && row.line > this.end + 1) this.gapSince = true;
    this.end = row.line + (row.height ?? 1) - 1;
    if (this.segments.length === 0 || (this.segments.length < MOST_SEGMENTS && this.beginsAnew(row, kinds, gap))) this.begin(row);
    this.count(row, kinds);
  }

  /** A row of words over all the columns that held figures. */
  private beginsAnew(row: GridRow, kinds: readonly Kind[], gap: boolean): boolean {
    if (row.bad || this.lastFigures.length === 0) return false;
    const cells = row.cells.filter(isFilled).map((cell) => cell.trim());
    if (cells.length < 2 || kinds.some((kind, column) => isValue(kind) && !(kind === YEAR && this.isHeadingYear(column)))) return false;
    if (isNoteText(cells[0]!) || isSignature(cells[0]!) || this.isTotalWithoutFigures(row)) return false;
    if (this.headsAnother(row)) return true;
    const heads = this.lastFigures.filter((column) => kinds[column] === TEXT || kinds[column] === YEAR);
    const clear = heads.filter((column) => (this.texts[column] ?? 0) <= (this.figures[column] ?? 0));
    if (clear.length < Math.max(1, this.lastFigures.length / 2)) return false;
    // The same word or year over every column is a line of a table that lies on its side.
    if (heads.length >= 2 && new Set(heads.map((column) => row.cells[column]!.trim())).size < 2) return false;
    const distinct = new Set(cells).size;
    if (distinct < cells.length / 2 || (distinct < 2 && cells.length > 1)) return false;
    const worded = cells.filter(isHeaderWord).length;
    return worded >= cells.length / 2 || (!this.signed && (clear.length >= 2 || gap));
  }

  /** The headings of this segment again below another first word: `ปัญหาเด็ก | ปกติ | พิการ`, then `ปัญหาเยาวชน | ปกติ | พิการ`. */
  private headsAnother({ cells }: GridRow): boolean {
    const head = this.headRow?.cells ?? [];
    const first = cells.findIndex(isFilled);
    if (first !== head.findIndex(isFilled) || cells[first]!.trim() === head[first]!.trim()) return false;
    const others = cells.flatMap((cell, column) => (column > first && isFilled(cell) ? [column] : []));
    return others.length >= 2 && others.every((column) => cells[column]!.trim() === head[column]?.trim());
  }

  /** `รวม | xxx | xxx`, `รวม | ... | ...`: a total that was not filled in. A header that begins with รวม (`รวม | ชาย | หญิง`) says what it heads. */
  private isTotalWithoutFigures({ cells }: GridRow): boolean {
    const first = cells.findIndex(isFilled);
    if (!isPlainTotal(cells[first]!) || this.lastFigures.includes(first)) return false;
    return !cells.slice(first + 1).some((cell) => isFilled(cell) && isHeaderWord(cell));
  }

  private isHeadingYear(column: number): boolean {
    return (this.figures[column] ?? 0) > 0;
  }

  private begin(row: GridRow): void {
    const before = this.segments.at(-1);
    const titles = before ? this.titlesAbove() : [];
    if (before && titles.length > 0) {
      before.rows -= titles.length;
      for (const title of titles) for (const [column, cell] of title.cells.entries()) if (isFilled(cell)) before.filled[column]!--;
      before.head = before.head.filter((kept) => kept.line < titles[0]!.line);
    }
    if (before && this.lastRow?.cells.some(isPlainTotal)) before.closed = true;
    if (before) before.to = (titles[0]?.line ?? row.line) - 1;
    this.segments.push({ head: [], rows: 0, from: titles[0]?.line ?? (before ? row.line : 1), to: row.line, filled: [] });
    this.figures = [];
    this.texts = [];
    this.lastFigures = [];
    this.headRow = null;
    this.since = [];
    this.signed = false;
    for (const title of titles) this.keep(title);
  }

  /** Of the rows since the last figures, those after the last note. */
  private titlesAbove(): GridRow[] {
    const titles: GridRow[] = [];
    for (const row of this.since.toReversed()) {
      const first = row.cells.find(isFilled) ?? "";
      if (row.bad || titles.length >= MOST_TITLES || isNoteText(first) || isSignature(first) || isPlainTotal(first)) break;
      titles.unshift(row);
    }
    return titles;
  }

  private count(row: GridRow, kinds: readonly Kind[]): void {
    this.keep(row);
    if (row.bad) return;
    // A row of words and years may be a header of years.
    const figures = kinds.flatMap((kind, column) => (kind === FIGURE ? [column] : []));
    for (const [column, kind] of kinds.entries()) {
      if (isValue(kind)) this.figures[column] = (this.figures[column] ?? 0) + 1;
      if (kind === TEXT) this.texts[column] = (this.texts[column] ?? 0) + 1;
    }
    const filled = row.cells.filter(isFilled).length;
    if (figures.length === 0 && filled >= 3 && this.lastFigures.length === 0) this.headRow = row;
    if (figures.length > 0 && filled >= 2) {
      this.lastFigures = figures;
      this.lastRow = row;
      this.since = [];
      this.gapSince = false;
      this.signed = false;
    } else if (this.lastFigures.length > 0) {
      this.signed ||= row.cells.some((cell) => isFilled(cell) && isSignature(cell));
      this.since.push(row);
      if (this.since.length > 4 * MOST_TITLES) this.since.shift();
    }
  }

  private keep(row: GridRow): void {
    const segment = this.segments.at(-1)!;
    segment.rows++;
    segment.to = row.line + (row.height ?? 1) - 1;
    if (segment.head.length < HEAD_ROWS) segment.head.push(row);
    for (const [column, cell] of row.cells.entries()) if (isFilled(cell)) segment.filled[column] = (segment.filled[column] ?? 0) + 1;
  }
}
