/**
 * The dataset contract: what arrives, what each figure means, what is checked. A contract is plain data (no functions),
 * so that it can be archived with each delivery and a rebuild reads old bytes by the words that held then.
 * One dataset: one file `<id>.contract.ts` in its agency's folder; contracts are found by file name.
 */
import type { Period, Rhythm } from "./period.js";

export interface Bilingual {
  th: string;
  en: string;
}

/** The kinds of office that report. */
export const officeKinds = [
  "prison",
  "probation",
  "execution",
  "observation",
  "training",
  "region",
  "provincial_justice",
  "registry",
  "police",
] as const;
export type OfficeKind = (typeof officeKinds)[number];

/**
 * Stands where a contract needs one office that each province names for itself: of this kind the one in the capital district, or else
 * the first of the province's list. Which it is, is settled when the definitions of a province are read.
 */
export const mainOffice = (kind: OfficeKind): string => `main:${kind}`;

export type AgencyId = "PJO" | "DOC" | "DOP" | "LED" | "DJOP" | "ONCB" | "DOPA" | "POLICE";

/** Accepted spellings of one column, compared after folding (`thai/spelling.ts`). A two-row header is a path: `นักโทษเด็ดขาด › ชาย`. */
export type ColumnNames = string[];

/** How the bytes are laid out; everything the reader process must know. */
export type Form =
  | {
      kind: "csv";
      /** Lines the header takes; a merged upper row is filled to the right. */
      headerRows: 1 | 2 | 3;
      /**
       * Whoever writes these files ends every line, the last one too. A last line without an end was then cut off, and what reads as `12` may
       * have been `123`: it is set aside. Not stated of a source that leaves the last line open, or of which nobody knows.
       */
      endsEveryLine?: true;
    }
  | {
      kind: "workbook";
      headerRows: 1 | 2 | 3;
      /** `all`: every visible sheet that holds the header; otherwise the sheets whose folded name is listed. */
      sheets: "all" | string[];
    }
  /** NDJSON, a record a line: what the REST, CKAN and PostgreSQL transports hand on. Nested fields are `a.b`. */
  | { kind: "records" };

/** Where the dataset is found at its source; the address itself is configuration. */
export type Origin =
  | { via: "sftp"; folder: string /** of the file name; the group `revision`, if any, is the source's order */; pattern: string }
  | { via: "folder"; pattern: string }
  | { via: "rest"; path: string }
  | { via: "ckan"; package: string /** `datastore`: paged records; `file`: the resource's own bytes */; take: "datastore" | "file" }
  | { via: "postgres"; view: string /** the changed-since column */; changed: string };

/** What a delivery replaces: a full slice withdraws the rows that are gone, a delta only adds and changes. */
export interface Supersession {
  delivers: "full_slice" | "delta";
  /** The source's own order. `revision`: group of the file name, then modified time. `modified`. `changed`: a column, row by row. */
  order: "revision" | "modified" | "changed";
}

export type PeriodRule =
  /** A survey day in the lines above the header, after these words; `countsFor` says which month a day stands for. */
  | {
      from: "title";
      after: string[];
      is: "survey_day";
      countsFor: "previous_month" | "same_month" | "quarter" | "half" | "fiscal_year";
      /** The days it is agreed to be on: a month's first or last, or days of the year (`03-31`). Any other is held. */
      on?: "first" | "last" | string[];
    }
  /** A month (`ตุลาคม 2568`) or fiscal year/quarter (`ไตรมาส 1 ปีงบประมาณ 2569`) in the lines above the header. */
  | { from: "title"; after: string[]; is: "month" | "quarter" | "fiscal_year" | "half" }
  | { from: "sheet"; is: "month" }
  /** One column that holds the whole period: a month text or `2568-10`, a date (its month counts), a fiscal year. */
  | { from: "column"; column: ColumnNames; is: "month" | "date" | "fiscal_year" | "quarter"; year?: "fiscal" | "calendar" }
  /** A year column and a month (or quarter) column. `year` says whether ปี is fiscal or calendar: never guessed. */
  | { from: "columns"; year: ColumnNames; part: ColumnNames; is: "month" | "quarter" | "half"; yearIs: "fiscal" | "calendar" }
  /**
   * Case lists: each event has its own date; `covers` is the title's as-of day: every month up to it is reported, a zero included.
   * An event outside the covered months belongs to another year's workbook (a request brought over from last year keeps its date of
   * receipt): it makes no observation here, and is no fault. A line none of whose events can be right (after the as-of day, or more than two
   * fiscal years before its own) is set aside.
   */
  | { from: "events"; covers: { after: string[] }; since: "fiscal_year_start" };

