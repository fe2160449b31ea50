/** Programmes in prison: those able to take part beside those taking part, one file a quarter for all prisons. */
import { defineDataset, digitSlips } from "../dataset.js";
import { dropped, prisonColumn, prisonReport } from "./prison-report.js";

export const doc_programme = defineDataset({
  ...prisonReport,
  id: "doc_programme",
  name: { th: "โปรแกรมพัฒนาพฤตินิสัย", en: "Prison programmes" },
  about: {
    th: "จำนวนผู้ต้องขังที่เข้ารับการอบรมได้ และที่อยู่ระหว่างการอบรม ณ สิ้นไตรมาส จำแนกตามโปรแกรมและเรือนจำ",
    en: "Inmates able to take part and taking part at the end of the quarter, by programme and prison.",
  },
  countsIn: {
    th: "ผู้ต้องขังหนึ่งคนที่เข้าหลายโปรแกรมนับในทุกโปรแกรมที่เข้า ผู้ที่เข้ารับการอบรมได้คือนักโทษเด็ดขาดที่ไม่มีข้อห้ามด้านสุขภาพหรืออายุ",
    en: "A person in several programmes counts in each. Able to take part are sentenced inmates without a bar of health or age.",
  },
  leavesOut: {
    th: "ผู้ต้องขังระหว่างพิจารณา และผู้ที่จบการอบรมก่อนสิ้นไตรมาส",
    en: "Inmates on remand, and those who finished before the quarter ended.",
  },
  due: { every: "quarter", withinDays: 20 },
  since: "FY2566-Q1",
  schedule: "14 5 * * *",
  from: dropped("programme", "programme_\\d{4}_Q[1-4]"),
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  period: { from: "title", after: ["ประจำ"], is: "quarter" },
  office: { from: "column", column: prisonColumn },
  dimensions: {
    programme: {
      column: ["โปรแกรม", "ประเภทโปรแกรม", "โครงการ", "Programme"],
      codes: {
        vocational: ["ฝึกวิชาชีพ", "การฝึกวิชาชีพ", "อบรมวิชาชีพ", "ฝึกอาชีพ", "Vocational training"],
        education: ["การศึกษา", "จัดการศึกษา", "ศึกษาสายสามัญ", "Education"],
        work: ["แรงงาน", "ใช้แรงงานรับจ้าง", "แรงงานรับจ้าง", "การใช้แรงงาน", "Work"],
        drug: ["บำบัดยาเสพติด", "โปรแกรมบำบัดยาเสพติด", "การบำบัดยาเสพติด", "ชุมชนบำบัด", "Drug treatment"],
      },
    },
  },
  measures: {
    able: {
      name: { th: "ผู้ที่เข้ารับการอบรมได้", en: "Able to take part" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
    in_training: {
      name: { th: "อยู่ระหว่างการอบรม", en: "Taking part" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
  },
  checks: [
    { part: "อยู่ระหว่างการอบรม (คน)", atMost: "ผู้ต้องขังที่เข้ารับการอบรมได้ (คน)", severity: "warn" },
    // A programme of a prison goes up and down by a few, not threefold.
    ...["able", "in_training"].map((jump) => ({ jump, factor: 3, above: 100, severity: "warn" }) as const),
    ...digitSlips(200, "able", "in_training"),
  ],
  cells: [
    {
      column: ["ผู้ต้องขังที่เข้ารับการอบรมได้ (คน)", "ผู้ต้องขังเป้าหมาย (คน)", "เป้าหมาย (คน)", "Able"],
      measure: "able",
      dims: {},
    },
    {
      column: ["อยู่ระหว่างการอบรม (คน)", "เข้ารับการอบรม (คน)", "ผู้เข้ารับการอบรม (คน)", "In training"],
      measure: "in_training",
      dims: {},
    },
  ],
});
