/** Rows of datasets and files of them, as they are asked for and answered. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { AsOf, DataVersion, ValueState } from "../answer.js";
import type { Grain } from "../kpis/kpi-series.js";
import type { ExportSignOff, SignOffState } from "../sign-off/sign-off.js";

/** A value as its source line says it. */
export interface ObservedRow {
  dataset: string;
  measure: string;
  period: Period;
  observedOn: string | null;
  office: string | null;
  district: string | null;
  dimensions: Record<string, string>;
  state: ValueState;
  flags: string[];
  value: string | null;
  unit: string;
  artifact: { sha256: string; name: string };
  sheet: string | null;
  line: number;
  column: string;
}

export interface ObservationRow extends ObservedRow {
  /** Of the report it stands in. */
  signOff: SignOffState;
}

export interface DatasetFilter {
  from?: Period | null;
  to?: Period | null;
  offices?: string[] | null;
  districts?: string[] | null;
  measures?: string[] | null;
  asOf?: AsOf;
}

export interface DatasetSummary {
  contract: DatasetContract;
  /** Not one agency's own: the director decides about what is held of it. */
  provinceWide: boolean;
  rows: number;
  firstPeriod: Period | null;
  lastPeriod: Period | null;
  lastReceivedAt: string | null;
  kpis: string[];
}

/** A column of an export: id, words, type; the data dictionary is made of these. */
export interface ExportColumn {
  id: string;
  name: Bilingual;
  type: "text" | "integer" | "decimal" | "date" | "timestamp" | "boolean";
  about: Bilingual;
  unit?: string;
}

export interface ExportQuestion extends DatasetFilter {
  /** A dataset id, or `kpis`, `strategy`, `targets`, `forecast`, `contributions`, `changes`, `pipeline`. */
  of: string;
  /** For `changes`: since this version or moment, not after `asOf`; default the beginning of the month it lies in. */
  since?: AsOf;
  /** For `kpis` and `pipeline`: one period instead of a range. For `contributions` the later period, for `strategy` the fiscal year. */
  period?: Period | null;
  /** For `pipeline`. */
  grain?: Grain | null;
  /** For `kpis`: the dimensions each figure is taken apart by as well. For `contributions`: `office` or `district`. */
  by?: string[] | null;
  kpis?: string[] | null;
  /** For `kpis` and `strategy`: those of this frame, by its targets. */
  frame?: string | null;
}

export interface Export {
  columns: ExportColumn[];
  version: DataVersion;
  signOff: ExportSignOff[];
  /** The figures it tells of, for lists of targets, forecasts and changes the newest of each KPI named: the receipt holds their documents. */
  refs?: string[];
  /** Rows withheld cells are in; said in the receipt. */
  withheld: number;
  rows: number;
  /** Rows as arrays in the columns' order, in batches, constant memory. Withheld cells are null with `conf_status`. */
  batches(): AsyncIterable<(string | number | boolean | null)[][]>;
  /** Lets the engine itself write the file (CSV without a byte-order mark, or Parquet); resolves when it is whole. */
  writeTo(path: string, format: "csv" | "parquet"): Promise<void>;
  /** The file as it is made, in constant memory (CSV without a byte-order mark). Absent where `writeTo` is quick: the export is small. */
  pieces?(format: "csv" | "parquet"): AsyncIterable<Buffer>;
  /** The engine's CSV is final but for the byte-order mark: ids in the first line, CRLF, guarded texts as in `gateway/export/csv.ts`. */
  finalCsv?: boolean;
}
