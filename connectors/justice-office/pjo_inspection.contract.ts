/** What inspectors asked for and what was done about it: a small table, a workbook a fiscal year with a line a quarter. */
import { defineDataset, digitSlips, mainOffice } from "../dataset.js";

export const pjo_inspection = defineDataset({
  id: "pjo_inspection",
  agency: "PJO",
  name: { th: "ข้อสั่งการจากการตรวจราชการ", en: "Inspection findings" },
  about: {
    th: "ข้อสั่งการและข้อเสนอแนะของผู้ตรวจราชการที่ครบกำหนดในไตรมาส และที่ดำเนินการแล้วภายในวันครบกำหนด",
    en: "Findings of inspectors that fell due in the quarter, and those acted on by their due day.",
  },
  countsIn: {
    th: "ข้อสั่งการของผู้ตรวจราชการกระทรวงยุติธรรมต่อทุกหน่วยงานในจังหวัด",
    en: "Findings of the Ministry's inspectors for every office in the province.",
  },
  leavesOut: { th: "ข้อสังเกตที่ไม่มีกำหนดเวลา", en: "Remarks without a due day." },
  due: { every: "quarter", withinDays: 20 },
  reporters: { office: mainOffice("provincial_justice") },
  since: "FY2566-Q1",
  schedule: "0 7 * * *",
  from: { via: "folder", pattern: "^ข้อสั่งการตรวจราชการ_\\d{4}.*\\.xlsx$" },
  form: { kind: "workbook", headerRows: 1, sheets: "all" },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "columns", year: ["ปีงบประมาณ", "ปีงบฯ"], part: ["ไตรมาส", "ไตรมาสที่"], is: "quarter", yearIs: "fiscal" },
  office: { from: "constant", office: mainOffice("provincial_justice") },
  dimensions: {},
  measures: {
    findings_due: {
      name: { th: "ข้อสั่งการที่ครบกำหนด", en: "Findings due" },
      adds: "flow",
      unit: "findings",
      exact: "count",
      dash: "zero",
    },
    findings_done: {
      name: { th: "ดำเนินการแล้วตามกำหนด", en: "Findings acted on in time" },
      adds: "flow",
      unit: "findings",
      exact: "count",
      dash: "zero",
    },
  },
  cells: [
    { column: ["ข้อสั่งการที่ครบกำหนด (ข้อ)", "ครบกำหนด (ข้อ)"], measure: "findings_due", dims: {} },
    { column: ["ดำเนินการแล้ว (ข้อ)", "ดำเนินการแล้วเสร็จ (ข้อ)"], measure: "findings_done", dims: {} },
  ],
  nonData: { totals: ["รวม", "รวมทั้งสิ้น"], notes: ["หมายเหตุ", "ที่มา"] },
  checks: [
    {
      lineSum: ["ดำเนินการแล้ว (ข้อ)", "อยู่ระหว่างดำเนินการ (ข้อ)"],
      equals: "ข้อสั่งการที่ครบกำหนด (ข้อ)",
      severity: "warn",
    },
    { part: "ดำเนินการแล้ว (ข้อ)", atMost: "ข้อสั่งการที่ครบกำหนด (ข้อ)", severity: "warn" },
    { totalLine: ["รวม", "รวมทั้งสิ้น"], severity: "warn" },
    ...digitSlips(20, "findings_due"),
  ],
  absentRows: "missing",
  sensitivity: "ordinary",
});
