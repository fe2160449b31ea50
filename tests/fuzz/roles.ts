/** What each column of a file is to its contract, told from the contract's own words. */
import type { Cell, ColumnNames, DatasetContract, MeasureRule } from "../../connectors/dataset.js";
import { fold } from "../../connectors/thai/spelling.js";
import type { SheetDraft } from "./draft.js";

export type Role =
  | { is: "figure"; rule: MeasureRule; always: boolean }
  | { is: "yes"; yes: string[]; no: string[] }
  | { is: "code"; codes: Record<string, string[]> }
  | { is: "office" | "district" | "period" | "day" | "unit" | "order" | "unread" };

export interface Column {
  index: number;
  role: Role;
  /** Without it the file is held. */
  needed: boolean;
}

/** Every column of a sheet, in order. */
export function columnsOf(contract: DatasetContract, { headers }: Pick<SheetDraft, "headers">): Column[] {
  const roles = new Map<number, Omit<Column, "index">>();
  const give = (names: ColumnNames, role: Role, needed = true) => {
    const at = find(headers, names);
    if (at !== null && !roles.has(at)) roles.set(at, { role, needed });
  };
  const { office, district, period, dimensions, cells, events, unit, arrival, from, supersession } = contract;
  if (office.from === "column") give(office.column, { is: "office" });
  if (district && district.from !== "office") give(district.from.column, { is: "district" });
  if (period.from === "column") give(period.column, { is: "period" });
  if (period.from === "columns") for (const names of [period.year, period.part]) give(names, { is: "period" });
  for (const { column, codes } of Object.values(dimensions)) give(column, { is: "code", codes });
  if (unit) give(unit, { is: "unit" });
  for (const event of events ?? []) {
    give(event.at, { is: "day" });
    for (const [id, measure] of Object.entries(event.measures)) {
      if ("count" in measure && measure.within) give(measure.within.since, { is: "day" });
      if ("days" in measure) give(measure.days.since, { is: "day" });
      if ("amount" in measure) give(measure.amount, { is: "figure", rule: contract.measures[id]!, always: true });
    }
  }
  for (const cell of cells) give(cell.column, roleOf(cell, contract), !cell.optional);
  if (from.via === "postgres" && supersession.order === "changed") give([from.changed], { is: "order" });
  if (arrival) give(arrival.column, { is: "order" }, false);
  return headers.map((_, index) => ({ index, ...(roles.get(index) ?? { role: { is: "unread" }, needed: false }) }));
}

function roleOf({ counts, measure, when }: Cell, { measures }: DatasetContract): Role {
  if (counts === "one") return { is: "unread" };
  if (counts) return { is: "yes", ...counts };
  return { is: "figure", rule: measures[measure]!, always: when === undefined };
}

/** Where a column stands by any of its accepted names; null where it is not there. */
export function find(headers: readonly string[], names: ColumnNames): number | null {
  const wanted = names.map(fold);
  const whole = headers.findIndex((header) => wanted.includes(fold(header)));
  if (whole >= 0) return whole;
  const tail = headers.findIndex((header) => header.includes("›") && wanted.includes(fold(header.split("›").at(-1)!)));
  return tail < 0 ? null : tail;
}
