/** Figures as the juvenile offices type them: Thai digits as text in some tables, plain numbers in others, a dash for none. */
import { separated, thaiDigits } from "./thai-text.js";
import type { SheetCell } from "./xlsx.js";

/** A count; zero is a dash. */
export function countCell(count: number, inThai: boolean): SheetCell {
  if (count === 0) return "-";
  return inThai ? thaiDigits(separated(count)) : count;
}

/** A sum: typed by hand where the table is in Thai digits, else a formula with the value last worked out. */
export function sumCell(count: number, inThai: boolean, range: string): SheetCell {
  return inThai ? countCell(count, true) : { formula: `SUM(${range})`, cached: count };
}
