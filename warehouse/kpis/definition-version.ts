/**
 * A KPI's definition by period: which version is in force, and by which formula, in which unit its figures are reckoned. A version keeps what it
 * took the place of, so that years before it go on being what they were.
 * @see docs/methods/breaks.md
 */
import { lastMonth, monthsOf, type Period } from "../../connectors/period.js";
import type { KpiEntry, KpiFormula } from "./kpi.js";
import type { Rules } from "./rules.js";

type Versioned = Pick<KpiEntry, "versions">;

/**
 * The definition's version in force in a period.
 * @param rules by which a version from a fiscal year or a quarter on holds from its first month; without them, as rows keep it, from its last
 */
export function versionOf(entry: Versioned, period: Period, rules?: Rules): number {
  return versionBegun(entry, period, rules?.rating.versions === "begun" ? (from) => monthsOf(from)[0]! : lastMonth);
}

function versionBegun({ versions = [] }: Versioned, period: Period, begins: (from: Period) => string): number {
  const inForce = versions.filter(({ from }) => begins(from) <= lastMonth(period)).map(({ version }) => version);
  return Math.max(1, ...inForce);
}

/** The unit of a figure reckoned by a version of the definition. */
export function unitAt({ unit, versions }: Pick<KpiEntry, "unit" | "versions">, version: number): KpiEntry["unit"] {
  return replacedAfter(versions, version, "unitBefore") ?? unit;
}

/** What the first version after this one took the place of; undefined where none did, and what is there today holds. */
function replacedAfter<K extends "unitBefore" | "formulaBefore">(versions: Versioned["versions"], version: number, what: K) {
  const later = (versions ?? []).filter((one) => one.version > version && one[what]).sort((a, b) => a.version - b.version);
  return later[0]?.[what];
}

/** The formula of a version of the definition. */
export const formulaAt = ({ formula, versions }: Pick<KpiEntry, "formula" | "versions">, version: number): KpiFormula =>
  replacedAfter(versions, version, "formulaBefore") ?? formula;

/** Every formula that figures of the KPI are reckoned by, today's first. */
export const formulasOf = ({ formula, versions = [] }: Pick<KpiEntry, "formula" | "versions">): KpiFormula[] => [
  formula,
  ...versions.flatMap(({ formulaBefore }) => formulaBefore ?? []),
];

/** Kept, since what is known of an entry or of a term of it is held by itself. */
const made = new WeakMap<object, Map<KpiFormula, unknown>>();
const wholes = new WeakMap<object, unknown>();

/**
 * An entry as figures of a period are reckoned: with the formula in force then. One of the series of a plain measure, and nearly every other, is
 * itself.
 */
export function entryAt<Entry extends Pick<KpiEntry, "formula" | "versions">>(asked: Entry, period: Period): Entry {
  if (!asked.versions?.some(({ formulaBefore }) => formulaBefore)) return asked;
  const entry = (wholes.get(asked) ?? asked) as Entry;
  const formula = formulaAt(
    entry,
    versionBegun(entry, period, (from) => monthsOf(from)[0]!),
  );
  if (formula === entry.formula) return entry;
  const known = made.get(entry) ?? new Map<KpiFormula, unknown>();
  made.set(entry, known);
  const own = (known.get(formula) as Entry | undefined) ?? { ...entry, formula };
  known.set(formula, own);
  wholes.set(own, entry);
  return own;
}