export type OfficeRule =
  | { from: "column"; column: ColumnNames }
  | { from: "title"; after: string[] }
  | { from: "constant"; office: string };

export interface DistrictRule {
  /** Which district is meant: of the offence, of residence, or of the office. Never merged. */
  of: "offence" | "residence" | "office";
  /** `office`: the district where the reporting office stands. */
  from: { column: ColumnNames } | "office";
}

/** A conformed dimension read from a column: accepted spellings to codes. An unknown spelling is quarantined, never “other”. */
export interface DimensionRule {
  column: ColumnNames;
  codes: Record<string, string[]>;
  /** Spellings of declared non-data lines in this column (`รวมทั้งสิ้น`): counted as non-data, used as checks. */
  totals?: string[];
}

export type DashMeaning = "zero" | "missing" | "not_collected";

/** How a measure adds and what it is. */
export interface MeasureRule {
  name: Bilingual;
  adds: "flow" | "stock" | "running_total" | "cohort";
  /** For stocks over several months. */
  overTime?: "first" | "last" | "average";
  unit:
    | "persons"
    | "cases"
    | "requests"
    | "matters"
    | "places"
    | "hours"
    | "baht"
    | "grams"
    | "kilograms"
    | "tablets"
    | "days"
    | "square_metres"
    | "score"
    | "plans"
    | "villages"
    | "items"
    | "accounts"
    | "complaints"
    | "centres"
    | "conferences"
    | "findings";
  /** `count`: integers only. `decimal`: at most four decimals are kept, exact. */
  exact: "count" | "decimal";
  /** What `-` means in this measure's columns. A blank is always missing. */
  dash: DashMeaning;
  /** What `ไม่มี` (there is none) means, and what `ไม่มีข้อมูล`, `n/a` and their like do, where the agency means other than missing. */
  words?: { none?: DashMeaning; unavailable?: DashMeaning };
  /** Multiplier of the column's unit, applied once and recorded in the evidence: `1000` for พันบาท. */
  factor?: string;
  /** Values outside are quarantined. Default: from 0. */
  range?: { min?: string; max?: string };
  /** A count of people, subject to disclosure control when the dataset is sensitive. Default: whether the unit is `persons`. */
  ofPeople?: boolean;
  /** A standard, not an amount: it holds for each office by itself and is never added up over offices. */
  eachOffice?: true;
  /** For amounts about people: the measure that counts the lines behind them. Under three of those the amount is withheld too. */
  countedBy?: string;
}

/** One column that holds a figure, with the dimension values its header states. */
export interface Cell {
  column: ColumnNames;
  /** `one`: the line itself counts one, and this column names what is counted. `yes`: one where the cell says so, else zero. */
  counts?: "one" | { yes: string[]; no: string[] };
  measure: string;
  dims: Record<string, string>;
  /** The column may be absent (older forms): NOT_COLLECTED, not a drift. */
  optional?: boolean;
  /** Only lines whose dimension has one of these codes: elsewhere the figure does not apply, and a blank is no missing value. */
  when?: Record<string, string[]>;
}

/** A case list's line counts at the month of a date column. A blank date, or a dash, means the event has not happened: no observation. */
export interface EventRule {
  at: ColumnNames;
  /** Another event's date that lies before it, or on the same day. */
  after?: ColumnNames;
  /** Only lines whose dimension has one of these codes. */
  when?: Record<string, string[]>;
  measures: Record<string, CaseMeasure>;
}

