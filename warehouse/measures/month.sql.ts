/**
 * `mart.month`: one figure per measure, dimension values, period and place. Refreshed for the periods a load touched, and only for them:
 * what is the same stays believed, what differs is closed and added.
 */
import type { Period } from "../../connectors/period.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { coreTable, dimsText, markOf, type Shape, STILL } from "../load/shape.js";

/** The figures as the core has them now. */
function figures(shape: Shape, periods: readonly Period[]): Sql {
  const perCell = shape.cells.map((cell) => {
    const mark = markOf(cell);
    return sql`select ${literal(cell.measure)} as measure, period, office, district, ${dimsText(shape, cell)} as dims,
      sum(${name(cell.id)}) as value,
      count(*) filter (${mark}[1] = 'R') as reported,
      count(*) filter (${mark}[1] = 'M') as missing,
      count(*) filter (${mark}[1] = 'N') as not_collected,
      coalesce(bool_or(contains(${mark}, 'p')), false) as provisional,
      max(observed_on) as observed_on
      from ${coreTable(shape.dataset)} where recorded_to = ${STILL} and part = ${literal(cell.part)} and period in ${[...periods]} group by all`;
  });
  return sql`select measure, period, office, district, dims, sum(value)::decimal(38, 4) as value, sum(reported)::integer as reported,
    sum(missing)::integer as missing, sum(not_collected)::integer as not_collected, bool_or(provisional) as provisional, max(observed_on) as observed_on
    from (${join(perCell, " union all ")}) group by all having sum(reported) + sum(missing) + sum(not_collected) > 0`;
}

export function createNewFigures(shape: Shape, periods: readonly Period[]): Sql {
  return sql`create or replace temp table new_figures as ${figures(shape, periods)}`;
}

const columns = [
  "measure",
  "period",
  "office",
  "district",
  "dims",
  "value",
  "reported",
  "missing",
  "not_collected",
  "provisional",
  "observed_on",
];
const equal = (one: string, other: string): Sql =>
  join(
    columns.map((column) => sql`${name(one, column)} is not distinct from ${name(other, column)}`),
    " and ",
  );

export function closeFigures(dataset: string, periods: readonly Period[], version: number): Sql {
  return sql`update mart.month m set recorded_to = ${version} where m.dataset = ${dataset} and m.recorded_to = ${STILL} and m.period in ${[...periods]}
    and not exists (select 1 from new_figures n where ${equal("n", "m")})`;
}

export function addFigures(dataset: string, version: number): Sql {
  return sql`insert into mart.month select ${dataset}, ${join(columns.map((column) => name(column)))}, ${version}::integer, ${STILL}::integer
    from new_figures n where not exists (select 1 from mart.month m where m.dataset = ${dataset} and m.recorded_to = ${STILL} and ${equal("n", "m")})`;
}
