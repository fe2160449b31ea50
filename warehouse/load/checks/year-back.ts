/**
 * Lines of a case list that lie a year before the lines around them: the year was not turned. They read as cases carried over, and would count in
 * no month of the list. A case that was really carried over stands at the list's beginning, or where its day a year on would not fit.
 */
import { describeProblem } from "../../../connectors/problem.js";
import { join, literal, name, sql } from "../../engine/sql.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { dayWritten } from "./case-dates.js";
import { placeOf } from "./note.js";

/** Only of a list kept by day a line's place says anything: so many of its steps do not go back. */
const LEAST_IN_ORDER = 0.9;
/** Fewer lines of its own year are no order. */
const LEAST_LINES = 3;
/** Between lines further apart any day would fit. */
const DAYS_APART = 31;
/** So many lines of a file are named. */
const MOST_TOLD = 20;

/**
 * Told and loaded: whether the year is mistyped only the office knows. Of several such lines together each must fit, since cases carried over
 * stand together, and one of them may fit by chance.
 * @returns findings by delivery
 */
export async function yearsBack(
  { session, contract }: LoadContext,
  plan: Plan,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const [first, ...later] = [...new Set((contract.events ?? []).map(({ at }) => plan.indexOf(at)))];
  if (first === undefined || !sources.length) return found;
  const came = name(`day${first}`);
  const text = name(`a${first}`);
  const from = sql`make_date(fiscal_year::integer - 544, 10, 1)`;
  const notBefore = later.map((at) => sql` and coalesce(${name(`day${at}`)} >= turned, true)`);
  const rows = await session.all<{ source: number; line: number; found: string; turned: string; before: string; after: string }>(
    sql`with lines as (
        select *, ${came} >= ${from} as own, (${came} + interval 1 year)::date as turned from decoded
          where kind = 'data' and problems = '' and ${came} is not null and source in (${join(sources.map(({ index }) => literal(index)))})
      ), around as (
        select *, count(*) filter (own) over before_it as run,
          max(${came}) filter (own) over before_it as before,
          coalesce(min(${came}) filter (own) over after_it, observed_on) as after
        from lines window before_it as (partition by source order by line rows between unbounded preceding and current row),
          after_it as (partition by source order by line rows between current row and unbounded following)
      ), nearest as (
        select *, lag(${came}) over (partition by source order by line) as previous from lines where own
      ), kept as (
        select source from nearest group by source
          having count(*) >= ${literal(LEAST_LINES)} and count(*) filter (previous > ${came}) <= ${literal(1 - LEAST_IN_ORDER)} * count(previous)
      ), judged as (
        select *, bool_and(before is not null and turned between greatest(before, ${from}) and least(after, observed_on)
          and after - before <= ${literal(DAYS_APART)}${join(notBefore, "")}) over (partition by source, run) as fits
        from around where not own
      )
      select source, line, ${text} as found, turned::varchar as turned, before::varchar as before, after::varchar as after
        from judged where fits and source in (select source from kept) order by source, line`,
  );
  for (const row of rows) {
    const source = sources.find(({ index }) => index === row.source)!;
    const { id, name: file } = source.delivery;
    const told = found.get(id) ?? [];
    if (told.length === MOST_TOLD) continue;
    const place = { file, sheet: source.table.sheet || undefined, line: row.line, column: placeOf(source, plan, first) };
    const problem = describeProblem("YEAR_DOUBTFUL", {
      ...place,
      found: dayWritten(row.found),
      expected: `${row.before} – ${row.after}`,
    });
    found.set(id, [...told, { severity: "warn", ...problem }]);
  }
  return found;
}
