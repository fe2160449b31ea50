/** The {@link Warehouse} over a data folder: each question passes to the module that answers it. */

import { checkPeriods, checkRhythm } from "../connectors/asked-period.js";
import { dayInBangkok } from "../connectors/clock.js";
import type { Period } from "../connectors/period.js";
import type { AsOf, Viewer } from "./answer.js";
import { dataVersion, momentOf } from "./as-of.js";
import { type ChangeQuestion, changeOf } from "./changes/change.js";
import { ownRevisions } from "./changes/own-revisions.js";
import type { Revision } from "./changes/revision.js";
import { flipsOf, listedRevisions, type RevisionQuestion } from "./changes/revisions.js";
import { signedRating } from "./changes/signed-rating.js";
import { changesSince } from "./changes/since.js";
import type { Recorded } from "./definitions/recorded.js";
import { readRetired } from "./definitions/retired.js";
import { forecast, forecasts } from "./forecast/forecast.js";
import { findings } from "./health/findings.js";
import { dataHealth } from "./health/health.js";
import { pulls } from "./health/pulls.js";
import { quarantine } from "./health/quarantine.js";
import { acceptHeld, refuseHeld } from "./holds/decide.js";
import type { Decision } from "./holds/held-delivery.js";
import { type HeldFilter, held, heldDelivery } from "./holds/holds.js";
import { heldPreview } from "./holds/preview.js";
import type { KpiQuestion, KpiSummary, KpiValue } from "./kpis/answer.js";
import { evidenceOf } from "./kpis/arithmetic/evidence.js";
import { populationOf } from "./kpis/arithmetic/population.js";
import type { SeriesQuestion } from "./kpis/kpi-series.js";
import { officeReports, type PlaceQuestion, placeKpis } from "./kpis/place-report.js";
import { figureByRef, kpiBreakdown, kpiInFrames, kpiValue, kpiValues, series } from "./kpis/questions.js";
import { targetHistory } from "./kpis/rating/target-history.js";
import { settingOf } from "./kpis/reading.js";
import { kpiSplit, type SplitQuestion } from "./kpis/split-question.js";
import { kpiSummaries } from "./kpis/summary.js";
import type { MeasureQuestion } from "./measures/answer.js";
import { measureSeries } from "./measures/series.js";
import type { DatasetFilter, ExportQuestion } from "./observations/answer.js";
import { exportColumns, exportOf } from "./observations/export.js";
import { datasets, observations } from "./observations/observations.js";
import type { PipelineQuestion } from "./pipeline/answer.js";
import { type PipelineCellQuestion, pipelineEvidence } from "./pipeline/cell-evidence.js";
import { pipelineView } from "./pipeline/view.js";
import type { Agency, Province } from "./place.js";
import type { Rounds } from "./rounds/round.js";
import { roundsOver } from "./rounds/rounds.js";
import { type SignDecision, sign } from "./sign-off/sign.js";
import type { SigningOf } from "./sign-off/sign-off.js";
import { signing } from "./sign-off/signing.js";
import type { Store } from "./store.js";
import { framesOf } from "./strategy/frames.js";
import { strategyView } from "./strategy/view.js";
import type { Warehouse } from "./warehouse.js";

export class DuckdbWarehouse implements Warehouse {
  readonly rounds: Rounds;

  constructor(
    readonly store: Store,
    readonly files: Recorded,
  ) {
    this.rounds = roundsOver(store);
  }

  province(): Province {
    return this.files.province;
  }
  agencies(): Agency[] {
    return this.files.province.agencies;
  }
  kpis(): KpiSummary[] {
    return kpiSummaries(this.files);
  }
  async kpisAsOf(asOf: AsOf) {
    if (!asOf) return this.kpis();
    return kpiSummaries((await this.store.definitions((await momentOf(this.store, asOf)).version)) ?? this.files);
  }

  async retiredKpis(asOf: AsOf) {
    const { version } = await momentOf(this.store, asOf);
    return this.store.database.read((session) => readRetired(session, version));
  }

