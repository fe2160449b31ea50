/**
 * `mart.month`: one figure per measure, dimension values, period and place. Refreshed for the periods a load touched, and only for them:
 * what is the same stays believed, what differs is closed and added.
 */
import type { Period } from "../../connectors/period.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { coreTable, dimsText, markOf, type Shape, STILL } from "../load/shape.js";

/**
 * One pass over the core: the sums of all cells per place, dimension values and marks. Lines with the same marks add up alike, and there
 * are few different marks, so that the marks are taken apart a sum, not a line.
 */
function sums(shape: Shape, periods: readonly Period[]): Sql {
  const cells = shape.cells.map((cell) => sql`sum(${name(cell.id)}) as ${name(cell.id)}`);
  const dims = shape.dims.filter((dim) => dim !== "unit").map((dim) => sql`, ${name(dim)}`);
  return sql`select part, period, office, district${join(dims, "")}, marks, ${join(cells)}, count(*) as n, max(observed_on) as observed_on
    from ${coreTable(shape.dataset)} where recorded_to = ${STILL} and period in ${[...periods]} group by all`;
}

/** The figures as the core has them now. */
function figures(shape: Shape, periods: readonly Period[]): Sql {
  const perCell = shape.cells.map((cell) => {
    const mark = markOf(cell);
    const counted = (letter: string) => sql`case when ${mark}[1] = ${literal(letter)} then n else 0 end`;
    return sql`select ${literal(cell.measure)} as measure, period, office, district, ${dimsText(shape, cell)} as dims, ${name(cell.id)} as value,
      ${counted("R")} as reported, ${counted("M")} as missing, ${counted("N")} as not_collected, contains(${mark}, 'p') as provisional, observed_on
      from sums where part = ${literal(cell.part)}`;
  });
  return sql`with sums as materialized (${sums(shape, periods)})
    select measure, period, office, district, dims, sum(value)::decimal(38, 4) as value, sum(reported)::integer as reported,
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

/** Whether any figure stands in these periods: where none does, nothing is closed and everything is new. */
export function anyFigure(dataset: string, periods: readonly Period[]): Sql {
  return sql`select count(*) > 0 as "any" from mart.month where dataset = ${dataset} and recorded_to = ${STILL} and period in ${[...periods]}`;
}

export function closeFigures(dataset: string, periods: readonly Period[], version: number): Sql {
  return sql`update mart.month m set recorded_to = ${version} where m.dataset = ${dataset} and m.recorded_to = ${STILL} and m.period in ${[...periods]}
    and not exists (select 1 from new_figures n where ${equal("n", "m")})`;
}

export function addFigures(dataset: string, periods: readonly Period[], version: number): Sql {
  const standing = sql`select 1 from mart.month m where m.dataset = ${dataset} and m.recorded_to = ${STILL} and m.period in ${[...periods]} and ${equal("n", "m")}`;
  return insertFigures(dataset, version, sql`new_figures n where not exists (${standing})`);
}

/** Where no figure stands all are new, and nothing is laid down to be compared. */
export const addFirstFigures = (shape: Shape, periods: readonly Period[], version: number): Sql =>
  insertFigures(shape.dataset, version, sql`(${figures(shape, periods)})`);

/** Laid down period by period, as loads bring them: whoever asks for a year of many does not unpack the figures of the others. */
const insertFigures = (dataset: string, version: number, from: Sql): Sql =>
  sql`insert into mart.month select ${dataset}, ${join(columns.map((column) => name(column)))}, ${version}::integer, ${STILL}::integer from ${from}
    order by period`;
