/** Identities and totals: figures that must agree with each other. Each failed check is a finding; the contract says how grave. */
import type { Check, DatasetContract } from "../../../connectors/dataset.js";
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import { fold } from "../../../connectors/thai/spelling.js";
import { join, name, nothing, type Sql, sql } from "../../engine/sql.js";
import { decimalText, tenThousandths } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import type { Shape } from "../shape.js";
import { checkCounts } from "./counted-lines.js";
import { type Note, placeOf } from "./note.js";
import { checkTotals, type TotalCheck, unreadTotals } from "./totals.js";

/** @returns findings by delivery */
export async function checkLines(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const note = (source: Source, finding: Finding) => found.set(source.delivery.id, [...(found.get(source.delivery.id) ?? []), finding]);
  const totals = await context.session.one<{ any: boolean }>(sql`select count(*) > 0 as "any" from tally where kind = 'total'`);
  for (const check of context.contract.checks) {
    if ("lineSum" in check) await lineSum(context, check, plan, sources, note);
    else if ("part" in check) await partOf(context, check, plan, sources, note);
    else if ("onlyWhere" in check) await onlyWhere(context, check, plan, sources, note);
    else if ("divided" in check) await quotient(context, check, plan, sources, note);
    else if (totals!.any && isOfTotals(check)) await checkTotals(context, check, plan, shape, sources, note);
    else if (totals!.any && "lines" in check) await checkCounts(context, check, plan, sources, note);
  }
  if (totals!.any && context.contract.checks.some(isOfTotals)) await unreadTotals(context, plan, sources, note);
  return found;
}

const isOfTotals = (check: Check): check is TotalCheck =>
  "totalLine" in check || "subtotal" in check || "groupTotal" in check || "balance" in check;

const indexOf = (plan: Plan, column: string) => plan.columns.indexOf(fold(column));

type LineSum = Extract<Check, { lineSum: string[] }>;

/**
 * Both sides of a line's sum, and the lines on which they differ: none of files that lack one of the columns. `contradicts`: no part is blank,
 * or those that are stated are more than the sum already, so that nothing in the blanks could make the line right. Figures that slipped a
 * column to the right do that. `totals`: total lines that state all and differ in themselves, whatever the lines above them say.
 */
function sidesOf(check: LineSum, plan: Plan): { sum: Sql; equals: Sql; differ: Sql; contradicts: Sql; totals: Sql } {
  const columns = [...check.lineSum, check.equals, ...(check.minus ?? [])];
  const numbers = columns.map((column) => plan.numbers.find(({ index }) => index === indexOf(plan, column)));
  const lacking = [...new Set(numbers.flatMap((number) => (number ? [...number.absentIn] : [])))];
  const value = (column: string): Sql => sql`coalesce(${name(`v${indexOf(plan, column)}`)}, 0)`;
  const sum = sql`${join(check.lineSum.map(value), " + ")}${join(
    (check.minus ?? []).map((column) => sql` - ${value(column)}`),
    "",
  )}`;
  const equals = name(`v${indexOf(plan, check.equals)}`);
  const stated = (of: readonly string[]): Sql =>
    join([sql`true`, ...of.map((column) => sql`${name(`v${indexOf(plan, column)}`)} is not null`)], " and ");
  const whole = numbers.includes(undefined) ? sql`false` : lacking.length ? sql`source not in ${lacking}` : sql`true`;
  const unequal = sql`${equals} is not null and ${sum} <> ${equals} and ${whole}`;
  return {
    sum,
    equals,
    differ: sql`kind = 'data' and problems = '' and ${unequal}`,
    contradicts: sql`${stated(check.minus ?? [])} and (${stated(check.lineSum)} or ${sum} > ${equals})`,
    totals: sql`kind = 'total' and ${unequal} and ${stated([...check.lineSum, ...(check.minus ?? [])])}`,
  };
}

async function lineSum(context: LoadContext, check: LineSum, plan: Plan, sources: readonly Source[], note: Note) {
  const { sum, equals, differ, totals } = sidesOf(check, plan);
  const rows = await context.session.all<{ source: number; line: number; sum: string; found: string }>(
    sql`select source, line, (${sum})::varchar as sum, ${equals}::varchar as found from decoded
      where ${differ} or (${totals}) order by source, line limit 1000`,
  );
  // Lines set aside for their sum are told by their place in quarantine. One with a blank part may be right in what it says, and a total line
  // brings no figure.
  const severity = check.severity === "quarantine" ? "warn" : check.severity;
  for (const row of rows) {
    const source = sources[row.source]!;
    note(source, { severity, ...sumProblem(check, plan, source, row.line, row.sum, row.found) });
  }
}

/**
 * Lines on which a part is more than its whole, or stands beside none: figures that slipped a column to the right leave the first blank. A whole that
 * is itself a part may not be known yet, as who comes back within three years.
 */
