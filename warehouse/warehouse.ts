/**
 * The narrow interface that everything to the right of the warehouse uses. Figures are decimal strings; periods, ids and states are as in
 * `docs/design.md`. Every question takes a {@link Viewer}, because what may be seen is decided here, below every resolver and export.
 */
import type { Bilingual, DatasetContract } from "../connectors/dataset.js";
import type { Month, Period, Rhythm } from "../connectors/period.js";
import type { Change, ChangeQuestion } from "./changes/change.js";
import type { Flip, RevisionQuestion } from "./changes/revisions.js";
import type { Changes } from "./changes/since.js";
import type { Recorded } from "./definitions/recorded.js";
import type { Forecast } from "./forecast/forecast.js";
import type { Decision, HeldDelivery, HeldPreview } from "./holds/held-delivery.js";
import type { KpiEntry, Level, Pillar, Status, StatusReason, Thresholds } from "./kpis/kpi.js";
import type { Grain, Series, SeriesQuestion } from "./kpis/kpi-series.js";
import type { OfficeReport, PlaceKpi, PlaceQuestion } from "./kpis/place-report.js";
import type { Outlook } from "./kpis/rating/outlook.js";
import type { TargetRecord } from "./kpis/rating/target-history.js";
import type { KpiSplit, SplitQuestion } from "./kpis/split-question.js";
import type { MeasureQuestion, MeasureSeries } from "./measures/answer.js";
import type { PipelineQuestion, PipelineView } from "./pipeline/answer.js";
import type { PipelineCellQuestion } from "./pipeline/cell-evidence.js";
import type { Agency, Province } from "./place.js";
import type { Rounds } from "./rounds/round.js";
import type { ExportSignOff, SigningOf, SigningView, SignOff, SignOffState } from "./sign-off/sign-off.js";
import type { FrameSummary, KpiInFrame, StrategyView } from "./strategy/frames.js";

export type { Grain, Series, SeriesQuestion } from "./kpis/kpi-series.js";
export type { TargetRecord } from "./kpis/rating/target-history.js";
export type { MeasureQuestion, MeasureSeries } from "./measures/answer.js";
export type { KpiInFrame, StrategyView } from "./strategy/frames.js";

/** The states of a value, distinct from the file to the pixel. WITHHELD is given by disclosure control. */
export type ValueState = "REPORTED" | "MISSING" | "NOT_COLLECTED" | "WITHHELD" | "NOT_APPLICABLE";

/** `latest` when absent: a version number (`41`) or an ISO moment. */
export type AsOf = string | null | undefined;

/** Who asks, as far as figures are concerned. */
export interface Viewer {
  /** Sees exact small counts and source lines of sensitive datasets of these agencies; `all` for the operator's own commands. */
  exact: "none" | "all" | readonly string[];
  /** Sees quarantine and source lines of these agencies' ordinary datasets. */
  lines: "none" | "all" | readonly string[];
}

export interface DataVersion {
  id: string;
  recordedAt: string;
}

/** What names places, datasets, measures and codes. */
export type Names = Pick<Recorded, "contracts" | "province">;

export interface KpiQuestion {
  kpi: string;
  /** Default: the KPI's latest due period. */
  period?: Period | null;
  office?: string | null;
  district?: string | null;
  /** Rated by the targets of this frame; default the province's own strategy. */
  frame?: string | null;
  asOf?: AsOf;
}

export interface Completeness {
  /** Reports received and expected for the figure's period, over every dataset of its formula. Null where nothing is expected. */
  reported: number;
  expected: number;
  onTime: number;
  /** Received at a moment nobody knows: not counted in timeliness. */
  arrivalUnknown: number;
}

