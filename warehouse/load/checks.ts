/** Identities and totals: figures that must agree with each other. Each failed check is a finding; the contract says how grave. */
import type { Check } from "../../connectors/dataset.js";
import { describeProblem } from "../../connectors/problem.js";
import { fold } from "../../connectors/thai/spelling.js";
import { join, name, type Sql, sql } from "../engine/sql.js";
import { exact } from "../kpis/rounding.js";
import type { Finding, LoadContext, Source } from "./delivered.js";
import type { Plan } from "./plan.js";
import type { Shape } from "./shape.js";

/** @returns findings by delivery */
export async function checkLines(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const note = (source: Source, finding: Finding) => found.set(source.delivery.id, [...(found.get(source.delivery.id) ?? []), finding]);
  for (const check of context.contract.checks) {
    if ("lineSum" in check) await lineSum(context, check, plan, sources, note);
    else if ("totalLine" in check) await totalLine(context, check, plan, shape, sources, note);
  }
  return found;
}

type Note = (source: Source, finding: Finding) => void;
const indexOf = (plan: Plan, column: string) => plan.columns.indexOf(fold(column));
const placeOf = (source: Source, plan: Plan, index: number) => source.columns.get(plan.columns[index]!)?.place ?? plan.columns[index]!;

async function lineSum(
  context: LoadContext,
  check: Extract<Check, { lineSum: string[] }>,
  plan: Plan,
  sources: readonly Source[],
  note: Note,
) {
  const columns = [...check.lineSum, check.equals, ...(check.minus ?? [])];
  const numbers = columns.map((column) => plan.numbers.find(({ index }) => index === indexOf(plan, column)));
  const lacking = new Set(numbers.flatMap((number) => (number ? [...number.absentIn] : sources.map(({ index }) => index))));
  const value = (column: string): Sql => sql`coalesce(${name(`v${indexOf(plan, column)}`)}, 0)`;
  const sum = sql`${join(check.lineSum.map(value), " + ")}${join(
    (check.minus ?? []).map((column) => sql` - ${value(column)}`),
    "",
  )}`;
  const equals = name(`v${indexOf(plan, check.equals)}`);
  const rows = await context.session.all<{ source: number; line: number; sum: string; found: string }>(
    sql`select source, line, (${sum})::varchar as sum, ${equals}::varchar as found from decoded
      where kind = 'data' and problems = '' and ${equals} is not null and ${sum} <> ${equals} order by source, line limit 1000`,
  );
  for (const row of rows) {
    const source = sources[row.source]!;
    if (lacking.has(row.source)) continue;
    const equation = `${[check.lineSum.join(" + "), ...(check.minus ?? [])].join(" − ")} = ${exact(row.sum)}`;
    note(source, {
      severity: check.severity,
      ...describeProblem("CHECK_FAILED", {
        file: source.delivery.name,
        sheet: source.table.sheet || undefined,
        line: row.line,
        column: placeOf(source, plan, indexOf(plan, check.equals)),
        expected: equation,
        found: exact(row.found),
      }),
    });
  }
}

async function totalLine(
  context: LoadContext,
  check: Extract<Check, { totalLine: string[] }>,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
  note: Note,
) {
  const columns = [...new Set(shape.cells.filter((cell) => cell.takes.kind === "value").map((cell) => plan.indexOf(cell.column)))];
  if (!columns.length) return;
  const labels = join(
    check.totalLine.map((word) => sql`starts_with(coalesce(label, ''), ${word})`),
    " or ",
  );
  const isTotal = sql`kind = 'total' and (${labels})`;
  const sums = columns.map(
    (index) =>
      sql`sum(${name(`v${index}`)}) filter (kind = 'data' and problems = '') as ${name(`s${index}`)}, max(${name(`v${index}`)}) filter (${isTotal}) as ${name(`t${index}`)}`,
  );
  const rows = await context.session.all<Record<string, string | number | null>>(
    sql`select source, max(line) filter (${isTotal}) as line, count(*) filter (${isTotal}) as totals, count(*) filter (kind = 'data' and problems <> '') as bad, ${join(sums)}
      from decoded group by source order by source`,
  );
  for (const row of rows) {
    if (Number(row.totals) !== 1 || Number(row.bad) > 0) continue;
    const source = sources[Number(row.source)]!;
    for (const index of columns) {
      const [sum, total] = [row[`s${index}`], row[`t${index}`]];
      if (sum === null || total === null || exact(String(sum)) === exact(String(total))) continue;
      note(source, {
        severity: check.severity,
        ...describeProblem("CHECK_FAILED", {
          file: source.delivery.name,
          sheet: source.table.sheet || undefined,
          line: Number(row.line),
          column: placeOf(source, plan, index),
          expected: exact(String(sum)),
          found: exact(String(total)),
        }),
      });
    }
  }
}
