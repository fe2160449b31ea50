/** What an export's question may hold: a filter that an export has no use for is refused, not passed over. */
import { Problem } from "../../connectors/problem.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { entryOf } from "../kpis/reading.js";
import type { Setting } from "../kpis/setting.js";
import type { ExportQuestion } from "./answer.js";

/** By the names they have in an address. */
const filters = {
  kpis: "kpi",
  period: "period",
  from: "from",
  to: "to",
  grain: "grain",
  offices: "office",
  districts: "district",
  measures: "measure",
  by: "by",
  frame: "frame",
  since: "since",
} as const satisfies Partial<Record<keyof ExportQuestion, string>>;
type Filter = keyof typeof filters;

/** @throws Problem REQUEST_INVALID for another filter than those of this export, or for a period beside a range; `asOf` is every export's */
export function onlyFilters(question: ExportQuestion, allowed: readonly Filter[]): void {
  for (const filter of Object.keys(filters) as Filter[]) {
    const asked = question[filter];
    const isAsked = Array.isArray(asked) ? asked.length > 0 : asked !== null && asked !== undefined;
    if (isAsked && !allowed.includes(filter))
      throw new Problem("REQUEST_INVALID", {
        found: `${question.of}: ${filters[filter]}`,
        expected: [...allowed.map((one) => filters[one]), "asOf"].join(", "),
      });
  }
  const { of, period, from, to } = question;
  // The one would be asked and the other passed over.
  if (period && (from || to))
    throw new Problem("REQUEST_INVALID", { found: `${of}: period, ${from ? "from" : "to"}`, expected: "period · from, to" });
}

/** @throws Problem UNKNOWN_KPI */
export function kpisAsked({ kpis: asked }: Pick<ExportQuestion, "kpis">, setting: Setting): KpiEntry[] {
  for (const id of asked ?? []) entryOf(setting, id);
  const { kpis } = setting.definitions;
  return kpis.filter((entry) => !asked?.length || asked.includes(entry.id));
}
