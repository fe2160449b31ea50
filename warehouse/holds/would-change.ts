/** What a file would bring, replace and withdraw, in reports and in numbers of figures: no value is told. */
import type { Session } from "../engine/duckdb/session.js";
import type { Applied } from "../intake/apply-deliveries.js";
import { changedFigures, changedReports } from "./changes.sql.js";
import type { ReportChange } from "./held-delivery.js";
import type { ReportRow } from "./rehearsal.js";

export interface WouldChange {
  reports: ReportChange[];
  /** How many monthly figures would be new, would be others than they are, and would go. */
  figures: { new: number; changed: number; withdrawn: number };
}

export const unchanged: WouldChange = { reports: [], figures: { new: 0, changed: 0, withdrawn: 0 } };

/** Looked at inside a rehearsal, before everything is undone. */
export async function wouldChange(session: Session, dataset: string, { version }: Applied): Promise<WouldChange> {
  if (version === null) return unchanged;
  const reports = await session.all<ReportRow>(changedReports(dataset, version));
  const rows = await session.all<{ old_reported: number | null; new_reported: number | null }>(changedFigures(dataset, version));
  const count = (old: boolean, now: boolean) =>
    rows.filter((row) => (row.old_reported !== null) === old && (row.new_reported !== null) === now).length;
  return {
    reports: reports.map(reportOf),
    figures: { new: count(false, true), changed: count(true, true), withdrawn: count(true, false) },
  };
}

export function reportOf({ office, period, stands, sha256, name }: ReportRow): ReportChange {
  const artifact = sha256 && name ? { sha256, name } : null;
  return { office, period, change: !stands ? "WITHDRAWN" : artifact ? "REPLACED" : "NEW", artifact };
}
