/** How people left supervision, by kind of case and sex, and how many offended again while supervised. */
import { defineDataset, digitSlips } from "../dataset.js";
import { caseRecords, caseTypeColumn, served, supervised } from "./case-records.js";

const people = { adds: "flow", unit: "persons", exact: "count", dash: "missing" } as const;

export const dop_outcome = defineDataset({
  ...caseRecords,
  id: "dop_outcome",
  name: { th: "ผลการคุมความประพฤติ", en: "Outcomes of supervision" },
  about: {
    th: "ผู้ที่พ้นการคุมความประพฤติในเดือน จำแนกตามผล ประเภทคดีและเพศ และผู้ที่กระทำผิดซ้ำระหว่างถูกคุมความประพฤติ",
    en: "People who left supervision in the month by outcome, kind of case and sex, and those who offended again while supervised.",
  },
  countsIn: {
    th: "ผู้ถูกคุมความประพฤติทุกคนที่สิ้นสุดการคุมในเดือนนั้น การกระทำผิดซ้ำนับเมื่อถูกแจ้งข้อหาใหม่",
    en: "Everyone whose supervision ended in the month. Reoffending counts when a new charge is made.",
  },
  leavesOut: {
    th: "ผู้ที่โอนไปคุมที่สำนักงานอื่น และความผิดลหุโทษ",
    en: "Those moved to another office, and petty offences.",
  },
  due: { every: "month", withinDays: 10 },
  since: "2022-10",
  schedule: "27 5 * * *",
  from: served("/v1/outcomes"),
  period: { from: "column", column: ["period", "ประจำเดือน", "month"], is: "month", year: "calendar" },
  dimensions: {
    case_type: { column: caseTypeColumn, codes: supervised },
    sex: {
      column: ["gender", "sex", "เพศ"],
      codes: {
        male: ["ชาย", "ช", "male", "M"],
        female: ["หญิง", "ญ", "female", "F"],
        not_reported: ["ไม่ระบุ"],
      },
    },
  },
  measures: {
    completed_well: { ...people, name: { th: "พ้นด้วยดี", en: "Completed well" } },
    breached: { ...people, name: { th: "ผิดเงื่อนไข", en: "Breached conditions" } },
    other_end: { ...people, name: { th: "พ้นด้วยเหตุอื่น", en: "Ended otherwise" } },
    reoffended_during: { ...people, name: { th: "กระทำผิดซ้ำระหว่างคุมความประพฤติ", en: "Reoffended while supervised" } },
  },
  checks: digitSlips(50, "completed_well"),
  cells: [
    { column: ["endedWell", "พ้นด้วยดี"], measure: "completed_well", dims: {} },
    { column: ["breached", "ผิดเงื่อนไข"], measure: "breached", dims: {} },
    { column: ["otherEnd", "พ้นด้วยเหตุอื่น"], measure: "other_end", dims: {} },
    { column: ["reoffended", "กระทำผิดซ้ำ"], measure: "reoffended_during", dims: {} },
  ],
});
