/** Rows of one sheet, streamed: cells as text, at their real row numbers. */
import { Problem } from "../problem.js";
import { plainNumber, serialToText, unescaped } from "./cell-format.js";
import type { Row } from "./header.js";
import { PlainRow } from "./plain-row.js";
import { Runs } from "./rich-text.js";
import { bytesOf, type OwnElements, parseXml } from "./xml.js";
import type { SafeZip } from "./zip.js";

/** What cells refer to. */
export interface CellContext {
  file: string;
  strings: string[];
  /** By style index: whether it shows a day. */
  days: boolean[];
  since1904: boolean;
  /** Which styles and shared texts are struck through; null where none is. */
  struck: { styles: ReadonlySet<number>; texts: ReadonlySet<number> } | null;
  /** Told of what a sheet says of its rows and cells beside their text, before the row is handed on. */
  watch?: {
    row(hidden: boolean): void;
    /** Columns counted from 1, the last one included. */
    hiddenColumns(from: number, to: number): void;
    /** @param shown the cell's text; what `cell` returns stands in its place */
    cell(column: number, shown: string, stored: { type: string; style: number; formula: boolean; computed: boolean }): string;
  };
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Hands on every row that is stored, until `onRow` answers "stop". */
export async function forEachRow(zip: SafeZip, part: string, context: CellContext, onRow: (row: Row) => "stop" | undefined): Promise<void> {
  let line = 0;
  let column = 0;
  let cells: string[] = [];
  let type = "n";
  let style = 0;
  let isStruck = false;
  let formula: string | null = null;
  let taking: "value" | "formula" | null = null;
  const runs = new Runs();
  let stopped = false;
  const rowOf = (row: Row): Row => (isStruck ? { ...row, struck: true } : row);
  const { struck } = context;
  const textOf = (stored: string, how: string, shown: number) => cellText(stored, how, shown, context);
  const textAndStrike: typeof textOf = (stored, how, shown) => {
    const text = textOf(stored, how, shown);
    if (text.trim() !== "" && (struck!.styles.has(shown) || (how === "s" && struck!.texts.has(Number(stored))))) isStruck = true;
    return text;
  };
  const cell = struck ? textAndStrike : textOf;
  const plain = new PlainRow(cell, { row: LAST_ROW, column: LAST_COLUMN });
  const rows: OwnElements = {
    name: "row",
    within: "sheetData",
    take(text, from, end) {
      isStruck = false;
      if (!plain.read(text, from, end, line)) return false;
      line = plain.line;
      stopped = onRow(rowOf({ line, cells: plain.cells })) === "stop";
      return true;
    },
  };
  await parseXml(await zip.stream(part), context.file, {
    open(name, attributes) {
      if (name === "row") {
        const given = attributes.r === undefined ? line + 1 : Number(attributes.r);
        if (!(Number.isInteger(given) && given > line && given <= LAST_ROW)) throw unreadable(context.file, `row ${attributes.r}`);
        line = given;
        column = 0;
        cells = [];
        isStruck = false;
        context.watch?.row(attributes.hidden === "1" || attributes.hidden === "true");
      } else if (name === "c") {
        const given = attributes.r === undefined ? column + 1 : columnNumber(attributes.r);
        if (!(given > column && given <= LAST_COLUMN)) throw unreadable(context.file, `cell ${attributes.r}`);
        column = given;
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        runs.begin();
        formula = null;
      } else if (name === "col" && (attributes.hidden === "1" || attributes.hidden === "true")) {
        const [from, to] = [Number(attributes.min), Math.min(Number(attributes.max), LAST_COLUMN)];
        if (from >= 1 && to >= from) context.watch?.hiddenColumns(from, to);
      } else if (name === "v" || (name === "t" && !runs.phonetic)) taking = "value";
      else if (name === "f") {
        taking = "formula";
        formula = "";
      } else runs.open(name, attributes);
    },
    text(text) {
      if (taking === "value") runs.take(text);
      else if (taking === "formula") formula += text;
    },
    close(name) {
      if (name === "v" || name === "t" || name === "f") taking = null;
      else if (name === "c") {
        // A formula whose value was never computed: its text says so and is no figure.
        const value = runs.text;
        if (runs.isStruck) isStruck = true;
        const computed = !(value === "" && formula !== null && type !== "str");
        const text = computed ? cell(value, type, style) : `=${formula}`;
        const shown = context.watch?.cell(column, text, { type, style, formula: formula !== null, computed }) ?? text;
        if (shown !== "") {
          while (cells.length < column - 1) cells.push("");
          cells[column - 1] = shown;
        }
      } else if (name === "row" && !stopped) stopped = onRow(rowOf({ line, cells })) === "stop";
      else runs.close(name);
    },
    done: () => stopped,
    // What a sheet says of its rows beside their cells, the parser tells.
    ...(!context.watch && { own: rows }),
  });
}

function cellText(value: string, type: string, style: number, context: CellContext): string {
  if (type === "s") return value === "" ? "" : sharedText(value, context);
  if (type === "b") return value === "1" ? "TRUE" : value === "0" ? "FALSE" : value;
  if (type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "");
  if (type === "inlineStr" || type === "str") return unescaped(value);
  if (type !== "n" || value === "") return value;
  if (context.days[style]) return serialToText(value, context.since1904) ?? plainNumber(value);
  return plainNumber(value);
}

/** A text that is not there is no blank: the workbook's parts do not belong together. */
function sharedText(index: string, { strings, file }: CellContext): string {
  const text = strings[Number(index)];
  if (text === undefined) throw unreadable(file, `shared text ${index}`);
  return text;
}

export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Rows stored and cells merged. Merges are written after the rows, so they have to be looked for first. */
export async function surveySheet(
  zip: SafeZip,
  part: string,
  file: string,
  most = Number.POSITIVE_INFINITY,
): Promise<{ rows: number; merges: Merge[] }> {
  let rows = 0;
  const merges: Merge[] = [];
  let tail = "";
  for await (const text of bytesOf(await zip.stream(part), file)) {
    const all = tail + text;
    const cut = all.lastIndexOf("<");
    const whole = cut < 0 ? "" : all.slice(0, cut);
    tail = cut < 0 ? "" : all.slice(cut);
    rows += whole.match(/<(?:\w+:)?row[\s/>]/g)?.length ?? 0;
    if (!whole.includes("mergeCell")) continue;
    for (const found of whole.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
      const merge = { left: columnNumber(found[1]!), top: Number(found[2]), right: columnNumber(found[3]!), bottom: Number(found[4]) };
      if (merge.right <= LAST_COLUMN && merges.length < most) merges.push(merge);
    }
  }
  return { rows, merges };
}

/** The same rows with merged cells filled from their top left. For looking for a header only. */
export function fillMerged(rows: readonly Row[], merges: readonly Merge[]): Row[] {
  const filled = new Map(rows.map((row) => [row.line, { line: row.line, cells: [...row.cells] }]));
  for (const { top, left, bottom, right } of merges) {
    const text = filled.get(top)?.cells[left - 1] ?? "";
    if (text === "") continue;
    for (let line = top; line <= Math.min(bottom, top + 9); line++) {
      const cells = filled.get(line)?.cells;
      if (!cells) continue;
      while (cells.length < right) cells.push("");
      for (let column = left; column <= right; column++) cells[column - 1] = text;
    }
  }
  return [...filled.values()];
}

/** 1 for A, 27 for AA; digits after the letters are passed over. */
export function columnNumber(reference: string): number {
  let number = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) - 64;
    if (code < 1 || code > 26) break;
    number = number * 26 + code;
  }
  return number;
}

/** A for 1, AA for 27. */
export function columnLetters(number: number): string {
  let letters = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function unreadable(file: string, found: string): Problem {
  return new Problem("FILE_BROKEN", { file, found, expected: " Excel (.xlsx) " });
}
