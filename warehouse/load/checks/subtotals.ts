/**
 * Total lines of groups, where a contract names the total of the whole table only: `รวมอำเภอ…` above `รวมทั้งสิ้น`. Each is compared with
 * the lines of its own group, which no contract can name: those since the total line before it, or, in tables that put totals first, those
 * until the next.
 */
import { type Fault, faultsAgainst, type LineSums, type TotalLine } from "./total-line.js";

const nothing: LineSums = { lines: 0, sums: new Map() };

/**
 * @param lines  every total line of one table, from the top
 * @param groups  those that total a group; where none is the declared total of the whole, the first or last of them may be it
 * @param anyMayBeWhole each of them may be the total of the whole
 */
export function subtotalFaults(lines: readonly TotalLine[], groups: readonly TotalLine[], anyMayBeWhole = false): Fault[] {
  const mayBeWhole = (line: TotalLine) =>
    anyMayBeWhole || (groups.length === lines.length && (line === groups[0] || line === groups.at(-1)));
  const whole = (line: TotalLine): [LineSums, LineSums][] => (mayBeWhole(line) ? [[nothing, line.all]] : []);
  const layouts = [before, after].map((spans) =>
    groups.map((line) => nearest(line, [...spans(lines, lines.indexOf(line)), ...whole(line)])),
  );
  const agreeing = (layout: (typeof layouts)[number]) => layout.filter((faults) => faults?.length === 0).length;
  const [below, above] = layouts as [(Fault[] | null)[], (Fault[] | null)[]];
  return (agreeing(above) > agreeing(below) ? above : below).flatMap((faults) => faults ?? []);
}

/** The lines a total may stand for: their bounds, as what stands above each. */
type Spans = (lines: readonly TotalLine[], at: number) => [LineSums, LineSums][];

/** Totals below their lines. One right below another total is a level higher, or of a group without lines. */
const before: Spans = (lines, at) => {
  const line = lines[at]!;
  const starts = [...lines.slice(0, at).map(({ above }) => above), nothing].sort((a, b) => b.lines - a.lines);
  return chosen(starts.map((start) => [start, line.above]));
};

/** Totals above their lines. */
const after: Spans = (lines, at) => {
  const line = lines[at]!;
  const ends = [...lines.slice(at + 1).map(({ above }) => above), line.all];
  return chosen(ends.map((end) => [line.above, end]));
};

/** The nearest bounds where lines stand between; any, or no line at all, where another total line is the neighbour. */
function chosen(spans: [LineSums, LineSums][]): [LineSums, LineSums][] {
  const holds = ([from, to]: [LineSums, LineSums]) => to.lines > from.lines;
  return spans[0] && holds(spans[0]) ? [spans[0]] : spans.filter(holds).concat(spans.length > 1 ? [spans[0]!] : []);
}

/** Against those of the lines it may stand for with which it agrees best; null where there are none. */
function nearest(line: TotalLine, spans: readonly [LineSums, LineSums][]): Fault[] | null {
  const tried = spans.map(([from, to]) => faultsAgainst(line, (index) => (to.sums.get(index) ?? 0n) - (from.sums.get(index) ?? 0n)));
  return tried.sort((a, b) => a.length - b.length || Number(apart(a) - apart(b)))[0] ?? null;
}

const apart = (faults: readonly Fault[]) =>
  faults.reduce((sum, { expected, found }) => sum + (expected > found ? expected - found : found - expected), 0n);
