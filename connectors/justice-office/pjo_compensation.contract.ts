/** The register of compensation to victims and to the accused (Act of 2544): a line a request, with names. */
import { defineDataset } from "../dataset.js";
import { decisions, districtOfResidence, inRegister, officeRegister, sexes } from "./register.js";

const received = ["วันที่รับคำขอ", "วันที่รับเรื่อง", "วันที่ยื่นคำขอ", "Date received"];
const decided = ["วันที่คณะอนุกรรมการมีมติ", "วันที่มีมติ", "วันที่พิจารณา", "Date decided"];

export const pjo_compensation = defineDataset({
  ...officeRegister,
  id: "pjo_compensation",
  name: { th: "คำขอค่าตอบแทนผู้เสียหายและค่าทดแทนจำเลย", en: "Compensation requests of victims and accused" },
  about: {
    th: "คำขอรับค่าตอบแทนผู้เสียหาย และค่าทดแทนแก่จำเลยในคดีอาญา ตาม พ.ร.บ. พ.ศ. 2544 นับจากทะเบียนรายเรื่องตามเดือนที่รับคำขอและเดือนที่มีมติ",
    en: "Requests of victims, and of accused persons found innocent, under the Act of B.E. 2544, counted from the register by month of receipt and of decision.",
  },
  countsIn: { th: "คำขอที่ยื่นภายในกำหนดและรับไว้พิจารณา หนึ่งผู้ขอนับหนึ่งราย", en: "Requests received for consideration; one applicant counts one." },
  leavesOut: {
    th: "การสอบถามโดยไม่ยื่นคำขอ และคำขอที่ส่งต่อไปจังหวัดอื่น",
    en: "Enquiries without a request, and requests passed on to other provinces.",
  },
  schedule: "10 6 * * *",
  from: { via: "folder", pattern: "^ค่าตอบแทนผู้เสียหาย_\\d{4}.*\\.xlsx$" },
  district: districtOfResidence,
  dimensions: {
    party: {
      column: ["ประเภทผู้ขอ", "ผู้ขอ", "Applicant"],
      codes: {
        victim: ["ผู้เสียหาย", "ผู้เสียหายในคดีอาญา", "ทายาทผู้เสียหาย", "ผู้เสียหาย (ทายาท)", "ผู้เสียหายฯ"],
        accused: ["จำเลย", "จำเลยในคดีอาญา", "จําเลย", "จำเลย (ทายาท)"],
      },
    },
    sex: sexes,
    decision: { column: ["ผลการพิจารณา", "มติ", "Decision"], codes: decisions },
  },
  measures: {
    requests: inRegister("requests", "คำขอที่รับ", "Requests received"),
    decided: inRegister("requests", "คำขอที่พิจารณาแล้ว", "Requests decided"),
    decided_60d: inRegister("requests", "พิจารณาแล้วเสร็จภายใน 60 วัน", "Decided within 60 days"),
    approved: inRegister("requests", "คำขอที่อนุมัติ", "Requests approved"),
    baht_approved: {
      name: { th: "ค่าตอบแทนที่อนุมัติ", en: "Compensation approved" },
      adds: "flow",
      unit: "baht",
      exact: "decimal",
      dash: "missing",
      range: { min: "0", max: "5000000" },
      countedBy: "approved",
    },
  },
  events: [
    { at: received, measures: { requests: { count: true } } },
    {
      at: decided,
      when: { decision: ["approved", "rejected"] },
      measures: { decided: { count: true }, decided_60d: { count: true, within: { since: received, days: 60, working: false } } },
    },
    {
      at: decided,
      when: { decision: ["approved"] },
      measures: { approved: { count: true }, baht_approved: { amount: ["จำนวนเงินอนุมัติ", "จำนวนเงินที่อนุมัติ (บาท)", "Amount approved"] } },
    },
  ],
});
