/** A line of a quarter or half year among lines of its months: `ต.ค. … ธ.ค.`, then `ไตรมาส 1`. It counts their figures once more. */
import { readHalf } from "../thai/date.js";
import { readCell } from "./cell.js";

/** `6 เดือนแรก`, `ครึ่งปีหลัง`, `H1`; a number alone is no half. */
const HALF = /^\s*(?:รอบ|ครึ่ง|[6๖] ?เดือน|half|h[12])/i;

const isPartOfYear = (text: string): boolean => {
  const { quarter, figure } = readCell(text);
  return (quarter !== null && figure === null) || (HALF.test(text) && readHalf(text) !== null);
};

/** What the cells of one column of words name, as they pass. */
export class MonthsAndQuarters {
  private months = 0;
  private quarters = 0;

  see(text: string): void {
    if (readCell(text).month) this.months++;
    else if (isPartOfYear(text)) this.quarters++;
  }

  /** Most lines are of months, and some of a quarter or half of them. */
  get areMixed(): boolean {
    return this.quarters > 0 && this.months >= 2 * this.quarters;
  }
}

/** @returns what names the quarter or half in a line, or undefined */
export function quarterIn(cells: readonly string[], columns: readonly number[]): string | undefined {
  const column = columns.find((at) => isPartOfYear(cells[at] ?? ""));
  return column === undefined ? undefined : cells[column];
}
