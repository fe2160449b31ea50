/** What a resolver is given: who asks, the warehouse, and this request's own memory. */
import type { ProblemReport } from "../connectors/problem.js";
import type { MonthSpan } from "../connectors/span.js";
import type { AsOf, Viewer } from "../warehouse/answer.js";
import type { PullRecord } from "../warehouse/intake/pull-record.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import type { Audit } from "./audit/audit.js";
import type { Figures } from "./kpi/figures.js";
import type { Person } from "./roles.js";
import type { Pulling } from "./wiring.js";

export interface Context {
  warehouse: Warehouse;
  person: Person | null;
  viewer: Viewer;
  /** When the asker's visit before this one ended; null at the first, and for tokens. */
  lastVisit: string | null;
  /** The requester's address, for the audit log. */
  address: string;
  /** The data version asked for when a field names none; null is the newest. */
  asOf: AsOf;
  figures: Figures;
  sample: boolean;
  /** What keeps the program from its work now. */
  system: () => readonly ProblemReport[];
  /** Pulls one dataset now; with a span, those months once more. */
  pull: (dataset: string, span: MonthSpan | null) => Promise<PullRecord[]>;
  /** Pulls that run at this moment. */
  pulling: () => Pulling[];
  audit: Audit;
}
