/**
 * A running total only grows within its fiscal year, and by no more in a month than other months brought. One that falls makes the month between
 * it and the one before negative: the figure of the month alone was sent where the total is asked for, or a month was emptied. One that leaps has a
 * digit too many, or added up totals. What is offered and what stands are looked at together.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { addMonths, fiscalMonth } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { decimalText } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import type { Shape } from "../shape.js";
import { lastWords, placeOf } from "./carried-over.js";
import { type Point, placeOfPoint } from "./jump.js";

interface Step {
  before: Point;
  next: Point;
}

/** @returns by delivery its greatest fall and its greatest leap; told and never held, for one dash in a line is no fault of the whole file */
export async function oddTotals(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const falls = new Map<number, Step>();
  const leaps = new Map<number, Step>();
  for (const measure of runningTotalsOf(context.contract)) {
    const words = await lastWords(context, plan, shape, measure, sources);
    const isCount = !["baht", "grams", "kilograms", "tablets"].includes(context.contract.measures[measure]!.unit);
    for (const next of words.values()) {
      if (next.period.endsWith("-10")) continue;
      const before = words.get(placeOf(next.key, addMonths(next.period, -1)));
      const delivery = Math.max(before?.delivery ?? -1, next.delivery ?? -1);
      if (!before || delivery < 0) continue;
      const step = { before, next };
      if (next.value < before.value) keepGreatest(falls, delivery, step);
      else if (isCount && isLeap(step)) keepGreatest(leaps, delivery, step);
    }
  }
  const told = new Map<number, Finding[]>();
  for (const [code, steps] of [["RUNNING_TOTAL_FELL", falls] as const, ["JUMP_IMPLAUSIBLE", leaps] as const])
    for (const [delivery, step] of steps) told.set(delivery, [...(told.get(delivery) ?? []), toldOf(code, step, delivery, plan, sources)]);
  return told;
}

function keepGreatest(steps: Map<number, Step>, delivery: number, step: Step): void {
  const known = steps.get(delivery);
  if (!known || height(step) > height(known)) steps.set(delivery, step);
}

/** One haul weighs or is worth more than a year's; people and cases come by the month. Smaller counts go up and down by themselves. */
function isLeap({ before, next }: Step): boolean {
  const rise = next.value - before.value;
  const months = BigInt(fiscalMonth(before.period));
  return rise >= LEAST_RISE && rise * months > TIMES * before.value;
}
const LEAST_RISE = 50n * 10_000n;
const TIMES = 8n;

const runningTotalsOf = ({ measures }: DatasetContract): string[] =>
  Object.entries(measures).flatMap(([id, { adds }]) => (adds === "running_total" ? [id] : []));

const height = ({ before, next }: Step): bigint => (next.value > before.value ? next.value - before.value : before.value - next.value);

/** At the figure that fell or leapt, where the delivery has it; else at the one before, which it brings. */
function toldOf(
  code: "RUNNING_TOTAL_FELL" | "JUMP_IMPLAUSIBLE",
  { before, next }: Step,
  delivery: number,
  plan: Plan,
  sources: readonly Source[],
): Finding {
  const said = (point: Point) => `${exact(decimalText(point.value))} (${point.period})`;
  return {
    severity: "warn",
    ...describeProblem(code, {
      ...placeOfPoint(next.delivery === delivery ? next : before, plan, sources),
      found: said(next),
      expected: said(before),
    }),
  };
}
