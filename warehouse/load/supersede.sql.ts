/** What a delivery closes and adds: rows that say the same stay as they are, with the source line they first came from. */
import { join, name, type Sql, sql } from "../engine/sql.js";
import { coreTable, type Shape, STILL } from "./shape.js";

/** Everything that makes two rows say the same, as one exact text. */
function sameness(shape: Shape): Sql {
  const columns = [
    name("part"),
    name("period"),
    name("observed_on"),
    name("office"),
    name("district"),
    ...shape.dims.map((dim) => name(dim)),
    ...shape.cells.map((cell) => name(cell.id)),
    name("marks"),
  ];
  return sql`concat_ws(chr(31), ${join(columns.map((column) => sql`coalesce(${column}::varchar, '')`))})`;
}

/** What a delta replaces: the row of a unit, whatever it says now; else the row of the same dimensions. */
const rowKey = (shape: Shape): Sql[] => [
  name("office"),
  name("period"),
  name("part"),
  ...(shape.dims.includes("unit") ? [name("unit")] : [name("district"), ...shape.dims.map((dim) => name(dim))]),
];

/** Rows that stand in the slices a full delivery replaces (`slices`: office, scope). */
export function createStandingOfSlices(shape: Shape): Sql {
  return sql`create or replace temp table standing as
    select c.rowid as rid, c.period, c.office, c.scope, ${sameness(shape)} as same, row_number() over (partition by ${sameness(shape)} order by c.line) as nth
    from ${coreTable(shape.dataset)} c where c.recorded_to = ${STILL} and exists (select 1 from slices s where s.office = c.office and s.scope = c.scope)`;
}

/** Rows that stand under the keys a delta brings. A row the source changed later than the one it brings is not touched. */
export function createStandingOfKeys(shape: Shape): Sql {
  return sql`create or replace temp table standing as
    select c.rowid as rid, c.period, c.office, c.scope, ${sameness(shape)} as same, 1 as nth
    from ${coreTable(shape.dataset)} c where c.recorded_to = ${STILL} and exists (select 1 from fresh f where ${join(
      rowKey(shape).map((column) => sql`f.${column} is not distinct from c.${column}`),
      " and ",
    )})`;
}

/** Takes out of `fresh` what the source has already overtaken. */
export function dropOvertaken(shape: Shape): Sql {
  return sql`delete from fresh_rows f using ${coreTable(shape.dataset)} c where c.recorded_to = ${STILL} and coalesce(c.ordered, '') > coalesce(f.ordered, '') and ${join(
    rowKey(shape).map((column) => sql`f.${column} is not distinct from c.${column}`),
    " and ",
  )}`;
}

/** What could be read of the key of a line that was set aside, and the same of a row that stands (`of`: the table's alias). */
const keyText = (shape: Shape, of: string, dim: (id: string) => string): Sql => {
  const columns = shape.dims.includes("unit") ? [dim("unit")] : ["district", ...shape.dims.map(dim)];
  return sql`concat_ws(chr(31), ${join(columns.map((column) => sql`coalesce(${name(of, column)}::varchar, '')`))})`;
};

/** Writes down the lines of a delta that were set aside, as far as they say whose they are. */
export function insertDamage(shape: Shape): Sql {
  return sql`insert into core.damage select distinct ${shape.dataset}, delivery, office, period, ${keyText(shape, "d", (id) => `d_${id}`)}, coalesce(ordered, '')
    from decoded d where kind = 'data' and problems <> '' and office is not null and period is not null`;
}

/** By office and period: keys of lines set aside that no row since has brought. */
export function unrepaired(shape: Shape): Sql {
  return sql`select office, period, count(distinct key)::integer as lines from core.damage d where dataset = ${shape.dataset} and not exists (
    select 1 from ${coreTable(shape.dataset)} c where c.recorded_to = ${STILL} and c.office = d.office and c.period = d.period
      and ${keyText(shape, "c", (id) => id)} = d.key and coalesce(c.ordered, '') >= d.ordered) group by all`;
}

/** What is offered, numbered among its equals, so that two equal case lines stay two. */
export function createOffered(shape: Shape): Sql {
  return sql`create or replace temp table offered as
    select f.rowid as rid, f.office, f.scope, f.period, ${sameness(shape)} as same, row_number() over (partition by ${sameness(shape)} order by f.line) as nth from fresh_rows f`;
}

/** Rows that are no longer said, and rows that are new; what is said again is in neither. */
export const createClosing = sql`create or replace temp table closing as select s.rid, s.office, s.scope, s.period from standing s anti join offered o on o.same = s.same and o.nth = s.nth`;
export const createAdding = sql`create or replace temp table adding as select o.rid, o.office, o.scope, o.period from offered o anti join standing s on o.same = s.same and o.nth = s.nth`;

/**
 * A row that the source sends again as it was, at a later moment of its own: it stays, and stands from then on at that moment. Kept at its
 * first one, a word from between the two would overtake it, and a line set aside there would never count as repaired.
 */
export function confirmRows(shape: Shape): Sql {
  const table = coreTable(shape.dataset);
  return sql`update ${table} as c set ordered = n.ordered from (
      select s.rid, f.ordered from standing s join offered o on o.same = s.same and o.nth = s.nth join fresh_rows f on f.rowid = o.rid) n
    where c.rowid = n.rid and coalesce(n.ordered, '') > coalesce(c.ordered, '')`;
}

export function closeRows(shape: Shape, version: number): Sql {
  return sql`update ${coreTable(shape.dataset)} set recorded_to = ${version} where rowid in (select rid from closing)`;
}

export function insertRows(shape: Shape, version: number, anyStanding: boolean): Sql {
  const columns = [
    ...["delivery", "sheet", "line", "part", "scope", "period", "observed_on", "office", "district", "ordered"].map((column) =>
      name(column),
    ),
    ...shape.dims.map((dim) => name(dim)),
    ...shape.cells.map((cell) => name(cell.id)),
    name("marks"),
    name("raws"),
  ];
  const from = anyStanding ? sql`from fresh_rows f where f.rowid in (select rid from adding)` : sql`from fresh f`;
  return sql`insert into ${coreTable(shape.dataset)} (${join([...columns, name("recorded_from"), name("recorded_to")])})
    select ${join(columns)}, ${version}, ${STILL} ${from}`;
}

/** Offices, scopes and periods whose rows are closed or added: nothing else needs refreshing. */
export const touched = (anyStanding: boolean): Sql =>
  anyStanding
    ? sql`select distinct office, scope, period from (select office, scope, period from closing union all select office, scope, period from adding)`
    : sql`select distinct office, scope, period from fresh`;
