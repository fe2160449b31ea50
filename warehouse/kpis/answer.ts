/** A KPI's figure as it is asked for and answered, with what it stands on. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period, Rhythm } from "../../connectors/period.js";
import type { AsOf, DataVersion, ValueState } from "../answer.js";
import type { SignOff } from "../sign-off/sign-off.js";
import type { KpiEntry, Level, Pillar, Status, StatusReason, Thresholds } from "./kpi.js";
import type { Outlook } from "./rating/outlook.js";

export interface KpiQuestion {
  kpi: string;
  /** Default: the KPI's latest due period. */
  period?: Period | null;
  office?: string | null;
  district?: string | null;
  /** Rated by the targets of this frame; default the province's own strategy. */
  frame?: string | null;
  asOf?: AsOf;
}

export interface Completeness {
  /** Reports received and expected for the figure's period, over every dataset of its formula. Null where nothing is expected. */
  reported: number;
  expected: number;
  onTime: number;
  /** Received at a moment nobody knows: not counted in timeliness. */
  arrivalUnknown: number;
}

export interface KpiValue {
  /** Names this figure at this version: what `evidence` is asked with. */
  ref: string;
  kpi: string;
  period: Period;
  /** Last month the figure covers, `2026-10`. */
  dataTo: string | null;
  observedOn: string | null;
  office: string | null;
  district: string | null;
  state: ValueState;
  /** Exact to twelve decimals; `shown` is rounded once, half up, to the KPI's decimals. */
  value: string | null;
  shown: string | null;
  unit: string;
  decimals: number;
  numerator: string | null;
  denominator: string | null;
  /** Whose target it is: the province's strategy, or the frame that was asked for. */
  frame: string;
  target: string | null;
  targetLow: string | null;
  targetHigh: string | null;
  /** The province's target of a ratio, which an office or a district without one of its own is held to. */
  targetEverywhere: boolean;
  planToDate: string | null;
  planBasis: "FILED" | "SEASONAL" | "STRAIGHT_LINE" | "LEVEL" | null;
  /** Signed distance to the plan in the KPI's unit; positive means above. */
  gap: string | null;
  /** Percent of the plan to date that is reached; where lower is better, the plan as percent of the value. */
  planReached: string | null;
  /** Of the year so far of a KPI that accumulates: what the rest of the year asks, and where today's pace leads. */
  outlook: Outlook | null;
  status: Status;
  statusReason: StatusReason;
  statusWords: Bilingual;
  caution: boolean;
  /** It does not apply because there were no cases: every report is in, and there is nothing to divide by. */
  empty: boolean;
  completeness: Completeness;
  /** Not final: marked so by its agency, a cohort still followed, not signed yet, or changed after signature. */
  provisional: boolean;
  signOff: SignOff;
  revised: boolean;
  /** Some reporting office is missing; the value is over those that reported. */
  partial: boolean;
  carriedForward: boolean;
  version: DataVersion;
  receivedAt: string | null;
  /** The last pull attempted for any of its datasets. */
  pulledAt: string | null;
  definitionVersion: number;
}

export interface KpiSummary {
  id: string;
  pillar: Pillar;
  name: Bilingual;
  owner: string;
  unit: string;
  decimals: number;
  better: KpiEntry["better"];
  every: Rhythm;
  headline: KpiEntry["headline"];
  levels: Level[];
  /** The entry's own, or those of the rules. */
  thresholds: Thresholds;
  entry: KpiEntry;
  datasets: string[];
  /** Formula in words, Thai and English. */
  formula: Bilingual;
  /** Formulas that figures before a version are reckoned by, in the order of versions. */
  formulasBefore: { until: number; formula: Bilingual }[];
  /** What it can be taken apart by, beside places. */
  dimensions: { id: string; name: Bilingual }[];
}

/** A source cell that a figure stands on. `sign × factor × value`, summed over a part, is that part. */
export interface EvidenceCell {
  part: "numerator" | "denominator";
  sign: 1 | -1;
  factor: string;
  role: "value" | "carried_forward" | "population";
  measure: string;
  dimensions: Record<string, string>;
  period: Period;
  office: string | null;
  district: string | null;
  value: string;
  artifact: { sha256: string; name: string };
  dataset: string;
  sheet: string | null;
  line: number;
  column: string;
  raw: string;
  receivedAt: string;
}

export interface Evidence {
  /** `sum` or `mean` (then over so many months) of the cells of each part; of a median's cases `median`, and their number is not divided by. */
  arithmetic: { numerator: string; denominator: string | null };
  /** Months the mean is over; 1 for a sum. */
  over: { numerator: number; denominator: number };
  times: string;
  numerator: string | null;
  denominator: string | null;
  cells: EvidenceCell[];
  /** Withheld from this viewer: sensitive dataset without a grant. */
  withheld: boolean;
  /** Parts of which this viewer sees not every source line: of the others, all cells are there. */
  withheldParts: EvidenceCell["part"][];
  version: DataVersion;
}

/** The population that a rate is divided by. */
export interface PopulationUsed {
  dataset: string;
  /** The year it was counted for, and the day. */
  period: Period;
  observedOn: string | null;
  value: string;
  /** Of an earlier fiscal year than the figure: the year's own is not there yet. */
  carriedForward: boolean;
  artifacts: { sha256: string; name: string }[];
  /** The data version by whose names its dataset is told. */
  version: string;
}