  async dataVersion(asOf?: AsOf) {
    return dataVersion(await momentOf(this.store, asOf));
  }
  async day(asOf?: AsOf) {
    return (await momentOf(this.store, asOf)).day;
  }
  /** Reads what every figure of the newest version is rated by, so that the first question after a load need not. */
  async prepare(): Promise<void> {
    await settingOf(this.store, await momentOf(this.store, null));
  }
  present() {
    return `${this.store.version}@${dayInBangkok()}`;
  }
  kpiValues(period: Period | null, asOf: AsOf, viewer: Viewer, frame?: string | null) {
    return kpiValues(this.store, period, asOf, viewer, frame);
  }
  async frames(asOf: AsOf) {
    return framesOf((await settingOf(this.store, await momentOf(this.store, asOf))).definitions);
  }
  figure(ref: string, viewer: Viewer) {
    return figureByRef(this.store, ref, viewer);
  }
  kpiInFrames(question: KpiQuestion, viewer: Viewer) {
    return kpiInFrames(this.store, question, viewer);
  }
  kpiValue(question: KpiQuestion, viewer: Viewer) {
    return kpiValue(this.store, question, viewer);
  }
  kpiBreakdown(question: KpiQuestion, by: "office" | "district", viewer: Viewer) {
    return kpiBreakdown(this.store, question, by, viewer);
  }
  placeKpis(question: PlaceQuestion, viewer: Viewer) {
    return placeKpis(this.store, question, viewer);
  }
  officeReports(office: string, fiscalYear: number | null, asOf: AsOf) {
    return officeReports(this.store, office, fiscalYear, asOf);
  }
  kpiSplit(question: SplitQuestion, viewer: Viewer) {
    return kpiSplit(this.store, question, viewer);
  }
  series(question: SeriesQuestion, viewer: Viewer) {
    return series(this.store, question, viewer);
  }
  evidence(ref: string, viewer: Viewer) {
    return evidenceOf(this.store, ref, viewer);
  }
  populationOf(ref: string, viewer: Viewer) {
    return populationOf(this.store, ref, viewer);
  }
  async change(question: ChangeQuestion, viewer: Viewer) {
    checkPeriods(question.period);
    return changeOf(this.store, question, viewer);
  }
  forecast(kpi: string, asOf: AsOf, viewer: Viewer) {
    return forecast(this.store, kpi, asOf, viewer);
  }
  forecasts(asOf: AsOf, viewer: Viewer) {
    return forecasts(this.store, asOf, viewer);
  }
  targets(kpi: string, asOf: AsOf) {
    return targetHistory(this.store, kpi, asOf);
  }
  revisions(question: RevisionQuestion, viewer: Viewer) {
    return listedRevisions(this.store, question, viewer);
  }
  revisionsOf(value: KpiValue, viewer: Viewer) {
    return ownRevisions(this.store, value, viewer);
  }
  signedRating(value: KpiValue, viewer: Viewer) {
    return signedRating(this.store, value, viewer);
  }
  flips(asked: readonly Revision[], viewer: Viewer) {
    return flipsOf(this.store, asked, viewer);
  }
  changes(from: AsOf, to: AsOf, viewer: Viewer, of?: Pick<KpiQuestion, "office" | "district">) {
    return changesSince(this.store, from, to, viewer, of);
  }
  strategy(fiscalYear: number | null, asOf: AsOf, viewer: Viewer, frame?: string | null) {
    return strategyView(this.store, fiscalYear, asOf, viewer, frame);
  }
  names() {
    return this.files;
  }
  async namesAt(asOf: AsOf) {
    return (await this.store.definitions((await momentOf(this.store, asOf)).version)) ?? this.files;
  }
  datasets(asOf?: AsOf) {
    return datasets(this.store, asOf);
  }
  observations(dataset: string, filter: DatasetFilter, first: number, after: string | null, viewer: Viewer) {
    return observations(this.store, dataset, filter, first, after, viewer);
  }
  measureSeries(question: MeasureQuestion, viewer: Viewer) {
    return measureSeries(this.store, question, viewer);
  }
  pipeline(question: PipelineQuestion, viewer: Viewer) {
    return pipelineView(this.store, question, viewer);
  }
  pipelineEvidence(question: PipelineCellQuestion, viewer: Viewer) {
    return pipelineEvidence(this.store, question, viewer);
  }
  exportColumns(of: string) {
    return exportColumns(of);
  }
  exportOf(question: ExportQuestion, viewer: Viewer) {
    return exportOf(this.store, question, viewer);
  }
  dataHealth(fiscalYear: number | null, asOf: AsOf, viewer: Viewer) {
    return dataHealth(this.store, fiscalYear, asOf, viewer);
  }
  pulls(filter: { dataset?: string | null; first: number; after?: string | null }, viewer: Viewer) {
    return pulls(this.store, filter, viewer);
  }
  quarantine(filter: { dataset?: string | null; first: number; after?: string | null }, viewer: Viewer) {
    return quarantine(this.store, filter, viewer);
  }
  findings(filter: { dataset?: string | null; first: number; after?: string | null }, viewer: Viewer) {
    return findings(this.store, filter, viewer);
  }
  held(filter: HeldFilter, viewer: Viewer) {
    return held(this.store, filter, viewer);
  }
  heldDelivery(id: string, viewer: Viewer) {
    return heldDelivery(this.store, id, viewer);
  }
  heldPreview(id: string, viewer: Viewer) {
    return heldPreview(this.store, id, viewer);
  }
  acceptHeld(id: string, seen: string, decision: Decision, viewer: Viewer) {
    return acceptHeld(this.store, id, seen, decision, viewer);
  }
  refuseHeld(id: string, decision: Decision, viewer: Viewer) {
    return refuseHeld(this.store, id, decision, viewer);
  }
  async signing(of: SigningOf, asOf: AsOf, viewer: Viewer) {
    await this.checkSigned(of, asOf);
    return signing(this.store, of, asOf, viewer);
  }
  async sign(of: SigningOf, seen: string | null, decision: SignDecision, viewer: Viewer) {
    await this.checkSigned(of, null);
    return sign(this.store, of, seen, decision, viewer);
  }
  /** The period, and that the dataset reports by it: known before anything is read for a signature. */
  private async checkSigned({ dataset, period }: SigningOf, asOf: AsOf): Promise<void> {
    checkPeriods(period);
    const contract = dataset === null ? undefined : (await this.namesAt(asOf)).contracts.get(dataset);
    if (contract) checkRhythm(period, contract);
  }
}
