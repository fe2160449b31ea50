/** What the Legal Execution Department's open data have in common: a CKAN package a dataset, every figure as text, months of the fiscal year. */
import type { ColumnNames, DatasetContract, Origin, PeriodRule } from "../dataset.js";

type CatalogueDataset = Pick<
  DatasetContract,
  | "agency"
  | "reporters"
  | "since"
  | "due"
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

const office: ColumnNames = ["สำนักงาน", "หน่วยงาน", "agency", "office"];
export const fiscalYearColumn: ColumnNames = ["ปีงบประมาณ", "Fiscal year", "ปีงบ"];

const fiscalMonth: PeriodRule = {
  from: "columns",
  year: fiscalYearColumn,
  part: ["เดือน", "month", "เดือนที่"],
  is: "month",
  yearIs: "fiscal",
};

/** A monthly table of the datastore. */
export const catalogueDataset: CatalogueDataset = {
  agency: "LED",
  due: { every: "month", withinDays: 10 },
  reporters: { kinds: ["execution"] },
  since: "2022-10",
  form: { kind: "records" },
  supersession: { delivers: "full_slice", order: "modified" },
  period: fiscalMonth,
  office: { from: "column", column: office },
  dimensions: {},
  nonData: { totals: ["รวมทั้งสิ้น", "รวม"], notes: ["ที่มา", "หมายเหตุ"] },
  checks: [],
  absentRows: "missing",
  sensitivity: "ordinary",
  arrival: { column: ["วันที่รายงาน", "วันที่ส่งรายงาน", "date_reported"] },
};

export function datastore(dataset: string): Origin {
  return { via: "ckan", package: dataset, take: "datastore" };
}
