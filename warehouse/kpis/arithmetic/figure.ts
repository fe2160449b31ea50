/** A figure's value from its exact parts. */
import type { Period } from "../../../connectors/period.js";
import { entryAt } from "../definition-version.js";
import type { KpiEntry } from "../kpi.js";
import { quotient } from "./rounding.js";

/** What a value is made of: sums, each perhaps a mean over so many periods. */
export interface ExactParts {
  /** Whose formula it is. */
  period: Period;
  numerator: string | null;
  numerator_over: number;
  denominator: string | null;
  denominator_over: number;
}

/** A figure at its KPI's scale: numerator × times ÷ denominator, rounded once. A median is what its numerator is, of so many cases. */
export function figureOf(entry: KpiEntry, row: ExactParts, places: number): string | null {
  if (row.numerator === null) return null;
  const { denominator, takes, times } = entryAt(entry, row.period).formula;
  const divisor = denominator && takes !== "median" ? row.denominator : "1";
  if (divisor === null) return null;
  const top = exactTimes(row.numerator, row.denominator_over);
  return quotient(top, exactTimes(divisor, row.numerator_over), times, places);
}

const exactTimes = (decimal: string, factor: number): string =>
  factor === 1 ? decimal : String(quotient(decimal, "1", String(factor), 4));
