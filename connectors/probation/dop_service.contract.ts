/** Community service hours, electronic monitoring and volunteers of each probation office. */
import { defineDataset, digitSlips } from "../dataset.js";
import { caseRecords, served } from "./case-records.js";

export const dop_service = defineDataset({
  ...caseRecords,
  id: "dop_service",
  name: { th: "งานบริการสังคมและกำไล EM", en: "Community service and electronic monitoring" },
  about: {
    th: "ชั่วโมงทำงานบริการสังคมที่สั่งและที่ทำแล้ว ผู้ที่ติดอุปกรณ์ EM ในเดือน และอาสาสมัครคุมประพฤติ ณ สิ้นเดือน",
    en: "Hours of community service ordered and done, people fitted with a monitor in the month, and volunteers at its end.",
  },
  countsIn: {
    th: "ชั่วโมงที่ครบกำหนดทำในเดือนนั้นและชั่วโมงที่หน่วยรับงานรับรองแล้ว",
    en: "Hours that were to be done in the month, and hours certified by those the work was done for.",
  },
  leavesOut: { th: "ชั่วโมงที่ศาลเปลี่ยนเป็นเงื่อนไขอื่น", en: "Hours the court turned into another condition." },
  due: { every: "month", withinDays: 10 },
  since: "2022-10",
  schedule: "29 5 * * *",
  from: served("/v1/services"),
  period: { from: "column", column: ["month", "เดือน"], is: "month", year: "calendar" },
  measures: {
    hours_ordered: {
      name: { th: "ชั่วโมงบริการสังคมที่สั่ง", en: "Hours ordered" },
      adds: "flow",
      unit: "hours",
      exact: "decimal",
      dash: "missing",
    },
    hours_done: {
      name: { th: "ชั่วโมงบริการสังคมที่ทำแล้ว", en: "Hours done" },
      adds: "flow",
      unit: "hours",
      exact: "decimal",
      dash: "missing",
    },
    em_fitted: {
      name: { th: "ติดตั้งอุปกรณ์ EM", en: "Fitted with a monitor" },
      adds: "flow",
      unit: "persons",
      exact: "count",
      dash: "missing",
    },
    volunteers: {
      name: { th: "อาสาสมัครคุมประพฤติ (อ.ส.ค.)", en: "Probation volunteers" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "missing",
    },
  },
  checks: digitSlips(200, "hours_ordered", "hours_done", "volunteers"),
  cells: [
    { column: ["communityService.hoursOrdered", "ชั่วโมงที่สั่ง"], measure: "hours_ordered", dims: {} },
    { column: ["communityService.hoursDone", "ชั่วโมงที่ทำแล้ว"], measure: "hours_done", dims: {} },
    { column: ["emFitted", "ติดตั้ง EM (ราย)"], measure: "em_fitted", dims: {} },
    { column: ["volunteers", "อาสาสมัครคุมประพฤติ"], measure: "volunteers", dims: {} },
  ],
});
