/** Cohorts released from training and those who came back: one workbook a year, every cohort in it. */
import { defineDataset, digitSlips } from "../dataset.js";

export const djop_reoffending = defineDataset({
  id: "djop_reoffending",
  agency: "DJOP",
  name: { th: "การกระทำผิดซ้ำของเด็กและเยาวชน", en: "Juvenile reoffending" },
  about: {
    th: "ผู้ได้รับการปล่อยตัวจากศูนย์ฝึกและอบรมฯ ตามปีงบประมาณที่ปล่อย และผู้ที่กลับมากระทำผิดซ้ำภายใน 1 ปี และ 3 ปี",
    en: "Those released from the training centre, by fiscal year of release, and those who came back within one and three years.",
  },
  countsIn: {
    th: "ผู้ที่มีคดีใหม่ถึงสถานพินิจฯ หรือถูกดำเนินคดีอย่างผู้ใหญ่ นับครั้งแรกครั้งเดียว",
    en: "Those with a new case at an observation centre or tried as adults; the first return only.",
  },
  leavesOut: { th: "ผู้ที่พ้นจากสถานพินิจฯ โดยไม่เคยเข้าศูนย์ฝึกฯ", en: "Those who left observation without ever entering training." },
  due: { every: "year", withinDays: 425 },
  reporters: { kinds: ["training"] },
  since: "FY2566",
  schedule: "45 6 * * *",
  from: { via: "folder", pattern: "^การกระทำผิดซ้ำ_\\d{4}.*\\.xlsx$" },
  form: { kind: "workbook", headerRows: 1, sheets: "all" },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "column", column: ["ปล่อยตัวในปีงบประมาณ", "ปีงบประมาณที่ปล่อยตัว"], is: "fiscal_year", year: "fiscal" },
  office: { from: "column", column: ["หน่วยงาน", "ศูนย์ฝึกและอบรมฯ"] },
  dimensions: {},
  measures: {
    released: { name: { th: "ปล่อยตัว", en: "Released" }, adds: "cohort", unit: "persons", exact: "count", dash: "missing" },
    returned_1y: {
      name: { th: "กระทำผิดซ้ำภายใน 1 ปี", en: "Returned within one year" },
      adds: "cohort",
      unit: "persons",
      exact: "count",
      dash: "missing",
    },
    returned_3y: {
      name: { th: "กระทำผิดซ้ำภายใน 3 ปี", en: "Returned within three years" },
      adds: "cohort",
      unit: "persons",
      exact: "count",
      dash: "missing",
    },
  },
  cells: [
    { column: ["ปล่อยตัว (คน)", "จำนวนผู้ได้รับการปล่อยตัว (คน)"], measure: "released", dims: {} },
    { column: ["กระทำผิดซ้ำภายใน 1 ปี", "กระทำผิดซ้ำภายใน 1 ปี (คน)"], measure: "returned_1y", dims: {} },
    { column: ["ภายใน 3 ปี", "กระทำผิดซ้ำภายใน 3 ปี (คน)"], measure: "returned_3y", dims: {} },
  ],
  nonData: { totals: ["รวม"], notes: ["หมายเหตุ", "*", "ที่มา"] },
  checks: [
    { part: "กระทำผิดซ้ำภายใน 1 ปี", atMost: "ปล่อยตัว (คน)", severity: "warn" },
    { part: "กระทำผิดซ้ำภายใน 1 ปี", atMost: "ภายใน 3 ปี", severity: "warn" },
    { part: "ภายใน 3 ปี", atMost: "ปล่อยตัว (คน)", severity: "warn" },
    ...digitSlips(50, "released"),
    { settled: "released", severity: "warn" },
  ],
  absentRows: "missing",
  sensitivity: "juvenile",
});
