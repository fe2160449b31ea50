/**
 * An export's lines in pieces of whole reports, so that sorting and memory stay within bounds however long the dataset.
 * Places, periods and sources are few: the engine sorts by their numbers and looks their texts up afterwards.
 */
import { daysOf, fiscalYearOf } from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/session.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { coreTable, type Shape, type ShapeCell } from "../load/shape.js";
import type { Province } from "../place.js";
import type { DatasetFilter } from "./answer.js";

/** Lines a piece may have before the next period starts a new one. */
export const chunkLines = 100_000;

type Row = Record<string, string | null>;

/** One piece, and what its numbers stand for: number n is the entry at n - 1. */
export interface Chunk {
  where: Sql;
  lines: number;
  periods: { id: string; start: string; fiscalYear: string }[];
  offices: { id: string; th: string | null; en: string | null }[];
  districts: { id: string | null; th: string | null; en: string | null }[];
  sources: { delivery: string; sheet: string | null; name: string; sha256: string; places: string[] }[];
}

interface Group {
  period: string;
  office: string;
  district: string | null;
  delivery: number;
  sheet: string | null;
  n: string;
}

/** Which lines are asked for; `c` is the core row. */
export function linesAsked(cells: readonly ShapeCell[], filter: DatasetFilter, version: number): Sql {
  const oneOf = (column: Sql, values: readonly string[]) =>
    sql`${column} in (${join(values.map((value) => literal(value.replaceAll("\0", "\ufffd"))))})`;
  const parts = [sql`c.recorded_from <= ${literal(version)} and c.recorded_to > ${literal(version)}`];
  parts.push(sql`c.part in (${join([...new Set(cells.map((cell) => cell.part))].map(literal))})`);
  if (filter.offices?.length) parts.push(oneOf(sql`c.office`, filter.offices));
  if (filter.districts?.length) parts.push(oneOf(sql`c.district`, filter.districts));
  if (filter.from) parts.push(sql`c.period >= ${literal(filter.from)}`);
  if (filter.to) parts.push(sql`c.period <= ${literal(filter.to)}`);
  return join(parts, " and ");
}

/** The pieces in their order, which is that of the periods and offices. @param most lines after which a piece ends with its office's period */
export async function chunksOf(
  session: Session,
  shape: Shape,
  cells: readonly ShapeCell[],
  asked: Sql,
  province: Province,
  most = chunkLines,
): Promise<Chunk[]> {
  const groups = await session.all<Group>(
    sql`select c.period, c.office, c.district, c.delivery, c.sheet, count(*)::varchar as n from ${coreTable(shape.dataset)} c where ${asked} group by all`,
  );
  const deliveries = await session.all<{ id: number; name: string; sha256: string; reading: string | null }>(
    sql`select id, name, sha256, reading from raw.delivery where dataset = ${shape.dataset}`,
  );
  const sourceOf = new Map(deliveries.map(({ id, name, sha256, reading }) => [id, { name, sha256, places: placesOf(reading) }]));
  const pieces: Group[][] = [];
  let lines = 0;
  groups.sort((a, b) => compare(a.period, b.period) || compare(a.office, b.office));
  for (const [i, group] of groups.entries()) {
    const before = groups[i - 1];
    if (!before || (lines >= most && (group.period !== before.period || group.office !== before.office))) {
      pieces.push([]);
      lines = 0;
    }
    pieces.at(-1)!.push(group);
    lines += Number(group.n);
  }
  const offices = new Map(province.offices.map((office) => [office.id, office.name]));
  const districts = new Map(province.districts.map((district) => [district.id, district.name]));
  return pieces.map((piece) => {
    const source = ({ delivery, sheet }: Group) => ({
      delivery: String(delivery),
      sheet,
      ...sourceOf.get(delivery)!,
      places: cells.map((cell) => sourceOf.get(delivery)!.places(sheet, cell.id) ?? cell.column[0]!),
    });
    const periods = distinct(piece.map(({ period }) => period));
    const [first, last] = [piece[0]!, piece.at(-1)!];
    return {
      where: sql`${asked} and c.period between ${literal(first.period)} and ${literal(last.period)}
        and (c.period > ${literal(first.period)} or c.office >= ${literal(first.office)})
        and (c.period < ${literal(last.period)} or c.office <= ${literal(last.office)})`,
      lines: piece.reduce((sum, { n }) => sum + Number(n), 0),
      periods: periods.map((id) => ({ id, start: daysOf(id).first, fiscalYear: String(fiscalYearOf(id)) })),
      offices: distinct(piece.map(({ office }) => office)).map((id) => ({
        id,
        th: offices.get(id)?.th ?? null,
        en: offices.get(id)?.en ?? null,
      })),
      districts: distinct(piece.map(({ district }) => district)).map((id) => ({
        id,
        th: districts.get(id!)?.th ?? null,
        en: districts.get(id!)?.en ?? null,
      })),
      sources: [...new Map(piece.map((group) => [`${group.delivery} ${group.sheet}`, group])).values()]
        .map(source)
        .sort(
          (a, b) =>
            compare(a.name, b.name) || compare(a.sha256, b.sha256) || Number(a.delivery) - Number(b.delivery) || compare(a.sheet, b.sheet),
        ),
    };
  });
}

