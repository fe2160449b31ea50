/**
 * Figures with a blank before three digits, `20 120`: one figure whose thousands it parts, or two figures in one cell. Where nothing else of the
 * table is written so, or a thousand is written otherwise, it is told, and stands as the one figure. A no-break blank is set there on purpose.
 */
import { describeProblem } from "../../../connectors/problem.js";
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { placeOf } from "./note.js";

const PARTED = "[0-9๐-๙] [0-9๐-๙]{3}([^0-9๐-๙]|$)";
/** A thousand or more, without a blank. */
const WHOLE = "[0-9๐-๙]([,\u00a0\u202f][0-9๐-๙]{3}|[0-9๐-๙]{3})";

interface Written {
  source: number;
  at: number;
  parted: number;
  whole: number;
  line: number | null;
  found: string | null;
}

/** @param read columns of figures that had spellings to be read @returns findings by delivery: the first such figure of each column */
export async function partedFigures(
  { session }: LoadContext,
  plan: Plan,
  read: ReadonlySet<number>,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const spelled = plan.numbers.filter(({ index, yes }) => read.has(index) && !yes);
  if (!spelled.length || !sources.length) return found;
  const isParted = (text: Sql) => sql`regexp_matches(${text}, ${literal(PARTED)})`;
  const any = spelled.map(
    ({ index }) => sql`select 1 as is from ${name(`n${index}`)} where value is not null and ${isParted(sql`spelling`)}`,
  );
  if (!(await session.one(sql`${join(any, " union all ")} limit 1`))) return found;
  const per = plan.numbers.map(({ index }) => {
    const text = name(`a${index}`);
    const own = sql`kind = 'data' and problems = '' and ${isParted(text)}`;
    return sql`select source, ${literal(index)} as "at", count(*) filter (${isParted(text)})::integer as parted,
        count(*) filter (regexp_matches(${text}, ${literal(WHOLE)}))::integer as whole,
        min(line) filter (${own})::integer as line, arg_min(${text}, line) filter (${own}) as found
      from decoded where kind in ('data', 'total') and ${text} is not null group by source`;
  });
  const rows = await session.all<Written>(sql`${join(per, " union all ")} order by source, line`);
  for (const source of sources) {
    const own = rows.filter((row) => row.source === source.index);
    const sum = (of: "parted" | "whole") => own.reduce((all, row) => all + row[of], 0);
    if (sum("parted") > 1 && sum("whole") === 0) continue;
    for (const { at, line, found: text } of own) {
      if (line === null || text === null || plan.numbers.some(({ index, checkOnly }) => index === at && checkOnly)) continue;
      const { id, name: file } = source.delivery;
      const place = { file, sheet: source.table.sheet || undefined, line, column: placeOf(source, plan, at) };
      found.set(id, [...(found.get(id) ?? []), { severity: "warn", ...describeProblem("FIGURE_PARTED", { ...place, found: text }) }]);
    }
  }
  return found;
}
