/**
 * The narrow interface that everything to the right of the warehouse uses. Figures are decimal strings; periods, ids and states are as in
 * `docs/design.md`. Every question takes a {@link Viewer}, because what may be seen is decided here, below every resolver and export.
 */

import type { Period } from "../connectors/period.js";
import type { AsOf, DataVersion, Page, Viewer } from "./answer.js";
import type { ChangeQuestion } from "./changes/change.js";
import type { Change } from "./changes/comparison.js";
import type { Revision } from "./changes/revision.js";
import type { Flip, RevisionQuestion } from "./changes/revisions.js";
import type { SignedRating } from "./changes/signed-rating.js";
import type { Changes } from "./changes/since.js";
import type { Recorded } from "./definitions/recorded.js";
import type { RetiredKpi } from "./definitions/retired.js";
import type { Forecast } from "./forecast/forecast.js";
import type { CheckFinding, DataHealth, QuarantinePage } from "./health/answer.js";
import type { Decision, HeldDelivery, HeldPreview } from "./holds/held-delivery.js";
import type { PullRecord } from "./intake/pull-record.js";
import type { Evidence, KpiQuestion, KpiSummary, KpiValue, PopulationUsed } from "./kpis/answer.js";
import type { Series, SeriesQuestion } from "./kpis/kpi-series.js";
import type { OfficeReport, PlaceKpi, PlaceQuestion } from "./kpis/place-report.js";
import type { TargetRecord } from "./kpis/rating/target-history.js";
import type { KpiSplit, SplitQuestion } from "./kpis/split-question.js";
import type { MeasureQuestion, MeasureSeries } from "./measures/answer.js";
import type { DatasetFilter, DatasetSummary, Export, ExportColumn, ExportQuestion, ObservationRow } from "./observations/answer.js";
import type { PipelineQuestion, PipelineView } from "./pipeline/answer.js";
import type { PipelineCellQuestion } from "./pipeline/cell-evidence.js";
import type { Agency, Province } from "./place.js";
import type { Rounds } from "./rounds/round.js";
import type { SigningOf, SigningView } from "./sign-off/sign-off.js";
import type { FrameSummary, KpiInFrame, StrategyView } from "./strategy/frames.js";

/** What names places, datasets, measures and codes. */
export type Names = Pick<Recorded, "contracts" | "province" | "rules">;

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
  /** Those that were defined before a version or moment and are not at it, as they were defined last. */
  retiredKpis(asOf: AsOf): Promise<RetiredKpi[]>;
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
  /** How a signed figure that is what it was came to be rated otherwise after its signature; null where it is not. */
  signedRating(value: KpiValue, viewer: Viewer): Promise<SignedRating | null>;
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
  quarantine(filter: { dataset?: string | null; first: number; after?: string | null }, viewer: Viewer): Promise<QuarantinePage>;
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
