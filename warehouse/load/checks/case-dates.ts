/**
 * Lines of a case list whose own dates cannot be right. A date of an earlier year is none of these: the case was carried over, and is counted
 * in that year's list. One that lies where no list of the office's would count it would be loaded and stand in no figure.
 */
import type { DatasetContract, EventRule } from "../../../connectors/dataset.js";
import { addMonths, firstMonth } from "../../../connectors/period.js";
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import { readDate } from "../../../connectors/thai/date.js";
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import type { Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";

/** A case may be this many fiscal years older than its list. */
const YEARS_CARRIED_OVER = 2;

/** What `problems` says of a line whose dates lie outside of all belief: the column of the first of them. */
const beyond = (column: number) => `~${column}`;

/** … of one whose event lies before the one it is counted from: both columns. */
const reversed = ({ at, since }: Counted) => `<${at},${since}`;

/** Whether its dates lie outside of all belief: it may then be of any month its list is of. */
export const isBeyond: Sql = sql`starts_with(problems, '~')`;

const day = (column: number): Sql => name(`day${column}`);

/** Rows of lines, those without one believable date or with a negative number of days set aside: they are no longer among the good ones. */
export function withCasesAside(contract: DatasetContract, plan: Plan, rows: Sql): Sql {
  if (!contract.events) return rows;
  const columns = eventColumns(contract.events, plan);
  const from = sql`make_date(fiscal_year::integer - ${literal(544 + YEARS_CARRIED_OVER)}, 10, 1)`;
  const believed = columns.map((column) => sql`${day(column)} between ${from} and observed_on`);
  const first = columns.map((column) => sql`when ${day(column)} is not null then ${literal(beyond(column))}`);
  const turned = countedDays(contract.events, plan).map(
    (pair) => sql`when ${day(pair.at)} < ${day(pair.since)}${pair.when} then ${literal(reversed(pair))}`,
  );
  const outside = sql`case when not coalesce(${join(believed, " or ")}, false) then case ${join(first, " ")} end ${join(turned, " ")} end`;
  return sql`select * replace (case when kind = 'data' and problems = '' then coalesce(${outside}, '') else problems end as problems) from (${rows})`;
}

/** An event that lies after another, or whose days are counted since it, on the lines on which it counts. */
interface Counted {
  at: number;
  since: number;
  when: Sql;
}

function countedDays(events: readonly EventRule[], plan: Plan): Counted[] {
  return events.flatMap((event) => {
    const codes = Object.entries(event.when ?? {}).map(([dim, of]) => sql` and ${name(`d_${dim}`)} in (${join(of.map(literal))})`);
    const since = Object.values(event.measures).flatMap((of) => ("days" in of ? [of.days] : "count" in of && of.within ? [of.within] : []));
    const earlier = [...since.map((rule) => rule.since), ...(event.after ? [event.after] : [])];
    const columns = new Set(earlier.map((column) => plan.indexOf(column)));
    return [...columns].map((column) => ({ at: plan.indexOf(event.at), since: column, when: join(codes, "") }));
  });
}

const eventColumns = (events: readonly EventRule[], plan: Plan): number[] => [...new Set(events.map(({ at }) => plan.indexOf(at)))];

/** The reason of a line that was set aside for its dates; null when it was for another. */
export function caseDateProblem(plan: Plan, source: Source, row: Readonly<Record<string, string | number | null>>): ProblemReport | null {
  const [, outside, late, since] = /^(?:~(\d+)|<(\d+),(\d+))$/.exec(String(row.problems)) ?? [];
  const column = outside ?? late;
  if (column === undefined) return null;
  const { covers, observedOn } = source.title;
  const from = `${addMonths(firstMonth(covers!.fiscalYear), -12 * YEARS_CARRIED_OVER)}-01`;
  const place = source.columns.get(plan.columns[Number(column)]!)?.place;
  const earlier = source.columns.get(plan.columns[Number(since)] ?? "")?.at;
  return describeProblem("DATE_IMPLAUSIBLE", {
    file: source.delivery.name,
    sheet: source.table.sheet || undefined,
    line: Number(row.line),
    column: place,
    expected: since === undefined ? `${from} – ${observedOn}` : `≥ ${source.table.headers[earlier!]} ${dayWritten(row[`a${since}`])}`,
    found: dayWritten(row[`a${column}`]),
  });
}

/** A day as it stands in the file, and which day that is. */
export function dayWritten(text: string | number | null | undefined): string {
  const read = readDate(String(text), { twoDigitYears: true })?.day;
  return read === undefined || read === text ? String(text) : `${text} (${read})`;
}
