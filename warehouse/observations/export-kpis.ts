/** The KPIs as an export: each value asked as a page would ask it. */
import { addMonths, monthsOf, type Period, periodKind, periodsBetween } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import { dataVersion, momentOf } from "../as-of.js";
import type { Session } from "../engine/duckdb/database.js";
import { join, name, sql } from "../engine/sql.js";
import { kpiBreakdown, kpiValue } from "../kpis/questions.js";
import { isApplicable } from "../kpis/reach.js";
import { dataTo, headlinePeriod, settingOf } from "../kpis/reading.js";
import { createMap } from "../load/stage.sql.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import { placesOfKpi, treeOf } from "../strategy/frames.js";
import type { Export, ExportQuestion, KpiValue, Viewer } from "../warehouse.js";
import { csvHead, csvLine } from "./csv-text.js";
import { kpiColumns, kpiRow } from "./export-columns.js";
import { copyTo } from "./export-file.js";

export async function exportKpis(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const { province, kpis } = setting.definitions;
  for (const id of question.kpis ?? [])
    if (!kpis.some((entry) => entry.id === id)) throw new Problem("UNKNOWN_KPI", { found: id.slice(0, 40) });
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
  const columns = kpiColumns;
  const rows = values.map((value) =>
    kpiRow(value, kpis.find((entry) => entry.id === value.kpi)!, province, placed.get(value.kpi)?.share ?? null),
  );
  const texts = rows.map((row, place) => ({
    ...Object.fromEntries(columns.map((column, i) => [column.id, row[i] === null ? null : String(row[i])])),
    place: String(place),
  }));
  const types = {
    text: sql`varchar`,
    integer: sql`integer`,
    decimal: sql`decimal(38, 12)`,
    date: sql`date`,
    timestamp: sql`timestamptz`,
    boolean: sql`boolean`,
  };
  const select = sql`select ${join(columns.map((column) => sql`${name(column.id)}::${types[column.type]} as ${name(column.id)}`))} from kpi_export order by place::integer`;
  const prepare = (session: Session) => session.run(createMap("kpi_export", texts, [...columns.map((column) => column.id), "place"]));
  return {
    columns,
    version: dataVersion(moment),
    signOff: signOffOfFigures(values),
    withheld: values.filter((value) => value.state === "WITHHELD").length,
    rows: rows.length,
    async *batches() {
      for (let i = 0; i < rows.length; i += 1000) yield rows.slice(i, i + 1000);
    },
    finalCsv: true,
    writeTo: (path, format) =>
      store.database.read(async (session) => {
        await prepare(session);
        const text = (column: { id: string }) => name(column.id);
        const lines = sql`select ${csvLine(columns, text, text)} as ${name(csvHead(columns))} from kpi_export order by place::integer`;
        await copyTo(session, format === "csv" ? lines : select, path, format);
      }),
  };
}

/** One period for all, a range on each KPI's own rhythm, or each KPI's headline. */
function periodsAsked(
  question: ExportQuestion,
  entry: Parameters<typeof headlinePeriod>[0],
  setting: Parameters<typeof headlinePeriod>[1],
): Period[] {
  if (question.period) {
    if (periodKind(question.period) === null) throw new Problem("UNKNOWN_PERIOD", { found: question.period.slice(0, 40) });
    return [question.period];
  }
  if (!question.from && !question.to) return [headlinePeriod(entry, setting)];
  const last = dataTo(entry, setting) ?? addMonths(setting.moment.day.slice(0, 7), -1);
  const from = question.from ? monthsOf(question.from)[0]! : last;
  const to = question.to ? monthsOf(question.to).at(-1)! : last;
  return periodsBetween(entry.every, from, to).filter((period) => isApplicable(entry, period));
}
