/** What became of those who left training and of the plans that stand in for prosecution: a workbook a quarter. */
import { defineDataset, digitSlips } from "../dataset.js";

export const djop_outcome = defineDataset({
  id: "djop_outcome",
  agency: "DJOP",
  name: { th: "ผลการแก้ไขบำบัดฟื้นฟูเด็กและเยาวชน", en: "Outcomes of juvenile rehabilitation" },
  about: {
    th: "ผู้ได้รับการปล่อยตัวในไตรมาสและผู้ที่ได้วุฒิบัตรวิชาชีพ กับแผนแก้ไขบำบัดฟื้นฟูแทนการฟ้อง (มาตรา 86) ที่สิ้นสุดและที่สำเร็จ",
    en: "Those released in the quarter and those with a vocational certificate; diversion plans (section 86) that ended and that were completed.",
  },
  countsIn: {
    th: "ผู้รับการฝึกที่ปล่อยตัวในไตรมาส และแผนที่สิ้นสุดในไตรมาส ไม่ว่าสำเร็จหรือไม่",
    en: "Those released from training in the quarter, and plans that ended in it, completed or not.",
  },
  leavesOut: { th: "ผู้ย้ายไปศูนย์ฝึกฯ อื่น และแผนที่ยังดำเนินอยู่", en: "Transfers to other centres, and plans that still run." },
  due: { every: "quarter", withinDays: 20 },
  reporters: { kinds: ["observation", "training"] },
  since: "FY2566-Q1",
  schedule: "35 6 * * *",
  from: { via: "folder", pattern: "^ผลการแก้ไขบำบัดฟื้นฟู_\\d{4}_ไตรมาส\\d.*\\.xlsx$" },
  form: { kind: "workbook", headerRows: 1, sheets: "all" },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "title", after: ["ประจำ"], is: "quarter" },
  office: { from: "column", column: ["หน่วยงาน", "สถานพินิจฯ / ศูนย์ฝึกฯ"] },
  dimensions: {},
  measures: {
    released: { name: { th: "ปล่อยตัว", en: "Released" }, adds: "flow", unit: "persons", exact: "count", dash: "zero" },
    certified: {
      name: { th: "ได้วุฒิบัตรวิชาชีพ", en: "With a vocational certificate" },
      adds: "flow",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
    plans_ended: { name: { th: "แผนที่สิ้นสุด", en: "Plans ended" }, adds: "flow", unit: "plans", exact: "count", dash: "zero", ofPeople: true },
    plans_completed: {
      name: { th: "แผนที่สำเร็จ", en: "Plans completed" },
      adds: "flow",
      unit: "plans",
      exact: "count",
      dash: "zero",
      ofPeople: true,
    },
  },
  cells: [
    { column: ["ปล่อยตัว (คน)", "จำนวนผู้ได้รับการปล่อยตัว (คน)"], measure: "released", dims: {} },
    { column: ["ได้รับวุฒิบัตรวิชาชีพ (คน)", "ผ่านการฝึกวิชาชีพ (คน)"], measure: "certified", dims: {} },
    { column: ["แผนมาตรา 86 ที่สิ้นสุด (แผน)", "แผนฯ ม.86 ที่สิ้นสุด (แผน)"], measure: "plans_ended", dims: {} },
    { column: ["แผนมาตรา 86 ที่สำเร็จ (แผน)", "แผนฯ ม.86 ที่สำเร็จ (แผน)"], measure: "plans_completed", dims: {} },
  ],
  nonData: { totals: ["รวมทั้งสิ้น", "รวม"], notes: ["หมายเหตุ", "ที่มา"] },
  checks: [
    { part: "ได้รับวุฒิบัตรวิชาชีพ (คน)", atMost: "ปล่อยตัว (คน)", severity: "warn" },
    { part: "แผนมาตรา 86 ที่สำเร็จ (แผน)", atMost: "แผนมาตรา 86 ที่สิ้นสุด (แผน)", severity: "warn" },
    { totalLine: ["รวม"], severity: "warn" },
    ...digitSlips(30, "released", "plans_ended"),
  ],
  absentRows: "missing",
  sensitivity: "juvenile",
});
