/** Finds the header of a table among its first lines, and names its columns by their path through merged header cells. */
import type { Place } from "../problem.js";
import { nearestOf } from "../thai/nearest.js";
import { fold } from "../thai/spelling.js";
import { isNumbering } from "./numbering.js";

export interface Row {
  line: number;
  cells: string[];
  /** A cell of it is struck through, all that it says. */
  struck?: boolean;
}

export interface FoundHeader {
  /** Index of the first header line among the rows that were looked at. */
  at: number;
  /** One name a column, `group › column`; "" where the header says nothing. */
  paths: string[];
  /** The parts of each path, one list a column. */
  parts: string[][];
  /** Lines it takes: those that name columns, and one below them that numbers these. */
  lines: number;
  /** How many of the asked lists it holds. */
  matched: number;
  full: boolean;
  /** Lines of its own table stand above it: the header they belong to is not to be read. */
  belowData?: boolean;
}

/** Filled rows from which a header is looked for: below them is data. Blank ones are many where a sheet starts low. */
export const HEADER_WITHIN = 60;
const MOST_LOOKED_AT = 2000;

/** Whether enough rows were gathered to look for a header of so many lines. */
export function enoughRows(rows: readonly Row[], headerRows: number): boolean {
  return (
    rows.length >= MOST_LOOKED_AT ||
    (rows.length >= HEADER_WITHIN && rows.filter((row) => !isBlank(row.cells)).length >= HEADER_WITHIN + headerRows)
  );
}

/**
 * The first line (or group of lines) that holds one spelling of each list; without one, the line that holds most. Above a header lies no
 * other: where a line holds half of the lists and a whole header stands again further down, what lies between would be lost as titles. Nor
 * does data: below a header whose every name was changed it may stand again, page by page.
 * @returns null when no line holds any
 */
export function findHeader(rows: readonly Row[], headerRows: number, headerHas: readonly string[][]): FoundHeader | null {
  const wanted = headerHas.map((spellings) => spellings.map(fold));
  let best: FoundHeader | null = null;
  for (let at = 0; at < rows.length; at++) {
    const found = headerAt(rows, at, headerRows, wanted);
    const lost = best ? rows.slice(best.at + headerRows, at) : [];
    if (best && (best.full ? !found?.full : lost.length > 0 && isNearly(best, wanted.length, found, lost))) break;
    // A title line above a two-row header may complete it by chance: of adjoining full matches the last is the header.
    if (found && (best === null || found.matched > best.matched || (headerRows > 1 && found.full && best.full && at === best.at + 1)))
      best = found;
  }
  return best && { ...best, belowData: rows.slice(0, best.at).some((row) => isDataOf(best.paths, row)) };
}

/** Whether a line is one of a header's table: it has a label, and figures in most of the columns beside it. Years are no figures. */
export function isDataOf(paths: readonly string[], { cells }: Row): boolean {
  const own = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const figures = own.filter((cell) => FIGURE.test(cell) && !YEAR.test(cell)).length;
  return figures >= 2 && figures < own.length && figures * 2 >= filled(paths) - 1;
}
const FIGURE = /^-?[\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?$/;
const YEAR = /^(?:19|20|2[45])\d\d$|^(?:๑๙|๒๐|๒[๔๕])[๐-๙]{2}$/;

/**
 * Half of the columns asked for: two or more, or one that is as wide as the whole header further down, over lines as wide, which titles are not.
 * @param lost what would be taken for titles of the header further down
 */
function isNearly({ matched, paths }: FoundHeader, wanted: number, further: FoundHeader | null, lost: readonly Row[]): boolean {
  if (matched * 2 < wanted) return false;
  const width = filled(paths);
  const isAsWide = width > 1 && further?.full && filled(further.paths) <= width;
  return matched > 1 || (isAsWide === true && lost.some(({ cells }) => filled(cells) >= width));
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== "").length;

function headerAt(rows: readonly Row[], at: number, headerRows: number, wanted: readonly string[][]): FoundHeader | null {
  const group = rows.slice(at, at + headerRows).map((row) => row.cells);
  if (group.length < headerRows || isBlank(group[0]!)) return null;
  const numbers = (row: number) => {
    const below = rows.slice(row + 1, row + 1 + HEADER_WITHIN).map(({ cells }) => cells);
    // Bare numbers may be a line of data, which must not be lost, unless all lines below begin with words.
    const isListOfNames = below.every((cells) => isBlank(cells) || !/^[\s\d๐-๙.,()-]*$/.test(cells[0] ?? ""));
    return row > at && isNumbering(rows[row]?.cells ?? [], rows[row - 1]!.cells, isListOfNames ? below : null);
  };
  // A contract may count the line of numbers among the header's, or not.
  const lines = numbers(at + headerRows) ? headerRows + 1 : headerRows;
  if (numbers(at + headerRows - 1)) group.pop();
  const parts = headerParts(group);
  const paths = parts.map((path) => path.join(" › "));
  const folded = new Set(paths.map(fold));
  const matched = wanted.filter((spellings) => spellings.some((spelling) => folded.has(spelling))).length;
  return matched === 0 ? null : { at, paths, parts, lines, matched, full: matched === wanted.length };
}

/** The path of every column: an upper cell holds for the blank cells to its right while the cells below them are filled. */
export function headerParts(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] ?? "").replace(/\s+/g, " ").trim()));
  const below = (level: number, column: number) => texts.slice(level + 1).some((row) => row[column] !== "");
  for (let level = 0; level < texts.length - 1; level++) {
    const row = texts[level]!;
    for (let column = 1; column < width; column++) {
      const newGroupAbove = texts.slice(0, level).some((upper) => upper[column] !== upper[column - 1]);
      if (row[column] === "" && below(level, column) && below(level, column - 1) && !newGroupAbove) row[column] = row[column - 1]!;
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const path = texts.map((row) => row[column]!).filter((text) => text !== "");
    return path.filter((text, index) => index === 0 || fold(text) !== fold(path[index - 1]!));
  });
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** The text of a title line: its filled cells. */
export function titleText(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
    .join(" ");
}

/** What stands where a header was looked for, cut short, for the message. */
export function describeRows(rows: readonly Row[]): string {
  const filled = rows.filter((row) => !isBlank(row.cells)).slice(0, 3);
  const text = filled.map((row) => row.cells.filter((cell) => cell.trim() !== "").join(", ")).join(" / ");
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Cells of a line and lines of a file that are looked at for a misspelt header. */
const MOST_CELLS = 60;
const MOST_ROWS = 20;

/** The first text, of what stands where a header was looked for, that seems to be a misspelling of one asked for. */
export function headerMeant(rows: readonly Row[], headerRows: number, headerHas: readonly string[][]): Place["meant"] {
  const accepted = headerHas.flatMap((spellings) => spellings.map((text) => ({ text, means: spellings[0]! })));
  const looked = rows.slice(0, MOST_ROWS).map(({ cells }) => cells.slice(0, MOST_CELLS));
  for (let at = 0; at + headerRows <= looked.length; at++) {
    const paths = headerParts(looked.slice(at, at + headerRows)).map((path) => path.join(" › "));
    const [meant] = paths.flatMap((path) => nearestOf([path], accepted) ?? []);
    if (meant) return meant;
  }
  return undefined;
}

/** The asked columns, by the first accepted spelling of each. */
export function describeWanted(headerHas: readonly string[][]): string {
  return headerHas.map((spellings) => spellings[0] ?? "").join(", ");
}
