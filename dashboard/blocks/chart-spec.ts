/**
 * One chart as data. Three renderers draw it: inline SVG (first paint, print), Chart.js (in the browser) and a table; a test holds that all
 * three show equal values. Values are decimal strings; only coordinates are numbers.
 */
import { asShown, toDrawing } from "../language/numbers.js";

export interface ChartLine {
  id: "actual" | "plan" | "target" | "targetLow" | "targetHigh" | "forecast" | "forecastLow" | "forecastHigh";
  name: string;
  values: (string | null)[];
}

export interface ChartSpec {
  /** What the picture shows, in one sentence. */
  label: string;
  unit: string;
  decimals: number;
  /** Labels of the points, short and in full. */
  points: {
    short: string;
    long: string;
    provisional: boolean;
    revised: boolean;
    /** Lacks a part, so it says less than there was: it stands by itself, and no line falls to it. */
    partial?: boolean;
    /** A cohort that is still followed, so its value may yet rise: it stands by itself as well. */
    open?: boolean;
    /** Counted in another unit than the chart's, so it has no place on its axis and is told in words alone. */
    unit?: string;
    note: string;
  }[];
  lines: ChartLine[];
  /** Where the figure becomes another one: no line leads to such a point from the one before it. */
  breaks: { index: number; words: string }[];
  /** The point a reader is shown first; absent: the newest with a value. */
  start?: number;
  /** What else must be known to read it. */
  notes?: string[];
}

/** Where every line is cut: a plan or a target of before a break is not of the same figure either. */
export const cutsOf = (spec: ChartSpec): number[] => spec.breaks.map(({ index }) => index);

/** Whether a point stands by itself: it does not compare with the others, so no line leads to it or from it. */
export const standsAlone = (spec: ChartSpec, index: number): boolean => {
  const point = spec.points[index];
  return point?.partial === true || point?.open === true;
};

/** What of a line the axis can hold: values in another unit than the chart's are left to the table. */
export const plotted = (spec: ChartSpec, line: ChartLine): (string | null)[] =>
  line.values.map((value, index) => (spec.points[index]?.unit ? null : value));

/** Dashes that differ without colour: the plan dash and dot, the target dashes, the forecast dots. */
export function dashOf({ id }: Pick<ChartLine, "id">): readonly number[] {
  if (id === "actual") return [];
  if (id === "plan") return [9, 3, 2, 3];
  return id.startsWith("forecast") ? [1.5, 3.5] : [6, 4];
}

export interface Axis {
  low: number;
  high: number;
  ticks: { at: number; text: string }[];
  fromZero: boolean;
}

/** A scale of round steps that holds every value; it starts at zero unless that would flatten the line. */
export function axisOf(spec: ChartSpec): Axis {
  const values = spec.lines.flatMap((line) => plotted(spec, line).map(toDrawing)).filter((value) => value !== null);
  const [least, most] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const fromZero = least >= 0 && least < (most - least) * 1.6;
  const bottom = fromZero ? 0 : least - (most - least) * 0.15;
  const span = most - bottom || Math.abs(most) || 1;
  const step = roundStep(span / 4);
  const low = Math.floor(bottom / step) * step;
  const above = Math.ceil((most + span * 0.04) / step) * step;
  const high = spec.unit === "percent" && most <= 100 && above > 100 && low + Math.round((100 - low) / step) * step === 100 ? 100 : above;
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => {
    const at = low + index * step;
    return { at, text: asShown(at.toFixed(places), places) };
  });
  return { low, high, ticks, fromZero: low === 0 };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10) * power;
}

/** How many labels fit under the axis. */
export function mostLabels(spec: ChartSpec, narrow: boolean): number {
  const isLong = spec.points.some(({ short }) => short.length > 9);
  if (narrow) return isLong ? 3 : 4;
  return isLong ? 5 : 7;
}

/** Positions of the labels under the axis: at most so many, the last always among them. */
export function labelled(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / most));
  const all = Array.from({ length: count }, (_, index) => index);
  return all.filter((index) => (count - 1 - index) % every === 0);
}

/**
 * The same line joined where values follow each other: gaps stay gaps, and what stands by itself is joined with nothing.
 * @param cuts  points that mean something else than the one before them
 */
export function joined(
  values: (string | null)[],
  byItself: (index: number) => boolean = () => false,
  cuts: readonly number[] = [],
): { from: number; to: number }[] {
  const joins = (index: number) => values[index] !== null && !byItself(index);
  return values.flatMap((_, index) =>
    index > 0 && joins(index) && joins(index - 1) && !cuts.includes(index) ? [{ from: index - 1, to: index }] : [],
  );
}
