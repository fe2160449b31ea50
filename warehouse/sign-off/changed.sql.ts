/** What lies under a signature and is no longer as it was signed, at one data version. */
import type { Period } from "../../connectors/period.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import { signedCell, signedKpi } from "./signed-values.sql.js";

/** The newest signature of each dataset's period, or of each office month, that a version knows. */
const newest = (of: "DATASET" | "OFFICE", version: number): Sql =>
  sql`select dataset, period, max(version) as signed from ops.signature where of_what = ${of} and version <= ${version} group by all`;

/** A dataset's period under a signature of the office's month: as it stood when the director signed, whatever its agency signed. */
export interface SignedOver {
  /** Null: every dataset. */
  dataset: string | null;
  period: Period;
  /** The version of the director's signature. */
  signed: number;
}

/** Each dataset's period under its own newest signature, and those that the director signed over. */
function signedPeriods(version: number, over: readonly SignedOver[]): Sql {
  if (!over.length) return newest("DATASET", version);
  const rows = over.map(
    ({ dataset, period, signed }) => sql`(${dataset === null ? sql`null` : literal(dataset)}, ${literal(period)}, ${literal(signed)})`,
  );
  return sql`${newest("DATASET", version)} union all select * from (values ${join(rows)})`;
}

const same = (columns: readonly string[]): Sql =>
  join(
    columns.map((column) => sql`o.${name(column)} is not distinct from n.${name(column)}`),
    " and ",
  );
const sides = (columns: readonly string[], texts: readonly string[] = []): Sql =>
  join(
    columns.flatMap((column) => {
      const text = texts.includes(column) ? sql`::varchar` : sql``;
      return [sql`o.${name(column)}${text} as ${name(`old_${column}`)}`, sql`n.${name(column)}${text} as ${name(`new_${column}`)}`];
    }),
  );
const keysOf = (keys: readonly string[]): Sql => join(keys.map((key) => sql`coalesce(n.${name(key)}, o.${name(key)}) as ${name(key)}`));

/** Closed since the signature: it stood then and no longer does. */
const gone = (table: Sql, version: number): Sql =>
  sql`select m.*, s.signed from ${table} m join s on ${onMonth(table)} where m.recorded_from <= s.signed and m.recorded_to > s.signed and m.recorded_to <= ${version}`;
/** Added since the signature, and still believed. */
const come = (table: Sql, version: number): Sql =>
  sql`select m.*, s.signed from ${table} m join s on ${onMonth(table)} where m.recorded_from > s.signed and m.recorded_from <= ${version} and m.recorded_to > ${version}`;
const onMonth = (table: Sql): Sql =>
  table.text.endsWith("kpi") ? sql`m.data_to = s.period` : sql`m.period = s.period and (s.dataset is null or m.dataset = s.dataset)`;

const cellKeys = ["signed", "dataset", "measure", "period", "office", "district", "dims"];

/** Old and new of every figure of signed datasets' periods, with the file in which the new one stands. */
export function changedCells(version: number, over: readonly SignedOver[]): Sql {
  return sql`with s as materialized (${signedPeriods(version, over)})
    select ${keysOf(cellKeys)}, ${sides(signedCell, ["value", "observed_on"])}, coalesce(n.recorded_from, o.recorded_to) as version, d.sha256, d.name
    from (${gone(sql`mart.month`, version)}) o full join (${come(sql`mart.month`, version)}) n on ${same(cellKeys)}
    left join core.report r on r.dataset = n.dataset and r.office = n.office and r.period = n.period and r.recorded_from <= ${version} and r.recorded_to > ${version}
    left join raw.delivery d on d.id = r.delivery
    where not (${same(signedCell)}) order by dataset, period, office, measure, district nulls first, dims`;
}

/** Reports that came or went since their dataset's period was signed; one that took the place of another is neither. */
export function changedReports(version: number, over: readonly SignedOver[]): Sql {
  return sql`with s as materialized (${signedPeriods(version, over)})
    select coalesce(n.signed, o.signed) as signed, coalesce(n.dataset, o.dataset) as dataset, coalesce(n.period, o.period) as period, coalesce(n.office, o.office) as office,
      n.office is not null as stands, coalesce(n.recorded_from, o.recorded_to) as version, d.sha256, d.name
    from (${gone(sql`core.report`, version)}) o full join (${come(sql`core.report`, version)}) n on ${same(["signed", "dataset", "period", "office"])}
    left join raw.delivery d on d.id = n.delivery
    where n.office is null or o.office is null order by dataset, period, office`;
}

const kpiKeys = ["kpi", "period", "level", "place"];

/** Old and new of every KPI figure of signed months. A year to date that has moved on to a later month is not a change of the earlier one. */
export function changedKpis(version: number): Sql {
  const decimals = ["numerator", "denominator", "behind"];
  return sql`with s as materialized (${newest("OFFICE", version)})
    select ${keysOf([...kpiKeys, "data_to"])}, ${sides([...signedKpi.filter((column) => column !== "data_to"), "behind"], decimals)},
      coalesce(n.recorded_from, o.recorded_to) as version
    from (${gone(sql`mart.kpi`, version)}) o full join (${come(sql`mart.kpi`, version)}) n on ${same([...kpiKeys, "data_to"])}
    where not (${same(signedKpi)}) and not (n.kpi is null and o.period like '%-YTD') order by kpi, period, level, place`;
}

/** Definitions of KPIs and datasets as they were and became, where they changed after the oldest signature that counts. */
export function changedDefinitions(version: number): Sql {
  return sql`with s as (select min(signed) as first from (${newest("DATASET", version)} union all ${newest("OFFICE", version)}))
    select kind, id, body, recorded_from, recorded_to from ref.definition, s
    where kind in ('kpi', 'contract') and recorded_to > s.first and recorded_from <= ${version} and recorded_from < recorded_to
      and (kind, id) in (select (kind, id) from ref.definition, s where recorded_from > s.first and recorded_from <= ${version})
    order by kind, id, recorded_from`;
}
