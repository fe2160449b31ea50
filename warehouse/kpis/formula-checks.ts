/** A formula against the contracts: every measure, dimension and code it names must be one an agency sends. */
import type { ProblemReport } from "../../connectors/problem.js";
import type { KpiEntry, Term } from "./kpi.js";
import { faultIn, type Located } from "./located.js";
import { type Partly, placed } from "./partly.js";
import type { Vocabulary } from "./vocabulary.js";
import type { YamlPath } from "./yaml-source.js";

export function checkFormula(kpi: Located<Partly<KpiEntry>>, known: Vocabulary): ProblemReport[] {
  const { formula, levels, carryForward, population } = kpi.value;
  const terms = (["numerator", "denominator"] as const).flatMap((part) =>
    placed(formula?.[part]).map(([term, i]) => ({ term, path: ["formula", part, i] as YamlPath })),
  );
  const used = new Set(terms.map(({ term }) => term.measure));
  const byDistrict = levels?.includes("district") ?? false;
  const faults = terms.flatMap(({ term, path }) => checkTerm(kpi, term, path, known, byDistrict));
  const named = [
    ...Object.keys(carryForward ?? {}).map((measure) => ({ measure, path: ["carryForward", measure] as YamlPath })),
    ...placed(population).map(([measure, i]) => ({ measure, path: ["population", i] as YamlPath })),
  ];
  // Where a term could not be read, nobody knows what the formula uses.
  if (formula === undefined || used.has(undefined)) return faults;
  for (const { measure, path } of named) if (!used.has(measure)) faults.push(faultIn(kpi, path, measure, [...used].join(" | ")));
  return faults;
}

/** A term within any definition that holds one. */
export function checkTerm(
  kpi: Located<unknown>,
  term: Partly<Term>,
  path: YamlPath,
  known: Vocabulary,
  byDistrict: boolean,
): ProblemReport[] {
  if (term.measure === undefined) return [];
  const measure = known.get(term.measure);
  if (!measure) return [faultIn(kpi, [...path, "measure"], term.measure, nearest(term.measure, known))];
  const faults: ProblemReport[] = [];
  for (const [dimension, codes] of Object.entries(term.where ?? {})) {
    const allowed = measure.dimensions[dimension];
    if (!allowed) {
      faults.push(faultIn(kpi, [...path, "where", dimension], dimension, Object.keys(measure.dimensions).join(" | ") || "—"));
      continue;
    }
    for (const [code, i] of placed(codes))
      if (!allowed.includes(code)) faults.push(faultIn(kpi, [...path, "where", dimension, i], code, allowed.join(" | ")));
  }
  if (term.overTime && measure.adds !== "stock")
    faults.push(faultIn(kpi, [...path, "overTime"], `${term.measure}: ${measure.adds}`, "stock"));
  if ((byDistrict || term.districts) && measure.district === null)
    faults.push(faultIn(kpi, term.districts ? [...path, "districts"] : ["levels"], `district: ${term.measure}`, "province | office"));
  return faults;
}

/** The measures of the same dataset, or else the datasets. */
function nearest(measure: string, known: Vocabulary): string {
  const dataset = measure.split(".")[0];
  const siblings = [...known.keys()].filter((id) => id.startsWith(`${dataset}.`));
  return (siblings.length > 0 ? siblings : [...new Set([...known.keys()].map((id) => `${id.split(".")[0]}.…`))]).join(" | ");
}
