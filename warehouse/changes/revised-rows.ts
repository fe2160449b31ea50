/** Figures that did not stay as they first stood, row beside row. */
import { sql } from "../engine/sql.js";
import { isMoved } from "../kpis/completed-rows.js";
import { readHistory } from "../kpis/held-rows.js";
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

/** Of which figures, and in which versions: after the one, and up to the other. */
export interface RowsAsked {
  level: Level;
  /** Null: every place of the level. */
  id: string | null;
  after: number;
  until: number;
}

/**
 * Figures whose row took the place of one for the same data that said something else; the newest version's first.
 * @param completed rows that only brought what the one before lacked
 */
export const revisedRows = (history: History, asked: RowsAsked, completed: ReadonlySet<HistoryRow>): RevisedRow[] =>
  chosen(history, asked, (before, row) => isGivenAnew(before, row) && !completed.has(row));

/** Figures that stood at the first version already, and lacked a part that came since; the newest version's first. */
export const completedRows = (history: History, asked: RowsAsked, completed: ReadonlySet<HistoryRow>): RevisedRow[] =>
  chosen(
    history,
    asked,
    (_, row, rows) => completed.has(row) && rows.some((stood) => isOfSameData(stood, row) && stoodAt(stood, asked.after)),
  );

/** Every row that completed the one before it; the newest version's first. */
export const stepsThatComplete = (history: History, asked: RowsAsked, completed: ReadonlySet<HistoryRow>): RevisedRow[] =>
  chosen(history, asked, (_, row) => completed.has(row));

const isOfSameData = (one: HistoryRow, other: HistoryRow): boolean => one.state === "REPORTED" && one.data_to === other.data_to;
const stoodAt = ({ recorded_from, recorded_to }: HistoryRow, version: number): boolean => recorded_from <= version && recorded_to > version;

function chosen(
  history: History,
  { level, id, after, until }: RowsAsked,
  isChosen: (before: HistoryRow, row: HistoryRow, rows: readonly HistoryRow[]) => boolean,
): RevisedRow[] {
  const rowsChosen: RevisedRow[] = [];
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
        isChosen(before, row, rows)
      )
        rowsChosen.push({ ...row, before, version });
    });
  const order = (a: RevisedRow, b: RevisedRow) => b.version - a.version || compare(a.kpi, b.kpi) || compare(a.period, b.period);
  return rowsChosen.sort((a, b) => order(a, b) || compare(a.place, b.place)).slice(0, mostRevisions);
}

/** Also a figure that can no longer be given for the same data is revised. */
const isGivenAnew = (before: HistoryRow, row: HistoryRow): boolean =>
  isMoved(before, row) ||
  (before.state === "REPORTED" && row.state !== before.state && before.data_to !== null && before.data_to === row.data_to);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