const compare = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1);
const distinct = <T extends string | null>(values: readonly T[]): T[] => [...new Set(values)].sort(compare);

/** Where a cell's column stands on a sheet, as the reader recorded it; a file without sheets has the places of `*`. */
function placesOf(reading: string | null): (sheet: string | null, cell: string) => string | undefined {
  const places = (JSON.parse(reading ?? "{}") as { places?: Record<string, Record<string, string>> }).places ?? {};
  return (sheet, cell) => places[sheet ?? "*"]?.[cell];
}

/** The maps from what stands in a row to its number. Keys are never null: a row without district or sheet has ''. */
export async function createNumbers(session: Session, chunk: Chunk): Promise<void> {
  const numbered = (rows: Row[]) => rows.map((row, i) => ({ ...row, n: String(i + 1) }));
  const make = async (table: string, rows: Row[], columns: string[]) => {
    await session.lay(`${table}_text`, numbered(rows), [...columns, "n"]);
    await session.run(
      sql`create or replace temp table ${name(table)} as select n::smallint as n, ${join(columns.map((column) => (column === "delivery" ? sql`delivery::integer as delivery` : name(column))))} from ${name(`${table}_text`)}`,
    );
  };
  await make(
    "export_periods",
    chunk.periods.map(({ id }) => ({ id })),
    ["id"],
  );
  await make(
    "export_offices",
    chunk.offices.map(({ id }) => ({ id })),
    ["id"],
  );
  await make(
    "export_districts",
    chunk.districts.map(({ id }) => ({ id: id ?? "" })),
    ["id"],
  );
  await make(
    "export_sources",
    chunk.sources.map(({ delivery, sheet }) => ({ delivery, sheet: sheet ?? "" })),
    ["delivery", "sheet"],
  );
}

/**
 * The piece's lines by period, office and source, and within these as they stand in the file. The order is one whole number a line,
 * because the engine sorts by that several times faster than by words.
 */
export function orderedLines(shape: Shape, cells: readonly ShapeCell[], chunk: Chunk): Sql {
  const columns = [...shape.dims, ...cells.map((cell) => cell.id)].map((column) => name("c", column));
  const places = (chunk.periods.length + 1) * (chunk.offices.length + 1) * (chunk.sources.length + 1) * shape.parts;
  const whole = places < 2 ** 31 ? sql`bigint` : sql`hugeint`;
  const place = sql`((p.n::${whole} * ${literal(chunk.offices.length + 1)} + o.n) * ${literal(chunk.sources.length + 1)} + s.n)`;
  const key = sql`(${place} * ${literal(2 ** 31)} + c.line) * ${literal(shape.parts)} + c.part`;
  return sql`select p.n as p, o.n as o, t.n as t, s.n as s, c.observed_on, c.line, c.part, c.marks, ${join(columns)}
    from ${coreTable(shape.dataset)} c join export_periods p on p.id = c.period join export_offices o on o.id = c.office
    join export_districts t on t.id = coalesce(c.district, '') join export_sources s on s.delivery = c.delivery and s.sheet = coalesce(c.sheet, '')
    where ${chunk.where} order by ${key}`;
}