export interface KpiValue {
  /** Names this figure at this version: what `evidence` is asked with. */
  ref: string;
  kpi: string;
  period: Period;
  /** Last month the figure covers, `2026-10`. */
  dataTo: string | null;
  observedOn: string | null;
  office: string | null;
  district: string | null;
  state: ValueState;
  /** Exact to twelve decimals; `shown` is rounded once, half up, to the KPI's decimals. */
  value: string | null;
  shown: string | null;
  unit: string;
  decimals: number;
  numerator: string | null;
  denominator: string | null;
  /** Whose target it is: the province's strategy, or the frame that was asked for. */
  frame: string;
  target: string | null;
  targetLow: string | null;
  targetHigh: string | null;
  /** The province's target of a ratio, which an office or a district without one of its own is held to. */
  targetEverywhere: boolean;
  planToDate: string | null;
  planBasis: "FILED" | "SEASONAL" | "STRAIGHT_LINE" | "LEVEL" | null;
  /** Signed distance to the plan in the KPI's unit; positive means above. */
  gap: string | null;
  /** Percent of the plan to date that is reached; where lower is better, the plan as percent of the value. */
  planReached: string | null;
  /** Of the year so far of a KPI that accumulates: what the rest of the year asks, and where today's pace leads. */
  outlook: Outlook | null;
  status: Status;
  statusReason: StatusReason;
  statusWords: Bilingual;
  caution: boolean;
  /** It does not apply because there were no cases: every report is in, and there is nothing to divide by. */
  empty: boolean;
  completeness: Completeness;
  /** Not final: marked so by its agency, a cohort still followed, not signed yet, or changed after signature. */
  provisional: boolean;
  signOff: SignOff;
  revised: boolean;
  /** Some reporting office is missing; the value is over those that reported. */
  partial: boolean;
  carriedForward: boolean;
  version: DataVersion;
  receivedAt: string | null;
  /** The last pull attempted for any of its datasets. */
  pulledAt: string | null;
  definitionVersion: number;
}

export interface KpiSummary {
  id: string;
  pillar: Pillar;
  name: Bilingual;
  owner: string;
  unit: string;
  decimals: number;
  better: KpiEntry["better"];
  every: Rhythm;
  headline: KpiEntry["headline"];
  levels: Level[];
  /** The entry's own, or those of the rules. */
  thresholds: Thresholds;
  entry: KpiEntry;
  datasets: string[];
  /** Formula in words, Thai and English. */
  formula: Bilingual;
  /** What it can be taken apart by, beside places. */
  dimensions: { id: string; name: Bilingual }[];
}

/** A source cell that a figure stands on. `sign × factor × value`, summed over a part, is that part. */
export interface EvidenceCell {
  part: "numerator" | "denominator";
  sign: 1 | -1;
  factor: string;
  role: "value" | "carried_forward" | "population";
  measure: string;
  dimensions: Record<string, string>;
  period: Period;
  office: string | null;
  district: string | null;
  value: string;
  artifact: { sha256: string; name: string };
  dataset: string;
  sheet: string | null;
  line: number;
  column: string;
  raw: string;
  receivedAt: string;
}

export interface Evidence {
  /** `sum` or `mean` (then over so many months) of the cells of each part; of a median's cases `median`, and their number is not divided by. */
  arithmetic: { numerator: string; denominator: string | null };
  /** Months the mean is over; 1 for a sum. */
  over: { numerator: number; denominator: number };
  times: string;
  numerator: string | null;
  denominator: string | null;
  cells: EvidenceCell[];
  /** Withheld from this viewer: sensitive dataset without a grant. */
  withheld: boolean;
  /** Parts of which this viewer sees not every source line: of the others, all cells are there. */
  withheldParts: EvidenceCell["part"][];
  version: DataVersion;
}

/** The population that a rate is divided by. */
export interface PopulationUsed {
  dataset: string;
  /** The year it was counted for, and the day. */
  period: Period;
  observedOn: string | null;
  value: string;
  /** Of an earlier fiscal year than the figure: the year's own is not there yet. */
  carriedForward: boolean;
  artifacts: { sha256: string; name: string }[];
  /** The data version by whose names its dataset is told. */
  version: string;
}

export interface Page<T> {
  nodes: T[];
  total: number;
  next: string | null;
}

export interface PullRecord {
  id: string;
  dataset: string;
  agency: string;
  trigger: "SCHEDULE" | "CATCH_UP" | "MANUAL" | "BACK_FILL";
  state: "LOADED" | "PARTIAL" | "UNCHANGED" | "HELD" | "FAILED";
  code: string | null;
  /** The sentence for the officer. */
  message: Bilingual | null;
  /** Of a back-fill: the first and last month it asked for. */
  from?: Month | null;
  to?: Month | null;
  dueAt: string | null;
  startedAt: string;
  endedAt: string;
  lines: LineCounts;
  /** Marts and KPIs this load refreshed. */
  refreshed: string[];
  version: string | null;
  artifacts: { sha256: string; name: string; state: PullRecord["state"]; code: string | null; message: Bilingual | null }[];
}

export interface LineCounts {
  in: number;
  loaded: number;
  quarantined: number;
  nonData: number;
}

