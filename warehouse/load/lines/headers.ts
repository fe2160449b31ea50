/** Finds a contract's columns among the headers of a file: by name, in any order, after folding. */
import { checkedColumns } from "../../../connectors/contract-columns.js";
import type { ColumnNames, DatasetContract } from "../../../connectors/dataset.js";
import { describeProblem, type Place, type ProblemReport } from "../../../connectors/problem.js";
import type { ReadTable } from "../../../connectors/reader/reading.js";
import { nameInFile } from "../../../connectors/reader/removed.js";
import { bahtOfHeader, bahtOfTitle, inOtherUnits } from "../../../connectors/thai/baht.js";
import { nearestOf } from "../../../connectors/thai/nearest.js";
import { fold } from "../../../connectors/thai/spelling.js";
import type { Shape, ShapeCell } from "../shape.js";
import { isNow, nestedDeeper } from "./nested.js";

/** A column the contract uses; `key` names it, `at` is its place in the file, or null when an optional one is absent. */
export interface Matched {
  key: string;
  at: number | null;
  place: string;
  /** Amounts whose header or title states another unit than the contract's: so many baht are one. */
  factor?: string;
}

/** A column that the contract reads: its spellings, those that state another unit, and whether the file may lack it. */
interface Wanted {
  names: ColumnNames;
  inUnits: ColumnNames;
  /** `figures`: figures that older forms lack. `else`: what no figure comes from. */
  optional: false | "figures" | "else";
}

export const columnKey = (names: ColumnNames): string => fold(names[0]!);

/** Every column a contract reads, each once, and whether the file may lack it. */
export function wantedColumns(contract: DatasetContract, shape: Shape): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const want = (names: ColumnNames, optional: Wanted["optional"] = false, inUnits: ColumnNames = []) => {
    const key = columnKey(names);
    const before = wanted.get(key);
    wanted.set(key, {
      names,
      inUnits: before?.inUnits.length ? before.inUnits : inUnits,
      optional: optional && (before?.optional ?? optional),
    });
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
    want(cell.column, cell.optional && "figures", isInBaht(cell) ? inOtherUnits(cell.column) : []);
    if (cell.takes.kind === "case") {
      if ("count" in cell.takes.of && cell.takes.of.within) want(cell.takes.of.within.since);
      if ("days" in cell.takes.of) want(cell.takes.of.days.since);
    }
  }
  for (const event of contract.events ?? []) want(event.at);
  if (contract.from.via === "postgres" && contract.supersession.order === "changed") want([contract.from.changed]);
  if (contract.arrival) want(contract.arrival.column, "else");
  return wanted;
}

/** A column of amounts, whose unit its header may state otherwise. Where the contract states a multiplier, that is what holds. */
function isInBaht({ rule, takes }: ShapeCell): boolean {
  const isAmount = takes.kind === "value" || (takes.kind === "case" && "amount" in takes.of);
  return isAmount && rule.unit === "baht" && rule.exact === "decimal" && rule.factor === undefined;
}

/** Columns that only checks need: absent is no drift. */
export function checkColumns(contract: DatasetContract): string[] {
  return contract.checks.flatMap(checkedColumns);
}

const lastSegment = (header: string) => header.split("›").at(-1)!;

/** How a table's amounts are scaled where it states another unit: by column, the tables and their factors. */
export function scalesOf(sources: readonly { index: number; columns: ReadonlyMap<string, Matched> }[]): Map<string, Map<number, string>> {
  const scales = new Map<string, Map<number, string>>();
  for (const { index, columns } of sources)
    for (const { key, factor } of columns.values())
      if (factor) scales.set(key, (scales.get(key) ?? new Map<number, string>()).set(index, factor));
  return scales;
}

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

/** Headers that are no column the contract reads or knows. */
function freeHeaders(headers: readonly string[], contract: DatasetContract, wanted: ReadonlyMap<string, Wanted>): string[] {
  const read = [...wanted.values()].flatMap((one) => [...one.names, ...one.inUnits]);
  const known = [...(contract.identifiers ?? []), ...(contract.keeps ?? []).flat(), ...(contract.unread ?? [])];
  const taken = new Set([...read, ...checkColumns(contract), ...known].map(fold));
  return headers.map(nameInFile).filter((header) => !taken.has(fold(header)) && !taken.has(fold(lastSegment(header))));
}

