/** Sleeping area, the places it gives by the standard in force, and staff: one file of all prisons on 31 March and 30 September. */
import { defineDataset } from "../dataset.js";
import { dropped, prisonColumn, prisonReport } from "./prison-report.js";

const area = ["เนื้อที่เรือนนอน (ตร.ม.)", "พื้นที่เรือนนอน (ตารางเมตร)", "พื้นที่เรือนนอน (ตร.ม.)", "เนื้อที่เรือนนอน (ตารางเมตร)", "Sleeping area (sq m)"];
const standard = ["มาตรฐาน (ตร.ม./คน)", "เกณฑ์มาตรฐาน (ตร.ม./คน)", "มาตรฐาน (ตารางเมตร/คน)", "Standard (sq m/person)"];
const places = ["ความจุมาตรฐาน (คน)", "ความจุตามมาตรฐาน (คน)", "ความจุปกติ (คน)", "Standard capacity"];

export const doc_capacity = defineDataset({
  ...prisonReport,
  id: "doc_capacity",
  name: { th: "ความจุเรือนจำและอัตรากำลัง", en: "Prison capacity and staff" },
  about: {
    th: "เนื้อที่เรือนนอน ความจุตามมาตรฐานที่ใช้ และจำนวนเจ้าหน้าที่ของเรือนจำแต่ละแห่ง ณ วันที่ 31 มีนาคม และ 30 กันยายน",
    en: "Sleeping area, places by the standard in force, and staff of each prison on 31 March and 30 September.",
  },
  countsIn: {
    th: "เนื้อที่เรือนนอนที่ใช้งานได้ คำนวณความจุด้วยมาตรฐานตารางเมตรต่อคนที่ระบุไว้ในแถวเดียวกัน",
    en: "Sleeping area in use; places follow from the square metres a person stated on the same line.",
  },
  leavesOut: { th: "เรือนพยาบาล โรงงานฝึกวิชาชีพ และเรือนนอนที่ปิดซ่อม", en: "Infirmaries, workshops and dormitories closed for repair." },
  due: { every: "half", withinDays: 30 },
  since: "FY2565-H2",
  schedule: "20 5 * * *",
  from: dropped("capacity", "capacity_\\d{6}"),
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  period: { from: "title", after: ["ณ วันที่"], is: "survey_day", countsFor: "half", on: ["03-31", "09-30"] },
  office: { from: "column", column: prisonColumn },
  measures: {
    area_sqm: {
      name: { th: "เนื้อที่เรือนนอน", en: "Sleeping area" },
      adds: "stock",
      overTime: "last",
      unit: "square_metres",
      exact: "decimal",
      dash: "missing",
      range: { min: "1", max: "1000000" },
    },
    standard_sqm: {
      name: { th: "มาตรฐานเนื้อที่ต่อคน", en: "Standard area a person" },
      adds: "stock",
      overTime: "last",
      unit: "square_metres",
      exact: "decimal",
      dash: "missing",
      range: { min: "0.5", max: "10" },
      eachOffice: true,
    },
    standard_places: {
      name: { th: "ความจุตามมาตรฐาน", en: "Places by the standard" },
      adds: "stock",
      overTime: "last",
      unit: "places",
      exact: "count",
      dash: "missing",
      range: { min: "1", max: "100000" },
    },
    staff: {
      name: { th: "เจ้าหน้าที่", en: "Staff" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "missing",
    },
  },
  cells: [
    {
      column: area,
      measure: "area_sqm",
      dims: {},
    },
    {
      column: standard,
      measure: "standard_sqm",
      dims: {},
    },
    {
      column: places,
      measure: "standard_places",
      dims: {},
    },
    {
      column: ["อัตรากำลังเจ้าหน้าที่ (คน)", "เจ้าหน้าที่ (คน)", "จำนวนเจ้าหน้าที่ (คน)", "Staff"],
      measure: "staff",
      dims: {},
    },
  ],
  checks: [
    { divided: area[0]!, by: standard[0]!, equals: places[0]!, severity: "warn" },
    { totalLine: ["รวม"], severity: "warn" },
    { jump: "standard_places", factor: 2, above: 100, severity: "hold" },
  ],
  breaks: [
    {
      from: "FY2565-H1",
      why: {
        th: "มาตรฐานเนื้อที่นอนเปลี่ยนเป็น 1.6 ตารางเมตรต่อคน ความจุก่อนหน้านั้นคำนวณตามเกณฑ์เดิมจึงเปรียบเทียบกันไม่ได้",
        en: "The standard was raised to 1.6 square metres a person; places reckoned before by the older standard do not compare.",
      },
    },
  ],
});