async function partOf(context: LoadContext, check: Extract<Check, { part: string }>, plan: Plan, sources: readonly Source[], note: Note) {
  const [part, whole] = [check.part, check.atMost].map((column) => name(`v${indexOf(plan, column)}`));
  const isPart = context.contract.checks.some((other) => "part" in other && fold(other.part) === fold(check.atMost));
  const number = plan.numbers.find(({ index }) => index === indexOf(plan, check.atMost));
  const absent = [...(number?.absentIn ?? [])];
  const stands = absent.length ? sql`source not in ${absent}` : sql`true`;
  // A blank within a sum is judged by what the sum lacks.
  const isSummed = context.contract.checks.some(
    (other) => "lineSum" in other && other.lineSum.some((one) => fold(one) === fold(check.atMost)),
  );
  const alone = isPart || isSummed || number?.checkOnly ? nothing : sql` or (${part!} > 0 and ${whole!} is null and ${stands})`;
  const rows = await context.session.all<{ source: number; line: number; part: string; whole: string | null }>(
    sql`select source, line, ${part!}::varchar as part, ${whole!}::varchar as whole from decoded
      where kind = 'data' and problems = '' and (${part!} > ${whole!}${alone}) order by source, line limit 1000`,
  );
  for (const row of rows) {
    const source = sources[row.source]!;
    const expected = `≤ ${check.atMost} (${row.whole === null ? "–" : exact(row.whole)})`;
    note(source, { severity: check.severity, ...failed(plan, source, row.line, check.part, expected, exact(row.part)) });
  }
}

/** Lines that count something in a column where another says that there is none. */
async function onlyWhere(
  context: LoadContext,
  check: Extract<Check, { onlyWhere: string }>,
  plan: Plan,
  sources: readonly Source[],
  note: Note,
) {
  const [counted, answer] = [check.counted, check.onlyWhere].map((column) => indexOf(plan, column)) as [number, number];
  const rows = await context.session.all<{ source: number; line: number; said: string; found: string }>(
    sql`select source, line, ${name(`a${answer}`)} as said, ${name(`v${counted}`)}::varchar as found from decoded
      where kind = 'data' and problems = '' and ${name(`v${answer}`)} = 0 and ${name(`v${counted}`)} > 0 order by source, line limit 1000`,
  );
  for (const row of rows)
    note(sources[row.source]!, {
      severity: check.severity,
      ...failed(plan, sources[row.source]!, row.line, check.counted, `${check.onlyWhere} (${row.said}): 0`, exact(row.found)),
    });
}

/** Lines on which a column divided by another is not the third, however it is rounded. */
async function quotient(
  context: LoadContext,
  check: Extract<Check, { divided: string }>,
  plan: Plan,
  sources: readonly Source[],
  note: Note,
) {
  const [whole, by, equals] = [check.divided, check.by, check.equals].map((column) => name(`v${indexOf(plan, column)}`));
  const rows = await context.session.all<{ source: number; line: number; whole: string; by: string; found: string }>(
    sql`select source, line, ${whole!}::varchar as whole, ${by!}::varchar as by, ${equals!}::varchar as found from decoded
      where kind = 'data' and problems = '' and ${by!} > 0 and abs(${whole!} - ${equals!} * ${by!}) >= ${by!} order by source, line limit 1000`,
  );
  for (const row of rows) {
    const source = sources[row.source]!;
    const expected = `${check.divided} ÷ ${check.by} = ${exact(row.whole)} ÷ ${exact(row.by)}`;
    note(source, { severity: check.severity, ...failed(plan, source, row.line, check.equals, expected, exact(row.found)) });
  }
}

function sumProblem(check: LineSum, plan: Plan, source: Source, line: number, sum: string, found: string): ProblemReport {
  const expected = `${[check.lineSum.join(" + "), ...(check.minus ?? [])].join(" − ")} = ${exact(sum)}`;
  return failed(plan, source, line, check.equals, expected, exact(found));
}

/** A line's figure in a column that is not what others of its line make it. */
const failed = (plan: Plan, source: Source, line: number, column: string, expected: string, found: string): ProblemReport =>
  describeProblem("CHECK_FAILED", {
    file: source.delivery.name,
    sheet: source.table.sheet || undefined,
    line,
    column: placeOf(source, plan, indexOf(plan, column)),
    expected,
    found,
  });

/** What `problems` says of a line whose own sum does not agree, where the contract sets such a line aside: the check's number. */
const unbalanced = /^=(\d+)$/;

const setsAside = (check: Check): check is LineSum => "lineSum" in check && check.severity === "quarantine";

/** Whether lines are set aside for their own sum. */
export const anySetAside = (contract: DatasetContract): boolean => contract.checks.some(setsAside);

/** Rows of lines, those whose own sum does not agree set aside where the contract says so: they are no longer among the good ones. */
export function withUnbalancedAside(contract: DatasetContract, plan: Plan, rows: Sql): Sql {
  const cases = contract.checks.flatMap((check, i) => {
    if (!setsAside(check)) return [];
    const { differ, contradicts } = sidesOf(check, plan);
    return [sql`when ${differ} and ${contradicts} then ${`=${i}`}`];
  });
  return cases.length ? sql`select * replace (case ${join(cases, " ")} else problems end as problems) from (${rows})` : rows;
}

/** The reason of a line that was set aside for its sum; null when it was for another. */
export function unbalancedProblem(
  contract: DatasetContract,
  plan: Plan,
  source: Source,
  row: Readonly<Record<string, string | number | null>>,
): ProblemReport | null {
  const found = unbalanced.exec(String(row.problems));
  if (!found) return null;
  const check = contract.checks[Number(found[1])] as LineSum;
  const value = (column: string) => tenThousandths(String(row[`v${indexOf(plan, column)}`] ?? "0"));
  const plus = check.lineSum.reduce((sum, column) => sum + value(column), 0n);
  const sum = (check.minus ?? []).reduce((rest, column) => rest - value(column), plus);
  return sumProblem(check, plan, source, Number(row.line), decimalText(sum), decimalText(value(check.equals)));
}
