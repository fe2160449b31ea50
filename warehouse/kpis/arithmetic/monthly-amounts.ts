/** What each month brought of the KPIs that accumulate: the amounts their seasons are drawn from. */
import type { Month } from "../../../connectors/period.js";
import type { Recorded } from "../../definitions/recorded.js";
import type { Session } from "../../engine/duckdb/session.js";
import { sql } from "../../engine/sql.js";

/** By `kpi|place` ("" the province), then by month: exact decimals. A month that lacks a report is absent. */
export type MonthlyAmounts = ReadonlyMap<string, ReadonlyMap<Month, string>>;

/** @returns of the province, and of places that have targets of their own */
export async function monthlyAmounts(session: Session, { kpis, targets, frames }: Recorded, version: number): Promise<MonthlyAmounts> {
  const ids = kpis.filter((entry) => entry.accumulates).map(({ id }) => id);
  if (!ids.length) return new Map();
  const filed = [...targets, ...frames.flatMap((frame) => frame.targets)];
  const places = ["", ...new Set(filed.flatMap(({ place }) => place ?? []))];
  const rows = await session.all<{ kpi: string; place: string; period: Month; numerator: string }>(
    sql`select kpi, place, period, numerator::varchar as numerator from mart.kpi
      where recorded_from <= ${version} and recorded_to > ${version} and kpi in ${ids} and place in ${places}
        and period not like 'FY%' and state = 'REPORTED' and not partial`,
  );
  const amounts = new Map<string, Map<Month, string>>();
  for (const { kpi, place, period, numerator } of rows) {
    const key = `${kpi}|${place}`;
    const own = amounts.get(key) ?? new Map<Month, string>();
    amounts.set(key, own.set(period, numerator));
  }
  return amounts;
}