export interface QuarantinedLine {
  code: string;
  dataset: string;
  artifact: { name: string; sha256: string };
  sheet: string | null;
  line: number;
  column: string | null;
  expected: string | null;
  found: string | null;
  message: Bilingual;
  raw: string | null;
  recordedAt: string;
}

/** A check of a contract that a file which was taken did not pass. */
export interface CheckFinding extends Omit<QuarantinedLine, "raw" | "line"> {
  severity: "WARNED" | "ACCEPTED";
  line: number | null;
}

export interface Revision {
  kpi: string;
  period: Period;
  office: string | null;
  district: string | null;
  old: string | null;
  new: string | null;
  oldState: ValueState;
  newState: ValueState;
  recordedAt: string;
  version: string;
  /** A file came, a definition changed, or only a target did: then the figure is the same and its status another. */
  cause: "DELIVERY" | "DEFINITION" | "TARGET";
  artifact: { sha256: string; name: string } | null;
}

/** One dataset × period of the health matrix. */
export interface HealthCell {
  agency: string;
  dataset: string;
  period: Period;
  dueOn: string;
  expected: number;
  received: number;
  onTime: number;
  /** Offices that have not reported. */
  missing: string[];
  /** Offices whose report came after the due day. */
  late: string[];
  /** Offices whose report is there, and it is not known since when. */
  arrivalUnknown: string[];
  state: "COMPLETE" | "PARTIAL" | "LATE" | "WAITING" | "NOT_DUE" | "NOT_APPLICABLE";
  signOff: { state: SignOffState; signedBy: string | null; signedAt: string | null; changed: number };
}

export interface DataHealth {
  completeness: Completeness;
  cells: HealthCell[];
  sources: {
    agency: string;
    dataset: string;
    lastPull: string | null;
    lastState: PullRecord["state"] | null;
    lastCode: string | null;
    dataTo: Period | null;
    nextDue: string | null;
    overdueDays: number;
    /** Whose report of the period that is overdue longest has not come. */
    overdueOffices: string[];
    quarantined: number;
    held: number;
    kpis: string[];
  }[];
  held: HeldDelivery[];
  version: DataVersion;
}

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

export interface Warehouse {
  dataVersion(asOf?: AsOf): Promise<DataVersion>;
  province(): Province;
  agencies(): Agency[];
  /** The day by which lateness is judged at this moment: answers may be cached per (version, day). */
  day(asOf?: AsOf): Promise<string>;
  /** Newest version and day, `41@2026-11-23`, without waiting for anything: asked before every answer that may be known already. */
  present(): string;

  kpis(): KpiSummary[];
  /** Those that were defined at a version or moment, as they were defined then; today's where none is asked for. */
  kpisAsOf(asOf: AsOf): Promise<KpiSummary[]>;
  kpiValues(period: Period | null, asOf: AsOf, viewer: Viewer, frame?: string | null): Promise<KpiValue[]>;
  kpiValue(question: KpiQuestion, viewer: Viewer): Promise<KpiValue>;
  /** The same figure for every office or district it exists at. */
  kpiBreakdown(question: KpiQuestion, by: "office" | "district", viewer: Viewer): Promise<KpiValue[]>;
  /** Every KPI of one office or district, with its rank among its like. */
  placeKpis(question: PlaceQuestion, viewer: Viewer): Promise<PlaceKpi[]>;
  /** What an office should have reported in a fiscal year, and did. */
  officeReports(office: string, fiscalYear: number | null, asOf: AsOf): Promise<OfficeReport[]>;
  /** The same figure by a dimension its measures declare. */
  kpiSplit(question: SplitQuestion, viewer: Viewer): Promise<KpiSplit>;
  series(question: SeriesQuestion, viewer: Viewer): Promise<Series>;
  evidence(ref: string, viewer: Viewer): Promise<Evidence>;
  /** The population behind a figure; null of one that is divided by none. */
  populationOf(ref: string, viewer: Viewer): Promise<PopulationUsed | null>;
  /** A figure against the one before or last year's: by how much it moved, and what moved it. */
  change(question: ChangeQuestion, viewer: Viewer): Promise<Change>;
  /** Where a KPI ends the fiscal year, or why that is not told. */
  forecast(kpi: string, asOf: AsOf, viewer: Viewer): Promise<Forecast>;
  /** Of every KPI, with its test on held history. */
  forecasts(asOf: AsOf, viewer: Viewer): Promise<Forecast[]>;
  /** Every target of a KPI with its history, as known at a moment: newest fiscal year first. */
  targets(kpi: string, asOf: AsOf): Promise<TargetRecord[]>;
  revisions(question: RevisionQuestion, viewer: Viewer): Promise<Revision[]>;
  /** Those that moved one figure, as known at its version; null where they are not told. */
  revisionsOf(value: KpiValue, viewer: Viewer): Promise<Revision[] | null>;
  /** The status of each revised figure before and after, in the order asked. */
  flips(revisions: readonly Revision[], viewer: Viewer): Promise<Flip[]>;
  /**
   * What changed for the whole strategy, or at one place, between two moments, the second not before the first.
   * @param from default: the beginning of the second's month
   */
  changes(from: AsOf, to: AsOf, viewer: Viewer, of?: Pick<KpiQuestion, "office" | "district">): Promise<Changes>;
  /** @param frame rolled up by this frame's tree and targets; default the province's own */
  strategy(fiscalYear: number | null, asOf: AsOf, viewer: Viewer, frame?: string | null): Promise<StrategyView>;
  /** The province's own strategy first, then the plans above it. */
  frames(asOf: AsOf): Promise<FrameSummary[]>;
  /** @param ref of a `KpiValue` */
  figure(ref: string, viewer: Viewer): Promise<KpiValue>;
  /** A figure in every frame that has its KPI. */
  kpiInFrames(question: KpiQuestion, viewer: Viewer): Promise<KpiInFrame[]>;
  /** People entering and leaving each stage of justice, and whether it adds up. */
  pipeline(question: PipelineQuestion, viewer: Viewer): Promise<PipelineView>;
  /** The source cells of one line of it in one period. */
  pipelineEvidence(question: PipelineCellQuestion, viewer: Viewer): Promise<Evidence>;

