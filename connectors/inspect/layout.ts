/** Where the tables of a sheet lie: stacked below each other, side by side, continued after a page break. */
import { fold } from "../thai/spelling.js";
import { FIGURE, kindOf, TEXT } from "./cell-kinds.js";
import { folded } from "./folded.js";
import { type Grid, type GridRow, isFilled, type Merge } from "./grid.js";
import { findHeaderRows, type HeaderRows, nameColumns } from "./header-rows.js";
import { shown } from "./identifiers.js";
import { type Segment, segmentsOf } from "./segments.js";
import { hintsOf, isPlainTotal, isSignature, isTotalLabel } from "./words.js";

export interface Plan {
  /** Lines the table reaches over, titles and notes included. */
  from: number;
  to: number;
  /** Columns of the grid that are the table's, from 0. */
  columns: number[];
  /** A name for each of them. */
  names: string[];
  headerLines: number[];
  titles: { line: number; text: string }[];
  /** Lines above the header that hold several figures: perhaps data that was passed over. */
  figuresAbove?: number[];
  /** Columns of all tables that stand side by side here: what lies beyond them belongs to none. */
  width: number;
  /** 0 to 1: how much speaks for the header; 0 where there is none. */
  certainty: number;
  /** Stands below a table with the same header and title, and names the same lines once more. */
  again?: boolean;
  /** So many tables stand side by side and touch. */
  beside?: number;
  /** Lines at which the table goes on under its header behind a total. */
  resumed?: number[];
  /** Lines without a label that tell of the line above: its shares, or some of it in brackets. */
  linesBelow?: ReadonlySet<number>;
}

export interface Layout {
  plans: Plan[];
  /** Rows that hold something. */
  rows: number;
}

/** Lines without a table before the first table: its titles. */
const MOST_CARRIED = 20;

export async function layOut(grid: Grid): Promise<Layout> {
  if (grid.fields) return layOutFields(grid, grid.fields);
  const segments = await segmentsOf(grid);
  const plans: Plan[] = [];
  let rows = 0;
  let carried: GridRow[] = [];
  let lastLabels: string[] = [];
  let isBehindTotal = false;
  for (const segment of segments) {
    rows += segment.rows;
    segment.head.unshift(...carried);
    const header = findHeaderRows(segment.head, grid.merges, plans.length === 0);
    if (!header || !isTable(segment, header)) {
      const before = plans.at(-1);
      if (before) before.to = segment.to;
      else carried = segment.head.slice(-MOST_CARRIED);
      continue;
    }
    carried = [];
    const isText = grid.lineIs === "line";
    const below = withoutTitles(segment, header, planOf(segment, header, isText), grid.merges);
    const plan = planOf(segment, below, isText);
    const before = plans.at(-1);
    const labels = labelsOf(plan, segment, below);
    if (!continues(plan, before)) plans.push(...sideBySide(plan, segment, below));
    else if (nameSameLines(labels, lastLabels)) plans.push(...sideBySide({ ...plan, again: true }, segment, below));
    else {
      before!.to = plan.to;
      if (isBehindTotal) before!.resumed = [...(before!.resumed ?? []), plan.headerLines[0] ?? plan.from];
    }
    lastLabels = labels;
    isBehindTotal = segment.closed === true;
  }
  return { plans, rows };
}

async function layOutFields(grid: Grid, fields: string[]): Promise<Layout> {
  let rows = 0;
  let to = 0;
  await grid.each((row) => {
    rows++;
    to = row.line;
  });
  const columns = fields.map((_, column) => column);
  return { rows, plans: [{ from: 1, to, columns, names: fields, headerLines: [], titles: [], width: fields.length, certainty: 1 }] };
}

/** A table has a header of two columns, or one column over several short values. */
function isTable(segment: Segment, header: HeaderRows): boolean {
  const columns = segment.filled.filter((count) => count > 0).length;
  const good = segment.head.filter((row) => !row.bad);
  if (isForm(good.slice(header.top))) return false;
  if (header.dataAt === header.top) {
    const wide = good.filter((row) => row.cells.filter(isFilled).length >= 2).length;
    return columns >= 2 && wide >= 2 && wide >= 0.6 * good.length;
  }
  return columns >= 2 || header.certainty >= 0.5;
}

