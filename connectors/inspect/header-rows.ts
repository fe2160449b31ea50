/** Where the header of a table stands among its first rows, and what it calls each column. */
import { headerParts } from "../reader/header.js";
import { isNumbering } from "../reader/numbering.js";
import { readMonthName } from "../thai/month-name.js";
import { fold, tidy, westernDigits } from "../thai/spelling.js";
import { BLANK, FIGURE, isValue, type Kind, kindsOf, MISSING, TEXT, VALUE, YEAR } from "./cell-kinds.js";
import { folded } from "./folded.js";
import { type GridRow, isFilled, type Merge, SERIAL_DAY } from "./grid.js";
import { namedValueRows } from "./named-values.js";
import { isTimeAlone, periodsIn } from "./periods.js";
import { unitOfHeader } from "./units.js";
import { isFieldName, isHeaderWord, isPlainTotal, isRule, isTotalLabel, isWholeHeaderWord, readsAsNote } from "./words.js";

export interface HeaderRows {
  /** Index of the first header row; rows from `dataAt` on are the table's body. Equal where there is no header. */
  top: number;
  dataAt: number;
  /** A name a column, `group › column`; "" where the header says nothing. */
  names: string[];
  /** 0 to 1: how much speaks for this header. */
  certainty: number;
}

const LOOKED_AT = 40;
const BODY_SAMPLE = 40;
const MOST_HEADER_ROWS = 4;

/** @param isFirst later parts of a sheet need a header that shows; the first may have none */
export function findHeaderRows(rows: readonly GridRow[], merges: readonly Merge[], isFirst = true): HeaderRows | null {
  const good = rows.filter((row) => !row.bad);
  const head = new Head(good, merges);
  let best = isFirst ? head.withoutHeader() : null;
  let bestScore = best ? head.scoreWithout() : 0.5;
  for (let dataAt = 1; dataAt <= Math.min(good.length, LOOKED_AT); dataAt++) {
    const found = head.at(dataAt);
    if (found && found.score > bestScore) [best, bestScore] = [found.header, found.score];
  }
  return best;
}

/** What the rows from one on hold, column by column. */
interface Body {
  /** Columns with a value in most of their filled cells. */
  values: number[];
  /** Columns filled at all. */
  filled: number[];
  years: Set<number>;
  rows: number;
}

class Head {
  private readonly kinds: Kind[][];
  /** Rows above the table that name values: no part of a header. */
  private readonly named: ReadonlySet<number>;
  constructor(
    private readonly rows: readonly GridRow[],
    private readonly merges: readonly Merge[],
  ) {
    this.kinds = rows.map(kindsOf);
    this.named = namedValueRows(rows);
  }

  /** Where a table without a header begins: below what names values, and below its titles. */
  private get start(): number {
    let start = this.named.size > 0 ? Math.max(...this.named) + 1 : 0;
    while (start < this.rows.length - 1 && this.isTitle(start)) start++;
    return start;
  }

  /** One text alone that says of when or of what the figures below are: an office without a figure does not. */
  private isTitle(at: number): boolean {
    const filled = this.rows[at]!.cells.filter(isFilled);
    const text = tidy(filled[0] ?? "");
    // A time alone heads the first lines of several.
    const saysWhen = periodsIn(text, null).length > 0 && !isTimeAlone(text);
    return filled.length === 1 && (saysWhen || /^(?:ตาราง|สถิติ|จำนวน|รายงาน|สรุป|หน่วย ?:)/.test(text));
  }

  withoutHeader(): HeaderRows | null {
    return { top: this.start, dataAt: this.start, names: [], certainty: 0 };
  }

  /** A table may begin with its first data line: its figures stand where figures stand below. */
  scoreWithout(): number {
    const first = this.kinds[this.start] ?? [];
    const body = this.body(this.start + 1);
    const agreeing = body.values.filter((column) => isValue(first[column])).length;
    if (body.rows === 0) return 0.2;
    return body.values.length > 0 && agreeing >= body.values.length / 2 ? 1.2 : 0.2;
  }

