/** Whole datasets as columns and rows, in batches; or written by the engine itself. One column list serves every format. */
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join as pathOf } from "node:path";
import { checkPeriods } from "../../connectors/asked-period.js";
import { daysOf, fiscalYearOf, periodsBetween, type Rhythm } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import type { Session } from "../engine/duckdb/session.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { coreTable, shapeOf } from "../load/shape.js";
import { type PeriodSignOff, signOffAt, signOffOfDataset, signOffOfMonth, signOffOfPeriods } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { Export, ExportColumn, ExportQuestion } from "./answer.js";
import { csvFigureSql, csvHead, csvLine } from "./csv-text.js";
import { chunksOf, createNumbers, linesAsked, orderedLines } from "./export-chunks.js";
import { columnOf, observationColumns } from "./export-columns.js";
import { copyTo, linesOf, writePieces } from "./export-file.js";
import { countRows, csvLinesOf, type LinesOf, rowsOf } from "./export-lines.sql.js";
import { onlyFilters } from "./export-question.js";
import { views } from "./export-views.js";
import { dimensionsOf, isSummed, observations } from "./long.sql.js";
import { checkFilter, checkMeasures, checkPlaces, contractOf } from "./observations.js";
import { ParquetParts } from "./parquet-parts.js";

/** Rows of a row group as Parquet's readers like them; the engine writes no more at once. */
const groupRows = 122_880;

type Cell = string | number | boolean | null;

export async function exportOf(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  checkFilter(question);
  checkPeriods(question.period);
  const view = views.get(question.of);
  return view ? view.make(store, question, viewer) : exportDataset(store, question, viewer);
}

/** Of what is exported beside datasets: its columns, without its rows. */
export const exportColumns = (of: string): ExportColumn[] | null => views.get(of)?.columns ?? null;

async function exportDataset(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  const moment = await momentOf(store, question.asOf);
  const contract = await contractOf(store, question.of, moment.version);
  const definitions = (await store.definitions(moment.version))!;
  onlyFilters(question, ["period", "from", "to", "offices", "districts", "measures"]);
  checkMeasures(contract, question);
  checkPlaces(question, definitions);
  const shape = shapeOf(contract);
  const filter = question.period ? { ...question, from: question.period, to: question.period } : question;
  const cells = filter.measures?.length ? shape.cells.filter((cell) => filter.measures!.includes(cell.measure)) : shape.cells;
  const columns = observationColumns(contract, dimensionsOf(shape), definitions.rules.exports ?? {});
  const [signed, directed] = await store.database.read(async (session) => [
    await signOffOfDataset(session, filter, moment.version, definitions, viewer),
    definitions.rules.exports?.signOff === "both"
      ? await signOffOfDataset(session, filter, moment.version, definitions, viewer, signOffOfMonth)
      : null,
  ]);
  const of: LinesOf = { contract, shape, cells, viewer, version: moment.version, signed, directed };
  const made =
    cells.length === 0
      ? nothingOf(columns)
      : isSummed(contract, viewer)
        ? summed(of, observations(contract, filter, moment.version, viewer), columns, definitions)
        : lineByLine(of, linesAsked(cells, filter, moment.version), columns, definitions, store.temporary);
  const counts = await store.database.read(made.count);
  return {
    columns,
    version: dataVersion(moment),
    signOff: signOffOfPeriods(signed),
    withheld: Number(counts.withheld),
    rows: Number(counts.n),
    finalCsv: true,
    batches: () => batches(store, made, columns),
    ...(made.pieces ? { pieces: (format: "csv" | "parquet") => borrowed(store, (session) => made.pieces!(session, format)) } : {}),
    writeTo: (path, format) => store.database.read((session) => made.write(session, path, format)),
  };
}

/** How one kind of export is counted, read and written. */
interface Making {
  count(session: Session): Promise<{ n: string; withheld: string }>;
  /** Queries whose rows, one after the other, are the export. */
  rows(session: Session): AsyncIterable<Sql>;
  write(session: Session, path: string, format: "csv" | "parquet"): Promise<void>;
  /** The finished file as it is made; absent where a file is small. */
  pieces?(session: Session, format: "csv" | "parquet"): AsyncIterable<Buffer>;
}

const types = {
  text: sql`varchar`,
  integer: sql`integer`,
  decimal: sql`decimal(18, 4)`,
  date: sql`date`,
  timestamp: sql`timestamptz`,
  boolean: sql`boolean`,
};

