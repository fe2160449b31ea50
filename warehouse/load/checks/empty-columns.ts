/**
 * A column that holds no figure on any line of a period, beside others that hold one on each: figures that slipped a column to the right do that,
 * and then stand under the wrong headings. A column may really have been left out, so that it is told and loads.
 */
import { describeProblem } from "../../../connectors/problem.js";
import { join, name, sql } from "../../engine/sql.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import type { TypedGroup } from "../lines/typed-group.js";
import type { Shape } from "../shape.js";
import { placeOf } from "./note.js";

/**
 * @param typed what came as typed columns, of which it is known whether they have a blank
 * @returns findings by delivery, a column once
 */
export async function emptyColumns(
  { session, contract }: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
  typed: readonly TypedGroup[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  // Of a cohort that is still followed nobody knows yet who came back.
  const cells = shape.cells.filter(
    ({ takes, optional, when, rule }) => takes.kind === "value" && !optional && !when && rule.adds !== "cohort",
  );
  const all = [...new Set(cells.map(({ column }) => plan.indexOf(column)))];
  const isFilled = (at: number) =>
    sources.every(({ index }) => typed.some((group) => group.sources.some((one) => one.source === index && one.filled[at])));
  const columns = all.filter((at) => !isFilled(at));
  if (contract.events || all.length < 2 || !columns.length || !sources.length) return found;
  const filled = columns.map((at) => sql`count(${name(`v${at}`)})::integer as ${name(`c${at}`)}`);
  const rows = await session.all<Record<string, number> & { period: string }>(
    sql`select source, period, min(line)::integer as line, count(*)::integer as lines, ${join(filled)} from decoded
      where kind = 'data' and problems = '' group by source, period having count(*) > 1
        and (${join(
          columns.map((at) => sql`count(${name(`v${at}`)}) = 0`),
          " or ",
        )}) order by source, period`,
  );
  for (const row of rows) {
    const source = sources.find(({ index }) => index === row.source);
    const isBeside = columns.length < all.length || columns.some((at) => row[`c${at}`] === row.lines);
    if (!source || !isBeside) continue;
    const { id, name: file } = source.delivery;
    const place = { file, sheet: source.table.sheet || undefined, line: row.line };
    const told = columns
      .filter((at) => row[`c${at}`] === 0)
      .map((at) => describeProblem("COLUMN_EMPTY", { ...place, column: placeOf(source, plan, at), found: row.period }))
      .filter(({ column }) => !found.get(id)?.some((one) => one.column === column));
    found.set(id, [...(found.get(id) ?? []), ...told.map((problem): Finding => ({ severity: "warn", ...problem }))]);
  }
  return found;
}
