/** The monthly mart as a cube, as it was believed at one data version. */

import { dayInBangkok } from "../../connectors/clock.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { daysOf, lastMonth, type Month, type Period } from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/database.js";
import { sql } from "../engine/sql.js";
import type { Province } from "../place.js";
import { Cube, type Figure, type Report } from "./cube.js";

interface FigureRow {
  dataset: string;
  measure: string;
  period: Period;
  office: string;
  district: string | null;
  dims: string;
  value: string | null;
  missing: number;
  not_collected: number;
  provisional: boolean;
  observed_on: string | null;
}

/**
 * @param measures `dataset.measure`
 * @param from only figures of periods that end in or after this month (reports come whole: they say how far the data go)
 */
export async function readCube(
  session: Session,
  contracts: ReadonlyMap<string, DatasetContract>,
  province: Province,
  measures: readonly string[],
  version: number,
  from: Month = "0000-01",
): Promise<Cube> {
  const datasets = [...new Set(measures.map((measure) => measure.slice(0, measure.indexOf("."))))];
  const rows = await session.all<FigureRow>(
    sql`select dataset, measure, period, office, district, dims, value::varchar as value, missing, not_collected, provisional, observed_on::varchar as observed_on
      from mart.month where recorded_from <= ${version} and recorded_to > ${version} and dataset in ${datasets} and dataset || '.' || measure in ${[...measures]}
      and (period like 'FY%' or period >= ${from})`,
  );
  const figures = rows
    .filter((row) => lastMonth(row.period) >= from)
    .map(
      (row): Figure => ({
        measure: `${row.dataset}.${row.measure}`,
        period: row.period,
        office: row.office,
        district: row.district,
        dims: row.dims,
        value: row.value === null ? null : tenThousandths(row.value),
        missing: row.missing,
        notCollected: row.not_collected,
        provisional: row.provisional,
        observedOn: row.observed_on,
      }),
    );
  return new Cube(contracts, province, figures, await readReports(session, datasets, version));
}

/** Standing reports, each with the day it first arrived. */
export async function readReports(session: Session, datasets: readonly string[], version: number): Promise<Report[]> {
  const rows = await session.all<{
    dataset: string;
    office: string;
    period: Period;
    arrived: string;
    absent: string;
    received_at: string;
    damaged: number;
  }>(
    sql`select dataset, office, period, min(arrived_at) as arrived, arg_min(absent_at, arrived_at) as absent, max(received_at) filter (recorded_to > ${version}) as received_at,
      max(damaged) filter (recorded_to > ${version}) as damaged
      from core.report where recorded_from <= ${version} and dataset in ${[...datasets]} group by all
      having count(*) filter (recorded_to > ${version}) > 0`,
  );
  return rows.map((row) => ({
    dataset: row.dataset,
    office: row.office,
    period: row.period,
    arrivedOn: dayInBangkok(new Date(row.arrived)),
    absentOn: row.absent ? dayInBangkok(new Date(row.absent)) : null,
    receivedAt: row.received_at,
    damaged: row.damaged,
  }));
}

/** `"12.3400"` as 123400n. */
export function tenThousandths(decimal: string): bigint {
  const [whole = "0", part = ""] = decimal.split(".");
  return BigInt(whole + part.padEnd(4, "0").slice(0, 4));
}

/** 123400n as `"12.3400"`. */
export function decimalText(value: bigint): string {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(5, "0");
  return `${negative ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** The civil day a period ends on. */
export const endOf = (period: Period): string => daysOf(period).last;
