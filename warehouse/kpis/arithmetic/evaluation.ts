/** What the arithmetic of a KPI reads, stands on and answers. */
import type { Month, Period } from "../../../connectors/period.js";
import type { ValueState } from "../../answer.js";
import type { KpiEntry, Level, Term } from "../kpi.js";

export interface Place {
  level: Level;
  /** Office or district id; "" for the province. */
  id: string;
}

/** What the arithmetic reads of an entry: a series of a plain measure asks with no more than this. */
export type Reckoned = Pick<KpiEntry, "every" | "levels" | "formula" | "versions" | "carryForward" | "population">;

/** One dataset period of one office that a part stands on. */
export interface Use {
  part: "numerator" | "denominator";
  term: Term;
  sign: 1 | -1;
  role: "value" | "carried_forward" | "population";
  office: string;
  period: Period;
}

export interface Sum {
  /** Ten-thousandths. Of a median's numerator the middle value itself. */
  total: bigint;
  /** A mean: the sum over so many periods. */
  over: number;
}

export interface Evaluation {
  state: ValueState;
  numerator: Sum | null;
  denominator: Sum | null;
  dataTo: Month | null;
  observedOn: string | null;
  provisional: boolean;
  partial: boolean;
  carried: boolean;
  reported: number;
  expected: number;
  onTime: number;
  unjudged: number;
  receivedAt: string | null;
  /** Ten-thousandths: the count behind amounts (requests behind baht), null where nothing is an amount. */
  behind: bigint | null;
  uses: Use[];
}
