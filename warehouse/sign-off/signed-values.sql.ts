/** The logical values a signature covers, one text a row: no ids, no times of ours, so that equal figures give equal digests. */
import { createHash } from "node:crypto";
import type { Month, Period } from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/session.js";
import { join, name, type Sql, sql } from "../engine/sql.js";

/** Of a KPI's figure; what is rated of it, and when it came, is not signed. */
export const signedKpi = [
  "state",
  "numerator",
  "numerator_over",
  "denominator",
  "denominator_over",
  "data_to",
  "observed_on",
  "provisional",
  "partial",
  "carried",
  "definition",
] as const;

/** Of a dataset's figure. */
export const signedCell = ["value", "reported", "missing", "not_collected", "provisional", "observed_on"] as const;

const asText = (kind: string, columns: readonly string[]): Sql =>
  sql`concat_ws('|', ${kind}, ${join(columns.map((column) => sql`coalesce(${name(column)}::varchar, '∅')`))}) as text`;
const believed = (version: number): Sql => sql`recorded_from <= ${version} and recorded_to > ${version}`;

/** Every figure of a dataset's period, and which offices reported it. */
export function datasetValues(dataset: string, period: Period, version: number): Sql {
  return sql`select ${asText("figure", ["measure", "period", "office", "district", "dims", ...signedCell])} from mart.month
      where dataset = ${dataset} and period = ${period} and ${believed(version)}
    union all select ${asText("report", ["office"])} from core.report where dataset = ${dataset} and period = ${period} and ${believed(version)}`;
}

/** Every KPI's figure, at every place, whose data end in the month. */
export function officeValues(month: Month, version: number): Sql {
  return sql`select ${asText("kpi", ["kpi", "period", "level", "place", ...signedKpi])} from mart.kpi where data_to = ${month} and ${believed(version)}`;
}

/** @param also further lines under the signature: what the figures mean, and the signatures it stands on */
export async function digestOf(
  session: Session,
  values: Sql,
  also: readonly string[],
  salt: string,
): Promise<{ digest: string; counted: number }> {
  const hash = createHash("sha256").update(`${salt}\n`);
  let counted = 0;
  for await (const batch of session.batches(sql`select text from (${values}) order by text`))
    for (const [text] of batch) {
      hash.update(`${text}\n`);
      counted++;
    }
  for (const line of [...also].sort()) hash.update(`${line}\n`);
  return { digest: hash.digest("hex"), counted };
}
