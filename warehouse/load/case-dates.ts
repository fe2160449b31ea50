/**
 * Lines of a case list whose own dates cannot be right. A date of an earlier year is none of these: the case was carried over, and is counted
 * in that year's list. One that lies where no list of the office's would count it would be loaded and stand in no figure.
 */
import type { DatasetContract, EventRule } from "../../connectors/dataset.js";
import { addMonths, firstMonth } from "../../connectors/period.js";
import { describeProblem, type ProblemReport } from "../../connectors/problem.js";
import { readDate } from "../../connectors/thai/date.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import type { Source } from "./delivered.js";
import type { Plan } from "./plan.js";

/** A case may be this many fiscal years older than its list. */
const YEARS_CARRIED_OVER = 2;

/** What `problems` says of a line whose dates lie outside of all belief: the column of the first of them. */
const beyond = (column: number) => `~${column}`;

/** Whether that is why a line was set aside: it may then be of any month its list is of. */
export const isBeyond: Sql = sql`starts_with(problems, '~')`;

const day = (column: number): Sql => name(`day${column}`);

/** Rows of lines, those without one believable date set aside: they are no longer among the good ones. */
export function withCasesAside(contract: DatasetContract, plan: Plan, rows: Sql): Sql {
  if (!contract.events) return rows;
  const columns = eventColumns(contract.events, plan);
  const from = sql`make_date(fiscal_year::integer - ${literal(544 + YEARS_CARRIED_OVER)}, 10, 1)`;
  const believed = columns.map((column) => sql`${day(column)} between ${from} and observed_on`);
  const first = columns.map((column) => sql`when ${day(column)} is not null then ${literal(beyond(column))}`);
  const outside = sql`case when kind = 'data' and problems = '' and not coalesce(${join(believed, " or ")}, false) then case ${join(first, " ")} end end`;
  return sql`select * replace (coalesce(${outside}, problems) as problems) from (${rows})`;
}

const eventColumns = (events: readonly EventRule[], plan: Plan): number[] => [...new Set(events.map(({ at }) => plan.indexOf(at)))];

/** The reason of a line that was set aside for its dates; null when it was for another. */
export function caseDateProblem(plan: Plan, source: Source, row: Readonly<Record<string, string | number | null>>): ProblemReport | null {
  const outside = /^~(\d+)$/.exec(String(row.problems));
  if (!outside) return null;
  const column = Number(outside[1]);
  const { covers, observedOn } = source.title;
  const from = `${addMonths(firstMonth(covers!.fiscalYear), -12 * YEARS_CARRIED_OVER)}-01`;
  return describeProblem("DATE_IMPLAUSIBLE", {
    file: source.delivery.name,
    sheet: source.table.sheet || undefined,
    line: Number(row.line),
    column: source.columns.get(plan.columns[column]!)?.place ?? plan.columns[column]!,
    expected: `${from} – ${observedOn}`,
    found: dayWritten(row[`a${column}`]),
  });
}

/** A day as it stands in the file, and which day that is. */
function dayWritten(text: string | number | null | undefined): string {
  const read = readDate(String(text), { twoDigitYears: true })?.day;
  return read === undefined || read === text ? String(text) : `${text} (${read})`;
}
