/** What is seen in a file that no contract knows. The core (`format` to `max`) is a stable outer face; more fields may be added. */
import type { DoubtReport } from "./doubts.js";

export interface InspectionRequest {
  /** The file's bytes on disk. */
  path: string;
  /** Its name, for messages. */
  name: string;
  /** A folder of its own for texts brought to UTF-8; the caller removes it. */
  into: string;
  /** Folded spellings of the province's offices and districts, to be recognised in columns. */
  known: { offices: string[]; districts: string[] };
}

export interface Inspection {
  format: "csv" | "xlsx" | "json" | "jsonl";
  encoding: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-874" | "none";
  /** The wrong conversion that was undone exactly, or null. */
  repaired: string | null;
  /** What parts the fields of a CSV file. */
  delimiter?: string;
  /** Physical lines (rows, records) that hold something, titles and notes included. */
  lines: number;
  tables: InspectedTable[];
  /** Sheets and lists in which no table was looked for or found. */
  passedOver: { sheet: string; why: "hidden" | "empty" | "no_table"; lines: number }[];
  /** Where a person has to look before the reading is trusted; those of one table stand with it. */
  doubts: DoubtReport[];
}

export interface InspectedTable {
  /** Sheet name, or the path of the list in a JSON file; null for CSV. */
  sheet: string | null;
  /** Where it lies: the first and the last column (letters in a sheet, numbers in a text file). */
  columnsFrom: string;
  columnsTo: string;
  /** What the line numbers count: physical lines, rows of a sheet, or records of a JSON list. */
  lineIs: "line" | "row" | "record";
  /** Lines of the header, the ones repeated at page breaks included. */
  headerLines: number[];
  /** Titles, units and other text above the header. */
  titles: { line: number; text: string }[];
  firstDataLine: number | null;
  lastDataLine: number | null;
  /** Data lines: totals, notes, headers and blank lines are none. */
  rows: number;
  totalLines: number[];
  /** Lines of shares, means, extremes or differences of other lines (`ร้อยละ`, `เฉลี่ย`, `ในจำนวนนี้`), or of another period below a total: in no sum. */
  derivedLines: number[];
  noteLines: number[];
  /** Lines that head a group of lines and hold no figure. */
  sectionLines: number[];
  /** Lines that could not be split into the header's columns or decoded: no part of `rows` or any sum. */
  badLines: number[];
  blankLines: number;
  hiddenLines: number;
  columns: InspectedColumn[];
  totals: TotalLine[];
  /** Columns that add up along a line, and the lines that contradict. */
  lineSums: LineSum[];
  periods: Period[];
  doubts: DoubtReport[];
}

export type ColumnType =
  | "integer"
  | "decimal"
  | "percent"
  | "money"
  | "date"
  | "month"
  | "quarter"
  | "year"
  | "fiscal_year"
  | "code"
  | "text"
  | "mixed"
  | "empty";

export interface InspectedColumn {
  /** The header's path `group › column`, or "" where it says nothing. */
  name: string;
  /** Column letter, or its number in a text file. */
  place: string;
  type: ColumnType;
  /** As written: `คน`, `ล้านบาท`, `ร้อยละ`. */
  unit: string | null;
  /** What a figure has to be multiplied by to be in `baseUnit`; `sum`, `min` and `max` are as the file states them. */
  multiplier: string | null;
  baseUnit: string | null;
  /** Of the data lines, exact; null where figures of this column do not add (years, codes, texts). */
  sum: string | null;
  /** Averages, rates and indices: their sum means nothing, over lines or places. */
  rate?: true;
  /** Data lines without a value: blanks, dashes and words for “none”. */
  missing: number;
  /** Lowest and highest: figures as plain decimals, days and months as ISO, years as Buddhist-era numbers; null for texts. */
  min: string | null;
  max: string | null;
  /** How the missing ones are written, and how often. */
  missingAs: Record<string, number>;
  /** Of years, months and dates: what era they are written in. */
  era?: "BE" | "CE" | "both";
  /** What most values are, where the type is `mixed`. */
  mostly?: ColumnType;
  /** Values that are not of the type, and where the first stand. */
  unfit?: { count: number; first: { line: number; found: string }[] };
  /** Figures marked provisional, revised, or with a note. */
  flags?: Record<string, number>;
  /** Thai digits, thousands separators, percent signs, numbers kept as text, formulas: how many figures. */
  written?: Record<string, number>;
  /** A running number, or rather what tells of a person and must not be passed on. */
  role?: "running_number" | "person_name" | "thai_id" | "phone" | "email" | "address";
  /** Distinct spellings that the province's lists know, and those they do not. */
  recognised?: { as: "office" | "district"; known: number; unknown: number };
}

/** A total line, the lines it totals, and whether they agree. */
export interface TotalLine {
  line: number;
  /** By its label, or by its figures alone. */
  by: "label" | "figures";
  label: string;
  /** The data lines it was compared with; null when it fits no group of lines, or holds no figure to compare. */
  of: { from: number; to: number; rows: number } | null;
  agrees: boolean;
  differences: { column: string; found: string; expected: string }[];
}

/** `รวม = ชาย + หญิง`: a column that is the sum of others on the data lines that state it, or on most of them. */
export interface LineSum {
  total: string;
  parts: string[];
  /** Those that are taken from the sum of the parts: `ค้างมา + รับใหม่ − เสร็จไป = ค้างไป`. */
  minus: string[];
  /** Data lines that could be compared, and those of them that agree. */
  lines: number;
  agreeing: number;
  /** The first that do not. */
  contradicting: { line: number; found: string; expected: string }[];
}

/** A period named in a title, a sheet's name or a note above the table. */
export interface Period {
  /** `2025-10-31`, `2025-10`, `FY2569`, `FY2569-Q1`, `FY2569-H1`; a year that may be fiscal or calendar as `BE2568`. */
  value: string;
  is: "day" | "month" | "quarter" | "half" | "fiscal_year" | "year";
  text: string;
  line: number | null;
  /** The column whose heading names it, where figures of several periods stand side by side. */
  column?: string;
  /** One end of a span that the text names (`สิงหาคม - ตุลาคม 2568`): the figures are of all of it, not of this day, month or year. */
  span?: boolean;
  /** A note below the table says it; a title may say another one. */
  below?: boolean;
  /** Counted since the year began (สะสม). */
  cumulative?: boolean;
}
