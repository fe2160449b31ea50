/** What a version changed, told from its rows: each row it closed beside the row it added in its place. */
import { join, name, type Sql, sql } from "../engine/sql.js";
import { STILL } from "../load/shape.js";

const told = ["value", "missing", "not_collected", "reported", "provisional", "observed_on"];
const keys = ["measure", "period", "office", "district", "dims"];

/** Old and new of every figure of a dataset that the version changed; a side that is not there has a null `reported`. */
export function changedFigures(dataset: string, version: number): Sql {
  const side = (where: Sql): Sql =>
    sql`(select * replace (value::varchar as value, observed_on::varchar as observed_on) from mart.month where dataset = ${dataset} and ${where})`;
  const columns = told.map((column) => sql`o.${name(column)} as ${name(`old_${column}`)}, n.${name(column)} as ${name(`new_${column}`)}`);
  return sql`select ${join(keys.map((key) => sql`coalesce(n.${name(key)}, o.${name(key)}) as ${name(key)}`))}, ${join(columns)}
    from ${side(sql`recorded_to = ${version}`)} o full join ${side(sql`recorded_from = ${version} and recorded_to = ${STILL}`)} n
      on ${join(
        keys.map((key) => sql`o.${name(key)} is not distinct from n.${name(key)}`),
        " and ",
      )}
    order by period, office, measure, district nulls first, dims`;
}

/** Reports that the version brought, replaced or withdrew, with the file each stood in before. */
export function changedReports(dataset: string, version: number): Sql {
  return sql`select coalesce(n.office, o.office) as office, coalesce(n.period, o.period) as period, n.office is not null as stands, d.sha256, d.name
    from (select * from core.report where dataset = ${dataset} and recorded_to = ${version}) o
    full join (select * from core.report where dataset = ${dataset} and recorded_from = ${version} and recorded_to = ${STILL}) n
      on n.office = o.office and n.period = o.period
    left join raw.delivery d on d.id = o.delivery
    order by period, office`;
}

/** KPIs and periods in which the version changed any figure. */
export function changedKpis(version: number): Sql {
  return sql`select distinct kpi, period from mart.kpi where recorded_to = ${version} or (recorded_from = ${version} and recorded_to = ${STILL})`;
}
