/** The yearly survey of confidence in legal execution: of ten until FY2566, in percent from FY2567. */
import { defineDataset, mainOffice } from "../dataset.js";
import { catalogueDataset, datastore, fiscalYearColumn } from "./catalogue.js";

export const led_confidence = defineDataset({
  ...catalogueDataset,
  id: "led_confidence",
  name: { th: "ความเชื่อมั่นต่อการบังคับคดี", en: "Confidence in legal execution" },
  about: {
    th: "คะแนนความเชื่อมั่นของผู้รับบริการต่อการบังคับคดี จากการสำรวจปีละครั้ง จนถึงปีงบประมาณ 2566 เต็ม 10 คะแนน ตั้งแต่ปีงบประมาณ 2567 เป็นร้อยละ",
    en: "Score of users' confidence in legal execution, surveyed once a year: of ten until FY2566, in percent from FY2567.",
  },
  countsIn: { th: "ผู้รับบริการที่ตอบแบบสำรวจของสำนักงานในปีนั้น", en: "Users who answered the office's survey that year." },
  leavesOut: { th: "ผู้ที่ติดต่อทางโทรศัพท์อย่างเดียว", en: "People who only telephoned." },
  due: { every: "year", withinDays: 60 },
  reporters: { office: mainOffice("execution") },
  since: "FY2566",
  schedule: "45 5 * * *",
  from: datastore("led_confidence"),
  period: { from: "column", column: fiscalYearColumn, is: "fiscal_year", year: "fiscal" },
  measures: {
    score: {
      name: { th: "คะแนนความเชื่อมั่น", en: "Confidence score" },
      adds: "stock",
      overTime: "last",
      unit: "score",
      exact: "decimal",
      dash: "missing",
      range: { min: "0", max: "100" },
    },
  },
  cells: [{ column: ["คะแนนความเชื่อมั่น", "ระดับความเชื่อมั่น", "คะแนน", "score"], measure: "score", dims: {} }],
  checks: [{ jump: "score", factor: 3, above: 3, severity: "hold" }],
  breaks: [
    {
      from: "FY2567",
      why: {
        th: "เปลี่ยนจากคะแนนเต็ม 10 เป็นร้อยละ ก่อนและหลังเปรียบเทียบกันไม่ได้",
        en: "The scale changed from ten points to percent; before and after do not compare.",
      },
    },
  ],
});
