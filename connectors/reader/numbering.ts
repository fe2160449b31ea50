/** A row that numbers the columns, below a header: `(1) | (2) | (3)=(1)+(2)`. It says nothing of any line, and is never one. */
import { tidy } from "../thai/spelling.js";

const NUMBER = /^[([]?(\d{1,2})[)\]]?(?: ?= ?[\d()[\]+\-−–*/x×÷ .]+)?$/;
/** `(1)+(2)`, in the place of its own number. */
const OF_OTHERS = /^=? ?\(?(?:[([]\d{1,2}[)\]] ?[+\-−–*/x×÷] ?)+[([]\d{1,2}[)\]]\)?(?: ?[x×*] ?100)?$/;
const LETTERS = ["กขคงจฉชซฌญ", "abcdefghijklmnopqrstuvwxyz"];
const LETTER = /^([([]?)([ก-ฮa-z])[)\]]?(?: ?= ?[ก-ฮa-z()[\]+\-−–*/x×÷ 0-9.]+)?$/i;

/**
 * @param header what stands above it
 * @param below what stands below it, as far as it is known: bare numbers are a line of data, unless the lines below begin with words; null: always
 */
export function isNumbering(cells: readonly string[], header: readonly string[], below: readonly (readonly string[])[] | null): boolean {
  const columns = cells.flatMap((cell, column) => (cell.trim() === "" ? [] : [column]));
  const filled = columns.map((column) => tidy(cells[column]!));
  if (filled.length < 2 || filled.some((cell) => cell.length > 40)) return false;
  if (isLettered(filled)) return true;
  if (filled.length < (filled.every((cell) => /^[([]/.test(cell)) ? 2 : 3)) return false;
  const numbers = filled.map((cell) => (OF_OTHERS.test(cell) ? null : Number(NUMBER.exec(cell)?.[1] ?? Number.NaN)));
  const first = numbers[0];
  if (first === null || first === undefined || numbers.filter((number) => number !== null).length < 2) return false;
  if (!numbers.every((number, i) => number === null || number === first + i)) return false;
  if (filled.some((cell) => /[([=]/.test(cell))) return true;
  if (below === null) return false;
  const named = columns.length === header.filter((cell) => cell.trim() !== "").length;
  return first === 1 && named && below.some((row) => /^(?=.*[ก-ฮa-z])/i.test(tidy(row[columns[0]!] ?? "")));
}

/** `ก | ข | ค = ก + ข`, `(a) | (b) | (c)`: letters one after the other, three at least. */
function isLettered(filled: readonly string[]): boolean {
  const letters = filled.map((cell) => LETTER.exec(cell)?.[2]?.toLowerCase());
  if (letters.length < 3) return false;
  return LETTERS.some((all) => letters.every((letter, i) => letter !== undefined && all[i] === letter));
}
