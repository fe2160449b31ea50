/** Implausible jumps: a figure many times, or a small part, of what the same key, or the same office's report, said the period before. */
import type { Check, DatasetContract } from "../../../connectors/dataset.js";
import { lastMonth, type Period } from "../../../connectors/period.js";
import { describeProblem, type Place } from "../../../connectors/problem.js";
import { join, literal, name, nothing, type Sql, sql } from "../../engine/sql.js";
import { decimalText, tenThousandths } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { type Shape, STILL } from "../shape.js";
import { placeOf } from "./note.js";

export interface Point {
  key: string;
  period: Period;
  value: bigint;
  /** Null: it stands already. */
  delivery: number | null;
  line: number;
  /** The table in which it stands first; null where it stands already. */
  source: number | null;
  /** The staged column it stands in; null where it stands already, or adds up several columns. */
  at: number | null;
}

/**
 * @param believed whether a person accepted the jumps of a delivery: then all of them are listed
 * @returns by delivery: its first jump. A delivery that is held for one is not what the next period is compared with.
 */
export async function jumps(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
  believed: (delivery: number) => boolean,
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  for (const check of context.contract.checks) if ("jump" in check) await oneCheck(context, plan, shape, sources, check, believed, found);
  return found;
}

async function oneCheck(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
  check: Extract<Check, { jump: string }>,
  believed: (delivery: number) => boolean,
  found: Map<number, Finding[]>,
) {
  const by = check.of ?? "key";
  const points = [...(await standingPoints(context, check.jump, by)), ...(await offeredPoints(context, plan, shape, check.jump, by))];
  const byKey = new Map<string, Point[]>();
  for (const point of points) byKey.set(point.key, [...(byKey.get(point.key) ?? []), point]);
  const factor = BigInt(Math.round(check.factor * 100));
  const above = BigInt(check.above) * 10_000n;
  for (const series of byKey.values()) {
    series.sort((a, b) => (lastMonth(a.period) === lastMonth(b.period) ? 0 : lastMonth(a.period) < lastMonth(b.period) ? -1 : 1));
    const standing = new Set(series.filter(({ delivery }) => delivery === null).map(({ period, value }) => `${period}|${value}`));
    let before: Point | null = null;
    let last: Point | null = null;
    for (const point of series) {
      if (last && last.period !== point.period) before = last;
      const { delivery } = point;
      // What says the same as what stands is nothing new.
      if (delivery !== null && !standing.has(`${point.period}|${point.value}`)) {
        if (found.has(delivery) && !believed(delivery)) continue;
        // A month in which an office sold nothing is no slip of a unit that would hold its file.
        const isSlip = by === "key" || check.severity === "warn" || point.value > 0n;
        if (
          before &&
          isSlip &&
          !isBroken(context.contract, before.period, point.period) &&
          isJump(before.value, point.value, above, factor)
        ) {
          const jump: Finding = {
            severity: check.severity,
            ...describeProblem("JUMP_IMPLAUSIBLE", {
              ...placeOfPoint(point, plan, sources),
              found: `${exact(decimalText(point.value))} (${point.period})`,
              expected: `${exact(decimalText(before.value))} (${before.period})`,
            }),
          };
          found.set(delivery, [...(found.get(delivery) ?? []), jump]);
          if (!believed(delivery)) continue;
        }
      }
      last = point;
    }
  }
}

/** A break of the series lies between them: another scale, another standard. */
const isBroken = ({ breaks }: DatasetContract, before: Period, now: Period): boolean =>
  (breaks ?? []).some(({ from }) => lastMonth(before) < lastMonth(from) && lastMonth(from) <= lastMonth(now));

function isJump(before: bigint, now: bigint, above: bigint, factor: bigint): boolean {
  const [low, high] = before < now ? [before, now] : [now, before];
  return high >= above && before >= above && high * 100n > low * factor;
}

/** Where a person finds what is offered. */
export function placeOfPoint({ line, source: index, at }: Point, plan: Plan, sources: readonly Source[]): Place {
  const source = sources.find((one) => one.index === index);
  const column = source && at !== null ? placeOf(source, plan, at) : undefined;
  return { file: source?.delivery.name, sheet: source?.table.sheet || undefined, line: line || undefined, column };
}

