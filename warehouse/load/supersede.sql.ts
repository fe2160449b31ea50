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

const rowKey = (shape: Shape): Sql[] => [
  name("office"),
  name("period"),
  name("district"),
  name("part"),
  ...shape.dims.map((dim) => name(dim)),
];

/** Rows that stand in the slices a full delivery replaces (`slices`: office, scope). */
export function createStandingOfSlices(shape: Shape): Sql {
  return sql`create or replace temp table standing as
    select c.rowid as rid, c.period, c.office, ${sameness(shape)} as same, row_number() over (partition by ${sameness(shape)} order by c.line) as nth
    from ${coreTable(shape.dataset)} c where c.recorded_to = ${STILL} and exists (select 1 from slices s where s.office = c.office and s.scope = c.scope)`;
}

/** Rows that stand under the keys a delta brings. A row the source changed later than the one it brings is not touched. */
export function createStandingOfKeys(shape: Shape): Sql {
  return sql`create or replace temp table standing as
    select c.rowid as rid, c.period, c.office, ${sameness(shape)} as same, 1 as nth, c.ordered
    from ${coreTable(shape.dataset)} c where c.recorded_to = ${STILL} and exists (select 1 from fresh f where ${join(
      rowKey(shape).map((column) => sql`f.${column} is not distinct from c.${column}`),
      " and ",
    )})`;
}

/** Takes out of `fresh` what the source has already overtaken. */
export function dropOvertaken(shape: Shape): Sql {
  return sql`delete from fresh f using ${coreTable(shape.dataset)} c where c.recorded_to = ${STILL} and coalesce(c.ordered, '') > coalesce(f.ordered, '') and ${join(
    rowKey(shape).map((column) => sql`f.${column} is not distinct from c.${column}`),
    " and ",
  )}`;
}

/** Takes out of `fresh` the slices whose standing report is newer in the source's own order. */
export const dropStaleSlices = sql`delete from fresh f using stale s where s.office = f.office and s.scope = f.scope`;

/** `keeping`: the standing rows a fresh row says again; both stay out of what is written. */
export function createOffered(shape: Shape): Sql {
  return sql`create or replace temp table offered as
    select f.rowid as rid, ${sameness(shape)} as same, row_number() over (partition by ${sameness(shape)} order by f.line) as nth from fresh f`;
}

export function closeRows(shape: Shape, version: number): Sql {
  return sql`update ${coreTable(shape.dataset)} set recorded_to = ${version}
    where rowid in (select s.rid from standing s anti join offered o on o.same = s.same and o.nth = s.nth)`;
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
  const from = anyStanding
    ? sql`from fresh f where f.rowid in (select o.rid from offered o anti join standing s on o.same = s.same and o.nth = s.nth)`
    : sql`from fresh f`;
  return sql`insert into ${coreTable(shape.dataset)} (${join([...columns, name("recorded_from"), name("recorded_to")])})
    select ${join(columns)}, ${version}, ${STILL} ${from}`;
}

/** Offices and periods whose rows this version closed or added: nothing else needs refreshing. */
export function touchedBy(shape: Shape, version: number): Sql {
  return sql`select distinct office, period from ${coreTable(shape.dataset)} where recorded_from = ${version} or recorded_to = ${version}`;
}
