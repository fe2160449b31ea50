/** Drug treatment by route and district of residence, cumulative since 1 October. */
import { defineDataset } from "../dataset.js";
import { districtOf, replicaView, runningTotal, view } from "./replica-view.js";

export const oncb_treatment = defineDataset({
  ...replicaView,
  id: "oncb_treatment",
  name: { th: "การบำบัดรักษาผู้ใช้ยาเสพติด", en: "Drug treatment" },
  about: {
    th: "ผู้เข้าบำบัด ผู้ครบกำหนด ผู้บำบัดครบ และผู้ที่ติดตามครบ 1 ปี จำแนกตามช่องทางและอำเภอที่อยู่ เป็นยอดสะสมตั้งแต่ 1 ตุลาคม",
    en: "People who entered treatment, were due to finish, completed it and were followed for a year, by route and district of residence, cumulative since 1 October.",
  },
  countsIn: {
    th: "ผู้เข้ารับการบำบัดตามรายงานระบบข้อมูลการบำบัดรักษา (บสต.) ที่มีภูมิลำเนาในจังหวัด",
    en: "People of the province as reported by the health service's treatment register.",
  },
  leavesOut: {
    th: "ผู้ที่เพียงคัดกรองและไม่เข้าบำบัด",
    en: "Those screened who did not enter treatment.",
  },
  schedule: "54 5 * * *",
  from: view("v_treatment"),
  district: districtOf("residence"),
  dimensions: {
    route: {
      column: ["ช่องทาง", "route", "ระบบการบำบัด"],
      codes: {
        voluntary: ["สมัครใจ", "ระบบสมัครใจ"],
        compulsory: ["บังคับบำบัด", "คุมประพฤติ", "บังคับ", "ระบบบังคับบำบัด", "คุมประพฤติ/บังคับ"],
        convicted: ["ต้องโทษ", "ระบบต้องโทษ"],
      },
    },
  },
  measures: {
    entered: { ...runningTotal("persons"), name: { th: "เข้าบำบัด", en: "Entered treatment" } },
    due: { ...runningTotal("persons"), name: { th: "ครบกำหนดบำบัด", en: "Due to finish" } },
    completed: { ...runningTotal("persons"), name: { th: "บำบัดครบ", en: "Completed" } },
    followed: { ...runningTotal("persons"), name: { th: "ติดตามครบ 1 ปี", en: "Followed for a year" } },
  },
  cells: [
    { column: ["เข้าบำบัด", "เข้าบำบัด (คน)", "entered"], measure: "entered", dims: {} },
    { column: ["ครบกำหนด", "ครบกำหนด (คน)", "due"], measure: "due", dims: {} },
    { column: ["บำบัดครบ", "บำบัดครบ (คน)", "completed"], measure: "completed", dims: {} },
    { column: ["ติดตามครบ 1 ปี", "ติดตามครบ 1 ปี (คน)", "followed"], measure: "followed", dims: {} },
  ],
  checks: (["entered", "due", "completed", "followed"] as const).map((people) => ({
    people,
    withinPopulation: "dopa_population.population",
    severity: "warn",
  })),
});