  /** The definitions by whose names sentences are made, as the files hold them. */
  names(): Names;
  /** The same as they were believed at a version or moment: an earlier answer calls an office as it was called then. */
  namesAt(asOf: AsOf): Promise<Names>;
  datasets(asOf?: AsOf): Promise<DatasetSummary[]>;
  observations(dataset: string, filter: DatasetFilter, first: number, after: string | null, viewer: Viewer): Promise<Page<ObservationRow>>;
  measureSeries(question: MeasureQuestion, viewer: Viewer): Promise<MeasureSeries>;
  exportOf(question: ExportQuestion, viewer: Viewer): Promise<Export>;
  /** Of what is exported beside datasets: its columns, without its rows; null for a dataset. */
  exportColumns(of: string): ExportColumn[] | null;

  dataHealth(fiscalYear: number | null, asOf: AsOf, viewer: Viewer): Promise<DataHealth>;
  pulls(filter: { dataset?: string | null; first: number; after?: string | null }, viewer: Viewer): Promise<Page<PullRecord>>;
  quarantine(filter: { dataset?: string | null; first: number; after?: string | null }, viewer: Viewer): Promise<Page<QuarantinedLine>>;
  findings(filter: { dataset?: string | null; first: number; after?: string | null }, viewer: Viewer): Promise<Page<CheckFinding>>;

  held(
    filter: { dataset?: string | null; settled?: boolean | null; first: number; after?: string | null },
    viewer: Viewer,
  ): Promise<Page<HeldDelivery>>;
  heldDelivery(id: string, viewer: Viewer): Promise<HeldDelivery>;
  /** Null when it does not wait or cannot be accepted. */
  heldPreview(id: string, viewer: Viewer): Promise<HeldPreview | null>;
  /** Loads a held delivery at its own place in the source's order. @param seen the mark of the preview that was looked at */
  acceptHeld(id: string, seen: string, decision: Decision, viewer: Viewer): Promise<HeldDelivery>;
  /** It waits no longer and changes nothing. */
  refuseHeld(id: string, decision: Decision, viewer: Viewer): Promise<HeldDelivery>;
  /** Inspection rounds and their findings. */
  readonly rounds: Rounds;

  /** A dataset's period, or with a null dataset the office's month, as it can be signed or was. */
  signing(of: SigningOf, asOf: AsOf, viewer: Viewer): Promise<SigningView>;
  /** Signs the values as they stand. Signing again what stands signed changes nothing. @param seen the data version that was looked at */
  sign(of: SigningOf, seen: string | null, decision: { by: Decision["by"]; reason: string | null }, viewer: Viewer): Promise<SigningView>;
}

export type { PeopleStore } from "./people-store.js";
