/** Whole datasets and the KPIs as columns and rows, in batches; or written by the engine itself. One column list serves every format. */
import { addMonths, daysOf, fiscalYearOf, monthsOf, type Period, periodKind, periodsBetween } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import { dataVersion, momentOf } from "../as-of.js";
import type { Session } from "../engine/duckdb/database.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { isApplicable } from "../kpis/evaluate.js";
import { kpiBreakdown, kpiValue } from "../kpis/questions.js";
import { dataTo, headlinePeriod, settingOf } from "../kpis/reading.js";
import { shapeOf } from "../load/shape.js";
import { createMap } from "../load/stage.sql.js";
import type { Store } from "../store.js";
import type { Export, ExportColumn, ExportQuestion, KpiValue, Viewer } from "../warehouse.js";
import { kpiColumns, kpiRow, observationColumns } from "./export-columns.js";
import { dimensionsOf, observations, order } from "./long.sql.js";
import { checkFilter, contractOf } from "./observations.js";

export async function exportOf(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  checkFilter(question);
  return question.of === "kpis" ? exportKpis(store, question, viewer) : exportDataset(store, question, viewer);
}

async function exportDataset(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  const moment = await momentOf(store, question.asOf);
  const contract = await contractOf(store, question.of, moment.version);
  const definitions = (await store.definitions(moment.version))!;
  const dims = dimensionsOf(shapeOf(contract));
  const filter = question.period ? { ...question, from: question.period, to: question.period } : question;
  const long = observations(contract, filter, moment.version, viewer);
  const columns = observationColumns(contract, dims);
  const offices = definitions.province.offices.map((office) => ({ id: office.id, th: office.name.th, en: office.name.en }));
  const districts = definitions.province.districts.map((district) => ({ id: district.id, th: district.name.th, en: district.name.en }));
  const periods = periodStarts(definitions.contracts.get(contract.id)!.due.every);
  const prepare = async (session: Session) => {
    await session.run(createMap("office_names", offices, ["id", "th", "en"]));
    await session.run(createMap("district_names", districts, ["id", "th", "en"]));
    await session.run(createMap("period_starts", periods, ["period", "start", "fiscal_year"]));
  };
  const rows = sql`select ${literal(contract.id)} as dataset, o.measure, ${join(
    [...Object.entries(contract.measures)]
      .map(([id, rule]) => sql`when ${literal(id)} then ${literal(rule.unit)}`)
      .reduce((list, item) => [...list, item], [sql`case o.measure`] as Sql[]),
    " ",
  )} end as unit, o.period, p.start::date as period_start, p.fiscal_year::integer as fiscal_year_be, o.observed_on::date as observed_on,
    o.office, f.th as office_th, f.en as office_en, o.district, t.th as district_th, t.en as district_en,
    ${join(dims.map((dim) => sql`${name("o", `d_${dim}`)} as ${name(dim)}`).concat(dims.length ? [] : [sql`null as no_dimension`]))},
    o.value::decimal(18, 4) as value, o.state as obs_status, case when o.state = 'WITHHELD' then 'C' else 'F' end as conf_status, o.flags as flags,
    ${literal(String(moment.version))} as data_version, o.artifact as source_name, o.sha256 as source_sha256, o.sheet as source_sheet, o.line::integer as source_line, o."column" as source_column
    from (${long}) o left join office_names f on f.id = o.office left join district_names t on t.id = o.district left join period_starts p on p.period = o.period
    order by ${join(
      order(dims)
        .text.split(", ")
        .map((column) => sql`o.${raw(column)}`),
    )}`;
  const counts = await store.database.read((session) =>
    session.one<{ n: string; withheld: string }>(
      sql`select count(*) as n, count(*) filter (state = 'WITHHELD') as withheld from (${long})`,
    ),
  );
  return {
    columns,
    version: dataVersion(moment),
    withheld: Number(counts!.withheld),
    rows: Number(counts!.n),
    batches: () => batches(store, prepare, rows, columns),
    writeTo: (path, format) => writeTo(store, prepare, rows, path, format),
  };
}

