/** Villages and communities by level of the drug problem: a row a village and round, with the level of the round before. */
import { defineDataset } from "../dataset.js";
import { districtOf, fiscalYearColumn, replicaView, view } from "./replica-view.js";

const village = ["รหัสหมู่บ้าน", "village_code"];
const levels: Record<string, string[]> = {
  none: ["ไม่มีปัญหา", "ปลอดปัญหา"],
  low: ["เฝ้าระวัง", "น้อย", "เฝ้าระวัง/น้อย"],
  medium: ["ปานกลาง"],
  high: ["รุนแรง", "มาก", "รุนแรง/มาก"],
};

export const oncb_villages = defineDataset({
  ...replicaView,
  id: "oncb_villages",
  name: { th: "หมู่บ้าน/ชุมชนตามระดับปัญหายาเสพติด", en: "Villages by level of the drug problem" },
  about: {
    th: "ผลสำรวจระดับปัญหายาเสพติดของหมู่บ้านและชุมชนรายไตรมาส พร้อมระดับในรอบก่อน หนึ่งแถวคือหนึ่งหมู่บ้านหรือชุมชน",
    en: "Quarterly survey of the drug problem in villages and communities with the level of the round before; one row a village.",
  },
  countsIn: {
    th: "หมู่บ้านและชุมชนทุกแห่งที่สำรวจในรอบนั้น",
    en: "Every village and community surveyed in the round.",
  },
  leavesOut: { th: "หมู่บ้านที่ยุบรวมหรือยังไม่มีผลสำรวจในรอบนั้น", en: "Villages merged away or without a result in the round." },
  due: { every: "quarter", withinDays: 30 },
  since: "FY2566-Q1",
  schedule: "56 5 * * *",
  from: view("v_villages"),
  period: { from: "columns", year: fiscalYearColumn, part: ["ไตรมาส", "quarter"], is: "quarter", yearIs: "fiscal" },
  district: districtOf("residence"),
  dimensions: {
    level: { column: ["ระดับปัญหา", "level"], codes: levels },
    level_before: {
      column: ["ระดับรอบก่อน", "level_before"],
      codes: { ...levels, unknown: ["ไม่ทราบ", "ไม่มีข้อมูล", "ไม่ได้สำรวจ", "-"] },
    },
  },
  measures: {
    villages: {
      name: { th: "หมู่บ้าน/ชุมชน", en: "Villages" },
      adds: "stock",
      overTime: "last",
      unit: "villages",
      exact: "count",
      dash: "missing",
    },
  },
  cells: [{ column: village, counts: "one", measure: "villages", dims: {} }],
  unit: village,
  checks: [
    { unitHolds: "district", severity: "warn" },
    { was: "level_before", is: "level", unknown: ["unknown"], severity: "warn" },
  ],
  unitDigits: 8,
});
