/** What a question about KPIs is answered from: the definitions and readings of one moment. */
import type { Month, Period } from "../../connectors/period.js";
import type { Moment } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import type { RetiredKpi } from "../definitions/retired.js";
import type { Signatures } from "../sign-off/signatures.js";
import type { KpiValue } from "./answer.js";
import type { Cube } from "./arithmetic/cube.js";
import type { Place } from "./arithmetic/evaluation.js";
import type { MonthlyAmounts } from "./arithmetic/monthly-amounts.js";
import type { Targets } from "./rating/targets.js";

/** Everything of one moment that rating a figure needs, read once. */
export interface Setting {
  moment: Moment;
  definitions: Recorded;
  /** KPIs that were defined before this moment and are not at it. */
  retired: readonly RetiredKpi[];
  cube: Cube;
  pulledAt: ReadonlyMap<string, string>;
  /** Whose targets are rated by: the province's own strategy, or a frame above it. */
  frame: string;
  targets: Targets;
  /** What each month brought, of the KPIs that accumulate, where a target needs their season. */
  amounts: MonthlyAmounts;
  signatures: Signatures;
  /** Of KPIs that were asked about. */
  rows: HeldRows;
}

export interface KpiRow {
  kpi: string;
  period: Period;
  level: Place["level"];
  place: string;
  state: KpiValue["state"];
  numerator: string | null;
  numerator_over: number;
  denominator: string | null;
  denominator_over: number;
  data_to: Month | null;
  observed_on: string | null;
  provisional: boolean;
  partial: boolean;
  carried: boolean;
  reported: number;
  expected: number;
  on_time: number;
  unjudged: number;
  received_at: string | null;
  behind: string | null;
  definition: number;
  revised: boolean;
}

/** A row and the versions between which it was believed. */
export interface HistoryRow extends Omit<KpiRow, "revised"> {
  recorded_from: number;
  recorded_to: number;
}

/** Of one KPI at one level, or its places in one period, at a setting's moment. */
export interface OfKpi {
  /** By {@link rowKey}, oldest first. */
  history: Promise<History>;
  now: Promise<ReadonlyMap<string, KpiRow>>;
}

export type HeldRows = Map<string, OfKpi>;

export type History = ReadonlyMap<string, readonly HistoryRow[]>;