export type CaseMeasure =
  | {
      count: true /** only if so many days or fewer passed since this date */;
      within?: { since: ColumnNames; days: number; working: boolean };
    }
  | { amount: ColumnNames }
  | { days: { since: ColumnNames; working: boolean } };

export type Check =
  /** Sum of columns equals a column, on every line; a total line that does not agree in itself is a warning, or holds. Quarantine: of a line that contradicts itself; one whose blank parts could make it right is a warning. */
  | { lineSum: string[]; equals: string; minus?: string[]; severity: "warn" | "quarantine" | "hold" }
  /** A column divided by another is a third, up to what is rounded away, on every line where all three are stated. */
  | { divided: string; by: string; equals: string; severity: "warn" | "hold" }
  /** A column that counts a part is no more than the column of its whole, on every line where both are stated. */
  | { part: string; atMost: string; severity: "warn" | "hold" }
  /** A column counts nothing on lines where another, one that says yes or no, says no: a blank there says nothing. */
  | { counted: string; onlyWhere: string; severity: "warn" | "hold" }
  /**
   * Lines with this total spelling equal the sum of the lines they total: of the whole table, or of those since the total before. Total
   * lines that no check names (`รวมอำเภอ…`) equal the sum of their own group. `by`: each such line is of one code of this dimension, which it
   * states itself, and totals the lines of that code.
   */
  | { totalLine: string[]; by?: string; severity: "warn" | "hold" }
  /**
   * Lists whose lines count one each: a total line that says how many of them it totals (`รวม 25 ศูนย์`), in these words for a line, says how many
   * were read: of the whole table, or of those since the total before.
   */
  | { lines: string[]; severity: "warn" | "hold" }
  /** A line with exactly this spelling equals the sum of its own group's lines, or of the whole table. */
  | { groupTotal: string[]; severity: "warn" | "hold" }
  /** A line with this spelling equals the sum of the lines whose dimensions have these codes, wherever they stand. */
  | { subtotal: string[]; of: Record<string, string[]>; severity: "warn" | "hold" }
  /**
   * Lines above and below the figures: carried in + these − those = carried out; each by its spellings. What one month's report carries out
   * is what the next one's carries in.
   */
  | { balance: { opening: string[]; plus: string[]; minus: string[]; closing: string[] }; severity: "warn" | "hold" }
  /** What one month carries out (ค้างไป) is what the next carries in (ค้างมา), office by office; two measures of the dataset. */
  | { carriedOut: string; carriedIn: string; severity: "warn" | "hold" }
  /**
   * So many people in a district are no more than are registered there: the sum of a measure over the district's lines, against the newest
   * whole population at or before the period's end (`dopa_population.population`). Told and never held: which of two agencies' files comes
   * first must not decide what stands.
   */
  | { people: string; withinPopulation: string; severity: "warn" }
  /** A line's own code holds the code of its district: `50010203`, `ศยช.5001-07`. */
  | { unitHolds: "district"; severity: "warn" }
  /** What a line says its unit was the period before is what it said then; two dimensions of the same codes. Those of `unknown` were not there. */
  | { was: string; is: string; unknown: string[]; severity: "warn" }
  /** How many a closed cohort is of: told anew each year beside what has become of them, and no more a tenth more or fewer. */
  | { settled: string; severity: "warn" }
  /**
   * A measure against the same key's previous period: factor up or down beyond which the delivery is held. Of a report: against all that its
   * office reported the period before, where single keys go up and down (amounts of money), and a unit that slipped moves them all.
   */
  | { jump: string; of?: "report"; factor: number; above: number; severity: "warn" | "hold" };

/** When a delivery's length is implausible: by more than a share of what is usual, and by at least so many lines. */
export interface LineCountRule {
  /** 0.4: 40 % more or fewer. */
  within: number;
  /** The usual is the median of so many deliveries before it. */
  last: number;
  /** Short lists vary: fewer lines apart are nothing. */
  apart: number;
  severity: "warn" | "hold";
}

