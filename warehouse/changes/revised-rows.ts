/** Figures that did not stay as they first stood, row beside row. */
import { sql } from "../engine/sql.js";
import { isMoved, readHistory } from "../kpis/held-rows.js";
import type { Level } from "../kpis/kpi.js";
import type { History, HistoryRow } from "../kpis/setting.js";
import { STILL } from "../load/shape.js";
import type { Store } from "../store.js";

/** A figure with the version that brought it. */
export interface BroughtRow extends HistoryRow {
  version: number;
}

/** A figure that was changed, beside what it had been. */
export interface RevisedRow extends BroughtRow {
  before: HistoryRow;
}

/** As many are told of one question. */
export const mostRevisions = 5000;

/** Every row of a level's figures, or of one place's, that did not stay as they first stood. */
export const changedHistory = (store: Store, level: Level, id: string | null): Promise<History> =>
  store.database.read((session) =>
    readHistory(
      session,
      sql`level = ${level} and (${id}::varchar is null or place = ${id}) and (kpi, period, place) in
        (select (kpi, period, place) from mart.kpi where level = ${level} and recorded_from < recorded_to and recorded_to < ${STILL})`,
    ),
  );

/** Figures whose row took the place of one for the same data that said something else; the newest version's first. */
export function revisedRows(
  history: History,
  { level, id }: { level: Level; id: string | null },
  after: number,
  until: number,
): RevisedRow[] {
  const revised: RevisedRow[] = [];
  for (const rows of history.values())
    rows.forEach((row, i) => {
      const [before, version] = [rows[i - 1], row.recorded_from];
      if (
        before &&
        row.level === level &&
        (id === null || row.place === id) &&
        version > after &&
        version <= until &&
        before.recorded_to === version &&
        isGivenAnew(before, row)
      )
        revised.push({ ...row, before, version });
    });
  const order = (a: RevisedRow, b: RevisedRow) => b.version - a.version || compare(a.kpi, b.kpi) || compare(a.period, b.period);
  return revised.sort((a, b) => order(a, b) || compare(a.place, b.place)).slice(0, mostRevisions);
}

/** Also a figure that can no longer be given for the same data is revised. */
const isGivenAnew = (before: HistoryRow, row: HistoryRow): boolean =>
  isMoved(before, row) ||
  (before.state === "REPORTED" && row.state !== before.state && before.data_to !== null && before.data_to === row.data_to);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
