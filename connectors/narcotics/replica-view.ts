/** What the regional narcotics office's views have in common: a read-only replica, rows as they stand, running totals since 1 October. */
import { type DatasetContract, type DistrictRule, type MeasureRule, mainOffice, type Origin } from "../dataset.js";

type ReplicaView = Pick<
  DatasetContract,
  | "agency"
  | "due"
  | "reporters"
  | "since"
  | "form"
  | "supersession"
  | "period"
  | "office"
  | "dimensions"
  | "nonData"
  | "checks"
  | "absentRows"
  | "sensitivity"
  | "arrival"
>;

export const fiscalYearColumn = ["fiscal_year", "ปีงบประมาณ"];

/** A monthly view. A district without a row has had nothing since October. */
export const replicaView: ReplicaView = {
  agency: "ONCB",
  due: { every: "month", withinDays: 15 },
  reporters: { office: mainOffice("region") },
  since: "2022-10",
  form: { kind: "records" },
  supersession: { delivers: "delta", order: "changed" },
  period: { from: "columns", year: fiscalYearColumn, part: ["เดือน", "month"], is: "month", yearIs: "fiscal" },
  office: { from: "constant", office: mainOffice("region") },
  dimensions: {},
  nonData: { totals: [], notes: [] },
  checks: [],
  absentRows: "zero",
  sensitivity: "ordinary",
  arrival: { column: ["reported_at", "วันที่รายงาน"] },
};

export function view(name: string): Origin {
  return { via: "postgres", view: `report.${name}`, changed: "updated_at" };
}

export function districtOf(of: DistrictRule["of"]): DistrictRule {
  return { of, from: { column: ["อำเภอ", "district", "เขต/อำเภอ"] } };
}

/** Counts since 1 October. */
export function runningTotal(unit: MeasureRule["unit"], exact: MeasureRule["exact"] = "count"): Omit<MeasureRule, "name"> {
  return { adds: "running_total", unit, exact, dash: "zero" };
}
