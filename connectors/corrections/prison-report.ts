/** What the prisons' reports have in common: windows-874 tables dropped over SFTP, corrected by a file with the next revision in its name. */
import type { ColumnNames, DatasetContract, Origin } from "../dataset.js";

type PrisonReport = Pick<
  DatasetContract,
  "agency" | "reporters" | "supersession" | "dimensions" | "nonData" | "checks" | "absentRows" | "sensitivity"
>;

export const prisonReport: PrisonReport = {
  agency: "DOC",
  reporters: { kinds: ["prison"] },
  supersession: { delivers: "full_slice", order: "revision" },
  dimensions: {},
  nonData: { totals: ["รวมทั้งสิ้น", "รวม", "ยอดรวม"], notes: ["หมายเหตุ", "ที่มา", "ผู้รายงาน", "*"] },
  checks: [],
  absentRows: "missing",
  sensitivity: "ordinary",
};

/** `population_1001_256810.csv`, its corrections `…_r2.csv` and copies `… (1).csv`. */
export function dropped(folder: string, name: string): Origin {
  return { via: "sftp", folder, pattern: `^${name}(?:_r(?<revision>\\d+))?(?: \\(\\d+\\))?\\.csv$` };
}

/** The digits of the prison's code in the file's name. Which prison it is, the title or a column says. */
export const prisonInName = "\\d{4}";

/** The prison is named in a line above the table. */
export const prisonInTitle: DatasetContract["office"] = { from: "title", after: ["เรือนจำ/ทัณฑสถาน :", "เรือนจำ/ทัณฑสถาน"] };

export const prisonColumn: ColumnNames = ["เรือนจำ/ทัณฑสถาน", "ชื่อเรือนจำ/ทัณฑสถาน", "เรือนจำ", "Prison"];