/** Dots or lines to be written on in most of its rows: `ชื่อหน่วยงาน | ..........`. Signatures have them below any table, labels behind them. */
function isForm(rows: readonly GridRow[]): boolean {
  const wide = rows.map(({ cells }) => cells.filter(isFilled)).filter((cells) => cells.length >= 2 && !isSignature(cells[0]!));
  return wide.length >= 2 && wide.filter((cells) => cells.some((cell) => /^\s*[.…_]{5,}/.test(cell))).length > wide.length / 2;
}

function planOf(segment: Segment, header: HeaderRows, isText: boolean): Plan {
  const good = segment.head.filter((row) => !row.bad);
  const above = good.slice(0, header.top);
  const filledAbove = countFilled([...above, ...good.slice(header.top, header.dataAt)]);
  const width = Math.max(header.names.length, segment.filled.length);
  const fields = Math.max(0, ...good.slice(header.top, header.dataAt).map(({ cells }) => cells.length));
  // A few lines with more fields than the header are damaged lines, not a column.
  const isOverhang = (column: number) =>
    isText && fields > 0 && column >= fields && (segment.filled[column] ?? 0) < (segment.rows - header.dataAt) / 2;
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => header.names[column] || ((segment.filled[column] ?? 0) > (filledAbove[column] ?? 0) && !isOverhang(column)),
  );
  return {
    from: segment.from,
    to: segment.to,
    columns,
    names: columns.map((column) => header.names[column] ?? ""),
    headerLines: good.slice(header.top, header.dataAt).map(({ line }) => line),
    titles: above.map(titleOf),
    figuresAbove: above.filter(holdsFigure).map(({ line }) => line),
    width: (columns.at(-1) ?? -1) + 1,
    certainty: header.certainty,
  };
}

/** A name and its value above a table are part of its head; two figures in a line are rather data. */
const holdsFigure = (row: GridRow) => row.cells.filter((cell, column) => kindOf(cell, row.marks?.[column]) === FIGURE).length >= 2;

function countFilled(rows: readonly GridRow[]): number[] {
  const counts: number[] = [];
  for (const row of rows) for (const [column, cell] of row.cells.entries()) if (isFilled(cell)) counts[column] = (counts[column] ?? 0) + 1;
  return counts;
}

/** The year and the unit stand at the end of a title, however long that is. */
const LONGEST_TITLE = 600;

export function titleOf(row: GridRow): { line: number; text: string } {
  return { line: row.line, text: shown(row.cells.filter(isFilled).join(" "), LONGEST_TITLE) };
}

/** The same header again, and no title that says something new: the table goes on after a page break. */
function continues(plan: Plan, before: Plan | undefined): boolean {
  if (!before || plan.names.map(fold).join("\u0000") !== before.names.map(fold).join("\u0000")) return false;
  if (plan.columns[0] !== before.columns[0]) return false;
  const known = new Set(before.titles.map(({ text }) => fold(text)));
  return plan.titles.every(({ text }) => known.has(fold(text)) || /^(?:-? ?\d+ ?-?|หน้า.*|page.*|\(?ต่อ\)?|.*\(ต่อ\))$/i.test(text.trim()));
}

/** What the first lines of a table are called, by its first column of words. */
function labelsOf({ columns }: Plan, segment: Segment, header: HeaderRows): string[] {
  const body = segment.head.filter((row) => !row.bad).slice(header.dataAt);
  const column = columns.find((one) => isLabel(one, body));
  if (column === undefined) return [];
  return body.flatMap(({ cells }) => (isFilled(cells[column]) && !isTotalLabel(cells[column]!) ? [folded(cells[column]!)] : []));
}

/** Each of two tables names its lines once, and most of them stand in both: the second does not go on, it counts the same anew. */
function nameSameLines(labels: readonly string[], before: readonly string[]): boolean {
  const [here, there] = [new Set(labels), new Set(before)];
  if (here.size < 2 || here.size < labels.length || there.size < before.length) return false;
  const shared = [...here].filter((label) => there.has(label)).length;
  return shared >= 2 && shared >= Math.min(here.size, there.size) / 2;
}

