/** What the probation service's records have in common: the current state of every record, page by page, with offices and kinds as text. */
import type { ColumnNames, DatasetContract, Origin } from "../dataset.js";

type CaseRecords = Pick<
  DatasetContract,
  | "agency"
  | "reporters"
  | "form"
  | "supersession"
  | "office"
  | "dimensions"
  | "nonData"
  | "checks"
  | "absentRows"
  | "sensitivity"
  | "arrival"
>;

export const caseRecords: CaseRecords = {
  agency: "DOP",
  reporters: { kinds: ["probation"] },
  form: { kind: "records" },
  supersession: { delivers: "full_slice", order: "modified" },
  office: { from: "column", column: ["office", "officeName", "สำนักงาน"] },
  dimensions: {},
  nonData: { totals: [], notes: [] },
  checks: [],
  absentRows: "missing",
  sensitivity: "ordinary",
  arrival: { column: ["submittedAt", "submitted_at", "วันที่รายงาน"] },
};

export function served(path: string): Origin {
  return { via: "rest", path };
}

export const caseTypeColumn: ColumnNames = ["caseType", "case_type", "ประเภทคดี"];

/** Kinds of case under supervision; the first spelling is the one in use. */
export const supervised: Record<string, string[]> = {
  adult_supervision: ["ควบคุมและสอดส่องผู้ใหญ่", "ควบคุมและสอดส่อง (ผู้ใหญ่)", "คุมความประพฤติผู้ใหญ่", "ควบคุมและสอดส่อง"],
  parole: ["พักการลงโทษ/ลดวันต้องโทษ", "พักการลงโทษและลดวันต้องโทษ", "พักการลงโทษ", "พักโทษ/ลดวันต้องโทษ"],
  juvenile: ["ควบคุมและสอดส่องเด็กและเยาวชน", "ควบคุมและสอดส่อง (เด็กและเยาวชน)", "คุมความประพฤติเด็กและเยาวชน"],
};
