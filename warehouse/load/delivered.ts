/** What a load is about: the deliveries, what was read of them, and what came of each. */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { ProblemCode } from "../../connectors/problems.js";
import type { Reading, ReadTable } from "../../connectors/reader/reading.js";
import type { Session } from "../engine/duckdb/session.js";
import type { LineCounts } from "../intake/pull-record.js";
import type { Matched } from "./lines/headers.js";
import type { Places } from "./lines/places.js";
import type { Title } from "./lines/title.js";

export interface Finding extends ProblemReport {
  /** `accepted`: it would hold the delivery, had a person not said that it is right. */
  severity: "warn" | "quarantine" | "hold" | "accepted";
}

export interface Delivery {
  id: number;
  dataset: string;
  sha256: string;
  name: string;
  receivedAt: string;
  rank: string;
  modifiedAt: string;
}

export interface Delivered {
  delivery: Delivery;
  reading: Reading;
  /** Codes that do not hold this delivery, because a person accepted them. */
  accepted?: readonly ProblemCode[];
}

/** An office's report for a period. */
export interface Slice {
  office: string;
  period: Period;
}

export interface QuarantineRow extends ProblemReport {
  raw: string | null;
}

export interface LoadOutcome {
  state: "LOADED" | "PARTIAL" | "UNCHANGED" | "HELD";
  /** The first problem: what a pull's record says. */
  problem: ProblemReport | null;
  quarantine: QuarantineRow[];
  findings: Finding[];
  lines: LineCounts;
  /** Dataset periods whose figures changed. */
  periods: Period[];
  changed: boolean;
  /** The file that stands instead of it, where that is later in the source's own order. */
  overtakenBy?: string | undefined;
  /** Of a hold: the reports it would bring, as far as it could be read. */
  slices?: Slice[];
  /** Kept with the delivery: encoding, repairs, and where each cell's column stands on each sheet. */
  reading: object;
}

export interface LoadContext {
  session: Session;
  contract: DatasetContract;
  places: Places;
  /** The data version being made. */
  version: number;
  /** Months after this are in the future. */
  lastMonth: string;
  /** What is set aside of a register counts as lacking in its months. */
  tellsRegisters: boolean;
  /** Reads an earlier delivery's archived bytes once more, by the contract that held when it came. */
  readAgain: (delivery: number) => Promise<{ contract: DatasetContract; delivered: Delivered }>;
  /** Present when an earlier delivery is read once more: all of it that is taken. */
  recalling?: readonly Extent[];
}

/** One table of one delivery, its headers matched and its title read. `index` is its number among all tables of the load. */
export interface Source {
  index: number;
  delivery: Delivery;
  table: ReadTable;
  columns: Map<string, Matched>;
  title: Title;
}

/** What a full delivery replaces whole: an office's period, or of a case list its fiscal year. */
export interface Extent {
  office: string;
  scope: string;
}
