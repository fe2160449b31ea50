/** The register of legal advice and of lawyers for suspects: a line a person. */
import { defineDataset } from "../dataset.js";
import { districtOfResidence, inRegister, officeRegister, sexes } from "./register.js";

const received = ["วันที่ขอรับบริการ", "วันที่รับบริการ", "วันที่รับคำขอ", "Date of request"];

export const pjo_legal_aid = defineDataset({
  ...officeRegister,
  id: "pjo_legal_aid",
  name: { th: "การให้คำปรึกษากฎหมายและจัดหาทนายความ", en: "Legal advice and lawyers for suspects" },
  about: {
    th: "ผู้รับคำปรึกษาทางกฎหมายที่สำนักงานยุติธรรมจังหวัด และผู้ต้องหาที่ขอทนายความ นับตามเดือนที่ขอรับบริการ",
    en: "Persons advised by the Provincial Justice Office, and suspects who asked for a lawyer, by month of request.",
  },
  countsIn: {
    th: "ผู้มารับคำปรึกษาด้วยตนเอง ทางโทรศัพท์ และหน่วยเคลื่อนที่ นับเป็นราย ทนายความที่จัดหาได้นับในเดือนที่ขอ",
    en: "Advice in person, by telephone and by the mobile unit; a lawyer provided counts in the month of the request.",
  },
  leavesOut: {
    th: "ทนายความขอแรงที่ศาลตั้ง และการให้คำปรึกษาของสภาทนายความ",
    en: "Lawyers appointed by the court, and advice of the Lawyers Council.",
  },
  schedule: "20 6 * * *",
  from: { via: "folder", pattern: "^ช่วยเหลือทางกฎหมาย_\\d{4}.*\\.xlsx$" },
  district: districtOfResidence,
  dimensions: {
    service: {
      column: ["บริการ", "ประเภทบริการ", "Service"],
      codes: {
        advice: ["ให้คำปรึกษา", "ปรึกษากฎหมาย", "ให้คำปรึกษากฎหมาย", "ให้คําปรึกษา", "Advice"],
        lawyer: ["จัดหาทนายความ", "ขอทนายความ", "ทนายความผู้ต้องหา", "จัดหาทนาย", "Lawyer"],
      },
    },
    sex: sexes,
    result: {
      column: ["ผลการดำเนินการ", "ผลดำเนินการ", "Result"],
      codes: {
        provided: ["ดำเนินการแล้ว", "ให้แล้ว", "จัดหาได้", "ดําเนินการแล้ว", "Provided"],
        not_provided: ["ไม่ได้ดำเนินการ", "จัดหาไม่ได้", "ไม่ได้ให้", "Not provided"],
        pending: ["อยู่ระหว่างดำเนินการ", "รอดำเนินการ", "-", "Pending"],
      },
    },
  },
  measures: {
    persons_advised: inRegister("persons", "ผู้รับคำปรึกษา", "Persons advised"),
    lawyer_requested: inRegister("persons", "ผู้ต้องหาที่ขอทนายความ", "Suspects who asked for a lawyer"),
    lawyer_provided: inRegister("persons", "ผู้ต้องหาที่ได้ทนายความ", "Suspects given a lawyer"),
  },
  events: [
    { at: received, when: { service: ["advice"] }, measures: { persons_advised: { count: true } } },
    { at: received, when: { service: ["lawyer"] }, measures: { lawyer_requested: { count: true } } },
    { at: received, when: { service: ["lawyer"], result: ["provided"] }, measures: { lawyer_provided: { count: true } } },
  ],
});
