/** The Justice Fund register of the Provincial Justice Office: a line a request, with names, kept by hand in a workbook a fiscal year. */
import { defineDataset } from "../dataset.js";
import { decisions, districtOfResidence, inRegister, officeRegister, sexes } from "./register.js";

const received = ["วันที่รับคำขอ", "วันที่รับเรื่อง", "วันรับคำขอ", "Date received"];
const decided = ["วันที่มีมติ", "วันที่พิจารณา", "วันที่คณะอนุกรรมการมีมติ", "Date decided"];

export const pjo_justice_fund = defineDataset({
  ...officeRegister,
  id: "pjo_justice_fund",
  name: { th: "คำขอรับความช่วยเหลือจากกองทุนยุติธรรม", en: "Justice Fund requests" },
  about: {
    th: "คำขอรับความช่วยเหลือจากกองทุนยุติธรรมที่ยื่นต่อสำนักงานยุติธรรมจังหวัด นับจากทะเบียนรายเรื่องเป็นจำนวนรายเดือน ตามเดือนที่รับคำขอและเดือนที่มีมติ",
    en: "Requests to the Justice Fund filed at the Provincial Justice Office, counted from the register by month of receipt and month of decision.",
  },
  countsIn: {
    th: "คำขอที่สำนักงานยุติธรรมจังหวัดรับไว้ ทุกประเภทความช่วยเหลือ หนึ่งคำขอนับหนึ่งราย",
    en: "Every request the office received, whatever the kind of help; one request counts one.",
  },
  leavesOut: {
    th: "คำขอที่ยื่นต่อสำนักงานกองทุนส่วนกลางโดยตรง และคำขอที่ผู้ขอถอนก่อนมีมติไม่นับเป็นเรื่องที่พิจารณาแล้ว",
    en: "Requests filed directly at the Fund's central office; a request withdrawn before a decision is not counted as decided.",
  },
  schedule: "5 6 * * *",
  from: { via: "folder", pattern: "^กองทุนยุติธรรม_\\d{4}.*\\.xlsx$" },
  district: districtOfResidence,
  dimensions: {
    purpose: {
      column: ["ประเภทความช่วยเหลือ", "ประเภทคำขอ", "Kind of help"],
      codes: {
        litigation: ["ช่วยเหลือดำเนินคดี", "ช่วยเหลือในการดำเนินคดี", "ดำเนินคดี", "ช่วยเหลือดําเนินคดี"],
        bail: ["ปล่อยชั่วคราว", "ขอปล่อยชั่วคราว", "ปล่อยตัวชั่วคราว", "ประกันตัว"],
        rights_violated: ["ผู้ถูกละเมิดสิทธิ", "ถูกละเมิดสิทธิ", "ผู้ถูกละเมิดสิทธิมนุษยชน", "ผู้ถูกละเมิดสิทธ์"],
        education: ["ให้ความรู้", "ให้ความรู้ทางกฎหมาย", "สนับสนุนโครงการให้ความรู้ทางกฎหมาย"],
      },
    },
    sex: sexes,
    decision: {
      column: ["ผลการพิจารณา", "มติ", "ผลการพิจารณาคำขอ", "Decision"],
      codes: decisions,
    },
  },
  measures: {
    requests: inRegister("requests", "คำขอที่รับ", "Requests received"),
    decided: inRegister("requests", "คำขอที่พิจารณาแล้ว", "Requests decided"),
    decided_21d: inRegister("requests", "พิจารณาแล้วเสร็จภายใน 21 วัน", "Decided within 21 days"),
    days_taken: {
      name: { th: "จำนวนวันตั้งแต่รับคำขอถึงมีผลพิจารณา", en: "Days from receipt to decision" },
      adds: "flow",
      unit: "days",
      exact: "count",
      dash: "missing",
      countedBy: "decided",
    },
    approved: inRegister("requests", "คำขอที่อนุมัติ", "Requests approved"),
    baht_approved: {
      name: { th: "วงเงินที่อนุมัติ", en: "Amount approved" },
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
      measures: {
        decided: { count: true },
        decided_21d: { count: true, within: { since: received, days: 21, working: false } },
        days_taken: { days: { since: received, working: false } },
      },
    },
    {
      at: decided,
      when: { decision: ["approved"] },
      measures: {
        approved: { count: true },
        baht_approved: { amount: ["จำนวนเงินอนุมัติ", "วงเงินอนุมัติ (บาท)", "จำนวนเงินที่อนุมัติ", "Amount approved"] },
      },
    },
  ],
});
