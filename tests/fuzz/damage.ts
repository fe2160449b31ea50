/** What a damage is: it changes a draft and says what must become of each row it touched. */
import type { Random } from "../../connectors/sample/world/random.js";
import { type Draft, dataOf, type Reads, type Row, sheetOf, untouched, write } from "./draft.js";
import { type Column, columnsOf, type Role } from "./roles.js";

export interface Damage {
  /** For a failing file's report. */
  id: string;
  on: readonly Draft["kind"][];
  /** Does it; answers what was done, or null where this file has no place for it. */
  apply(draft: Draft, random: Random): string | null;
}

export const text = ["csv", "records"] as const;
export const every = ["csv", "records", "workbook"] as const;

/** Codes with which a line that is no line of the table may be set aside. */
export const anyLineCode = [
  "LINE_RAGGED",
  "VALUE_MISSING",
  "CODE_UNKNOWN",
  "OFFICE_UNKNOWN",
  "DISTRICT_UNKNOWN",
  "PERIOD_UNREADABLE",
  "DATE_UNREADABLE",
  "NUMBER_UNREADABLE",
];

/** A cell of a row that no damage has touched yet, in a column of such a role. */
export interface Place {
  row: Row;
  column: Column;
  cell: string;
}

export function placeOf<Is extends Role["is"]>(
  draft: Draft,
  random: Random,
  is: Is,
  fits: (cell: string, role: Extract<Role, { is: Is }>) => boolean = () => true,
): (Place & { role: Extract<Role, { is: Is }> }) | null {
  const rows = untouched(draft);
  for (let tries = 0; tries < 12 && rows.length; tries++) {
    const row = random.pick(rows);
    const columns = columnsOf(draft.contract, sheetOf(draft, row)).filter(({ role }) => role.is === is);
    if (!columns.length) continue;
    const column = random.pick(columns);
    const cell = row.cells[column.index] ?? "";
    const role = column.role as Extract<Role, { is: Is }>;
    if (fits(cell, role)) return { row, column, cell, role };
  }
  return null;
}

export const isDigits = (cell: string) => /^(0|[1-9]\d{0,8})$/.test(cell);

/** Writes a cell for which its row must be set aside. */
export function spoil({ row, column }: Place, text: string, ...codes: string[]): void {
  write(row, column.index, text);
  row.fate = { is: "bad", codes };
}

/** Writes a cell that must read so. */
export function alter({ row, column }: Place, text: string, reads: Reads): void {
  write(row, column.index, text);
  const values = row.fate.is === "altered" ? row.fate.values : new Map<number, Reads>();
  values.set(column.index, reads);
  row.fate = { is: "altered", values };
}

/** As a person finds it: the line it stood on in the whole file. */
export const lineOf = (row: Row) => `line ${row.from}`;

/** Puts a row in at a place of a sheet. */
export function insert(draft: Draft, beside: Row, row: Row, after = true): void {
  const { rows } = sheetOf(draft, beside);
  rows.splice(rows.indexOf(beside) + (after ? 1 : 0), 0, row);
}

export function remove(draft: Draft, row: Row): void {
  const { rows } = sheetOf(draft, row);
  rows.splice(rows.indexOf(row), 1);
}

/** A row between rows of data, of which others may be anything. */
export const someRow = (draft: Draft, random: Random): Row | null => {
  const rows = dataOf(draft).filter((row) => !row.locked);
  return rows.length ? random.pick(rows) : null;
};
