/**
 * Places by the dates that the province's lists give them. A line that names a district before it was split off, an office before it was
 * opened or after it was closed, or either by a name of another time, is set aside: its figures would count for a place that was not there.
 * In nearly every load no place has such dates, or no period lies beyond them, and nothing is asked of the lines.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import type { Session } from "../../engine/duckdb/session.js";
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import type { Source } from "../delivered.js";
import { type Held, isHeld, type OutOfTime, type Places } from "./places.js";
import type { Plan } from "./plan.js";

/** What `problems` says of such a line: the place's column. */
const mark = (index: number) => `@${index}`;

/** What a line is of: its period, or of a case list, whose lines are of days, the day the list is of. */
const at: Sql = sql`coalesce(period, observed_on::varchar)`;

const heldBy = (index: number, text: string, contract: DatasetContract, plan: Plan, places: Places): readonly Held[] =>
  index === plan.office ? places.officeHeld(text, contract.agency) : places.districtHeld(text);

/** Looked for among the distinct spellings of a load, which the maps hold. */
export async function placesOutOfTime(session: Session, contract: DatasetContract, plan: Plan, places: Places): Promise<OutOfTime[]> {
  if (!places.anyHeld) return [];
  const dated: { index: number; spelling: string; held: readonly Held[] }[] = [];
  const columns = [
    ["m_office", plan.office],
    ["m_district", plan.district],
  ] as const;
  for (const [map, index] of columns) {
    if (typeof index !== "number") continue;
    const rows = await session.all<{ spelling: string }>(sql`select spelling from ${name(map)} where problem is null and spelling <> ''`);
    for (const { spelling } of rows) {
      const own = heldBy(index, spelling, contract, plan, places);
      if (own.length) dated.push({ index, spelling, held: own });
    }
  }
  if (!dated.length) return [];
  const periods = await session.all<{ period: string }>(
    plan.period.length
      ? sql`select distinct code as period from m_period where problem is null and code is not null`
      : sql`select distinct ${at} as period from titles where ${at} is not null`,
  );
  return dated.flatMap(({ index, spelling, held }) => {
    const beyond = periods.map(({ period }) => period).filter((period) => !isHeld(held, period));
    return beyond.length ? [{ index, spelling, periods: beyond }] : [];
  });
}

/** Rows of lines, those of a place out of its time set aside: they are no longer among the good ones. */
export function withPlacesAside({ outOfTime = [] }: Plan, rows: Sql): Sql {
  if (!outOfTime.length) return rows;
  const cases = outOfTime.map(
    ({ index, spelling, periods }) =>
      sql`when ${name(`a${index}`)} = ${literal(spelling)} and ${at} in (${join(periods.map(literal))}) then ${literal(mark(index))}`,
  );
  return sql`select * replace (case when kind = 'data' and problems = '' then case ${join(cases, " ")} else '' end else problems end as problems) from (${rows})`;
}

/** The reason of a line that was set aside for the time of its place; null when it was for another. */
export function outOfTimeProblem(
  contract: DatasetContract,
  plan: Plan,
  places: Places,
  source: Source,
  row: Readonly<Record<string, string | number | null>>,
): ProblemReport | null {
  const [, column] = /^@(\d+)$/.exec(String(row.problems)) ?? [];
  if (column === undefined) return null;
  const found = String(row[`a${column}`] ?? "");
  return describeProblem("PLACE_NOT_THEN", {
    file: source.delivery.name,
    sheet: source.table.sheet || undefined,
    line: Number(row.line),
    column: source.columns.get(plan.columns[Number(column)]!)?.place ?? plan.columns[Number(column)]!,
    expected: heldBy(Number(column), found, contract, plan, places).map(spanText).join(", "),
    found,
  });
}

const spanText = ({ from, to }: Held): string => (from && to ? `${from} – ${to}` : from ? `≥ ${from}` : `≤ ${to}`);
