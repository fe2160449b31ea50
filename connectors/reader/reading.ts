/** What the reader process is asked and what it answers. Bytes in, numbered text lines out; the warehouse never sees the source file. */
import type { Form } from "../dataset.js";
import type { ProblemReport } from "../problem.js";
import type { FileBounds } from "./bounds.js";
import type { BadByte } from "./mixed-text.js";
import type { TypedPart } from "./typed-columns.js";

export interface ReadingRequest {
  /** The artifact's bytes on disk. */
  path: string;
  /** Its name as the source calls it, for messages and for the kind of file. */
  name: string;
  form: Form;
  /** Folded spellings that the header must hold (any one of each list); the reader looks for the first line (or group of lines) that does. */
  headerHas: string[][];
  /** Spellings of the columns that say what a line is of: a cell of theirs that is merged downwards is of all its lines. */
  labels?: string[];
  /** Folder for the parts; the caller removes it. */
  into: string;
  /** Where identifiers are in the file: keep only these columns (accepted spellings) and write the redacted extract here. */
  extract?: { keep: string[][]; to: string };
  /** What the file may cost. */
  bounds?: FileBounds;
  /**
   * Write the lines of a large file as typed columns where every cell fits. `figures`: the columns of plain figures, by accepted spellings;
   * a wrong guess costs time and changes nothing.
   */
  typed?: { fromBytes: number; figures: { names: readonly string[]; exact: "count" | "decimal" }[] };
}

/** The first line and the last. */
export type Span = [first: number, last: number];

/** One table of the artifact: a sheet, or the whole file. */
export interface ReadTable {
  /** Sheet name, or "" for CSV and records. */
  sheet: string;
  /** Lines above the header that are not blank, in order. */
  preamble: { line: number; text: string }[];
  headerLines: number[];
  /** One per column, in order: the header path `group › column` as written. For records: every field that occurs. */
  headers: string[];
  /** Column letters (`A`, `B`) for workbooks, else the header as written: what a person looks for. */
  places: string[];
  /**
   * Numbered lines: UTF-8, comma-separated, every field quoted with `"` (doubled inside) or plain where it holds none of `",\r\n`,
   * `\n` at the end, no header. First field: the physical line the record starts on (row number in a sheet). Then `headers.length`
   * fields. A blank cell is an empty field. Blank lines, preamble and header are not in it.
   */
  parts: string[];
  /** Lines that are not in the parts, as typed columns; of each column its spellings, in the order of their numbers; and those of figures without a blank. */
  typed?: { parts: TypedPart[]; spellings: string[][]; filled: boolean[] };
  /** Records in the parts, the typed ones included. */
  records: number;
  /** Rows of a sheet with a cell that is struck through, those next to each other as one span: they are read as they stand. */
  struck?: Span[];
  /** Records (rows) in the source that are wholly blank. */
  blank: number;
  /** `json`: the line is no JSON record, or has a key twice. Records that could not be split into the header's columns or decoded, end where the file was cut, or part a figure at its comma: quarantined whole. */
  ragged: {
    line: number;
    raw: string;
    fields: number;
    problem?: "TEXT_UNDECODABLE" | "LINE_CUT" | "COMMA_UNQUOTED";
    bad?: BadByte;
    json?: { twice: string | null };
  }[];
}

export interface Reading {
  format: "csv" | "workbook" | "records";
  encoding: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-874" | "none";
  /** What was repaired exactly, for the record. */
  repaired?: string;
  /** Every record of the artifact: parts + blank + preamble + header lines + ragged. */
  lines: number;
  tables: ReadTable[];
  /** Sheets passed over, with the reason. `seemsMeant`: such a sheet holds the table's header, or figures as wide as the table. */
  passedOver: { sheet: string; why: "hidden" | "not_declared" | "no_header"; lines: number; seemsMeant?: boolean }[];
}

/** A reading, or the one problem for which the whole file is refused. */
export type ReadingResult = { ok: true; reading: Reading } | { ok: false; problem: ProblemReport };
