/** Observations as a long list: one value a row, unpivoted from the wide core, with the source line each came from. */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Viewer } from "../answer.js";
import { countsPeople, seesExact, smallest } from "../disclosure/primary.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { coreTable, markOf, placeOf, type Shape, type ShapeCell, shapeOf } from "../load/shape.js";
import type { DatasetFilter } from "./answer.js";

/** The dimensions a dataset's observations have, in columns: those read from columns and those its headers state. */
export function dimensionsOf(shape: Shape): string[] {
  return [...new Set([...shape.dims, ...shape.cells.flatMap((cell) => Object.keys(cell.dims))])].sort();
}

/** Whether a cell's value is a count that the viewer may not see when it is small. */
function isProtected(contract: DatasetContract, cell: ShapeCell, viewer: Viewer): boolean {
  return !seesExact(viewer, contract) && (countsPeople(contract, cell.measure) || contract.measures[cell.measure]!.countedBy !== undefined);
}

/** When a cell's value on a line is withheld from the viewer; null where it never is. */
export function hiddenSql(contract: DatasetContract, cell: ShapeCell, viewer: Viewer): Sql | null {
  const byDistrict =
    contract.sensitivity === "juvenile" &&
    !seesExact(viewer, contract) &&
    contract.district !== undefined &&
    contract.district.from !== "office";
  if (byDistrict) return sql`true`;
  if (!isProtected(contract, cell, viewer)) return null;
  const value = name(cell.id);
  return sql`coalesce(${value} > 0 and ${value} < ${literal(Number(smallest[contract.sensitivity]))}, false)`;
}

/** Sensitive case lists are shown as sums, unless the viewer may see the exact lines. */
export const isSummed = (contract: DatasetContract, viewer: Viewer): boolean =>
  contract.events !== undefined && !seesExact(viewer, contract);

/**
 * Sensitive case lists are shown as sums per measure, period, place and dimension values: a line is one person.
 * Other datasets are shown cell by cell.
 */
export function observations(contract: DatasetContract, filter: DatasetFilter, version: number, viewer: Viewer): Sql {
  const shape = shapeOf(contract);
  const dims = dimensionsOf(shape);
  const summed = isSummed(contract, viewer);
  const measures = filter.measures?.length ? shape.cells.filter((cell) => filter.measures!.includes(cell.measure)) : shape.cells;
  if (!measures.length) return sql`select null where false`;
  const per = measures.map((cell) =>
    summed
      ? summedCell(contract, shape, dims, cell, filter, version, viewer)
      : oneCell(contract, shape, dims, cell, filter, version, viewer),
  );
  return join(per, " union all ");
}

/** Literals, not bound values: an export copies these rows, and COPY takes no parameters. */
const texts = (values: readonly string[]): Sql => join(values.map((value) => literal(value.replaceAll("\0", "\ufffd"))));

function where(shape: Shape, cell: ShapeCell, filter: DatasetFilter, version: number): Sql {
  const parts = [sql`c.recorded_from <= ${literal(version)} and c.recorded_to > ${literal(version)} and c.part = ${literal(cell.part)}`];
  if (filter.offices?.length) parts.push(sql`c.office in (${texts(filter.offices)})`);
  if (filter.districts?.length) parts.push(sql`c.district in (${texts(filter.districts)})`);
  if (filter.from) parts.push(sql`c.period >= ${literal(filter.from)}`);
  if (filter.to) parts.push(sql`c.period <= ${literal(filter.to)}`);
  parts.push(sql`${markOf(cell)}[1] <> 'A'`);
  void shape;
  return join(parts, " and ");
}

const dimColumn = (shape: Shape, cell: ShapeCell, dim: string): Sql =>
  cell.dims[dim] !== undefined ? literal(cell.dims[dim]!) : shape.dims.includes(dim) ? name("c", dim) : sql`null::varchar`;

const stateOf = (mark: Sql): Sql => sql`case ${mark}[1] when 'R' then 'REPORTED' when 'N' then 'NOT_COLLECTED' else 'MISSING' end`;

function oneCell(
  contract: DatasetContract,
  shape: Shape,
  dims: readonly string[],
  cell: ShapeCell,
  filter: DatasetFilter,
  version: number,
  viewer: Viewer,
): Sql {
  const value = name("c", cell.id);
  const mark = markOf(cell);
  const withheld = hiddenSql(contract, cell, viewer) ?? sql`false`;
  return sql`select ${literal(cell.measure)} as measure, c.period, c.observed_on::varchar as observed_on, c.office, c.district, ${join(
    dims.map((dim) => sql`${dimColumn(shape, cell, dim)} as ${name(`d_${dim}`)}`).concat(dims.length ? [] : [sql`null as d_none`]),
  )},
    case when ${withheld} then 'WITHHELD' else ${stateOf(mark)} end as state, substr(${mark}, 2) as flags,
    case when ${withheld} then null else ${value} end as value,
    d.sha256, d.name as artifact, c.sheet, c.line, ${placeOf(cell)} as "column"
    from ${coreTable(shape.dataset)} c join raw.delivery d on d.id = c.delivery where ${where(shape, cell, filter, version)}`;
}

function summedCell(
  contract: DatasetContract,
  shape: Shape,
  dims: readonly string[],
  cell: ShapeCell,
  filter: DatasetFilter,
  version: number,
  viewer: Viewer,
): Sql {
  const value = sql`sum(${name("c", cell.id)})`;
  const counted =
    contract.measures[cell.measure]!.countedBy !== undefined
      ? sql`count(*) < ${literal(Number(smallest[contract.sensitivity]))}`
      : sql`false`;
  const small = isProtected(contract, cell, viewer)
    ? countsPeople(contract, cell.measure)
      ? sql`(${value} > 0 and ${value} < ${literal(Number(smallest[contract.sensitivity]))})`
      : counted
    : sql`false`;
  return sql`select ${literal(cell.measure)} as measure, c.period, null::varchar as observed_on, c.office, c.district, ${join(
    dims.map((dim) => sql`${dimColumn(shape, cell, dim)} as ${name(`d_${dim}`)}`).concat(dims.length ? [] : [sql`null as d_none`]),
  )},
    case when ${small} then 'WITHHELD' else 'REPORTED' end as state, '' as flags, case when ${small} then null else ${value} end as value,
    max(d.sha256) as sha256, max(d.name) as artifact, null::varchar as sheet, 0 as line, ${literal(cell.column[0]!)} as "column"
    from ${coreTable(shape.dataset)} c join raw.delivery d on d.id = c.delivery where ${where(shape, cell, filter, version)} and ${name("c", cell.id)} is not null group by all`;
}

export const order = (dims: readonly string[]): Sql =>
  join([
    sql`period`,
    sql`measure`,
    sql`office`,
    sql`district`,
    ...dims.map((dim) => name(`d_${dim}`)),
    sql`sheet`,
    sql`line`,
    sql`"column"`,
  ]);
