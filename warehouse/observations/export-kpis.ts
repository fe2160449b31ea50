/** The KPIs as an export: each value asked as a page would ask it. */
import { periodAsked } from "../../connectors/asked-period.js";
import { addMonths, monthsOf, type Period, periodsBetween } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import { ownRevisions } from "../changes/own-revisions.js";
import type { Revision } from "../changes/revision.js";
import type { KpiValue } from "../kpis/answer.js";
import { isApplicable } from "../kpis/arithmetic/reach.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { kpiBreakdown, kpiValue } from "../kpis/questions.js";
import { thresholdsOf } from "../kpis/rating/standing.js";
import { dataTo, entryOf, headlinePeriod, settingOf } from "../kpis/reading.js";
import type { Setting } from "../kpis/setting.js";
import { splitDimensions } from "../kpis/split-dimensions.js";
import { kpiSplit } from "../kpis/split-question.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import { placesOfKpi, treeOf } from "../strategy/frames.js";
import type { Export, ExportQuestion } from "./answer.js";
import { kpiColumns, kpiColumnsBy, kpiRow } from "./export-columns.js";
import { onlyFilters } from "./export-question.js";
import { type ExportRow, exportOfRows } from "./export-rows.js";
import { checkPlaces } from "./observations.js";

export async function exportKpis(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  onlyFilters(question, ["kpis", "period", "from", "to", "offices", "districts", "by", "frame"]);
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const { province, kpis } = setting.definitions;
  for (const id of question.kpis ?? []) entryOf(setting, id);
  checkPlaces(question, setting.definitions);
  const { id: frame } = treeOf(setting.definitions, question.frame ?? null);
  const placed = new Map(kpis.map(({ id }) => [id, placesOfKpi(setting.definitions, id).find((one) => one.frame.id === frame)]));
  // Of another frame than the province's own only the KPIs that it has.
  const chosen = kpis
    .filter((entry) => !question.kpis?.length || question.kpis.includes(entry.id))
    .filter((entry) => !question.frame || placed.get(entry.id));
  const pinned = `${moment.version}@${moment.day}`;
  const values: KpiValue[] = [];
  for (const entry of chosen)
    for (const period of periodsAsked(question, entry, setting)) {
      const base = { kpi: entry.id, period, asOf: pinned, frame };
      if (!question.offices?.length && !question.districts?.length) values.push(await kpiValue(store, base, viewer));
      const byOffice = question.offices?.length ? await kpiBreakdown(store, base, "office", viewer) : [];
      const byDistrict = question.districts?.length ? await kpiBreakdown(store, base, "district", viewer) : [];
      values.push(
        ...byOffice.filter((value) => question.offices!.includes(value.office!)),
        ...byDistrict.filter((value) => question.districts!.includes(value.district!)),
      );
    }
  const moved = new Map<string, Promise<Revision[]>>();
  const rows: ExportRow[] = [];
  for (const value of values) {
    const entry = kpis.find((one) => one.id === value.kpi)!;
    const rated = {
      thresholds: thresholdsOf(entry, setting.definitions.rules),
      share: placed.get(value.kpi)?.share ?? null,
      revisions: (await ownRevisions(store, value, viewer, moved))?.length ?? null,
    };
    rows.push(kpiRow(value, entry, province, rated));
    for (const dimension of dimensionsAsked(question, entry, setting)) {
      const { kpi, period, office, district } = value;
      const split = await kpiSplit(store, { kpi, period, office, district, dimension, asOf: pinned }, viewer);
      rows.push(...split.parts.map((part) => kpiRow(value, entry, province, rated, { split, part })));
    }
  }
  const columns = kpiColumnsBy(setting.definitions.rules);
  const state = kpiColumns.findIndex(({ id }) => id === "obs_status");
  const withheld = rows.filter((row) => row[state] === "WITHHELD").length;
  const told = kpiColumns.map(({ id }) => columns.some((one) => one.id === id));
  const cells = columns.length === told.length ? rows : rows.map((row) => row.filter((_, i) => told[i]));
  return exportOfRows(store, columns, cells, {
    version: dataVersion(moment),
    withheld,
    signOff: signOffOfFigures(values),
    refs: values.map(({ ref }) => ref),
  });
}

/** Those asked for that the KPI has; a dimension that no KPI has is a mistake. */
function dimensionsAsked(question: ExportQuestion, entry: KpiEntry, { definitions }: Setting): string[] {
  const { kpis, contracts } = definitions;
  const known = new Set(kpis.flatMap((one) => splitDimensions(one, contracts).map(({ id }) => id)));
  for (const id of question.by ?? [])
    if (!known.has(id)) throw new Problem("REQUEST_INVALID", { found: id.slice(0, 40), expected: [...known].sort().join(", ") });
  const own = splitDimensions(entry, contracts).map(({ id }) => id);
  return (question.by ?? []).filter((id) => own.includes(id));
}

/** One period for all, a range on each KPI's own rhythm, or each KPI's headline. */
function periodsAsked(question: ExportQuestion, entry: KpiEntry, setting: Setting): Period[] {
  if (question.period) return [periodAsked(question.period)];
  if (!question.from && !question.to) return [headlinePeriod(entry, setting)];
  const last = dataTo(entry, setting) ?? addMonths(setting.moment.day.slice(0, 7), -1);
  const from = question.from ? monthsOf(question.from)[0]! : last;
  const to = question.to ? monthsOf(question.to).at(-1)! : last;
  return periodsBetween(entry.every, from, to).filter((period) => isApplicable(entry, period));
}
