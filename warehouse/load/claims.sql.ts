/** Which full delivery has the last word on a slice: a question to what all of them said, so that the order of arrival does not decide it. */
import { type Sql, sql } from "../engine/sql.js";

export function insertStatements(dataset: string): Sql {
  return sql`insert into core.statement (dataset, delivery, stem, name, rank, modified_at, received_at, unsure)
    select ${dataset}, delivery::integer, stem, name, rank, modified, received, unsure::boolean from new_statements`;
}

export function insertClaims(dataset: string): Sql {
  return sql`insert into core.claim select ${dataset}, delivery::integer, office, scope, damaged::boolean from new_claims`;
}

/**
 * The winner of every slice that the new deliveries (`new_statements`), or earlier ones of the same name, speak of; and who won before.
 * A delivery is out of the running once a later one of its name leaves the slice out.
 */
export function winners(dataset: string): Sql {
  return sql`with statement as (
      select delivery, stem, unsure, delivery in (select delivery::integer from new_statements) as fresh,
        row_number() over (order by rank, modified_at, name, received_at, delivery) as place
      from core.statement where dataset = ${dataset}),
    claim as (select delivery, office, scope, damaged from core.claim where dataset = ${dataset}),
    spoken as (
      select distinct c.office, c.scope from claim c join statement s on s.delivery = c.delivery
      where not c.damaged and s.stem in (select stem from new_statements)),
    candidate as (
      select c.office, c.scope, s.delivery, s.stem, s.place, s.fresh
      from claim c join spoken p on p.office = c.office and p.scope = c.scope join statement s on s.delivery = c.delivery where not c.damaged),
    silent as (
      select k.office, k.scope, k.stem, max(s.place) as until, max(s.place) filter (not s.fresh) as until_before
      from (select distinct office, scope, stem from candidate) k join statement s on s.stem = k.stem and not s.unsure
      anti join claim c on c.delivery = s.delivery and c.office = k.office and c.scope = k.scope
      group by all)
    select k.office, k.scope,
      arg_max(k.delivery, k.place) filter (k.place > coalesce(q.until, 0)) as winner,
      arg_max(k.delivery, k.place) filter (not k.fresh and k.place > coalesce(q.until_before, 0)) as former
    from candidate k left join silent q on q.office = k.office and q.scope = k.scope and q.stem = k.stem
    group by all`;
}

/** The name of the delivery with the greatest place among the others that speak of a slice. */
export function lastWordOn(dataset: string, { office, scope, delivery }: { office: string; scope: string; delivery: number }): Sql {
  return sql`select d.name from core.claim c join core.statement s on s.dataset = c.dataset and s.delivery = c.delivery join raw.delivery d on d.id = c.delivery
    where c.dataset = ${dataset} and c.office = ${office} and c.scope = ${scope} and not c.damaged and c.delivery <> ${delivery}
    order by s.rank desc, s.modified_at desc, s.name desc, s.received_at desc, c.delivery desc limit 1`;
}

/** Keeps of `fresh_rows` only the slices whose last word its delivery has (`taken`: delivery, office, scope). */
export const keepTaken: Sql = sql`delete from fresh_rows f where not exists
  (select 1 from taken t where t.delivery::integer = f.delivery and t.office = f.office and t.scope = f.scope)`;
