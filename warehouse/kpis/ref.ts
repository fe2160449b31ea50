/** What a `KpiValue.ref` names: a figure at a data version, and by whose targets it is rated. */
import type { Period } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Place } from "./arithmetic/evaluation.js";

export interface Ref {
  kpi: string;
  period: Period;
  place: Place;
  asOf: string;
  /** Another frame than the province's own; it changes nothing of the evidence. */
  frame: string | null;
}

export function parseRef(ref: string): Ref {
  const [kpi, period, level, place, asOf, frame] = ref.split("!");
  if (!kpi || !period || place === undefined || !asOf || !["province", "office", "district"].includes(level ?? ""))
    throw new Problem("REQUEST_INVALID", { found: ref.slice(0, 80), expected: "KpiValue.ref" });
  return { kpi, period, place: { level: level as Place["level"], id: place }, asOf, frame: frame ?? null };
}
