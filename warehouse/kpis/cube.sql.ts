/** The monthly mart as a cube, as it was believed at one data version. */

import { dayInBangkok } from "../../connectors/clock.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { daysOf, fiscalYearOf, lastMonth, type Month, type Period } from "../../connectors/period.js";
import type { Session } from "../engine/duckdb/database.js";
import { join, name, type Sql, sql } from "../engine/sql.js";
import type { Province } from "../place.js";
import { Cube, type Figure, type Report } from "./cube.js";
import { columnEnd, rowEnd } from "./packed-text.js";
import type { Reach } from "./reach.js";
import { readSingleValues } from "./single-values.sql.js";

export { columnEnd, rowEnd } from "./packed-text.js";

/** Which figures of a measure (`dataset.measure`) are wanted: those of periods that end within these months, both included. */
export interface Wanted {
  measure: string;
  from: Month;
  to: Month;
  /** What the single cases have is wanted too, for a median. */
  singly?: boolean;
}

/**
 * @param wanted several spans of one measure are read as one
 * @param reach how far the data go, where that is known; else reports come whole, because they say it
 */
export async function readCube(
  session: Session,
  contracts: ReadonlyMap<string, DatasetContract>,
  province: Province,
  wanted: readonly Wanted[],
  version: number,
  reach: Reach | null = null,
): Promise<Cube> {
  const spans = new Map<string, Wanted>();
  for (const { measure, from, to, singly } of wanted) {
    const known = spans.get(measure);
    spans.set(measure, {
      measure,
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
      singly: singly || known?.singly,
    });
  }
  const datasets = [...new Set([...spans.keys()].map((measure) => measure.slice(0, measure.indexOf("."))))];
  const rows = spans.size ? await session.all<PackedRow>(packed([...spans.values()], version)) : [];
  const figures: Figure[] = [];
  for (const row of rows) {
    const { from, to } = spans.get(row.measure)!;
    const end = lastMonth(row.period);
    if (end >= from && end <= to) unpack(row, figures);
  }
  const single = [...spans.values()].filter(({ singly }) => singly);
  const singles = await readSingleValues(session, contracts, single, version);
  const reports = await readReports(session, datasets, version, reach && spans.size ? monthsOfAll([...spans.values()]) : null);
  return new Cube(contracts, province, figures, reports, singles, reach);
}

/** The months that any of the measures is asked for. */
const monthsOfAll = (spans: readonly Wanted[]): Pick<Wanted, "from" | "to"> => ({
  from: spans.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
  to: spans.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
});

/** Periods that may end within such months: of a fiscal year's own periods only the year is looked at. */
const around = (period: Sql, { from, to }: Pick<Wanted, "from" | "to">): Sql =>
  sql`(${period} between ${from} and ${to} or (${period} >= ${`FY${fiscalYearOf(from)}`} and ${period} < ${`FY${fiscalYearOf(to) + 1}`}))`;

/** All figures of one measure and period. */
interface PackedRow {
  measure: string;
  period: Period;
  texts: string;
}

/** The figures of a measure and period come as one text: handing so many small values over one by one costs five times as much. */
function packed(spans: readonly Wanted[], version: number): Sql {
  const measures = spans.map(({ measure, from, to }) => {
    const [dataset, id] = [measure.slice(0, measure.indexOf(".")), measure.slice(measure.indexOf(".") + 1)];
    // Of a period of a fiscal year only the year is asked for: whether it ends within the months is looked at when it is here.
    return sql`(${dataset}, ${id}, ${from}, ${to}, ${`FY${fiscalYearOf(from)}`}, ${`FY${fiscalYearOf(to) + 1}`})`;
  });
  const columns = [
    sql`m.office`,
    sql`coalesce(m.district, '')`,
    sql`m.dims`,
    // The engine writes eighteen digits many times as quickly as thirty-eight.
    sql`replace(coalesce(try_cast(m.value as decimal(18, 4))::varchar, m.value::varchar, ''), '.', '')`,
    // Most figures have nothing else to say, and what is null is left out.
    sql`case when m.missing > 0 or m.not_collected > 0 or m.provisional or m.observed_on is not null
      then concat_ws(${columnEnd}, m.missing, m.not_collected, m.provisional::integer, coalesce(m.observed_on::varchar, '')) end`,
  ];
  // What no measure asks for is left out before anything is joined: of many years held mostly one or two are wanted.
  return sql`select m.dataset || '.' || m.measure as measure, m.period, string_agg(concat_ws(${columnEnd}, ${join(columns)}), ${rowEnd}) as texts
    from mart.month m join (values ${join(measures)}) w(dataset, measure, since, until, year, beyond) on w.dataset = m.dataset and w.measure = m.measure
    where m.recorded_from <= ${version} and m.recorded_to > ${version}
      and ${around(sql`m.period`, monthsOfAll(spans))}
      and (m.period between w.since and w.until or (m.period >= w.year and m.period < w.beyond))
    group by all`;
}

function unpack({ measure, period, texts }: PackedRow, into: Figure[]): void {
  for (const text of texts.split(rowEnd)) {
    const [office = "", district = "", dims = "", value = "", missing, notCollected, provisional, observedOn] = text.split(columnEnd);
    into.push({
      measure,
      period,
      office,
      district: district || null,
      dims,
      value: value === "" ? null : BigInt(value),
      missing: Number(missing ?? 0),
      notCollected: Number(notCollected ?? 0),
      provisional: provisional === "1",
      observedOn: observedOn || null,
    });
  }
}

/** Standing reports, each with the day it first arrived; all of them, or those of some months. */
export async function readReports(
  session: Session,
  datasets: readonly string[],
  version: number,
  months: Pick<Wanted, "from" | "to"> | null = null,
): Promise<Report[]> {
  const reports = sql`select dataset, office, period, min(arrived_at) as arrived, arg_min(absent_at, arrived_at) as absent,
      max(received_at) filter (recorded_to > ${version}) as received, max(damaged) filter (recorded_to > ${version}) as damaged
    from core.report where recorded_from <= ${version} and dataset in ${[...datasets]} and ${months ? around(sql`period`, months) : sql`true`} group by all
    having count(*) filter (recorded_to > ${version}) > 0`;
  const columns = join(
    ["office", "period", "arrived", "absent", "received", "damaged"].map((column) => sql`coalesce(${name(column)}::varchar, '')`),
  );
  const packs = await session.all<{ dataset: string; texts: string }>(
    sql`select dataset, string_agg(concat_ws(${columnEnd}, ${columns}), ${rowEnd} order by office, period) as texts from (${reports}) group by dataset order by dataset`,
  );
  // Many come together: a moment's day is worked out once.
  const days = new Map<string, string>();
  const dayOf = (moment: string) => {
    const day = days.get(moment) ?? dayInBangkok(new Date(moment));
    days.set(moment, day);
    return day;
  };
  return packs.flatMap(({ dataset, texts }) =>
    texts.split(rowEnd).map((text) => {
      const [office = "", period = "", arrived = "", absent = "", receivedAt = "", damaged = ""] = text.split(columnEnd);
      return {
        dataset,
        office,
        period,
        arrivedOn: dayOf(arrived),
        absentOn: absent ? dayOf(absent) : null,
        receivedAt,
        damaged: Number(damaged),
      };
    }),
  );
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
