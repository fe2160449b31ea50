/**
 * Total lines of lists whose lines count one each: how many lines they say they total, against the lines that were read, those among them that
 * do not fit included; and of a column of yes and no how many of them say yes.
 */
import type { Check } from "../../../connectors/dataset.js";
import { describeProblem } from "../../../connectors/problem.js";
import { countedIn } from "../../../connectors/thai/counted.js";
import { join, name, nothing, sql } from "../../engine/sql.js";
import type { LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { type Note, placeOf } from "./note.js";

type CountCheck = Extract<Check, { lines: string[] }>;

type TotalRow = Record<string, string | number | null> & { source: number; line: number; above: number; whole: number; bad: number };

export async function checkCounts(
  { session }: LoadContext,
  check: CountCheck,
  plan: Plan,
  sources: readonly Source[],
  note: Note,
): Promise<void> {
  const figures = new Set([...plan.numbers.map(({ index }) => index), ...plan.days]);
  const texts = plan.columns.map((_, index) => index).filter((index) => !figures.has(index));
  const answers = plan.numbers.filter(({ yes }) => yes).map(({ index }) => index);
  const columns = [...texts, ...answers].map((index) => name(`a${index}`));
  const yes = answers.map((index) => sql`, (sum(${name(`v${index}`)}) over (partition by source))::integer as ${name(`y${index}`)}`);
  const rows = await session.all<TotalRow>(
    sql`select source, line, label, ${columns.length ? join([...columns, nothing]) : nothing} count(*) filter (kind = 'data') over (partition by source order by line)::integer as above,
      count(*) filter (kind = 'data') over (partition by source)::integer as whole,
      count(*) filter (kind = 'data' and problems <> '') over (partition by source)::integer as bad${join(yes, "")} from decoded
      where source in (select source from decoded where kind = 'total') qualify kind = 'total' order by source, line`,
  );
  const tell = (row: TotalRow, column: string, found: number, expected: string) => {
    const source = sources[row.source]!;
    const place = { file: source.delivery.name, sheet: source.table.sheet || undefined, line: row.line, column };
    note(source, { severity: check.severity, ...describeProblem("CHECK_FAILED", { ...place, found: String(found), expected }) });
  };
  for (const [i, row] of rows.entries()) {
    const source = sources[row.source]!;
    // A line that could not be split may be a total, or one of those that are counted.
    if (source.table.ragged.length) continue;
    const before = rows[i - 1]?.source === row.source ? rows[i - 1]!.above : 0;
    const said = saidOf(row, check, plan, texts, source);
    if (said && said.count !== row.whole && said.count !== row.above - before)
      tell(row, said.column, said.count, `${row.whole} บรรทัด / lines`);
    for (const index of answers) {
      const count = countedIn(String(row[`a${index}`] ?? ""), check.lines, true);
      const sum = Number(row[`y${index}`] ?? 0);
      if (count !== null && !row.bad && count !== sum && row.above === row.whole && before === 0)
        tell(row, placeOf(source, plan, index), count, String(sum));
    }
  }
}

/** The first cell that says a count: the words of the total itself, or a cell beside them; a number alone where each line has a code of its own. */
function saidOf(row: TotalRow, { lines }: CountCheck, plan: Plan, texts: readonly number[], source: Source) {
  const labelled = countedIn(String(row.label ?? ""), lines);
  if (labelled !== null) return { count: labelled, column: source.table.places[0]! };
  for (const index of texts) {
    const count = countedIn(String(row[`a${index}`] ?? ""), lines, index === plan.unit);
    if (count !== null) return { count, column: placeOf(source, plan, index) };
  }
  return null;
}
