/** Total lines of a table against the lines they total. They load nothing; what they say is what the lines must add up to. */
import type { Check } from "../../../connectors/dataset.js";
import { describeProblem } from "../../../connectors/problem.js";
import { join, literal, name, nothing, type Sql, sql } from "../../engine/sql.js";
import { decimalText, tenThousandths } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { LoadContext, Source } from "../delivered.js";
import { readFigure } from "../lines/maps.js";
import { mergedProblem } from "../lines/merged.js";
import type { Plan } from "../lines/plan.js";
import type { Shape } from "../shape.js";
import { once } from "./jump.js";
import { type Note, placeOf } from "./note.js";
import { subtotalFaults } from "./subtotals.js";
import { type Fault, faultsAgainst, isOne, startsLike, type TotalLine } from "./total-line.js";

export type TotalCheck = Extract<Check, { totalLine: string[] } | { subtotal: string[] } | { groupTotal: string[] } | { balance: object }>;

export async function checkTotals(
  context: LoadContext,
  check: TotalCheck,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
  note: Note,
): Promise<void> {
  const cells = shape.cells.filter(({ takes }) => takes.kind === "value" || (takes.kind === "case" && "amount" in takes.of));
  const columns = [...new Set(cells.map((cell) => plan.indexOf(cell.column)))];
  if (!columns.length) return;
  // A stock of several months is no sum: a total line that states no month says nothing of it.
  const stocks = new Set(cells.filter(({ rule }) => rule.adds === "stock").map((cell) => plan.indexOf(cell.column)));
  const dims = Object.keys(context.contract.dimensions);
  for (const [code, counted] of countedLines(context.contract, check))
    for (const [index, all] of await totalLines(context, columns, dims, counted)) {
      const source = sources[index]!;
      const lines = all.map((line) => (line.period ? line : without(line, stocks)));
      for (const { line, index: column, expected, found } of faultsOf(context.contract.checks, check, lines, columns, code))
        note(source, {
          severity: check.severity,
          ...describeProblem("CHECK_FAILED", {
            file: source.delivery.name,
            sheet: source.table.sheet || undefined,
            line,
            column: placeOf(source, plan, column),
            expected: exact(decimalText(expected)),
            found: exact(decimalText(found)),
          }),
        });
    }
}

/** Figures of total lines that cannot be read: they are compared with nothing, and whoever sent them should know. */
export async function unreadTotals({ session }: LoadContext, plan: Plan, sources: readonly Source[], note: Note): Promise<void> {
  const figures = plan.numbers.filter(({ checkOnly }) => !checkOnly);
  if (!figures.length) return;
  const rows = await session.all<Record<string, string | number | null>>(
    sql`select source, line, problems, ${join(figures.map(({ index }) => name(`a${index}`)))} from decoded
      where kind = 'total' and problems <> '' order by source, line limit 1000`,
  );
  for (const row of rows) {
    const wrong = new Set(String(row.problems).split(",").map(Number));
    const source = sources[Number(row.source)]!;
    for (const number of figures.filter(({ index }) => wrong.has(index))) {
      const found = String(row[`a${number.index}`] ?? "");
      const { problem, expected } = readFigure(number, found);
      if (problem !== "NUMBER_UNREADABLE") continue;
      const place = { file: source.delivery.name, sheet: source.table.sheet || undefined, line: Number(row.line) };
      const column = placeOf(source, plan, number.index);
      const merged = mergedProblem({ ...place, column }, found);
      const told = merged ?? describeProblem(problem, { ...place, column, found, expected: expected ?? undefined });
      note(source, { severity: "warn", ...told });
    }
  }
}

/** The lines that a check's totals are compared with; where it goes by a dimension, those of one code after the other. */
function countedLines({ dimensions }: LoadContext["contract"], check: TotalCheck): [string | null, Sql][] {
  if ("subtotal" in check) return [[null, ofCodes(check.of)]];
  const by = "totalLine" in check ? check.by : undefined;
  if (by === undefined) return [[null, sql`true`]];
  const each = Object.keys(dimensions[by]!.codes).map((code): [string, Sql] => [code, ofCodes({ [by]: [code] })]);
  return [...each, [null, sql`true`]];
}

function faultsOf(
  checks: readonly Check[],
  check: TotalCheck,
  lines: readonly TotalLine[],
  columns: readonly number[],
  code: string | null,
): Fault[] {
  if ("balance" in check) return balanceFaults(check.balance, lines, columns);
  if ("groupTotal" in check) {
    const own = lines.filter((line) => isOne(line, check.groupTotal));
    return subtotalFaults(lines, own, true);
  }
  if ("totalLine" in check && check.by !== undefined) {
    const codeOf = (line: TotalLine) => line.codes.get(check.by!) ?? null;
    // A line of no one code totals all of them.
    const isOwn = (line: TotalLine) => (code === null ? [null, "TOTAL"].includes(codeOf(line)) : codeOf(line) === code);
    const own = lines.filter((line) => startsLike(line, check.totalLine) && isOwn(line));
    const faults = own.flatMap((line) => faultsAgainst(line, (index) => line.all.sums.get(index)!));
    return code === null ? [...faults, ...subtotalFaults(lines, unnamed(checks, check, lines))] : faults;
  }
  const faults = sumFaults(check, lines);
  if ("totalLine" in check) faults.push(...subtotalFaults(lines, unnamed(checks, check, lines)));
  return faults;
}

