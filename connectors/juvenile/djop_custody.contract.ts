/** Children and young people in observation and in training on the month's last day: a workbook a month. */
import { defineDataset } from "../dataset.js";

const held = ["อยู่ในความดูแล (คน)", "อยู่ในความดูแล", "เด็กและเยาวชนในความดูแล (คน)"];
const schoolAge = ["อายุอยู่ในวัยเรียน (คน)", "วัยเรียน (คน)", "อยู่ในวัยเรียน (คน)"];
const enrolled = ["กำลังศึกษา (คน)", "ได้รับการศึกษา (คน)", "เรียนต่อเนื่อง (คน)"];
const under = (groups: string[], sex: string) => groups.map((group) => `${group} › ${sex}`);

export const djop_custody = defineDataset({
  id: "djop_custody",
  agency: "DJOP",
  name: { th: "เด็กและเยาวชนในความดูแล", en: "Juveniles in custody" },
  about: {
    th: "จำนวนเด็กและเยาวชนที่อยู่ในสถานพินิจฯ และศูนย์ฝึกและอบรมฯ ณ วันสิ้นเดือน และในจำนวนนั้นผู้อยู่ในวัยเรียนและผู้ที่กำลังศึกษา",
    en: "Children and young people held in observation and in training on the last day of the month; of these, those of school age and those enrolled.",
  },
  countsIn: {
    th: "ผู้ที่อยู่ในสถานที่ ณ วันสิ้นเดือน รวมผู้ที่ออกไปศึกษาหรือรักษาพยาบาลชั่วคราว ผู้รับการฝึกในศูนย์ฝึกฯ เขต 7 มาจากหลายจังหวัด",
    en: "Everyone held on the day, those out at school or in hospital included. The training centre of Region 7 takes in from several provinces.",
  },
  leavesOut: { th: "ผู้ได้รับการปล่อยชั่วคราวและผู้ถูกคุมประพฤติ", en: "Those released on bail and those on probation." },
  due: { every: "month", withinDays: 15 },
  reporters: { kinds: ["observation", "training"] },
  since: "2022-10",
  schedule: "25 6 * * *",
  from: { via: "folder", pattern: "^เด็กและเยาวชนในความดูแล_\\d{6}.*\\.xlsx$" },
  form: { kind: "workbook", headerRows: 2, sheets: "all" },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "title", after: ["ข้อมูล ณ วันที่", "ณ วันที่"], is: "survey_day", countsFor: "same_month", on: "last" },
  office: { from: "column", column: ["หน่วยงาน", "สถานที่ควบคุม"] },
  dimensions: {},
  measures: {
    in_custody: {
      name: { th: "อยู่ในความดูแล", en: "In custody" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
    school_age: {
      name: { th: "อยู่ในวัยเรียน", en: "Of school age" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
    enrolled: {
      name: { th: "กำลังศึกษา", en: "Enrolled" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
  },
  cells: [
    { column: under(held, "ชาย"), measure: "in_custody", dims: { sex: "male" } },
    { column: under(held, "หญิง"), measure: "in_custody", dims: { sex: "female" } },
    { column: under(schoolAge, "ชาย"), measure: "school_age", dims: { sex: "male" } },
    { column: under(schoolAge, "หญิง"), measure: "school_age", dims: { sex: "female" } },
    { column: under(enrolled, "ชาย"), measure: "enrolled", dims: { sex: "male" } },
    { column: under(enrolled, "หญิง"), measure: "enrolled", dims: { sex: "female" } },
  ],
  nonData: { totals: ["รวมทั้งสิ้น", "รวม"], notes: ["หมายเหตุ", "ที่มา"] },
  checks: [
    { lineSum: [`${held[0]} › ชาย`, `${held[0]} › หญิง`], equals: `${held[0]} › รวม`, severity: "quarantine" },
    { part: `${schoolAge[0]} › ชาย`, atMost: `${held[0]} › ชาย`, severity: "warn" },
    { part: `${enrolled[0]} › ชาย`, atMost: `${schoolAge[0]} › ชาย`, severity: "warn" },
    { part: `${schoolAge[0]} › หญิง`, atMost: `${held[0]} › หญิง`, severity: "warn" },
    { part: `${enrolled[0]} › หญิง`, atMost: `${schoolAge[0]} › หญิง`, severity: "warn" },
    { totalLine: ["รวม"], severity: "warn" },
    { jump: "in_custody", factor: 3, above: 30, severity: "hold" },
  ],
  absentRows: "missing",
  sensitivity: "juvenile",
});
