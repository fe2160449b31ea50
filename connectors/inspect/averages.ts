/**
 * Columns of densities and averages whose headings do not say so: beside figures that are the sums of other lines, theirs lies between the
 * lowest and the highest of these. Such a column adds to nothing, and must not hide that the line is a total.
 */
import { compare, type Decimal } from "./decimal.js";
import { findParents, type LineFigures, type Parents } from "./parents.js";
import { candidatesOf, type Summed, type Sums, type Vector } from "./sums.js";

interface Total {
  sums: Sums;
}

/** @returns places in the lines' figures, from 0 */
export function averagesAmong(lines: readonly LineFigures[], totals: readonly Total[]): number[] {
  const width = lines[0]?.own.length ?? 0;
  const broken = Array.from({ length: width }, (_, k) => k).filter((k) => lines.some(({ own }) => (own[k]?.scale ?? 0) > 0));
  if (broken.length === 0) return [];
  const besideTotals = broken.filter((k) => isBesideTotals(k, lines, totals));
  if (besideTotals.length > 0) return besideTotals;
  const sets = broken.length > 1 ? [...broken.map((k) => [k]), broken] : [broken];
  return sets.find((without) => width - without.length >= 2 && isBesideParents(without, lines, totals)) ?? [];
}

/** Every labelled total sums its lines in all columns but this one. */
function isBesideTotals(k: number, lines: readonly LineFigures[], totals: readonly Total[]): boolean {
  const telling = totals.filter(({ sums }) => sums.own[k] !== null);
  return (
    telling.length > 0 &&
    telling.every(({ sums }) =>
      candidatesOf(sums).some(
        (of) =>
          of.rows >= 2 &&
          agreesWithout(k, sums.own, of.sums) &&
          isBetween(sums.own[k]!, k, within(lines, of)) &&
          !isEqual(k, sums.own, of.sums),
      ),
    )
  );
}

function agreesWithout(k: number, own: Vector, sums: Vector): boolean {
  const others = own.flatMap((value, i) => (i === k || value === null ? [] : [compare(value, sums[i]!) === 0 && value.units !== 0n]));
  return others.length > 0 && others.every(Boolean);
}

const isEqual = (k: number, own: Vector, sums: Vector) => compare(own[k]!, sums[k]!) === 0;

/** Without these columns lines are found that sum those below them, and in these columns none of them does. */
function isBesideParents(without: readonly number[], lines: readonly LineFigures[], totals: readonly Total[]): boolean {
  const parents = parentsWithout(without, lines, totals);
  return (
    parents.size > 0 &&
    [...parents].every(([line, of]) => {
      const own = lines.find((one) => one.line === line)!.own;
      const parts = within(lines, of).filter((part) => !parents.has(part.line));
      return without.every((k) => own[k] === null || isBetween(own[k]!, k, parts));
    })
  );
}

/** The lines that sum others, some columns left aside. */
export function parentsWithout(without: readonly number[], lines: readonly LineFigures[], totals: readonly Total[]): Parents {
  const left = <T>(values: readonly T[]) => values.filter((_, k) => !without.includes(k));
  const summed = (of: Summed): Summed => ({ ...of, sums: left(of.sums) });
  return findParents(
    lines.map((one) => ({ ...one, own: left(one.own) })),
    totals.map(({ sums }) => ({ sums: { ...sums, own: left(sums.own), all: summed(sums.all) } })),
  );
}

const within = (lines: readonly LineFigures[], { from, to }: Summed) => lines.filter(({ line }) => line >= from && line <= to);

function isBetween(value: Decimal, k: number, parts: readonly LineFigures[]): boolean {
  const values = parts.flatMap(({ own }) => (own[k] ? [own[k]!] : []));
  return values.some((other) => compare(other, value) <= 0) && values.some((other) => compare(other, value) >= 0);
}
