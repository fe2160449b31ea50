/**
 * Amounts of baht with three decimals: satang have two, and `1.204` is a thousand and more where the point parts thousands. Which of the two is
 * meant the amount itself does not say, so that it is told, and stands as written. In thousands and millions of baht there may be more decimals.
 */
import { describeProblem } from "../../../connectors/problem.js";
import { join, literal, name, sql } from "../../engine/sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import { columnKey } from "../lines/headers.js";
import type { Plan } from "../lines/plan.js";
import type { Shape } from "../shape.js";
import { placeOf } from "./note.js";

/** @returns findings by delivery: the first such amount of each column */
export async function doubtfulAmounts(
  { session }: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const amounts = shape.cells.filter(
    ({ rule, takes }) =>
      (takes.kind === "value" || (takes.kind === "case" && "amount" in takes.of)) &&
      rule.unit === "baht" &&
      rule.exact === "decimal" &&
      rule.factor === undefined,
  );
  if (!amounts.length || !sources.length) return found;
  const columns = new Map(amounts.map(({ column }) => [plan.indexOf(column), columnKey(column)]));
  const per = [...columns.keys()].map((at) => {
    const value = name(`v${at}`);
    // Read as one, the thousands come to less than a thousand.
    return sql`select source, min(line)::integer as line, arg_min(${value}, line)::varchar as found, ${literal(at)} as "at"
      from decoded where kind = 'data' and problems = '' and ${value} < 1000 and ${value} * 100 <> trunc(${value} * 100)
        and ${value} * 1000 = trunc(${value} * 1000) group by source`;
  });
  const rows = await session.all<{ source: number; line: number; found: string; at: number }>(
    sql`${join(per, " union all ")} order by source, line`,
  );
  for (const row of rows) {
    const source = sources.find(({ index }) => index === row.source);
    const isScaled = [...(source?.columns.values() ?? [])].some(({ key, factor }) => key === columns.get(row.at) && factor !== undefined);
    if (!source || isScaled) continue;
    const { id, name: file } = source.delivery;
    const place = { file, sheet: source.table.sheet || undefined, line: row.line, column: placeOf(source, plan, row.at) };
    const problem = describeProblem("AMOUNT_DOUBTFUL", { ...place, found: exact(row.found) });
    found.set(id, [...(found.get(id) ?? []), { severity: "warn", ...problem }]);
  }
  return found;
}
