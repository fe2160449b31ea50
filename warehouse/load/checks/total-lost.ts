/**
 * A file without a total line, where the reports of its offices before it had one: its end may be missing, and with the total what would tell so.
 * Each delivery keeps how many total lines it had.
 */
import { describeProblem } from "../../../connectors/problem.js";
import { sql } from "../../engine/sql.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import { STILL } from "../shape.js";

/** So many files that all have one make a habit. */
const FEWEST = 2;
const LAST = 3;

/** How many total lines each delivery has, of a contract that compares them; none of another. */
export async function countTotals({ session, contract }: LoadContext, deliveries: readonly number[]): Promise<Map<number, number>> {
  if (!contract.checks.some((check) => "totalLine" in check)) return new Map();
  const rows = await session.all<{ delivery: number; lines: number }>(
    sql`select delivery, sum(lines)::integer as lines from tally where kind = 'total' group by delivery`,
  );
  return new Map(deliveries.map((id) => [id, rows.find(({ delivery }) => delivery === id)?.lines ?? 0]));
}

/** @param totals see {@link countTotals} @returns findings by delivery */
export async function totalsLost(
  { session, contract }: LoadContext,
  totals: ReadonlyMap<number, number>,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  for (const [id, own] of totals) {
    const source = sources.find(({ delivery }) => delivery.id === id);
    // A line that could not be split may be the total.
    if (own > 0 || !source || sources.some(({ delivery, table }) => delivery.id === id && table.ragged.length > 0)) continue;
    const before = await session.all<{ totals: number | null }>(
      sql`select json_extract(d.reading, '$.totals')::integer as totals from raw.delivery d where d.dataset = ${contract.id} and d.id <> ${id} and d.id in (
          select r.delivery from core.report r where r.dataset = ${contract.id} and r.recorded_to = ${STILL}
            and r.office in (select office from tally where kind = 'data' and delivery = ${id})) order by d.id desc limit ${LAST}`,
    );
    if (before.length < FEWEST || before.some((one) => !one.totals)) continue;
    const problem = describeProblem("TOTAL_LINE_MISSING", { file: source.delivery.name, expected: String(before.length) });
    found.set(id, [{ severity: "warn", ...problem }]);
  }
  return found;
}
