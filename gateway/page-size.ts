/** How much one answer may hold: a page of a list, and the values of one filter. */
import { Problem } from "../connectors/problem.js";

export const largestPage = 1000;
export const longestFilter = 100;

/**
 * The page size that is really asked of the warehouse: at most {@link largestPage}.
 * @throws Problem REQUEST_INVALID below 1
 */
export function pageSize(first: number | null | undefined): number {
  const wanted = first ?? 50;
  if (wanted < 1) throw new Problem("REQUEST_INVALID", { found: `first: ${wanted}`, expected: `1–${largestPage}` });
  return Math.min(wanted, largestPage);
}

/** @throws Problem REQUEST_INVALID when a filter lists too many values */
export function filterValues<T>(name: string, values: readonly T[] | null | undefined): T[] | null {
  if (!values) return null;
  if (values.length > longestFilter)
    throw new Problem("REQUEST_INVALID", { found: `${name}: ${values.length}`, expected: `≤ ${longestFilter}` });
  return [...values];
}
