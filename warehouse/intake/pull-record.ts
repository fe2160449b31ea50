/** What a pull brought, and what became of its lines. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Month } from "../../connectors/period.js";

export interface PullRecord {
  id: string;
  dataset: string;
  agency: string;
  trigger: "SCHEDULE" | "CATCH_UP" | "MANUAL" | "BACK_FILL";
  state: "LOADED" | "PARTIAL" | "UNCHANGED" | "HELD" | "FAILED";
  code: string | null;
  /** The sentence for the officer. */
  message: Bilingual | null;
  /** Of a back-fill: the first and last month it asked for. */
  from?: Month | null;
  to?: Month | null;
  dueAt: string | null;
  startedAt: string;
  endedAt: string;
  lines: LineCounts;
  /** Marts and KPIs this load refreshed. */
  refreshed: string[];
  version: string | null;
  artifacts: { sha256: string; name: string; state: PullRecord["state"]; code: string | null; message: Bilingual | null }[];
}

export interface LineCounts {
  in: number;
  loaded: number;
  quarantined: number;
  nonData: number;
}
