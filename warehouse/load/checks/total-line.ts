/** A total line of a table as it was read, and its figures against a sum of the table's lines. */
import { fold } from "../../../connectors/thai/spelling.js";

/** Its label and figures, and how many good lines with which sums stand above it and in the whole table; sums by column. */
export interface TotalLine {
  line: number;
  label: string;
  /** What the line states of itself: its period, its code in each dimension. */
  period: string | null;
  codes: Map<string, string | null>;
  values: Map<number, bigint | null>;
  above: LineSums;
  all: LineSums;
}

export interface LineSums {
  lines: number;
  sums: Map<number, bigint>;
}

/** One sum that does not agree with its total line. */
export interface Fault {
  line: number;
  index: number;
  expected: bigint;
  found: bigint;
}

export const isOne = (line: Pick<TotalLine, "label">, spellings: readonly string[]) =>
  spellings.some((word) => fold(line.label) === fold(word));
export const startsLike = (line: TotalLine, spellings: readonly string[]) => spellings.some((word) => line.label.startsWith(word));

/** The columns in which a total line says something else than a sum of lines. A column in which it says nothing is none of them. */
export function faultsAgainst(line: TotalLine, sum: (index: number) => bigint): Fault[] {
  return [...line.values].flatMap(([index, found]) => {
    const expected = sum(index);
    return found === null || found === expected ? [] : [{ line: line.line, index, expected, found }];
  });
}
