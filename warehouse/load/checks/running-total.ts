/**
 * A running total only grows within its fiscal year. One that falls makes the month between it and the one before negative: the figure of the
 * month alone was sent where the total is asked for, or a month was emptied. What is offered and what stands are looked at together.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { addMonths } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { decimalText } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import type { Shape } from "../shape.js";
import { lastWords, placeOf } from "./carried-over.js";
import { type Point, placeOfPoint } from "./jump.js";

interface Fall {
  before: Point;
  next: Point;
}

/** @returns by delivery its greatest fall; told and never held, for one dash in a line is no fault of the whole file */
export async function fallenTotals(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const worst = new Map<number, Fall>();
  for (const measure of runningTotalsOf(context.contract)) {
    const words = await lastWords(context, plan, shape, measure, sources);
    for (const next of words.values()) {
      if (next.period.endsWith("-10")) continue;
      const before = words.get(placeOf(next.key, addMonths(next.period, -1)));
      const delivery = Math.max(before?.delivery ?? -1, next.delivery ?? -1);
      if (!before || delivery < 0 || next.value >= before.value) continue;
      const fall = { before, next };
      const known = worst.get(delivery);
      if (!known || depth(fall) > depth(known)) worst.set(delivery, fall);
    }
  }
  return new Map([...worst].map(([delivery, fall]) => [delivery, [toldOf(fall, delivery, plan, sources)]]));
}

const runningTotalsOf = ({ measures }: DatasetContract): string[] =>
  Object.entries(measures).flatMap(([id, { adds }]) => (adds === "running_total" ? [id] : []));

const depth = ({ before, next }: Fall): bigint => before.value - next.value;

/** At the figure that fell, where the delivery has it; else at the one before, which it brings. */
function toldOf({ before, next }: Fall, delivery: number, plan: Plan, sources: readonly Source[]): Finding {
  const said = (point: Point) => `${exact(decimalText(point.value))} (${point.period})`;
  return {
    severity: "warn",
    ...describeProblem("RUNNING_TOTAL_FELL", {
      ...placeOfPoint(next.delivery === delivery ? next : before, plan, sources),
      found: said(next),
      expected: said(before),
    }),
  };
}
