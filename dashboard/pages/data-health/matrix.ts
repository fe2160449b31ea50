/** The health matrix as rows a page can draw: agency, dataset, twelve months. A quarter's or a year's cell stands at its last month. */
import type { HealthMatrixQuery } from "../../generated/graphql.js";
import { monthsOfYear, spanOf } from "../../language/periods.js";

export type HealthCell = HealthMatrixQuery["dataHealth"]["cells"][number];
export type Source = HealthMatrixQuery["dataHealth"]["sources"][number];

export interface MatrixRow {
  source: Source;
  cells: (HealthCell | null)[];
}

export interface AgencyRows {
  id: string;
  agency: Source["dataset"]["agency"];
  rows: MatrixRow[];
}

export function matrixOf(cells: readonly HealthCell[], sources: readonly Source[], fiscalYear: number): AgencyRows[] {
  const months = monthsOfYear(fiscalYear);
  const agencies = new Map<string, AgencyRows>();
  for (const source of sources) {
    const own = cells.filter((cell) => cell.dataset === source.dataset.id);
    const row = { source, cells: months.map((month) => own.find((cell) => spanOf(cell.period).last === month) ?? null) };
    const known = agencies.get(source.agency);
    if (known) known.rows.push(row);
    else agencies.set(source.agency, { id: source.agency, agency: source.dataset.agency, rows: [row] });
  }
  return [...agencies.values()];
}

/** Quarantined lines by rule, the most frequent first. */
export function byCode<T extends { code: string }>(lines: readonly T[]): { code: string; lines: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const line of lines) groups.set(line.code, [...(groups.get(line.code) ?? []), line]);
  return [...groups].map(([code, own]) => ({ code, lines: own })).sort((a, b) => b.lines.length - a.lines.length);
}
