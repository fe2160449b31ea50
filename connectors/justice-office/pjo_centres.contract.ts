/** Community justice centres: a line each of the 210, every quarter. No names in it. */
import { defineDataset, mainOffice } from "../dataset.js";
import { district } from "./register.js";

const centre = ["รหัสศูนย์", "รหัส ศยช.", "Centre code"];

export const pjo_centres = defineDataset({
  id: "pjo_centres",
  agency: "PJO",
  name: { th: "ศูนย์ยุติธรรมชุมชน", en: "Community justice centres" },
  about: {
    th: "ศูนย์ยุติธรรมชุมชนที่จัดตั้งในเทศบาลและ อบต. ของจังหวัด และศูนย์ที่มีเรื่องหรือกิจกรรมอย่างน้อยหนึ่งครั้งในไตรมาส",
    en: "Community justice centres set up in the province's local governments, and those with at least one case or activity in the quarter.",
  },
  countsIn: { th: "ศูนย์ที่มีคำสั่งจัดตั้งแล้ว ไม่ว่ามีกิจกรรมหรือไม่", en: "Every centre that was set up, active or not." },
  leavesOut: { th: "ศูนย์ไกล่เกลี่ยข้อพิพาทภาคประชาชนที่จดทะเบียนแยกต่างหาก", en: "Mediation centres registered separately." },
  due: { every: "quarter", withinDays: 20 },
  reporters: { office: mainOffice("provincial_justice") },
  since: "FY2566-Q1",
  schedule: "55 6 * * *",
  from: { via: "folder", pattern: "^ศูนย์ยุติธรรมชุมชน_\\d{4}_ไตรมาส\\d.*\\.xlsx$" },
  form: { kind: "workbook", headerRows: 1, sheets: "all" },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "title", after: ["ประจำ"], is: "quarter" },
  office: { from: "constant", office: mainOffice("provincial_justice") },
  district: { of: "office", from: { column: district } },
  unit: centre,
  dimensions: {},
  measures: {
    set_up: {
      name: { th: "ศูนย์ที่จัดตั้ง", en: "Centres set up" },
      adds: "stock",
      overTime: "last",
      unit: "centres",
      exact: "count",
      dash: "missing",
    },
    active: {
      name: { th: "ศูนย์ที่มีกิจกรรม", en: "Active centres" },
      adds: "stock",
      overTime: "last",
      unit: "centres",
      exact: "count",
      dash: "missing",
    },
  },
  cells: [
    { column: centre, counts: "one", measure: "set_up", dims: {} },
    {
      column: ["มีกิจกรรมในไตรมาส", "มีกิจกรรม", "Active in the quarter"],
      counts: { yes: ["ใช่", "มี", "Y", "Yes", "✓", "/"], no: ["ไม่ใช่", "ไม่มี", "ไม่มีกิจกรรม", "N", "No", "-", "x"] },
      measure: "active",
      dims: {},
    },
  ],
  nonData: { totals: ["รวม", "รวมทั้งสิ้น"], notes: ["หมายเหตุ", "ที่มา"] },
  checks: [
    { lines: ["ศูนย์", "แห่ง", "รายการ"], severity: "warn" },
    { unitHolds: "district", severity: "warn" },
    { part: "มีกิจกรรมในไตรมาส", atMost: "จำนวนกิจกรรม (ครั้ง)", severity: "warn" },
    { counted: "จำนวนกิจกรรม (ครั้ง)", onlyWhere: "มีกิจกรรมในไตรมาส", severity: "warn" },
  ],
  absentRows: "zero",
  sensitivity: "ordinary",
});
