/** What the office's own case lists have in common: one workbook a fiscal year, a sheet called the register, names and ID numbers in it. */
import { type ColumnNames, type DatasetContract, type DimensionRule, type DistrictRule, type MeasureRule, mainOffice } from "../dataset.js";
import { REGISTERED } from "../thai/counted.js";

type Register = Pick<
  DatasetContract,
  | "agency"
  | "due"
  | "reporters"
  | "since"
  | "form"
  | "supersession"
  | "period"
  | "office"
  | "cells"
  | "nonData"
  | "checks"
  | "absentRows"
  | "sensitivity"
  | "identifiers"
  | "keeps"
>;

/** Every register is sensitive and its identifiers are dropped at the door. */
export const officeRegister: Register = {
  agency: "PJO",
  due: { every: "month", withinDays: 10 },
  reporters: { office: mainOffice("provincial_justice") },
  since: "2022-10",
  form: { kind: "workbook", headerRows: 1, sheets: ["ทะเบียน"] },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "events", covers: { after: ["ข้อมูล ณ วันที่"] }, since: "fiscal_year_start" },
  office: { from: "constant", office: mainOffice("provincial_justice") },
  cells: [],
  nonData: { totals: ["รวม", "รวมทั้งสิ้น", "ยอดรวม"], notes: ["หมายเหตุ", "ที่มา", "ผู้จัดทำ", "ผู้ตรวจสอบ"] },
  checks: [
    { totalLine: ["รวม", "รวมทั้งสิ้น", "ยอดรวม"], severity: "warn" },
    { lines: REGISTERED, severity: "warn" },
  ],
  absentRows: "zero",
  sensitivity: "sensitive",
  identifiers: ["ชื่อ-สกุล", "ชื่อ - สกุล", "ชื่อและนามสกุล", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "โทรศัพท์", "เบอร์โทรศัพท์", "เลขรับ", "หมายเหตุ"],
  keeps: [["ที่", "ลำดับ", "ลำดับที่", "No."]],
};

export const district: ColumnNames = ["อำเภอ", "อำเภอที่อยู่", "ภูมิลำเนา (อำเภอ)", "District"];

export const districtOfResidence: DistrictRule = { of: "residence", from: { column: district } };

export const sexes: DimensionRule = {
  column: ["เพศ", "Sex"],
  codes: {
    male: ["ช", "ช.", "ชาย", "นาย", "เพศชาย", "M", "Male"],
    female: ["ญ", "ญ.", "หญิง", "นาง", "นางสาว", "น.ส.", "เพศหญิง", "F", "Female"],
    not_reported: ["ไม่ระบุ", "-", "ไม่ทราบ"],
  },
};

/** How the clerks write the outcome of a request for money. */
export const decisions: Record<string, string[]> = {
  approved: ["อนุมัติ", "อนุมัติบางส่วน", "อนุมัติ (บางส่วน)", "เห็นชอบ", "อนุมัต", "Approved"],
  rejected: ["ไม่อนุมัติ", "ยกคำขอ", "ไม่เห็นชอบ", "ไม่อนุมัต", "Rejected"],
  withdrawn: ["ถอนคำขอ", "ผู้ขอถอนคำขอ", "ยุติคำขอ", "Withdrawn"],
  pending: ["อยู่ระหว่างพิจารณา", "อยู่ระหว่างดำเนินการ", "รอพิจารณา", "รอผล", "-", "Pending"],
};

/** A measure that counts lines of a register: each is about a person. */
export function inRegister(unit: MeasureRule["unit"], th: string, en: string): MeasureRule {
  return { name: { th, en }, adds: "flow", unit, exact: "count", dash: "missing", ofPeople: true };
}