  private body(from: number): Body {
    const counts: { values: number; texts: number; years: number; filled: number }[] = [];
    const until = Math.min(this.rows.length, from + BODY_SAMPLE);
    for (let i = from; i < until; i++) {
      for (const [column, kind] of this.kinds[i]!.entries()) {
        counts[column] ??= { values: 0, texts: 0, years: 0, filled: 0 };
        const count = counts[column];
        if (kind === BLANK) continue;
        count.filled++;
        if (kind === TEXT) count.texts++;
        if (isValue(kind)) count.values++;
        if (kind === YEAR) count.years++;
      }
    }
    const body: Body = { values: [], filled: [], years: new Set(), rows: until - from };
    for (const [column, count] of counts.entries()) {
      if (!count || count.filled === 0) continue;
      body.filled.push(column);
      if (count.values > 0 && count.values >= 0.6 * (count.values + count.texts)) body.values.push(column);
      if (count.years > 0 && count.years >= 0.6 * count.values) body.years.add(column);
    }
    return body;
  }

  /** The header that ends just above a row, and how well it fits. */
  at(dataAt: number): { header: HeaderRows; score: number } | null {
    const body = this.body(dataAt);
    let bottom = dataAt - 1;
    const numbered = bottom > 0 && this.isNumbering(bottom);
    if (numbered) bottom--;
    if (body.rows === 0 && !this.looksLikeHeaderOnly(bottom)) return null;
    if (!this.canBeHeader(bottom, body) || this.isOneOfMany(bottom, body)) return null;
    const top = this.topOf(bottom, body);
    for (let at = top + 1; at <= bottom; at++) if (!this.canStandBelow(at, body)) return null;
    const names = this.names(top, bottom);
    const named = body.filled.filter((column) => names[column]).length;
    const coverage = body.filled.length ? named / body.filled.length : 1;
    const flips = body.values.filter((column) => this.headsColumn(top, bottom, column)).length;
    const flipped = body.values.length ? flips / body.values.length : 0;
    const filledNames = names.filter((name) => name !== "");
    const distinct = new Set(filledNames.map(fold)).size / Math.max(1, filledNames.length);
    const worded =
      filledNames.filter((name) => name.split(" › ").some((part) => isHeaderWord(part) || isFieldName(part))).length /
      Math.max(1, filledNames.length);
    const short = filledNames.filter((name) => name.length <= 80).length / Math.max(1, filledNames.length);
    const numbers = body.values.length > 0 ? 1 : 0;
    const score =
      2 * flipped * numbers +
      coverage +
      0.5 * distinct +
      worded +
      0.25 * short -
      this.contradiction(dataAt, body) -
      this.passedOver(top, body) -
      0.02 * dataAt +
      (numbered ? 0.3 : 0);
    const certainty = Math.min(1, flipped * numbers + worded * 0.8 + (numbers ? 0 : this.differs(bottom, dataAt)));
    if (filledNames.length === 0 || filledNames.length * 3 < body.filled.length) return null;
    return { header: { top, dataAt, names, certainty }, score };
  }

  private looksLikeHeaderOnly(bottom: number): boolean {
    const cells = this.rows[bottom]!.cells.filter(isFilled);
    return cells.length >= 2 && cells.filter((cell) => isHeaderWord(cell) || isFieldName(cell)).length >= cells.length / 2;
  }

  private canBeHeader(at: number, body: Body): boolean {
    if (this.named.has(at)) return false;
    const kinds = this.kinds[at]!;
    const cells = this.rows[at]!.cells;
    let filled = 0;
    let years = 0;
    let words = 0;
    for (const [column, kind] of kinds.entries()) {
      if (kind === BLANK) continue;
      filled++;
      if (kind !== MISSING) words++;
      if (kind === VALUE && !this.isDaySequence(at, body)) return false;
      if (kind === FIGURE && !this.isSequence(at, column)) return false;
      if (kind === YEAR) {
        years++;
        if (body.years.has(column) && !this.isYearSequence(at)) return false;
      }
    }
    const first = cells.find(isFilled) ?? "";
    if (filled === 0 || isRule(cells) || (readsAsNote(first) && filled < 3) || (isTotalLabel(first) && !this.namesParts(at))) return false;
    if (filled === 1 && body.filled.length > 1) return false;
    // `ยาเสพติด | – | –` is a line that lacks its figures.
    if (words <= 1 && filled > words) return false;
    return years < filled || filled >= 3;
  }

