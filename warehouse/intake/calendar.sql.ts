/** Working days as a running number: the difference of two days' numbers is the working days between them. Holidays are data. */
import { join, literal, type Sql, sql } from "../engine/sql.js";

export function createCalendar(holidays: readonly string[]): Sql {
  const list = holidays.length ? sql`(${join(holidays.map(literal))})` : sql`('')`;
  return sql`create or replace temp table calendar as
    select day, sum(case when isodow(day) < 6 and day::varchar not in ${list} then 1 else 0 end) over (order by day) as ordinal
    from (select unnest(generate_series(date '2015-01-01', date '2040-12-31', interval 1 day))::date as day)`;
}
