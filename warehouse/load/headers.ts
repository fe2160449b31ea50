/** Finds a contract's columns among the headers of a file: by name, in any order, after folding. */
import type { ColumnNames, DatasetContract } from "../../connectors/dataset.js";
import { describeProblem, type ProblemReport } from "../../connectors/problem.js";
import type { ReadTable } from "../../connectors/reader/reading.js";
import { fold } from "../../connectors/thai/spelling.js";
import type { Shape } from "./shape.js";

/** A column the contract uses; `key` names it, `at` is its place in the file, or null when an optional one is absent. */
export interface Matched {
  key: string;
  at: number | null;
  place: string;
}

export const columnKey = (names: ColumnNames): string => fold(names[0]!);

/** Every column a contract reads, each once, and whether the file may lack it. */
export function wantedColumns(contract: DatasetContract, shape: Shape): Map<string, { names: ColumnNames; optional: boolean }> {
  const wanted = new Map<string, { names: ColumnNames; optional: boolean }>();
  const want = (names: ColumnNames, optional = false) => {
    const key = columnKey(names);
    const before = wanted.get(key);
    wanted.set(key, { names, optional: optional && (before?.optional ?? true) });
  };
  if (contract.office.from === "column") want(contract.office.column);
  if (contract.district && contract.district.from !== "office") want(contract.district.from.column);
  for (const dim of Object.values(contract.dimensions)) want(dim.column);
  if (contract.unit) want(contract.unit);
  if (contract.period.from === "column") want(contract.period.column);
  if (contract.period.from === "columns") {
    want(contract.period.year);
    want(contract.period.part);
  }
  for (const cell of shape.cells) {
    want(cell.column, cell.optional);
    if (cell.takes.kind === "case") {
      if ("count" in cell.takes.of && cell.takes.of.within) want(cell.takes.of.within.since);
      if ("days" in cell.takes.of) want(cell.takes.of.days.since);
    }
  }
  for (const event of contract.events ?? []) want(event.at);
  if (contract.from.via === "postgres" && contract.supersession.order === "changed") want([contract.from.changed]);
  if (contract.arrival) want(contract.arrival.column, true);
  return wanted;
}

/** Columns that only checks need: absent is no drift. */
export function checkColumns(contract: DatasetContract): string[] {
  return contract.checks.flatMap((check) => ("lineSum" in check ? [...check.lineSum, check.equals, ...(check.minus ?? [])] : []));
}

const lastSegment = (header: string) => header.split("›").at(-1)!;

/** @returns the column's index, or how many stand where one is wanted */
function find(headers: readonly string[], names: ColumnNames): number | "none" | number[] {
  const wanted = new Set(names.map(fold));
  const whole = indexes(headers, (header) => wanted.has(fold(header)));
  if (whole.length === 1) return whole[0]!;
  if (whole.length > 1) return whole;
  const tail = indexes(headers, (header) => header.includes("›") && wanted.has(fold(lastSegment(header))));
  if (tail.length === 1) return tail[0]!;
  return tail.length ? tail : "none";
}

function indexes(headers: readonly string[], test: (header: string) => boolean): number[] {
  return headers.flatMap((header, i) => (test(header) ? [i] : []));
}

/** Matches one table's headers. The first missing or repeated column is the problem of the whole table. */
export function matchHeaders(
  contract: DatasetContract,
  shape: Shape,
  table: ReadTable,
  file: string,
): { columns: Map<string, Matched> } | { problem: ProblemReport } {
  const columns = new Map<string, Matched>();
  const line = table.headerLines.at(-1);
  const sheet = table.sheet || undefined;
  for (const [key, { names, optional }] of wantedColumns(contract, shape)) {
    const at = find(table.headers, names);
    if (typeof at === "number") columns.set(key, { key, at, place: table.places[at] ?? table.headers[at]! });
    else if (at === "none" && optional) columns.set(key, { key, at: null, place: names[0]! });
    else if (at === "none")
      return {
        problem: describeProblem("COLUMN_MISSING", {
          file,
          sheet,
          line,
          column: names[0],
          expected: names[0],
          found: table.headers.filter(Boolean).join(", "),
        }),
      };
    else
      return {
        problem: describeProblem("COLUMN_REPEATED", {
          file,
          sheet,
          line,
          column: names[0],
          expected: names[0],
          found: at.map((i) => table.places[i]).join(", "),
        }),
      };
  }
  for (const column of checkColumns(contract)) {
    const key = fold(column);
    if (columns.has(key)) continue;
    const at = find(table.headers, [column]);
    columns.set(key, { key, at: typeof at === "number" ? at : null, place: column });
  }
  return { columns };
}
