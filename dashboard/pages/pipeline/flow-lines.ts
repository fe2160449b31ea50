/** The lines of a stage's table or a handover's, newest period first, and the reasons below it with the periods they are about. */
import type { PipelineCellQuery, PipelinePageQuery, ValueState } from "../../generated/graphql.js";
import type { Words } from "../../language/dictionary.js";
import type { Answer } from "../../shell/ask.js";
import type { CellAsked } from "./cell-asked.js";

type Pipeline = PipelinePageQuery["pipeline"];
export type Stage = Pipeline["stages"][number];
export type Handover = Pipeline["handovers"][number];
type Reason = Stage["reasons"][number][number];

/**
 * Whether a stage adds up in a period, and beside it that it begins with another figure than the period before closed with, which it may do
 * either way: the result and the reason that GraphQL and the export give.
 */
export function marksAt({ balance, reasons }: Pick<Stage, "balance" | "reasons">, at: number): string[] {
  const carried = reasons.at(at)?.find(({ code }) => code === "CARRIED_IN");
  return [balance.at(at) ?? "NOT_APPLICABLE", ...(carried ? [carried.code] : [])];
}

/** The figure whose source cells are shown, with them. */
export type CellShown = CellAsked & { answer: Answer<PipelineCellQuery> };

export interface FlowCell {
  state: ValueState;
  shown: string | null;
  provisional: boolean;
  partial: boolean;
}

export interface FlowLine {
  id: string;
  names: Words;
  /** What it counts, where that is not what its table does. */
  unit?: string | null;
  /** A few words before the name: opening, in, out. */
  role?: string;
  /** The stage a line leads to or comes from, by id. */
  stage?: string | null;
  /** How often it is reported. */
  every?: string | null;
  /** Stands in place of figures. */
  why?: Words | null;
  cells: FlowCell[];
  kind?: "sum" | "beside";
}

interface Columns {
  values: (string | null)[];
  states: ValueState[];
  partial: boolean[];
  provisional: boolean[];
}

export function cellsOf({ values, states, partial, provisional }: Columns): FlowCell[] {
  return values.map((shown, i) => ({ shown, state: states[i]!, partial: partial[i]!, provisional: provisional[i]! }));
}

/** Whether no period has anything but “not applicable”: then the reason stands once, in place of the figures. */
export const isNever = (cells: readonly FlowCell[]): boolean => cells.length > 0 && cells.every(({ state }) => state === "NOT_APPLICABLE");

export interface ReasonTold {
  words: Words;
  code: string;
  periods: string[];
  lines: string[];
}

/** Each reason once, with its periods, in their order. How often a line is reported stands in the line itself. */
export function reasonsTold(
  periods: readonly string[],
  reasons: readonly (readonly Reason[])[],
  leaveOut: readonly string[] = [],
): ReasonTold[] {
  const told = new Map<string, ReasonTold>();
  periods.forEach((period, i) => {
    for (const reason of reasons[i] ?? []) {
      if (reason.code === "LESS_OFTEN" || leaveOut.includes(reason.code)) continue;
      const known = told.get(`${reason.code} ${reason.words.en}`) ?? {
        words: reason.words,
        code: reason.code,
        periods: [],
        lines: reason.lines,
      };
      known.periods.push(period);
      told.set(`${reason.code} ${reason.words.en}`, known);
    }
  });
  return [...told.values()];
}
