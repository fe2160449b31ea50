/** Labels that stand in a column of their own for each level, a step to the right for every part: แผนงาน, below it โครงการ, below that กิจกรรม. */
import { isFilled } from "./grid.js";
import type { LineFigures } from "./parents.js";

/** Which of the columns that name lines is the only one in which a line says something; null where it does in several, or in none. */
export function stepOf(cells: readonly string[], naming: readonly number[]): number | null {
  const filled = naming.filter((column) => isFilled(cells[column]));
  return filled.length === 1 ? naming.indexOf(filled[0]!) : null;
}

const FEWEST_LINES = 3;

/** The same lines, indented by their steps where every line stands on one: then they are read as any lines with parts below them. */
export function indentedBySteps(lines: readonly LineFigures[]): LineFigures[] {
  const steps = new Set(lines.map(({ step }) => step));
  const isStaircase = lines.length >= FEWEST_LINES && steps.size > 1 && !steps.has(null);
  return lines.map((line) => (isStaircase ? { ...line, label: "  ".repeat(line.step!) + line.label.trim() } : line));
}
