/** A formula against the contracts: every measure, dimension and code it names must be one an agency sends. */
import type { ProblemReport } from "../../../connectors/problem.js";
import type { KpiEntry, Term } from "../../kpis/kpi.js";
import { faultIn, type Located } from "./located.js";
import { type Partly, placed } from "./partly.js";
import type { Vocabulary } from "./vocabulary.js";
import type { YamlPath } from "./yaml-source.js";

export function checkFormula(kpi: Located<Partly<KpiEntry>>, known: Vocabulary): ProblemReport[] {
  const { formula, levels, carryForward, population, versions } = kpi.value;
  const before = placed(versions).flatMap(([{ formulaBefore }, i]) =>
    formulaBefore ? [{ formula: formulaBefore, at: ["versions", i, "formulaBefore"] as YamlPath }] : [],
  );
  const formulas = [...(formula ? [{ formula, at: ["formula"] as YamlPath }] : []), ...before];
  const terms = formulas.flatMap((own) =>
    (["numerator", "denominator"] as const).flatMap((part) =>
      placed(own.formula[part]).map(([term, i]) => ({ term, path: [...own.at, part, i] as YamlPath })),
    ),
  );
  const used = new Set(terms.map(({ term }) => term.measure));
  const byDistrict = levels?.includes("district") ?? false;
  const faults = [
    ...terms.flatMap(({ term, path }) => checkTerm(kpi, term, path, known, byDistrict)),
    ...formulas.flatMap((own) => checkAverage(kpi, own, known)),
    ...checkFormulasBefore(kpi),
  ];
  const named = [
    ...Object.keys(carryForward ?? {}).map((measure) => ({ measure, path: ["carryForward", measure] as YamlPath })),
    ...placed(population).map(([measure, i]) => ({ measure, path: ["population", i] as YamlPath })),
  ];
  // Where a term could not be read, nobody knows what the formula uses.
  if (formula === undefined || used.has(undefined)) return faults;
  for (const { measure, path } of named) if (!used.has(measure)) faults.push(faultIn(kpi, path, measure, [...used].join(" | ")));
  return faults;
}

/** @returns null where a term could not be read, or names what no agency sends */
export function reportersOf({ formula }: Partly<KpiEntry>, known: Vocabulary): ReadonlySet<string> | null {
  const terms = [...(formula?.numerator ?? []), ...(formula?.denominator ?? [])];
  const agencies = terms.map((term) => known.get(term?.measure ?? "")?.agency);
  return agencies.length === 0 || agencies.includes(undefined) ? null : new Set(agencies as string[]);
}

/**
 * Another formula begins with a fiscal year, for a year of two formulas would be a sum of neither; and what was counted otherwise is not made
 * comparable by a factor. A median where a mean was, or a sum, is another indicator.
 */
function checkFormulasBefore(kpi: Located<Partly<KpiEntry>>): ProblemReport[] {
  return placed(kpi.value.versions).flatMap(([{ from, convert, formulaBefore }, i]) => {
    if (!formulaBefore) return [];
    const other = formulaBefore.takes !== kpi.value.formula?.takes;
    const inside = from !== undefined && !/^FY\d{4}$/.test(from);
    return [
      ...(inside ? [faultIn(kpi, ["versions", i, "from"], `${from} (formulaBefore)`, "FY2570")] : []),
      ...(other
        ? [
            faultIn(
              kpi,
              ["versions", i, "formulaBefore"],
              `takes: ${formulaBefore.takes ?? "—"}`,
              `takes: ${kpi.value.formula?.takes ?? "—"}`,
            ),
          ]
        : []),
      ...(convert ? [faultIn(kpi, ["versions", i, "convert"], "convert (formulaBefore)", "—")] : []),
    ];
  });
}

/** A mean or a median is of one measure that each case has, over the count of the same cases. */
function checkAverage(
  kpi: Located<Partly<KpiEntry>>,
  { formula, at }: { formula: Partly<KpiEntry["formula"]>; at: YamlPath },
  known: Vocabulary,
): ProblemReport[] {
  const { accumulates, carryForward, population } = kpi.value;
  if (!formula.takes) return [];
  const { takes, numerator, denominator } = formula;
  const faults: ProblemReport[] = [];
  const fault = (path: YamlPath, found: string, expected: string) => faults.push(faultIn(kpi, path, found, expected));
  if (accumulates) fault(["accumulates"], `true (${takes})`, `false (${takes})`);
  if (carryForward) fault(["carryForward"], takes, "—");
  if (population) fault(["population"], takes, "—");
  if (numerator && numerator.length !== 1) fault([...at, "numerator"], `× ${numerator.length}`, "× 1");
  if (denominator?.length !== 1) fault([...at, "denominator"], `× ${denominator?.length ?? 0}`, "× 1");
  const [values, cases] = [numerator?.[0], denominator?.[0]];
  const measure = values?.measure === undefined ? undefined : known.get(values.measure);
  if (!measure || !cases?.measure) return faults;
  const fitting = [...known].flatMap(([id, { casesIn }]) => (casesIn ? [id] : []));
  if (measure.casesIn === null) fault([...at, "numerator", 0, "measure"], values!.measure!, fitting.join(" | ") || "—");
  else if (cases.measure !== measure.casesIn) fault([...at, "denominator", 0, "measure"], cases.measure, measure.casesIn);
  for (const key of ["where", "districts", "sign"] as const) {
    const [above, below] = [JSON.stringify(values![key] ?? null), JSON.stringify(cases[key] ?? null)];
    if (above !== below || (key === "sign" && above === "-1")) fault([...at, "denominator", 0, key], below, key === "sign" ? "1" : above);
  }
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
