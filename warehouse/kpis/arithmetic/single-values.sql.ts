/**
 * What single cases have (days, an amount), as many of them as have each value: what a median is found in. It is asked of the case lists
 * themselves, so that it needs no second keeping and is as of any version what they were then.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import type { Month, Period } from "../../../connectors/period.js";
import type { Session } from "../../engine/duckdb/session.js";
import { inlined, join, literal, name, type Sql, sql } from "../../engine/sql.js";
import { coreTable, dimsText, markOf, type Shape, type ShapeCell, shapeOf } from "../../load/shape.js";
import type { SingleValue } from "./cube.js";
import { columnEnd, rowEnd } from "./packed-text.js";

/** A measure (`dataset.measure`) that events fill, over the months of a span, both included. */
interface Span {
  measure: string;
  from: Month;
  to: Month;
}

export async function readSingleValues(
  session: Session,
  contracts: ReadonlyMap<string, DatasetContract>,
  wanted: readonly Span[],
  version: number,
): Promise<SingleValue[]> {
  const all: SingleValue[] = [];
  for (const { measure, from, to } of wanted) {
    const [dataset = "", id = ""] = measure.split(".");
    const shape = shapeOf(contracts.get(dataset)!);
    for (const cell of shape.cells.filter((one) => one.measure === id && one.takes.kind === "case")) {
      const packs = await session.all<{ period: Period; texts: string }>(inlined(packedValues(shape, cell, { from, to }, version)));
      for (const { period, texts } of packs) for (const text of texts.split(rowEnd)) all.push(unpack(measure, period, text));
    }
  }
  return all;
}

/** A month's cases as one text, as monthly figures are handed over. */
function packedValues(shape: Shape, cell: ShapeCell, { from, to }: Omit<Span, "measure">, version: number): Sql {
  const value = name(cell.id);
  const counted = sql`select period, office, coalesce(district, '') as district, ${dimsText(shape, cell)} as dims, replace(${value}::varchar, '.', '') as value, count(*) as cases
      from ${coreTable(shape.dataset)}
      where recorded_from <= ${version} and recorded_to > ${version} and part = ${literal(cell.part)} and period between ${from} and ${to}
        and ${value} is not null and ${markOf(cell)}[1] = 'R' group by all`;
  const columns = ["office", "district", "dims", "value", "cases"].map((column) => name(column));
  return sql`select period, string_agg(concat_ws(${columnEnd}, ${join(columns)}), ${rowEnd}) as texts from (${counted}) group by period`;
}

function unpack(measure: string, period: Period, text: string): SingleValue {
  const [office = "", district = "", dims = "", value = "", cases = ""] = text.split(columnEnd);
  return { measure, period, office, district: district || null, dims, value: BigInt(value), cases: Number(cases) };
}