/** Two or more tables next to each other: parted by a blank column and alike, or the same names once more. */
function sideBySide(plan: Plan, segment: Segment, header: HeaderRows): Plan[] {
  const groups = partedByBlank(plan);
  const body = segment.head.filter((row) => !row.bad).slice(header.dataAt);
  if (groups.length > 1 && (alike(plan, groups) || ownEnds(plan, groups, body) || ownTitles(plan, groups, segment, header)))
    return groups.map((group) => narrowed(plan, group, segment, header));
  if (groups.length > 1 && oneEndsBefore(plan, groups, body))
    return groups.map((group) => ({ ...narrowed(plan, group, segment, header), beside: groups.length }));
  const touching = touchingTables(plan, body);
  if (touching) return touching.map((group) => ({ ...narrowed(plan, group, segment, header), beside: touching.length }));
  const period = repeatedNames(plan.names);
  if (period === null) return [plan];
  const count = plan.names.length / period;
  return Array.from({ length: count }, (_, i) =>
    narrowed(
      plan,
      Array.from({ length: period }, (_, k) => i * period + k),
      segment,
      header,
    ),
  );
}

/** Indices into the plan's columns, parted where a column of the grid is blank. */
function partedByBlank({ columns }: Plan): number[][] {
  const groups: number[][] = [];
  for (const [i, column] of columns.entries()) {
    if (i === 0 || column > columns[i - 1]! + 1) groups.push([]);
    groups.at(-1)!.push(i);
  }
  return groups;
}

function alike({ names }: Plan, groups: readonly number[][]): boolean {
  const sets = groups.map((group) => new Set(group.map((i) => fold(names[i]!)).filter((name) => name !== "")));
  const [first, ...others] = sets as [Set<string>, ...Set<string>[]];
  return others.every((other) => {
    const shared = [...other].filter((name) => first.has(name)).length;
    return Math.min(first.size, other.size) >= 2 && shared >= Math.min(first.size, other.size) / 2;
  });
}

/** Each group has at least two columns, and one ends lines before another does. */
function ownEnds({ columns }: Plan, groups: readonly number[][], body: readonly GridRow[]): boolean {
  if (groups.some((group) => group.length < 2 || !isLabel(columns[group[0]!]!, body))) return false;
  const last = groups.map((group) => body.findLastIndex((row) => group.filter((i) => isFilled(row.cells[columns[i]!])).length >= 2));
  return Math.max(...last) - Math.min(...last) >= 2;
}

/**
 * Each group has words and figures of its own, and one stands beside the total of another without a total, blank or with a line of its own: two
 * tables, though not told by much.
 */
function oneEndsBefore({ columns }: Plan, groups: readonly number[][], body: readonly GridRow[]): boolean {
  const owns = (group: readonly number[]) => isLabel(columns[group[0]!]!, body) && group.some((i) => holdsFigures(columns[i]!, body));
  if (!groups.every(owns)) return false;
  const isBlank = (row: GridRow, group: readonly number[]) => group.every((i) => !isFilled(row.cells[columns[i]!]));
  const isTotal = (row: GridRow, group: readonly number[]) => group.some((i) => isPlainTotal(row.cells[columns[i]!] ?? ""));
  // A column that says รวม once for each place parts the lines of one table.
  const totalled = groups.every((group) => body.filter((row) => isTotal(row, group)).length <= 1);
  const isOwnLine = (row: GridRow, group: readonly number[]) =>
    totalled && kindOf(row.cells[columns[group[0]!]!]) === TEXT && !isTotal(row, group);
  const totals = body.filter((row) => row.cells.some((cell) => isPlainTotal(cell)));
  return totals.length > 0 && totals.every((row) => groups.some((group) => isBlank(row, group) || isOwnLine(row, group)));
}

/** Whether a column holds mostly words. */
function isLabel(column: number, body: readonly GridRow[]): boolean {
  const filled = body.filter((row) => isFilled(row.cells[column]));
  return filled.length > 0 && filled.filter((row) => kindOf(row.cells[column], row.marks?.[column]) === TEXT).length > filled.length / 2;
}

