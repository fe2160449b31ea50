/**
 * A figure, or a day, in a cell that is merged over several lines, or over columns of several headings: whose it is the sheet does not say. The
 * first of them must not have it for itself, nor the others be told as blank. All of them say what is merged instead, which is no figure.
 */
import { mergedText } from "../merged-text.js";
import { isBlank } from "./header.js";
import { type CellContext, columnLetters, forEachRow, type Merge } from "./sheet.js";
import type { SafeZip } from "./zip.js";

/** Puts what is merged into the cells of a row; rows come in their order. */
export type MarkMerged = (line: number, cells: string[]) => void;

/** A figure or a day; a name, a title or a note is of all lines that it is merged over. */
const FIGURE = /^\(?[-+]?[\d๐-๙]/;

interface Below {
  part: string;
  /** The last line of the header. */
  line: number;
  /** One per column. */
  headers: readonly string[];
}

/** Reads the rows once more, and only where cells below the header are merged. */
export async function mergedFigures(zip: SafeZip, context: CellContext, merges: readonly Merge[], below: Below): Promise<MarkMerged> {
  const inData = merges.filter(({ top, left }) => top > below.line && left <= below.headers.length);
  if (inData.length === 0) return () => undefined;
  const shared = await sharedFigures(zip, context, inData, below);
  const over = new Over(shared.keys());
  return (line, cells) => {
    if (isBlank(cells)) return;
    for (const merge of over.at(line)) for (const column of columnsOf(merge, below.headers)) put(cells, column, shared.get(merge)!);
  };
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