const noRows = (columns: readonly ExportColumn[]): Sql =>
  sql`select ${join(columns.map(({ id, type }) => sql`cast(null as ${types[type]}) as ${name(id)}`))} where false`;

/** Nothing that was asked for exists: the head alone. */
const nothingOf = (columns: readonly ExportColumn[]): Making => ({
  count: async () => ({ n: "0", withheld: "0" }),
  async *rows() {},
  write: (session, path, format) =>
    format === "parquet" ? copyTo(session, noRows(columns), path, format) : writeFile(path, `${csvHead(columns)}\r\n`),
});

/** Every value with the source line it came from: in pieces of whole periods. @param folder for parts of a file that is being made */
function lineByLine(of: LinesOf, asked: Sql, columns: readonly ExportColumn[], { province }: Recorded, folder: string): Making {
  const { shape, cells } = of;
  const chunks = (session: Session, most?: number) => chunksOf(session, shape, cells, asked, province, most);
  async function* csv(session: Session): AsyncGenerator<Buffer> {
    yield Buffer.from(`${csvHead(columns)}\r\n`);
    for (const chunk of await chunks(session)) {
      await createNumbers(session, chunk);
      yield* linesOf(session, csvLinesOf(of, chunk, orderedLines(shape, cells, chunk)));
    }
  }
  async function* parquet(session: Session): AsyncGenerator<Buffer> {
    const all = await chunks(session, Math.ceil(groupRows / cells.length));
    const parts = all.length
      ? all.map((chunk) => async (path: string) => {
          await createNumbers(session, chunk);
          await copyTo(session, rowsOf(of, chunk, orderedLines(shape, cells, chunk), "enum"), path, "parquet");
        })
      : [(path: string) => copyTo(session, noRows(columns), path, "parquet")];
    yield* parquetOf(parts, folder);
  }
  const pieces = (session: Session, format: "csv" | "parquet") => (format === "csv" ? csv(session) : parquet(session));
  return {
    count: async (session) =>
      (await session.one<{ n: string; withheld: string }>(countRows(of, sql`${coreTable(shape.dataset)} c where ${asked}`)))!,
    async *rows(session) {
      for (const chunk of await chunks(session)) {
        await createNumbers(session, chunk);
        yield rowsOf(of, chunk, orderedLines(shape, cells, chunk));
      }
    },
    write: (session, path, format) => writePieces(path, pieces(session, format)),
    pieces,
  };
}

/** Parts one after the other as one file; while one is handed on, the engine writes the next. */
async function* parquetOf(parts: readonly ((path: string) => Promise<void>)[], folder: string): AsyncGenerator<Buffer> {
  const file = new ParquetParts();
  const made: string[] = [];
  const make = async (i: number): Promise<string> => {
    const path = pathOf(folder, `${randomUUID()}.parquet`);
    made.push(path);
    await parts[i]!(path);
    return path;
  };
  let next = make(0);
  try {
    for (let i = 0; i < parts.length; i++) {
      const path = await next;
      if (i + 1 < parts.length) {
        next = make(i + 1);
        next.catch(() => undefined);
      }
      yield* file.take(path);
      await rm(path, { force: true });
    }
    yield file.end();
  } finally {
    await next.catch(() => undefined);
    for (const path of made) await rm(path, { force: true });
  }
}