export interface DatasetContract {
  id: string;
  agency: AgencyId;
  name: Bilingual;
  about: Bilingual;
  /** What this agency counts in and leaves out, for the card's definition. */
  countsIn?: Bilingual;
  leavesOut?: Bilingual;
  /** One report a period from each reporting office, due so many days after the period's end. */
  due: { every: Rhythm; withinDays: number };
  /** Who reports: offices of the agency (of these kinds), or one named office. First period from which it is expected. */
  reporters: { kinds?: OfficeKind[] } | { office: string };
  since: Period;
  /** When the scheduler pulls it: cron, Asia/Bangkok. */
  schedule: string;
  from: Origin;
  form: Form;
  supersession: Supersession;
  period: PeriodRule;
  office: OfficeRule;
  district?: DistrictRule;
  dimensions: Record<string, DimensionRule>;
  measures: Record<string, MeasureRule>;
  cells: Cell[];
  events?: EventRule[];
  /** Beside period, office, district and dimensions: columns that make a line one (a village code). Kept as dimension `unit`. */
  unit?: ColumnNames;
  /** Such a code is so many digits, its leading noughts among them: one that a spreadsheet took for a number is another code, and is set aside. */
  unitDigits?: number;
  /** First words of a line (its first filled cell) that make it a total or note line: `รวมทั้งสิ้น`, `หมายเหตุ`. */
  nonData: { totals: string[]; notes: string[] };
  checks: Check[];
  /** What a combination without a line means once the report has arrived. */
  absentRows: "zero" | "missing";
  /**
   * Where each line says when its report was filed (`submitted_at`, `วันที่รายงาน`): a moment or a day. The first filing, not the last
   * change; a file may lack it. Without it a report arrived when its file was last modified, and of a file that holds several periods
   * that is not always known.
   */
  arrival?: { column: ColumnNames };
  /** Personal: identifiers are in the file and are dropped at the door. Juvenile and sensitive counts are protected. */
  sensitivity: "ordinary" | "sensitive" | "juvenile";
  /** Columns the file is known to hold and that never pass the reader (names, ID numbers). Present: the redacted extract is archived. */
  identifiers?: string[];
  /** Columns the file is known to hold that are not read, and are no misspelling of one that is. */
  unread?: string[];
  /**
   * Columns that pass the reader beside those the contract reads: the list's running number, by which an officer finds the line
   * and which holds the first words of total and note lines. Never free text about a person.
   */
  keeps?: ColumnNames[];
  /** Where the series breaks: before and after are not compared, unless a rule is declared: a value of before, times this, is one of after. */
  breaks?: { from: Period; why: Bilingual; convert?: { times: string } }[];
  /** How many of the data lines may be bad before the delivery is held. Default one in five. */
  badLinesAllowed?: number;
  /** Whether a delivery far longer or shorter than those before it is held. Default {@link usualLineCount}; `false`: any length will do. */
  lineCount?: LineCountRule | false;
}

/** Cases come as they come, so their lists may vary by more. A delta is as long as what has changed. */
export function usualLineCount({ supersession, events }: DatasetContract): LineCountRule | false {
  if (supersession.delivers === "delta") return false;
  return { within: 0.4, last: 6, apart: events ? 10 : 5, severity: "hold" };
}

/**
 * A digit too many or too few in what an office reports of measures that never move so far between two periods: six times the report before, or
 * less than a sixth of it, is told. It loads: an office may really have had such a month.
 * @param above smaller reports go up and down by themselves
 */
export const digitSlips = (above: number, ...measures: string[]): Check[] =>
  measures.map((jump) => ({ jump, of: "report", factor: 6, above, severity: "warn" }));

/** Declares a dataset; the type does most of the checking, `contracts.ts` the rest at start-up. */
export function defineDataset(contract: DatasetContract): DatasetContract {
  return contract;
}
