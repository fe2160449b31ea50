/**
 * Lines of a period before the dataset began, among lines of one after it: a year mistyped, `2559` for `2569`. As it stands such a line makes a
 * report of long ago, and the month it is really of has lost it. History that an office sends later comes as a file of its own, or as many lines.
 */
import { lastMonth, type Period } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { sql } from "../../engine/sql.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { placeOf } from "./note.js";

/** More than this part of a file's lines is no slip. */
const MOST_OF_FILE = 0.2;
/** So many periods of a file are named. */
const MOST_TOLD = 5;

/** @returns what to tell, by delivery; only the lines of a file can say so, its title is held to its name */
export async function beforeItBegan(
  { session, contract }: LoadContext,
  plan: Plan,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const [column] = plan.period;
  if (column === undefined || !sources.length) return found;
  const rows = await session.all<{ delivery: number; source: number; period: Period; lines: string; line: number }>(
    sql`select delivery, arg_min(source, "first")::integer as source, period, sum(lines)::varchar as lines, min("first")::integer as line
      from tally where kind = 'data' and not bad and period is not null and source in ${sources.map(({ index }) => index)}
      group by delivery, period order by delivery, line`,
  );
  const isOld = (period: Period) => lastMonth(period) < contract.since;
  for (const delivery of new Set(rows.map((row) => row.delivery))) {
    const own = rows.filter((row) => row.delivery === delivery);
    const old = own.filter(({ period }) => isOld(period));
    const lines = (of: typeof own) => of.reduce((sum, row) => sum + Number(row.lines), 0);
    if (!old.length || lines(old) > MOST_OF_FILE * lines(own)) continue;
    const told = old.slice(0, MOST_TOLD).map((row): Finding => {
      const source = sources.find(({ index }) => index === row.source)!;
      const place = { file: source.delivery.name, sheet: source.table.sheet || undefined, line: row.line };
      const where = { ...place, column: placeOf(source, plan, column), found: row.period, expected: contract.since };
      return { severity: "warn", ...describeProblem("PERIOD_LONG_AGO", where) };
    });
    found.set(delivery, told);
  }
  return found;
}
