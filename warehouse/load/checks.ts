/** Identities and totals: figures that must agree with each other. Each failed check is a finding; the contract says how grave. */
import type { Check } from "../../connectors/dataset.js";
import { describeProblem, type ProblemReport } from "../../connectors/problem.js";
import { fold } from "../../connectors/thai/spelling.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import type { LoadContext } from "./load.js";
import type { Plan } from "./plan.js";
import type { Shape } from "./shape.js";

export interface Finding extends ProblemReport {
  severity: "warn" | "quarantine" | "hold";
}

export async function checkLines(context: LoadContext, plan: Plan, shape: Shape, file: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of context.contract.checks) {
    if ("lineSum" in check) findings.push(...(await lineSum(context, check, plan, file)));
    else if ("totalLine" in check) findings.push(...(await totalLine(context, check, plan, shape, file)));
  }
  return findings;
}

const value = (plan: Plan, column: string): Sql => sql`coalesce(${name(`v${plan.columns.indexOf(fold(column))}`)}, 0)`;

async function lineSum(context: LoadContext, check: Extract<Check, { lineSum: string[] }>, plan: Plan, file: string): Promise<Finding[]> {
  if (
    [...check.lineSum, check.equals, ...(check.minus ?? [])].some(
      (column) => !plan.numbers.some((n) => n.index === plan.columns.indexOf(fold(column)) && !n.absent),
    )
  )
    return [];
  const plus = join(
    check.lineSum.map((column) => value(plan, column)),
    " + ",
  );
  const minus = join(
    (check.minus ?? []).map((column) => sql` - ${value(plan, column)}`),
    "",
  );
  const equals = name(`v${plan.columns.indexOf(fold(check.equals))}`);
  const rows = await context.session.all<{ sheet: string; line: number; sum: string; found: string }>(
    sql`select sheet, line, (${plus}${minus})::varchar as sum, ${equals}::varchar as found from decoded
      where kind = 'data' and problems = '' and ${equals} is not null and ${plus}${minus} <> ${equals} order by sheet, line limit 100`,
  );
  return rows.map((row) => ({
    severity: check.severity,
    ...describeProblem("CHECK_FAILED", {
      file,
      sheet: row.sheet || undefined,
      line: row.line,
      column: check.equals,
      expected: `${[check.lineSum.join(" + "), ...(check.minus ?? [])].join(" − ")} = ${tidy(row.sum)}`,
      found: tidy(row.found),
    }),
  }));
}

async function totalLine(
  context: LoadContext,
  check: Extract<Check, { totalLine: string[] }>,
  plan: Plan,
  shape: Shape,
  file: string,
): Promise<Finding[]> {
  const columns = [...new Set(shape.cells.filter((cell) => cell.takes.kind === "value").map((cell) => plan.indexOf(cell.column)))];
  if (!columns.length) return [];
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
    sql`select sheet, max(line) filter (${isTotal}) as line, count(*) filter (${isTotal}) as totals, count(*) filter (kind = 'data' and problems <> '') as bad, ${join(sums)} from decoded group by sheet`,
  );
  return rows
    .filter((row) => Number(row.totals) === 1 && Number(row.bad) === 0)
    .flatMap((row) =>
      columns
        .filter((index) => row[`t${index}`] !== null && row[`s${index}`] !== null && Number(row[`t${index}`]) !== Number(row[`s${index}`]))
        .map((index) => ({
          severity: check.severity,
          ...describeProblem("CHECK_FAILED", {
            file,
            sheet: String(row.sheet) || undefined,
            line: Number(row.line),
            column: plan.columns[index],
            expected: tidy(String(row[`s${index}`])),
            found: tidy(String(row[`t${index}`])),
          }),
        })),
    );
}

const tidy = (decimal: string) => decimal.replace(/\.?0+$/, "") || literal("0").text;
