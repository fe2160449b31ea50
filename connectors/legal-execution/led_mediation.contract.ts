/** Mediation at the execution stage: matters ended and, of these, settled. */
import { defineDataset, digitSlips } from "../dataset.js";
import { catalogueDataset, datastore } from "./catalogue.js";

export const led_mediation = defineDataset({
  ...catalogueDataset,
  id: "led_mediation",
  name: { th: "ไกล่เกลี่ยข้อพิพาทชั้นบังคับคดี", en: "Mediation at the execution stage" },
  about: {
    th: "เรื่องไกล่เกลี่ยในชั้นบังคับคดีที่แล้วเสร็จในเดือน และในจำนวนนั้นที่ตกลงกันได้",
    en: "Matters mediated at the execution stage that ended in the month, and those of them settled.",
  },
  countsIn: { th: "เรื่องที่ไกล่เกลี่ยจบในเดือนนั้น ทั้งสำเร็จและไม่สำเร็จ", en: "Matters that ended in the month, settled or not." },
  leavesOut: {
    th: "เรื่องที่คู่กรณีถอนก่อนเริ่มไกล่เกลี่ย และการไกล่เกลี่ยของศูนย์ชุมชน",
    en: "Matters withdrawn before mediation began, and mediation by community centres.",
  },
  schedule: "39 5 * * *",
  from: datastore("led_mediation"),
  measures: {
    ended: {
      name: { th: "ไกล่เกลี่ยแล้วเสร็จ", en: "Mediation ended" },
      adds: "flow",
      unit: "matters",
      exact: "count",
      dash: "zero",
    },
    settled: {
      name: { th: "ไกล่เกลี่ยสำเร็จ", en: "Settled" },
      adds: "flow",
      unit: "matters",
      exact: "count",
      dash: "zero",
    },
  },
  cells: [
    { column: ["ไกล่เกลี่ยแล้วเสร็จ (เรื่อง)", "ไกล่เกลี่ยแล้วเสร็จ"], measure: "ended", dims: {} },
    { column: ["ไกล่เกลี่ยสำเร็จ (เรื่อง)", "ไกล่เกลี่ยสำเร็จ"], measure: "settled", dims: {} },
  ],
  checks: [{ part: "ไกล่เกลี่ยสำเร็จ (เรื่อง)", atMost: "ไกล่เกลี่ยแล้วเสร็จ (เรื่อง)", severity: "warn" }, ...digitSlips(50, "ended")],
});