/** A figure for itself, or all of a measure that an office reports. */
type By = "key" | "report";

export async function standingPoints({ session, contract }: LoadContext, measure: string, by: By = "key"): Promise<Point[]> {
  const key = by === "report" ? sql`office` : sql`concat_ws('|', office, coalesce(district, ''), dims)`;
  const rows = await session.all<{ key: string; period: Period; value: string }>(
    sql`select ${key} as key, period, sum(value)::varchar as value from mart.month m
      where dataset = ${contract.id} and measure = ${measure} and recorded_to = ${STILL} and value is not null
        ${by === "report" ? sql`and not ${wasDamaged}` : nothing} group by all`,
  );
  return rows.map((row) => ({
    key: row.key,
    period: row.period,
    value: tenThousandths(row.value),
    delivery: null,
    line: 0,
    source: null,
    at: null,
  }));
}

/** A line that repeats a key is set aside: it counts in no sum. */
export const once = sql`not exists (select 1 from repeated r where r.source = decoded.source and r.line = decoded.line)`;

const wasDamaged = sql`exists (select 1 from core.report r
  where r.dataset = m.dataset and r.office = m.office and r.period = m.period and r.recorded_to = ${STILL} and r.damaged > 0)`;

/** Whether lines of an office's report are set aside: what is left of it is no sum to be compared. */
const isDamaged = sql`exists (select 1 from tally t where t.delivery = decoded.delivery and t.kind = 'data' and t.bad
  and coalesce(t.office, decoded.office) = decoded.office and coalesce(t.period, decoded.period) = decoded.period)`;

/** The same keys as the mart's, from the decoded lines. */
export async function offeredPoints({ session }: LoadContext, plan: Plan, shape: Shape, measure: string, by: By = "key"): Promise<Point[]> {
  if (!shape.cells.some((cell) => isFigureOf(cell, measure))) return [];
  const rows = await session.all<Omit<Point, "value"> & { value: string | null }>(
    sql`select key, period, delivery, sum(value)::varchar as value, min(line) as line, arg_min(source, line)::integer as source, case when min(staged_at) = max(staged_at) then min(staged_at) end as "at"
      from (${figuresOf(plan, shape, measure, by)}) group by key, period, delivery`,
  );
  return rows.filter((row) => row.value !== null).map((row) => ({ ...row, value: tenThousandths(row.value!) }));
}

const isFigureOf = (cell: Shape["cells"][number], measure: string) => cell.measure === measure && cell.takes.kind === "value";

/**
 * A measure's figures as the decoded lines say them, column by column: with office, period and delivery, key, value and place. The lines are
 * gone through once, however many columns there are.
 */
export function figuresOf(plan: Plan, shape: Shape, measure: string, by: By): Sql {
  const cells = shape.cells
    .filter((cell) => isFigureOf(cell, measure))
    .map((cell) => {
      const parts = new Map(
        shape.dims.filter((dim) => dim !== "unit").map((dim) => [dim, sql`${literal(`${dim}=`)} || ${name(`d_${dim}`)}`]),
      );
      for (const [dim, code] of Object.entries(cell.dims)) parts.set(dim, literal(`${dim}=${code}`));
      const sorted = [...parts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
      const dims = sorted.length ? sql`concat_ws(';', ${join(sorted)})` : sql`''`;
      const key = by === "report" ? sql`office` : sql`concat_ws('|', office, coalesce(district, ''), ${dims})`;
      const at = plan.indexOf(cell.column);
      return sql`{key: ${key}, value: ${name(`v${at}`)}, staged: ${literal(at)}}`;
    });
  return sql`select office, cell.key as key, period, delivery, sum(cell.value) as value, min(line) as line, arg_min(source, line) as source, cell.staged as staged_at
    from (select office, period, delivery, line, source, unnest([${join(cells)}]) as cell
      from decoded where kind = 'data' and problems = '' and ${once} ${by === "report" ? sql`and not ${isDamaged}` : nothing})
    group by all`;
}
