/** What one month carries out (ค้างไป) is what the next carries in (ค้างมา): of what is offered together, and against what stands. */
import type { Check } from "../../../connectors/dataset.js";
import { addMonths, type Period, periodKind } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { decimalText } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import type { Shape } from "../shape.js";
import { offeredPoints, type Point, placeOfPoint, standingPoints } from "./jump.js";

/** @returns findings by delivery, each at the line that brought the disagreement */
export async function carriedOver(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  for (const check of context.contract.checks) {
    if (!("carriedOut" in check)) continue;
    const out = await lastWords(context, plan, shape, check.carriedOut, sources);
    const into = await lastWords(context, plan, shape, check.carriedIn, sources);
    for (const next of into.values()) {
      const before = out.get(placeOf(next.key, addMonths(next.period, -1)));
      if (!before || before.value === next.value) continue;
      const told = disagreement(check, before, next, plan, sources);
      if (told) found.set(told.delivery, [...(found.get(told.delivery) ?? []), told.finding]);
    }
  }
  return found;
}

export const placeOf = (key: string, period: Period) => `${key}|${period}`;

/** A measure by place and month: what is offered, and where nothing is, what stands. */
export async function lastWords(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  measure: string,
  sources: readonly Source[],
): Promise<Map<string, Point>> {
  const kept = new Set(sources.map(({ delivery }) => delivery.id));
  const offered = (await offeredPoints(context, plan, shape, measure))
    .filter(({ delivery }) => delivery !== null && kept.has(delivery))
    .sort((a, b) => a.delivery! - b.delivery!);
  const all = [...(await standingPoints(context, measure)), ...offered].filter(({ period }) => periodKind(period) === "month");
  return new Map(all.map((point) => [placeOf(point.key, point.period), point]));
}

/** Null where both stand already: then it was told when the later of them came. */
function disagreement(
  { severity }: Extract<Check, { carriedOut: string }>,
  before: Point,
  next: Point,
  plan: Plan,
  sources: readonly Source[],
): { delivery: number; finding: Finding } | null {
  const later = (next.delivery ?? -1) >= (before.delivery ?? -1) ? next : before;
  const source = sources.find(({ delivery }) => delivery.id === later.delivery);
  if (!source) return null;
  const [own, other] = later === next ? [next, before] : [before, next];
  const finding: Finding = {
    severity,
    ...describeProblem("CARRIED_OVER_DIFFERS", {
      ...placeOfPoint(own, plan, sources),
      found: `${exact(decimalText(own.value))} (${own.period})`,
      expected: `${exact(decimalText(other.value))} (${other.period})`,
    }),
  };
  return { delivery: source.delivery.id, finding };
}