  /** `รวม | ชาย | หญิง`: the whole and its parts as headings. Behind the label of a total line stand figures, or signs for none. */
  private namesParts(at: number): boolean {
    const filled = this.kinds[at]!.filter((kind) => kind !== BLANK);
    return filled.length >= 2 && filled.every((kind) => kind === TEXT);
  }

  /**
   * Years one after the other, as headings of a table that lies on its side; figures between 2400 and 2600 below them look like years too.
   * Two years, or years further apart, need a heading's word beside them.
   */
  private isYearSequence(at: number): boolean {
    const kinds = this.kinds[at]!;
    const { cells } = this.rows[at]!;
    const years = onceOf(
      kinds.flatMap((kind, column) => (kind === YEAR ? [Number(/\d{4}/.exec(westernDigits(cells[column]!))?.[0])] : [])),
    );
    const step = years[1]! - years[0]!;
    if (years.length < 2 || !step || years.some((year, i) => i > 0 && year - years[i - 1]! !== step)) return false;
    const labels = cells.filter((cell, column) => isFilled(cell) && kinds[column] === TEXT);
    const worded = labels.some((cell) => isHeaderWord(cell) || isFieldName(cell));
    return (years.length >= 3 && Math.abs(step) === 1) || (worded && Math.abs(step) <= 10);
  }

  /** Its words stand below as values too: `อำเภอเมือง, ชาย, 1, 2, 3` is the first line of data of a table without a header. */
  private isOneOfMany(at: number, body: Body): boolean {
    const { cells } = this.rows[at]!;
    const values = new Set(body.values);
    const words = cells.flatMap((_, column) => (this.kinds[at]![column] === TEXT ? [column] : []));
    const below = this.rows.slice(at + 1, at + 1 + BODY_SAMPLE);
    const stands = (row: GridRow, column: number) => folded(row.cells[column] ?? "") === folded(cells[column]!);
    // The header itself may stand again on every page.
    const isOther = (row: GridRow) => cells.some((cell, column) => folded(row.cells[column] ?? "") !== folded(cell));
    const again = new Set(words.filter((column) => !values.has(column) && below.some((row) => stands(row, column) && isOther(row))));
    return again.size > 0 && !words.some((column) => !again.has(column) && (isHeaderWord(cells[column]!) || isFieldName(cells[column]!)));
  }

  /** A row of 1, 2, 3 … as headings of days or classes. */
  private isSequence(at: number, column: number): boolean {
    const { cells } = this.rows[at]!;
    const numbers = cells
      .map((cell, i) => ({ i, n: Number(cell.replace(/[()]/g, "").trim()) }))
      .filter(({ i }) => this.kinds[at]![i] === FIGURE);
    return (
      numbers.length >= 3 &&
      numbers.some(({ i }) => i === column) &&
      numbers.every(({ n }, i) => n === numbers[0]!.n + i) &&
      numbers[0]!.n <= 1
    );
  }

  /** Days typed as headings of months, one after the other, over columns of figures. */
  private isDaySequence(at: number, body: Body): boolean {
    const row = this.rows[at]!;
    const columns = row.cells.flatMap((_, column) => (this.kinds[at]![column] === VALUE ? [column] : []));
    const days = columns.map((column) => row.cells[column]!);
    const isDay = columns.every((column) => ((row.marks?.[column] ?? 0) & SERIAL_DAY) !== 0);
    if (!isDay || days.length < 2 || days.some((day, i) => i > 0 && day <= days[i - 1]!)) return false;
    return columns.every((column) => this.kinds.slice(at + 1).every((kinds) => kinds[column] !== VALUE)) && body.values.length > 0;
  }

