/** What is exported beside datasets, each with its columns, which can be told before anything is worked out. */
import type { Viewer } from "../answer.js";
import type { Store } from "../store.js";
import type { Export, ExportColumn, ExportQuestion } from "./answer.js";
import { changeColumns, exportChanges } from "./export-changes.js";
import { kpiColumns, pipelineColumns } from "./export-columns.js";
import { contributionFields, exportContributions } from "./export-contributions.js";
import { columnsOf } from "./export-field.js";
import { exportForecast, forecastFields } from "./export-forecast.js";
import { exportKpis } from "./export-kpis.js";
import { exportPipeline } from "./export-pipeline.js";
import { exportStrategy, strategyFields } from "./export-strategy.js";
import { exportTargets, targetFields } from "./export-targets.js";

interface View {
  columns: ExportColumn[];
  make(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export>;
}

export const views: ReadonlyMap<string, View> = new Map<string, View>([
  ["kpis", { columns: kpiColumns, make: exportKpis }],
  ["strategy", { columns: columnsOf(strategyFields), make: exportStrategy }],
  ["targets", { columns: columnsOf(targetFields), make: exportTargets }],
  ["forecast", { columns: columnsOf(forecastFields), make: exportForecast }],
  ["contributions", { columns: columnsOf(contributionFields), make: exportContributions }],
  ["changes", { columns: changeColumns, make: exportChanges }],
  ["pipeline", { columns: pipelineColumns, make: exportPipeline }],
]);
