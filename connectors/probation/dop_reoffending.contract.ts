/** People by the fiscal year in which they left probation, and those with a new offence within one year. */
import { defineDataset, digitSlips } from "../dataset.js";
import { caseRecords, served } from "./case-records.js";

const cohort = { adds: "cohort", unit: "persons", exact: "count", dash: "missing" } as const;

export const dop_reoffending = defineDataset({
  ...caseRecords,
  id: "dop_reoffending",
  name: { th: "การกระทำผิดซ้ำหลังพ้นคุมประพฤติ", en: "Reoffending after probation" },
  about: {
    th: "ผู้พ้นการคุมความประพฤติจำแนกตามปีงบประมาณที่พ้น และผู้ที่กระทำผิดซ้ำภายใน 1 ปี รุ่นที่ยังติดตามไม่ครบปีเป็นตัวเลขชั่วคราว",
    en: "People by the fiscal year they left probation, and those who offended again within a year. Cohorts still followed are provisional.",
  },
  countsIn: {
    th: "ผู้พ้นการคุมความประพฤติที่กลับเข้าสู่งานคุมประพฤติด้วยคดีใหม่ ที่ใดก็ได้ในประเทศ",
    en: "Those who came back to probation with a new case, anywhere in the country.",
  },
  leavesOut: {
    th: "ผู้ที่เข้าเรือนจำด้วยคดีใหม่โดยไม่ผ่านงานคุมประพฤติ ซึ่งนับในข้อมูลของกรมราชทัณฑ์",
    en: "Those who went straight to prison; the Department of Corrections counts them.",
  },
  due: { every: "year", withinDays: 425 },
  since: "FY2564",
  schedule: "31 5 * * *",
  from: served("/v1/reoffending"),
  period: {
    from: "column",
    column: ["fiscalYearLeft", "ปีงบประมาณที่พ้น"],
    is: "fiscal_year",
    year: "fiscal",
  },
  measures: {
    left_probation: { ...cohort, name: { th: "พ้นการคุมความประพฤติ", en: "Left probation" } },
    reoffended_1y: { ...cohort, name: { th: "กระทำผิดซ้ำภายใน 1 ปี", en: "Reoffended within one year" } },
  },
  cells: [
    { column: ["leftProbation", "พ้นการคุมความประพฤติ (คน)"], measure: "left_probation", dims: {} },
    { column: ["reoffendedWithin1Year", "กระทำผิดซ้ำภายใน 1 ปี"], measure: "reoffended_1y", dims: {} },
  ],
  checks: [
    { part: "reoffendedWithin1Year", atMost: "leftProbation", severity: "warn" },
    ...digitSlips(200, "left_probation"),
    { settled: "left_probation", severity: "warn" },
  ],
});