  /** A row that numbers the columns, below the header: (1) (2) (3)=(1)+(2). */
  private isNumbering(at: number): boolean {
    const { cells } = this.rows[at]!;
    return isNumbering(
      cells,
      this.rows[at - 1]?.cells ?? [],
      this.rows.slice(at + 1).map((row) => row.cells),
    );
  }

  /** Goes up from the last header row as long as the rows above name columns too. */
  private topOf(bottom: number, body: Body): number {
    let top = bottom;
    while (top > 0 && bottom - top + 1 < MOST_HEADER_ROWS && this.belongsAbove(top - 1, top, bottom, body)) top--;
    return top;
  }

  private belongsAbove(at: number, top: number, bottom: number, body: Body): boolean {
    const cells = this.rows[at]!.cells;
    const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
    if (!this.canStandAbove(at, filled, body) || !(this.isAdjacent(at) || this.namesTheNameless(at, filled, body))) return false;
    const span = this.spanOf(at, filled[0]!);
    const overAll = span >= 0.8 * body.filled.length || (span === 1 && filled[0]! <= (body.filled[0] ?? 0));
    if (filled.length === 1 && (overAll || !this.isGroup(at, filled[0]!))) return false;
    const names = this.names(top, bottom);
    const newNames = filled.filter((column) => body.filled.includes(column) && !names[column]).length;
    const inValues = body.values.filter((column) => isFilled(cells[column])).length;
    const repeated = names.filter((name) => name !== "").length - new Set(names.filter((name) => name !== "").map(fold)).size;
    const groups = filled.some((column) => this.isGroup(at, column));
    if (body.values.length > 0 && filled.length >= 2 && inValues >= Math.max(1, body.values.length / 2)) return true;
    return filled.length >= 2 ? newNames > 0 || repeated > 0 || groups : groups;
  }

  /**
   * A lower header row leaves its label columns to the row above, or shows that it names columns. A line with a label of its own and an
   * odd figure (`1O`, `1,200-`) is the first line of data: as a header it would be lost from every sum.
   */
  private canStandBelow(at: number, body: Body): boolean {
    // Below years stand figures, also those that look like years; or the same years in the other era.
    if (this.kinds[at]!.some((kind, column) => kind === YEAR && this.kinds[at - 1]![column] === YEAR) && !this.isYearSequence(at))
      return false;
    const cells = this.rows[at]!.cells;
    const above = this.rows[at - 1]!.cells;
    const labels = body.filled.filter((column) => !body.values.includes(column) && isFilled(cells[column]) && isFilled(above[column]));
    if (labels.length === 0 || this.mergesInto(at)) return true;
    if (labels.some((column) => namesColumn(cells[column]!) || fold(cells[column]!) === fold(above[column]!))) return true;
    const figures = body.values.filter((column) => isFilled(cells[column]));
    const naming = figures.filter((column) => namesColumn(cells[column]!)).length;
    if (naming > 0 && naming * 2 >= figures.length) return true;
    if (namePeriods(figures.map((column) => cells[column]!))) return true;
    const isTranslated = (column: number) => scriptOf(cells[column]!) !== null && scriptOf(cells[column]!) !== scriptOf(above[column]!);
    // Lines in Thai below field names in English may be data as well as their names in Thai: a heading's word tells.
    if (labels.some((column) => scriptOf(cells[column]!) === "thai") && !cells.some((cell) => isFilled(cell) && isHeaderWord(cell)))
      return false;
    return labels.every(isTranslated) && figures.every((column) => isTranslated(column) && !/[\d๐-๙]/.test(cells[column]!));
  }

  /** Cells of this row are merged with others of it: it heads groups. */
  private mergesInto(at: number): boolean {
    const { line } = this.rows[at]!;
    return this.merges.some(({ top, left, right }) => top === line && right > left);
  }

