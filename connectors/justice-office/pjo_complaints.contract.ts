/** The register of complaints to the office: a line a complaint, with names. */
import { defineDataset } from "../dataset.js";
import { districtOfResidence, inRegister, officeRegister } from "./register.js";

const received = ["วันที่รับเรื่อง", "วันที่รับเรื่องร้องเรียน", "วันรับเรื่อง", "Date received"];

export const pjo_complaints = defineDataset({
  ...officeRegister,
  id: "pjo_complaints",
  name: { th: "เรื่องร้องเรียนร้องทุกข์", en: "Complaints" },
  about: {
    th: "เรื่องร้องเรียนร้องทุกข์ที่สำนักงานยุติธรรมจังหวัดรับไว้ และเรื่องที่ยุติ โดยนับวันทำการจากวันรับเรื่องถึงวันยุติ",
    en: "Complaints the office received and closed, with the working days from receipt to closing.",
  },
  countsIn: {
    th: "เรื่องจากทุกช่องทาง รวมเรื่องที่ส่งต่อหน่วยงานอื่นแล้วได้รับแจ้งผล",
    en: "Complaints by every channel, those passed on and answered included.",
  },
  leavesOut: { th: "บัตรสนเท่ห์ที่ไม่ระบุหลักฐาน และการขอคำปรึกษา", en: "Anonymous letters without evidence, and requests for advice." },
  schedule: "30 6 * * *",
  from: { via: "folder", pattern: "^เรื่องร้องเรียน_\\d{4}.*\\.xlsx$" },
  district: districtOfResidence,
  dimensions: {
    channel: {
      column: ["ช่องทาง", "ช่องทางการร้องเรียน", "Channel"],
      codes: {
        walk_in: ["มาด้วยตนเอง", "ด้วยตนเอง", "Walk-in", "วอล์คอิน"],
        phone: ["โทรศัพท์", "ทางโทรศัพท์", "สายด่วน 1111", "Phone"],
        online: ["ออนไลน์", "เว็บไซต์", "เพจเฟซบุ๊ก", "ไลน์", "อีเมล", "ออนไลน", "Online"],
        letter: ["หนังสือ", "จดหมาย", "ไปรษณีย์", "หนังสือร้องเรียน", "Letter"],
      },
    },
  },
  measures: {
    received: inRegister("complaints", "เรื่องที่รับ", "Complaints received"),
    closed: inRegister("complaints", "เรื่องที่ยุติ", "Complaints closed"),
    closed_15wd: inRegister("complaints", "ยุติภายใน 15 วันทำการ", "Closed within 15 working days"),
  },
  events: [
    { at: received, measures: { received: { count: true } } },
    {
      at: ["วันที่ยุติเรื่อง", "วันยุติเรื่อง", "วันที่ยุติ", "Date closed"],
      measures: { closed: { count: true }, closed_15wd: { count: true, within: { since: received, days: 15, working: true } } },
    },
  ],
});
