/** KPIs as the catalogue shows them, with the formula in words made from the measures' own names. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Recorded } from "../definitions/recorded.js";
import type { KpiSummary } from "./answer.js";
import { datasetOf, measureOf } from "./arithmetic/cube.js";
import { datasetsOf } from "./arithmetic/dependants.js";
import { codesWords, dimensionName } from "./dimension-words.js";
import type { KpiEntry, Term } from "./kpi.js";
import { thresholdsOf } from "./rating/standing.js";
import { kpiDimensions } from "./split-question.js";

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
    formula: formulaWords(entry, definitions),
    formulasBefore: (entry.versions ?? []).flatMap(({ version, formulaBefore }) =>
      formulaBefore ? [{ until: version, formula: formulaWords({ ...entry, formula: formulaBefore }, definitions) }] : [],
    ),
  }));
}

const formulaWords = (entry: KpiEntry, definitions: Recorded): Bilingual => ({
  th: formula(entry, definitions, "th"),
  en: formula(entry, definitions, "en"),
});

/** The formula in words that figures of a version of the definition are reckoned by. */
export const formulaOfVersion = ({ formula, formulasBefore }: KpiSummary, version: number): Bilingual =>
  formulasBefore.find(({ until }) => until > version)?.formula ?? formula;

function formula(entry: KpiEntry, definitions: Recorded, language: keyof Bilingual): string {
  const named = namedIn(entry, definitions, language);
  const side = (terms: readonly Term[]) => {
    const words = terms
      .map((term, i) => `${i === 0 ? "" : term.sign === -1 ? " − " : " + "}${termWords(term, definitions, language, named)}`)
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

/** What a formula must name so that no two of its parts read alike. */
interface Named {
  /** A term is picked by several dimensions: “low, none” alone would be two levels of one. */
  dimensions: boolean;
  /** Names of measures that two datasets of the formula have. */
  measures: ReadonlySet<string>;
}

function namedIn({ formula: { numerator, denominator = [] } }: KpiEntry, definitions: Recorded, language: keyof Bilingual): Named {
  if (definitions.rules.rating.words === undefined) return { dimensions: false, measures: new Set() };
  const terms = [...numerator, ...denominator];
  const owners = new Map<string, Set<string>>();
  for (const term of terms) {
    const name = measureName(term, definitions, language);
    owners.set(name, (owners.get(name) ?? new Set()).add(datasetOf(term)));
  }
  return {
    dimensions: terms.some(({ where = {} }) => Object.keys(where).length > 1),
    measures: new Set([...owners].flatMap(([name, datasets]) => (datasets.size > 1 ? [name] : []))),
  };
}

const measureName = (term: Term, { contracts }: Recorded, language: keyof Bilingual): string =>
  contracts.get(datasetOf(term))?.measures[measureOf(term)]?.name[language] ?? term.measure;

function termWords(term: Term, definitions: Recorded, language: keyof Bilingual, named: Named): string {
  const contract = definitions.contracts.get(datasetOf(term));
  const own = measureName(term, definitions, language);
  const name = named.measures.has(own) && contract ? `${own} (${contract.name[language]})` : own;
  const codes = Object.entries(term.where ?? {}).map(([dimension, wanted]) => {
    const words = codesWords(dimension, wanted, contract)[language];
    // An age says of itself what it is.
    return named.dimensions && dimension !== "age" ? `${dimensionName(dimension)[language]}: ${words}` : words;
  });
  const places = term.districts?.not?.includes("capital") ? (language === "th" ? ["นอกอำเภอเมือง"] : ["outside the capital district"]) : [];
  const notes = [...codes, ...places];
  // A comma parts the codes of one dimension.
  return notes.length ? `${name} [${notes.join(named.dimensions ? " · " : ", ")}]` : name;
}
