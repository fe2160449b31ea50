/** KPIs as the catalogue shows them, with the formula in words made from the measures' own names. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Recorded } from "../definitions/recorded.js";
import type { KpiSummary } from "../warehouse.js";
import { datasetOf, measureOf } from "./cube.js";
import { datasetsOf } from "./dependants.js";
import { codesWords } from "./dimension-words.js";
import type { KpiEntry, Term } from "./kpi.js";
import { kpiDimensions } from "./split-question.js";
import { thresholdsOf } from "./standing.js";

const made = new WeakMap<Recorded, KpiSummary[]>();

export function kpiSummaries(definitions: Recorded): KpiSummary[] {
  const known = made.get(definitions) ?? summariesOf(definitions);
  made.set(definitions, known);
  return known;
}

function summariesOf(definitions: Recorded): KpiSummary[] {
  return definitions.kpis.map((entry) => ({
    id: entry.id,
    pillar: entry.pillar,
    name: entry.name,
    owner: entry.owner,
    unit: entry.unit,
    decimals: entry.decimals,
    better: entry.better,
    every: entry.every,
    headline: entry.headline,
    levels: entry.levels,
    thresholds: thresholdsOf(entry, definitions.rules),
    entry,
    datasets: datasetsOf(entry),
    dimensions: kpiDimensions(entry, definitions.contracts),
    formula: { th: formula(entry, definitions, "th"), en: formula(entry, definitions, "en") },
  }));
}

function formula(entry: KpiEntry, definitions: Recorded, language: keyof Bilingual): string {
  const side = (terms: readonly Term[]) => {
    const words = terms
      .map((term, i) => `${i === 0 ? "" : term.sign === -1 ? " − " : " + "}${termWords(term, definitions, language)}`)
      .join("");
    return terms.length > 1 ? `(${words})` : words;
  };
  const { numerator, denominator, times, takes } = entry.formula;
  const scale = times === "1" ? "" : ` × ${times}`;
  if (takes === "median")
    return language === "th"
      ? `มัธยฐานของค่ารายเรื่องใน “${side(numerator)}” (จำนวนเรื่อง: ${side(denominator!)})${scale}`
      : `median of what each case has of “${side(numerator)}” (cases: ${side(denominator!)})${scale}`;
  const mean = takes === "mean" ? (language === "th" ? "ค่าเฉลี่ยต่อเรื่อง: " : "mean of a case: ") : "";
  return `${mean}${side(numerator)}${denominator ? ` ÷ ${side(denominator)}` : ""}${scale}`;
}

function termWords(term: Term, definitions: Recorded, language: keyof Bilingual): string {
  const contract = definitions.contracts.get(datasetOf(term));
  const name = contract?.measures[measureOf(term)]?.name[language] ?? term.measure;
  const codes = Object.entries(term.where ?? {}).map(([dim, wanted]) => codesWords(dim, wanted, contract)[language]);
  const places = term.districts?.not?.includes("capital") ? (language === "th" ? ["นอกอำเภอเมือง"] : ["outside the capital district"]) : [];
  const notes = [...codes, ...places];
  return notes.length ? `${name} [${notes.join(", ")}]` : name;
}
