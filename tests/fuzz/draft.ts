/**
 * A file taken apart, so that it can be damaged knowingly: sheets of rows of cells, with what must become of each row. A draft is written
 * out by `written-file.ts` in its own form; what then must stand of it is worked out by `expected.ts`.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { ObservedRow } from "../../warehouse/observations/answer.js";

/** What must become of a row. */
export type Fate =
  /** Read exactly as in the file that is whole. */
  | { is: "exact" }
  /** Read with other values in these columns. */
  | { is: "altered"; values: Map<number, Reads> }
  /** Set aside, for one of these reasons. */
  | { is: "bad"; codes: string[] }
  /** No observation, and nothing to set aside: it is not there any more, or only as a blank line. */
  | { is: "gone" }
  /** Nobody can know: it may be read, or be set aside. The rows beside it are known. */
  | { is: "any" };

/** How a damaged figure must read. */
export interface Reads {
  state: "REPORTED" | "MISSING" | "NOT_COLLECTED";
  /** As the cell says it, before the unit of its column. */
  value: string | null;
}

export interface Row {
  cells: string[];
  kind: "title" | "header" | "data" | "aside" | "blank";
  /** Where it stood in the whole file; rows put in by a damage have none. */
  from: number | null;
  fate: Fate;
  /** No other damage is to touch it. */
  locked?: true;
  /** Of a workbook: the cells as they are stored; of a changed cell null. */
  stored?: (string | null)[];
  /** Written just so, in place of the cells. */
  raw?: Buffer;
  /** In another encoding than its file. */
  encoding?: "utf-8" | "windows-874";
}

export interface SheetDraft {
  name: string;
  rows: Row[];
  /** Name of each column where an observation says it came from; the header's text of each column. */
  places: string[];
  headers: string[];
  /** Of a workbook: its part, and the text before and after the rows. */
  part?: string;
  before?: string;
  after?: string;
}

export type TextEncoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-874";

export interface Draft {
  contract: DatasetContract;
  name: string;
  modified: string;
  kind: "csv" | "records" | "workbook";
  sheets: SheetDraft[];
  encoding: TextEncoding;
  delimiter: string;
  lineEnd: string;
  /** Of a workbook: its other parts. */
  parts: Map<string, Buffer>;
  /** What stands of the whole file, by its sheets and lines. */
  whole: readonly ObservedRow[];
  /** The delivery must be held or refused for one of these. */
  refused: Set<string>;
  /** … or may be. */
  mayBe: Set<string>;
  /** Whether lines above the header say something. */
  titles: boolean;
  /** Whether columns no longer stand where they stood. */
  moved: boolean;
  /** What is done to the bytes at the end. */
  bytesLast: ((bytes: Buffer, layout: Layout) => Buffer)[];
}

/** Where each row of a text file lies in its bytes, its line end not included. */
export interface Layout {
  rows: { row: Row; start: number; end: number }[];
}

export const rowsOf = (draft: Draft): Row[] => draft.sheets.flatMap((sheet) => sheet.rows);
export const dataOf = (draft: Draft): Row[] => rowsOf(draft).filter((row) => row.kind === "data");
export const sheetOf = (draft: Draft, row: Row): SheetDraft => draft.sheets.find((sheet) => sheet.rows.includes(row))!;

/** Rows that nothing was done to yet. */
export const untouched = (draft: Draft): Row[] =>
  dataOf(draft).filter((row) => row.fate.is === "exact" && !row.locked && row.raw === undefined && row.encoding === undefined);

/** Writes another text into a cell. */
export function write(row: Row, column: number, text: string): void {
  row.cells[column] = text;
  if (row.stored) row.stored[column] = null;
}

/** A draft of its own to work on. */
export function copyOf(draft: Draft): Draft {
  return {
    ...draft,
    sheets: draft.sheets.map((sheet) => ({
      ...sheet,
      places: [...sheet.places],
      headers: [...sheet.headers],
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: [...row.cells],
        fate: row.fate.is === "altered" ? { is: "altered", values: new Map(row.fate.values) } : { ...row.fate },
        ...(row.stored ? { stored: [...row.stored] } : {}),
      })),
    })),
    parts: new Map(draft.parts),
    refused: new Set(draft.refused),
    mayBe: new Set(draft.mayBe),
    bytesLast: [...draft.bytesLast],
  };
}