const raw = (column: string): Sql => name(column.replaceAll('"', ""));

function periodStarts(every: Parameters<typeof periodsBetween>[0]): Record<string, string>[] {
  return periodsBetween(every, "2015-10", "2040-09").map((period) => ({
    period,
    start: daysOf(period).first,
    fiscal_year: String(fiscalYearOf(period)),
  }));
}

async function* batches(
  store: Store,
  prepare: (session: Session) => Promise<void>,
  rows: Sql,
  columns: readonly ExportColumn[],
): AsyncIterable<(string | number | boolean | null)[][]> {
  const session = await store.database.borrow();
  try {
    await prepare(session);
    for await (const batch of session.batches(rows)) yield batch.map((row) => row.map((value, i) => cell(value, columns[i]!)));
  } finally {
    store.database.giveBack(session);
  }
}

/** Decimals as text without needless zeros, integers as numbers. */
function cell(value: unknown, column: ExportColumn): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (column.type === "integer") return Number(value);
  if (column.type === "decimal") return String(value).includes(".") ? String(value).replace(/\.?0+$/, "") : String(value);
  return typeof value === "boolean" ? value : String(value);
}

async function writeTo(
  store: Store,
  prepare: (session: Session) => Promise<void>,
  rows: Sql,
  path: string,
  format: "csv" | "parquet",
): Promise<void> {
  const options = format === "csv" ? sql`(format csv, header true, new_line '\\r\\n')` : sql`(format parquet, compression zstd)`;
  await store.database.read(async (session) => {
    await prepare(session);
    // COPY takes no bound values: the rows are laid out first in a view of literals.
    await session.run(sql`create or replace temp table exported as ${rows}`);
    await session.run(sql`copy (select * from exported) to ${literal(path)} ${options}`);
    await session.run(sql`drop table if exists exported`);
  });
}

async function exportKpis(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const { province, kpis } = setting.definitions;
  for (const id of question.kpis ?? [])
    if (!kpis.some((entry) => entry.id === id)) throw new Problem("UNKNOWN_KPI", { found: id.slice(0, 40) });
  const chosen = kpis.filter((entry) => !question.kpis?.length || question.kpis.includes(entry.id));
  const pinned = `${moment.version}@${moment.day}`;
  const values: KpiValue[] = [];
  for (const entry of chosen)
    for (const period of periodsAsked(question, entry, setting)) {
      const base = { kpi: entry.id, period, asOf: pinned };
      if (!question.offices?.length && !question.districts?.length) values.push(await kpiValue(store, base, viewer));
      const byOffice = question.offices?.length ? await kpiBreakdown(store, base, "office", viewer) : [];
      const byDistrict = question.districts?.length ? await kpiBreakdown(store, base, "district", viewer) : [];
      values.push(
        ...byOffice.filter((value) => question.offices!.includes(value.office!)),
        ...byDistrict.filter((value) => question.districts!.includes(value.district!)),
      );
    }
  const columns = kpiColumns;
  const rows = values.map((value) => kpiRow(value, kpis.find((entry) => entry.id === value.kpi)!, province));
  const texts = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.id, row[i] === null ? null : String(row[i])])));
  const types = {
    text: sql`varchar`,
    integer: sql`integer`,
    decimal: sql`decimal(38, 12)`,
    date: sql`date`,
    timestamp: sql`timestamptz`,
    boolean: sql`boolean`,
  };
  const select = sql`select ${join(columns.map((column) => sql`${name(column.id)}::${types[column.type]} as ${name(column.id)}`))} from kpi_export`;
  const prepare = (session: Session) =>
    session.run(
      createMap(
        "kpi_export",
        texts,
        columns.map((column) => column.id),
      ),
    );
  return {
    columns,
    version: dataVersion(moment),
    withheld: values.filter((value) => value.state === "WITHHELD").length,
    rows: rows.length,
    async *batches() {
      for (let i = 0; i < rows.length; i += 1000) yield rows.slice(i, i + 1000);
    },
    writeTo: (path, format) => writeTo(store, prepare, select, path, format),
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