/** The header without its first row, where that holds the titles of tables side by side. */
function withoutTitles(segment: Segment, header: HeaderRows, plan: Plan, merges: readonly Merge[]): HeaderRows {
  const rows = segment.head.filter((row) => !row.bad);
  const groups = partedByBlank(plan);
  const top = header.top + 1;
  if (groups.length < 2 || header.dataAt - header.top < 2) return header;
  const labelled = groups.every((group) => isLabel(plan.columns[group[0]!]!, rows.slice(header.dataAt)));
  if (!labelled || !ownTitles(plan, groups, segment, { ...header, top })) return header;
  return { ...header, top, names: nameColumns(rows.slice(top, header.dataAt), merges) };
}

/** Each group has a title of its own, which begins at its first column. */
function ownTitles({ columns }: Plan, groups: readonly number[][], segment: Segment, header: HeaderRows): boolean {
  if (groups.some((group) => group.length < 2)) return false;
  const above = segment.head.filter((row) => !row.bad).slice(0, header.top);
  return above.some((row) => {
    const starts = row.cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
    return starts.length === groups.length && starts.every((start, g) => start === columns[groups[g]![0]!]);
  });
}

function narrowed(plan: Plan, group: readonly number[], segment: Segment, header: HeaderRows): Plan {
  const columns = group.map((i) => plan.columns[i]!);
  const [left, right] = [columns[0]!, columns.at(-1)!];
  const above = segment.head.filter((row) => !row.bad).slice(0, header.top);
  const titles = above.flatMap((row) => {
    const starts = row.cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
    const own = row.cells.map((cell, column) => (starts.length === 1 || (column >= left && column <= right) ? cell : ""));
    return own.some(isFilled) ? [titleOf({ ...row, cells: own })] : [];
  });
  return { ...plan, columns, names: group.map((i) => plan.names[i]!), titles };
}

/**
 * `ที่, อำเภอ, คดี, ที่, ตำบล, คดี`: tables that touch, each beginning with the same name over words or running numbers, each with words and
 * figures of its own. Where all lines say the same in both, it is one table that repeats its labels.
 */
function touchingTables({ columns, names }: Plan, body: readonly GridRow[]): number[][] | null {
  const leaves = names.map((name) => fold(name.split(" › ").at(-1) ?? ""));
  const isRunning = hintsOf(names[0]!).running;
  const starts = leaves.flatMap((leaf, i) => (leaf !== "" && leaf === leaves[0] && (isRunning || isLabel(columns[i]!, body)) ? [i] : []));
  if (starts.length < 2 || repeatedNames(names) !== null) return null;
  const groups = starts.map((start, g) => columns.flatMap((_, i) => (i >= start && i < (starts[g + 1] ?? columns.length) ? [i] : [])));
  const labels = groups.map((group) => group.find((i) => isLabel(columns[i]!, body)));
  const counts = (i: number) => !hintsOf(names[i]!).running && !hintsOf(names[i]!).code && holdsFigures(columns[i]!, body);
  if (labels.some((label) => label === undefined) || groups.some((group) => !group.some(counts))) return null;
  const says = (row: GridRow, g: number) => folded(row.cells[columns[labels[g]!]!] ?? "");
  return body.every((row) => groups.every((_, g) => says(row, g) === says(row, 0))) ? null : groups;
}

/** Whether a column holds mostly figures. */
function holdsFigures(column: number, body: readonly GridRow[]): boolean {
  const filled = body.filter((row) => isFilled(row.cells[column]));
  return filled.length > 0 && filled.filter((row) => kindOf(row.cells[column], row.marks?.[column]) === FIGURE).length > filled.length / 2;
}

/** How many names make the whole when they are repeated, or null. */
function repeatedNames(names: readonly string[]): number | null {
  const folded = names.map(fold);
  for (let period = 2; period <= folded.length / 2; period++) {
    if (folded.length % period !== 0) continue;
    if (folded.every((name, i) => name !== "" && name === folded[i % period]) && new Set(folded.slice(0, period)).size === period)
      return period;
  }
  return null;
}
