/**
 * A figure, or a day, in a cell that is merged over several lines, or over columns of several headings: whose it is the sheet does not say. The
 * first of them must not have it for itself, nor the others be told as blank. All of them say what is merged instead, which is no figure. What
 * a label's column holds, a name, a year or a month, is of every line that it is merged over.
 */
import { mergedText } from "../merged-text.js";
import { fold } from "../thai/spelling.js";
import { isBlank } from "./header.js";
import { type CellContext, columnLetters, forEachRow, type Merge } from "./sheet.js";
import type { SafeZip } from "./zip.js";

/** Puts what is merged into the cells of a row; rows come in their order. */
export type MarkMerged = (line: number, cells: string[]) => void;

/** A figure or a day; a name, a title or a note is none. */
const FIGURE = /^\(?[-+]?[\d๐-๙]/;

interface Below {
  part: string;
  /** The last line of the header. */
  line: number;
  /** One per column. */
  headers: readonly string[];
  /** The spellings of columns that say what a line is of, and hold no figure of it. */
  labels: readonly string[];
}

/** Reads the rows once more, and only where cells below the header are merged. */
export async function mergedFigures(zip: SafeZip, context: CellContext, merges: readonly Merge[], below: Below): Promise<MarkMerged> {
  const inData = merges.filter(({ top, left }) => top > below.line && left <= below.headers.length);
  if (inData.length === 0) return () => undefined;
  const isLabel = labelled(below);
  const figures = inData.filter((merge) => !isLabel(merge));
  const shared = figures.length ? await sharedFigures(zip, context, figures, below) : new Map<Merge, string>();
  const over = new Over(shared.keys());
  const labels = new Over(inData.filter((merge) => isLabel(merge) && merge.bottom > merge.top));
  const said = new Map<Merge, string>();
  return (line, cells) => {
    if (isBlank(cells)) return;
    for (const merge of over.at(line)) for (const column of columnsOf(merge, below.headers)) put(cells, column, shared.get(merge)!);
    for (const merge of labels.at(line)) {
      const own = (cells[merge.left - 1] ?? "").trim();
      if (line === merge.top) said.set(merge, own);
      else if (own === "" && said.get(merge)) put(cells, merge.left, said.get(merge)!);
    }
  };
}

/** Whether what is merged is one column's, and that a label's. */
function labelled({ headers, labels }: Below): (merge: Merge) => boolean {
  const names = new Set(labels.map(fold));
  const isLabel = headers.map((header) => names.has(fold(header)) || names.has(fold(header.split("›").at(-1)!)));
  return (merge) => isLabel[merge.left - 1] === true && columnsOf(merge, headers).length === 1;
}

/** A record may lie over two rows, all its cells merged: then the second row holds nothing else, and the figure is the record's. */
async function sharedFigures(zip: SafeZip, context: CellContext, merges: readonly Merge[], below: Below): Promise<Map<Merge, string>> {
  const figures = new Map<Merge, string>();
  const shared = new Map<Merge, string>();
  const over = new Over(merges);
  await forEachRow(zip, below.part, context, ({ line, cells }) => {
    for (const merge of over.at(line)) {
      const figure = line === merge.top ? (cells[merge.left - 1] ?? "").trim() : figures.get(merge);
      if (figure === undefined || !FIGURE.test(figure)) continue;
      figures.set(merge, figure);
      const isShared = line === merge.top ? columnsOf(merge, below.headers).length > 1 : !isBlank(cells);
      if (isShared) shared.set(merge, mergedText(figure, rangeOf(merge)));
    }
    return undefined;
  });
  return shared;
}

/** The first column, and those of other headings. */
const columnsOf = ({ left, right }: Merge, headers: readonly string[]): number[] =>
  headers.slice(left - 1, right).flatMap((header, i) => (i === 0 || (header !== "" && header !== headers[left - 1]) ? [left + i] : []));

const rangeOf = ({ left, top, right, bottom }: Merge) => `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push("");
  cells[column - 1] = text;
}

/** The merged ranges over a line, asked for line after line. */
class Over {
  private readonly coming: Merge[];
  private next = 0;
  private open: Merge[] = [];

  constructor(merges: Iterable<Merge>) {
    this.coming = [...merges].sort((a, b) => a.top - b.top);
  }

  at(line: number): readonly Merge[] {
    while (this.next < this.coming.length && this.coming[this.next]!.top <= line) this.open.push(this.coming[this.next++]!);
    if (this.open.length > 0) this.open = this.open.filter(({ bottom }) => bottom >= line);
    return this.open;
  }
}
