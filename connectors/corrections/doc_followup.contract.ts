/** Released inmates traced six months later, and those of them in work: one file a half-year for all prisons. */
import { defineDataset } from "../dataset.js";
import { dropped, prisonColumn, prisonReport } from "./prison-report.js";

export const doc_followup = defineDataset({
  ...prisonReport,
  id: "doc_followup",
  name: { th: "การติดตามผู้พ้นโทษ 6 เดือน", en: "Released inmates after six months" },
  about: {
    th: "จำนวนผู้พ้นโทษที่ติดตามได้เมื่อครบ 6 เดือน และในจำนวนนั้นผู้ที่มีงานทำ จำแนกตามเรือนจำที่ปล่อยตัว",
    en: "Released inmates traced six months after release and, of these, those in work, by the prison that released them.",
  },
  countsIn: {
    th: "ผู้พ้นโทษที่ครบกำหนดติดตามในครึ่งปีนั้นและติดต่อได้ งานทำนับทั้งลูกจ้างและอาชีพอิสระ",
    en: "Those whose six months ended in the half-year and who could be reached. Work is employment or one's own trade.",
  },
  leavesOut: {
    th: "ผู้ที่ติดต่อไม่ได้ เสียชีวิต หรือกลับเข้าเรือนจำก่อนครบกำหนด",
    en: "Those who could not be reached, died, or came back to prison before then.",
  },
  due: { every: "half", withinDays: 45 },
  since: "FY2566-H1",
  schedule: "16 5 * * *",
  from: dropped("followup", "followup_\\d{4}_H[12]"),
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  period: { from: "title", after: ["ประจำ"], is: "half" },
  office: { from: "column", column: prisonColumn },
  measures: {
    followed_up: {
      name: { th: "ผู้พ้นโทษที่ติดตามได้", en: "Followed up" },
      adds: "flow",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
    in_work: {
      name: { th: "มีงานทำ", en: "In work" },
      adds: "flow",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
  },
  cells: [
    { column: ["ติดตามได้ (คน)", "ผู้พ้นโทษที่ติดตามได้ (คน)", "ติดตามได้ (ราย)", "Followed up"], measure: "followed_up", dims: {} },
    { column: ["มีงานทำ (คน)", "ประกอบอาชีพ (คน)", "มีงานทำ (ราย)", "In work"], measure: "in_work", dims: {} },
  ],
  checks: [
    { part: "มีงานทำ (คน)", atMost: "ติดตามได้ (คน)", severity: "warn" },
    { totalLine: ["รวม"], severity: "warn" },
  ],
});
