/**
 * What the lines of a list say of their own units, a village or a centre each: that its code holds its district's, and that it was the period before
 * what it said then. A column sorted by itself, or moved a line down, breaks both for hundreds of lines at once.
 */
import type { Check } from "../../../connectors/dataset.js";
import { addMonths, monthsOf, type Period, periodKind, periodOfRhythm, type Rhythm } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { join, literal, name, sql } from "../../engine/sql.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { coreTable, STILL } from "../shape.js";
import { placeOf } from "./note.js";

/** Single lines are put right between two rounds; so many, and this share of a file's, are not. */
const FEWEST = 5;
const ONE_IN = 100;

interface Odd {
  source: number;
  line: number;
  wrong: number;
  lines: number;
}

/** @returns findings by delivery, at the first such line */
export async function oddUnits(context: LoadContext, plan: Plan, sources: readonly Source[]): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  for (const check of context.contract.checks) {
    if (!("unitHolds" in check || "was" in check) || !sources.length) continue;
    const odd = "was" in check ? await unlikeBefore(context, check) : await ofOtherDistricts(context);
    for (const { source: index, line, wrong, lines } of odd) {
      const source = sources.find((one) => one.index === index);
      if (!source || wrong < FEWEST || wrong * ONE_IN < lines) continue;
      const { id, name: file } = source.delivery;
      const at = "was" in check ? plan.dims.find((dim) => dim.id === check.was)?.index : plan.unit;
      const expected = "was" in check ? `${check.is}, งวดก่อน / the period before` : "รหัสอำเภอ / the district's code";
      const place = { file, sheet: source.table.sheet || undefined, line, column: at == null ? undefined : placeOf(source, plan, at) };
      const problem = describeProblem("CHECK_FAILED", { ...place, found: `≠ ${wrong}/${lines}`, expected });
      found.set(id, [...(found.get(id) ?? []), { severity: check.severity, ...problem }]);
    }
  }
  return found;
}

const good = sql`kind = 'data' and problems = '' and d_unit is not null`;

function ofOtherDistricts({ session }: LoadContext): Promise<Odd[]> {
  const apart = sql`strpos(d_unit, district) = 0`;
  return session.all<Odd>(
    sql`select source, coalesce(min(line) filter (${apart}), 0)::integer as line, count(*) filter (${apart})::integer as wrong, count(*)::integer as lines
      from decoded where ${good} and district is not null group by source`,
  );
}

async function unlikeBefore({ session, contract }: LoadContext, check: Extract<Check, { was: string }>): Promise<Odd[]> {
  const offered = await session.all<{ period: Period }>(sql`select distinct period from decoded where ${good} and period is not null`);
  if (!offered.length) return [];
  const pairs = offered.map(({ period }) => {
    const before = periodOfRhythm(periodKind(period) as Rhythm, addMonths(monthsOf(period)[0]!, -1));
    return sql`(${literal(period)}, ${literal(before)})`;
  });
  const [was, is] = [check.was, check.is].map((id) => name(`d_${id}`));
  return session.all<Odd>(
    sql`with pair(period, before) as (values ${join(pairs)}),
      stands as (select period, unit as d_unit, ${name(check.is)} as level from ${coreTable(contract.id)}
        where recorded_to = ${STILL} and period in (select before from pair)),
      said as (select period, d_unit, arg_max(${is!}, line) as level from decoded where ${good} group by all),
      known as (select coalesce(s.period, t.period) as period, coalesce(s.d_unit, t.d_unit) as d_unit, coalesce(s.level, t.level) as level
        from said s full join stands t on t.period = s.period and t.d_unit = s.d_unit)
      select d.source, min(d.line) filter (d.${was!} <> k.level)::integer as line, count(*) filter (d.${was!} <> k.level)::integer as wrong,
        count(*)::integer as lines
      from decoded d join pair p on p.period = d.period join known k on k.period = p.before and k.d_unit = d.d_unit
      where d.kind = 'data' and d.problems = '' and d.${was!} not in ${check.unknown} group by d.source`,
  );
}