  /** No blank line between a row and the next. */
  private isAdjacent(at: number): boolean {
    const { line, height = 1 } = this.rows[at]!;
    return this.rows[at + 1]!.line === line + height;
  }

  /** Across a blank line: columns that the row below leaves without a name. */
  private namesTheNameless(at: number, filled: readonly number[], body: Body): boolean {
    const below = this.rows[at + 1]!;
    const { line, height = 1 } = this.rows[at]!;
    const nameless = filled.filter((column) => !isFilled(below.cells[column]) && body.filled.includes(column));
    return below.line === line + height + 1 && filled.length >= 3 && nameless.length >= 2;
  }

  private canStandAbove(at: number, filled: readonly number[], body: Body): boolean {
    if (filled.length === 0 || this.named.has(at) || this.isSplitProse(at, filled, body)) return false;
    const kinds = this.kinds[at]!;
    if (filled.some((column) => kinds[column] === FIGURE || kinds[column] === VALUE || (kinds[column] === YEAR && body.years.has(column))))
      return false;
    const first = this.rows[at]!.cells[filled[0]!]!;
    if (
      isPlainTotal(first) &&
      !body.values.includes(filled[0]!) &&
      !filled.slice(1).some((column) => isHeaderWord(this.rows[at]!.cells[column]!))
    )
      return false;
    return !(readsAsNote(first) && filled.length < 3) && !/^[([（]? ?หน่วย(?:นับ)? ?[:：=-]/.test(first.trim());
  }

  /** A title of a text file that was split at its own commas: `รายงานคดีอาญา, คดีแพ่ง ปี 2567`. */
  private isSplitProse(at: number, filled: readonly number[], body: Body): boolean {
    const { cells, marks } = this.rows[at]!;
    const below = this.rows[at + 1]!.cells;
    if (marks !== undefined || filled.length < 2) return false;
    const isSpaced = (row: readonly string[]) =>
      row
        .slice(1)
        .filter(isFilled)
        .every((cell) => cell.startsWith(" "));
    const last = filled.at(-1)!;
    return (last >= below.length && !body.filled.includes(last)) || (isSpaced(cells) && !isSpaced(below));
  }

  /** Whether a cell heads several columns: merged across some, or followed by blanks over filled cells below. */
  private isGroup(at: number, column: number): boolean {
    const span = this.spanOf(at, column);
    if (span > 1) return true;
    if (this.isMergedSheet()) return false;
    const below = this.rows[at + 1]?.cells ?? [];
    return column > 0 && !isFilled(this.rows[at]!.cells[column + 1]) && isFilled(below[column]) && isFilled(below[column + 1]);
  }

  private isMergedSheet(): boolean {
    return this.merges.length > 0;
  }

  private spanOf(at: number, column: number): number {
    const { line } = this.rows[at]!;
    const merge = this.merges.find(({ top, left }) => top === line && left === column);
    return merge ? merge.right - merge.left + 1 : 1;
  }

  private headsColumn(top: number, bottom: number, column: number): boolean {
    for (let at = bottom; at >= top; at--) {
      const kind = this.kinds[at]![column];
      if (kind === TEXT || kind === YEAR || kind === FIGURE || kind === VALUE) return true;
    }
    return false;
  }

  /** The first data row holds words where figures should stand: it rather belongs to the header. */
  private contradiction(dataAt: number, body: Body): number {
    const kinds = this.kinds[dataAt];
    if (!kinds || body.values.length === 0) return 0;
    const holdsFigures = kinds.some((kind) => kind === FIGURE || kind === VALUE);
    const heading = (column: number) => kinds[column] === YEAR && !holdsFigures && !body.years.has(column);
    const words = body.values.filter((column) => kinds[column] === TEXT || heading(column)).length;
    return 1.5 * (words / body.values.length);
  }

  /** Rows above the header that look like data would be lost. */
  private passedOver(top: number, body: Body): number {
    let lost = 0;
    for (let at = 0; at < top; at++) {
      const filled = this.rows[at]!.cells.filter(isFilled).length;
      const figures = this.kinds[at]!.filter((kind) => kind === FIGURE || kind === VALUE).length;
      if (figures >= 2 && filled >= 0.6 * body.filled.length) lost++;
      else if (body.values.length === 0 && filled >= 2 && filled >= 0.6 * body.filled.length) lost += 0.7;
    }
    return 0.5 * lost;
  }

  /** Up to 0.5 where the header's texts stand nowhere below it and are in another script than the values. */
  private differs(bottom: number, dataAt: number): number {
    const header = this.rows[bottom]!.cells;
    const below = this.rows.slice(dataAt);
    if (header.some((cell, column) => isFilled(cell) && below.some((row) => row.cells[column]?.trim() === cell.trim()))) return 0;
    const isThai = (text: string) => /[ก-๙]/.test(text);
    const others = header.filter(
      (cell, column) => isFilled(cell) && below.every((row) => !isFilled(row.cells[column]) || isThai(row.cells[column]!) !== isThai(cell)),
    );
    return 0.3 + (others.length * 2 >= header.filter(isFilled).length ? 0.2 : 0);
  }

  names(top: number, bottom: number): string[] {
    return nameColumns(this.rows.slice(top, bottom + 1), this.merges);
  }
}

const namesColumn = (text: string) =>
  isHeaderWord(text) || isFieldName(text) || unitOfHeader(text) !== null || /^[([（].*[)\]）]$/s.test(text.trim());

/** `ม.ค. | ก.พ. | มี.ค.`, `ไตรมาส 1 | ไตรมาส 2`: no line of data says that where figures stand. */
function namePeriods(texts: readonly string[]): boolean {
  const named = texts.map((text) => QUARTER.exec(tidy(text))?.[1] ?? (/\d/.test(text) ? null : readMonthName(tidy(text).toLowerCase())));
  return new Set(named).size >= 2 && named.every((one) => one !== null);
}
const QUARTER = /^(?:ไตรมาส ?(?:ที่ ?)?|q|quarter ?)([1-4])$/i;

const scriptOf = (text: string) => (/[ก-๙]/.test(text) ? "thai" : /[a-z]/i.test(text) ? "latin" : null);

/** Names of the columns below some header rows; merged cells hold for all they cover. */
export function nameColumns(rows: readonly GridRow[], merges: readonly Merge[]): string[] {
  const filled = rows.map((row) => row.cells.map(unbroken));
  const lines = rows.map(({ line }) => line);
  const touching = merges.filter(({ top, bottom }) => lines.some((line) => line >= top && line <= bottom));
  if (touching.length === 0) return headerParts(filled).map((path) => path.join(" › "));
  for (const { top, left, bottom, right } of touching) {
    const text = filled[lines.indexOf(top)]?.[left] ?? "";
    if (text.trim() === "") continue;
    for (const [i, line] of lines.entries()) {
      if (line < top || line > bottom) continue;
      for (let column = left; column <= right; column++) filled[i]![column] = text;
    }
  }
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const path = filled.map((cells) => (cells[column] ?? "").replace(/\s+/g, " ").trim()).filter((text) => text !== "");
    return path.filter((text, i) => i === 0 || fold(text) !== fold(path[i - 1]!)).join(" › ");
  });
}

/** `ลำดับ⏎ที่`, `ร้อย⏎ละ`: a word that was broken so that its column is narrow. */
function unbroken(cell: string): string {
  if (!cell.includes("\n")) return cell;
  const whole = cell.replace(/(?<=[ก-๙])\s*\n\s*(?=[ก-๙])/g, "");
  return isWholeHeaderWord(whole) ? whole : cell;
}

/** Under two groups of columns the same years stand twice: `2555 2556 2557 2555 2556 2557`. */
function onceOf(years: readonly number[]): readonly number[] {
  const again = years.indexOf(years[0]!, 1);
  return again >= 2 && years.every((year, i) => year === years[i % again]) ? years.slice(0, again) : years;
}
