/**
 * The balances above and below a month's figures (ยอดยกมา, ยอดคงเหลือ): what one month's report carries out is what the next one's carries in,
 * office by office and column by column. Such lines load nothing, so each delivery keeps what they said, and a report is compared with the one
 * that stands for its neighbour, whichever of the two came first.
 */
import type { Check } from "../../../connectors/dataset.js";
import { addMonths, type Period, periodKind } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { join, name, sql } from "../../engine/sql.js";
import { decimalText, tenThousandths } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { type Shape, STILL } from "../shape.js";
import { isOne } from "./total-line.js";

/** A report's balance as it was read: by column, what it carried in and out. */
export interface Edges {
  office: string;
  period: Period;
  opening: Record<string, string>;
  closing: Record<string, string>;
}

interface Offered extends Edges {
  delivery: number;
  /** The table it is of, and the lines of its two balances. */
  source: number;
  lines: { opening: number; closing: number };
}

type Balance = Extract<Check, { balance: object }>;

/** The balances of monthly reports among the total lines that were read. One that stands twice is none. */
export async function offeredEdges({ session, contract }: LoadContext, plan: Plan, shape: Shape): Promise<Offered[]> {
  const check = contract.checks.find((one): one is Balance => "balance" in one);
  if (!check) return [];
  const { opening, closing } = check.balance;
  const columns = [...new Set(shape.cells.filter(({ takes }) => takes.kind === "value").map((cell) => plan.indexOf(cell.column)))];
  const rows = await session.all<Record<string, string | number | null>>(
    sql`select delivery, source, line, label, office, period, ${join(columns.map((i) => sql`${name(`v${i}`)}::varchar as ${name(`v${i}`)}`))}
      from decoded where kind = 'total' and office is not null and period is not null order by source, line`,
  );
  const reports = new Map<string, typeof rows>();
  for (const row of rows) {
    const report = `${row.source}|${row.office}|${row.period}`;
    reports.set(report, [...(reports.get(report) ?? []), row]);
  }
  return [...reports.values()].flatMap((own): Offered[] => {
    const only = (words: readonly string[]) => {
      const found = own.filter(({ label }) => isOne({ label: String(label ?? "") }, words));
      return found.length === 1 ? found[0]! : null;
    };
    const [first, last] = [only(opening), only(closing)];
    if (!first || !last || periodKind(String(first.period)) !== "month") return [];
    const said = (row: (typeof rows)[number]) =>
      Object.fromEntries(columns.flatMap((i) => (row[`v${i}`] === null ? [] : [[plan.columns[i]!, String(row[`v${i}`])]])));
    return [
      {
        office: String(first.office),
        period: String(first.period),
        opening: said(first),
        closing: said(last),
        delivery: Number(first.delivery),
        source: Number(first.source),
        lines: { opening: Number(first.line), closing: Number(last.line) },
      },
    ];
  });
}

/** @returns findings by delivery: where a report's balance is not its neighbour's, of those offered together and of those that stand */
export async function edgesCarried(
  context: LoadContext,
  offered: readonly Offered[],
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const check = context.contract.checks.find((one): one is Balance => "balance" in one);
  const own = offered.filter(({ source }) => sources.some(({ index }) => index === source)).sort((a, b) => a.delivery - b.delivery);
  if (!check || !own.length) return found;
  const at = (office: string, period: Period) => `${office}|${period}`;
  const known = new Map<string, Edges>((await standingEdges(context, own)).map((edges) => [at(edges.office, edges.period), edges]));
  // One after the other, as they came: each is compared with what stands beside it by then, so that no pair is told twice.
  for (const one of own) {
    const source = sources.find(({ index }) => index === one.source)!;
    const compare = (mine: "opening" | "closing", months: number) => {
      const other = known.get(at(one.office, addMonths(one.period, months)));
      const said = other?.[mine === "opening" ? "closing" : "opening"] ?? {};
      for (const [column, value] of Object.entries(one[mine])) {
        const beside = said[column];
        if (beside === undefined || tenThousandths(beside) === tenThousandths(value)) continue;
        const text = (figure: string) => exact(decimalText(tenThousandths(figure)));
        const place = { file: source.delivery.name, sheet: source.table.sheet || undefined, line: one.lines[mine] };
        const problem = describeProblem("CARRIED_OVER_DIFFERS", {
          ...place,
          column: source.columns.get(column)?.place ?? column,
          found: `${text(value)} (${one.period})`,
          expected: `${text(beside)} (${other!.period})`,
        });
        found.set(one.delivery, [...(found.get(one.delivery) ?? []), { severity: check.severity, ...problem }]);
      }
    };
    compare("opening", -1);
    compare("closing", 1);
    known.set(at(one.office, one.period), one);
  }
  return found;
}

/** What the deliveries that stand for the neighbouring months said. */
async function standingEdges({ session, contract }: LoadContext, offered: readonly Edges[]): Promise<Edges[]> {
  const periods = [...new Set(offered.flatMap(({ period }) => [addMonths(period, -1), addMonths(period, 1)]))];
  const offices = [...new Set(offered.map(({ office }) => office))];
  const rows = await session.all<{ office: string; period: Period; edges: string }>(
    sql`select r.office, r.period, json_extract(d.reading, '$.edges')::varchar as edges from core.report r join raw.delivery d on d.id = r.delivery
      where r.dataset = ${contract.id} and r.recorded_to = ${STILL} and r.office in ${offices} and r.period in ${periods}
        and json_extract(d.reading, '$.edges') is not null order by r.office, r.period`,
  );
  return rows.flatMap(({ office, period, edges }) =>
    (JSON.parse(edges) as Edges[]).filter((one) => one.office === office && one.period === period),
  );
}