/** The header, of those that are free, that is nearest to a name of the column that is missing. */
const headerMeant = (free: readonly string[], names: ColumnNames) =>
  nearestOf(
    free,
    names.map((text) => ({ text, means: names[0]! })),
  );

/** Header and title may be of different columns: what the header says is taken, and that the title says another is told. */
function otherUnit(
  table: ReadTable,
  at: number,
  place: { file: string; sheet: string | undefined; line: number | undefined },
): ProblemReport {
  const title = table.preamble.find(({ text }) => bahtOfTitle([text]));
  const header = table.headers[at]!;
  return describeProblem("UNIT_CONTRADICTS", { ...place, column: header, found: header, expected: title?.text ?? "" });
}

/**
 * Matches one table's headers. The first missing or repeated column is the problem of the whole table, and so is one that the file may lack
 * but seems to have, misspelt: its figures would be told as not collected. `doubts`: columns without figures that seem to be misspelt.
 */
export function matchHeaders(
  contract: DatasetContract,
  shape: Shape,
  table: ReadTable,
  file: string,
): { columns: Map<string, Matched>; doubts: ProblemReport[] } | { problem: ProblemReport } {
  const columns = new Map<string, Matched>();
  const doubts: ProblemReport[] = [];
  const line = table.headerLines.at(-1);
  const sheet = table.sheet || undefined;
  const unread = ({ written, accepted }: NonNullable<Place["meant"]>) =>
    describeProblem("COLUMN_UNREAD", { file, sheet, line, column: written, found: written, expected: accepted });
  const titled = bahtOfTitle(table.preamble.map(({ text }) => text));
  const wanted = wantedColumns(contract, shape);
  const free = freeHeaders(table.headers, contract, wanted);
  const deeper = (names: ColumnNames) => (contract.form.kind === "records" ? nestedDeeper(free, names) : []);
  for (const [key, { names, inUnits, optional }] of wanted) {
    const asWritten = find(table.headers, names);
    const at = asWritten === "none" ? find(table.headers, inUnits) : asWritten;
    if (typeof at === "number") {
      const stated = bahtOfHeader(table.headers[at]!);
      // What the header says holds for its column; what the title says, for the columns that say nothing.
      const factor = !inUnits.length ? "1" : (stated ?? (titled && "factor" in titled ? titled.factor : "1"));
      if (inUnits.length && stated === null && titled && "unknown" in titled)
        return {
          problem: describeProblem("TITLE_UNREADABLE", {
            file,
            sheet,
            line: table.preamble[0]?.line,
            expected: "หน่วย : บาท",
            found: titled.unknown,
          }),
        };
      if (inUnits.length && stated !== null && titled && !("factor" in titled && titled.factor === stated))
        doubts.push(otherUnit(table, at, { file, sheet, line: table.preamble[0]?.line }));
      columns.set(key, { key, at, place: table.places[at] ?? table.headers[at]!, ...(factor === "1" ? {} : { factor }) });
      continue;
    }
    if (at === "none") {
      const nested = deeper(names);
      const meant = nested.length ? undefined : headerMeant(free, names);
      if (!optional || (optional === "figures" && (meant || nested.length)))
        return {
          problem: describeProblem("COLUMN_MISSING", {
            file,
            sheet,
            line,
            column: names[0],
            expected: names[0],
            found: (nested.length ? nested : table.headers.filter(Boolean).map(nameInFile)).join(", "),
            meant,
          }),
        };
      const like = meant ?? isNow(nested, names[0]!);
      if (like) doubts.push(unread(like));
      columns.set(key, { key, at: null, place: names[0]! });
    } else
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
    columns.set(key, typeof at === "number" ? { key, at, place: table.places[at] ?? column } : { key, at: null, place: column });
    const meant = at === "none" && (isNow(deeper([column]), column) ?? headerMeant(free, [column]));
    if (meant) doubts.push(unread(meant));
  }
  return { columns, doubts };
}