const without = (line: TotalLine, columns: ReadonlySet<number>): TotalLine => ({
  ...line,
  values: new Map([...line.values].map(([index, value]) => [index, columns.has(index) ? null : value])),
});

const ofCodes = (of: Record<string, string[]>): Sql =>
  join(
    Object.entries(of).map(([dim, codes]) => sql`${name(`d_${dim}`)} in (${join(codes.map(literal))})`),
    " and ",
  );

/** The total lines that no check names. The first check of a whole table's total answers for them, as gravely. */
function unnamed(checks: readonly Check[], check: TotalCheck, lines: readonly TotalLine[]): TotalLine[] {
  if (checks.find((one) => "totalLine" in one) !== check) return [];
  const names = (one: Check, line: TotalLine) => {
    if ("totalLine" in one) return startsLike(line, one.totalLine);
    if ("subtotal" in one) return isOne(line, one.subtotal);
    if ("groupTotal" in one) return isOne(line, one.groupTotal);
    return "balance" in one && isOne(line, Object.values(one.balance).flat());
  };
  return lines.filter((line) => !checks.some((one) => names(one, line)));
}

/** By table: its total lines from the top, none of a table with a bad line, whose sums would be too low. */
async function totalLines(
  { session }: LoadContext,
  columns: readonly number[],
  dims: readonly string[],
  counted: Sql,
): Promise<Map<number, TotalLine[]>> {
  const good = sql`kind = 'data' and problems = '' and ${counted}`;
  const sums = columns.map(
    (
      index,
    ) => sql`coalesce(sum(${name(`v${index}`)}) filter (${good}) over (partition by source order by line), 0)::varchar as ${name(`s${index}`)},
      coalesce(sum(${name(`v${index}`)}) filter (${good}) over (partition by source), 0)::varchar as ${name(`w${index}`)}, ${name(`v${index}`)}::varchar as ${name(`t${index}`)}`,
  );
  const rows = await session.all<Record<string, string | number | null>>(
    sql`select source, line, label, period, ${dims.length ? join([...dims.map((dim) => name(`d_${dim}`)), nothing]) : nothing} count(*) filter (${good}) over (partition by source order by line) as above,
      count(*) filter (${good}) over (partition by source) as whole, ${join(sums)} from decoded
      where source in (select source from decoded group by source having count(*) filter (kind = 'total') > 0 and count(*) filter (kind = 'data' and (problems <> '' or not ${once})) = 0)
      qualify kind = 'total' order by source, line`,
  );
  const tables = new Map<number, TotalLine[]>();
  const figures = (row: (typeof rows)[number], letter: string) =>
    columns.map((index): [number, bigint | null] => {
      const text = row[`${letter}${index}`];
      return [index, text === null || text === undefined ? null : tenThousandths(String(text))];
    });
  for (const row of rows)
    tables.set(Number(row.source), [
      ...(tables.get(Number(row.source)) ?? []),
      {
        line: Number(row.line),
        label: String(row.label ?? ""),
        period: row.period as string | null,
        codes: new Map(dims.map((dim) => [dim, row[`d_${dim}`] as string | null])),
        values: new Map(figures(row, "t")),
        above: { lines: Number(row.above), sums: new Map(figures(row, "s")) as Map<number, bigint> },
        all: { lines: Number(row.whole), sums: new Map(figures(row, "w")) as Map<number, bigint> },
      },
    ]);
  return tables;
}

/** A total of the whole table, or one of several: then it totals the lines since the total line before. Either sum will do for it. */
function sumFaults(check: Exclude<TotalCheck, { balance: object } | { groupTotal: string[] }>, lines: readonly TotalLine[]): Fault[] {
  const whole = "subtotal" in check;
  const own = lines.filter((line) => ("subtotal" in check ? isOne(line, check.subtotal) : startsLike(line, check.totalLine)));
  return own.flatMap((line) => {
    const before = lines[lines.indexOf(line) - 1];
    const ofAll = faultsAgainst(line, (index) => line.all.sums.get(index)!);
    if (whole || own.length === 1 || ofAll.length === 0) return ofAll;
    const ofPart = faultsAgainst(line, (index) => line.above.sums.get(index)! - (before?.above.sums.get(index) ?? 0n));
    if (ofPart.length === 0) return [];
    return line === own.at(-1) ? ofAll : ofPart;
  });
}

/** Carried in + received − left = carried out, where each stands once; by column, where each has a figure. */
function balanceFaults(
  { opening, plus, minus, closing }: Extract<Check, { balance: object }>["balance"],
  lines: readonly TotalLine[],
  columns: readonly number[],
): Fault[] {
  const only = (spellings: readonly string[]) => {
    const found = lines.filter((line) => isOne(line, spellings));
    return found.length === 1 ? found[0]! : null;
  };
  const [first, more, less, last] = [only(opening), only(plus), only(minus), only(closing)];
  if (!first || !more || !less || !last) return [];
  return columns.flatMap((index) => {
    const parts = [first, more, less, last].map((line) => line.values.get(index) ?? null);
    if (parts.includes(null)) return [];
    const [from, by, off, to] = parts as [bigint, bigint, bigint, bigint];
    return from + by - off === to ? [] : [{ line: last.line, index, expected: from + by - off, found: to }];
  });
}
