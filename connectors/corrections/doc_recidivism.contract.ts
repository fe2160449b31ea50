/** Released inmates by fiscal year of release, and those who came back within one, two and three years; every cohort is restated each year. */
import { defineDataset, digitSlips } from "../dataset.js";
import { dropped, prisonColumn, prisonReport } from "./prison-report.js";

const cohort = { adds: "cohort", unit: "persons", exact: "count", dash: "missing" } as const;

export const doc_recidivism = defineDataset({
  ...prisonReport,
  id: "doc_recidivism",
  name: { th: "การกระทำผิดซ้ำของผู้พ้นโทษ", en: "Recidivism of released inmates" },
  about: {
    th: "ผู้พ้นโทษจำแนกตามปีงบประมาณที่ปล่อยตัว และผู้ที่กลับเข้าเรือนจำภายใน 1, 2 และ 3 ปี ตัวเลขของรุ่นที่ยังติดตามไม่ครบกำหนดเป็นตัวเลขชั่วคราว",
    en: "Inmates by the fiscal year of release, and those back in prison within one, two and three years. Figures of cohorts still followed are provisional.",
  },
  countsIn: {
    th: "ผู้พ้นโทษที่มีเลขประจำตัวประชาชนซึ่งถูกจำคุกใหม่ในเรือนจำใดก็ได้ทั่วประเทศ นับตามเรือนจำที่ปล่อยตัวครั้งก่อน",
    en: "Released inmates with a national ID number who are imprisoned again anywhere in the country, counted at the prison that released them.",
  },
  leavesOut: {
    th: "ผู้ไม่มีเลขประจำตัวประชาชน และคดีใหม่ที่ไม่ถูกจำคุก",
    en: "Those without a national ID number, and new cases that did not lead to prison.",
  },
  due: { every: "year", withinDays: 425 },
  since: "FY2563",
  schedule: "18 5 * * *",
  from: dropped("recidivism", "recidivism_\\d{4}"),
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  period: {
    from: "column",
    column: ["ปล่อยตัวในปีงบประมาณ", "ปีงบประมาณที่ปล่อยตัว", "ปล่อยตัวปีงบประมาณ", "Fiscal year of release"],
    is: "fiscal_year",
    year: "fiscal",
  },
  office: { from: "column", column: prisonColumn },
  measures: {
    released: { ...cohort, name: { th: "ปล่อยตัว", en: "Released" } },
    with_id: { ...cohort, name: { th: "มีเลขประจำตัวประชาชน", en: "With a national ID number" } },
    returned_1y: { ...cohort, name: { th: "กระทำผิดซ้ำภายใน 1 ปี", en: "Returned within one year" } },
    returned_2y: { ...cohort, name: { th: "กระทำผิดซ้ำภายใน 2 ปี", en: "Returned within two years" } },
    returned_3y: { ...cohort, name: { th: "กระทำผิดซ้ำภายใน 3 ปี", en: "Returned within three years" } },
  },
  cells: [
    { column: ["ปล่อยตัว (คน)", "จำนวนผู้ได้รับการปล่อยตัว (คน)", "Released"], measure: "released", dims: {} },
    {
      column: ["มีเลขประจำตัวประชาชน (คน)", "มีเลขประจำตัว 13 หลัก (คน)", "มีเลขประจำตัวประชาชน", "With ID"],
      measure: "with_id",
      dims: {},
    },
    {
      column: ["กระทำผิดซ้ำภายใน 1 ปี", "ภายใน 1 ปี", "กระทำผิดซ้ำภายใน 1 ปี (คน)", "Returned within 1 year"],
      measure: "returned_1y",
      dims: {},
    },
    {
      column: ["ภายใน 2 ปี", "กระทำผิดซ้ำภายใน 2 ปี", "กระทำผิดซ้ำภายใน 2 ปี (คน)", "Returned within 2 years"],
      measure: "returned_2y",
      dims: {},
    },
    {
      column: ["ภายใน 3 ปี", "กระทำผิดซ้ำภายใน 3 ปี", "กระทำผิดซ้ำภายใน 3 ปี (คน)", "Returned within 3 years"],
      measure: "returned_3y",
      dims: {},
    },
  ],
  checks: [
    ...digitSlips(200, "released"),
    { settled: "released", severity: "warn" },
    { part: "มีเลขประจำตัวประชาชน (คน)", atMost: "ปล่อยตัว (คน)", severity: "warn" },
    { part: "กระทำผิดซ้ำภายใน 1 ปี", atMost: "มีเลขประจำตัวประชาชน (คน)", severity: "warn" },
    { part: "กระทำผิดซ้ำภายใน 1 ปี", atMost: "ภายใน 2 ปี", severity: "warn" },
    { part: "ภายใน 2 ปี", atMost: "ภายใน 3 ปี", severity: "warn" },
    { part: "ภายใน 2 ปี", atMost: "มีเลขประจำตัวประชาชน (คน)", severity: "warn" },
    { part: "ภายใน 3 ปี", atMost: "มีเลขประจำตัวประชาชน (คน)", severity: "warn" },
  ],
});