/** Sums of a sensitive case list: few rows, since a line is one person. */
function summed(of: LinesOf, long: Sql, columns: readonly ExportColumn[], definitions: Recorded): Making {
  const { contract, shape } = of;
  const dims = dimensionsOf(shape);
  const laid = [
    { as: "signed", column: "sign_off", periods: of.signed },
    ...(of.directed ? [{ as: "directed", column: "sign_off_director", periods: of.directed }] : []),
  ];
  const prepare = async (session: Session) => {
    const named = (list: readonly { id: string; name: { th: string; en: string } }[]) =>
      list.map(({ id, name: { th, en } }) => ({ id, th, en }));
    await session.lay("office_names", named(definitions.province.offices), ["id", "th", "en"]);
    await session.lay("district_names", named(definitions.province.districts), ["id", "th", "en"]);
    for (const { as, periods } of laid) {
      await session.lay(
        `${as}_periods`,
        periods.map(({ period, state }) => ({ period, state })),
        ["period", "state"],
      );
      await session.lay(`${as}_offices`, changedOffices(periods, definitions), ["period", "office", "state"]);
    }
    await session.lay("period_starts", periodStarts(contract.due.every), ["period", "start", "fiscal_year"]);
  };
  const units = join(
    Object.entries(contract.measures).map(([id, rule]) => sql`when ${literal(id)} then ${literal(rule.unit)}`),
    " ",
  );
  const rows = sql`select ${literal(contract.id)} as dataset, o.measure, case o.measure ${units} end as unit, o.period, p.start::date as period_start,
    p.fiscal_year::integer as fiscal_year_be, o.observed_on::date as observed_on, o.office, f.th as office_th, f.en as office_en, o.district, t.th as district_th, t.en as district_en,
    ${join(dims.map((dim) => sql`${name("o", `d_${dim}`)} as ${name(columnOf(dim))}`).concat(dims.length ? [] : [sql`null::varchar as no_dimension`]))},
    o.value::decimal(18, 4) as value, o.state as obs_status, case when o.state = 'WITHHELD' then 'C' else 'F' end as conf_status, o.flags as flags,
    ${join(laid.map(({ as, column }) => sql`coalesce(${name(`${as}_o`, "state")}, ${name(`${as}_p`, "state")}, 'PROVISIONAL') as ${name(column)}`))}, ${literal(String(of.version))} as data_version, o.artifact as source_name, o.sha256 as source_sha256, o.sheet as source_sheet, o.line::integer as source_line, o."column" as source_column
    from (${long}) o left join office_names f on f.id = o.office left join district_names t on t.id = o.district left join period_starts p on p.period = o.period
    ${join(laid.map(standingSql), " ")}
    order by ${join(["period", "measure", "office", "district", ...dims.map((dim) => `d_${dim}`), "sheet", "line", "column"].map((column) => name("o", column)))}`;
  const text = (column: ExportColumn) => name(column.id);
  const figure = (column: ExportColumn) => (column.type === "decimal" ? csvFigureSql(text(column)) : sql`${text(column)}::varchar`);
  return {
    count: async (session) =>
      (await session.one<{ n: string; withheld: string }>(
        sql`select count(*)::varchar as n, (count(*) filter (state = 'WITHHELD'))::varchar as withheld from (${long})`,
      ))!,
    async *rows(session) {
      await prepare(session);
      yield rows;
    },
    async write(session, path, format) {
      await prepare(session);
      await copyTo(
        session,
        format === "csv" ? sql`select ${csvLine(columns, text, figure)} as ${name(csvHead(columns))} from (${rows})` : rows,
        path,
        format,
      );
    },
  };
}

/** Of periods that changed at some offices: how each office stands. */
function changedOffices(periods: readonly PeriodSignOff[], { province }: Recorded) {
  const at = signOffAt(periods);
  return periods
    .filter(({ changedAt }) => changedAt?.size)
    .flatMap(({ period }) => province.offices.map(({ id }) => ({ period, office: id, state: at(period, id) })));
}

/** The period and the office of one signature's standing, beside each value. */
function standingSql({ as }: { as: string }): Sql {
  const [periods, offices] = [name(`${as}_p`), name(`${as}_o`)];
  return sql`left join ${name(`${as}_periods`)} ${periods} on ${periods}.period = o.period
    left join ${name(`${as}_offices`)} ${offices} on ${offices}.period = o.period and ${offices}.office = o.office`;
}

function periodStarts(every: Rhythm): Record<string, string>[] {
  return periodsBetween(every, "2015-10", "2040-09").map((period) => ({
    period,
    start: daysOf(period).first,
    fiscal_year: String(fiscalYearOf(period)),
  }));
}

const batches = (store: Store, made: Making, columns: readonly ExportColumn[]): AsyncIterable<Cell[][]> =>
  borrowed(store, async function* (session) {
    for await (const rows of made.rows(session))
      for await (const batch of session.batches(rows)) yield batch.map((row) => row.map((value, i) => cell(value, columns[i]!)));
  });

/** What a session of one's own gives, until it ends or nobody asks on. */
async function* borrowed<T>(store: Store, work: (session: Session) => AsyncIterable<T>): AsyncGenerator<T> {
  const session = await store.database.borrow();
  try {
    yield* work(session);
  } catch (cause) {
    throw store.database.noted(cause);
  } finally {
    store.database.giveBack(session);
  }
}

/** Decimals as text without needless zeros, integers as numbers. */
function cell(value: unknown, column: ExportColumn): Cell {
  if (value === null || value === undefined) return null;
  if (column.type === "integer") return Number(value);
  if (column.type === "decimal") return String(value).includes(".") ? String(value).replace(/\.?0+$/, "") : String(value);
  return typeof value === "boolean" ? value : String(value);
}
